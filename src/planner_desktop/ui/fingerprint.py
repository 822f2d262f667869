"""A key's fingerprint in the short form that people read to each other over the telephone."""

from __future__ import annotations

SHOWN = 16
"""Hexadecimal digits: 64 bits, enough that nobody makes a second key with the same."""


def short_fingerprint(fingerprint: str) -> str:
    """The first digits in groups of four: ``3F2A 90C1 77DE 04B8``."""
    head = fingerprint[:SHOWN].upper()
    return " ".join(head[at : at + 4] for at in range(0, len(head), 4))
