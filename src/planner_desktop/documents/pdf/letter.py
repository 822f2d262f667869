"""What enrolments and rosters have in common on paper: upright A4, a title, named facts, the code in large figures."""

# reportlab has no type stubs.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from planner_desktop.documents.fonts import HEI, SONG, missing_characters, registered
from planner_desktop.documents.letter_words import CODE_HEADING, GROUP_WORDS
from planner_desktop.documents.paper_words import SEAL
from planner_desktop.documents.pdf.furniture import Footer, define_qr
from planner_desktop.documents.pdf.sheet import (
    FRAME,
    GREY,
    HAIR,
    HEAD_FILL,
    HEADING,
    MM,
    SECTION_FILL,
    SMALL,
    Align,
    Sheet,
    Style,
)
from planner_desktop.documents.typesetting import break_lines, fit
from planner_desktop.domain.coverage import code_point
from planner_desktop.errors import UserError

WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT = 20 * MM, 190 * MM
TOP, BOTTOM = 272 * MM, 24 * MM
"""Where text may begin and has to end."""
TITLE_SIZE = 22.0
FACT_LABEL = 34 * MM
SEAL_SIDE = 42 * MM
SEAL_HEIGHT = SEAL_SIDE + 4 * MM
CODE_HEIGHT = 47 * MM
_SIZES = (10.5, 9.5, 9, 8, 7, 6)
_TITLE = Style(SONG, TITLE_SIZE, align=Align.CENTER, stroked=True)
_LABEL = Style(HEI, 10.5, align=Align.CENTER)
_DIGITS = Style(HEI, 30, align=Align.CENTER)
_GROUP = Style(size=8, colour=GREY, align=Align.CENTER)
_SEAL = Style(size=10.5, colour=GREY, align=Align.RIGHT)
Fact = tuple[str, str]
"""A label and a value; the value may have several lines."""


def begin(buffer: BytesIO, footer: Footer, *, title: str, author: str) -> Any:
    """A canvas that gives the same bytes for the same letter."""
    registered()
    options: dict[str, Any] = {"initialFontName": SONG, "invariant": 1, "lang": "zh-CN", "pdfVersion": (1, 7)}
    canvas: Any = Canvas(buffer, pagesize=(WIDTH, HEIGHT), **options)
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setSubject(footer.code)
    canvas.setCreator("planner-desktop")
    canvas.setProducer("planner-desktop")
    define_qr(canvas, footer)
    return canvas


def refuse_missing(texts: Iterable[tuple[str, str]]) -> None:
    """Name the first character that no bundled font has; ``texts`` are fields and what stands in them."""
    for field, text in texts:
        for character in missing_characters(text):
            raise UserError(
                "text.missing_glyph", field=field, character=character, code_point=code_point(character), where="letter"
            )


def draw_title(sheet: Sheet, title: str) -> float:
    """The title; returns where the text under it begins."""
    sheet.text(LEFT, TOP - 8 * MM, title, _TITLE, RIGHT - LEFT)
    return TOP - 18 * MM


def draw_facts(sheet: Sheet, top: float, facts: Sequence[Fact]) -> float:
    """Labels and values in ruled rows; returns the lower edge."""
    y = top
    room = RIGHT - LEFT - FACT_LABEL - 6 * MM
    sheet.rule(LEFT, top, RIGHT, top, 0.9, FRAME)
    for label, value in facts:
        size, lines = fit(value, SONG, _SIZES, room, 13 * MM)
        height = max(9 * MM, len(lines) * size * 1.35 + 4 * MM)
        sheet.fill(LEFT, y - height, FACT_LABEL, height, HEAD_FILL)
        sheet.text(LEFT, y - height / 2 - 3.7, label, _LABEL, FACT_LABEL)
        baseline = y - height / 2 + (len(lines) - 1) * size * 0.675 - size * 0.36
        for line in lines:
            sheet.text(LEFT + FACT_LABEL + 3 * MM, baseline, line.text, Style(size=size, align=Align.LEFT))
            baseline -= size * 1.35
        y -= height
        sheet.rule(LEFT, y, RIGHT, y, 0.25, HAIR)
    sheet.rule(LEFT, y, RIGHT, y, 0.9, FRAME)
    return y


def draw_code(sheet: Sheet, top: float, code: str, heading: str = CODE_HEADING) -> float:
    """The thirty digits, three groups in a row, each with its number; returns the lower edge."""
    sheet.fill(LEFT, top - CODE_HEIGHT, RIGHT - LEFT, CODE_HEIGHT, SECTION_FILL)
    sheet.text(LEFT + 5 * MM, top - 7.5 * MM, heading, HEADING)
    third = (RIGHT - LEFT) / 3
    places = [(LEFT + place % 3 * third, top - (20 + place // 3 * 18.5) * MM) for place in range(6)]
    # All digits first: a reader of the PDF who copies the code gets them in one piece.
    for group, (left, baseline) in zip(code.split(), places, strict=True):
        sheet.text(left, baseline, group, _DIGITS, third)
    for number, (left, baseline) in enumerate(places, 1):
        sheet.text(left, baseline - 5 * MM, GROUP_WORDS.format(number=number), _GROUP, third)
    for edge in (top, top - CODE_HEIGHT):
        sheet.rule(LEFT, edge, RIGHT, edge, 0.9, FRAME)
    return top - CODE_HEIGHT


def draw_paragraphs(sheet: Sheet, top: float, paragraphs: Iterable[str], style: Style, leading: float) -> float:
    """Paragraphs one under the other; returns the last baseline."""
    y = top
    for paragraph in paragraphs:
        for line in break_lines(paragraph, style.font, style.size, RIGHT - LEFT, justified=True):
            y -= leading
            sheet.text(LEFT, y, line.text, style, RIGHT - LEFT, line.last)
        y -= leading * 0.2
    return y


def draw_seal_zone(sheet: Sheet, top: float, lines: Sequence[str]) -> tuple[float, float, float, float]:
    """An empty zone for the stamp at the right, and small lines beside it; returns left, bottom, right, top."""
    left, bottom = RIGHT - SEAL_SIDE, top - SEAL_SIDE
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.3)
    canvas.setDash([1, 2.2], 0)
    canvas.circle(left + SEAL_SIDE / 2, bottom + SEAL_SIDE / 2, SEAL_SIDE / 2 - 0.15)
    canvas.restoreState()
    sheet.text(left - 40 * MM, bottom + SEAL_SIDE / 2 - 3.8, SEAL, _SEAL, 37 * MM)
    for number, line in enumerate(lines):
        sheet.text(LEFT, top - (4 + 4.6 * number) * MM, line, SMALL)
    return left, bottom, left + SEAL_SIDE, top
