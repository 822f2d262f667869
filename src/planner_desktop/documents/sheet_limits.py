"""How deep a part goes and how far a worksheet reaches: rows, columns and merged cells, counted and as they claim.

A single far cell makes openpyxl walk a million rows, so the claims matter as much as the counts. Expat reads the part,
because a claim can be written in ways that a search through the bytes would miss.
"""

from __future__ import annotations

import re
from xml.parsers import expat

from planner_desktop.documents.refusals import RefusedError, demand

ROW_LIMIT = 20_000
COLUMN_LIMIT = 200
DEPTH_LIMIT = 100
"""Elements inside one another; a parser keeps all that are open, and a workbook has ten."""
MERGED_CELL_LIMIT = 100_000
"""Cells under merged ranges: openpyxl makes an object for each."""

_PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")


def check_part(part: str, content: bytes) -> None:
    """Raise ``RefusedError`` when the part goes beyond the limits or is no XML."""
    scan = _Scan(part, is_sheet=b"sheetData" in content)
    parser = expat.ParserCreate()
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise RefusedError("vetting.unreadable_part", part=part) from error


class _Scan:
    """Counts while expat reads."""

    def __init__(self, part: str, *, is_sheet: bool) -> None:
        self._part = part
        self._is_sheet = is_sheet
        self._depth = 0
        self._rows = 0
        self._cells_in_row = 0
        self._merged = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Called for each element, prefixes and all."""
        self._depth += 1
        demand(self._depth <= DEPTH_LIMIT, "vetting.too_deep", part=self._part)
        if not self._is_sheet:
            return
        match name.rpartition(":")[2]:
            case "row":
                self._start_row(attributes.get("r"))
            case "c":
                self._start_cell(attributes.get("r"))
            case "mergeCell":
                self._merge(attributes.get("ref", ""))
            case _:
                pass

    def end(self, _name: str) -> None:
        """Called behind each element."""
        self._depth -= 1

    def _start_row(self, claim: str | None) -> None:
        self._rows += 1
        self._cells_in_row = 0
        self._check_row(self._rows)
        if claim is not None:
            demand(claim.isascii() and claim.isdigit() and len(claim) < 8, "vetting.unreadable_part", part=self._part)
            self._check_row(int(claim))

    def _start_cell(self, claim: str | None) -> None:
        self._cells_in_row += 1
        self._check_column(self._cells_in_row)
        if claim is not None:
            self._place(claim)

    def _merge(self, area: str) -> None:
        first, _, last = area.partition(":")
        left, top = self._place(first)
        right, bottom = self._place(last or first)
        self._merged += (abs(right - left) + 1) * (abs(bottom - top) + 1)
        demand(self._merged <= MERGED_CELL_LIMIT, "vetting.too_many_merged_cells", part=self._part)

    def _place(self, name: str) -> tuple[int, int]:
        """Column and row of a cell's name, both within the limits."""
        found = _PLACE.fullmatch(name)
        if found is None:
            raise RefusedError("vetting.unreadable_part", part=self._part)
        column, row = column_number(found[1]), int(found[2])
        self._check_column(column)
        self._check_row(row)
        return column, row

    def _check_row(self, number: int) -> None:
        demand(number <= ROW_LIMIT, "vetting.too_many_rows", part=self._part, limit=str(ROW_LIMIT))

    def _check_column(self, number: int) -> None:
        demand(number <= COLUMN_LIMIT, "vetting.too_many_columns", part=self._part, limit=str(COLUMN_LIMIT))


def column_number(letters: str) -> int:
    """A is 1, XFD is 16,384."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
