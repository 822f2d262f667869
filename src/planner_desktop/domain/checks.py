"""Checks: declared rules that look at one period's progress and give findings with codes and places, no prose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator, IndicatorKind, Milestone, Plan, Task
from planner_desktop.domain.progress import Entry, Progress, Reading, Status, number
from planner_desktop.domain.schedule import Attainment, actual, attainment, filled, reportable


class Severity(StrEnum):
    """What a finding asks of the cadre."""

    ERROR = "error"
    """Blocks sealing."""
    WARNING = "warning"
    """Asks for a second look."""
    HINT = "hint"
    """Only tells."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule found (检查意见): code, severity and the very field it is about."""

    code: str
    severity: Severity
    task_id: str
    milestone_id: str
    field: str = ""
    """A field of the entry, or ``reading:ID`` of an indicator."""
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """One milestone as a rule sees it."""

    plan: Plan
    progress: Progress
    period: Period
    task: Task
    step: Milestone
    entry: Entry | None
    due: bool
    """Whether it is to be reported in this period."""

    @property
    def status(self) -> Status | None:
        """What the cadre says of it, if anything."""
        return self.entry.status if self.entry else None

    def readings(self) -> Iterator[tuple[Indicator, Reading]]:
        """The milestone's indicators that have a reading."""
        for indicator in self.plan.indicators_at(self.step.id):
            reading = self.progress.reading(indicator.id, self.period)
            if reading is not None:
                yield indicator, reading


Found = Iterator[tuple[str, tuple[tuple[str, str], ...]]]
"""Field and details of each thing found."""
Look = Callable[[Place], Found]
"""A rule's eye."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A declared check."""

    code: str
    severity: Severity
    look: Look = field(repr=False)


def _not_filled(place: Place) -> Found:
    if place.due and not filled(place.entry):
        yield "status", ()


def _text_without_status(place: Place) -> Found:
    if place.entry is not None and place.status is None:
        yield "status", ()


def _reason_missing(place: Place) -> Found:
    if place.entry and place.status is Status.NOT_APPLICABLE and not place.entry.reason.strip():
        yield "reason", ()


NEEDS_NARRATIVE = frozenset({Status.ON_TRACK, Status.BEHIND, Status.DONE, Status.CONTINUING})


def _narrative_missing(place: Place) -> Found:
    if place.entry and place.status in NEEDS_NARRATIVE and not place.entry.narrative.strip():
        yield "narrative", ()


def _behind_without_problem(place: Place) -> Found:
    if place.entry and place.status is Status.BEHIND and not place.entry.problems.strip():
        yield "problems", ()


def _numerator_above_denominator(place: Place) -> Found:
    for indicator, reading in place.readings():
        top, base = number(reading.numerator), number(reading.denominator)
        if indicator.kind is IndicatorKind.RATIO and top is not None and base is not None and top > base:
            numbers = (("numerator", reading.numerator), ("denominator", reading.denominator))
            yield f"reading:{indicator.id}", (("indicator", indicator.name), *numbers)


def _half_a_ratio(place: Place) -> Found:
    for indicator, reading in place.readings():
        if indicator.kind is not IndicatorKind.COUNT and bool(reading.numerator) != bool(reading.denominator):
            yield f"reading:{indicator.id}", (("indicator", indicator.name),)


def _zero_denominator(place: Place) -> Found:
    for indicator, reading in place.readings():
        if indicator.kind is not IndicatorKind.COUNT and number(reading.denominator) == 0:
            yield f"reading:{indicator.id}", (("indicator", indicator.name),)


def _done_below_target(place: Place) -> Found:
    if place.status is not Status.DONE:
        return
    for indicator, reading in place.readings():
        if not indicator.binding:
            continue
        if attainment(indicator, actual(indicator, reading)) in (Attainment.CLOSE, Attainment.BELOW):
            yield f"reading:{indicator.id}", (("indicator", indicator.name), ("target", indicator.value))


def _done_without_evidence(place: Place) -> Found:
    if place.status is Status.DONE and not place.progress.at(place.period).evidence_of(place.step.id):
        yield "evidence", ()


def _figure_missing(place: Place) -> Found:
    if not place.due or place.status in (None, Status.NOT_APPLICABLE, Status.NO_PROGRESS, Status.NOT_STARTED):
        return
    for indicator in place.plan.indicators_at(place.step.id):
        if indicator.binding and place.progress.reading(indicator.id, place.period) is None:
            yield f"reading:{indicator.id}", (("indicator", indicator.name),)


def _count_falls(place: Place) -> Found:
    for indicator, reading in place.readings():
        before = place.progress.reading(indicator.id, place.period.previous)
        if indicator.kind is not IndicatorKind.COUNT or indicator.recurring or before is None:
            continue
        was, now = number(before.value), number(reading.value)
        if was is not None and now is not None and now < was:
            yield (
                f"reading:{indicator.id}",
                (("indicator", indicator.name), ("before", before.value), ("now", reading.value)),
            )


def _same_as_last_period(place: Place) -> Found:
    before = place.progress.entry(place.step.id, place.period.previous)
    if place.entry and before and place.entry.narrative and place.entry.narrative == before.narrative:
        yield "narrative", (("period", before.period.name),)


def _not_yet_due(place: Place) -> Found:
    early = place.step.start is not None and place.step.start > place.period.end
    if early and place.status is Status.DONE:
        yield "status", (("start", str(place.step.start)),)


def _undated_overdue(place: Place) -> Found:
    late = place.step.end is not None and place.step.end < place.period.start
    if late and place.status in (Status.ON_TRACK, Status.NOT_STARTED):
        yield "status", (("end", str(place.step.end)),)


RULES: tuple[Rule, ...] = (
    Rule("check.not_filled", Severity.ERROR, _not_filled),
    Rule("check.text_without_status", Severity.ERROR, _text_without_status),
    Rule("check.reason_missing", Severity.ERROR, _reason_missing),
    Rule("check.narrative_missing", Severity.ERROR, _narrative_missing),
    Rule("check.numerator_above_denominator", Severity.ERROR, _numerator_above_denominator),
    Rule("check.half_a_ratio", Severity.ERROR, _half_a_ratio),
    Rule("check.zero_denominator", Severity.ERROR, _zero_denominator),
    Rule("check.behind_without_problem", Severity.WARNING, _behind_without_problem),
    Rule("check.done_below_target", Severity.WARNING, _done_below_target),
    Rule("check.done_without_evidence", Severity.WARNING, _done_without_evidence),
    Rule("check.count_falls", Severity.WARNING, _count_falls),
    Rule("check.done_before_start", Severity.WARNING, _not_yet_due),
    Rule("check.overdue_not_said", Severity.WARNING, _undated_overdue),
    Rule("check.figure_missing", Severity.HINT, _figure_missing),
    Rule("check.same_as_last_period", Severity.HINT, _same_as_last_period),
)
"""All rules, in the order findings are listed within a milestone."""


def check_period(plan: Plan, progress: Progress, period: Period) -> tuple[Finding, ...]:
    """Every finding for a period: errors first, then in the order of the plan."""
    settled = progress.settled_before(period)
    found = [
        finding
        for task in plan.tasks
        for step in task.milestones
        for finding in _check(_place(plan, progress, period, task, step, settled))
    ]
    return tuple(sorted(found, key=lambda finding: tuple(Severity).index(finding.severity)))


def check_milestone(plan: Plan, progress: Progress, period: Period, milestone_id: str) -> tuple[Finding, ...]:
    """The findings of one milestone: what the form shows while one types."""
    settled = progress.settled_before(period)
    task, step = plan.task_of_milestone[milestone_id], plan.milestones_by_id[milestone_id]
    return tuple(_check(_place(plan, progress, period, task, step, settled)))


def _place(
    plan: Plan, progress: Progress, period: Period, task: Task, step: Milestone, settled: frozenset[str]
) -> Place:
    entry = progress.entry(step.id, period)
    return Place(plan, progress, period, task, step, entry, reportable(step, period, settled))


def _check(place: Place) -> Iterator[Finding]:
    for rule in RULES:
        for at, details in rule.look(place):
            yield Finding(rule.code, rule.severity, place.task.id, place.step.id, at, details)
