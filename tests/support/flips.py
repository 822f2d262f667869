"""Altered copies of a file, one byte at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

PATTERNS = (0x01, 0x20, 0x80, 0xFF, 0x03)
"""Bits to turn: the next digit, the other case, no text any more, everything, the neighbour's neighbour."""


def spread(length: int, count: int) -> list[int]:
    """Positions all over a file, its first and last bytes among them."""
    step = max(1, length // count)
    return sorted({*range(0, length, step), *range(min(64, length)), *range(max(0, length - 64), length)})


def flipped(data: bytes, positions: Iterable[int]) -> Iterator[tuple[str, bytes]]:
    """Each position turned by a pattern that changes from one to the next."""
    for number, position in enumerate(positions):
        pattern = PATTERNS[number % len(PATTERNS)]
        altered = bytearray(data)
        altered[position] ^= pattern
        yield f"byte {position} ^ {pattern:#04x}", bytes(altered)
