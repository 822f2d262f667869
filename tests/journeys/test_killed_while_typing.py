"""The process is killed while somebody types: at most the last second of the field typed in is gone, and nothing else."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import islice, pairwise
from pathlib import Path

import pytest

from planner_desktop import paths
from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, Office, Progress
from planner_desktop.settings import Settings
from planner_desktop.store.opening import open_store
from planner_desktop.wiring import Wiring, local_now
from support.typing_until_killed import FIELDS, IN_A_FIELD, letters

SCRIPT = Path(__file__).parents[1] / "support" / "typing_until_killed.py"
PERIOD = Period.parse("2020Q2")
STEP = "t1.m2"
KILLS, MANY_KILLS = 20, 200
LONGEST_TYPING = 2.5
"""Seconds after which the process is killed at the latest: most are in the last field then."""
LOST_AT_MOST = 1.0
"""Seconds of typing, by the clock of the process that was killed."""


@dataclass(frozen=True, slots=True)
class Key:
    """One keystroke: the field, how many characters stand in it then, and when."""

    field: str
    count: int
    at: float


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile of a named unit, to be copied."""
    folder = tmp_path_factory.mktemp("named") / "profile"
    wiring = Wiring(paths.Profile(folder))
    wiring.keep_settings(Settings(period=PERIOD.name))
    wiring.open_store()
    wiring.workspace.apply(edits.set_office(wiring.workspace.progress, Office("140106", sample=True)))
    wiring.workspace.close()
    return folder


def type_and_kill(folder: Path, after: float) -> list[Key]:
    """Start the program, let it type for so many seconds, kill it; gives the keys it pressed."""
    command = [sys.executable, str(SCRIPT), str(folder), STEP]
    telling = {**os.environ, "PYTHONFAULTHANDLER": "1"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=telling) as process:
        assert process.stdout is not None and process.stderr is not None
        first = process.stdout.readline()
        time.sleep(after)
        os.kill(process.pid, signal.SIGKILL)
        rest, complaint = process.communicate()
    assert process.returncode == -signal.SIGKILL, complaint.decode()
    lines = (first + rest).decode().splitlines(keepends=True)
    return [_key(line) for line in lines if line.endswith("\n")]


def _key(line: str) -> Key:
    field, count, at = line.split()
    return Key(field, int(count), float(at))


def saved(folder: Path) -> Entry:
    """What a new start finds."""
    store = open_store(paths.Profile(folder).store, clock=local_now)
    progress = Progress.of(store.records())
    store.close()
    return progress.entry(STEP, PERIOD) or Entry(STEP, PERIOD)


def missing(keys: Sequence[Key], entry: Entry) -> str:
    """What is wrong with what was saved, in words; empty when nothing is."""
    last = keys[-1]
    # A machine that stood still between two keys stood still for the timer that saves as well.
    stillness = max((after.at - before.at for before, after in pairwise(keys[-100:])), default=0.0)
    settled = [key for key in keys if key.at < last.at - LOST_AT_MOST - stillness]
    for field in FIELDS:
        text = getattr(entry, field)
        if text != "".join(islice(letters(field), len(text))):
            return f"{field} holds what was never typed: {text!r}"
        behind = last.field != field and any(key.field == field for key in keys)
        due = IN_A_FIELD if behind else max((key.count for key in settled if key.field == field), default=0)
        if len(text) < due:
            return f"{field}: {len(text)} characters of {due} that were typed over a second before"
    return ""


def lost_in(profile: Path, folder: Path, kills: int) -> list[str]:
    """What was lost in each of so many kills, at moments spread over all fields."""
    chance = random.Random(20200626)
    moments = [chance.uniform(0.05, LONGEST_TYPING) for _ in range(kills)]

    def one(number: int) -> str:
        place = folder / str(number)
        shutil.copytree(profile, place)
        keys = type_and_kill(place, moments[number])
        return missing(keys, saved(place))

    with ThreadPoolExecutor(max_workers=4) as pool:
        return [told for told in pool.map(one, range(kills)) if told]


@pytest.mark.timeout(600)
def test_a_kill_takes_at_most_the_last_second_of_the_field_typed_in(profile: Path, tmp_path: Path) -> None:
    assert lost_in(profile, tmp_path, KILLS) == []


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_two_hundred_kills_take_at_most_the_last_second_of_the_field_typed_in(profile: Path, tmp_path: Path) -> None:
    assert lost_in(profile, tmp_path, MANY_KILLS) == []
