"""The tables of a workbook made elsewhere: what people see in its sheets, row by row, from bytes that were vetted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from xml.etree import ElementTree
from zipfile import ZipFile

from planner_desktop.documents.excel.reading import (
    MAIN,
    PAYLOAD_SHEET,
    opened_package,
    parsed_part,
    shared_texts,
    sheet_parts,
    text_of,
)
from planner_desktop.documents.sheet_limits import COLUMN_LIMIT, ROW_LIMIT, column_number
from planner_desktop.errors import UserError

MOST_CELLS = 400_000
"""Cells with a text in all sheets together."""
MOST_CHARACTERS = 20_000_000
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


@dataclass(frozen=True, slots=True)
class SheetTable:
    """A sheet's rows from its first, and the cells that a merged one lies over, as row and column from 0."""

    title: str
    rows: tuple[tuple[str, ...], ...]
    covered: tuple[tuple[int, int], ...]


def read_tables(package: bytes) -> tuple[SheetTable, ...]:
    """The sheets that are not hidden; ``package`` is vetted; raises ``payload.unreadable`` and ``bulk.too_large``."""
    found: list[SheetTable] = []
    cells = characters = 0
    with opened_package(package) as archive:
        shared = shared_texts(archive)
        for title, part, shown in sheet_parts(archive):
            if not shown or title == PAYLOAD_SHEET:
                continue
            table = _table(archive, title, part, shared)
            cells += sum(map(bool, (text for row in table.rows for text in row)))
            characters += sum(len(text) for row in table.rows for text in row)
            if cells > MOST_CELLS or characters > MOST_CHARACTERS:
                raise UserError("bulk.too_large", rows=ROW_LIMIT, columns=COLUMN_LIMIT)
            found.append(table)
    return tuple(found)


def _table(archive: ZipFile, title: str, part: str, shared: Sequence[str]) -> SheetTable:
    root = parsed_part(archive, part)
    rows: dict[int, dict[int, str]] = {}
    for row, column, text in _texts(root, shared):
        if text:
            rows.setdefault(row, {})[column] = text
    last = max(rows, default=-1)
    return SheetTable(title, tuple(_row(rows.get(at, {})) for at in range(last + 1)), tuple(_covered(root, last)))


def _texts(root: ElementTree.Element, shared: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Row and column from 0 and the text of each cell; what names no place follows the one before."""
    row = -1
    for line in root.iterfind(f"{MAIN}sheetData/{MAIN}row"):
        claimed = line.get("r", "")
        row = int(claimed) - 1 if claimed.isdecimal() else row + 1
        column = -1
        for cell in line.iterfind(f"{MAIN}c"):
            place = _place(cell.get("r", ""))
            column = place[1] if place else column + 1
            yield row, column, _text(cell, shared)


def _text(cell: ElementTree.Element, shared: Sequence[str]) -> str:
    text = text_of(cell, shared)
    kind = cell.get("t", "n")
    if kind == "b":
        return {"1": "TRUE", "0": "FALSE"}.get(text, text)
    return _number(text) if kind == "n" and cell.find(f"{MAIN}is") is None else text


def _number(text: str) -> str:
    """A number as a person would write it: a file says 0.1 as 0.10000000000000001, and 12 as 1.2E1."""
    try:
        value = Decimal(text).normalize() if len(text) < 16 else Decimal(f"{float(text):.15g}").normalize()
    except (InvalidOperation, ValueError):
        return text
    return f"{value:f}" if value.is_finite() and abs(value.adjusted()) < 30 else text


def _row(cells: dict[int, str]) -> tuple[str, ...]:
    return tuple(cells.get(at, "") for at in range(max(cells, default=-1) + 1))


def _covered(root: ElementTree.Element, last: int) -> Iterator[tuple[int, int]]:
    for merged in root.iterfind(f"{MAIN}mergeCells/{MAIN}mergeCell"):
        first, _, end = merged.get("ref", "").partition(":")
        top, bottom = _place(first), _place(end or first)
        if top is None or bottom is None:
            continue
        for row in range(top[0], min(bottom[0], last) + 1):
            for column in range(top[1], bottom[1] + 1):
                if (row, column) != top:
                    yield row, column


def _place(reference: str) -> tuple[int, int] | None:
    found = _CELL.fullmatch(reference)
    return (int(found[2]) - 1, column_number(found[1]) - 1) if found else None
