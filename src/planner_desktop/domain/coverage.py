"""Which characters the bundled fonts can draw: what they cannot is refused when it is typed, not lost on paper."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Self

LAYOUT = frozenset("\n\r\t")
"""Characters that need no glyph, because they are carried out and not drawn."""


def code_point(character: str) -> str:
    """The name a person can look a character up by, e.g. U+20BB7; works for lone surrogates and controls too."""
    return f"U+{ord(character):04X}"


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
