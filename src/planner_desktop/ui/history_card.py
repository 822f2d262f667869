"""The change log: what was changed from what to what, by whom and when; filtered, exported, and the way to each place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from planner_desktop.domain.history import HistoryFilter, HistoryLine
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan
from planner_desktop.errors import UserError
from planner_desktop.services.history import History, to_csv
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import Button
from planner_desktop.ui.card import Card
from planner_desktop.ui.history_words import KINDS, history_cells, history_goal
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.messages import error_sentence, period_title
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.rows_table import Column, Ink, Row, RowsTable
from planner_desktop.ui.sign_combo import QuietComboBox
from planner_desktop.ui.translation import QT_TR_NOOP, tr

COLUMNS = (
    Column(QT_TR_NOOP("Time"), 136, 0, Ink.DIM),
    Column(QT_TR_NOOP("Who"), 88, 0),
    Column(QT_TR_NOOP("Action"), 92, 0),
    Column(QT_TR_NOOP("Place"), 120, 3, Ink.DIM),
    Column(QT_TR_NOOP("Period"), 104, 0, Ink.DIM),
    Column(QT_TR_NOOP("Field"), 92, 0),
    Column(QT_TR_NOOP("Old"), 110, 4, Ink.OLD),
    Column(QT_TR_NOOP("New"), 110, 4, Ink.NEW),
)
"""In the order of ``services.history.COLUMNS``."""
TYPING = 150
"""Milliseconds after the last key until a long log is filtered."""
SAID_BY_THE_CODE = frozenset({"payload", "digest"})
"""Fields of a return that its check code stands for."""


class Writes(Protocol):
    """Where an export goes."""

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        """Write files whole or not at all; raises ``file.*``."""
        ...


@dataclass(frozen=True, slots=True)
class HistoryTools:
    """What the log works with."""

    workspace: Workspace
    history: Callable[[], History]
    """Asked only once there is a store."""
    files: Writes
    prompter: Prompter
    folder: Callable[[], Path]


class HistoryCard(Card):
    """Reads the log when it is shown; filters what it read."""

    go_to = Signal(object, object)
    """``Goal`` and ``Period`` among the entries."""

    def __init__(self, tools: HistoryTools) -> None:
        self._tools = tools
        self._lines: tuple[tuple[HistoryLine, tuple[str, ...]], ...] = ()
        self.kind, self.period = QuietComboBox(), QuietComboBox()
        self.filter, self.export = QLineEdit(), Button(tr("Export as CSV…"), "sheet")
        self.table = RowsTable(COLUMNS, tr("Change log"), wrap=False)
        self._count, self._nothing = label("", 9, "hint"), label("", 10, "dim", wrap=True)
        super().__init__(gap=6, margins=(0, 8, 0, 6))
        self._soon = QTimer(self, singleShot=True, interval=TYPING)
        self._lay_out()
        self._connect()

    @property
    def said(self) -> str:
        """The sentence in place of rows, or empty."""
        return self._nothing.text() if not self._nothing.isHidden() else ""

    def read(self) -> None:
        """Read the log anew."""
        workspace = self._tools.workspace
        if not workspace.is_open:
            return
        plan = workspace.plan
        told = (line for line in self._tools.history().lines() if line.field not in SAID_BY_THE_CODE)
        self._lines = tuple((line, history_cells(plan, line)) for line in told)
        self._offer_periods()
        self.show_lines()

    def show_lines(self) -> None:
        """Show what the filters let through."""
        self._soon.stop()
        plan: Plan = self._tools.workspace.plan
        self.table.show_rows([Row(cells, history_goal(plan, line)) for line, cells in self._chosen()])
        shown, total = self.table.lines.rowCount(), len(self._lines)
        self._count.setText(tr("{shown} of {total} changes", shown=shown, total=total))
        self._nothing.setText(tr("No change is like that.") if total else tr("Nothing has been changed yet."))
        self._nothing.setVisible(not shown)
        self.table.setVisible(bool(shown))
        self.export.setEnabled(bool(shown))

    def save(self) -> None:
        """Write the lines shown to a file."""
        suggestion = self._tools.folder() / f"{tr('Change log')}.csv"
        chosen = self._tools.prompter.file_to_save(tr("Export the change log"), suggestion, tr("CSV (*.csv)"))
        if chosen is None:
            return
        path = chosen if chosen.suffix.lower() == ".csv" else chosen.with_name(f"{chosen.name}.csv")
        titles = [tr(column.source) for column in COLUMNS]
        cells = dict(self._chosen())
        try:
            self._tools.files.write_all({path: to_csv(cells, titles, cells.__getitem__)})
        except UserError as problem:
            self._tools.prompter.tell(error_sentence(problem))

    def _chosen(self) -> list[tuple[HistoryLine, tuple[str, ...]]]:
        kind, period = self.kind.currentData(), self.period.currentData()
        asked = HistoryFilter(kinds=frozenset({kind} if kind else ()), periods=frozenset({period} if period else ()))
        wanted = self.filter.text().strip().casefold()
        # By the words on the screen: nobody looks for the codes that the log holds.
        return [
            (line, cells)
            for line, cells in self._lines
            if asked.wants(line) and (not wanted or any(wanted in cell.casefold() for cell in cells))
        ]

    def _offer_periods(self) -> None:
        names = sorted({line.period for line, _cells in self._lines if line.period}, reverse=True)
        chosen = self.period.currentData()
        self.period.clear()
        self.period.addItem(tr("All periods"), "")
        for name in names:
            self.period.addItem(period_title(Period.parse(name)), name)
        self.period.setCurrentIndex(max(self.period.findData(chosen), 0))

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(tr("Filter by any word of a line"))
        self.filter.setAccessibleName(tr("Filter the change log"))
        self.filter.setClearButtonEnabled(True)
        self.kind.setAccessibleName(tr("Kind of record"))
        self.period.setAccessibleName(tr("Period"))
        self.kind.addItem(tr("All kinds"), "")
        for key, source in KINDS.items():
            self.kind.addItem(tr(source), key)
        self.period.addItem(tr("All periods"), "")
        narrow = row((self.filter, 1), self.kind, self.period, self._count, self.export, gap=8, margins=(14, 0, 12, 0))
        self._nothing.setContentsMargins(14, 6, 12, 10)
        self._nothing.hide()
        self.add(narrow, (self.table, 1), self._nothing)

    def _connect(self) -> None:
        self._soon.timeout.connect(self.show_lines)
        self.filter.textChanged.connect(lambda _text: self._soon.start())
        self.kind.activated.connect(lambda _at: self.show_lines())
        self.period.activated.connect(lambda _at: self.show_lines())
        self.export.clicked.connect(self.save)
        self.table.opened.connect(lambda goal: self.go_to.emit(*goal))
