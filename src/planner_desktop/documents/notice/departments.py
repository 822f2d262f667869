"""Responsible departments as printed, and spellings that may mean one department."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from planner_desktop.documents.notice.spans import without_quoted

_SEPARATORS = "、，,；;"
_SHORTEST = 3
"""Characters below which a name is too short to be compared."""
_INSERTED = 2
"""Characters one spelling may have more than the other."""


def split_departments(printed: str) -> tuple[str, ...]:
    """The names in printed order, cut at 、 (not within brackets); nothing is merged or corrected."""
    seen = without_quoted(printed, brackets=True)
    cuts = [-1, *(i for i, character in enumerate(seen) if character in _SEPARATORS), len(printed)]
    names = (printed[a + 1 : b].strip().removesuffix("。") for a, b in pairwise(cuts))
    return tuple(name for name in names if name)


def similar_names(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of different spellings that may be one department, the shorter first."""
    for one, other in combinations(dict.fromkeys(names), 2):
        shorter, longer = sorted((one, other), key=len)
        if len(shorter) >= _SHORTEST and (_lengthened(shorter, longer) or _one_character_off(shorter, longer)):
            yield shorter, longer


def _lengthened(shorter: str, longer: str) -> bool:
    """Whether the longer is the shorter with one run of characters put in (基层[组织]建设部) or before it."""
    extra = len(longer) - len(shorter)
    if extra == 0:
        return False
    if longer.endswith(shorter):
        return True
    inserts = range(1, len(shorter))
    return extra <= _INSERTED and any(longer == shorter[:i] + longer[i : i + extra] + shorter[i:] for i in inserts)


def _one_character_off(one: str, other: str) -> bool:
    """Whether one character of a longer name differs; three-character names differ by design (学校部, 少年部)."""
    if len(one) != len(other) or len(one) <= _SHORTEST + 1:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1
