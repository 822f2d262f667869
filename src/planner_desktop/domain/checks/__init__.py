"""Checks: declared rules that look at one period's progress and give findings with codes and places, no prose."""

from planner_desktop.domain.checks.checking import (
    RULES,
    answers,
    check_milestone,
    check_period,
    check_return,
    explanation_of,
    is_answered,
    unanswered,
)
from planner_desktop.domain.checks.place import AnyRule
from planner_desktop.domain.checks.rules_status import NEEDS_NARRATIVE

__all__ = [
    "NEEDS_NARRATIVE",
    "RULES",
    "AnyRule",
    "answers",
    "check_milestone",
    "check_period",
    "check_return",
    "explanation_of",
    "is_answered",
    "unanswered",
]
