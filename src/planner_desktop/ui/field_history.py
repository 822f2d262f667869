"""The history of one field: what stood there period by period, who changed it last and when; of a figure its curve."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner_desktop.domain.history import HistoryFilter, HistoryLine
from planner_desktop.domain.ledger import make_figure
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone
from planner_desktop.domain.trend import trend
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.background import Reporter, run_in_background
from planner_desktop.ui.buttons import Button
from planner_desktop.ui.charts.curve import Curve
from planner_desktop.ui.difference_words import value_text
from planner_desktop.ui.labels import label
from planner_desktop.ui.last_period_card import figure_text
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.messages import error_sentence, period_title
from planner_desktop.ui.rows_table import Column, Ink, Row, RowsTable
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

READING = "reading:"
SIZE, CURVE = (640, 420), 150
"""Of the dialog and the height of the curve, in pixels at 100 %."""
COLUMNS = (
    Column(QT_TR_NOOP("Period"), 118, 0, Ink.DIM),
    Column(QT_TR_NOOP("Value"), 200, 1),
    Column(QT_TR_NOOP("Who"), 84, 0, Ink.DIM),
    Column(QT_TR_NOOP("Last changed"), 130, 0, Ink.DIM),
)


class ReadsLog(Protocol):
    """What is asked of the change log."""

    def lines(
        self, wanted: HistoryFilter | None = None, report: Callable[[str, float], None] | None = None
    ) -> tuple[HistoryLine, ...]:
        """The lines asked for, the latest first."""
        ...


LogSource = Callable[[], ReadsLog]
"""Asked only once there is a store."""


@dataclass(frozen=True, slots=True)
class Touch:
    """Who changed a field last, and when."""

    who: str
    at: str


def last_touches(lines: tuple[HistoryLine, ...], field: str) -> dict[str, Touch]:
    """By name of the period; ``lines`` come the latest first, and a figure is all of its fields."""
    found: dict[str, Touch] = {}
    for line in lines:
        if line.field == field or field.startswith(READING):
            touch = Touch(line.who, line.at.replace(tzinfo=None).isoformat(" ", "minutes"))
            found.setdefault(line.period, touch)
    return found


class FieldHistory(QDialog):
    """Shows the values at once, and who and when as soon as the log was read."""

    def __init__(
        self,
        workspace: Workspace,
        step: Milestone,
        period: Period,
        field: tuple[str, str],
        log: LogSource | None,
        parent: QWidget,
    ) -> None:
        """``field`` as findings name it, and its word on the screen."""
        super().__init__(parent)
        self._workspace, self._step = workspace, step
        self._field, word = field
        title = tr("History: {field}", field=word)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table = RowsTable(COLUMNS, title, wrap=True)
        self.curve = Curve()
        self.note = label("", 9, "hint", wrap=True)
        close = Button(tr("Close"))
        task = workspace.plan.task_of_milestone[step.id]
        place = " · ".join(part for part in (str(task.number), step.label or step.text[:20]) if part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(8)
        fill(layout, label(title, 12, bold=True, wrap=True), label(place, 9, "dim", wrap=True), self.curve)
        fill(layout, (self.table, 1), self.note, row(None, close))
        px = current_theme().px
        self.resize(min(px(SIZE[0]), parent.width()), min(px(SIZE[1]), parent.height()))
        close.clicked.connect(self.reject)
        self._show_curve(period)
        self._show({})
        self.table.setFocus()
        if log is not None and workspace.is_open and self.table.lines.rows:
            self._read(log())

    def _values(self) -> Iterator[tuple[Period, str]]:
        """The latest period first; a period of which nothing is held is left out."""
        progress, plan = self._workspace.progress, self._workspace.plan
        for period in sorted(progress.periods, key=lambda each: (each.end, each.name), reverse=True):
            held = progress.at(period)
            if self._field.startswith(READING):
                indicator = plan.indicators_by_id[self._field.removeprefix(READING)]
                value = figure_text(make_figure(indicator, held.readings.get(indicator.id)))
            else:
                entry = held.entries.get(self._step.id)
                value = value_text(self._field, str(getattr(entry, self._field, "") or "")) if entry else ""
            if value:
                yield period, value

    def _show(self, touches: Mapping[str, Touch]) -> None:
        rows: list[Row] = []
        for period, value in self._values():
            touch = touches.get(period.name, Touch("", ""))
            rows.append(Row((period_title(period), value, touch.who, touch.at)))
        self.table.show_rows(rows)
        self.note.setText("" if rows else tr("Nothing was ever entered here."))
        self.note.setVisible(not rows)

    def _show_curve(self, period: Period) -> None:
        indicator = self._workspace.plan.indicators_by_id.get(self._field.removeprefix(READING))
        self.curve.setVisible(indicator is not None)
        self.curve.setFixedHeight(current_theme().px(CURVE))
        if indicator is not None:
            self.curve.show_trend(trend(self._workspace.plan, self._workspace.progress, indicator, period))

    def _read(self, log: ReadsLog) -> None:
        owner = self._field.removeprefix(READING) if self._field.startswith(READING) else self._step.id
        kind = "reading" if self._field.startswith(READING) else "entry"
        wanted = HistoryFilter(kinds=frozenset({kind}), owners=frozenset({owner}))
        field = self._field

        def work(report: Reporter) -> dict[str, Touch]:
            return last_touches(log.lines(wanted, report), field)

        job = run_in_background(work, self)
        job.succeeded.connect(self._show)
        job.failed.connect(lambda problem: self._say(error_sentence(problem)))
        self.finished.connect(lambda _result: job.cancel())

    def _say(self, told: str) -> None:
        self.note.setText(told)
        self.note.show()
