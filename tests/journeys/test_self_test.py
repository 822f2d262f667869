"""The self-test of a build: passes here, and tells when a step fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from planner_desktop.cli.exit_codes import DONE, REFUSED
from planner_desktop.cli.self_test import STEPS, Failed, Step, Trial, demand, self_test

COMMAND = [sys.executable, "-m", "planner_desktop", "self-test", "--json"]


@pytest.fixture(scope="module")
def outcome() -> dict[str, object]:
    """What the program says of itself when it is started as a build is."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(COMMAND, capture_output=True, text=True, encoding="utf-8", env=environment, timeout=240)
    assert done.returncode == DONE, done.stdout + done.stderr
    return json.loads(done.stdout)


def test_every_step_passes_on_a_sound_program(outcome: dict[str, object]) -> None:
    steps = outcome["steps"]
    assert isinstance(steps, list)
    assert [(step["step"], step["passed"]) for step in steps] == [(step.name, True) for step in STEPS]


def _breaks(_trial: Trial) -> str:
    raise ModuleNotFoundError("forgotten by the build")


def _sees_nothing(_trial: Trial) -> str:
    demand(False, "nothing was seen")
    return ""


def test_a_failed_step_fails_the_whole_and_the_others_are_still_done(
    qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = (Step("broken", "Find plan, units and fonts", _breaks), STEPS[0])
    assert self_test(as_json=True, steps=steps) == REFUSED
    told = json.loads(capsys.readouterr().out)
    assert [step["passed"] for step in told["steps"]] == [False, True]
    assert "forgotten by the build" in told["steps"][0]["said"]


def test_a_step_that_ran_without_effect_fails(qapp: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert self_test(as_json=True, steps=(Step("empty", "passed", _sees_nothing),)) == REFUSED
    assert Failed.__name__ in capsys.readouterr().out
