"""The PDF of a return against bare reportlab, told beforehand what to draw where."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from measuring import Bench, Row, by_turns, paired_row, timed
from profiles import Issue, sealed_return
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from planner_desktop import paths
from planner_desktop.documents.fonts import FILES
from planner_desktop.documents.pdf import rendering
from planner_desktop.domain.ledger import Ledger

ROUNDS = 12
Step = tuple[str, tuple[Any, ...], dict[str, Any]]
"""A method of reportlab's canvas, and what it is called with."""
PASSED_ON = frozenset(
    {
        "beginForm",
        "endForm",
        "doForm",
        "rect",
        "line",
        "circle",
        "setFillColor",
        "setStrokeColor",
        "setLineWidth",
        "setDash",
        "saveState",
        "restoreState",
        "showPage",
        "showOutline",
        "bookmarkPage",
        "addOutlineEntry",
    }
)
"""Everything drawn that is no text; the floor draws it in the same order."""


def rows(bench: Bench) -> Iterator[Row]:
    """Both draw the same strings, rules and fills on as many pages; the floor neither breaks lines nor reckons heights."""
    issue = sealed_return(bench.work / "paper")
    floor = BarePdf(issue.ledger)
    pages = rendering.render_return(issue.ledger).pages
    pairs = by_turns(bench.rounds(ROUNDS), lambda: timed(lambda: _ours(issue)), lambda: timed(floor.draw))
    note = f"{pages} pages, {floor.strings:,} strings"
    yield paired_row(pairs, "pdf", "PDF of a return", "bare reportlab, same drawing", 1.3, note=note)


def _ours(issue: Issue) -> bytes:
    return rendering.render_return(issue.ledger).pdf


class BarePdf:
    """Draws what the program drew: each string by ``drawString`` at its place, with plain fonts from the same files."""

    def __init__(self, ledger: Ledger) -> None:
        self._steps = recorded(ledger)
        self.strings = sum(name == "drawString" for name, _, _ in self._steps)
        for name, file in FILES.items():
            pdfmetrics.registerFont(TTFont(f"Bare{name}", str(paths.resources() / "fonts" / file)))

    def draw(self) -> bytes:
        """The whole file."""
        buffer = BytesIO()
        canvas = Canvas(buffer, pagesize=(rendering.WIDTH, rendering.HEIGHT), pdfVersion=(1, 7), invariant=1)
        for name, arguments, options in self._steps:
            getattr(canvas, name)(*arguments, **options)
        canvas.save()
        return buffer.getvalue()


def recorded(ledger: Ledger) -> list[Step]:
    """Have the program draw once and note each call."""
    steps: list[Step] = []

    class Recorder(Canvas):
        """Notes what is drawn while drawing it."""

        def beginText(self, *place: Any, **options: Any) -> Any:
            return RecordedText(self, *place, **options)

        def drawText(self, text: Any) -> None:
            steps.extend(text.steps)
            super().drawText(text)

    def noted(name: str) -> Any:
        def call(self: Recorder, *arguments: Any, **options: Any) -> Any:
            steps.append((name, arguments, options))
            return getattr(Canvas, name)(self, *arguments, **options)

        return call

    for name in PASSED_ON:
        setattr(Recorder, name, noted(name))
    real, rendering.Canvas = rendering.Canvas, Recorder
    try:
        rendering.render_return(ledger)
    finally:
        rendering.Canvas = real
    return steps


class RecordedText(PDFTextObject):
    """Notes each string with what it takes to draw it alone."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self.steps: list[Step] = []
        self._spacing = 0.0
        super().__init__(*arguments, **options)

    def setFont(self, name: str, size: float, leading: float | None = None) -> None:
        self.steps.append(("setFont", (f"Bare{name}", size), {}))
        super().setFont(name, size, leading)

    def setFillColor(self, colour: Any, alpha: Any = None) -> None:
        self.steps.append(("setFillColor", (colour,), {}))
        super().setFillColor(colour, alpha)

    def setCharSpace(self, spacing: float) -> None:
        self._spacing = spacing
        super().setCharSpace(spacing)

    def textOut(self, text: str) -> None:
        options = {"charSpace": self._spacing} if self._spacing else {}
        self.steps.append(("drawString", (*self.getStartOfLine(), text), options))
        super().textOut(text)
