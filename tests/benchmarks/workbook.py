"""The workbook of a return against bare openpyxl, told beforehand what to write where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import copy
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from measuring import Bench, Row, by_turns, paired_row, timed
from openpyxl import Workbook, load_workbook
from openpyxl.styles import NamedStyle
from profiles import sealed_return

from planner_desktop.documents.excel import draw_workbook

ROUNDS = 12


def rows(bench: Bench) -> Iterator[Row]:
    """Both write the same cells with the same looks, merges and page set-up; the floor reckons no heights."""
    issue = sealed_return(bench.work / "workbook")
    floor = BareWorkbook(draw_workbook(issue.ledger, issue.record.payload))
    pairs = by_turns(
        bench.rounds(ROUNDS),
        lambda: timed(lambda: draw_workbook(issue.ledger, issue.record.payload)),
        lambda: timed(floor.draw),
    )
    note = f"{floor.cells:,} cells, {floor.merges:,} merged ranges"
    yield paired_row(pairs, "xlsx", "Workbook of a return", "bare openpyxl, same cells", 1.3, note=note)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one sheet holds."""

    title: str
    state: str
    cells: Sequence[tuple[int, int, str | None, str]]
    """Row, column, text, and the name of the look."""
    merges: Sequence[str]
    heights: Sequence[tuple[int, float]]
    widths: Sequence[tuple[str, float]]


class BareWorkbook:
    """Writes what the program wrote, each cell by ``cell()`` with the name of its style."""

    def __init__(self, made: bytes) -> None:
        book = load_workbook(BytesIO(made))
        self._looks = {style.name: style for style in book._named_styles if style.name != "Normal"}  # pyright: ignore
        self._sheets = [_sheet(sheet) for sheet in book.worksheets]
        self.cells = sum(len(sheet.cells) for sheet in self._sheets)
        self.merges = sum(len(sheet.merges) for sheet in self._sheets)

    def draw(self) -> bytes:
        """The whole file."""
        book = Workbook()
        book.remove(book.worksheets[0])
        for look in self._looks.values():
            book.add_named_style(_fresh(look))
        for sheet in self._sheets:
            self._write(book.create_sheet(sheet.title), sheet)
        buffer = BytesIO()
        book.save(buffer)
        return buffer.getvalue()

    def _write(self, to: Any, sheet: Sheet) -> None:
        for row, column, text, look in sheet.cells:
            cell = to.cell(row, column, text)
            cell.data_type = "s"
            if look != "Normal":
                cell.style = look
        for area in sheet.merges:
            to.merge_cells(area)
        for row, height in sheet.heights:
            to.row_dimensions[row].height = height
        for letter, width in sheet.widths:
            to.column_dimensions[letter].width = width
        to.sheet_state = sheet.state


def _sheet(sheet: Any) -> Sheet:
    cells = [
        (cell.row, cell.column, cell.value, cell.style)
        for line in sheet.iter_rows()
        for cell in line
        if cell.has_style or cell.value is not None
    ]
    return Sheet(
        sheet.title,
        sheet.sheet_state,
        cells,
        [str(area) for area in sheet.merged_cells.ranges],
        [(row, held.height) for row, held in sheet.row_dimensions.items() if held.height],
        [(letter, held.width) for letter, held in sheet.column_dimensions.items()],
    )


def _fresh(look: Any) -> NamedStyle:
    """Of a look read from a file, one that another workbook takes."""
    parts = {part: copy(getattr(look, part)) for part in ("font", "fill", "border", "alignment")}
    return NamedStyle(name=look.name, number_format=look.number_format, **parts)
