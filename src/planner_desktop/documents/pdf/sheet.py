"""One sheet of A4 landscape: its measures and colours, and drawing of lines of text, fills and rules."""

# reportlab has no type stubs.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from reportlab.lib.colors import Color, HexColor

from planner_desktop.documents.fonts import HEI, SONG, widths
from planner_desktop.documents.pdf import columns
from planner_desktop.documents.typesetting import STRETCH, drawn

MM = columns.MM
WIDTH, HEIGHT = 297 * MM, 210 * MM
LEFT, RIGHT, TOP, BOTTOM = columns.LEFT, columns.RIGHT, columns.TOP, columns.BOTTOM

INK, GREY = HexColor("#1A1A1A"), HexColor("#5F6670")
HEAD_FILL, BAND_FILL, SECTION_FILL = HexColor("#EDF0F3"), HexColor("#E3E8EE"), HexColor("#F4F6F8")
FRAME, MIDDLE, HAIR = HexColor("#3A4048"), HexColor("#7C848D"), HexColor("#A9B0B8")
"""Rules: around a table, between tasks, inside."""
WHITE = HexColor("#FFFFFF")
TITLE_STROKE = 0.35
"""Points by which the title's strokes are thickened: Song then reads as 小标宋."""


class Align(Enum):
    """Where a line stands in its column."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True, slots=True)
class Style:
    """How a line of text looks."""

    font: str = SONG
    size: float = 9
    colour: Any = INK
    align: Align = Align.JUSTIFY
    stroked: bool = False
    """Thickened outlines, for the title alone."""
    leads: bool = False
    """Stays on one page with the line after it."""


BODY = Style()
SMALL = Style(size=8, colour=GREY, align=Align.LEFT)
SMALL_RIGHT = Style(size=8, colour=GREY, align=Align.RIGHT)
FAINT = Style(colour=GREY, align=Align.CENTER)
HEADING = Style(HEI, 10.5, align=Align.LEFT)
HEADER = Style(HEI, 9, align=Align.CENTER)


class Sheet:
    """One page under the pen: fills are painted at once, text after them, rules on top of both."""

    def __init__(self, canvas: Any) -> None:
        self.canvas = canvas
        self._text: Any = canvas.beginText()
        self._style: Style | None = None
        self._spacing = 0.0
        self._rules: list[tuple[float, Color, float, float, float, float]] = []

    def fill(self, left: float, bottom: float, width: float, height: float, colour: Color) -> None:
        """Paint a rectangle."""
        self.canvas.setFillColor(colour)
        self.canvas.rect(left, bottom, width, height, stroke=0, fill=1)

    def rule(self, x1: float, y1: float, x2: float, y2: float, weight: float = 0.25, colour: Color = HAIR) -> None:
        """A straight rule, drawn when the page is finished."""
        self._rules.append((weight, colour, x1, y1, x2, y2))

    def text(self, left: float, baseline: float, line: str, style: Style, width: float = 0, last: bool = True) -> None:
        """One line of text, aligned within ``width`` points; not the ``last`` of its paragraph: may be justified."""
        if not line:
            return
        shown = drawn(line)
        spacing = 0.0
        if style.align is not Align.LEFT:
            known = widths(style.font)
            slack = width - sum(map(known.__getitem__, shown)) * style.size
            left, spacing = _placed(style, left, slack, len(shown) - 1, last)
        self._dress(style, spacing)
        self._text.setTextOrigin(left, baseline)
        self._text.textOut(shown)

    def _dress(self, style: Style, spacing: float) -> None:
        text, before = self._text, self._style
        if style is not before:
            if before is None or (style.font, style.size) != (before.font, before.size):
                text.setFont(style.font, style.size)
            if before is None or style.colour is not before.colour:
                text.setFillColor(style.colour)
            if style.stroked or (before is not None and before.stroked):
                text.setStrokeColor(style.colour)
                text.setTextRenderMode(2 if style.stroked else 0)
            self._style = style
        if spacing != self._spacing:
            text.setCharSpace(spacing)
            self._spacing = spacing

    def finish(self) -> None:
        """Put text and rules on the page and turn it over."""
        canvas = self.canvas
        canvas.setLineWidth(TITLE_STROKE)
        canvas.drawText(self._text)
        for weight, colour, x1, y1, x2, y2 in sorted(self._rules, key=_by_look):
            canvas.setStrokeColor(colour)
            canvas.setLineWidth(weight)
            canvas.line(x1, y1, x2, y2)
        canvas.showPage()


def _by_look(rule: tuple[float, Color, float, float, float, float]) -> float:
    return rule[0]


def _placed(style: Style, left: float, slack: float, gaps: int, last: bool) -> tuple[float, float]:
    """Where an aligned line begins, and the space added after each of its characters."""
    match style.align:
        case Align.CENTER:
            return left + slack / 2, 0.0
        case Align.RIGHT:
            return left + slack, 0.0
        case Align.JUSTIFY if gaps > 3 and (slack < 0 or (not last and slack <= STRETCH * style.size * gaps)):
            return left, slack / gaps
        case _:
            return left, 0.0
