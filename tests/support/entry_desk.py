"""Entry page and side pane in a window over a store in memory, with an undo action as the program has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import Entry, Reading
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.entry_building import build_entry
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.period_pane import SidePane
from planner_desktop.ui.text_field import LineField, TextField
from planner_desktop.ui.theme import Look, Theme
from support.asking import Answers
from support.entry_plan import entry_plan
from support.fakes import DIRECTORY, MemoryStore

Q1, Q2, Q3 = (Period.parse(name) for name in ("2020Q1", "2020Q2", "2020Q3"))
TODAY = date(2020, 6, 26)
UNPRINTABLE = "🀄𒀀"


def theme_of(app: QApplication) -> Theme:
    """The one theme of the test run, back at its beginning."""
    theme = app.property("planner_theme")
    if not isinstance(theme, Theme):
        theme = Theme(app, paths.resources())
    theme.choose(Look())
    return theme


def missing(text: str) -> Sequence[str]:
    """Characters that cannot be printed."""
    return [character for character in dict.fromkeys(text) if character in UNPRINTABLE]


@dataclass
class Desk:
    """What a test works with."""

    window: QWidget
    page: EntryPage
    pane: SidePane
    workspace: Workspace
    store: MemoryStore
    undo: QUndoStack
    answers: Answers

    @classmethod
    def set_up(
        cls, qtbot: QtBot, plan: Plan | None = None, size: tuple[int, int] = (1000, 640), opened: bool = True
    ) -> Desk:
        """A shown window on task 42 in the second quarter of 2020."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme_of(app)
        workspace, store = Workspace(plan or entry_plan(), DIRECTORY), MemoryStore()
        if opened:
            workspace.open(store)
        window = QWidget()
        undo, answers = QUndoStack(window), Answers()
        page, pane = build_entry(workspace, Bridge(workspace, window), undo, answers, missing, lambda: TODAY)
        layout = QHBoxLayout(window)
        layout.addWidget(page, 1)
        layout.addWidget(pane)
        desk = cls(window, page, pane, workspace, store, undo, answers)
        desk._add_action("Ctrl+Z", undo.undo)
        desk._add_action("Ctrl+Y", undo.redo)
        qtbot.addWidget(window)
        window.resize(*size)
        desk.show(Q2)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        return desk

    def _add_action(self, keys: str, act: object) -> None:
        action = QAction(self.window)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(act)
        self.window.addAction(action)

    def show(self, period: Period, task_id: str = "t42") -> None:
        """Look at a task in a period."""
        self.page.show_period(period)
        self.pane.show_period(period)
        self.page.show_task(task_id)

    def enter(self, milestone_id: str, period: Period, **values: object) -> None:
        """Save fields of an entry as another part of the program would."""
        self.workspace.apply(edits.set_entry(self.workspace.progress, milestone_id, period, **values))  # pyright: ignore[reportArgumentType]

    def measure(self, indicator_id: str, period: Period, **values: str) -> None:
        """Save a figure."""
        self.workspace.apply(edits.set_reading(self.workspace.progress, indicator_id, period, **values))

    @property
    def entry(self) -> Entry:
        """What is saved of the step in view; blank when nothing is."""
        step, period = self.page.milestone, self.page.period
        assert step is not None and period is not None
        return self.workspace.progress.entry(step.id, period) or Entry(step.id, period)

    def reading(self, indicator_id: str) -> Reading:
        """What is saved of a figure in the period in view."""
        assert self.page.period is not None
        found = self.workspace.progress.reading(indicator_id, self.page.period)
        return found or Reading(indicator_id, self.page.period)

    def text(self, field: str) -> TextField:
        """A field for free text."""
        widget = self.page.form.field_widget(field)
        assert isinstance(widget, TextField)
        return widget

    def figure(self, indicator_id: str, field: str) -> LineField:
        """A field of a figure."""
        panel = self.page.form.panel(indicator_id)
        assert panel is not None
        return panel.editor(field).widget

    def error(self, field: str) -> str:
        """The sentence beside a text field, or empty."""
        return self.page.form.form_of(field).row(field).error

    def notes(self, field: str) -> list[str]:
        """What the checks say beside a text field."""
        notes = self.page.form.form_of(field).row(field).notes
        assert not notes.shown or (notes.isVisible() and self.window.isAncestorOf(notes))
        return [note.sentence for note in notes.shown]
