"""Chinese line breaking: pure functions from text to lines, by the rules of GB/T 15834 and the W3C's clreq.

No line begins with a closing mark or ends with an opening one; figures stay with their sign, and with their unit where
there is room; a full-width mark gives up its empty half at either end of a line and beside another mark. Lines put
together again are the text, to the last space. The work grows linearly with the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, pairwise

from planner_desktop.documents.fonts import CLOSING, DASH, OPENING, SQUEEZED, widths

NO_START = frozenset(CLOSING + "？！％‰℃…—·,.;:!?)]}%～~／/｝〗〙﹚﹜" + " \u3000")
"""Marks that never begin a line; a space hangs at the end of the line before."""
NO_END = frozenset(OPENING + "([{￥$＋＃#①②③④⑤⑥⑦⑧⑨⑩｛〖〘№")
"""Marks that never end a line."""
STRETCH = 0.095
"""Most that a line is stretched, in em a gap; beyond it a reader of the PDF sees spaces between the characters."""
SHRINK = 0.035
"""Most that a justified line is drawn together, in em a gap: nobody sees it, and it saves ragged lines."""
LOOSE = 1.2
"""Empty end of a line, in em, from which a figure is rather parted from its unit."""
_EPSILON = 1e-6

_UNIT = "(?P<unit>(?:个百分点|人次|年度|季度|平方米|公里|[年月日号时天周岁元人名家户个次项所条件篇份期届支处册场村社校队组岗辆台吨米])?)"
_FIGURE = re.compile(
    r"(?P<number>[≥≤≈＞＜+\-−±¥]?\d+(?:[.,:/×]\d+)*%?(?:[年月日]?[—–\-～]\d+(?:[.,/]\d+)*)?[%‰]?余?[万亿]*)"
    rf"{_UNIT}|[A-Za-z][A-Za-z0-9.\-_@]*"
)
_PAIRS = re.compile(
    f"[{CLOSING}](?=[{CLOSING}{OPENING}])|(?<=[{OPENING}])[{OPENING}]|{DASH}(?={DASH})|(?<={DASH}){DASH}"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph; ``last`` says that the paragraph ends here."""

    text: str
    last: bool


def squeeze(text: str) -> str:
    """The text as drawn inside a line: marks that meet other marks, and dashes that meet, in their squeezed form."""
    return _PAIRS.sub(_squeezed, text)


def drawn(line: str) -> str:
    """The characters that draw a whole line: squeezed at both ends too, without the spaces that hang at its end."""
    text = squeeze(line.rstrip(" \u3000"))
    if text and text[0] in OPENING:
        text = SQUEEZED[text[0]] + text[1:]
    if text and text[-1] in CLOSING:
        text = text[:-1] + SQUEEZED[text[-1]]
    return text


def measure(line: str, font: str) -> float:
    """Width of a whole line as drawn, in em."""
    known = widths(font)
    return sum(known[character] for character in drawn(line))


def break_lines(text: str, font: str, size: float, width: float, *, justified: bool = False) -> tuple[Line, ...]:
    """Cut a text into lines at most ``width`` points wide at ``size`` points; each ``\\n`` ends a paragraph.

    Lines that will be ``justified`` may be wider by ``SHRINK`` em a gap, where they would else stay ragged.
    """
    shrink = SHRINK if justified else 0.0
    return tuple(
        line
        for paragraph in text.split("\n")
        for line in _Paragraph(paragraph, font, shrink).lines(width / size + _EPSILON)
    )


def _squeezed(found: re.Match[str]) -> str:
    return SQUEEZED[found[0]]


@cache
def _bound(before: str, after: str) -> bool:
    """Whether two neighbouring characters stay on one line."""
    return after in NO_START or before in NO_END


class _Paragraph:
    """One paragraph with its running widths and the places where it may not be cut."""

    def __init__(self, text: str, font: str, shrink: float) -> None:
        known = widths(font)
        self.text = text
        self.shrink = shrink
        self.edges = [0.0, *accumulate(map(known.__getitem__, squeeze(text)))]
        """``edges[i]``: width in em of the first i characters."""
        self.inside: set[int] = set()
        """Places inside a figure or a Latin word."""
        self.seams: set[int] = set()
        """Places between a figure and its unit."""
        for found in _FIGURE.finditer(text):
            if found.end() - found.start() > 1:
                self.inside.update(range(found.start() + 1, found.end()))
                self.seams.add(found.end("number"))
        self.inside -= self.seams

    def lines(self, limit: float) -> list[Line]:
        """Greedy lines at most ``limit`` em wide."""
        found: list[Line] = []
        start, end = 0, len(self.text)
        while True:
            cut = self.past_spaces(self.cut(start, limit))
            found.append(Line(self.text[start:cut], cut == end))
            if cut == end:
                return found
            start = cut

    def past_spaces(self, place: int) -> int:
        """The place after the spaces that hang at a line's end."""
        while place < len(self.text) and self.text[place] in " \u3000":
            place += 1
        return place

    def extent(self, start: int, cut: int) -> float:
        """Width of a line in em, with both ends squeezed."""
        while cut > start and self.text[cut - 1] in " \u3000":
            cut -= 1
        if cut == start:
            return 0.0
        head = self.text[start] in OPENING and self.edges[start + 1] - self.edges[start] > 0.75
        tail = self.text[cut - 1] in CLOSING and self.edges[cut] - self.edges[cut - 1] > 0.75
        return self.edges[cut] - self.edges[start] - (0.5 if head else 0.0) - (0.5 if tail else 0.0)

    def cut(self, start: int, limit: float) -> int:
        """Where the line that begins at ``start`` ends."""
        farthest = bisect_right(self.edges, self.edges[start] + limit + 1.0, start, len(self.edges)) - 1
        while farthest > start + 1 and self.extent(start, farthest) > limit:
            farthest -= 1
        farthest = max(farthest, start + 1)
        if farthest == len(self.text) or start == len(self.text):
            return len(self.text)
        best = self.allowed(start, farthest, parted=False)
        slack = limit - self.extent(start, best) if best else limit
        if self.shrink and slack > STRETCH * ((best or start) - start - 1):
            best = self.drawn_together(start, farthest, limit) or best
        if best is None or (best <= farthest and slack > LOOSE):
            best = self.allowed(best or start, farthest, parted=True) or best
        return best or self.least_harm(start, farthest)

    def drawn_together(self, start: int, farthest: int, limit: float) -> int | None:
        """A place a little beyond ``farthest`` where the line may end when it is drawn together, or None."""
        for place in range(farthest + 1, min(farthest + 4, len(self.text)) + 1):
            if self.extent(start, place) > limit + self.shrink * (place - start - 1):
                return None
            if place == len(self.text) or self.allowed(place - 1, place, parted=False):
                return place
        return None

    def allowed(self, start: int, farthest: int, *, parted: bool) -> int | None:
        """The last place up to ``farthest`` where the rules let the line end, or None."""
        for place in range(farthest, start, -1):
            if place in self.inside or (place in self.seams and not parted):
                continue
            if not _bound(self.text[place - 1], self.text[place]):
                return place
        return None

    def least_harm(self, start: int, farthest: int) -> int:
        """Where to cut what is wider than the column: not at a mark, if a cut elsewhere leaves two characters."""
        for place in range(farthest, start + 1, -1):
            if not _bound(self.text[place - 1], self.text[place]):
                return place
        return farthest


def fit(text: str, font: str, sizes: tuple[float, ...], width: float, height: float) -> tuple[float, tuple[Line, ...]]:
    """The largest of ``sizes`` (descending) in which a text fits a box, with its lines; else the smallest."""
    for size in sizes:
        lines = break_lines(text, font, size, width)
        if len(lines) * size * 1.2 <= height:
            return size, lines
    return sizes[-1], break_lines(text, font, sizes[-1], width)


def one_line(text: str, font: str, sizes: tuple[float, ...], width: float) -> tuple[float, tuple[Line, ...]]:
    """The largest of ``sizes`` (descending) in which a text takes one line; else one that cuts no figure."""
    natural = measure(text, font)
    for size in sizes:
        if natural * size <= width:
            return size, (Line(text, last=True),)
    for size in sizes:
        lines = break_lines(text, font, size, width)
        if not any(before.text[-1:].isdigit() and after.text[:1].isdigit() for before, after in pairwise(lines)):
            return size, lines
    return sizes[-1], break_lines(text, font, sizes[-1], width)


def excerpt(text: str, font: str, size: float, width: float, lines: int, more: str) -> tuple[Line, ...]:
    """At most so many lines of a text; where there is more, the last of them ends with ``more``."""
    broken = break_lines(text[: int(width / size * 4) * (lines + 1)], font, size, width)
    if len(broken) <= lines:
        return broken
    kept = broken[lines - 1].text.rstrip(" \u3000" + CLOSING)
    while kept and measure(kept + more, font) * size > width:
        kept = kept[:-1]
    return (*broken[: lines - 1], Line(kept + more, last=True))
