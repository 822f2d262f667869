"""How a period and its return stand, in words for the band and the foot."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import ReturnRecord, ReturnState, ReturnType
from planner_desktop.ui.translation import QT_TR_NOOP, tr

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
        return "" if short else tr("Period ended {end}", end=end)
    left = tr("{days} days left", days=days)
    # The extraction finds no text inside an f-string.
    ends = tr("Period ends {end}", end=end)
    return left if short else f"{ends} · {left}"


def changed_text(changed: int, short: bool = False) -> str:
    """That what was sealed is not what stands here any more."""
    return tr("{count} changes", count=changed) if short else tr("{count} changes since sealing", count=changed)


def draft_text(returns: Sequence[ReturnRecord]) -> str:
    """Which return a period is at: its type, revision and state."""
    if not returns:
        return tr("{type} · revision {revision} · draft", type=tr(TYPE_WORDS[ReturnType.FIRST]), revision=0)
    last = returns[-1]
    return tr(
        "{type} · revision {revision} · {state}",
        type=tr(TYPE_WORDS[last.type]),
        revision=last.revision,
        state=tr(STATE_WORDS[last.state]),
    )
