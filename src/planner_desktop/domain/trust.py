"""Trust: the certificates a receiver has pinned for the units it knows, and since when each counts or does not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from functools import cached_property

from planner_desktop.domain.changes import Record
from planner_desktop.domain.identity import Refusal


class PinStatus(StrEnum):
    """What the receiver has decided about a certificate."""

    PINNED = "pinned"
    HELD = "held"
    """Seen, and not yet decided upon: nothing it signed is accepted."""
    REVOKED = "revoked"
    """Nothing it signed is accepted that arrived from ``revoked_at`` on."""


class Confirmation(StrEnum):
    """What a pin rests on."""

    NONE = ""
    TELEPHONE = "telephone"
    """The thirty digits were compared."""
    FORMER_KEY = "former_key"
    """The unit's former, pinned key signed for it, and a person confirmed."""
    ROSTER = "roster"
    """A trusted superior's roster named it, and a person confirmed."""


@dataclass(frozen=True, slots=True)
class Pin:
    """A unit's certificate and what was decided about it. Times are the receiver's own clock, ISO 8601 with offset."""

    fingerprint: str
    """SHA-256 of the certificate (DER), lower-case hex."""
    unit_code: str
    unit_name: str
    """As the receiver's own directory has it."""
    pinned_at: str
    """Empty where it never was pinned."""
    status: PinStatus = PinStatus.PINNED
    since: str = ""
    """When the status was decided; empty: when it was pinned."""
    revoked_at: str | None = None
    """The arrival from which it no longer counts."""
    replaced_by: str = ""
    """Fingerprint of the unit's next certificate, where that is why this one no longer counts."""
    confirmed: Confirmation = Confirmation.NONE
    not_after: str = ""
    """Last day of validity, ISO 8601; empty where the certificate is not kept."""
    certificate: str = ""
    """DER in base64; empty in pins of the first version of the program."""

    @property
    def key(self) -> tuple[str, ...]:
        """The certificate."""
        return ("pin", self.fingerprint)

    @property
    def is_pinned(self) -> bool:
        """Whether what it signs today is trusted, if it is in date."""
        return self.status is PinStatus.PINNED

    def is_expired(self, today: date) -> bool:
        """Whether the certificate's last day is over."""
        return bool(self.not_after) and date.fromisoformat(self.not_after) < today


@dataclass(frozen=True, slots=True)
class Arrival:
    """A sound file that came in: proof, against any later revocation, that it was here before."""

    sha256: str
    """Of the whole file, lower-case hex."""
    fingerprint: str
    """Of the certificate that signed it."""
    arrived_at: str
    """ISO 8601 with offset: the receiver's own clock."""

    @property
    def key(self) -> tuple[str, ...]:
        """The file."""
        return ("arrival", self.sha256)


@dataclass(frozen=True)
class TrustBook:
    """Everything decided so far, as one value that a worker thread can judge by."""

    pins: Mapping[str, Pin] = field(default_factory=dict[str, Pin])
    """By fingerprint."""
    arrivals: Mapping[str, Arrival] = field(default_factory=dict[str, Arrival])
    """By SHA-256 of the file."""

    @staticmethod
    def of(records: Iterable[Record]) -> TrustBook:
        """The book that a store's records make."""
        held = list(records)
        pins = {record.fingerprint: record for record in held if isinstance(record, Pin)}
        return TrustBook(pins, {record.sha256: record for record in held if isinstance(record, Arrival)})

    @staticmethod
    def pinning(units: Mapping[str, str]) -> TrustBook:
        """A book that pins these fingerprints for these unit codes (empty: any unit), and knows of no arrival."""
        return TrustBook({fingerprint: Pin(fingerprint, code, "", "") for fingerprint, code in units.items()})

    def also_pinning(self, fingerprints: Iterable[str]) -> TrustBook:
        """The same with certificates named for this once, for any unit; what was decided before is not overruled."""
        named = {fingerprint: Pin(fingerprint, "", "", "") for fingerprint in fingerprints}
        known = {fingerprint: pin for fingerprint, pin in self.pins.items() if pin.status is not PinStatus.HELD}
        return replace(self, pins={**self.pins, **named, **known})

    @cached_property
    def signers(self) -> Mapping[str, str]:
        """Unit codes by fingerprint of every certificate that is or was pinned; ``against`` tells the two apart."""
        return {pin.fingerprint: pin.unit_code for pin in self.pins.values() if pin.status is not PinStatus.HELD}

    def of_unit(self, unit_code: str) -> tuple[Pin, ...]:
        """What is known of a unit's certificates, the pinned one first."""
        found = [pin for pin in self.pins.values() if pin.unit_code == unit_code]
        return tuple(sorted(found, key=lambda pin: (not pin.is_pinned, pin.since or pin.pinned_at, pin.fingerprint)))

    def arrived(self, sha256: str) -> datetime | None:
        """When a file was first seen here, sound; None when it was not."""
        arrival = self.arrivals.get(sha256)
        return datetime.fromisoformat(arrival.arrived_at) if arrival else None

    def against(self, fingerprint: str | None, arrived: datetime | None) -> Refusal | None:
        """What stands against a certificate for a file known to have arrived then, or first seen now (None).

        The time its sender claims is never asked; nor is this PC's clock for a file first seen now, since it may be wrong.
        """
        pin = self.pins.get(fingerprint or "")
        if pin is None or pin.is_pinned:
            return None
        who = ("unit", pin.unit_name)
        if pin.status is PinStatus.HELD:
            return Refusal("certificate.held", (who, ("since", _day(pin.since))))
        if arrived and pin.revoked_at and arrived < datetime.fromisoformat(pin.revoked_at):
            return None
        code = "certificate.replaced" if pin.replaced_by else "certificate.revoked"
        return Refusal(code, (who, ("since", _day(pin.revoked_at or pin.since))))


def _day(moment: str) -> str:
    return moment[:10]


def moment(at: datetime) -> str:
    """A time as it is kept: with its offset, so that it can be compared; one without a zone is a bug."""
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at.isoformat(timespec="seconds")
