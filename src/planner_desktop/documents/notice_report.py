"""What ``plan read --json`` prints of a notice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from planner_desktop.documents.notice import ReadNotice
from planner_desktop.domain.plan import Anomaly, Indicator, Milestone, Plan, Programme, Section, Task

_Json = dict[str, Any]


def report(read: ReadNotice, message: Callable[[Anomaly], str]) -> _Json:
    """The reading as plain data; ``message`` gives an anomaly's sentence."""
    plan = read.plan
    return {
        "document": {"number": plan.number, "title": plan.title, "years": list(plan.years)},
        "programmes": [_programme(programme) for programme in plan.programmes],
        "indicators": [_indicator(plan, indicator) for indicator in plan.indicators],
        "anomalies": [{"code": a.code, "where": a.where, "message": message(a)} for a in read.anomalies],
    }


def _programme(programme: Programme) -> _Json:
    return {
        "ordinal": programme.ordinal,
        "title": programme.title,
        "objective": programme.objective,
        "sections": [_section(section) for section in programme.sections],
    }


def _section(section: Section) -> _Json:
    return {
        "printed_ordinal": section.printed_ordinal,
        "title": section.title,
        "tasks": [_task(task) for task in section.tasks],
    }


def _task(task: Task) -> _Json:
    return {
        "number": task.number,
        "text": task.text,
        "departments": list(task.departments),
        "milestones": [_milestone(step) for step in task.milestones],
    }


def _milestone(step: Milestone) -> _Json:
    return {
        "label": step.label,
        "start": step.start.isoformat() if step.start else None,
        "end": step.end.isoformat() if step.end else None,
        "text": step.text,
    }


def _indicator(plan: Plan, indicator: Indicator) -> _Json:
    step = plan.milestones_by_id.get(indicator.milestone_id or "")
    return {
        "task": plan.tasks_by_id[indicator.task_id].number,
        "milestone_label": step.label if step else "",
        "milestone_index": step.index if step else None,
        "name": indicator.name,
        "comparator": indicator.comparator.value,
        "value": indicator.value,
        "unit": indicator.unit,
        "due": indicator.due.isoformat() if indicator.due else None,
        "level": indicator.level,
        "quote": indicator.quote,
    }
