"""What the first window waits for, in counts that hold on every machine: the modules imported before it is painted."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from planner_desktop import paths
from planner_desktop.domain import edits
from planner_desktop.domain.progress import Office
from planner_desktop.wiring import Wiring

SCRIPT = Path(__file__).parents[1] / "support" / "watched_start.py"
HEAVY = {"sqlalchemy", "alembic", "reportlab", "openpyxl", "pyhanko", "docx", "lxml", "pydantic", "cryptography"}
LATER = {
    "asyncio",
    "email",
    "importlib.metadata",
    "planner_desktop.ui.first_run",
    "planner_desktop.ui.sign_page",
}
"""What is seen or done only later, or never in most sittings."""
MOST_OF_OURS = 140
MOST_IN_ALL = 365
"""Modules; each costs the start about a third of a millisecond. Raise these only for what the first window shows."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The modules loaded when the main window of a profile is painted for the first time."""
    profile = paths.Profile(tmp_path_factory.mktemp("profile"))
    wiring = Wiring(profile)
    wiring.open_store()
    wiring.workspace.apply(edits.set_office(wiring.workspace.progress, Office("140106")))
    wiring.workspace.close()
    command = [sys.executable, str(SCRIPT), str(profile.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_no_heavy_library_is_imported_before_the_first_paint(loaded: set[str]) -> None:
    assert loaded & HEAVY == set()


def test_nothing_is_imported_before_the_first_paint_that_is_needed_later(loaded: set[str]) -> None:
    assert loaded & LATER == set()


def test_few_modules_are_imported_before_the_first_paint(loaded: set[str]) -> None:
    ours = {name for name in loaded if name.startswith("planner_desktop")}
    assert len(ours) <= MOST_OF_OURS
    assert len(loaded) <= MOST_IN_ALL
