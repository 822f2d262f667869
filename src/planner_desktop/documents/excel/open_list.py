"""The list of what is to be filled in as a plain workbook: print-ready, the status chosen from a list, texts only."""

from __future__ import annotations

import io
from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.cell_range import MultiCellRange
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner_desktop.documents.excel.styles import HEI, SONG, chinese_font
from planner_desktop.documents.excel.texts import FORMULA_STARTS, LONGEST_CELL, escaped
from planner_desktop.documents.paper_words import SAMPLE_MARK, period_words
from planner_desktop.domain.bulk.columns import EDITABLE, HEADINGS, STATUS_WORDS, Column
from planner_desktop.domain.bulk.open_list import LISTED, OpenList

WIDTHS: Mapping[Column, float] = {
    Column.NUMBER: 5,
    Column.TASK: 26,
    Column.STEP: 26,
    Column.DUE: 11,
    Column.DEPARTMENTS: 12,
    Column.TARGET: 16,
    Column.STATUS: 11,
    Column.FIGURES: 12,
    Column.NARRATIVE: 30,
    Column.PROBLEMS: 16,
    Column.NEXT_STEPS: 16,
    Column.SUPPORT: 14,
    Column.HANDLER: 9,
    Column.REASON: 14,
}
"""In digits of 宋体 11."""
HEAD_ROW = 3
NOTE = (
    "请填写白色各列：状态从下拉列表选；累计完成按“分子/分母”或个数填写，有几项指标时每行一项；请勿改动序号和推进步骤。"
    "填好后发回，可直接导入或复制粘贴。"
)
_A4 = 9
_MM = 1 / 25.4
_HAIR = Side(style="thin", color="A9B0B8")
_BOX = Border(left=_HAIR, right=_HAIR, top=_HAIR, bottom=_HAIR)
_GREY = PatternFill("solid", fgColor="F1F3F6")
_HEAD_FILL = PatternFill("solid", fgColor="DCE3EA")
_TOP = Alignment(vertical="top", wrap_text=True)
_MIDDLE = Alignment(vertical="center", wrap_text=True)
_BODY, _HEAD = chinese_font(SONG, 10.5), chinese_font(HEI, 10.5)


def list_to_fill_in(listed: OpenList) -> bytes:
    """The workbook; what a cell cannot hold is left out there, since the program has it."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "待填清单"
    _head(sheet, listed)
    for at, row in enumerate(listed.rows, HEAD_ROW + 1):
        for place, column in enumerate(LISTED, 1):
            fill = None if column in EDITABLE else _GREY
            _put(sheet, at, place, row.get(column, ""), _BODY, _TOP, fill)
    _offer_statuses(sheet, len(listed.rows))
    _set_page(sheet, listed)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _head(sheet: Worksheet, listed: OpenList) -> None:
    title = f"{listed.office}{period_words(listed.period)}待填清单"
    _line(sheet, 1, title, chinese_font(HEI, 16), 30)
    _line(sheet, 2, f"{listed.plan}　{NOTE}", chinese_font(SONG, 9), 28)
    for place, column in enumerate(LISTED, 1):
        _put(sheet, HEAD_ROW, place, HEADINGS[column][0], _HEAD, _MIDDLE, _HEAD_FILL)
        sheet.column_dimensions[get_column_letter(place)].width = WIDTHS[column]
    sheet.row_dimensions[HEAD_ROW].height = 24


def _line(sheet: Worksheet, row: int, text: str, font: Font, height: float) -> None:
    cell = sheet.cell(row, 1, escaped(text))
    cell.font, cell.alignment = font, _MIDDLE
    sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=len(LISTED))
    sheet.row_dimensions[row].height = height


def _put(
    sheet: Worksheet, row: int, column: int, text: str, font: Font, alignment: Alignment, fill: PatternFill | None
) -> None:
    spelling = escaped(text[:LONGEST_CELL])[:LONGEST_CELL]
    cell = sheet.cell(row, column, spelling or None)
    assert isinstance(cell, Cell)  # nothing below the head is merged
    cell.font, cell.alignment, cell.border, cell.number_format = font, alignment, _BOX, "@"
    if fill is not None:
        cell.fill = fill
    if text:
        cell.data_type = "s"
    cell.quotePrefix = text.startswith(FORMULA_STARTS)


def _offer_statuses(sheet: Worksheet, rows: int) -> None:
    if not rows:
        return
    words = ",".join(words[0] for words in STATUS_WORDS.values())
    choice = DataValidation(type="list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=True)
    choice.error, choice.errorTitle = "请从列表里选一个状态。", "状态"
    letter = get_column_letter(LISTED.index(Column.STATUS) + 1)
    choice.sqref = MultiCellRange(f"{letter}{HEAD_ROW + 1}:{letter}{HEAD_ROW + rows}")
    sheet.add_data_validation(choice)


def _set_page(sheet: Worksheet, listed: OpenList) -> None:
    sheet.freeze_panes = f"D{HEAD_ROW + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = f"{HEAD_ROW}:{HEAD_ROW}"
    margins = sheet.page_margins
    margins.left = margins.right = 10 * _MM
    margins.top = margins.bottom = 14 * _MM
    below, above = HeaderFooterItem(), HeaderFooterItem()
    assert below.center is not None and above.right is not None  # as they are made
    below.center.text, above.right.text = "第&P页　共&N页", SAMPLE_MARK if listed.sample else None
    sheet.HeaderFooter.oddFooter, sheet.HeaderFooter.oddHeader = below, above
