"""Where the ledger's columns stand on the page; needs nothing that draws, so that a received page can be held against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import accumulate

from planner_desktop.documents.paper_words import Column

MM = 72 / 25.4
"""Points in a millimetre; every measure below is in points, from the lower left corner."""
LEFT, RIGHT = 15 * MM, 282 * MM
TOP, BOTTOM = 190 * MM, 21 * MM
"""Where the table may begin and has to end."""
WIDTHS_MM: Mapping[Column, float] = {
    Column.NUMBER: 8,
    Column.TASK: 46,
    Column.STEP: 49,
    Column.DEPARTMENTS: 17.5,
    Column.TARGET: 16,
    Column.ACTUAL: 15,
    Column.RATE: 12,
    Column.NARRATIVE: 46,
    Column.PROBLEMS: 22,
    Column.NEXT_STEPS: 22,
    Column.STATUS: 13.5,
}
"""267 mm in all; 17.5 holds five characters, 16 holds ②≥10000名, 13.5 holds 正常推进 in 8 pt."""
TIGHT = {Column.DEPARTMENTS, Column.TARGET, Column.ACTUAL, Column.RATE, Column.STATUS}


@dataclass(frozen=True, slots=True)
class Band:
    """Where a column stands: left edge and width, and the room inside its padding."""

    left: float
    width: float
    padding: float

    @property
    def inner(self) -> float:
        """Width for text."""
        return self.width - 2 * self.padding


def _bands() -> dict[Column, Band]:
    edges = accumulate((WIDTHS_MM[column] * MM for column in Column), initial=LEFT)
    return {
        column: Band(left, WIDTHS_MM[column] * MM, (0.7 if column in TIGHT else 1.3) * MM)
        for column, left in zip(Column, edges, strict=False)
    }


BANDS: Mapping[Column, Band] = _bands()


def column_at(x: float) -> Column | None:
    """The column a text stands in that begins there."""
    return next((column for column, band in BANDS.items() if band.left <= x < band.left + band.width), None)
