"""The whole PDF: refuse what cannot be drawn, lay everything out, then draw it with the number of pages known."""

# reportlab has no type stubs.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from planner_desktop.documents.fonts import SONG, missing_characters, registered
from planner_desktop.documents.paper_words import period_words, programme_words, section_words, title_words, type_words
from planner_desktop.documents.pdf.first_page import Summary
from planner_desktop.documents.pdf.furniture import define_qr, draw_furniture, footer_of
from planner_desktop.documents.pdf.ledger_pages import draw_ledger_page, running_place
from planner_desktop.documents.pdf.paging import Page, ProgrammeItem, SectionItem, SignOffItem, SliceItem, paginate
from planner_desktop.documents.pdf.sheet import HEIGHT, WIDTH, Sheet
from planner_desktop.documents.pdf.sign_off import draw_sign_off, seal_box
from planner_desktop.domain.coverage import code_point
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.progress import TEXT_FIELDS
from planner_desktop.errors import UserError


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """An unsigned return, and where on it the seal and the signature field go."""

    pdf: bytes
    pages: int
    seal_page: int
    """From 0."""
    seal_box: tuple[float, float, float, float]
    """Left, bottom, right, top in points from the lower left corner."""


def render_return(ledger: Ledger) -> RenderedPdf:
    """Draw a return; the same ledger gives the same bytes. Raises ``text.missing_glyph``."""
    refuse_missing(ledger)
    registered()
    summary = Summary(ledger)
    pages = paginate(ledger)
    total = summary.pages + len(pages)
    buffer = BytesIO()
    canvas = _canvas(buffer, ledger)
    _draw_summary(canvas, ledger, summary, total)
    canvas.showOutline()
    seal = (0.0, 0.0, 0.0, 0.0)
    for number, page in enumerate(pages, summary.pages + 1):
        seal = _draw_page(canvas, ledger, page, number, total) or seal
    canvas.save()
    return RenderedPdf(buffer.getvalue(), total, total - 1, seal)


def refuse_missing(ledger: Ledger) -> None:
    """Name the first character that no bundled font has, and the text it stands in."""
    for where, field, text in _texts(ledger):
        for character in missing_characters(text):
            raise UserError(
                "text.missing_glyph", field=field, character=character, code_point=code_point(character), where=where
            )


def _texts(ledger: Ledger) -> Iterator[tuple[str, str, str]]:
    """Everything printed that was typed or read from a document, after the id of its record and its field."""
    sealed, plan = ledger.sealed, ledger.plan
    sign = sealed.sign_off
    for entry in sealed.entries:
        yield from ((entry.milestone_id, name, getattr(entry, name)) for name in TEXT_FIELDS)
    yield from ((word.milestone_id, "explanation", word.text) for word in sealed.explanations)
    yield from ((mark.milestone_id, "note", mark.note + mark.field) for mark in sealed.marks)
    yield from (("sign_off", part, getattr(sign, part)) for part in ("preparer", "reviewer", "approver", "telephone"))
    yield "unit", "unit_name", ledger.office_name + ledger.formal_name
    yield "plan", "plan", plan.title + plan.number
    for programme in plan.programmes:
        yield programme.id, "plan", programme.ordinal + programme.title
        for section in programme.sections:
            yield section.id, "plan", section.printed_ordinal + section.title
    for task in plan.tasks:
        yield task.id, "plan", task.text + "".join(task.departments)
        yield from ((step.id, "plan", step.label + step.text) for step in task.milestones)
    for indicator in plan.indicators:
        yield indicator.id, "plan", indicator.name + indicator.unit + indicator.level


def _canvas(buffer: BytesIO, ledger: Ledger) -> Any:
    options: dict[str, Any] = {"initialFontName": SONG, "invariant": 1, "lang": "zh-CN", "pdfVersion": (1, 7)}
    canvas = Canvas(buffer, pagesize=(WIDTH, HEIGHT), **options)
    sealed = ledger.sealed
    canvas.setTitle(title_words(ledger))
    canvas.setAuthor(ledger.formal_name)
    canvas.setSubject(f"{period_words(sealed.period)}　{type_words(sealed)}　{ledger.code}")
    canvas.setCreator("planner-desktop")
    canvas.setProducer("planner-desktop")
    define_qr(canvas, footer_of(ledger))
    return canvas


def _bookmark(canvas: Any, key: str, title: str, level: int) -> None:
    """An entry of the reader's outline that leads to this page."""
    canvas.bookmarkPage(key)
    canvas.addOutlineEntry(title, key, level, closed=level == 0)


def _draw_summary(canvas: Any, ledger: Ledger, summary: Summary, total: int) -> None:
    sheet = Sheet(canvas)
    _bookmark(canvas, "summary", "总体情况", 0)
    draw_furniture(sheet, ledger, 1, total, None)
    summary.draw_first(sheet)
    sheet.finish()
    for number in range(len(summary.further)):
        sheet = Sheet(canvas)
        draw_furniture(sheet, ledger, number + 2, total, "")
        summary.draw_further(sheet, number)
        sheet.finish()


def _draw_page(
    canvas: Any, ledger: Ledger, page: Page, number: int, total: int
) -> tuple[float, float, float, float] | None:
    """Draw one ledger page; returns the seal zone if it is there."""
    sheet = Sheet(canvas)
    draw_furniture(sheet, ledger, number, total, running_place(page))
    draw_ledger_page(sheet, page)
    signs = [item for item in page.items if isinstance(item, SignOffItem)]
    for item in page.items:
        match item:
            case ProgrammeItem():
                _bookmark(canvas, item.programme.programme.id, programme_words(item.programme.programme), 0)
            case SectionItem():
                _bookmark(canvas, item.section.section.id, section_words(item.section.section), 1)
            case SignOffItem():
                _bookmark(canvas, "sign-off", "签发", 0)
                draw_sign_off(sheet, ledger, item.top)
            case SliceItem():
                pass
    sheet.finish()
    return seal_box(signs[0].top) if signs else None
