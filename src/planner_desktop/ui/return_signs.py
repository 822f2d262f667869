"""What each return of this profile is, as shape and word."""

from __future__ import annotations

from planner_desktop.domain.returns import ReturnRecord, ReturnState
from planner_desktop.ui.lights import SENT_BACK, Shape, Sign
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.standing_words import TYPE_WORDS
from planner_desktop.ui.translation import QT_TR_NOOP, tr

REPLACED = Sign(Shape.HOLLOW_TRIANGLE, "none", QT_TR_NOOP("Corrected since"))
"""A later revision is out."""
RETURN_SIGNS: dict[ReturnState, Sign] = {
    ReturnState.SEALED: Sign(Shape.HALF, "warn", QT_TR_NOOP("Sealed, not exported")),
    ReturnState.ISSUED: Sign(Shape.DISC, "ok", QT_TR_NOOP("Exported")),
    ReturnState.RECEIVED: Sign(Shape.TARGET, "ok", QT_TR_NOOP("Received")),
    ReturnState.ACCEPTED: Sign(Shape.TICK, "ok", QT_TR_NOOP("Accepted")),
    ReturnState.SENT_BACK: SENT_BACK,
    ReturnState.WITHDRAWN: Sign(Shape.BAR, "none", QT_TR_NOOP("Withdrawn")),
}


def return_sign(record: ReturnRecord, latest: ReturnRecord) -> Sign:
    """The state of a return, where ``latest`` is the last of its period."""
    if record.key == latest.key or record.state is ReturnState.WITHDRAWN:
        return RETURN_SIGNS[record.state]
    return REPLACED


def kind_text(record: ReturnRecord) -> str:
    """Type and revision: 更正 · 修订 1."""
    return tr("{type} · revision {revision}", type=tr(TYPE_WORDS[record.type]), revision=record.revision)


def return_name(record: ReturnRecord) -> str:
    """Period, type and revision, as one chooses among returns."""
    return f"{period_title(record.period)} · {kind_text(record)}"


def return_day(record: ReturnRecord) -> str:
    """The day it was exported on, else sealed on; ISO 8601."""
    return (record.issued_at or record.sealed_at)[:10]
