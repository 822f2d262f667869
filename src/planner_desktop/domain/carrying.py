"""Carrying forward whole steps of the last period: those of a task, or all that nobody has touched this period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan, Task
from planner_desktop.domain.progress import TEXT_FIELDS, Entry, Progress, Status
from planner_desktop.domain.schedule import filled, reportable


@dataclass(frozen=True, slots=True)
class Carried:
    """What would be carried forward, to be looked at before it is."""

    changeset: ChangeSet
    milestone_ids: tuple[str, ...]
    """In the order of the plan."""

    def task_numbers(self, plan: Plan) -> tuple[int, ...]:
        """The numbers of the tasks they belong to, each once, in the order of the plan."""
        return tuple(dict.fromkeys(plan.task_of_milestone[id_].number for id_ in self.milestone_ids))


def carry_task(plan: Plan, progress: Progress, period: Period, task: Task) -> Carried:
    """All steps of a task that are to be reported, not filled in yet, and were reported last period."""
    return _carried("edit.carry_task", plan, progress, period, (step.id for step in task.milestones))


def carry_unchanged(plan: Plan, progress: Progress, period: Period) -> Carried:
    """The same for all tasks of the plan."""
    return _carried("edit.carry_unchanged", plan, progress, period, plan.milestones_by_id)


def _carried(label: str, plan: Plan, progress: Progress, period: Period, milestone_ids: Iterable[str]) -> Carried:
    taken = tuple(_unfilled_with_past(plan, progress, period, milestone_ids))
    changes = (change for id_ in taken for change in _changes(plan, progress, period, id_))
    return Carried(ChangeSet(label, tuple({change.key: change for change in changes}.values())), taken)


def _unfilled_with_past(plan: Plan, progress: Progress, period: Period, ids: Iterable[str]) -> Iterator[str]:
    settled = progress.settled_before(period)
    held, last = progress.at(period).entries, progress.at(period.previous).entries
    for id_ in ids:
        due = reportable(plan.milestones_by_id[id_], period, settled) and id_ not in settled
        if due and filled(last.get(id_)) and not filled(held.get(id_)):
            yield id_


def _changes(plan: Plan, progress: Progress, period: Period, milestone_id: str) -> Iterator[Change]:
    """Status, texts and figures as they were, wherever nothing stands yet."""
    last = progress.entry(milestone_id, period.previous)
    if last is None:
        return
    held = progress.entry(milestone_id, period)
    now = held or Entry(milestone_id, period)
    # A reason that is left over from another status would only be found fault with.
    fields = [field for field in TEXT_FIELDS if field != "reason" or last.status is Status.NOT_APPLICABLE]
    texts = {field: getattr(now, field) or getattr(last, field) for field in fields}
    yield Change(held, replace(now, status=last.status, **texts))
    for indicator in plan.indicators_at(milestone_id):
        before = progress.reading(indicator.id, period.previous)
        if before is not None and progress.reading(indicator.id, period) is None:
            yield Change(None, replace(before, period=period))
