"""Sets of rows as one number with a byte for each row: two of a hundred thousand rows are joined in microseconds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import compress
from operator import and_


def mask_of(flags: Iterable[bool]) -> int:
    """The rows whose flag is set, from the first to the last."""
    return int.from_bytes(bytes(flags), "little")


def mask_at(places: Iterable[int], size: int) -> int:
    """The rows at some places, in any order."""
    held = bytearray(size)
    for place in places:
        held[place] = 1
    return int.from_bytes(held, "little")


def all_rows(size: int) -> int:
    """Every row."""
    return int.from_bytes(b"\1" * size, "little")


def picked(masks: Sequence[int], size: int, among: Sequence[int] | None = None) -> Sequence[int]:
    """The places that are in every mask, in their order; ``among`` are the only ones to be looked at, None all."""
    if not masks:
        return range(size) if among is None else among
    held = reduce(and_, masks).to_bytes(size, "little")
    if among is None:
        return list(compress(range(size), held))
    return [place for place in among if held[place]]
