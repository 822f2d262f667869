"""Page and side pane come later than the tree: nothing moves, nothing flickers, and the keyboard does not notice."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.period import Period
from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.progress import Office
from planner_desktop.domain.search import SearchIndex
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.theme import Theme
from support.fakes import DIRECTORY, MemoryStore
from support.small_plan import small_plan
from support.window import build_window

PERIOD = Period.parse("2020Q2")


class Start:
    """A window as it is painted first, before its store is open."""

    def __init__(self, theme: Theme) -> None:
        self.workspace = Workspace(small_plan(), DIRECTORY)
        index = SearchIndex(self.workspace.plan, Initials({"s": "示"}))
        self.window: MainWindow = build_window(
            self.workspace, QUndoStack(), theme, lambda: index, PERIOD, lambda: datetime(2020, 6, 26, 10, 32)
        )

    def go_on(self, qtbot: QtBot) -> None:
        """Open the store, and wait until the window is whole."""
        self.workspace.open(MemoryStore([Office("990101", "甲", "乙", "丙", "1", sample=True)]))
        with qtbot.waitSignal(self.window.entries.completed):
            self.window.refresh()
            assert not self.window.entries.is_complete


class Windows(QObject):
    """Notes every widget that is shown as a window of its own."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.shown: list[QObject] = []
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See windows come."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(watched)
        return False


@pytest.fixture
def start(qtbot: QtBot, theme: Theme) -> Start:
    made = Start(theme)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitExposed(made.window)
    return made


def test_page_and_side_pane_take_the_places_kept_for_them(start: Start, qtbot: QtBot) -> None:
    entries = start.window.entries
    kept = [entries.widget(at).geometry() for at in range(3)]

    start.go_on(qtbot)

    assert [entries.widget(at).geometry() for at in range(3)] == kept
    assert [entries.widget(1), entries.widget(2)] == [entries.page, entries.side]
    assert entries.page.isVisible() and entries.page.milestone is not None


def test_the_form_comes_without_a_flicker_and_leaves_the_cursor_in_the_tree(
    start: Start, qtbot: QtBot, qapp: QApplication
) -> None:
    windows = Windows(qapp)

    start.go_on(qtbot)

    qapp.removeEventFilter(windows)
    assert windows.shown == []
    assert start.window.tree.tree.hasFocus()


def test_the_tab_key_comes_from_the_tree_to_form_side_pane_and_foot(start: Start, qtbot: QtBot) -> None:
    start.go_on(qtbot)
    window = start.window

    panes: list[QWidget] = [window.tree, window.entries.page, window.entries.side, window.footer]
    visited: list[QWidget] = []
    widget = window.tree.nextInFocusChain()
    while widget is not None and widget is not window.tree:
        takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        inside = [pane for pane in panes if takes_tab and pane.isAncestorOf(widget)]
        visited.extend(pane for pane in inside if visited[-1:] != [pane])
        widget = widget.nextInFocusChain()
    assert visited == panes


def test_who_asks_for_the_form_early_has_it_at_once(start: Start) -> None:
    start.window.show_milestone(start.workspace.plan.tasks[0].milestones[0].id)
    assert start.window.entries.is_complete
    assert start.window.entries.page.milestone is start.workspace.plan.tasks[0].milestones[0]


def test_a_side_pane_folded_before_it_was_made_comes_folded(start: Start, qtbot: QtBot) -> None:
    start.window.toggle_side()
    kept = start.window.entries.sizes()
    start.go_on(qtbot)
    assert start.window.entries.side.folded
    assert start.window.entries.sizes() == kept
