"""How high rows have to be: Excel does not grow merged rows by itself, and neither program shows what does not fit."""

from __future__ import annotations

from math import ceil

from planner_desktop.documents.fonts import SONG, coverage
from planner_desktop.documents.typesetting import break_lines

LINE = 15.2
"""Points a line of 10.5 takes: 宋体 needs 13.5, Noto Serif CJK in LibreOffice 15.2."""
PADDING = 5.0
"""Points above and below the text together."""
TALLEST = 220.0
"""Points from which a row is divided: a row never breaks between two pages, and Excel allows no more than 409.5."""
PART = 152.0
"""Points of each row that a taller one is divided into: ten lines."""
_TEXT_SIZE = 10.5
_SPARE = 0.95
"""Share of a column's width that is reckoned with, so that the metrics of another font fit too."""


def points_of(columns: float) -> float:
    """Width of the text in a column of so many units of 宋体 11, in points."""
    return (8 * columns - 8) * 0.75


def lines_of(text: str, columns: float, size: float = _TEXT_SIZE) -> int:
    """Lines that a text takes in a column of so many units."""
    width = points_of(columns) * _SPARE
    try:
        return len(break_lines(text, SONG, size, width))
    except KeyError:  # a character that our fonts lack and another program's may have
        draws = coverage().draws
        known = "".join(c if c == "\n" or (c != "\t" and draws(c)) else "国" for c in text)
        return len(break_lines(known, SONG, size, width))


def height_of(lines: int, line: float = LINE) -> float:
    """Height of a row of so many lines."""
    return lines * line + PADDING


def rows_of(height: float) -> list[float]:
    """The heights of the rows that together are so high, none above what a page can hold."""
    if height <= TALLEST:
        return [round(height, 1)]
    whole = ceil((height - TALLEST) / PART)
    return [PART] * whole + [round(height - whole * PART, 1)]
