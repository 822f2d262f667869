"""What kind of return a period's next one would be, decided in one place for screen, file name and seal."""

from __future__ import annotations

from datetime import date

from planner_desktop.domain.period import Period
from planner_desktop.domain.prefill import says_nothing_moved
from planner_desktop.domain.returns import ReturnState, ReturnType
from planner_desktop.services.workspace import Workspace

NEVER_LEFT = frozenset({ReturnState.SEALED, ReturnState.WITHDRAWN})
"""States of a return that nobody outside has: the next seal takes its revision and number over."""


def type_of_next(workspace: Workspace, period: Period, day: date, nil: bool | None = None) -> ReturnType:
    """The type of a return signed on a day: a correction above all, then nil, then late by that day.

    ``nil`` declares that nothing moved; left out, the entries decide.
    """
    records = (record for record in workspace.returns.values() if record.period == period)
    if any(record.state not in NEVER_LEFT for record in records):
        return ReturnType.CORRECTION
    if says_nothing_moved(workspace.progress, period) if nil is None else nil:
        return ReturnType.NIL
    deadline = workspace.deadline(period)
    late = deadline is not None and deadline.is_over(day)
    return ReturnType.SUPPLEMENT if late else ReturnType.FIRST
