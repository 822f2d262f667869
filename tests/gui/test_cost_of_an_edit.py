"""What follows an edit in the window, in counts that hold on every machine: checks run, rows touched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain import edits
from planner_desktop.domain.finding import Finding
from planner_desktop.domain.period import Period
from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.progress import Status
from planner_desktop.domain.search import SearchIndex
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.theme import Theme
from support.fakes import DIRECTORY, MemoryStore
from support.small_plan import small_plan
from support.window import build_window

PERIOD = Period.parse("2020Q2")


class CountingWorkspace(Workspace):
    """Counts how often everything is checked."""

    checked = 0

    def findings(self, period: Period) -> tuple[Finding, ...]:
        self.checked += 1
        return super().findings(period)


@pytest.fixture
def workspace() -> CountingWorkspace:
    made = CountingWorkspace(small_plan(), DIRECTORY)
    made.open(MemoryStore())
    return made


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, workspace: CountingWorkspace) -> Iterator[MainWindow]:
    index = SearchIndex(workspace.plan, Initials({}))
    made = build_window(workspace, QUndoStack(), theme, lambda: index, PERIOD, lambda: datetime(2020, 6, 26))
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    QApplication.processEvents()
    yield made


def fill(workspace: Workspace, count: int) -> None:
    for step in list(workspace.plan.milestones_by_id)[:count]:
        changes = edits.set_entry(workspace.progress, step, PERIOD, status=Status.ON_TRACK, narrative="示例")
        workspace.apply(changes)


def test_several_edits_in_a_row_are_checked_once_when_there_is_time(
    qtbot: QtBot, window: MainWindow, workspace: CountingWorkspace
) -> None:
    before = workspace.checked
    fill(workspace, 3)
    assert workspace.checked == before
    qtbot.waitUntil(lambda: workspace.checked > before)
    QApplication.processEvents()
    assert workspace.checked == before + 1


def test_one_edit_announces_the_rows_of_its_task_and_no_others(
    qtbot: QtBot, window: MainWindow, workspace: CountingWorkspace
) -> None:
    announced: list[str] = []

    def note(first: QModelIndex, _last: QModelIndex) -> None:
        announced.append(first.data())

    window.tree.model.dataChanged.connect(note)
    fill(workspace, 1)
    step = next(iter(workspace.plan.milestones_by_id))
    task = workspace.plan.task_of_milestone[step]
    assert len(announced) == 3
    assert announced.count(task.text) == 1
