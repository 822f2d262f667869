"""Filling in a whole period: a longer one from the shorter ones in it, and a nil return for all that stood still."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import MONTHS_OF, Period
from planner_desktop.domain.plan import Plan, Task
from planner_desktop.domain.progress import Entry, PeriodProgress, Progress, Status
from planner_desktop.domain.schedule import filled, reportable

Shorter = tuple[tuple[Period, PeriodProgress], ...]
"""Recorded periods within a longer one, the earliest first."""
STANDING_STILL = frozenset({Status.NO_PROGRESS, Status.NOT_STARTED, Status.NOT_APPLICABLE})
"""What may be said of every milestone in a nil return."""


def shorter_periods(progress: Progress, period: Period) -> Shorter:
    """What there is to fill a period from: the longest kind of shorter period that anything was recorded for.

    A year is filled from its half-years where there are any, else from its quarters, else from its months; kinds are
    never mixed, for then one month would be told twice.
    """
    within = [held for held in progress.periods if period.holds(held) and progress.periods[held].entries]
    longest = max(within, default=None, key=lambda held: MONTHS_OF[held.kind])
    if longest is None:
        return ()
    return tuple((held, progress.periods[held]) for held in sorted(within) if held.kind is longest.kind)


def prefill_longer(progress: Progress, period: Period, title: Callable[[Period], str] = str) -> ChangeSet:
    """Fill a longer period from the shorter ones in it, only where nothing was entered yet.

    Status, problems, next steps, support and handler are the last ones said; narratives are put together, each under its
    period's ``title``. Readings are cumulative, numerators and denominators too, so the last one counts: a sum over
    periods would count twice.
    """
    shorter = shorter_periods(progress, period)
    made = [*_entries(progress, period, shorter, title), *_readings(progress, period, shorter)]
    return ChangeSet("edit.prefill", tuple(made))


def _entries(progress: Progress, period: Period, shorter: Shorter, title: Callable[[Period], str]) -> Iterator[Change]:
    held = progress.at(period).entries
    for milestone_id in dict.fromkeys(id_ for _, each in shorter for id_ in each.entries):
        if milestone_id in held:
            continue
        told = [each.entries[milestone_id] for _, each in shorter if milestone_id in each.entries]
        last = next((entry for entry in reversed(told) if entry.status), told[-1])
        yield Change(None, replace(last, period=period, narrative=_narratives(told, title)))


def _narratives(told: list[Entry], title: Callable[[Period], str]) -> str:
    """Each text once, where it was said first."""
    first: dict[str, Period] = {}
    for entry in told:
        if entry.narrative.strip():
            first.setdefault(entry.narrative, entry.period)
    if len(first) == 1:
        return next(iter(first))
    return "\n".join(f"{title(period)}：{text}" for text, period in first.items())


def _readings(progress: Progress, period: Period, shorter: Shorter) -> Iterator[Change]:
    held = progress.at(period).readings
    latest = {id_: reading for _, each in shorter for id_, reading in each.readings.items()}
    for indicator_id, reading in latest.items():
        if indicator_id not in held:
            yield Change(None, replace(reading, period=period))


def declare_nil(plan: Plan, progress: Progress, period: Period) -> ChangeSet:
    """Say of every milestone that is to be reported and not filled in that nothing moved: what a nil return needs."""
    return ChangeSet("edit.nil", tuple(_stood_still(plan, progress, period, plan.tasks)))


def stand_still(plan: Plan, progress: Progress, period: Period, tasks: Iterable[Task]) -> ChangeSet:
    """Say the same of the milestones of some tasks: of a section or programme at which nothing happened."""
    return ChangeSet("edit.idle", tuple(_stood_still(plan, progress, period, tasks)))


def _stood_still(plan: Plan, progress: Progress, period: Period, tasks: Iterable[Task]) -> Iterator[Change]:
    settled, held = progress.settled_before(period), progress.at(period).entries
    for step in (step for task in tasks for step in task.milestones):
        before = held.get(step.id)
        if reportable(step, period, settled) and not filled(before):
            yield Change(before, replace(before or Entry(step.id, period), status=Status.NO_PROGRESS))


def moved(progress: Progress, period: Period) -> tuple[str, ...]:
    """The milestones of which something else is said than that nothing moved: what stands in a nil return's way."""
    entries = progress.at(period).entries
    return tuple(sorted(id_ for id_, entry in entries.items() if entry.status and entry.status not in STANDING_STILL))


def says_nothing_moved(progress: Progress, period: Period) -> bool:
    """Whether everything said of a period is that nothing moved: its return is a nil one (零报告)."""
    said = any(entry.status for entry in progress.at(period).entries.values())
    return said and not moved(progress, period)
