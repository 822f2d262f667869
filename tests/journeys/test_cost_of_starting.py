"""What the first window waits for, in counts that hold on every machine: what is imported and made before it is painted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from planner_desktop import paths
from planner_desktop.domain import edits
from planner_desktop.domain.progress import Office
from planner_desktop.wiring import Wiring

SCRIPT = Path(__file__).parents[1] / "support" / "watched_start.py"
HEAVY = {"sqlalchemy", "alembic", "reportlab", "openpyxl", "pyhanko", "docx", "lxml", "pydantic", "cryptography"}
LATER = {
    "asyncio",
    "concurrent.futures",
    "email",
    "importlib.metadata",
    "logging.handlers",
    "planner_desktop.domain.checks",
    "planner_desktop.domain.ledger",
    "planner_desktop.domain.search",
    "planner_desktop.domain.trust",
    "planner_desktop.ui.entry_page",
    "planner_desktop.ui.first_run",
    "planner_desktop.ui.period_pane",
    "planner_desktop.ui.sentences",
    "planner_desktop.ui.sign_page",
    "PySide6.QtNetwork",
    "socket",
    "subprocess",
}
"""What is seen or done only later, or never in most sittings."""
MOST_OF_OURS = 84
MOST_IN_ALL = 255
"""Modules; each costs the start about a third of a millisecond. Raise these only for what the first window shows."""
MOST_WIDGETS = 121
"""Each costs a tenth of a millisecond to make, style and lay out."""
MOST_NAMES = 240
"""Enumerations of Qt's, which PySide6 makes for all classes it meets; a bare window with a tree takes 150."""
LATER_NAMES = ("QMessageBox.", "QFileDialog.", "QTabWidget.", "QTextEdit.", "QAbstractSocket.")
"""Families of names that come along when PySide6 is asked for a viewport or a dialog."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What there is when the main window of a profile is painted for the first time."""
    profile = paths.Profile(tmp_path_factory.mktemp("profile"))
    wiring = Wiring(profile)
    wiring.open_store()
    wiring.workspace.apply(edits.set_office(wiring.workspace.progress, Office("140106")))
    wiring.workspace.close()
    command = [sys.executable, str(SCRIPT), str(profile.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def loaded(made: dict[str, Any]) -> set[str]:
    """The modules loaded by then."""
    return set(made["modules"])


def test_no_heavy_library_is_imported_before_the_first_paint(loaded: set[str]) -> None:
    assert loaded & HEAVY == set()


def test_nothing_is_imported_before_the_first_paint_that_is_needed_later(loaded: set[str]) -> None:
    assert loaded & LATER == set()


def test_few_modules_are_imported_before_the_first_paint(loaded: set[str]) -> None:
    ours = {name for name in loaded if name.startswith("planner_desktop")}
    assert len(ours) <= MOST_OF_OURS
    assert len(loaded) <= MOST_IN_ALL


def test_the_form_is_not_made_before_the_first_paint(made: dict[str, Any]) -> None:
    assert made["widgets"] <= MOST_WIDGETS


def test_few_of_qts_names_are_made_before_the_first_paint(made: dict[str, Any]) -> None:
    assert [name for name in made["names"] if name.startswith(LATER_NAMES)] == []
    assert len(made["names"]) <= MOST_NAMES
