"""A plan as plain data (JSON's types) and back: one form for catalogue, store and payload; nothing is checked here."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from planner_desktop.domain.plan import (
    Comparator,
    Indicator,
    IndicatorKind,
    Milestone,
    Plan,
    Programme,
    Scope,
    Section,
    Task,
)

_Json = dict[str, Any]


def plain(value: Any) -> Any:
    """The value with records as objects, tuples as lists and dates as ISO text."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else value


def plan_data(plan: Plan) -> _Json:
    """The plan as plain data."""
    return plain(asdict(plan))


def plan_from(catalogue: _Json) -> Plan:
    """The plan of a parsed catalogue."""
    first, last = catalogue["years"]
    return Plan(
        number=catalogue["number"],
        title=catalogue["title"],
        issuer=catalogue["issuer"],
        years=(first, last),
        programmes=tuple(_programme(item) for item in catalogue["programmes"]),
        indicators=tuple(_indicator(item) for item in catalogue["indicators"]),
        digest=catalogue["digest"],
    )


def _programme(item: _Json) -> Programme:
    return Programme(
        id=item["id"],
        ordinal=item["ordinal"],
        title=item["title"],
        objective=item["objective"],
        sections=tuple(_section(section) for section in item["sections"]),
        awaits_supplement=item["awaits_supplement"],
    )


def _section(item: _Json) -> Section:
    tasks = tuple(_task(task) for task in item["tasks"])
    return Section(item["id"], item["printed_ordinal"], item["title"], tasks)


def _task(item: _Json) -> Task:
    return Task(
        id=item["id"],
        number=item["number"],
        text=item["text"],
        departments=tuple(item["departments"]),
        milestones=tuple(_milestone(step) for step in item["milestones"]),
        local=item["local"],
    )


def _milestone(item: _Json) -> Milestone:
    return Milestone(item["id"], item["index"], item["label"], _date(item["start"]), _date(item["end"]), item["text"])


def _indicator(item: _Json) -> Indicator:
    return Indicator(
        id=item["id"],
        task_id=item["task_id"],
        milestone_id=item["milestone_id"],
        name=item["name"],
        kind=IndicatorKind(item["kind"]),
        comparator=Comparator(item["comparator"]),
        value=item["value"],
        unit=item["unit"],
        level=item["level"],
        scope=Scope(item["scope"]),
        due=_date(item["due"]),
        recurring=item["recurring"],
        quote=item["quote"],
    )


def _date(printed: str | None) -> date | None:
    return date.fromisoformat(printed) if printed else None
