"""The table view in a window over a store in memory, with undo as the program has it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.documents.directory import load_initials
from planner_desktop.domain.bulk.block import Block
from planner_desktop.domain.bulk.columns import ORDER, Column
from planner_desktop.domain.bulk.open_list import OpenList
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import Entry
from planner_desktop.domain.search import SearchIndex
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.sheet.sheet_page import SheetLayout, SheetPage, SheetTools
from planner_desktop.ui.undo import ApplyChange, undo_text
from support.asking import Answers
from support.entry_desk import missing, theme_of
from support.entry_plan import entry_plan
from support.fakes import DIRECTORY, MemoryStore

Q2 = Period.parse("2020Q2")


@dataclass
class SheetDesk:
    """What a test works with."""

    qtbot: QtBot
    window: QWidget
    page: SheetPage
    workspace: Workspace
    store: MemoryStore
    undo: QUndoStack
    answers: Answers
    kept: list[SheetLayout] = field(default_factory=list[SheetLayout])
    written: list[tuple[Path, OpenList]] = field(default_factory=list[tuple[Path, OpenList]])
    blocks: list[Block] = field(default_factory=list[Block])

    @classmethod
    def set_up(
        cls,
        qtbot: QtBot,
        plan: Plan | None = None,
        size: tuple[int, int] = (1366, 560),
        layout: SheetLayout | None = None,
        inspected: bool = True,
    ) -> SheetDesk:
        """A shown window on the second quarter of 2020; Qt's inspector looks over the model's shoulder."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme_of(app)
        workspace, store = Workspace(plan or entry_plan(), DIRECTORY), MemoryStore()
        workspace.open(store)
        window = QWidget()
        undo, answers = QUndoStack(window), Answers()
        initials = load_initials((paths.resources() / "pinyin" / "initials.tsv").read_bytes())

        def record(changeset: ChangeSet) -> None:
            undo.push(ApplyChange(workspace, changeset, undo_text(changeset)))

        kept: list[SheetLayout] = []
        written: list[tuple[Path, OpenList]] = []
        blocks: list[Block] = []
        tools = SheetTools(
            workspace,
            Bridge(workspace, window),
            record,
            lambda: SearchIndex(workspace.plan, initials),
            missing,
            answers,
            lambda: Path("folder"),
            lambda _path: blocks,
            lambda path, listed: written.append((path, listed)),
            layout or SheetLayout(),
            kept.append,
        )
        page = SheetPage(tools, Q2)
        if inspected:  # it walks over every row at each change
            QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
        QVBoxLayout(window).addWidget(page)
        desk = cls(qtbot, window, page, workspace, store, undo, answers, kept, written, blocks)
        for keys, act in (("Ctrl+Z", desk._undo), ("Ctrl+Y", undo.redo)):
            action = QAction(window)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(act)
            window.addAction(action)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        page.table.setFocus()
        return desk

    def _undo(self) -> None:
        """As the window does: what is being typed is saved first."""
        self.page.flush()
        self.undo.undo()

    def at(self, row: int, column: Column) -> None:
        """Put the cursor into a cell."""
        self.page.table.go_to(row, ORDER.index(column))

    def select(self, top: int, left: Column, bottom: int, right: Column) -> None:
        """Select a rectangle with the cursor at its upper left."""
        self.at(top, left)
        model = self.page.model
        corners = model.index(top, ORDER.index(left)), model.index(bottom, ORDER.index(right))
        flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.page.table.selectionModel().select(QItemSelection(*corners), flag)

    def type(self, text: str) -> None:
        """Press the keys of a text where the keys go."""
        for letter in text:
            self.qtbot.keyClicks(self.focus, letter)

    def press(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, in_window: bool = False
    ) -> None:
        """Press one key where the keys go, or in the window for its shortcuts."""
        self.qtbot.keyClick(self.window if in_window else self.focus, key, modifiers)

    @property
    def focus(self) -> QWidget:
        """What takes the keys: the editor while one is open."""
        return self.page.table.delegate.open_editor or self.page.table

    @property
    def place(self) -> tuple[int, Column]:
        """Where the cursor is."""
        index = self.page.table.currentIndex()
        return index.row(), ORDER[index.column()]

    def entry(self, row: int) -> Entry:
        """What is saved of a row's step; blank when nothing is."""
        step = self.page.model.shown[row].step.id
        return self.workspace.progress.entry(step, Q2) or Entry(step, Q2)

    def text(self, row: int, column: Column) -> str:
        """What a cell shows."""
        return str(self.data(row, column) or "")

    def data(self, row: int, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the model gives for a cell."""
        return self.page.model.index(row, ORDER.index(column)).data(role)
