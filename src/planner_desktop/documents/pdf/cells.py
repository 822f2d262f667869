"""The ledger's cells as lines: what each column holds for a task and for its steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from reportlab.lib.colors import Color, HexColor

from planner_desktop.documents.fonts import HEI
from planner_desktop.documents.paper_rows import FigureWords, RowWords, Words, row_words
from planner_desktop.documents.paper_words import (
    LOCAL_TASK,
    NO_STEP_DUE,
    NOTHING,
    SUPPORT_NEEDED,
    Column,
    others_words,
)
from planner_desktop.documents.pdf.columns import BANDS
from planner_desktop.documents.pdf.sheet import BODY, FAINT, GREY, MM, Align, Style
from planner_desktop.documents.typesetting import break_lines, one_line
from planner_desktop.domain.ledger import PaperLight, StepRow, TaskRows
from planner_desktop.domain.plan import Task

SPANNING = (Column.NUMBER, Column.TASK, Column.DEPARTMENTS)
"""Columns whose cells go over all steps of a task."""
STEPPING = tuple(column for column in Column if column not in SPANNING)

LEADING = 12.2
"""Points from line to line, whatever the size of the type, so that a cell can be cut at any line."""
PADDING = 1.0 * MM
"""Above and below the lines of a cell."""

LIGHT_INK: Mapping[PaperLight, Color] = {
    PaperLight.GREEN: HexColor("#2B7A3D"),
    PaperLight.AMBER: HexColor("#B26B00"),
    PaperLight.RED: HexColor("#B3261E"),
    PaperLight.NONE: HexColor("#6B727B"),
}

_NUMBER = Style(HEI, 9, align=Align.CENTER)
_UNDER_NUMBER = Style(size=7.5, colour=GREY, align=Align.CENTER)
_LABEL = Style(HEI, 8.5, align=Align.LEFT, leads=True)
_LEFT = Style(align=Align.LEFT)
_ASIDE = Style(size=7.5, colour=GREY, align=Align.LEFT)
_TIGHT_ASIDE = Style(size=7, colour=GREY, align=Align.LEFT)
_FIGURE = {size: Style(size=size, align=Align.CENTER) for size in (8.5, 8.0, 7.5, 7.0, 6.5)}
_ONE_FIGURE, _FIGURES = (8.5, 8.0, 7.5, 7.0, 6.5), (8.0, 7.5, 7.0, 6.5)
"""Sizes tried, so that a figure stays on one line."""
_FIGURE_ASIDE = Style(size=7.5, colour=GREY, align=Align.CENTER)
_ASKED = Style(HEI, 8, align=Align.LEFT, leads=True)
_NOTE = Style(size=7, colour=GREY, align=Align.CENTER)
_SHAPE = {light: Style(HEI, 10.5, colour, Align.CENTER) for light, colour in LIGHT_INK.items()}
_WORD = {light: Style(HEI, 8, colour, Align.CENTER) for light, colour in LIGHT_INK.items()}


CellLine = tuple[str, bool, Style]
"""Text, whether its paragraph ends with it, and how it looks."""
Cells = Mapping[Column, list[CellLine]]


def height(lines: int) -> float:
    """Height of a cell of so many lines."""
    return lines * LEADING + 2 * PADDING


def tallest(cells: Cells) -> int:
    """Lines of the longest cell."""
    return max(map(len, cells.values()))


@dataclass(frozen=True, slots=True)
class Block:
    """A task in the ledger: cells that span its steps, and a row of cells for each step."""

    task: Task
    spanning: Cells
    rows: tuple[Cells, ...]

    @property
    def row_heights(self) -> list[float]:
        """Height of each step's row."""
        return [height(tallest(row)) for row in self.rows]

    @property
    def height(self) -> float:
        """Height of the whole, in one piece."""
        return max(sum(self.row_heights), height(tallest(self.spanning)))


def make_block(rows: TaskRows) -> Block:
    """Lay a task's texts out in their columns."""
    spanning = {
        Column.NUMBER: _number(rows.task),
        Column.TASK: lines(rows.task.text, Column.TASK) + _aside(others_words(rows), Column.TASK),
        Column.DEPARTMENTS: [
            (part, True, _LEFT) for name in rows.task.departments for part in _parts(name, Column.DEPARTMENTS, 9)
        ],
    }
    return Block(rows.task, spanning, tuple(map(_step_cells, rows.rows)) or (_no_step(),))


def lines(text: str, column: Column, style: Style = BODY) -> list[CellLine]:
    """A text broken to a column's width; no line for no text."""
    if not text:
        return []
    justified = style.align is Align.JUSTIFY
    broken = break_lines(plain(text), style.font, style.size, BANDS[column].inner, justified=justified)
    return [(line.text, line.last, style) for line in broken]


def plain(text: str) -> str:
    """A text with one kind of line end, and spaces for tabs."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ").strip("\n")


def _number(task: Task) -> list[CellLine]:
    number: list[CellLine] = [(str(task.number), True, _NUMBER)]
    return [*number, (LOCAL_TASK, True, _UNDER_NUMBER)] if task.local else number


def _parts(name: str, column: Column, size: float, *, longer_last: bool = False) -> list[str]:
    """A name, cut into parts of nearly equal length when it is too long: 基层组织／建设部, 本期／无进展."""
    room = int(BANDS[column].inner / size + 0.01)
    count = -(-len(name) // room)
    up = 0 if longer_last else count - 1
    edges = [(len(name) * place + up) // count for place in range(count + 1)] if count else []
    return [name[start:end] for start, end in pairwise(edges)]


def _no_step() -> Cells:
    cells: dict[Column, list[CellLine]] = {column: [(NOTHING, True, FAINT)] for column in STEPPING}
    cells[Column.STEP] = [(NO_STEP_DUE, True, FAINT)]
    return cells


def _step_cells(row: StepRow) -> Cells:
    words = row_words(row)
    cells: dict[Column, list[CellLine]] = {
        Column.STEP: lines(row.step.label, Column.STEP, _LABEL) + lines(row.step.text, Column.STEP),
        Column.NARRATIVE: _worded(words.narrative, Column.NARRATIVE) + _aside(words.remark, Column.NARRATIVE),
        Column.PROBLEMS: _worded(words.problems, Column.PROBLEMS),
        Column.NEXT_STEPS: _next_steps(words),
        Column.STATUS: _status(row.light, words),
    }
    cells.update(_figures(words.figures))
    return cells


def _worded(words: Words, column: Column) -> list[CellLine]:
    return lines(words.text, column, FAINT if words.faint else BODY)


def _next_steps(words: RowWords) -> list[CellLine]:
    if not words.support:
        return _worded(words.next_steps, Column.NEXT_STEPS)
    before = [] if words.next_steps.faint else lines(words.next_steps.text, Column.NEXT_STEPS)
    return [*before, (SUPPORT_NEEDED, True, _ASKED), *lines(words.support, Column.NEXT_STEPS)]


def _figure(text: str, column: Column, sizes: tuple[float, ...]) -> list[CellLine]:
    if not text:
        return [(NOTHING, True, FAINT)]
    size, broken = one_line(text, _FIGURE[8.0].font, sizes, BANDS[column].inner)
    return [(line.text, line.last, _FIGURE[size]) for line in broken]


def _aside(text: str, column: Column) -> list[CellLine]:
    """A small grey remark, smaller still where that saves a line."""
    usual, tight = lines(text, column, _ASIDE), lines(text, column, _TIGHT_ASIDE)
    return tight if len(tight) < len(usual) else usual


def _status(light: PaperLight, words: RowWords) -> list[CellLine]:
    shape: list[CellLine] = [(words.shape, True, _SHAPE[light])]
    status: list[CellLine] = [
        (part, True, _WORD[light]) for part in _parts(words.status, Column.STATUS, 8, longer_last=True)
    ]
    return shape + status + lines(words.note, Column.STATUS, _NOTE)


def _figures(figures: tuple[FigureWords, ...]) -> dict[Column, list[CellLine]]:
    """Target, actual and rate of all indicators, those of one indicator side by side."""
    columns: dict[Column, list[CellLine]] = {Column.TARGET: [], Column.ACTUAL: [], Column.RATE: []}
    if not figures:
        return {column: [(NOTHING, True, FAINT)] for column in columns}
    sizes = _FIGURES if len(figures) > 1 else _ONE_FIGURE
    for figure in figures:
        parts = {
            Column.TARGET: _figure(figure.mark + figure.target, Column.TARGET, sizes)
            + lines(figure.scope, Column.TARGET, _FIGURE_ASIDE),
            Column.ACTUAL: _figure(figure.actual, Column.ACTUAL, sizes)
            + lines(figure.parts, Column.ACTUAL, _FIGURE_ASIDE),
            Column.RATE: _figure(figure.rate, Column.RATE, sizes),
        }
        deepest = tallest(parts)
        for column, cell in parts.items():
            columns[column] += cell + [("", True, FAINT)] * (deepest - len(cell))
    return columns
