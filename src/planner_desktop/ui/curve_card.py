"""The card with the curve of one figure; a step with several figures shows the one the cursor is at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy

from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator, Milestone
from planner_desktop.domain.trend import trend
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.charts.curve import Curve
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import row
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

TALLEST = 300
"""In pixels at 100 %: a taller curve tells no more."""


class CurveCard(Card):
    """Left out where a step has no figure."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._indicators: Sequence[Indicator] = ()
        self._chosen = 0
        self._period: Period | None = None
        self._title = ElidedLabel("", bold=True)
        self._next = LinkButton("")
        self.curve = Curve()
        legend = (label(tr("┄ target"), 9, "hint"), label(tr("● this office"), 9, "data"))
        head = row((self._title, 1), self._next, *legend, gap=6)
        super().__init__(head, (self.curve, 1), gap=2, margins=(12, 8, 12, 6))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._next.clicked.connect(lambda: self._choose((self._chosen + 1) % len(self._indicators)))
        self.hide()

    @property
    def indicator_id(self) -> str:
        """The figure drawn, or empty."""
        return self._indicators[self._chosen].id if self._indicators else ""

    def show_step(self, step: Milestone, period: Period) -> None:
        """Show the step's first figure, or go on showing the one chosen."""
        indicators = self._workspace.plan.indicators_at(step.id)
        if indicators != self._indicators:
            self._indicators, self._chosen = indicators, 0
        self._period = period
        self.setVisible(bool(indicators))
        self.setMaximumHeight(current_theme().px(TALLEST))
        self.refresh()

    def show_figure(self, indicator_id: str) -> None:
        """Show a figure of the step."""
        found = [number for number, indicator in enumerate(self._indicators) if indicator.id == indicator_id]
        if found:
            self._choose(found[0])

    def refresh(self) -> None:
        """Draw what is saved."""
        if not self._indicators or self._period is None:
            return
        drawn = trend(self._workspace.plan, self._workspace.progress, self._indicators[self._chosen], self._period)
        unit = f"（{drawn.unit}）" if drawn.unit else ""
        self._title.setText(f"{drawn.name}{unit}")
        count = len(self._indicators)
        self._next.setVisible(count > 1)
        self._next.setText(f"{self._chosen + 1}/{count} ›")
        self._next.setAccessibleName(tr("Next figure"))
        self.curve.show_trend(drawn)

    def _choose(self, number: int) -> None:
        if number != self._chosen:
            self._chosen = number
            self.refresh()
