"""A sheet being filled: texts with a look, merged ranges, heights, and the page it is printed on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from openpyxl.cell.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner_desktop.documents.excel.package import SheetExtras
from planner_desktop.documents.excel.styles import SONG, Look, Palette
from planner_desktop.documents.excel.texts import FORMULA_STARTS, LONGEST_CELL, escaped
from planner_desktop.documents.paper_words import CHECK_CODE, SAMPLE_MARK, running_words
from planner_desktop.domain.ledger import Ledger

_MM = 1 / 25.4
_A4 = 9
_LONGEST_RUNNING_TEXT = 255
"""Characters of a header or footer, codes included; Excel calls a file with more damaged."""
_FONT_CODES = 20
"""Characters that font and size take in each of the three parts."""


class Grid:
    """One sheet; rows and columns count from 1."""

    def __init__(self, sheet: Worksheet, palette: Palette, widths: Sequence[float]) -> None:
        self.sheet = sheet
        self.palette = palette
        self.widths = widths
        self.letters = tuple(get_column_letter(column) for column in range(1, len(widths) + 1))
        self.merged: list[str] = []
        self.last_row = 0
        for letter, width in zip(self.letters, widths, strict=True):
            sheet.column_dimensions[letter].width = width

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return len(self.widths)

    @property
    def area(self) -> str:
        """Everything filled so far."""
        return f"A1:{self.letters[-1]}{self.last_row}"

    def put(self, row: int, column: int, text: str, look: Look) -> None:
        """A text in a cell, always as text; raises ValueError for one that has to be divided first."""
        spelling = escaped(text)
        if len(spelling.encode("utf-16-le")) > 2 * LONGEST_CELL:
            raise ValueError(f"{len(spelling)} characters are more than a cell holds")
        cell = self.sheet.cell(row, column, spelling or None)
        assert isinstance(cell, Cell)  # ranges are merged after openpyxl is done
        self.palette.paint(cell, look, quoted=text.startswith(FORMULA_STARTS))
        if text:
            cell.data_type = "s"

    def blank(self, row: int, columns: Iterable[int], look: Look) -> None:
        """Cells without text."""
        for column in columns:
            self.put(row, column, "", look)

    def span(self, row: int, first: int, last: int, text: str, look: Look) -> None:
        """A text over several columns."""
        self.put(row, first, text, look)
        self.blank(row, range(first + 1, last + 1), look)
        self.merge(row, first, row, last)

    def band(self, row: int, text: str, look: Look, height: float) -> None:
        """A text over the whole width."""
        self.span(row, 1, self.columns, text, look)
        self.height(row, height)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Make one cell of several; of one alone nothing."""
        if (top, left) != (bottom, right):
            self.merged.append(f"{self.letters[left - 1]}{top}:{self.letters[right - 1]}{bottom}")

    def height(self, row: int, points: float) -> None:
        """Height of a row; rows are counted by it."""
        self.sheet.row_dimensions[row].height = points
        self.last_row = max(self.last_row, row)

    def width_of(self, first: int, last: int) -> float:
        """Units of several columns together, as one column's."""
        return sum(self.widths[first - 1 : last])

    def finish(self, ledger: Ledger, *, head_row: int, frozen: str, repeated: bool = True) -> SheetExtras:
        """Set the page: A4 landscape, as wide as the paper, head repeated, code and page number below.

        ``repeated`` is not for a sheet on which further tables with heads of their own follow.
        """
        sheet = self.sheet
        sheet.freeze_panes = frozen
        sheet.sheet_view.showGridLines = False
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.print_options.horizontalCentered = True
        if repeated:
            sheet.print_title_rows = f"{head_row}:{head_row}"
        sheet.print_area = self.area
        margins = sheet.page_margins
        margins.left = margins.right = 12 * _MM
        margins.top, margins.bottom = 16 * _MM, 17 * _MM
        margins.header = margins.footer = 8 * _MM
        sealed = ledger.sealed
        sheet.HeaderFooter.oddHeader = _running(running_words(ledger), "", SAMPLE_MARK if sealed.sample else "")
        sheet.HeaderFooter.oddFooter = _running(
            f"{CHECK_CODE} {ledger.code}", "第&P页　共&N页", f"单位代码 {sealed.unit_code}　{ledger.plan.number}"
        )
        return SheetExtras(self.merged, self.area)


def _running(left: str, center: str, right: str) -> HeaderFooterItem:
    """A header or footer; the longest of its parts gives way where Excel's limit is met."""
    item = HeaderFooterItem()
    texts = [left.replace("&", "&&"), center, right.replace("&", "&&")]
    over = sum(len(text) + _FONT_CODES for text in texts) - _LONGEST_RUNNING_TEXT
    if over > 0:
        longest = max(range(3), key=lambda place: len(texts[place]))
        texts[longest] = texts[longest][: -over - 1].rstrip("&") + "…"
    for part, text in zip((item.left, item.center, item.right), texts, strict=True):
        if text:
            part.text, part.font, part.size = text, f"{SONG},常规", 9
    return item
