"""The lower card of the overview: the years of a programme, the departments, or all indicators."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from planner_desktop.domain.overview import Overview
from planner_desktop.ui.buttons import Chip
from planner_desktop.ui.card import Card
from planner_desktop.ui.charts.bullets import BulletChart
from planner_desktop.ui.charts.cells import CellChart
from planner_desktop.ui.charts.stacks import StackChart
from planner_desktop.ui.charts.timeline import DayLine, TimelineChart
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.sign_combo import QuietComboBox
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

NARROWEST_LIST, ROOM_FOR_LEGEND = 110, 800
"""Widths of the list of programmes at least, and of a card that has room for a legend; in pixels at 100 %."""


class Side(StrEnum):
    """What the card shows."""

    YEARS = "years"
    DEPARTMENTS = "departments"
    FIGURES = "figures"


CHIPS = {
    Side.YEARS: QT_TR_NOOP("Steps {first}–{last}"),
    Side.DEPARTMENTS: QT_TR_NOOP("By department"),
    Side.FIGURES: QT_TR_NOOP("Indicators ({count})"),
}


def day_line(shown: Overview, day: date) -> DayLine:
    """Today while the plan runs, else the last day of the period looked at."""
    first, last = shown.plan.years
    at, today = (day, True) if first <= day.year <= last else (shown.period.end, False)
    moment = tr("{month}/{day}", month=at.month, day=at.day)
    return DayLine(at, tr("Today {date}", date=moment) if today else tr("Period ends {date}", date=moment))


class StepsCard(Card):
    """One of three charts, chosen by chips."""

    def __init__(self) -> None:
        self._shown: Overview | None = None
        self._day: date | None = None
        self._programme = ""
        self.years = TimelineChart(tr("Steps by section and year"))
        self.departments = StackChart(tr("Tasks by department"), tr("Department"))
        self.figures = BulletChart(tr("Indicators against their targets"), worded=True)
        self.charts: dict[Side, CellChart] = {
            Side.YEARS: self.years,
            Side.DEPARTMENTS: self.departments,
            Side.FIGURES: self.figures,
        }
        self.chips = {side: Chip("") for side in Side}
        self.programmes = QuietComboBox()
        self.programmes.setAccessibleName(tr("Programme"))
        self.programmes.setSizeAdjustPolicy(QuietComboBox.SizeAdjustPolicy.AdjustToContents)
        self._none = label(tr("No indicator is recorded in this period."), tone="dim")
        self._legend = row(
            label(tr("■ done / due"), 9, "data"), label(tr("□ not yet due"), 9, "hint"), gap=12, margins=(6, 0, 0, 0)
        )
        head = row(*self.chips.values(), self._legend, None, self.programmes, gap=6)
        charts = ((self.years, 100), self.departments, self.figures)
        super().__init__(head, *charts, self._none, None, gap=6, margins=(14, 8, 14, 10))
        self._group = QButtonGroup(self)
        for side, chip in self.chips.items():
            self._group.addButton(chip)
            chip.clicked.connect(lambda _checked=False, side=side: self.show_side(side))
        self.programmes.activated.connect(self._choose_programme)
        self.show_side(Side.YEARS)

    @property
    def panes(self) -> Sequence[QWidget]:
        """What takes the keys."""
        return [chart for chart in self.charts.values() if not chart.isHidden()]

    def show_side(self, side: Side) -> None:
        """Show one of the three."""
        self.chips[side].setChecked(True)
        for key, chart in self.charts.items():
            chart.setVisible(key is side)
        self.programmes.setVisible(side is Side.YEARS)
        self._arrange()
        self._show_none()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the legend out where chips and list of programmes need the room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        px = current_theme().px
        self.programmes.setMinimumWidth(px(NARROWEST_LIST))
        self._legend.setVisible(not self.years.isHidden() and self.width() >= px(ROOM_FOR_LEGEND))

    def show_overview(self, shown: Overview, day: date) -> None:
        """Show a period as seen on a day."""
        self._shown, self._day = shown, day
        first, last = shown.plan.years
        words = {"first": first, "last": last, "count": len(shown.figures)}
        for side, chip in self.chips.items():
            chip.show_text(tr(CHIPS[side], **words))
        self._offer(shown)
        self.departments.show_bars(shown.departments)
        self.figures.show_figures(shown.figures, shown.period)
        self._show_none()

    def _offer(self, shown: Overview) -> None:
        self.programmes.clear()
        for line in shown.timelines:
            counted = tr("{programme} · {count} sections", programme=line.programme.title, count=len(line.rows))
            self.programmes.addItem(counted, line.programme.id)
        at = max(self.programmes.findData(self._programme), 0)
        self.programmes.setCurrentIndex(at)
        self._choose_programme(at)

    def _choose_programme(self, at: int) -> None:
        shown = self._shown
        if shown is None or self._day is None or at >= len(shown.timelines):
            return
        line = shown.timelines[at]
        self._programme = line.programme.id
        self.years.show_timeline(line, shown.plan.years, shown.period.end.year, day_line(shown, self._day))

    def _show_none(self) -> None:
        empty = self._shown is not None and not self._shown.figures
        self._none.setVisible(empty and not self.figures.isHidden())
