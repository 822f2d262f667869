"""Returns (回报): sealed snapshots of a unit's entries for a period, and their place in the sequence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from planner_desktop.domain.additions import NO_ADDITIONS, Additions
from planner_desktop.domain.annotations import Explanation, Mark
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, EvidenceLink, Reading

SCHEMA = 1
"""Version of the payload's structure."""


class ReturnType(StrEnum):
    """Why a return is made."""

    FIRST = "first"
    SUPPLEMENT = "supplement"
    CORRECTION = "correction"
    NIL = "nil"


class ReturnState(StrEnum):
    """How far a return has come."""

    SEALED = "sealed"
    ISSUED = "issued"
    RECEIVED = "received"
    ACCEPTED = "accepted"
    SENT_BACK = "sent_back"
    WITHDRAWN = "withdrawn"
    """Sealed and taken back before it left the office; the next seal has its number and revision."""


@dataclass(frozen=True, slots=True)
class SignOff:
    """Who answers for the figures; one person may hold two parts, visibly."""

    preparer: str
    reviewer: str
    approver: str
    telephone: str
    day: date

    @property
    def combined(self) -> bool:
        """Whether one person holds more than one part."""
        return len({self.preparer, self.reviewer, self.approver}) < 3


@dataclass(frozen=True, slots=True)
class Return:
    """A snapshot of everything a unit reports for a period: nothing in it changes after sealing."""

    plan_number: str
    plan_digest: str
    unit_code: str
    unit_name: str
    period: Period
    type: ReturnType
    revision: int
    sequence: int
    """Rises by one with every return this unit issues, whatever the period."""
    replaces: str | None
    """Digest of the revision this one replaces whole."""
    receipt: str | None
    """Number of the receipt of the revision it replaces."""
    entries: tuple[Entry, ...]
    readings: tuple[Reading, ...]
    evidence: tuple[EvidenceLink, ...]
    settled: tuple[str, ...]
    """Milestones reported done in an earlier period."""
    sign_off: SignOff
    audit_head: str
    """Head of the audit log's hash chain at the time of sealing."""
    sample: bool = False
    schema: int = SCHEMA
    explanations: tuple[Explanation, ...] = ()
    """What the warnings were answered with."""
    marks: tuple[Mark, ...] = ()
    """Notes and stars on single values."""
    overdue_before: tuple[tuple[str, Period], ...] = ()
    """Milestones that caught up: each earlier period in which the light was red."""
    additions: Additions = NO_ADDITIONS
    """What the unit had added to the plan: whole, so that who never saw it can read and redraw the return."""


@dataclass(frozen=True, slots=True)
class ReturnRecord:
    """A return as the store keeps it: payload, digest, and what became of it."""

    period: Period
    revision: int
    sequence: int
    type: ReturnType
    state: ReturnState
    digest: str
    """SHA-256 (hex) of the canonical payload."""
    check_code: str
    payload: bytes
    sealed_at: str
    """ISO 8601 with offset."""
    issued_at: str | None = None
    file_stem: str | None = None
    """File name, without ending, of what was exported."""

    @property
    def key(self) -> tuple[str, ...]:
        """Period and revision."""
        return ("return", self.period.name, str(self.revision))


FORBIDDEN_IN_NAMES = '<>:"/\\|?*'
"""Characters that some file system refuses."""


def file_stem(unit_code: str, unit_name: str, kind_word: str, type_word: str, sealed: Return, code: str) -> str:
    """The name of a return's files without ending: 140106_迎泽区_2020Q2_季报_首报_R0_20200628_A7K3."""
    day = sealed.sign_off.day.strftime("%Y%m%d")
    words = (unit_code, unit_name, sealed.period.name, kind_word, type_word, f"R{sealed.revision}", day, code[:4])
    return "".join("_" if c in FORBIDDEN_IN_NAMES or ord(c) < 32 else c for c in "_".join(words))
