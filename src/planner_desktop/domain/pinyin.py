"""Finding Chinese text by what a hurried hand types: its own characters, or the first letters of their pinyin."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

Span = tuple[int, int]
"""Where in the text a match begins and ends."""

FIRST_PRIVATE = 0xE000
"""Sets of several letters are folded to one character each from here on, in Unicode's private use area."""

PLAIN = {code + shift: chr(code).lower() for code in range(0x21, 0x7F) for shift in (0, 0xFEE0)}
"""Capitals and full-width forms to plain ones, character by character, so that a text keeps its length."""


@dataclass(frozen=True, eq=False)
class Initials:
    """The initials each character may have: 长 is ``cz``, because it is read cháng and zhǎng.

    A list of texts is searched fast by folding each text once and then holding one pattern per keystroke against
    all of them: ``pattern(query).search(folded)``. Spans in the folded text are spans in the text.
    """

    characters: Mapping[str, str]
    """From a set of initials, written as sorted letters, to all characters that have just these."""

    @cached_property
    def _symbols(self) -> Mapping[str, str]:
        """From a set of initials to the one character it is folded to: a single letter stands for itself."""
        several = [letters for letters in self.characters if len(letters) > 1]
        single = {letters: letters for letters in self.characters if len(letters) == 1}
        return single | {letters: chr(FIRST_PRIVATE + n) for n, letters in enumerate(several)}

    @cached_property
    def _table(self) -> dict[int, str]:
        """What ``str.translate`` needs to fold a text."""
        table = {ord(char): self._symbols[letters] for letters, chars in self.characters.items() for char in chars}
        return table | PLAIN

    @cached_property
    def _classes(self) -> Mapping[str, str]:
        """From a letter to the regular expression of all symbols that may stand for it."""
        classes: dict[str, str] = {}
        for letters, symbol in self._symbols.items():
            for letter in letters:
                classes[letter] = classes.get(letter, letter) + symbol
        return {letter: f"[{symbols}]" for letter, symbols in classes.items()}

    def fold(self, text: str) -> str:
        """The text with every Chinese character replaced by its initial; its length stays the same."""
        return text.translate(self._table)

    def pattern(self, query: str) -> re.Pattern[str]:
        """What to look for in folded texts; a letter also finds itself, and white space between letters is skipped."""
        return _compiled(self, "".join(query.split()))

    def matches(self, text: str, query: str) -> Span | None:
        """Where the text contains the query, or where its initials do; the empty query is at the beginning."""
        wanted = query.strip().translate(PLAIN)
        literal = text.translate(PLAIN).find(wanted)
        if literal >= 0:
            return literal, literal + len(wanted)
        if not wanted.isascii():
            return None
        found = self.pattern(wanted).search(self.fold(text))
        return found.span() if found else None

    def begins(self, text: str, query: str) -> bool:
        """Whether the text begins with the query, in characters or in initials."""
        span = self.matches(text, query)
        return span is not None and span[0] == 0

    def compile(self, query: str) -> re.Pattern[str]:
        """The pattern itself, made anew; ``pattern`` keeps the latest ones."""
        return re.compile("".join(self._classes.get(char, re.escape(char)) for char in self.fold(query)))


@lru_cache(maxsize=64)
def _compiled(initials: Initials, query: str) -> re.Pattern[str]:
    return initials.compile(query)
