"""A reader of one kind of QR code (ISO/IEC 18004, version 1), independent of what draws it; errors are not mended."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

SIDE = 21
DATA_CODEWORDS = {0b01: 19, 0b00: 16, 0b11: 13, 0b10: 9}
"""By the level's bits: L, M, Q, H."""
ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
FORMAT_MASK = 0b101010000010010
MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda i, j: (i + j) % 2 == 0,
    lambda i, j: i % 2 == 0,
    lambda i, j: j % 3 == 0,
    lambda i, j: (i + j) % 3 == 0,
    lambda i, j: (i // 2 + j // 3) % 2 == 0,
    lambda i, j: (i * j) % 2 + (i * j) % 3 == 0,
    lambda i, j: ((i * j) % 2 + (i * j) % 3) % 2 == 0,
    lambda i, j: ((i + j) % 2 + (i * j) % 3) % 2 == 0,
)


def read(dark: Sequence[Sequence[bool]]) -> str:
    """The alphanumeric text of a symbol given row by row from the top; True is a dark module."""
    assert len(dark) == SIDE and all(len(row) == SIDE for row in dark)
    level, mask = _format(dark)
    bits = [dark[i][j] != MASKS[mask](i, j) for i, j in _path()]
    data = "".join("1" if bit else "0" for bit in bits[: DATA_CODEWORDS[level] * 8])
    assert data[:4] == "0010", "not alphanumeric"
    count, place, text = int(data[4:13], 2), 13, ""
    while count > 1:
        first, second = divmod(int(data[place : place + 11], 2), 45)
        text += ALPHANUMERIC[first] + ALPHANUMERIC[second]
        place, count = place + 11, count - 2
    return text + (ALPHANUMERIC[int(data[place : place + 6], 2)] if count else "")


def _format(dark: Sequence[Sequence[bool]]) -> tuple[int, int]:
    """Level and mask, from the copy around the upper left finder, which must agree with the other copy."""
    columns = [*range(6), 7, 8]
    first = [dark[8][j] for j in columns] + [dark[i][8] for i in (7, *range(5, -1, -1))]
    second = [dark[i][8] for i in range(20, 13, -1)] + [dark[8][j] for j in range(13, 21)]
    assert first == second
    bits = int("".join("1" if bit else "0" for bit in first), 2) ^ FORMAT_MASK
    return bits >> 13, bits >> 10 & 0b111


def _path() -> Iterator[tuple[int, int]]:
    """Data modules in reading order: pairs of columns from the right, up and down by turns."""
    upward = True
    for right in (20, 18, 16, 14, 12, 10, 8, 5, 3, 1):
        for step in range(SIDE):
            i = SIDE - 1 - step if upward else step
            yield from ((i, j) for j in (right, right - 1) if not _fixed(i, j))
        upward = not upward


def _fixed(i: int, j: int) -> bool:
    """Whether a module belongs to finders, timing or format."""
    return i == 6 or j == 6 or (i < 9 and (j < 9 or j > 12)) or (i > 12 and j < 9)
