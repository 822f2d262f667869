"""Trend of an indicator: its actual values period by period beside the targets the plan sets one after another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator, IndicatorKind, Plan
from planner_desktop.domain.progress import Progress, number
from planner_desktop.domain.schedule import actual


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be reached by a day."""

    due: date
    value: Decimal
    indicator: Indicator


@dataclass(frozen=True, slots=True)
class Trend:
    """One figure over the years of a plan."""

    name: str
    unit: str
    years: tuple[int, int]
    points: tuple[tuple[Period, Decimal], ...]
    """Actual values in the indicator's unit, oldest first."""
    targets: tuple[Target, ...]
    """Steps of the target, by due date."""

    def __bool__(self) -> bool:
        """Whether there is anything to draw."""
        return bool(self.points or self.targets)


def same_figure(plan: Plan, indicator: Indicator) -> tuple[Indicator, ...]:
    """The indicators of a task that are one figure with targets rising from step to step, in order of due date."""
    key = (indicator.task_id, indicator.name, indicator.unit, indicator.kind, indicator.level)
    found = [
        other for other in plan.indicators if (other.task_id, other.name, other.unit, other.kind, other.level) == key
    ]
    return tuple(sorted(found, key=lambda other: (other.due or date.max, other.id)))


def trend(plan: Plan, progress: Progress, indicator: Indicator, until: Period) -> Trend:
    """The figure's history up to a period; where several steps hold a value, the one due first after it counts."""
    family = same_figure(plan, indicator)
    points: list[tuple[Period, Decimal]] = []
    for period in sorted(held for held in progress.periods if held.kind is until.kind and held <= until):
        value = _value(progress, family, period)
        if value is not None:
            points.append((period, value))
    targets = [(other, number(other.value)) for other in family]
    steps = tuple(Target(other.due, value, other) for other, value in targets if other.due and value is not None)
    unit = indicator.unit if indicator.kind is IndicatorKind.COUNT else "%"
    return Trend(indicator.name, unit, plan.years, tuple(points), steps)


def _value(progress: Progress, family: tuple[Indicator, ...], period: Period) -> Decimal | None:
    current = [other for other in family if other.due is None or other.due >= period.start]
    past = [other for other in reversed(family) if other not in current]
    for other in (*current, *past):
        value = actual(other, progress.reading(other.id, period))
        if value is not None:
            return value
    return None
