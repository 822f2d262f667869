"""The change log: what was changed from what to what, by whom and when; filtered, exported, and the way to each place.

A log grows by a line with every field that is saved, for years: it is read off the window's thread and shown page by page.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
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
from planner_desktop.ui.background import Job, Reporter, run_in_background
from planner_desktop.ui.bars import ProgressBar
from planner_desktop.ui.buttons import Button, LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.history_words import KINDS, history_cells, history_goal
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.messages import error_sentence, period_title
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.rows_table import Column, Ink, Row, RowsTable
from planner_desktop.ui.sign_combo import QuietComboBox
from planner_desktop.ui.theme import current_theme
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
PAGE = 500
"""Lines shown at once; the older ones are a link away."""
SAID_BY_THE_CODE = frozenset({"payload", "digest"})
"""Fields of a return that its check code stands for."""


class Writes(Protocol):
    """Where an export goes."""

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        """Write files whole or not at all; raises ``file.*``."""
        ...


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log, in words."""

    line: HistoryLine
    cells: tuple[str, ...]
    words: str
    """All cells as they are searched: the words on the screen, for nobody looks for the codes that the log holds."""


def read_log(history: History, plan: Plan, report: Reporter) -> tuple[LogLine, ...]:
    """The whole log in words, the latest first; made for a thread of its own."""
    told: list[LogLine] = []
    for line in history.lines(report=report):
        if line.field not in SAID_BY_THE_CODE:
            cells = history_cells(plan, line)
            told.append(LogLine(line, cells, "\n".join(cells).casefold()))
        if len(told) % PAGE == 0:
            report.check()
    return tuple(told)


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
    read_over = Signal()
    """The log was read, or reading it was given up."""

    def __init__(self, tools: HistoryTools) -> None:
        self._tools = tools
        self._lines: tuple[LogLine, ...] = ()
        self._job: Job | None = None
        self._again = False
        self._pages = 1
        self.kind, self.period = QuietComboBox(), QuietComboBox()
        self.filter, self.export = QLineEdit(), Button(tr("Export as CSV…"), "sheet")
        self.table = RowsTable(COLUMNS, tr("Change log"), wrap=False)
        self.older = LinkButton("")
        self.cancel = LinkButton(tr("Cancel"))
        self._count, self._nothing = label("", 9, "hint"), label("", 10, "dim", wrap=True)
        self._bar, self._reading = ProgressBar(6), label("", 9, "hint")
        super().__init__(gap=6, margins=(0, 8, 0, 6))
        self._soon = QTimer(self, singleShot=True, interval=TYPING)
        self._lay_out()
        self._connect()

    @property
    def said(self) -> str:
        """The sentence in place of rows, or empty."""
        return self._nothing.text() if not self._nothing.isHidden() else ""

    @property
    def is_reading(self) -> bool:
        """Whether the log is being read."""
        return self._job is not None

    def read(self) -> None:
        """Read the log anew; what is shown stays until it was read."""
        if not self._tools.workspace.is_open:
            return
        if self._job is not None:  # what is being read may lack what was done just now
            self._again = True
            return
        history, plan = self._tools.history(), self._tools.workspace.plan
        self._job = run_in_background(partial(read_log, history, plan), self)
        self._job.progressed.connect(lambda _step, share: self._bar.show_share(share))
        self._job.succeeded.connect(self._take)
        self._job.failed.connect(lambda problem: self._tools.prompter.tell(error_sentence(problem)))
        self._job.finished.connect(self._end)
        self._bar.show_share(0.0)
        self._show_reading()

    def stop(self) -> None:
        """Give up reading; what was shown before stays."""
        self._again = False
        if self._job is not None:
            self._job.cancel()

    def show_lines(self) -> None:
        """Show what the filters let through, from its latest line."""
        self._pages = 1
        self._show_pages()

    def show_older(self) -> None:
        """Show one page more, with the cursor in its first line."""
        at = self.table.lines.rowCount()
        self._pages += 1
        self._show_pages()
        self.table.setCurrentIndex(self.table.lines.index(at, 0))
        self.table.setFocus()

    def save(self) -> None:
        """Write the lines that the filters let through to a file, those not shown yet too."""
        suggestion = self._tools.folder() / f"{tr('Change log')}.csv"
        chosen = self._tools.prompter.file_to_save(tr("Export the change log"), suggestion, tr("CSV (*.csv)"))
        if chosen is None:
            return
        path = chosen if chosen.suffix.lower() == ".csv" else chosen.with_name(f"{chosen.name}.csv")
        titles = [tr(column.source) for column in COLUMNS]
        cells = {each.line: each.cells for each in self._chosen()}
        try:
            self._tools.files.write_all({path: to_csv(cells, titles, cells.__getitem__)})
        except UserError as problem:
            self._tools.prompter.tell(error_sentence(problem))

    def _take(self, lines: tuple[LogLine, ...]) -> None:
        self._lines = lines
        self._offer_periods()
        self.show_lines()

    def _end(self) -> None:
        self._job = None
        self._show_reading()
        if self._again:
            self._again = False
            self.read()
        else:
            self.read_over.emit()

    def _show_reading(self) -> None:
        for widget in (self._bar, self._reading, self.cancel):
            widget.setVisible(self.is_reading)

    def _show_pages(self) -> None:
        self._soon.stop()
        plan, chosen = self._tools.workspace.plan, self._chosen()
        shown, total = min(len(chosen), self._pages * PAGE), len(self._lines)
        self.table.show_rows([Row(each.cells, history_goal(plan, each.line)) for each in chosen[:shown]])
        self._count.setText(tr("{shown} of {total} changes", shown=len(chosen), total=total))
        self.older.setText(tr("Show {count} older ones", count=min(PAGE, len(chosen) - shown)))
        self.older.setVisible(shown < len(chosen))
        self._nothing.setText(tr("No change is like that.") if total else tr("Nothing has been changed yet."))
        self._nothing.setVisible(not shown)
        self.table.setVisible(bool(shown))
        self.export.setEnabled(bool(shown))

    def _chosen(self) -> list[LogLine]:
        kind, period = self.kind.currentData(), self.period.currentData()
        asked = HistoryFilter(kinds=frozenset({kind} if kind else ()), periods=frozenset({period} if period else ()))
        wanted = self.filter.text().strip().casefold()
        return [each for each in self._lines if asked.wants(each.line) and (not wanted or wanted in each.words)]

    def _offer_periods(self) -> None:
        names = sorted({each.line.period for each in self._lines if each.line.period}, reverse=True)
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
        self._reading.setText(tr("Reading the change log…"))
        self._bar.setFixedWidth(current_theme().px(160))
        reading = row(self._reading, self._bar, self.cancel, None, gap=8, margins=(14, 0, 12, 0))
        self.older.hide()
        self._show_reading()
        self.add(narrow, reading, (self.table, 1), self._nothing, row(None, self.older, None))

    def _connect(self) -> None:
        self._soon.timeout.connect(self.show_lines)
        self.filter.textChanged.connect(lambda _text: self._soon.start())
        self.kind.activated.connect(lambda _at: self.show_lines())
        self.period.activated.connect(lambda _at: self.show_lines())
        self.export.clicked.connect(self.save)
        self.older.clicked.connect(self.show_older)
        self.cancel.clicked.connect(self.stop)
        self.table.opened.connect(lambda goal: self.go_to.emit(*goal))
