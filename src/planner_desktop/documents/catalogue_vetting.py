"""A catalogue from outside, checked in form, reference and digest before anything uses it."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import rfc8785
from pydantic import TypeAdapter, ValidationError

from planner_desktop.documents.catalogue import SCHEMA
from planner_desktop.documents.catalogue_writing import content_of, digest_of
from planner_desktop.domain.plan import Plan
from planner_desktop.errors import UserError

SIZE_LIMIT = 20 * 1024 * 1024
"""Bytes."""


def vetted_plan(data: bytes, name: str) -> Plan:
    """The plan of a received catalogue; ``name`` is for messages only.

    Raises UserError: ``catalogue.too_large``, ``catalogue.malformed``, ``catalogue.newer``, ``catalogue.inconsistent``,
    ``catalogue.altered`` (the digest is not that of the content).
    """
    if len(data) > SIZE_LIMIT:
        raise UserError("catalogue.too_large", name=name, limit=SIZE_LIMIT // (1024 * 1024))
    catalogue = _parsed(data, name)
    if catalogue.pop("schema", None) != SCHEMA:
        raise UserError("catalogue.newer", name=name)
    catalogue.pop("anomalies", None)
    plan = _validated(catalogue, name)
    if not refers_within_itself(plan):
        raise UserError("catalogue.inconsistent", name=name)
    if _digest(plan, name) != plan.digest:
        raise UserError("catalogue.altered", name=name)
    return plan


def _digest(plan: Plan, name: str) -> str:
    """What its digest has to be; half a character or a year beyond 2^53 has no canonical form."""
    try:
        return digest_of(plan)
    except rfc8785.CanonicalizationError as error:
        raise UserError("catalogue.malformed", name=name) from error


def _parsed(data: bytes, name: str) -> dict[str, Any]:
    try:
        catalogue: object = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise UserError("catalogue.malformed", name=name) from error
    if not isinstance(catalogue, dict):
        raise UserError("catalogue.malformed", name=name)
    return catalogue  # pyright: ignore[reportUnknownVariableType]


def _validated(catalogue: dict[str, Any], name: str) -> Plan:
    """The plan, if its form is right and it says nothing that the plan does not keep (unknown keys, other types)."""
    try:
        plan = TypeAdapter(Plan).validate_python(catalogue)
        kept = {"schema": SCHEMA, "digest": plan.digest, **catalogue} == {**content_of(plan), "digest": plan.digest}
    except (ValidationError, RecursionError, UnicodeEncodeError) as error:
        raise UserError("catalogue.malformed", name=name) from error
    if not kept:
        raise UserError("catalogue.malformed", name=name)
    return plan


def refers_within_itself(plan: Plan) -> bool:
    """Whether ids are unique and every indicator belongs to a task and step of this plan."""
    sections = [section.id for programme in plan.programmes for section in programme.sections]
    steps = [step.id for task in plan.tasks for step in task.milestones]
    ids = [p.id for p in plan.programmes] + sections + [t.id for t in plan.tasks] + steps
    ids += [indicator.id for indicator in plan.indicators]
    if max(Counter(ids).values(), default=1) > 1:
        return False
    return all(_belongs(plan, indicator.task_id, indicator.milestone_id) for indicator in plan.indicators)


def _belongs(plan: Plan, task_id: str, milestone_id: str | None) -> bool:
    if milestone_id is None:
        return task_id in plan.tasks_by_id
    task = plan.task_of_milestone.get(milestone_id)
    return task is not None and task.id == task_id
