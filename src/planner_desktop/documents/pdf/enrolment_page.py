"""The enrolment on paper: whose key it is, the code to compare in large figures, and what to do."""

from __future__ import annotations

from io import BytesIO

from planner_desktop.documents.letter_words import (
    CHANGE,
    ENROLMENT_TITLE,
    FIRST,
    STEPS,
    WHAT_TO_DO,
    moment_words,
    span_words,
)
from planner_desktop.documents.pdf.furniture import Footer, draw_footer
from planner_desktop.documents.pdf.letter import (
    LEFT,
    RIGHT,
    begin,
    draw_code,
    draw_facts,
    draw_paragraphs,
    draw_seal_zone,
    draw_title,
    refuse_missing,
)
from planner_desktop.documents.pdf.rendering import RenderedPdf
from planner_desktop.documents.pdf.sheet import HEADING, MM, Align, Sheet, Style
from planner_desktop.domain.enrolment import Enrolment
from planner_desktop.domain.identity import Identity
from planner_desktop.domain.telephone_code import telephone_code

_TEXT = Style(size=11, align=Align.JUSTIFY)


def render_enrolment(enrolment: Enrolment, identity: Identity, code: str) -> RenderedPdf:
    """Draw an enrolment; ``code`` is its payload's check code. Raises ``text.missing_glyph``."""
    refuse_missing((("unit_name", enrolment.unit_name), ("unit_name", identity.unit_name)))
    buffer = BytesIO()
    footer = Footer(code, f"单位代码 {enrolment.unit_code}　{ENROLMENT_TITLE}", enrolment.sample, LEFT, RIGHT)
    canvas = begin(buffer, footer, title=f"{enrolment.unit_name}{ENROLMENT_TITLE}", author=enrolment.unit_name)
    sheet = Sheet(canvas)
    draw_footer(sheet, footer, 1, 1)
    y = draw_facts(sheet, draw_title(sheet, ENROLMENT_TITLE), _facts(enrolment, identity))
    y = draw_code(sheet, y - 7 * MM, telephone_code(identity.fingerprint))
    sheet.text(LEFT, y - 10 * MM, WHAT_TO_DO, HEADING)
    y = draw_paragraphs(sheet, y - 11.5 * MM, STEPS, _TEXT, 17)
    box = draw_seal_zone(sheet, y - 2 * MM, ())
    sheet.finish()
    canvas.save()
    return RenderedPdf(buffer.getvalue(), 1, 0, box)


def _facts(enrolment: Enrolment, identity: Identity) -> tuple[tuple[str, str], ...]:
    facts = [
        ("单位", enrolment.unit_name),
        ("单位代码", enrolment.unit_code),
        ("证书持有人", identity.unit_name or "—"),
        ("证书有效期", span_words(identity.not_before, identity.not_after)),
        ("证书指纹", _hexadecimal(identity.fingerprint)),
        ("办理事项", CHANGE if enrolment.replaces else FIRST),
        ("制表时间", moment_words(enrolment.made_at)),
    ]
    if enrolment.replaces:
        facts.insert(6, ("原钥匙核对码", telephone_code(enrolment.replaces.fingerprint)))
    if identity.unit_name == enrolment.unit_name:
        del facts[2]
    return tuple(facts)


def _hexadecimal(fingerprint: str) -> str:
    """SHA-256 as eight groups of eight, in two lines."""
    groups = [fingerprint[at : at + 8] for at in range(0, 64, 8)]
    return " ".join(groups[:4]) + "\n" + " ".join(groups[4:])
