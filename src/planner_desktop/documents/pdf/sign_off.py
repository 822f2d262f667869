"""The sign-off block: who answers for the figures, and an empty zone for the seal."""

from __future__ import annotations

from planner_desktop.documents.fonts import HEI
from planner_desktop.documents.paper_words import COMBINED, SEAL, SEPARATE, day_words
from planner_desktop.documents.pdf.cells import plain
from planner_desktop.documents.pdf.sheet import GREY, HAIR, LEFT, MM, RIGHT, SMALL, Align, Sheet, Style
from planner_desktop.documents.typesetting import fit
from planner_desktop.domain.ledger import Ledger

SEAL_SIDE = 42 * MM
SEAL_LEFT, SEAL_DROP = RIGHT - 4 * MM - SEAL_SIDE, 6 * MM
"""Left edge of the seal zone, and its distance from the top of the block."""
FIELD = 58 * MM
PITCH_X, PITCH_Y = 62 * MM, 13 * MM
VALUE_SIZES = (10.5, 9, 8, 7, 6, 5)
"""A long value takes smaller type, and then more lines, above its rule."""
_LABEL = Style(HEI, 10.5, align=Align.LEFT)
_TEXT = Style(size=10.5, align=Align.LEFT)
_SEAL = Style(size=10.5, colour=GREY, align=Align.RIGHT)


def draw_sign_off(sheet: Sheet, ledger: Ledger, top: float) -> None:
    """The whole block, 52 mm high from ``top``; nothing is printed inside the seal zone."""
    sign = ledger.sealed.sign_off
    left = LEFT + 2 * MM
    _seal_zone(sheet, top)
    _lines(sheet, left, top - 11 * MM, f"填报单位：{ledger.formal_name}", SEAL_LEFT - left - 4 * MM, 8 * MM)
    fields = (
        (("填报人", sign.preparer), ("审核人", sign.reviewer), ("签发人", sign.approver)),
        (("联系电话", sign.telephone), ("填报日期", day_words(sign.day))),
    )
    for line, row in enumerate(fields):
        for place, (label, value) in enumerate(row):
            _field(sheet, left + place * PITCH_X, top - 24 * MM - line * PITCH_Y, label, plain(value))
    sheet.text(left, top - 47 * MM, COMBINED if sign.combined else SEPARATE, SMALL)


def seal_box(top: float) -> tuple[float, float, float, float]:
    """The square around the seal zone of a block that begins at ``top``: left, bottom, right, top."""
    upper = top - SEAL_DROP
    return SEAL_LEFT, upper - SEAL_SIDE, SEAL_LEFT + SEAL_SIDE, upper


def _seal_zone(sheet: Sheet, top: float) -> None:
    left, bottom, right, upper = seal_box(top)
    canvas = sheet.canvas
    canvas.saveState()
    canvas.setStrokeColor(HAIR)
    canvas.setLineWidth(0.3)
    canvas.setDash([1, 2.2], 0)
    canvas.circle((left + right) / 2, (bottom + upper) / 2, SEAL_SIDE / 2 - 0.15)
    canvas.restoreState()
    sheet.text(left - 40 * MM, (bottom + upper) / 2 - 3.8, SEAL, _SEAL, 37 * MM)


def _field(sheet: Sheet, left: float, baseline: float, label: str, value: str) -> None:
    """A label and a value over a rule."""
    start = left + (19 if len(label) > 3 else 15) * MM
    sheet.text(left, baseline, label, _LABEL)
    _lines(sheet, start, baseline, value, left + FIELD - start, PITCH_Y - 3 * MM)
    sheet.rule(start - MM, baseline - 1.6 * MM, left + FIELD, baseline - 1.6 * MM, 0.4)


def _lines(sheet: Sheet, left: float, baseline: float, text: str, width: float, height: float) -> None:
    """A text in the largest type that its place holds, its last line on ``baseline``."""
    size, lines = fit(text, _TEXT.font, VALUE_SIZES, width, height)
    for number, line in enumerate(lines, 1):
        above = (len(lines) - number) * size * 1.2
        sheet.text(left, baseline + above, line.text, Style(size=size, align=Align.LEFT))
