"""Edits of what an office adds to the plan, and of who handles a task: each gives a ChangeSet or says why it may not be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner_desktop.domain.additions import (
    HIGHEST_NUMBER,
    LONGEST_WORDING,
    MOST_DEPARTMENTS,
    MOST_LOCAL_TASKS,
    MOST_STEPS,
    MOST_SUPPLEMENTS,
    Additions,
    LocalStep,
    LocalTask,
    Supplement,
    TaskHandler,
    bare_number,
    misfit,
)
from planner_desktop.domain.changes import Change, ChangeSet, Record
from planner_desktop.domain.edits import tidy_text
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import PeriodRecord, Progress, Reading
from planner_desktop.errors import UserError


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A step of a local task as a form holds it; ``number`` is None for a new one."""

    number: int | None
    start: str
    """ISO date."""
    end: str
    text: str


@dataclass(frozen=True, slots=True)
class TaskDraft:
    """A local task as a form holds it."""

    programme_id: str
    text: str
    departments: tuple[str, ...]
    steps: tuple[StepDraft, ...]


def load_supplement(plan: Plan, additions: Additions, supplement: Supplement) -> ChangeSet:
    """Bring a second notice in; raises ``supplement.*`` or ``additions.*`` where it does not fit."""
    if supplement.digest == plan.digest:
        raise UserError("supplement.is_the_plan", number=plan.number)
    if any(held.digest == supplement.digest for held in additions.supplements):
        raise UserError("supplement.loaded_already", number=supplement.number or supplement.plan.title)
    numbers = {bare_number(each.number) for each in additions.supplements if each.number}
    if supplement.number and bare_number(supplement.number) in {*numbers, bare_number(plan.number)}:
        raise UserError("supplement.number_taken", number=supplement.number)
    if len(additions.supplements) >= MOST_SUPPLEMENTS:
        raise UserError("supplement.too_many", limit=MOST_SUPPLEMENTS)
    found = misfit(plan, Additions.of((*additions.supplements, supplement), additions.local_tasks))
    if found:
        raise UserError(found.code, what=found.what)
    return ChangeSet("plan.supplement", (Change(None, supplement),))


def remove_supplement(whole: Plan, progress: Progress, additions: Additions, supplement: Supplement) -> ChangeSet:
    """Take a supplement out; ``whole`` is the plan as composed; raises ``supplement.in_use``."""
    held = [task for task in whole.tasks if task.id.startswith(supplement.prefix)]
    ids = {step.id for task in held for step in task.milestones}
    ids |= {each.id for each in whole.indicators if each.id.startswith(supplement.prefix)}
    count = recorded(progress, ids)
    name = supplement.number or supplement.plan.title
    if count:
        raise UserError("supplement.in_use", number=name, count=count)
    if any(task.programme_id.startswith(supplement.prefix) for task in additions.local_tasks):
        raise UserError("supplement.holds_local_tasks", number=name)
    return ChangeSet("plan.supplement", (Change(supplement, None),))


def recorded(progress: Progress, ids: Iterable[str]) -> int:
    """How many records of any period are about these milestones and indicators."""
    wanted = frozenset(ids)
    records = (record for record in progress if isinstance(record, PeriodRecord))
    return sum((r.indicator_id if isinstance(r, Reading) else r.milestone_id) in wanted for r in records)


def add_local_task(additions: Additions, draft: TaskDraft, id_: str) -> ChangeSet:
    """Set a task of the office's own under a fresh id; raises ``local_task.*`` and ``text.*``."""
    if len(additions.local_tasks) >= MOST_LOCAL_TASKS:
        raise UserError("local_task.too_many", limit=MOST_LOCAL_TASKS)
    blank = LocalTask(id_, draft.programme_id, _next_number(additions, draft.programme_id), "", (), ())
    return _put("plan.local_task", None, _filled(blank, draft))


def edit_local_task(progress: Progress, additions: Additions, held: LocalTask, draft: TaskDraft) -> ChangeSet:
    """Change a local task; steps keep their numbers; a step with something recorded cannot go (``local_task.step_in_use``)."""
    moved = draft.programme_id != held.programme_id
    number = _next_number(additions, draft.programme_id) if moved else held.number
    made = _filled(replace(held, programme_id=draft.programme_id, number=number), draft)
    gone = {step.number for step in held.steps} - {step.number for step in made.steps}
    for step in held.steps:
        count = recorded(progress, {f"{held.id}.m{step.number}"}) if step.number in gone else 0
        if count:
            raise UserError("local_task.step_in_use", step=held.steps.index(step) + 1, count=count)
    return _put("plan.local_task", held, made)


def remove_local_task(progress: Progress, held: LocalTask) -> ChangeSet:
    """Take a local task out; raises ``local_task.in_use`` while anything is recorded on it."""
    count = recorded(progress, {step.id for step in held.as_task.milestones})
    if count:
        raise UserError("local_task.in_use", count=count)
    return _put("plan.local_task", held, None)


def set_task_handler(held: TaskHandler | None, task_id: str, name: str) -> ChangeSet:
    """Say who sees to a task; an empty name says nobody in particular."""
    tidied = tidy_text(name, "handler").strip().replace("\n", " ")
    return _put("edit.task_handler", held, TaskHandler(task_id, tidied) if tidied else None)


def split_names(text: str) -> tuple[str, ...]:
    """Departments as typed into one line, parted by any usual mark."""
    for mark in "，,；;\n\t":
        text = text.replace(mark, "、")
    return tuple(dict.fromkeys(name.strip() for name in text.split("、") if name.strip()))


def _next_number(additions: Additions, programme_id: str) -> int:
    taken = [task.number for task in additions.local_tasks if task.programme_id == programme_id]
    if max(taken, default=0) < HIGHEST_NUMBER:
        return max(taken, default=0) + 1
    return min(set(range(1, HIGHEST_NUMBER)) - set(taken))


def _filled(held: LocalTask, draft: TaskDraft) -> LocalTask:
    if not draft.programme_id:
        raise UserError("local_task.no_programme", field="programme")
    if not 1 <= len(draft.steps) <= MOST_STEPS:
        raise UserError("local_task.steps", field="steps", limit=MOST_STEPS)
    if len(draft.departments) > MOST_DEPARTMENTS:
        raise UserError("local_task.many_departments", field="departments", limit=MOST_DEPARTMENTS)
    departments = tuple(_wording(name, "departments") for name in draft.departments)
    text = _wording(draft.text, "text")
    return replace(held, text=text, departments=departments, steps=_steps(held.steps, draft.steps))


def _steps(held: Sequence[LocalStep], drafts: Sequence[StepDraft]) -> tuple[LocalStep, ...]:
    # Numbers go on from the highest held: a step keeps its own when others before it go.
    fresh = max((step.number for step in held), default=0)
    made: list[LocalStep] = []
    for at, draft in enumerate(drafts, 1):
        number = draft.number
        if number is None:
            number = fresh = fresh + 1
        start, end = _day(draft.start, f"start_{at}"), _day(draft.end, f"end_{at}")
        if end < start:
            raise UserError("local_task.ends_before", field=f"end_{at}", step=at)
        made.append(LocalStep(number, start, end, _wording(draft.text, f"text_{at}")))
    return tuple(made)


def _wording(text: str, field: str) -> str:
    tidied = tidy_text(text, field).strip()
    if not tidied:
        raise UserError("local_task.missing", field=field)
    if len(tidied) > LONGEST_WORDING:
        raise UserError("text.too_long", field=field, length=len(tidied), limit=LONGEST_WORDING)
    return tidied


def _day(text: str, field: str) -> date:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UserError("local_task.date", field=field, text=text[:20]) from None


def _put(label: str, before: Record | None, after: Record | None) -> ChangeSet:
    return ChangeSet(label, () if before == after else (Change(before, after),))
