"""Views of a text that keep every offset: plain digits, and quoted passages blanked out."""

from __future__ import annotations

_PLAIN = str.maketrans("０１２３４５６７８９％＋－～．", "0123456789%+-~.")
_PAIRS = (("《", "》"), ("〈", "〉"), ("“", "”"), ("「", "」"), ("『", "』"))
_BRACKETS = (("（", "）"), ("(", ")"), ("［", "］"), ("[", "]"))
BLANK = "□"
"""Stands for each character of a blanked passage; matches no digit, letter or punctuation a reader looks for."""

_NUMERALS = {character: value for value, character in enumerate("零一二三四五六七八九")}
_SCALES = {"十": 10, "百": 100}


def plain(text: str) -> str:
    """The text with full-width digits and signs as ASCII, the same length."""
    return text.translate(_PLAIN)


def without_quoted(text: str, *, brackets: bool = False) -> str:
    """The text with titles and quotations (and what stands in brackets) blanked, the same length."""
    characters = list(text)
    for opening, closing in _PAIRS + (_BRACKETS if brackets else ()):
        for start, end in _matched(text, opening, closing):
            characters[start:end] = BLANK * (end - start)
    return "".join(characters)


def _matched(text: str, opening: str, closing: str) -> list[tuple[int, int]]:
    """Outermost matched pairs; a bracket that is never closed hides nothing."""
    open_at: list[int] = []
    found: list[tuple[int, int]] = []
    for position, character in enumerate(text):
        if character == opening:
            open_at.append(position)
        elif character == closing and open_at:
            start = open_at.pop()
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, position + 1))
    return found


def numeral(printed: str) -> int | None:
    """The value of a Chinese numeral up to 999 (十四 is 14), or None where it is none."""
    total, digit = 0, None
    for character in printed:
        if character in _SCALES:
            total += (1 if digit is None else digit) * _SCALES[character]
            digit = None
        elif character in _NUMERALS:
            digit = _NUMERALS[character]
        else:
            return None
    return total + (digit or 0) if printed else None
