"""The check code: sixteen Crockford base32 characters that bind paper, PDF and Excel to one payload."""

from __future__ import annotations

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: no I, L, O or U."""
_READ_AS = str.maketrans({"I": "1", "L": "1", "O": "0"})
QR_PREFIX = "PD1:"
"""Begins the QR code's text, so that a scanner's user sees whose code it is."""


def check_code(digest_hex: str) -> str:
    """The first 80 bits of a SHA-256 (hex) as ``XXXX-XXXX-XXXX-XXXX``."""
    bits = int(digest_hex[:20], 16)
    letters = "".join(ALPHABET[bits >> shift & 31] for shift in range(75, -1, -5))
    return "-".join(letters[at : at + 4] for at in range(0, 16, 4))


def normal_form(typed: str) -> str | None:
    """A code as typed by a person or read from the QR, in the printed form; None when it is no check code."""
    letters = typed.strip().upper().removeprefix(QR_PREFIX).replace("-", "").replace(" ", "").translate(_READ_AS)
    if len(letters) != 16 or not set(letters) <= set(ALPHABET):
        return None
    return "-".join(letters[at : at + 4] for at in range(0, 16, 4))
