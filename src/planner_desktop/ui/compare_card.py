"""Two returns side by side, or a return beside the entries as they stand now: what differs, under its task."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from planner_desktop.domain.differences import Difference
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.returns import ReturnRecord
from planner_desktop.errors import UserError
from planner_desktop.ui.card import Card
from planner_desktop.ui.difference_words import DifferenceLine, Goal, difference_lines, rows_of
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.return_signs import return_name
from planner_desktop.ui.rows_table import Column, Ink, RowsTable
from planner_desktop.ui.sign_combo import QuietComboBox
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

COLUMNS = (
    Column(QT_TR_NOOP("Place"), 120, 2, Ink.DIM),
    Column(QT_TR_NOOP("Field"), 92, 0),
    Column(QT_TR_NOOP("Old"), 130, 4, Ink.OLD),
    Column(QT_TR_NOOP("New"), 130, 4, Ink.NEW),
)
Differ = Callable[[ReturnRecord, ReturnRecord | None], Sequence[Difference]]
"""What differs from a return to another, or to the entries as they stand now; raises ``payload.*``."""


class CompareCard(Card):
    """Which two, a filter, and the table; says in one sentence when there is nothing in it."""

    go_to = Signal(object, object)
    """``Goal`` and ``Period`` among the entries."""

    def __init__(self, differ: Differ) -> None:
        self._differ = differ
        self._plan: Plan | None = None
        self._records: tuple[ReturnRecord, ...] = ()
        self._lines: tuple[DifferenceLine, ...] = ()
        self.old, self.new = QuietComboBox(), QuietComboBox()
        self.filter = QLineEdit()
        self.table = RowsTable(COLUMNS, tr("Differences"), wrap=True)
        self._count = label("", 9, "hint")
        self._nothing = label("", 10, "dim", wrap=True)
        super().__init__(gap=6, margins=(0, 8, 0, 6))
        self._lay_out()
        self.old.activated.connect(lambda _at: self._compare())
        self.new.activated.connect(lambda _at: self._compare())
        self.filter.textChanged.connect(lambda _text: self._show())
        self.table.opened.connect(self._go)

    @property
    def said(self) -> str:
        """The sentence in place of rows, or empty."""
        return self._nothing.text() if not self._nothing.isHidden() else ""

    @property
    def counted(self) -> str:
        """How many places differ."""
        return self._count.text()

    def offer(self, plan: Plan, records: Sequence[ReturnRecord]) -> None:
        """Let any of these be chosen, the latest first; the choice stays where it can."""
        self._plan = plan
        if [record.key for record in records] == [record.key for record in self._records]:
            self._records = tuple(records)
            return
        self._records = tuple(records)
        for combo in (self.old, self.new):
            combo.clear()
        for record in records:
            self.old.addItem(return_name(record), record.key)
            self.new.addItem(return_name(record), record.key)
        self.new.addItem(tr("The entries as they stand now"), None)

    def show_pair(self, old: ReturnRecord, new: ReturnRecord | None) -> None:
        """Compare these; None stands for the entries as they stand now."""
        self.old.setCurrentIndex(self._at(old))
        self.new.setCurrentIndex(self._at(new) if new is not None else len(self._records))
        self.filter.clear()
        self._compare()

    def compare_again(self) -> None:
        """Entries or returns changed."""
        self._compare()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names out where the choices need the room."""
        super().resizeEvent(event)
        self._names.setVisible(self.width() >= current_theme().px(560))

    def _lay_out(self) -> None:
        for combo, name in ((self.old, tr("Old")), (self.new, tr("New"))):
            combo.setAccessibleName(tr("{which} return to compare", which=name))
            combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            combo.setMinimumWidth(60)
        self.filter.setPlaceholderText(tr("Filter by task, field or text"))
        self.filter.setAccessibleName(tr("Filter the differences"))
        self.filter.setClearButtonEnabled(True)
        self._names = label(tr("Compare"), bold=True)
        choose = row(self._names, (self.old, 1), label("→", tone="dim"), (self.new, 1), gap=8, margins=(14, 0, 12, 0))
        self._narrow = row((self.filter, 1), self._count, gap=10, margins=(14, 0, 12, 0))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._nothing.setContentsMargins(14, 6, 12, 10)
        self._nothing.hide()
        self.add(choose, self._narrow, (self.table, 1), (self._nothing, 1))

    def _at(self, record: ReturnRecord) -> int:
        return next((at for at, each in enumerate(self._records) if each.key == record.key), -1)

    @property
    def _pair(self) -> tuple[ReturnRecord, ReturnRecord | None] | None:
        old, new = self.old.currentIndex(), self.new.currentIndex()
        if not 0 <= old < len(self._records) or new < 0:
            return None
        return self._records[old], self._records[new] if new < len(self._records) else None

    def _compare(self) -> None:
        pair = self._pair
        if pair is None or self._plan is None:
            return
        try:
            self._lines = difference_lines(self._plan, self._differ(*pair))
        except UserError as problem:
            self._lines = ()
            self._show(error_sentence(problem))
            return
        self._show()

    def _show(self, trouble: str = "") -> None:
        rows = rows_of(self._lines, self.filter.text())
        shown = sum(not each.heading for each in rows)
        total = len(self._lines)
        self.table.show_rows(rows)
        self._count.setText(
            tr("{count} places", count=total)
            if shown == total
            else tr("{shown} of {count} places", shown=shown, count=total)
        )
        said = trouble or (self._why_empty() if not rows else "")
        self._narrow.setVisible(bool(self._lines))
        self._nothing.setText(said)
        self._nothing.setVisible(bool(said))
        self.table.setVisible(not said)

    def _why_empty(self) -> str:
        if self._lines:
            return tr("Nothing that differs holds this text.")
        pair = self._pair
        if pair is not None and pair[1] is None:
            return tr("The entries still say what this return says.")
        return tr("The two say the same.")

    def _go(self, goal: object) -> None:
        pair = self._pair
        if isinstance(goal, Goal) and pair is not None:
            self.go_to.emit(goal, (pair[1] or pair[0]).period)
