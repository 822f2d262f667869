"""Sets docs/手册.md and docs/快速上手.md as PDF, in the program's own fonts and by its own line breaking.

    python packaging/build_manual.py [FOLDER]

FOLDER is build/ where it is left out. The two files use a small part of Markdown: headings, paragraphs, lists, tables,
pictures, **words of the screen** and `keys`; anything else is refused rather than printed as it stands.
"""

# reportlab has no type stubs.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportMissingTypeStubs=false
from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    Image,
    KeepTogether,
    PageTemplate,
    Spacer,
    Table,
)
from reportlab.platypus.tableofcontents import TableOfContents

from planner_desktop.documents.fonts import HEI, SONG, registered, widths
from planner_desktop.documents.typesetting import break_lines, drawn

TOP = Path(__file__).resolve().parents[1]
DOCS = TOP / "docs"
PAPERS = {"手册.md": "手册.pdf", "快速上手.md": "快速上手.pdf"}
CARD = "快速上手.md"
"""Stays on one page, without contents."""
INK, DIM, RULE, SHADE, RED = (HexColor(value) for value in (0x1F2328, 0x5B6168, 0xC9CDD2, 0xEDEFF2, 0xB01E2B))
DOT = "●"
MARGIN = 22 * mm
WIDEST_PICTURE = 156 * mm
_HEADING = re.compile(r"(#{1,3}) (.+)")
_NUMBERED = re.compile(r"(\d+)\. (.+)")
_PICTURE = re.compile(r"!\[([^\]]+)\]\(([^)]+)\)")
_SPAN = re.compile(r"\*\*(?P<bold>.+?)\*\*|`(?P<key>[^`]+)`")
_PLAIN = re.compile(r"[^\s#>*+=~<-].*|\*\*.+")


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a paper."""

    kind: str
    """heading1, heading2, heading3, text, bullet, number, picture or table."""
    text: str = ""
    mark: str = ""
    """Of a list: its figure; of a picture: its path."""
    rows: tuple[tuple[str, ...], ...] = ()


def blocks(text: str) -> tuple[Block, ...]:
    """The pieces of a paper; raises ValueError with the line that is none."""
    found: list[Block] = []
    table: list[tuple[str, ...]] = []
    for line in [*text.splitlines(), ""]:
        if line.startswith("|"):
            if not re.fullmatch(r"[|\-]+", line):
                table.append(tuple(cell.strip() for cell in line.strip("|").split("|")))
            continue
        if table:
            found.append(Block("table", rows=tuple(table)))
            table = []
        if line.strip():
            found.append(_block(line))
    return tuple(found)


def _block(line: str) -> Block:
    if told := _HEADING.fullmatch(line):
        return Block(f"heading{len(told[1])}", told[2])
    if told := _NUMBERED.fullmatch(line):
        return Block("number", told[2], f"{told[1]}.")
    if told := _PICTURE.fullmatch(line):
        return Block("picture", told[1], told[2])
    if line.startswith("- "):
        return Block("bullet", line[2:], DOT)
    if _PLAIN.fullmatch(line):
        return Block("text", line)
    raise ValueError(f"not understood: {line}")


def spans(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces with their manner: plain, bold or key."""
    at = 0
    for found in _SPAN.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], "plain"
        manner = "bold" if found["bold"] else "key"
        yield found[manner], manner
        at = found.end()
    if at < len(text):
        yield text[at:], "plain"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text is set; lengths in points."""

    size: float = 10.5
    leading: float = 17
    font: str = SONG
    before: float = 0
    after: float = 5
    indent: float = 0
    colour: Any = INK


class Text(Flowable):
    """A text of one manner, with words of the screen in the heavy font and keys on a shade."""

    def __init__(self, text: str, manner: Manner, mark: str = "", level: int = 0) -> None:
        super().__init__()
        pieces = [(character, kind) for piece, kind in spans(text) for character in piece]
        self.plain, self._kinds = "".join(c for c, _ in pieces), [kind for _, kind in pieces]
        self.manner, self._mark, self.level = manner, mark, level
        self._lines: tuple[tuple[str, int], ...] = ()

    def getSpaceBefore(self) -> float:
        return self.manner.before

    def getSpaceAfter(self) -> float:
        return self.manner.after

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        manner, at, lines = self.manner, 0, []
        # The heavy font's Latin letters are a little wider than those the lines are measured with.
        for line in break_lines(self.plain, manner.font, manner.size, (aW - manner.indent) * 0.985):
            lines.append((line.text, at))
            at += len(line.text)
        self._lines = tuple(lines)
        self.width, self.height = aW, len(lines) * manner.leading
        return aW, self.height

    def split(self, aW: float, aH: float) -> list[Flowable]:
        return []

    def draw(self) -> None:
        manner, y = self.manner, self.height - self.manner.leading * 0.74
        if self._mark:
            self.canv.setFillColor(manner.colour)
            # A list's dot is a small disc: the fonts' own dot is all but lost beside Chinese text.
            size, y_mark = (manner.size * 0.42, y + manner.size * 0.2) if self._mark == DOT else (manner.size, y)
            self.canv.setFont(manner.font, size)
            self.canv.drawString(manner.indent - widths_of(self._mark, manner.font, size) - 5, y_mark, self._mark)
        for text, start in self._lines:
            self._draw_line(drawn(text), start, y)
            y -= manner.leading

    def _draw_line(self, line: str, start: int, y: float) -> None:
        manner, x, at = self.manner, self.manner.indent, 0
        while at < len(line):
            kind, end = self._kinds[start + at], at
            while end < len(line) and self._kinds[start + end] == kind:
                end += 1
            font = HEI if kind == "bold" else manner.font
            wide = widths_of(line[at:end], font, manner.size)
            if kind == "key":
                self.canv.setFillColor(SHADE)
                self.canv.roundRect(x - 1, y - manner.size * 0.24, wide + 2, manner.size * 1.22, 2, stroke=0, fill=1)
            self.canv.setFillColor(manner.colour)
            self.canv.setFont(font, manner.size)
            self.canv.drawString(x, y, line[at:end])
            x, at = x + wide, end


def widths_of(text: str, font: str, size: float) -> float:
    """Width in points of a text as drawn."""
    known = widths(font)
    return sum(known[character] for character in text) * size


HANDBOOK = {
    "heading1": Manner(22, 32, HEI, 0, 8),
    "heading2": Manner(16, 24, HEI, 20, 8, colour=RED),
    "heading3": Manner(12, 18, HEI, 10, 4),
    "text": Manner(before=6),
    "bullet": Manner(indent=15, after=3),
    "number": Manner(indent=19, after=3),
    "caption": Manner(9, 14, SONG, 2, 8, colour=DIM),
    "cell": Manner(9.5, 14, after=0),
    "head": Manner(9.5, 14, HEI, after=0),
}
ONE_PAGE = HANDBOOK | {
    "heading1": Manner(24, 34, HEI, 0, 4),
    "heading2": Manner(14, 21, HEI, 12, 5, colour=RED),
    "text": Manner(11.5, 18.5, before=5),
    "bullet": Manner(11.5, 18.5, indent=16, after=3),
    "number": Manner(11.5, 18.5, indent=21, after=3),
    "cell": Manner(11, 17, after=0),
    "head": Manner(11, 17, HEI, after=0),
}


class Setter:
    """Makes flowables of the blocks of one paper."""

    def __init__(self, manners: dict[str, Manner], width: float) -> None:
        self._manners, self._width = manners, width

    def story(self, pieces: tuple[Block, ...]) -> list[Flowable]:
        """Headings stay with what follows, pictures with what led to them."""
        made: list[Flowable] = []
        for at, piece in enumerate(pieces):
            heading, then = piece.kind in ("heading2", "heading3"), pieces[at + 1 : at + 2]
            if heading:
                made.append(CondPageBreak(45 * mm))
            made.extend(self._flowables(piece))
            # A table may begin on this page and go on on the next.
            made[-1].keepWithNext = heading and not any(piece.kind == "table" for piece in then)
        return made

    def _flowables(self, piece: Block) -> list[Flowable]:
        if piece.kind == "table":
            return [self._table(piece.rows), Spacer(0, 8)]
        if piece.kind == "picture":
            return [self._picture(piece)]
        level = int(piece.kind[-1]) if piece.kind.startswith("heading") else 0
        return [Text(piece.text, self._manners[piece.kind], piece.mark, level)]

    def _picture(self, piece: Block) -> Flowable:
        image = Image(str(DOCS / piece.mark))
        scale = min(WIDEST_PICTURE / image.imageWidth, 96 * mm / image.imageHeight, 0.30)
        image.drawWidth, image.drawHeight = image.imageWidth * scale, image.imageHeight * scale
        image.hAlign = "LEFT"
        framed = Table([[image]], colWidths=[image.drawWidth], rowHeights=[image.drawHeight], hAlign="LEFT")
        framed.setStyle([("BOX", (0, 0), (-1, -1), 0.5, RULE), *_padding(0, 0)])
        return KeepTogether([Spacer(0, 4), framed, Text(piece.text, self._manners["caption"])])

    def _table(self, rows: tuple[tuple[str, ...], ...]) -> Flowable:
        head, *body = rows
        cells = [[Text(cell, self._manners["head"]) for cell in head]]
        cells += [[Text(cell, self._manners["cell"]) for cell in row] for row in body]
        made = Table(cells, colWidths=self._columns(rows), repeatRows=1, hAlign="LEFT")
        made.setStyle(
            [
                ("BACKGROUND", (0, 0), (-1, 0), SHADE),
                ("GRID", (0, 0), (-1, -1), 0.4, RULE),
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                *_padding(5, 3),
            ]
        )
        return made

    def _columns(self, rows: tuple[tuple[str, ...], ...]) -> list[float]:
        """Narrow columns as wide as their longest text, the rest by how much they have to hold."""
        size = self._manners["cell"].size
        longest = [max(self._extent(row[at], size) for row in rows) + 14 for at in range(len(rows[0]))]
        if sum(longest) <= self._width:
            return [*longest[:-1], self._width - sum(longest[:-1])] if len(longest) < 4 else longest
        share = self._width / len(longest)
        slim = [wide if wide <= share * 0.9 else 0.0 for wide in longest]
        heavy = sum(wide**0.5 for wide, kept in zip(longest, slim, strict=True) if not kept)
        left = self._width - sum(slim)
        return [kept or left * wide**0.5 / heavy for wide, kept in zip(longest, slim, strict=True)]

    def _extent(self, text: str, size: float) -> float:
        return sum(widths_of(piece, HEI if kind == "bold" else SONG, size) for piece, kind in spans(text)) * 1.02


def _padding(side: float, above: float) -> list[tuple[Any, ...]]:
    everywhere = ((0, 0), (-1, -1))
    names = {"LEFTPADDING": side, "RIGHTPADDING": side, "TOPPADDING": above, "BOTTOMPADDING": above + 1}
    return [(name, *everywhere, value) for name, value in names.items()]


class Paper(BaseDocTemplate):
    """A4 pages with the title and the number at their foot; chapters go into the contents and the outline."""

    def __init__(self, target: Path, title: str, foot: Callable[[Any, int], None]) -> None:
        width, height = A4
        super().__init__(str(target), pagesize=A4, title=title, author="planner-desktop", invariant=1, lang="zh-CN")
        self.room = width - 2 * MARGIN
        frame = Frame(MARGIN, 19 * mm, self.room, height - 37 * mm, 0, 0, 0, 0)
        self.addPageTemplates(PageTemplate("page", [frame], onPage=lambda canvas, _doc: foot(canvas, self.page)))

    def afterFlowable(self, flowable: Flowable) -> None:
        """Note chapters and sections as they come to their page."""
        if not isinstance(flowable, Text) or flowable.level not in (2, 3):
            return
        key = f"{flowable.level}-{self.page}-{flowable.plain}"
        self.canv.bookmarkPage(key)
        self.canv.addOutlineEntry(flowable.plain, key, flowable.level - 2, closed=True)
        if flowable.level == 2:
            self.notify("TOCEntry", (0, flowable.plain, self.page, key))


def build(source: Path, target: Path) -> int:
    """Set one paper; gives the number of its pages."""
    registered()
    pieces, card = blocks(source.read_text("utf-8")), source.name == CARD
    title = pieces[0].text
    pages: list[int] = []

    def foot(canvas: Any, number: int) -> None:
        pages.append(number)
        canvas.setFont(SONG, 9)
        canvas.setFillColor(DIM)
        canvas.drawString(MARGIN, 11 * mm, f"{title} · {_version()}")
        canvas.drawRightString(A4[0] - MARGIN, 11 * mm, f"第 {number} 页")

    paper = Paper(target, title, foot)
    setter = Setter(ONE_PAGE if card else HANDBOOK, paper.room)
    story = setter.story(pieces)
    if not card:
        begin = next(at for at, piece in enumerate(story) if isinstance(piece, Text) and piece.level == 2) - 1
        story[begin:begin] = [Text("目录", HANDBOOK["heading3"]), _contents()]
    paper.multiBuild(story)
    return max(pages)


def _contents() -> TableOfContents:
    made = TableOfContents(dotsMinLevel=0)
    made.levelStyles = [ParagraphStyle("entry", fontName=SONG, fontSize=10.5, leading=18, textColor=INK)]
    return made


def _version() -> str:
    return tomllib.loads((TOP / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def main(folder: Path = TOP / "build") -> int:
    """Set every paper into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for source, target in PAPERS.items():
        print(f"{folder / target}: {build(DOCS / source, folder / target)} 页")
    return 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
