"""What is due now, in one list over the band: returns not handed up, then the steps that press, then what is empty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from planner_desktop.domain.due import DueReturn
from planner_desktop.domain.overview import Overview, Urgent
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.schedule import Light, Verdict
from planner_desktop.ui.header import KIND_WORDS
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import column
from planner_desktop.ui.lights import GOOD, LIGHTS, NOT_RETURNED, LightLabel
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr
from planner_desktop.ui.urgent_list import ROW, UrgentLine, UrgentList, urgent_line

WIDTH = 620
"""Of the list, in pixels at 100 %."""


class Due(NamedTuple):
    """All that is due."""

    returns: Sequence[DueReturn]
    steps: Sequence[Urgent]
    """Those that press first, then those that are only empty."""


def due_of(plan: Plan, returns: Sequence[DueReturn], shown: Overview, unfilled: Iterable[str]) -> Due:
    """Put together what is due: what presses by the overview, and the steps not filled in besides."""
    pressing = {item.step.id for item in shown.urgent}
    empty = (plan.milestones_by_id[id_] for id_ in unfilled if id_ not in pressing)
    verdict = Verdict(Light.NOT_FILLED, "light.not_filled")
    rest = [Urgent(plan.task_of_milestone[step.id], step, verdict) for step in empty]
    return Due(returns, (*shown.urgent, *rest))


def return_line(found: DueReturn, today: date) -> UrgentLine:
    """A return that was not handed up, as seen on a day."""
    kind = tr(KIND_WORDS[found.period.kind])
    title = tr("{kind} return · {period}", kind=kind, period=period_title(found.period))
    if found.deadline is None:
        below = tr("No deadline is declared for returns of this length")
        return UrgentLine("", "", title, below, tr("never handed up"), NOT_RETURNED, found.period)
    days = found.deadline.days_left(today)
    told = (
        tr("due today")
        if days == 0
        else tr("{days} days left", days=days)
        if days > 0
        else tr("{days} days late", days=-days)
    )
    light = Light.OVERDUE if days < 0 else Light.AT_RISK
    below = tr("Due on {day}", day=found.deadline.day.isoformat())
    return UrgentLine("", "", title, below, told, LIGHTS[light], found.period)


class DueList(QFrame):
    """A pop-up with a line for each return and step; what is chosen is gone to."""

    go_to = Signal(str)
    """A milestone's id."""
    period_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self.list = UrgentList()
        self.list.setAccessibleName(tr("Due now"))
        self._counts = label("", 9, "dim")
        self._calm = LightLabel(GOOD, tr("Nothing is due: every step is filled in and every return is out."))
        head = column(label(tr("Due now"), bold=True), self._counts, self._calm, gap=2, margins=(12, 8, 12, 4))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 6)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self.list, 1)
        self.list.go_to.connect(self._go)
        self.list.period_wanted.connect(self._look)

    @property
    def counts(self) -> str:
        """What stands under the title."""
        return self._counts.text()

    def show_under(self, anchor: QWidget, due: Due, day: date, today: date) -> None:
        """Fill the list and open it below a widget; dates of steps are as seen on ``day``, those of returns today."""
        lines = [return_line(found, today) for found in due.returns]
        self.list.show_lines([*lines, *(urgent_line(item, day) for item in due.steps)])
        self._counts.setText(_counts(due))
        nothing = not due.returns and not due.steps
        self._calm.setVisible(nothing)
        self._counts.setVisible(not nothing)
        self.list.setVisible(not nothing)
        self._place(anchor, len(due.returns) + len(due.steps))
        self.show()
        self.list.setFocus()

    def _place(self, anchor: QWidget, rows: int) -> None:
        theme, window = current_theme(), anchor.window()
        head = self.layout().itemAt(0).widget().sizeHint().height()  # pyright: ignore[reportOptionalMemberAccess]
        corner = anchor.mapTo(window, QPoint(anchor.width(), anchor.height() + 4))
        width = min(theme.px(WIDTH), window.width() - 16)
        height = min(head + theme.px(ROW) * rows + 10, window.height() - corner.y() - 16)
        left = max(8, min(corner.x() - width // 2, window.width() - width - 8))
        self.setGeometry(*window.mapToGlobal(QPoint(left, corner.y())).toTuple(), width, height)  # pyright: ignore

    def _go(self, milestone_id: str) -> None:
        self.hide()
        self.go_to.emit(milestone_id)

    def _look(self, period: object) -> None:
        self.hide()
        self.period_wanted.emit(period)


def _counts(due: Due) -> str:
    """How many of each, in words."""
    lights = [item.verdict.light for item in due.steps]
    counted = (
        (len(due.returns), tr("{count} returns to hand up", count=len(due.returns))),
        (lights.count(Light.OVERDUE), tr("{count} steps overdue", count=lights.count(Light.OVERDUE))),
        (lights.count(Light.NOT_FILLED), tr("{count} steps not filled in", count=lights.count(Light.NOT_FILLED))),
        (lights.count(Light.AT_RISK), tr("{count} steps at risk", count=lights.count(Light.AT_RISK))),
    )
    return " · ".join(text for count, text in counted if count)
