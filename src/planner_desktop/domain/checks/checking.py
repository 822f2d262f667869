"""Running the rules over a period or a milestone, and what is still to be answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from planner_desktop.domain.annotations import Explanation
from planner_desktop.domain.checks import (
    rules_across,
    rules_dates,
    rules_evidence,
    rules_figures,
    rules_status,
    rules_text,
)
from planner_desktop.domain.checks.place import AnyRule, Draft, EntryRule, FigureRule, Place, Rule, at_figure
from planner_desktop.domain.differences import records_of
from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import PeriodProgress, Progress
from planner_desktop.domain.returns import Return

GROUPS = (rules_status, rules_figures, rules_evidence, rules_dates, rules_across, rules_text)
GRAVITY = {severity: place for place, severity in enumerate(Severity)}
RULES: tuple[AnyRule, ...] = tuple(
    sorted((rule for group in GROUPS for rule in group.RULES), key=lambda rule: GRAVITY[rule.severity])
)
"""All rules, in the order findings are listed within a milestone."""
_ANYWHERE = tuple(rule for rule in RULES if isinstance(rule, Rule))
_OF_ENTRIES = tuple(rule for rule in RULES if isinstance(rule, EntryRule))
_OF_FIGURES = tuple(rule for rule in RULES if isinstance(rule, FigureRule))
_ORDER = {rule.code: place for place, rule in enumerate(RULES)}


def check_period(plan: Plan, progress: Progress, period: Period) -> tuple[Finding, ...]:
    """Every finding for a period: errors first, then in the order of the plan."""
    return _check_all(Draft(plan, progress, period))


def check_return(plan: Plan, sealed: Return, known: Progress | None = None) -> tuple[Finding, ...]:
    """The same for a received return, beside what is known of the unit's other periods, if anything.

    Records of milestones that the plan does not have are not looked at.
    """
    periods = {**(known.periods if known else {}), sealed.period: records_of(sealed)}
    return _check_all(Draft(plan, Progress(periods), sealed.period, frozenset(sealed.settled)))


def _check_all(draft: Draft) -> tuple[Finding, ...]:
    plan = draft.plan
    found = [finding for task in plan.tasks for step in task.milestones for finding in _check(draft.place(task, step))]
    return tuple(sorted(found, key=lambda finding: GRAVITY[finding.severity]))


def check_milestone(plan: Plan, progress: Progress, period: Period, milestone_id: str) -> tuple[Finding, ...]:
    """The findings of one milestone: what the form shows while one types."""
    task, step = plan.task_of_milestone[milestone_id], plan.milestones_by_id[milestone_id]
    return tuple(_check(Draft(plan, progress, period).place(task, step)))


def _check(place: Place) -> list[Finding]:
    """The findings of a milestone in the order of the rules; most rules are not even asked where nothing is recorded."""
    return sorted(_found(place), key=lambda finding: _ORDER[finding.code])


def _found(place: Place) -> Iterator[Finding]:
    task_id, step_id = place.task.id, place.step.id
    for rule in _ANYWHERE:
        for field, details in rule.look(place):
            yield Finding(rule.code, rule.severity, task_id, step_id, field, details)
    if place.entry is not None:
        for rule in _OF_ENTRIES:
            for field, details in rule.look(place, place.entry):
                yield Finding(rule.code, rule.severity, task_id, step_id, field, details)
    for indicator, reading in place.readings:
        for rule in _OF_FIGURES:
            for details in rule.look(place, indicator, reading):
                yield Finding(rule.code, rule.severity, task_id, step_id, at_figure(indicator), details)


def is_answered(finding: Finding, held: PeriodProgress) -> bool:
    """Whether a finding asks for nothing more: a hint, or a warning with its word."""
    if finding.severity is Severity.WARNING:
        return explanation_of(finding, held) is not None
    return finding.severity is Severity.HINT


def explanation_of(finding: Finding, held: PeriodProgress) -> Explanation | None:
    """The word a warning was answered with, if any.

    A figure of a task's sentence is shown at each of its steps; one word about it, at any of them, will do.
    """
    exact = held.explanations.get(finding.place)
    if exact is not None or not finding.field.startswith("reading:"):
        return exact
    about = (finding.code, finding.field)
    return next((each for each in held.explanations.values() if (each.code, each.field) == about), None)


def unanswered(findings: Iterable[Finding], progress: Progress, period: Period) -> tuple[Finding, ...]:
    """The warnings among findings of a period that still want a word; a figure of a whole task wants one for all."""
    held = progress.at(period)
    warnings = (finding for finding in findings if finding.severity is Severity.WARNING)
    wanted: dict[tuple[str, ...], Finding] = {}
    for finding in warnings:
        if not is_answered(finding, held):
            one_figure = finding.field.startswith("reading:")
            wanted.setdefault((finding.code, finding.field) if one_figure else finding.place, finding)
    return tuple(wanted.values())


def answers(findings: Iterable[Finding], held: PeriodProgress) -> tuple[Explanation, ...]:
    """The words that answer a warning there is: what a return takes along; a word whose warning is gone stays behind."""
    found = (explanation_of(finding, held) for finding in findings if finding.severity is Severity.WARNING)
    unique = {explanation.place: explanation for explanation in found if explanation is not None}
    return tuple(unique[place] for place in sorted(unique))
