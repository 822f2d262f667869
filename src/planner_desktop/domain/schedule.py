"""Lights: what dates and figures say of a milestone at the end of a period, beside what the cadre says."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Comparator, Indicator, IndicatorKind, Milestone, Plan, Task
from planner_desktop.domain.progress import Entry, PeriodProgress, Progress, Reading, Status, number


class Light(StrEnum):
    """The computed state of a milestone or task, always shown with a shape and a word."""

    OVERDUE = "overdue"
    AT_RISK = "at_risk"
    CAUGHT_UP = "caught_up"
    """Red in the last period it was reported in, and in order now."""
    NOT_FILLED = "not_filled"
    NO_PROGRESS = "no_progress"
    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    CONTINUING = "continuing"
    DONE = "done"
    NOT_DUE = "not_due"
    NOT_APPLICABLE = "not_applicable"


WORST_FIRST = tuple(Light)
"""The order in which a task takes over the light of one of its milestones."""


class Attainment(StrEnum):
    """An actual value held against its target."""

    UNKNOWN = "unknown"
    REACHED = "reached"
    CLOSE = "close"
    """Not reached; at least four fifths of the way."""
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A light and the code of its reason; ``days`` left (or overdue, when negative) at the period's end."""

    light: Light
    reason: str
    days: int | None = None
    red: tuple[Period, ...] = ()
    """Earlier periods in which the light was red, the earliest first; known for lights that are green or caught up."""


@dataclass(frozen=True, slots=True)
class Past:
    """The periods in which a milestone's light was red, and whether the last report of it was one of them."""

    red: tuple[Period, ...] = ()
    lately: bool = False


RedHistory = Callable[[Milestone], Past]
"""What is known of a milestone's past; asked only where it matters, since looking it up takes a walk over all periods."""


def nothing_known(_step: Milestone) -> Past:
    """No past at all."""
    return Past()


def reportable(step: Milestone, period: Period, settled: Collection[str]) -> bool:
    """Whether a milestone is to be reported in a period: running, without date, or overdue and not settled."""
    if step.start is not None and step.start > period.end:
        return False
    if step.end is None or step.end >= period.start:
        return True
    return step.id not in settled


def actual(indicator: Indicator, reading: Reading | None) -> Decimal | None:
    """The actual value in the indicator's unit: a rate in percent, rounded half up to one decimal, or a count."""
    if reading is None:
        return None
    if indicator.kind is IndicatorKind.COUNT:
        return number(reading.value)
    top, base = number(reading.numerator), number(reading.denominator)
    if top is None or base is None or base == 0:
        return None
    rate = (top - base if indicator.kind is IndicatorKind.GROWTH else top) / base * 100
    return rate.quantize(Decimal("0.1"), ROUND_HALF_UP)


def attainment(indicator: Indicator, value: Decimal | None) -> Attainment:
    """Hold an actual value against the target."""
    target = number(indicator.value)
    if value is None or target is None:
        return Attainment.UNKNOWN
    if _reached(indicator.comparator, value, target):
        return Attainment.REACHED
    if indicator.comparator is Comparator.AT_LEAST or indicator.comparator is Comparator.MORE_THAN:
        return Attainment.CLOSE if value * 5 >= target * 4 else Attainment.BELOW
    return Attainment.CLOSE if value * 4 <= target * 5 else Attainment.BELOW


def _reached(comparator: Comparator, value: Decimal, target: Decimal) -> bool:
    match comparator:
        case Comparator.AT_LEAST:
            return value >= target
        case Comparator.MORE_THAN:
            return value > target
        case Comparator.AT_MOST:
            return value <= target
        case Comparator.ABOUT:  # “左右”: within a tenth of the target
            return abs(value - target) * 10 <= target


def judge(
    plan: Plan,
    step: Milestone,
    period: Period,
    held: PeriodProgress,
    settled: Collection[str],
    history: RedHistory = nothing_known,
) -> Verdict:
    """The light of a milestone at the end of a period, with its reason; a red that caught up is amber once."""
    verdict = _judge(plan, step, period, held, settled)
    if step.id not in held.entries or verdict.light not in (Light.DONE, Light.ON_TRACK):
        return verdict
    past = history(step)
    if past.lately:
        return Verdict(Light.CAUGHT_UP, "light.caught_up", verdict.days, past.red)
    return replace(verdict, red=past.red)


def red_history(plan: Plan, progress: Progress, period: Period) -> RedHistory:
    """Looks a milestone's red lights up in the periods recorded before one."""
    earlier = [(each, progress.periods[each]) for each in sorted(progress.periods) if each.end < period.start]

    def look(step: Milestone) -> Past:
        red: list[Period] = []
        lately = False
        for each, held in earlier:
            entry = held.entries.get(step.id)
            if entry is not None and entry.status is not None:
                lately = _judge(plan, step, each, held, ()).light is Light.OVERDUE
                red += [each] * lately
        return Past(tuple(red), lately)

    return look


def _judge(plan: Plan, step: Milestone, period: Period, held: PeriodProgress, settled: Collection[str]) -> Verdict:
    entry = held.entries.get(step.id)
    days = (step.end - period.end).days if step.end else None
    status = entry.status if entry else None
    if step.start is not None and step.start > period.end and status is None:
        return Verdict(Light.NOT_DUE, "light.starts_later", days)
    if status is None:
        settled_now = step.id in settled
        return Verdict(
            Light.DONE if settled_now else Light.NOT_FILLED,
            "light.settled" if settled_now else "light.not_filled",
            days,
        )
    return _by_status(status, step, period, days) or _by_figures(plan, step, period, held, days)


def _by_status(status: Status, step: Milestone, period: Period, days: int | None) -> Verdict | None:
    overdue = days is not None and days < 0
    due_now = days == 0
    match status:
        case Status.NOT_APPLICABLE:
            return Verdict(Light.NOT_APPLICABLE, "light.not_applicable", days)
        case Status.CONTINUING:
            return Verdict(Light.CONTINUING, "light.continuing", days)
        case Status.DONE:
            return Verdict(Light.DONE, "light.done", days)
        case _ if overdue:
            return Verdict(Light.OVERDUE, "light.past_due", days)
        case Status.BEHIND:
            return Verdict(Light.AT_RISK, "light.behind", days)
        case Status.NO_PROGRESS:
            return Verdict(
                Light.AT_RISK if due_now else Light.NO_PROGRESS, "light.due_now" if due_now else "light.idle", days
            )
        case Status.NOT_STARTED:
            late_start = step.start is not None and step.start < period.start
            return Verdict(
                Light.AT_RISK if late_start or due_now else Light.NOT_STARTED,
                "light.late_start" if late_start else "light.due_now" if due_now else "light.not_started",
                days,
            )
        case Status.ON_TRACK:
            return Verdict(Light.AT_RISK, "light.due_now", days) if due_now else None


def _by_figures(plan: Plan, step: Milestone, period: Period, held: PeriodProgress, days: int | None) -> Verdict:
    for indicator in plan.indicators_at(step.id):
        if not indicator.binding or indicator.due is None or indicator.due > period.end:
            continue
        reached = attainment(indicator, actual(indicator, held.readings.get(indicator.id)))
        if reached in (Attainment.CLOSE, Attainment.BELOW):
            late = indicator.due < period.end
            return Verdict(Light.OVERDUE if late else Light.AT_RISK, "light.below_target", days)
    return Verdict(Light.ON_TRACK, "light.on_track", days)


def task_light(
    plan: Plan,
    task: Task,
    period: Period,
    held: PeriodProgress,
    settled: Collection[str],
    history: RedHistory = nothing_known,
) -> Light:
    """The worst light among a task's milestones that are to be reported; not due when there is none."""
    lights = [
        judge(plan, step, period, held, settled, history).light
        for step in task.milestones
        if reportable(step, period, settled) or step.id in held.entries
    ]
    return min(lights, key=WORST_FIRST.index, default=_resting(task, settled))


def _resting(task: Task, settled: Collection[str]) -> Light:
    return Light.DONE if task.milestones and all(step.id in settled for step in task.milestones) else Light.NOT_DUE


SOON = 30
"""Days after the end of a period within which a date counts as soon."""


def days_left(step: Milestone, today: date) -> int | None:
    """Days until a milestone's end; negative when it is past, None without a date."""
    return (step.end - today).days if step.end else None


def filled(entry: Entry | None) -> bool:
    """Whether an entry counts as filled in: it has a status."""
    return entry is not None and entry.status is not None


ENDED = frozenset({Status.DONE, Status.CONTINUING, Status.NOT_APPLICABLE})
"""Statuses that no date calls for any more."""


@dataclass(frozen=True, slots=True)
class DueItem:
    """A milestone whose date is past or near, and which is not done."""

    task: Task
    step: Milestone
    status: Status | None
    days: int
    """From the period's end to the milestone's; negative when it is overdue."""

    @property
    def is_overdue(self) -> bool:
        """Whether the date is past at the period's end."""
        return self.days < 0


def due_list(plan: Plan, progress: Progress, period: Period, soon: int = SOON) -> tuple[DueItem, ...]:
    """The milestones overdue at a period's end or due within so many days after it, the most urgent first."""
    settled, entries = progress.settled_before(period), progress.at(period).entries
    found: list[DueItem] = []
    for task in plan.tasks:
        for step in task.milestones:
            entry = entries.get(step.id)
            status = entry.status if entry else None
            days = days_left(step, period.end)
            open_still = status not in ENDED and not (status is None and step.id in settled)
            if days is not None and days <= soon and open_still:
                found.append(DueItem(task, step, status, days))
    return tuple(sorted(found, key=lambda item: (item.days, item.task.number, item.step.index)))
