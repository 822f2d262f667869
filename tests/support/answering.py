"""Answers every warning of a draft with a word, where a test is about something else."""

from __future__ import annotations

from planner_desktop.domain import edits
from planner_desktop.domain.checks import unanswered
from planner_desktop.domain.period import Period
from planner_desktop.services.workspace import Workspace

WORD = "示例：已核实，情况属实。"


def answer_warnings(workspace: Workspace, period: Period) -> int:
    """Answer all that still want a word; gives how many did."""
    open_still = unanswered(workspace.findings(period), workspace.progress, period)
    for finding in open_still:
        workspace.apply(edits.explain(workspace.progress, finding, period, WORD))
    return len(open_still)
