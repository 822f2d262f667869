"""The workbook as a whole: three sheets for people, a very-hidden one for the program."""

from __future__ import annotations

import base64
import zlib
from collections.abc import Callable, Sequence
from datetime import datetime, time

from openpyxl import Workbook
from openpyxl.workbook.properties import CalcProperties
from openpyxl.worksheet.worksheet import Worksheet

from planner_desktop.documents.envelope import digest
from planner_desktop.documents.excel.ledger_sheet import fill_ledger
from planner_desktop.documents.excel.package import SheetExtras, packed
from planner_desktop.documents.excel.reading import CARRIED_AS, PAYLOAD_SHEET
from planner_desktop.documents.excel.styles import Palette
from planner_desktop.documents.excel.summary_sheets import fill_indicators, fill_summary
from planner_desktop.documents.paper_words import CHECK_CODE, SAMPLE_MARK, period_words, title_words, type_words
from planner_desktop.domain.ledger import Ledger

_CHUNK = 32_000
"""Characters of the payload in a cell: Excel keeps 32,767."""


def draw(ledger: Ledger, payload: bytes) -> bytes:
    """The unsigned workbook; the same ledger and payload give the same bytes."""
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    palette = Palette(workbook)
    # There are no formulas, and a recalculated workbook asks to be saved, which would end its signature.
    workbook.calculation = CalcProperties(fullCalcOnLoad=False)
    _describe(workbook, ledger)
    fillings: Sequence[tuple[str, Callable[[Worksheet], SheetExtras]]] = (
        ("进展情况", lambda sheet: fill_ledger(sheet, palette, ledger)),
        ("指标", lambda sheet: fill_indicators(sheet, palette, ledger)),
        ("汇总", lambda sheet: fill_summary(sheet, palette, ledger, digest(payload))),
    )
    extras = {
        # openpyxl numbers the sheets' parts in their order.
        f"xl/worksheets/sheet{number}.xml": fill(workbook.create_sheet(title))
        for number, (title, fill) in enumerate(fillings, 1)
    }
    _carry(workbook.create_sheet(PAYLOAD_SHEET), payload)
    return packed(workbook, extras)


def _carry(sheet: Worksheet, payload: bytes) -> None:
    """Put the payload where no hand and no filter gets at it.

    Compressed, so that a repetitive text does not make the part look like a zip bomb.
    """
    sheet.sheet_state = "veryHidden"
    carried = base64.b64encode(zlib.compress(payload, 9)).decode("ascii")
    chunks = [carried[start : start + _CHUNK] for start in range(0, len(carried), _CHUNK)]
    for row, text in enumerate([CARRIED_AS, *chunks], 1):
        cell = sheet.cell(row, 1, text)
        cell.data_type = "s"
        cell.number_format = "@"


def _describe(workbook: Workbook, ledger: Ledger) -> None:
    """What the file says of itself; its date is the return's, so that drawing it again gives the same file."""
    sealed = ledger.sealed
    about = workbook.properties
    about.title = title_words(ledger)
    about.creator = about.lastModifiedBy = ledger.formal_name
    about.subject = f"{period_words(sealed.period)}进展情况报表　{type_words(sealed)}"
    about.keywords = f"{ledger.plan.number}；{sealed.unit_code}；{ledger.code}"
    about.category = SAMPLE_MARK if sealed.sample else None
    about.description = f"{CHECK_CODE} {ledger.code}"
    about.language = "zh-CN"
    about.created = about.modified = datetime.combine(sealed.sign_off.day, time(12))
