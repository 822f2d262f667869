"""Texts as cells can hold them: nothing is cut off, nothing is taken for a formula, nothing breaks the XML."""

from __future__ import annotations

import re

LONGEST_CELL = 32_767
"""Characters (UTF-16 units) that Excel keeps in a cell; what is beyond is lost without a word."""
MOST_BREAKS = 250
"""Line breaks in a cell: Excel takes 253."""
FORMULA_STARTS = ("=", "+", "-", "@")
"""A text that begins so is marked with Excel's text prefix, so that it stays text when a person edits the cell."""
_PIECE = 16_000
"""Characters in a piece: all of them may take two UTF-16 units."""
_SEAM = 1_000
"""Characters before a piece's end in which a good place to part is looked for."""
_FORBIDDEN = "\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff"
# A forbidden character is spelled with an underscore first, which would complete what looks like a spelling before it.
_NEEDS_ESCAPE = re.compile(f"_(?=x[0-9A-Fa-f]{{4}}[_{_FORBIDDEN}])|[{_FORBIDDEN}]")
_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def escaped(text: str) -> str:
    """The text as the file holds it (ST_Xstring, ECMA-376-1 22.9.2.19): ``_x0041_`` would else be read as ``A``."""
    return _NEEDS_ESCAPE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def unescaped(text: str) -> str:
    """The text that the file's spelling means."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)


def pieces(text: str) -> tuple[str, ...]:
    """The text in parts that each fit into a cell; joined they are the text. One part, nearly always."""
    if len(text) <= _PIECE and text.count("\n") <= MOST_BREAKS and _units(text) <= LONGEST_CELL:
        return (text,)
    found: list[str] = []
    start = 0
    while start < len(text):
        end = _end_of_piece(text, start)
        found.append(text[start:end])
        start = end
    return tuple(found)


def _end_of_piece(text: str, start: int) -> int:
    end = min(start + _PIECE, len(text))
    while _units(text[start:end]) > LONGEST_CELL:
        end = start + (end - start) // 2
    end = _before_break(text, start, end)
    if end == len(text):
        return end
    seam = max(text.rfind(mark, max(start, end - _SEAM), end) for mark in "\n。")
    return seam + 1 if seam >= 0 else end


def _before_break(text: str, start: int, end: int) -> int:
    """Where the line breaks a cell takes are used up, at most ``end``."""
    place = start
    for _ in range(MOST_BREAKS):
        place = text.find("\n", place, end) + 1
        if not place:
            return end
    return place


def _units(text: str) -> int:
    """UTF-16 units of the text as the file spells it."""
    spelled = escaped(text)
    return len(spelled) + len(_TWO_UNITS.findall(spelled))
