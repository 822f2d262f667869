"""What every page carries: running head, QR code and check code, page number, and whose return it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from planner_desktop.documents.paper_words import CHECK_CODE, SAMPLE_MARK, running_words
from planner_desktop.documents.pdf.cells import LIGHT_INK
from planner_desktop.documents.pdf.qr import symbol
from planner_desktop.documents.pdf.sheet import INK, LEFT, MM, RIGHT, SMALL, SMALL_RIGHT, Align, Sheet, Style
from planner_desktop.documents.typesetting import excerpt, measure
from planner_desktop.domain.check_code import QR_PREFIX
from planner_desktop.domain.ledger import Ledger, PaperLight

HEAD_LINE = 194 * MM
"""Baseline of the running head."""
RUNNING_ROOM = 160 * MM
UPPER, LOWER = 13.6 * MM, 8.6 * MM
"""Baselines of the footer's two lines."""
QR_SIDE, QR_TOP = 11 * MM, 18 * MM
_QR_FORM = "qr"
_CODE = Style(align=Align.LEFT)
_PAGE = Style(size=10.5, align=Align.CENTER)
_SAMPLE = Style(size=8, colour=LIGHT_INK[PaperLight.RED], align=Align.RIGHT)


@dataclass(frozen=True, slots=True)
class Footer:
    """What the foot of every page says, whatever the document."""

    code: str
    """The check code."""
    whose: str
    sample: bool
    left: float = LEFT
    right: float = RIGHT


def draw_furniture(sheet: Sheet, ledger: Ledger, number: int, total: int, place: str | None) -> None:
    """Footer, and the running head unless ``place`` is None (page one); ``place`` stands at its right."""
    if place is not None:
        running = excerpt(running_words(ledger), SMALL.font, SMALL.size, RUNNING_ROOM, 1, "…")[0].text
        sheet.text(LEFT, HEAD_LINE, running, SMALL)
        room = RIGHT - LEFT - measure(running, SMALL.font) * SMALL.size - 6 * MM
        shown = excerpt(place, SMALL.font, SMALL.size, room, 1, "…（续）")[0].text
        sheet.text(LEFT, HEAD_LINE, shown, SMALL_RIGHT, RIGHT - LEFT)
    draw_footer(sheet, footer_of(ledger), number, total)


def footer_of(ledger: Ledger) -> Footer:
    """The foot of a return."""
    whose = f"单位代码 {ledger.sealed.unit_code}　{ledger.plan.number}"
    return Footer(ledger.code, whose, ledger.sealed.sample)


def draw_footer(sheet: Sheet, footer: Footer, number: int, total: int) -> None:
    """QR code and check code at the left, the page's number in the middle, whose document it is at the right."""
    left, width = footer.left, footer.right - footer.left
    sheet.canvas.doForm(_QR_FORM)
    sheet.text(left + 13.5 * MM, UPPER, CHECK_CODE, SMALL)
    sheet.text(left + 13.5 * MM, LOWER, footer.code, _CODE)
    sheet.text(left, 10 * MM, f"第{number}页　共{total}页", _PAGE, width)
    sheet.text(left, UPPER, footer.whose, SMALL_RIGHT, width)
    if footer.sample:
        sheet.text(left, LOWER, SAMPLE_MARK, _SAMPLE, width)


def define_qr(canvas: Any, footer: Footer) -> None:
    """Draw the QR code once, as a form that every page shows."""
    left = footer.left
    code = symbol(QR_PREFIX + footer.code.replace("-", ""))
    side = QR_SIDE / code.modules
    canvas.beginForm(_QR_FORM, left, QR_TOP - QR_SIDE - 1, left + QR_SIDE, QR_TOP)
    canvas.setFillColor(INK)
    for row, first, count in code.runs:
        # A hair taller than a module: neighbouring rows then leave no white seam on screen.
        canvas.rect(left + first * side, QR_TOP - (row + 1) * side, count * side, side + 0.05, stroke=0, fill=1)
    canvas.endForm()
