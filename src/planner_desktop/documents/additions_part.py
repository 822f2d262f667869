"""What a unit added to the plan, as a member of its return: whole, with every count and length bounded.

Only a task's own id is believed, in its one form; every other id is made from it or from the digest of a supplement.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import FailFast, Field, ValidationError

from planner_desktop.documents.catalogue import SCHEMA
from planner_desktop.documents.catalogue_vetting import refers_within_itself
from planner_desktop.documents.catalogue_writing import digest_of
from planner_desktop.documents.payloads import Name, Part, Sha256, Text, canonical
from planner_desktop.domain.additions import (
    HIGHEST_NUMBER,
    LONGEST_WORDING,
    MOST_DEPARTMENTS,
    MOST_LOCAL_TASKS,
    MOST_STEPS,
    MOST_SUPPLEMENTS,
    NO_ADDITIONS,
    Additions,
    LocalStep,
    LocalTask,
    Supplement,
    feigned,
)
from planner_desktop.domain.plan import Comparator, IndicatorKind, Plan, Scope
from planner_desktop.domain.plan_data import plain, plan_data, plan_from
from planner_desktop.errors import UserError

Wording = Annotated[Text, Field(max_length=20_000)]
"""An official sentence, however long a notice makes it."""
Short = Annotated[Text, Field(max_length=1_000)]
Own = Annotated[Text, Field(min_length=1, max_length=LONGEST_WORDING)]
Year = Annotated[int, Field(ge=1000, le=2999)]


class _Milestone(Part):
    id: Name
    index: Annotated[int, Field(ge=1, le=60)]
    label: Short
    start: date | None
    end: date | None
    text: Wording


class _Task(Part):
    id: Name
    number: Annotated[int, Field(ge=0, le=10**9)]
    text: Wording
    departments: Annotated[list[Short], Field(max_length=50), FailFast()]
    milestones: Annotated[list[_Milestone], Field(max_length=60), FailFast()]
    local: Literal[False]


class _Section(Part):
    id: Name
    printed_ordinal: Short
    title: Short
    tasks: Annotated[list[_Task], Field(max_length=1_000), FailFast()]


class _Programme(Part):
    id: Name
    ordinal: Short
    title: Short
    objective: Wording
    sections: Annotated[list[_Section], Field(max_length=1_000), FailFast()]
    awaits_supplement: bool


class _Indicator(Part):
    id: Name
    task_id: Name
    milestone_id: Name | None
    name: Short
    kind: IndicatorKind
    comparator: Comparator
    value: Annotated[str, Field(pattern=r"^[0-9]{1,18}(\.[0-9]{1,9})?$")]
    unit: Short
    level: Short
    scope: Scope
    due: date | None
    recurring: bool
    quote: Wording


class _Notice(Part):
    schema_: Annotated[Literal[1], Field(alias="schema")]
    number: Short
    title: Short
    issuer: Short
    years: Annotated[list[Year], Field(min_length=2, max_length=2)]
    programmes: Annotated[list[_Programme], Field(min_length=1, max_length=1_000), FailFast()]
    indicators: Annotated[list[_Indicator], Field(max_length=1_000), FailFast()]


class _Supplement(Part):
    digest: Sha256
    number: Short
    into: Annotated[Text, Field(max_length=1_000)]
    notice: _Notice


class _LocalStep(Part):
    number: Annotated[int, Field(ge=1, le=HIGHEST_NUMBER)]
    start: date
    end: date
    text: Own


class _LocalTask(Part):
    id: Name
    programme: Name
    number: Annotated[int, Field(ge=1, le=HIGHEST_NUMBER)]
    text: Own
    departments: Annotated[list[Own], Field(max_length=MOST_DEPARTMENTS)]
    steps: Annotated[list[_LocalStep], Field(min_length=1, max_length=MOST_STEPS)]


class AdditionsPart(Part):
    """Supplements and local tasks, each with everything needed to read and redraw what was reported on them."""

    supplements: Annotated[list[_Supplement], Field(max_length=MOST_SUPPLEMENTS), FailFast()]
    local_tasks: Annotated[list[_LocalTask], Field(max_length=MOST_LOCAL_TASKS), FailFast()]


def additions_members(additions: Additions) -> dict[str, Any]:
    """Additions as members of a payload."""
    return {
        "supplements": [_supplement_members(supplement) for supplement in additions.supplements],
        "local_tasks": [_task_members(task) for task in additions.local_tasks],
    }


def _supplement_members(supplement: Supplement) -> dict[str, Any]:
    notice = plan_data(supplement.plan)
    del notice["digest"]
    return {
        "digest": supplement.digest,
        "number": supplement.number,
        "into": supplement.into,
        "notice": {"schema": SCHEMA, **notice},
    }


def _task_members(task: LocalTask) -> dict[str, Any]:
    steps = [
        {"number": step.number, "start": plain(step.start), "end": plain(step.end), "text": step.text}
        for step in task.steps
    ]
    return {
        "id": task.id,
        "programme": task.programme_id,
        "number": task.number,
        "text": task.text,
        "departments": list(task.departments),
        "steps": steps,
    }


def additions_from(part: AdditionsPart | None, plan_number: str, plan_digest: str) -> Additions:
    """Additions as read; raises ``additions.*`` with ``what`` where they would stand in the place of the plan's own.

    The order they were in has to be theirs: else writing them again gives other bytes, and the payload is refused.
    """
    if part is None:
        return NO_ADDITIONS
    supplements = [_supplement_from(supplement) for supplement in part.supplements]
    additions = Additions.of(supplements, map(_task_from, part.local_tasks))
    for found in feigned(plan_number, plan_digest, additions):
        raise UserError(found.code, what=found.what[:80])
    return additions


def _supplement_from(part: _Supplement) -> Supplement:
    plan = plan_from({**part.notice.model_dump(mode="json", by_alias=True), "digest": part.digest})
    if digest_of(plan) != part.digest or not refers_within_itself(plan) or not _is_in_order(plan):
        raise UserError("additions.altered", what=part.number[:80])
    return Supplement(part.digest, part.number, part.into, plan)


def _is_in_order(plan: Plan) -> bool:
    """Whether no task has a step twice in one place."""
    return all(max(Counter(s.index for s in task.milestones).values(), default=1) == 1 for task in plan.tasks)


def _task_from(part: _LocalTask) -> LocalTask:
    steps = tuple(LocalStep(step.number, step.start, step.end, step.text) for step in part.steps)
    return LocalTask(part.id, part.programme, part.number, part.text, tuple(part.departments), steps)


def can_travel(supplement: Supplement) -> bool:
    """Whether a return could carry a supplement: one that cannot must not be loaded."""
    members = additions_members(Additions((supplement,)))
    try:
        AdditionsPart.model_validate_json(canonical(members))
    except ValidationError:
        return False
    return True
