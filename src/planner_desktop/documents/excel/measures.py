"""How high rows have to be: Excel does not grow merged rows by itself, and neither program shows what does not fit.

Lines are reckoned, not broken: the typesetting of the PDF is exact about fonts that the reader's program may not have,
and would cost as much as writing the workbook. On Chinese text the reckoning gives 2 to 8 % more lines than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from math import ceil

LINE = 15.2
"""Points a line of 10.5 takes: 宋体 needs 13.5, Noto Serif CJK in LibreOffice 15.2."""
PADDING = 5.0
"""Points above and below the text together."""
TALLEST = 220.0
"""Points from which a row is divided: a row never breaks between two pages, and Excel allows no more than 409.5."""
PART = 152.0
"""Points of each row that a taller one is divided into: ten lines."""
HUGE = 20 * PART
"""Points from which the rows are twice as high: a workbook must not have more of them than vetting accepts."""
HUGE_PART = 2 * PART
"""Points of each row then: two of them fill a page."""
_TEXT_SIZE = 10.5
_SPARE = 0.95
"""Share of a column's width that is reckoned with, so that the metrics of another font fit too."""
_RAGGED = 1.0
"""Em that the rules of line breaking leave empty at the end of a line, on the average."""
_NARROW = 0.6
"""Em of a Latin letter or digit in the widest font met; 宋体 has 0.5."""
_WORD = re.compile(r"(?<=[^!-~\n])[!-~]{6,}")
"""What moves to the next line as a whole and leaves a gap."""


def points_of(columns: float) -> float:
    """Width of the text in a column of so many units of 宋体 11, in points."""
    return (8 * columns - 8) * 0.75


def lines_of(text: str, columns: float, size: float = _TEXT_SIZE) -> int:
    """Lines that a text takes in a column of so many units."""
    room = points_of(columns) * _SPARE / size
    return sum(_lines_of_paragraph(paragraph, room) for paragraph in text.split("\n"))


def tallest_of(cells: Iterable[tuple[str, float]]) -> int:
    """Lines that the tallest of several texts takes, each with its column's units."""
    return max(lines_of(text, columns) for text, columns in cells)


def _lines_of_paragraph(text: str, room: float) -> int:
    # A Chinese character takes three bytes of UTF-8 and a Latin letter one, which counts the letters fast.
    letters = (3 * len(text) - len(text.encode("utf-8", "surrogatepass"))) / 2
    width = len(text) - letters * (1 - _NARROW)
    if width <= room:
        return 1
    gaps = sum(_NARROW * len(word) for word in _WORD.findall(text))
    return ceil((width + gaps) / max(1.0, room - _RAGGED))


def height_of(lines: int, line: float = LINE) -> float:
    """Height of a row of so many lines."""
    return lines * line + PADDING


def rows_of(height: float) -> list[float]:
    """The heights of the rows that together are so high, none above what a page can hold."""
    if height <= TALLEST:
        return [round(height, 1)]
    part = PART if height <= HUGE else HUGE_PART
    whole, rest = divmod(height, part)
    rows = [part] * int(whole)
    if rest < LINE + PADDING:
        rows[-1] += rest
    else:
        rows.append(rest)
    return [round(row, 1) for row in rows]
