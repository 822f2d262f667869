"""Which characters the bundled fonts can draw: what they cannot is refused when it is typed, not lost on paper."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from planner_desktop.errors import UserError

LAYOUT = frozenset("\n\r\t")
"""Characters that need no glyph, because they are carried out and not drawn."""
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
"""General categories of what shows nothing, or only turns the writing round."""
_NOT_ALONE = frozenset({"Mn", "Mc", "Me"})
"""General categories of what is drawn over the character before."""
_MOST_NAMED = 5
_MOST_BEFORE = 8
"""Characters of the text that say where something stands."""


def code_point(character: str) -> str:
    """The name a person can look a character up by, e.g. U+20BB7; works for lone surrogates and controls too."""
    return f"U+{ord(character):04X}"


def is_unseen(character: str) -> bool:
    """Whether a character shows nothing of itself: a control, a direction mark, a joiner, no character at all."""
    return unicodedata.category(character) in _UNSEEN and character not in LAYOUT


def named(character: str) -> str:
    """A character with its code point; the code point alone where the character would hide or move what is around it."""
    moves = unicodedata.bidirectional(character) in ("R", "AL", "AN")
    alone = moves or is_unseen(character) or unicodedata.category(character) in _NOT_ALONE
    return code_point(character) if alone else f"{character} ({code_point(character)})"


def visible(text: str) -> str:
    """A text of unknown origin in which nothing hides: what shows nothing stands there as its code point, ``‹U+202E›``."""
    if text.isprintable():
        return text
    return "".join(f"‹{code_point(character)}›" if is_unseen(character) else character for character in text)


def demand_printable(text: str, field: str, missing: Sequence[str]) -> None:
    """Raise ``text.missing_glyph`` or, for what cannot be seen, ``text.invisible`` with the words ``before`` it.

    ``missing`` are the characters of ``text`` that no font draws. At the very beginning: ``text.invisible_first``.
    """
    if not missing:
        return
    first = missing[0]
    if not is_unseen(first):
        raise UserError("text.missing_glyph", field=field, character=" ".join(map(named, missing[:_MOST_NAMED])))
    place = text.index(first)
    before = " ".join(text[max(0, place - _MOST_BEFORE) : place].split())
    if before:
        raise UserError("text.invisible", field=field, character=named(first), before=before)
    raise UserError("text.invisible_first", field=field, character=named(first))


@dataclass(frozen=True, slots=True)
class Coverage:
    """Sorted ranges of code points: ``firsts[i]`` to ``lasts[i]``, both included."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    @classmethod
    def load(cls, listing: bytes) -> Self:
        """Read the listing that packaging/build_fonts.py writes: ``XXXX`` or ``XXXX-XXXX`` a line, # for remarks."""
        lines = [line for line in listing.decode("ascii").splitlines() if line and not line.startswith("#")]
        ends = [line.partition("-") for line in lines]
        firsts = tuple(int(first, 16) for first, _, _ in ends)
        lasts = tuple(int(last or first, 16) for first, _, last in ends)
        return cls(firsts, lasts)

    def draws(self, character: str) -> bool:
        """Whether a glyph exists, or none is needed."""
        code = ord(character)
        place = bisect_right(self.firsts, code) - 1
        return (place >= 0 and code <= self.lasts[place]) or character in LAYOUT

    def missing(self, text: str) -> tuple[str, ...]:
        """The characters of ``text`` that cannot be drawn, each once, in the order they come."""
        return tuple(character for character in dict.fromkeys(text) if not self.draws(character))
