"""How a period and its return stand, in words for the band and the foot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import ReturnRecord, ReturnState, ReturnType
from planner_desktop.domain.rollup import TaskState
from planner_desktop.ui.translation import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from planner_desktop.domain.deadlines import Deadline
    from planner_desktop.services.workspace import Workspace

URGENT = 3
"""Days before a deadline from which it is said in amber."""
TYPE_WORDS = {
    ReturnType.FIRST: QT_TR_NOOP("First return"),
    ReturnType.SUPPLEMENT: QT_TR_NOOP("Supplementary return"),
    ReturnType.CORRECTION: QT_TR_NOOP("Correction"),
    ReturnType.NIL: QT_TR_NOOP("Nil return"),
}
STATE_WORDS = {
    ReturnState.SEALED: QT_TR_NOOP("sealed"),
    ReturnState.ISSUED: QT_TR_NOOP("exported"),
    ReturnState.RECEIVED: QT_TR_NOOP("received"),
    ReturnState.ACCEPTED: QT_TR_NOOP("accepted"),
    ReturnState.SENT_BACK: QT_TR_NOOP("sent back"),
    ReturnState.WITHDRAWN: QT_TR_NOOP("withdrawn"),
}


def period_text(period: Period, today: date, short: bool = False) -> str:
    """When a period ends, and how many days are left."""
    days = (period.end - today).days
    end = tr("{month}/{day}", month=period.end.month, day=period.end.day)
    if days < 0:
        if today.year > period.end.year:
            end = tr("{year}, {end}", year=period.end.year, end=end)
        return "" if short else tr("Period ended {end}", end=end)
    left = tr("{days} days left", days=days)
    # The extraction finds no text inside an f-string.
    ends = tr("Period ends {end}", end=end)
    return left if short else f"{ends} · {left}"


def deadline_text(deadline: Deadline, today: date, out: bool = False, short: bool = False) -> tuple[str, str]:
    """Until when a return is due and how that stands today, and the tone to say it in; ``out``: it has left already."""
    days = deadline.days_left(today)
    due = tr("Return due {day}", day=tr("{month}/{day}", month=deadline.day.month, day=deadline.day.day))
    if out:
        return ("" if short else due), "dim"
    if days == 0:
        return tr("Return due today"), "warn"
    left = tr("{days} days left", days=days) if days > 0 else tr("{days} days late", days=-days)
    return (left if short else f"{due} · {left}"), ("dim" if days > URGENT else "warn" if days > 0 else "late")


def answered_warnings(workspace: Workspace, period: Period, findings: Sequence[Finding]) -> int:
    """How many warnings of a period have their word."""
    warnings = [finding for finding in findings if finding.severity is Severity.WARNING]
    if not warnings:
        return 0
    from planner_desktop.domain.checks import is_answered  # loaded with the store, not before

    held = workspace.progress.at(period)
    return sum(is_answered(finding, held) for finding in warnings)


def filled_text(states: Iterable[TaskState]) -> str:
    """How many of the steps to be reported are filled in: the same count as the red button's."""
    counted = list(states)
    filled = sum(state.filled_steps for state in counted)
    return tr("{filled}/{due} steps", filled=filled, due=sum(state.due_steps for state in counted))


def changed_text(changed: int, short: bool = False) -> str:
    """That what was sealed is not what stands here any more."""
    return tr("{count} changes", count=changed) if short else tr("{count} changes since sealing", count=changed)


def draft_text(returns: Sequence[ReturnRecord], coming: ReturnType = ReturnType.FIRST) -> str:
    """Which return a period is at: its type, revision and state; of a draft the type that is ``coming``."""
    if not returns:
        return tr("{type} · revision {revision} · draft", type=tr(TYPE_WORDS[coming]), revision=0)
    last = returns[-1]
    return tr(
        "{type} · revision {revision} · {state}",
        type=tr(TYPE_WORDS[last.type]),
        revision=last.revision,
        state=tr(STATE_WORDS[last.state]),
    )
