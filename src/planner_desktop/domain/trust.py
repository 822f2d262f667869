"""Trust: the certificates a receiver has pinned for the units it knows."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pin:
    """A unit's certificate, trusted after its code was compared over the telephone."""

    fingerprint: str
    """SHA-256 of the certificate (DER), lower-case hex."""
    unit_code: str
    unit_name: str
    pinned_at: str
    """ISO 8601 with offset: the receiver's own clock."""

    @property
    def key(self) -> tuple[str, ...]:
        """The certificate."""
        return ("pin", self.fingerprint)
