"""Enrolment (登记): a unit presents its certificate to a receiver, and what it would mean to pin it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner_desktop.domain.identity import Identity, Refusal
from planner_desktop.domain.telephone_code import telephone_code
from planner_desktop.domain.trust import Pin, PinStatus


@dataclass(frozen=True, slots=True)
class KeyChange:
    """The former key's word for the new certificate."""

    fingerprint: str
    """Of the former certificate."""
    signature: bytes
    """By the former key, over the enrolment without this signature."""


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What a unit says of its own key; the PDF that carries it is signed by that key."""

    unit_code: str
    unit_name: str
    certificate: bytes
    """DER."""
    made_at: str
    """ISO 8601 with offset: the unit's clock, a claim."""
    replaces: KeyChange | None = None
    sample: bool = False


class Standing(StrEnum):
    """How an offered certificate stands to what this receiver has decided before."""

    NEW = "new"
    """The unit has no pinned certificate: compare the code."""
    KNOWN = "known"
    """It is pinned already: nothing to do."""
    CHANGE_SIGNED = "change_signed"
    """The unit's pinned key, still good, signed for it: a confirmation is enough."""
    CHANGE_UNPROVEN = "change_unproven"
    """The unit has another pinned certificate: compare the code, as if it were new."""
    REVOKED = "revoked"
    """It was revoked or replaced here: it can never be pinned again."""


@dataclass(frozen=True, slots=True)
class EnrolmentOffer:
    """An enrolment that is sound in itself; nothing is trusted yet."""

    enrolment: Enrolment
    identity: Identity
    """The certificate's own facts."""
    unit_name: str
    """The unit's office as this receiver's directory names it; show this one, never the sender's."""
    standing: Standing
    current: Pin | None = None
    """The certificate the unit is pinned with now."""
    notes: tuple[Refusal, ...] = ()
    """What a person should know before deciding; none of it refuses."""

    @property
    def code(self) -> str:
        """The thirty digits to compare."""
        return telephone_code(self.identity.fingerprint)

    @property
    def needs_code(self) -> bool:
        """Whether pinning takes the code, and not just a confirmation."""
        return self.standing in (Standing.NEW, Standing.CHANGE_UNPROVEN)


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """A certificate as its issuer has decided about it."""

    unit_code: str
    unit_name: str
    certificate: bytes
    """DER."""
    status: PinStatus
    """Pinned or revoked; what is held is nobody else's business."""


@dataclass(frozen=True, slots=True)
class Roster:
    """A unit's list of certificates (登记名册), signed by that unit."""

    unit_code: str
    unit_name: str
    certificate: bytes
    """The issuer's own, DER."""
    made_at: str
    """ISO 8601 with offset: the issuer's clock."""
    entries: tuple[RosterEntry, ...]
    sample: bool = False


class RosterAction(StrEnum):
    """What loading one entry would do here."""

    PIN = "pin"
    """The unit gets its first pinned certificate."""
    CHANGE = "change"
    """The unit's pinned certificate is replaced."""
    REVOKE = "revoke"
    """A certificate pinned or held here no longer counts."""
    NOTHING = "nothing"
    """It stands here as the roster says already, or concerns nobody known here."""
    REFUSE = "refuse"
    """It cannot be taken over; ``problem`` says why."""


@dataclass(frozen=True, slots=True)
class RosterChange:
    """One entry, and what loading it would do."""

    entry: RosterEntry
    fingerprint: str
    not_after: str
    action: RosterAction
    unit_name: str
    """As this receiver's directory names the unit."""
    current: Pin | None = None
    problem: Refusal | None = None
    notes: tuple[Refusal, ...] = ()
    """Names in roster and certificate that are not the directory's."""

    @property
    def code(self) -> str:
        """The thirty digits of the entry's own key."""
        return telephone_code(self.fingerprint)

    @property
    def acts(self) -> bool:
        """Whether anything would change."""
        return self.action in (RosterAction.PIN, RosterAction.CHANGE, RosterAction.REVOKE)


@dataclass(frozen=True, slots=True)
class RosterOffer:
    """A roster that is sound in itself, with everything that loading it would change; nothing has changed yet."""

    roster: Roster
    issuer: Identity
    issuer_name: str
    """As this receiver's directory names the issuing unit."""
    vouched: bool
    """Whether a pinned certificate of a superior unit signed it; else the issuer's code has to be compared."""
    changes: tuple[RosterChange, ...]

    @property
    def code(self) -> str:
        """The issuer's thirty digits."""
        return telephone_code(self.issuer.fingerprint)
