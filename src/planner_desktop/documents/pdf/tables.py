"""Small ruled tables of the summary: open at the sides, thick rules above and below, rows of whole lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner_desktop.documents.fonts import HEI
from planner_desktop.documents.pdf.sheet import FRAME, HEAD_FILL, INK, MM, Align, Sheet, Style
from planner_desktop.documents.typesetting import Line, break_lines, excerpt, one_line

SIZE = 9.0
LEADING = SIZE * 1.34
SIZES = (9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
"""Tried in a column whose cells take one line."""
ROW = 6.3 * MM
"""Height of a row of one line."""
SIDE = 0.8 * MM
"""Padding at the sides of a cell."""
AIR = 2.2 * MM
"""Above and below the lines of a row of several, together."""

_LEFT = Style(size=SIZE, align=Align.LEFT)
_CENTER = Style(size=SIZE, align=Align.CENTER)


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column: title, width in mm, whether its cells are centred, and at how many lines a text is cut short."""

    title: str
    width: float
    centred: bool = True
    lines: int | None = None
    title_style: Style | None = None
    one_line: bool = False
    """Smaller type rather than a second line."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell's text, with a style where it is not the table's own."""

    text: str
    style: Style | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row laid out: its height, and the lines and style of each cell."""

    height: float
    cells: tuple[tuple[tuple[Line, ...], Style], ...]


class Table:
    """Columns and rows, laid out; drawn in one or more parts."""

    def __init__(self, columns: Sequence[TableColumn], rows: Sequence[Sequence[TableCell]], more: str = "……") -> None:
        self.columns = columns
        self.more = more
        self.head = self._laid(tuple(self._title(column) for column in columns), heading=True)
        self.rows = [self._laid(row) for row in rows]

    def height(self, first: int = 0, count: int | None = None) -> float:
        """Height of the head and so many rows."""
        last = len(self.rows) if count is None else first + count
        return self.head.height + sum(row.height for row in self.rows[first:last])

    def fitting(self, first: int, room: float) -> int:
        """How many rows from ``first`` on go into ``room`` under the head."""
        count, used = 0, self.head.height
        for row in self.rows[first:]:
            used += row.height
            if used > room + 0.01:
                break
            count += 1
        return count

    def draw(self, sheet: Sheet, left: float, top: float, first: int = 0, count: int | None = None) -> float:
        """Draw the head and some rows; returns the lower edge."""
        right = left + sum(column.width for column in self.columns) * MM
        last = len(self.rows) if count is None else first + count
        sheet.fill(left, top - self.head.height, right - left, self.head.height, HEAD_FILL)
        bottom = self._row(sheet, left, top, self.head)
        sheet.rule(left, top, right, top, 0.9, FRAME)
        sheet.rule(left, bottom, right, bottom, 0.6, FRAME)
        for row in self.rows[first:last]:
            if row is not self.rows[first]:
                sheet.rule(left, bottom, right, bottom)
            bottom = self._row(sheet, left, bottom, row)
        sheet.rule(left, bottom, right, bottom, 0.9, FRAME)
        return bottom

    def _title(self, column: TableColumn) -> TableCell:
        align = Align.CENTER if column.centred else Align.LEFT
        return TableCell(column.title, column.title_style or Style(HEI, SIZE, INK, align))

    def _laid(self, row: Sequence[TableCell], *, heading: bool = False) -> Row:
        cells: list[tuple[tuple[Line, ...], Style]] = []
        for cell, column in zip(row, self.columns, strict=True):
            style = cell.style or (_CENTER if column.centred else _LEFT)
            width = column.width * MM - 2 * SIDE
            if column.one_line and not heading:
                size, lines = one_line(cell.text, style.font, SIZES, width)
                style = replace(style, size=size)
            elif column.lines and not heading:
                lines = excerpt(cell.text, style.font, style.size, width, column.lines, self.more)
            else:
                lines = break_lines(cell.text, style.font, style.size, width)
            cells.append((lines, style))
        tallest = max(len(lines) for lines, _ in cells)
        return Row(max(ROW, tallest * LEADING + AIR), tuple(cells))

    def _row(self, sheet: Sheet, left: float, top: float, row: Row) -> float:
        for (lines, style), column in zip(row.cells, self.columns, strict=True):
            width = column.width * MM
            baseline = top - row.height / 2 + (len(lines) - 1) * LEADING / 2 - style.size * 0.36
            for line in lines:
                sheet.text(left + SIDE, baseline, line.text, style, width - 2 * SIDE, line.last)
                baseline -= LEADING
            left += width
        return top - row.height
