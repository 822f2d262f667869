"""The roster on paper: who issued it, its issuer's code, and every certificate with its own code."""

# reportlab has no type stubs.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import BytesIO

from planner_desktop.documents import certificates
from planner_desktop.documents.letter_words import (
    NO_ENTRIES,
    ROSTER_STEPS,
    ROSTER_TITLE,
    STATUS_WORDS,
    moment_words,
)
from planner_desktop.documents.paper_words import day_words
from planner_desktop.documents.pdf.furniture import Footer, draw_footer
from planner_desktop.documents.pdf.letter import (
    BOTTOM,
    LEFT,
    RIGHT,
    SEAL_HEIGHT,
    TOP,
    begin,
    draw_facts,
    draw_paragraphs,
    draw_seal_zone,
    draw_title,
    refuse_missing,
)
from planner_desktop.documents.pdf.rendering import RenderedPdf
from planner_desktop.documents.pdf.sheet import MM, Align, Sheet, Style
from planner_desktop.documents.pdf.tables import Table, TableCell, TableColumn
from planner_desktop.domain.enrolment import Roster, RosterEntry
from planner_desktop.domain.identity import Identity
from planner_desktop.domain.telephone_code import telephone_code

COLUMNS = (
    TableColumn("单位代码", 17),
    TableColumn("单位", 53, centred=False),
    TableColumn("状态", 14),
    TableColumn("有效期至", 27),
    TableColumn("核对码", 59),
)
"""170 mm in all; 59 holds thirty digits in groups."""
GAP = 6 * MM
_FOOT = 54 * MM
"""Room for the notes and the seal zone under the last row."""
_CODE = Style(size=8.5, align=Align.CENTER)
_TEXT = Style(size=10, align=Align.JUSTIFY)


def render_roster(roster: Roster, issuer: Identity, code: str) -> RenderedPdf:
    """Draw a roster; ``code`` is its payload's check code. Raises ``text.missing_glyph``."""
    names = (roster.unit_name, *(entry.unit_name for entry in roster.entries))
    refuse_missing(("unit_name", name) for name in names)
    buffer = BytesIO()
    footer = Footer(code, f"单位代码 {roster.unit_code}　{ROSTER_TITLE}", roster.sample, LEFT, RIGHT)
    canvas = begin(buffer, footer, title=f"{roster.unit_name}{ROSTER_TITLE}", author=roster.unit_name)
    table = Table(COLUMNS, [_row(entry) for entry in roster.entries])
    facts = _facts(roster, issuer)
    pages = list(_pages(table, len(facts)))
    box = (0.0, 0.0, 0.0, 0.0)
    for number, (first, count) in enumerate(pages, 1):
        sheet = Sheet(canvas)
        draw_footer(sheet, footer, number, len(pages))
        y = draw_facts(sheet, draw_title(sheet, ROSTER_TITLE), facts) - GAP if number == 1 else TOP
        y = _draw_rows(sheet, table, y, first, count)
        if number == len(pages):
            y = draw_paragraphs(sheet, y - 2 * MM, (ROSTER_STEPS,), _TEXT, 15)
            box = draw_seal_zone(sheet, y - 2 * MM, ())
        sheet.finish()
    canvas.save()
    return RenderedPdf(buffer.getvalue(), len(pages), len(pages) - 1, box)


def _draw_rows(sheet: Sheet, table: Table, top: float, first: int, count: int) -> float:
    if count:
        return table.draw(sheet, LEFT, top, first, count)
    if not table.rows:
        sheet.text(LEFT, top - 5 * MM, NO_ENTRIES, _TEXT)
    return top - 6 * MM


def _facts(roster: Roster, issuer: Identity) -> Sequence[tuple[str, str]]:
    return (
        ("出具单位", roster.unit_name),
        ("单位代码", roster.unit_code),
        ("出具单位核对码", telephone_code(issuer.fingerprint)),
        ("出具时间", moment_words(roster.made_at)),
        ("登记数", f"{len(roster.entries)}把钥匙"),
    )


def _pages(table: Table, facts: int) -> Iterator[tuple[int, int]]:
    """First row and number of rows of each page; the last page has room for its foot too."""
    first, top = 0, TOP - 18 * MM - facts * 9 * MM - GAP
    while True:
        rest = len(table.rows) - first
        if table.fitting(first, top - BOTTOM - max(_FOOT, SEAL_HEIGHT)) >= rest:
            yield first, rest
            return
        count = table.fitting(first, top - BOTTOM)
        # A last page has at least a row, so that the foot never stands alone.
        count = min(count, rest - 1)
        yield first, count
        first, top = first + count, TOP


def _row(entry: RosterEntry) -> tuple[TableCell, ...]:
    identity = certificates.describe(entry.certificate)
    return (
        TableCell(entry.unit_code),
        TableCell(entry.unit_name),
        TableCell(STATUS_WORDS[entry.status]),
        TableCell(day_words(identity.not_after)),
        TableCell(telephone_code(identity.fingerprint), _CODE),
    )
