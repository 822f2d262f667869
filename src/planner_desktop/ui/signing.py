"""Which step of the signature comes next, decided from how things stand; no widgets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner_desktop.domain.returns import ReturnState
from planner_desktop.ui.steps import Stage
from planner_desktop.ui.translation import QT_TR_NOOP, tr

OUT = frozenset({ReturnState.ISSUED, ReturnState.RECEIVED, ReturnState.ACCEPTED})
"""States of a return that has left the office, or may have."""


class Act(StrEnum):
    """What the red button does."""

    WAIT = "wait"
    FIX = "fix"
    EXPLAIN = "explain"
    MAKE_KEY = "make_key"
    SIGN = "sign"
    EXPORT_AGAIN = "export_again"
    CORRECT = "correct"
    OPEN_MAIL = "open_mail"


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything that decides."""

    open: bool = True
    """Whether the store is open and the unit named."""
    running: bool = False
    errors: int = 0
    """Including milestones not filled in."""
    unfilled: int = 0
    """Milestones not filled in."""
    unanswered: int = 0
    """Warnings that still want a word."""
    key_usable: bool = True
    state: ReturnState | None = None
    """Of the latest return of the period."""
    revision: int = 0
    """The one in the making, or else the latest."""
    changed: int = 0
    """Records that differ from the latest return."""
    correcting: bool = False
    """A correction of a return that is out was begun."""
    mail_there: bool = False
    """The e-mail draft is where it was exported to."""

    @property
    def shows_return(self) -> bool:
        """Whether the page shows a return that is out rather than the draft of the next one."""
        return self.state in OUT and not self.correcting


@dataclass(frozen=True, slots=True)
class NextAct:
    """The next step: what it does, at which stage, and what it is called."""

    act: Act
    stage: Stage
    source: str
    count: int = 0

    @property
    def text(self) -> str:
        """Its name in the language in force."""
        return tr(self.source, count=self.count)


def next_act(now: Situation) -> NextAct:
    """Errors first, then the warnings, the key and the signature; a return that is out goes to the post or is corrected."""
    if now.running or not now.open:
        return NextAct(Act.WAIT, Stage.EXPORT if now.running else Stage.REVIEW, QT_TR_NOOP("Exporting…"))
    if now.shows_return:
        return _after_issue(now)
    if now.unfilled and now.unfilled == now.errors:
        return NextAct(Act.FIX, Stage.REVIEW, QT_TR_NOOP("Fill in the next ({count} left)"), now.unfilled)
    if now.errors:
        return NextAct(Act.FIX, Stage.REVIEW, QT_TR_NOOP("Fix {count} errors"), now.errors)
    if now.unanswered:
        return NextAct(Act.EXPLAIN, Stage.REVIEW, QT_TR_NOOP("Answer {count} warnings…"), now.unanswered)
    if not now.key_usable:
        return NextAct(Act.MAKE_KEY, Stage.SIGN, QT_TR_NOOP("Make the signing key…"))
    if now.revision:
        return NextAct(Act.SIGN, Stage.SIGN, QT_TR_NOOP("Sign and export revision {count}"), now.revision)
    return NextAct(Act.SIGN, Stage.SIGN, QT_TR_NOOP("Sign and export"))


def _after_issue(now: Situation) -> NextAct:
    if now.changed:
        return NextAct(Act.CORRECT, Stage.RECEIPT, QT_TR_NOOP("Make revision {count}…"), now.revision + 1)
    if now.mail_there:
        return NextAct(Act.OPEN_MAIL, Stage.RECEIPT, QT_TR_NOOP("Open e-mail draft"))
    if not now.key_usable:
        return NextAct(Act.MAKE_KEY, Stage.RECEIPT, QT_TR_NOOP("Make the signing key…"))
    return NextAct(Act.EXPORT_AGAIN, Stage.RECEIPT, QT_TR_NOOP("Export again"))
