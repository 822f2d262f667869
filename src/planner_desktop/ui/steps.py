"""The way of a return in five steps, and which one the red button names next."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum, StrEnum
from typing import NamedTuple

from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.returns import ReturnRecord, ReturnState
from planner_desktop.ui.footer import NOT_FILLED
from planner_desktop.ui.translation import QT_TR_NOOP, tr


class Stage(IntEnum):
    """Where a return stands, from left to right in the band."""

    ENTRIES = 0
    REVIEW = 1
    SIGN = 2
    EXPORT = 3
    RECEIPT = 4


STAGE_WORDS = {
    Stage.ENTRIES: QT_TR_NOOP("Entries"),
    Stage.REVIEW: QT_TR_NOOP("Review"),
    Stage.SIGN: QT_TR_NOOP("Sign"),
    Stage.EXPORT: QT_TR_NOOP("Export"),
    Stage.RECEIPT: QT_TR_NOOP("Receipt"),
}


class Move(StrEnum):
    """What the red button does while the entries are shown."""

    FIX_ERROR = "fix_error"
    FILL_IN = "fill_in"
    GO_ON = "go_on"
    """Opens the page of the steps after the entries."""


class NextStep(NamedTuple):
    """The next step: what it does and what it is called."""

    move: Move
    source: str
    count: int = 0

    @property
    def text(self) -> str:
        """Its name in the language in force."""
        return tr(self.source, count=self.count)


class Standing(NamedTuple):
    """What decides on the next step of a period."""

    errors: int
    """Besides milestones not filled in."""
    unfilled: int
    """Milestones not filled in."""
    state: ReturnState | None = None
    """Of the latest return, if any."""
    revision: int = 0
    """Of the latest return."""
    changed: int = 0
    """Records that differ from the latest return."""


STAGE_OF_STATE = {
    ReturnState.SEALED: Stage.EXPORT,
    ReturnState.ISSUED: Stage.RECEIPT,
    ReturnState.RECEIVED: Stage.RECEIPT,
    ReturnState.ACCEPTED: Stage.RECEIPT,
    ReturnState.SENT_BACK: Stage.ENTRIES,
}
AFTER_STATE = {
    ReturnState.SEALED: QT_TR_NOOP("Export"),
    ReturnState.ISSUED: QT_TR_NOOP("To the return"),
    ReturnState.RECEIVED: QT_TR_NOOP("To the return"),
    ReturnState.ACCEPTED: QT_TR_NOOP("To the return"),
}


def standing_of(
    findings: Sequence[Finding], returns: Sequence[ReturnRecord], refused: int = 0, changed: int = 0
) -> Standing:
    """How a period stands by what the checks say and the returns sealed for it, in the order of their revisions.

    ``refused`` counts fields whose text could not be taken: they are errors no check can see.
    """
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    unfilled = sum(finding.code == NOT_FILLED for finding in errors)
    wrong = len(errors) - unfilled + refused
    if not returns:
        return Standing(wrong, unfilled)
    return Standing(wrong, unfilled, returns[-1].state, returns[-1].revision, changed)


def stage_of(standing: Standing) -> Stage:
    """The step a period has come to."""
    return STAGE_OF_STATE[standing.state] if standing.state else Stage.ENTRIES


def next_step(standing: Standing) -> NextStep:
    """Errors first, then what is empty, then onwards."""
    if standing.errors:
        return NextStep(Move.FIX_ERROR, QT_TR_NOOP("Fix errors ({count})"), standing.errors)
    if standing.unfilled:
        return NextStep(Move.FILL_IN, QT_TR_NOOP("Fill in the next ({count} left)"), standing.unfilled)
    if standing.changed and stage_of(standing) is Stage.RECEIPT:
        return NextStep(Move.GO_ON, QT_TR_NOOP("To revision {count}"), standing.revision + 1)
    if standing.state is not None and standing.state in AFTER_STATE:
        return NextStep(Move.GO_ON, AFTER_STATE[standing.state])
    return NextStep(Move.GO_ON, QT_TR_NOOP("Send to review"))
