"""Last period beside the form: light, figures and texts of the same step, and all periods before it to look at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from planner_desktop.domain.ledger import Figure, make_figure
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import IndicatorKind, Milestone
from planner_desktop.domain.progress import Entry
from planner_desktop.domain.schedule import judge, red_history
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.buttons import LinkButton
from planner_desktop.ui.card import Card
from planner_desktop.ui.labels import ElidedLabel, label
from planner_desktop.ui.layouts import column, row
from planner_desktop.ui.lights import LIGHTS, STATUSES, LightLabel, light_icon
from planner_desktop.ui.messages import FIELD_WORDS, period_title
from planner_desktop.ui.task_card import Wording
from planner_desktop.ui.translation import tr

LINES = 5
"""A longer text scrolls inside."""
LONGEST_SHOWN = 2_000
"""Characters of a text shown here; laying out a longer one would hold up every change of task."""


class LastPeriodCard(Card):
    """The step as it was reported before."""

    carry_asked = Signal()
    task_carry_asked = Signal()
    period_carry_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._step: Milestone | None = None
        self._period: Period | None = None
        self._looked_at: Period | None = None
        self._title = ElidedLabel("", bold=True)
        self._history = LinkButton("")
        self._menu = QMenu(self._history)
        self._light = LightLabel(LIGHTS[next(iter(LIGHTS))])
        self._figures = ElidedLabel("", tone="dim")
        self._told = row(self._light, (self._figures, 1), gap=8)
        self._text = Wording(LINES, 9.5, "dim")
        self._none = label("", 9.5, "dim", wrap=True)
        self._carry = LinkButton(tr("This step"))
        self.task_carry, self.period_carry = LinkButton(tr("The task")), LinkButton(tr("All unfilled…"))
        self._carry.setAccessibleName(tr("Carry this step forward"))
        self.task_carry.setAccessibleName(tr("Carry the whole task forward"))
        self.period_carry.setAccessibleName(tr("Carry all unfilled steps of the period forward"))
        # Above the three: side by side they are wider than the pane.
        links = row(self._carry, self.task_carry, self.period_carry, None, gap=10)
        self._foot = column(label(tr("Carry forward:"), 9, "hint"), links, gap=0)
        head = row((self._title, 1), self._history, gap=6)
        super().__init__(head, self._told, self._text, self._none, self._foot, gap=4, margins=(12, 8, 12, 6))
        self._history.clicked.connect(self._show_history)
        self._carry.clicked.connect(self.carry_asked)
        self.task_carry.clicked.connect(self.task_carry_asked)
        self.period_carry.clicked.connect(self.period_carry_asked)

    @property
    def text(self) -> str:
        """What is told of the period looked at."""
        return self._text.text if self._text.isVisibleTo(self) else self._none.text()

    @property
    def figures(self) -> str:
        """The figures of the period looked at."""
        return self._figures.text()

    @property
    def period(self) -> Period | None:
        """The period looked at."""
        return self._looked_at

    def show_step(self, step: Milestone, period: Period) -> None:
        """Look at the period just before another one."""
        if (step, period) != (self._step, self._period):
            self._looked_at = period.previous
        self._step, self._period = step, period
        self.refresh()

    def refresh(self) -> None:
        """Show what is saved."""
        if self._step is None or self._period is None or self._looked_at is None:
            return
        looked_at, progress = self._looked_at, self._workspace.progress
        entry = progress.entry(self._step.id, looked_at)
        earlier = self._earlier()
        last = looked_at == self._period.previous
        title = period_title(looked_at)
        self._title.setText(tr("Last period {period}", period=title) if last else title)
        self._history.setText(tr("History: {count} ›", count=len(earlier)))
        self._history.setVisible(bool(earlier))
        for widget in (self._told, self._text):
            widget.setVisible(entry is not None)
        self._none.setVisible(entry is None)
        # Nobody can carry this step forward where it has no past, but still all the others.
        self._foot.setVisible(last and looked_at in progress.periods)
        self._carry.setVisible(entry is not None)
        self.task_carry.setVisible(entry is not None)
        if entry is None:
            self._none.setText(self._why_empty(looked_at, last))
        else:
            self._show_entry(self._step, looked_at, entry)

    def _why_empty(self, looked_at: Period, last: bool) -> str:
        if looked_at.year < self._workspace.plan.years[0]:
            return tr("This is the first period; there is nothing to carry forward.")
        if last:
            return tr("Nothing was reported last period; there is nothing to carry forward.")
        return tr("Nothing was reported in this period.")

    def look_at(self, period: Period) -> None:
        """Look at another period of the past."""
        self._looked_at = period
        self.refresh()

    def _show_entry(self, step: Milestone, period: Period, entry: Entry) -> None:
        plan, progress = self._workspace.plan, self._workspace.progress
        held = progress.at(period)
        verdict = judge(plan, step, period, held, progress.settled_before(period), red_history(plan, progress, period))
        self._light.show_sign(LIGHTS[verdict.light])
        self._light.setToolTip(STATUSES[entry.status].word if entry.status else "")
        figures = [make_figure(found, held.readings.get(found.id)) for found in plan.indicators_at(step.id)]
        self._figures.setText("；".join(filter(None, map(figure_text, figures))))
        self._text.show_text(_texts(entry))

    def _earlier(self) -> list[Period]:
        """The periods before this one in which the step was reported, latest first."""
        assert self._step is not None and self._period is not None
        period, step_id = self._period, self._step.id
        held = self._workspace.progress.periods.items()
        found = [p for p, kept in held if p.kind is period.kind and p < period and step_id in kept.entries]
        return sorted(found, reverse=True)

    def _show_history(self) -> None:
        assert self._step is not None
        self._menu.clear()
        for period in self._earlier():
            entry = self._workspace.progress.entry(self._step.id, period)
            sign = STATUSES[entry.status] if entry and entry.status else None
            action = self._menu.addAction(f"{period_title(period)}  {sign.word if sign else tr('Not filled in')}")
            if sign:
                action.setIcon(light_icon(sign))
            action.triggered.connect(lambda _checked=False, period=period: self.look_at(period))
        self._menu.popup(self._history.mapToGlobal(self._history.rect().bottomLeft()))


def figure_text(figure: Figure) -> str:
    """A figure in one line: ``548 ÷ 952 = 57.6 %`` or ``26家``; empty while unknown."""
    reading = figure.reading
    if reading is None or reading.blank:
        return ""
    if figure.indicator.kind is IndicatorKind.COUNT:
        return figure.actual_text
    rate = f" = {figure.actual} %" if figure.actual is not None else ""
    return f"{reading.numerator or '?'} ÷ {reading.denominator or '?'}{rate}"


def _texts(entry: Entry) -> str:
    """The narrative, then the other texts under their names."""
    others = ("reason", "problems", "next_steps", "support_needed")
    named = [f"{tr(FIELD_WORDS[field])}：{getattr(entry, field)}" for field in others if getattr(entry, field)]
    text = "\n".join(part for part in (entry.narrative, *named) if part)
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"
