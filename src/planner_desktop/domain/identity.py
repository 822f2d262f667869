"""Who signed: the public facts of a signing certificate, and the three answers about a signature."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Identity:
    """The public facts of a unit's signing certificate."""

    unit_code: str
    """Administrative code; empty where a certificate of an outside authority carries none."""
    unit_name: str
    fingerprint: str
    """SHA-256 of the certificate's DER, 64 lower-case hex digits: what a receiver pins."""
    not_before: date
    """First day of validity, in UTC."""
    not_after: date
    """Last day of validity, in UTC."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why a file or a signature is refused: a code, and the details its sentence needs."""

    code: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SignatureStatus:
    """Three answers about a signed file, never one: the caller asks for exactly those it needs."""

    intact: bool
    """The bytes are those that were signed, every one of them."""
    valid: bool
    """Intact, signed as our rule of acceptance demands, and the certificate was in date."""
    trusted: bool
    """The signature was made with a certificate whose SHA-256 is pinned."""
    fingerprint: str | None = None
    """SHA-256 of the certificate found in the file; on a file that is not intact it is only a claim."""
    signer: str | None = None
    """Unit name in that certificate; a claim until the certificate is pinned."""
    signed_at: datetime | None = None
    """Time of signing as the sender's clock had it: a claim, never evidence."""
    findings: tuple[Refusal, ...] = ()
    """Everything that stands against the file; empty when all three answers are yes."""
    unit_code: str | None = None
    """Administrative code in that certificate; a claim until the certificate is pinned."""
