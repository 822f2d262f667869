"""No view waits for imports when it is first opened: they are made while nobody does anything, a few at a time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from planner_desktop import paths
from planner_desktop.app.later_needs import modules
from planner_desktop.domain.period import Period
from planner_desktop.services.sample import fill_with_sample
from planner_desktop.wiring import Wiring

SCRIPT = Path(__file__).parents[1] / "support" / "watched_views.py"
COUNTING = """
import importlib, json, sys
import planner_desktop.app.entries, planner_desktop.app.program, planner_desktop.store.opening
def load(name):
    before = len(sys.modules)
    importlib.import_module(name)
    return len(sys.modules) - before
print(json.dumps({name: load(name) for name in sys.argv[1:]}))
"""
MOST_AT_ONCE = 50
"""Modules that one import may bring along; each costs the window about a third of a millisecond."""
MOST_OF_OURS = 12
"""The same for modules of our own, of which each costs a millisecond."""


def printed(*command: str) -> dict[str, object]:
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_opening_a_view_imports_nothing_once_the_program_got_ready(tmp_path: Path) -> None:
    wiring = Wiring(paths.Profile(tmp_path / "profile"))
    wiring.open_store()
    fill_with_sample(wiring.workspace, "140106", Period.parse("2020Q2"), wiring.phrases)
    wiring.workspace.close()

    imported = printed(str(SCRIPT), str(tmp_path / "profile"))

    assert imported == {view: [] for view in ("sign", "table", "overview", "returns", "verify")}


def test_each_piece_of_getting_ready_is_small() -> None:
    brought = printed("-c", COUNTING, *modules())

    assert {name: count for name, count in brought.items() if int(str(count)) > _most(name)} == {}


def _most(name: str) -> int:
    return MOST_OF_OURS if name.startswith(("planner_desktop.ui", "planner_desktop.app")) else MOST_AT_ONCE
