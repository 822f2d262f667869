"""A plain list as a workbook: a head that stays in view, text cells and nothing else."""

from __future__ import annotations

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from planner_desktop.documents.excel.texts import FORMULA_STARTS, escaped, pieces

_WIDEST, _NARROWEST = 60.0, 8.0
_SAMPLED = 200
"""Rows that the widths are reckoned from."""
_TOP = Alignment(vertical="top", wrap_text=True)
_HEAD_FONT, _HEAD_FILL = Font(bold=True), PatternFill("solid", fgColor="E9EDF2")


def list_workbook(title: str, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The workbook; what is too long for a cell goes on in the row below, in the same column."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = _sheet_name(title)
    _put(sheet, 1, titles)
    for cell in sheet[1]:
        cell.font, cell.fill = _HEAD_FONT, _HEAD_FILL
    at = 2
    for row in rows:
        parts = [pieces(text) for text in row]
        for depth in range(max(map(len, parts), default=0)):
            _put(sheet, at, [part[depth] if depth < len(part) else "" for part in parts])
            at += 1
    for column, width in enumerate(_widths(titles, rows), 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _put(sheet: Worksheet, row: int, texts: Sequence[str]) -> None:
    for column, text in enumerate(texts, 1):
        cell = sheet.cell(row, column, escaped(text) or None)
        cell.alignment = _TOP
        if text:
            cell.data_type = "s"
        cell.quotePrefix = text.startswith(FORMULA_STARTS)


def _sheet_name(title: str) -> str:
    """A name that Excel takes: 31 characters at most, none of ``[]:*?/\\``."""
    return "".join(" " if character in "[]:*?/\\" else character for character in title)[:31] or "Sheet"


def _widths(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> list[float]:
    """In digits; a Chinese character takes two."""
    longest = [_width(text) for text in titles]
    for row in rows[:_SAMPLED]:
        longest = [max(before, _width(text)) for before, text in zip(longest, row, strict=True)]
    return [min(_WIDEST, max(_NARROWEST, width + 2)) for width in longest]


def _width(text: str) -> float:
    return max((sum(1 + (ord(character) > 0x2E7F) for character in line) for line in text.split("\n")), default=0)
