"""The outline of a notice as a plan: ids given, steps cut, figures tied to their tasks and steps."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner_desktop.documents.notice.departments import split_departments
from planner_desktop.documents.notice.indicators import Target, read_targets
from planner_desktop.documents.notice.spans import plain
from planner_desktop.documents.notice.steps import Step, read_steps
from planner_desktop.documents.notice.structure import Heading, Outline, ProgrammeDraft, TaskDraft
from planner_desktop.domain.plan import Indicator, Milestone, Plan, Programme, Section, Task
from planner_desktop.errors import UserError

PARTS_LIMIT = 1_000
"""Programmes, sections, tasks, and paragraphs that have no place in the form."""
STEPS_LIMIT = 60
"""Steps of one task."""
INDICATORS_LIMIT = 1_000
TASK_INDICATORS_LIMIT = 100
DEPARTMENTS_LIMIT = 200
"""Different spellings."""

_NAME_LIMIT = 32
_YEARS = re.compile(r"((?:19|20)\d\d)\s*年?\s*(?:[—–―\-~]{1,2}|至|到)\s*((?:19|20)\d\d)")
_YEAR = re.compile(r"((?:19|20)\d\d)年")


@dataclass(frozen=True, slots=True)
class TaskReading:
    """A built task with what its reading left to confirm."""

    task: Task
    steps: tuple[Step, ...]
    indicators: tuple[Indicator, ...]
    targets: tuple[Target, ...]
    """The targets the indicators were made of, in the same order."""


@dataclass(frozen=True, slots=True)
class Built:
    """A plan without its digest, and the readings it was built from."""

    plan: Plan
    readings: tuple[TaskReading, ...]
    years_printed: bool


def build_plan(outline: Outline, heading: Heading, name: str) -> Built:
    """Build the plan; ``name`` is the file's, for messages."""
    years = plan_years(heading.title)
    years_printed = years is not None
    years = years or _years_of_steps(outline)
    if years is None:
        raise UserError("notice.not_a_notice", name=name)
    sections = sum(len(programme.sections) for programme in outline.programmes)
    for count in (len(outline.tasks), sections, len(outline.programmes), len(outline.strays)):
        _limit(count, PARTS_LIMIT, name)
    ids = task_ids([task.number for task in outline.tasks])
    readings = tuple(_read_task(draft, id_, years, name) for draft, id_ in zip(outline.tasks, ids, strict=True))
    indicators = tuple(indicator for reading in readings for indicator in reading.indicators)
    departments = {department for reading in readings for department in reading.task.departments}
    _limit(len(indicators), INDICATORS_LIMIT, name)
    _limit(len(departments), DEPARTMENTS_LIMIT, name)
    programmes = _programmes(outline.programmes, iter([reading.task for reading in readings]))
    plan = Plan(heading.number, heading.title, heading.issuer, years, programmes, indicators, digest="")
    return Built(plan, readings, years_printed)


def _limit(count: int, limit: int, name: str) -> None:
    """No notice has that many; comparing all pairs of a hostile one would hold the program up."""
    if count > limit:
        raise UserError("notice.too_many", name=name, limit=limit)


def plan_years(title: str) -> tuple[int, int] | None:
    """First and last year of the plan as its title prints them."""
    found = [(int(match[1]), int(match[2])) for match in _YEARS.finditer(plain(title))]
    return next((years for years in reversed(found) if years[0] <= years[1]), None)


def _years_of_steps(outline: Outline) -> tuple[int, int] | None:
    """The years the steps speak of, where the title prints none."""
    years = [int(year) for task in outline.tasks for year in _YEAR.findall(plain(task.steps))]
    return (min(years), max(years)) if years else None


def task_ids(numbers: list[int]) -> list[str]:
    """``t42`` for task 42; a number printed again gets ``t42-2``."""
    seen: Counter[int] = Counter()
    ids: list[str] = []
    for number in numbers:
        seen[number] += 1
        ids.append(f"t{number}" if seen[number] == 1 else f"t{number}-{seen[number]}")
    return ids


def _programmes(drafts: list[ProgrammeDraft], tasks: Iterator[Task]) -> tuple[Programme, ...]:
    programmes: list[Programme] = []
    position = 0
    for index, draft in enumerate(drafts, 1):
        sections: list[Section] = []
        for section in draft.sections:
            position += 1
            own = tuple(next(tasks) for _ in section.tasks)
            sections.append(Section(f"s{position}", section.ordinal, section.title, own))
        programmes.append(Programme(f"p{index}", draft.ordinal, draft.title, draft.objective, tuple(sections)))
    return tuple(programmes)


def _read_task(draft: TaskDraft, task_id: str, years: tuple[int, int], name: str) -> TaskReading:
    steps = read_steps(draft.steps, years)
    _limit(len(steps), STEPS_LIMIT, name)
    milestones = tuple(_milestone(task_id, index, step) for index, step in enumerate(steps, 1))
    task = Task(task_id, draft.number, draft.text, split_departments(draft.departments), milestones)
    placed = list(_placed_targets(task, years))
    _limit(len(placed), TASK_INDICATORS_LIMIT, name)
    indicators = tuple(
        _indicator(f"{task_id}.i{index}", task, milestone, target, years)
        for index, (milestone, target) in enumerate(placed, 1)
    )
    return TaskReading(task, steps, indicators, tuple(target for _, target in placed))


def _milestone(task_id: str, index: int, step: Step) -> Milestone:
    start, end = (step.span.start, step.span.end) if step.span else (None, None)
    return Milestone(f"{task_id}.m{index}", index, step.label, start, end, step.text)


def _placed_targets(task: Task, years: tuple[int, int]) -> Iterator[tuple[Milestone | None, Target]]:
    """The targets of the task's sentence, then those of its steps."""
    for target in read_targets(task.text, years):
        yield None, target
    for milestone in task.milestones:
        for target in read_targets(milestone.text, years):
            yield milestone, target


def _indicator(
    indicator_id: str, task: Task, milestone: Milestone | None, target: Target, years: tuple[int, int]
) -> Indicator:
    return Indicator(
        id=indicator_id,
        task_id=task.id,
        milestone_id=milestone.id if milestone else None,
        name=target.name or re.split("[，。；]", task.text)[0][:_NAME_LIMIT],
        kind=target.kind,
        comparator=target.figure.comparator,
        value=target.figure.value,
        unit=target.figure.unit,
        level=target.level,
        scope=target.scope,
        due=target.due or _due_of(task, milestone, years),
        recurring=target.recurring,
        quote=target.quote,
    )


def _due_of(task: Task, milestone: Milestone | None, years: tuple[int, int]) -> date:
    """The end of the step; for a task's sentence the end of its last step; without dates the plan's end."""
    dated = [milestone] if milestone and milestone.end else task.milestones
    ends = [step.end for step in dated if step.end]
    return max(ends, default=date(years[1], 12, 31))
