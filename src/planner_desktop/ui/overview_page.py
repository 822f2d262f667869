"""The overview: six figures, programmes by light, the steps over the years, indicators, and what presses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from planner_desktop.domain.overview import Overview, overview
from planner_desktop.domain.period import Period
from planner_desktop.domain.schedule import Light
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card, scrolled, titled
from planner_desktop.ui.charts.bullets import BulletChart
from planner_desktop.ui.charts.stacks import StackChart
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.lights import GOOD, LIGHTS, LightLabel
from planner_desktop.ui.overview_counts import COUNTS, GAP, CountRow
from planner_desktop.ui.overview_steps_card import Side, StepsCard
from planner_desktop.ui.step_menu import step_menu
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr
from planner_desktop.ui.urgent_list import ROW, UrgentList
from planner_desktop.ui.view import View

TWO_COLUMNS, SIDE_WIDTH = 1170, 392
"""Width from which a second column has room, and its width; in pixels at 100 %."""
NARROWEST_COUNT = 160
"""Width of a figure's card, in pixels at 100 %."""
FEW, MORE, TALL = 4, 9, 800
"""Indicators below the list, and beside it or on a page so many pixels high; the others are one click away."""


class UrgentCard(Card):
    """The list of what presses, with its counts; says so when there is nothing."""

    def __init__(self) -> None:
        self.list = UrgentList()
        lights = (Light.OVERDUE, Light.NOT_FILLED, Light.AT_RISK)
        self.counts = {light: LightLabel(LIGHTS[light], "", 9) for light in lights}
        self.nothing = LightLabel(GOOD, tr("Nothing is overdue, at risk or due soon"), 10)
        head = row(label(tr("Overdue and at risk"), bold=True), *self.counts.values(), None, gap=10)
        head.layout().setContentsMargins(12, 0, 10, 0)  # pyright: ignore[reportOptionalMemberAccess]
        calm = row(self.nothing, None, margins=(12, 6, 12, 6))
        super().__init__(head, (self.list, 100), calm, None, gap=4, margins=(0, 8, 0, 4))
        self._calm = calm

    def show_overview(self, shown: Overview, day: date) -> None:
        """Show a period as seen on a day."""
        self.list.show_urgent(shown.urgent, day)
        for light, counted in self.counts.items():
            count = len(shown.urgent_with(light))
            counted.show_sign(LIGHTS[light], str(count))
            counted.setToolTip(LIGHTS[light].word)
            counted.setVisible(bool(count))
        self.list.setVisible(bool(shown.urgent))
        self._calm.setVisible(not shown.urgent)


class FiguresCard(Card):
    """The indicators that most need to be seen; left out where a period has none."""

    def __init__(self) -> None:
        self.chart = BulletChart(tr("Indicators against their targets"))
        self.all = LinkButton("")
        self._count = FEW
        self._shown: Overview | None = None
        super().__init__(titled(tr("Indicators"), self.all), self.chart, None, gap=4, margins=(12, 8, 12, 8))

    def set_count(self, count: int) -> None:
        """Show so many at most."""
        if count != self._count:
            self._count = count
            if self._shown is not None:
                self.show_overview(self._shown)

    def show_overview(self, shown: Overview) -> None:
        """Show the first few."""
        self._shown = shown
        self.chart.show_figures(shown.figures[: self._count], shown.period)
        self.all.setText(tr("All {count} ›", count=len(shown.figures)))
        self.setVisible(bool(shown.figures))


class OverviewPage(View):
    """Follows the workspace while it is shown; whatever is clicked leads to its step."""

    keeps_band = True
    go_to = Signal(str)
    """A milestone's id."""
    print_wanted = Signal()
    brief_wanted = Signal()

    def __init__(self, workspace: Workspace, bridge: Bridge, today: Callable[[], date]) -> None:
        super().__init__()
        self._workspace, self._today = workspace, today
        self._period: Period | None = None
        self._stale = True
        self._wide: bool | None = None
        self.shown: Overview | None = None
        self.counts = CountRow()
        self.programmes = StackChart(tr("Tasks by programme"), tr("Programme"))
        self.urgent, self.figures, self.steps = UrgentCard(), FiguresCard(), StepsCard()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out()
        self._connect(bridge)

    @property
    def panes(self) -> Sequence[QWidget]:
        """Where F6 goes, in order."""
        return [self.programmes, *self.steps.panes, self.urgent.list, self.figures.chart]

    def show_period(self, period: Period) -> None:
        """Another period is looked at."""
        self._period = period
        self._outdate()

    def refresh(self) -> None:
        """The store was opened."""
        self._outdate()

    # Qt

    def showEvent(self, event: QShowEvent) -> None:
        """Survey anew what changed while something else was shown."""
        super().showEvent(event)
        self._survey()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column or two."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Arrange anew for another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._wide = None
            self._arrange()

    # Inside

    def _lay_out(self) -> None:
        self._brief, self._print = LinkButton(tr("One-page brief…")), LinkButton(tr("Print…"))
        head = titled(tr("Programmes"), self._brief, self._print)
        self._programmes_card = Card(head, self.programmes, gap=2, margins=(14, 8, 14, 10))
        self._side = QWidget()
        self._side_layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._side)
        self._side_layout.setContentsMargins(0, 0, 0, 0)
        self._side_layout.setSpacing(GAP)
        self._side_layout.addWidget(self.urgent, 1)
        self._side_layout.addWidget(self.figures, 0)
        page = QWidget()
        self._grid = QGridLayout(page)
        self._grid.setContentsMargins(GAP, GAP, GAP, GAP)
        self._grid.setSpacing(GAP)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(page))

    def _connect(self, bridge: Bridge) -> None:
        bridge.changed.connect(lambda _changes: self._outdate())
        self._soon.timeout.connect(self._survey)
        for chart in (self.programmes, self.figures.chart, *self.steps.charts.values()):
            chart.chosen.connect(self._choose)
        self.urgent.list.go_to.connect(self.go_to)
        self.figures.all.clicked.connect(lambda: self.steps.show_side(Side.FIGURES))
        self._brief.clicked.connect(self.brief_wanted)
        self._print.clicked.connect(self.print_wanted)

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible():
            self._soon.start()

    def _survey(self) -> None:
        self._soon.stop()
        if self._stale and self._period is not None:
            self._stale = False
            self.show_overview(overview(self._workspace.plan, self._workspace.progress, self._period))

    def show_overview(self, shown: Overview) -> None:
        """Draw everything from one survey."""
        self.shown, today = shown, self._today()
        day = shown.period.seen_on(today)
        self.counts.show_overview(shown, day)
        self.programmes.show_bars(shown.programmes)
        self.urgent.show_overview(shown, day)
        self.figures.show_overview(shown)
        self.steps.show_overview(shown, today)

    def _choose(self, ids: tuple[str, ...], at: QPoint) -> None:
        if len(ids) == 1:
            self.go_to.emit(ids[0])
        elif self.shown is not None:
            menu = step_menu(self, self.shown, ids, self.go_to.emit)
            menu.popup(at)
            # The keys are in the menu at once, and the first entry is the one that needs it most.
            menu.setActiveAction(menu.actions()[0])

    def _arrange(self) -> None:
        theme = current_theme()
        self.counts.set_across(len(COUNTS) if self.width() >= theme.px(NARROWEST_COUNT) * len(COUNTS) else 3)
        wide = self.width() >= TWO_COLUMNS and not theme.large
        self.figures.set_count(FEW if wide and self.height() < theme.px(TALL) else MORE)
        if wide == self._wide:
            return
        self._wide = wide
        for item in (self.counts, self._programmes_card, self._side, self.steps):
            self._grid.removeWidget(item)
        self._grid.addWidget(self.counts, 0, 0, 1, 2)
        self._grid.addWidget(self._programmes_card, 1, 0, 1, 1 if wide else 2)
        self._grid.addWidget(self._side, *((1, 1, 2, 1) if wide else (2, 0, 1, 2)))
        self._grid.addWidget(self.steps, *((2, 0, 1, 1) if wide else (3, 0, 1, 2)))
        self._grid.setRowStretch(2, 1 if wide else 0)
        self._grid.setRowStretch(3, 0 if wide else 1)
        self._grid.setColumnStretch(0, 1)
        ways = QBoxLayout.Direction
        self._side_layout.setDirection(ways.TopToBottom if wide else ways.LeftToRight)
        self._side_layout.setStretch(1, 0 if wide else 1)
        self._side.setMaximumWidth(theme.px(SIDE_WIDTH) if wide else 16777215)
        self._side.setMinimumWidth(theme.px(SIDE_WIDTH) if wide else 0)
        self.urgent.list.setMinimumHeight(theme.px(ROW) * (4 if wide else 5))
