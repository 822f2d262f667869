"""Which texts of a page are others: by line, and in the ledger by task and column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from planner_desktop.documents.paper_words import COLUMN_TITLES, Column
from planner_desktop.documents.pdf.columns import BOTTOM, column_at
from planner_desktop.documents.pdf_signature.page_texts import Lines

Place = tuple[int, int]
NEAR = 2
"""Points by which another program may move a line without a change."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """A text that is another; ``column`` is empty outside the ledger, ``task`` where no number stands before it."""

    task: str
    column: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class _Line:
    place: Place
    old: str
    new: str


def changed_texts(drawn: Lines, found: Lines) -> tuple[TextChange, ...]:
    """Every changed text from the top down; the lines of one cell are told together."""
    head = _below_head(drawn)
    lines = sorted(_changed_lines(drawn, found), key=lambda line: (-line.place[1], line.place[0]))
    placed = [(_cell(line.place, drawn, head), line) for line in lines]
    in_cells = sorted((each for each in placed if each[0][1]), key=lambda each: each[0])
    cells = [
        _together(cell, (line for _, line in group)) for cell, group in groupby(in_cells, key=lambda each: each[0])
    ]
    return (*(TextChange("", "", line.old, line.new) for cell, line in placed if not cell[1]), *cells)


def _changed_lines(drawn: Lines, found: Lines) -> Iterator[_Line]:
    """Each line with what stands in its place; a line that only moved a little is none."""
    rest = dict(found)
    for place, old in drawn.items():
        there = next((near for near in _around(place) if rest.get(near) == old), None)
        there = there or next((near for near in _around(place) if near in rest), None)
        new = rest.pop(there) if there else ""
        if new != old:
            yield _Line(place, old, new)
    for place, new in rest.items():
        yield _Line(place, "", new)


def _around(place: Place) -> Iterable[Place]:
    """The place itself first."""
    steps = sorted(range(-NEAR, NEAR + 1), key=abs)
    return ((place[0] + right, place[1] + up) for up in steps for right in steps)


def _below_head(drawn: Lines) -> int:
    """Height of the ledger's head, below which its rows stand; 0 on a page without one."""
    titles = {place[1] for place, text in drawn.items() if text == COLUMN_TITLES[Column.TASK]}
    return max(titles, default=0)


def _cell(place: Place, drawn: Lines, head: int) -> tuple[str, str]:
    """Number of the task and title of the column; empty outside the ledger's rows."""
    column = column_at(place[0])
    if column is None or not BOTTOM < place[1] < head:
        return "", ""
    above = [
        (y, text)
        for (x, y), text in drawn.items()
        if column_at(x) is Column.NUMBER and text.isdecimal() and place[1] - NEAR <= y < head
    ]
    return (min(above)[1], COLUMN_TITLES[column]) if above else ("", "")


def _together(cell: tuple[str, str], lines: Iterable[_Line]) -> TextChange:
    held = list(lines)
    return TextChange(*cell, "".join(line.old for line in held), "".join(line.new for line in held))
