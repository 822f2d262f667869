"""Spreading the ledger over pages: what stands together, and where a row may be cut.

A task that fits is placed whole; a short one that does not goes to the next page; a long one is cut, first between
steps, then inside a step, each cell carrying its own rest. Bands stay with the task below them, the sign-off block
with the end of the last task. Time and memory grow with the number of lines.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from planner_desktop.documents.paper_words import Column
from planner_desktop.documents.pdf.cells import (
    LEADING,
    PADDING,
    Block,
    CellLine,
    Cells,
    height,
    make_block,
    tallest,
)
from planner_desktop.documents.pdf.sheet import BOTTOM, MM, TOP
from planner_desktop.domain.ledger import Ledger, ProgrammeRows, SectionRows
from planner_desktop.domain.plan import Task

HEAD = 9 * MM
PROGRAMME_BAND = 8.2 * MM
SECTION_BAND = 6.6 * MM
SIGN_OFF = 52 * MM
KEEP_WHOLE = 38 * MM
"""A row or task up to this height is not cut."""
CUT_FROM = 8
"""A step of fewer lines is not cut."""
LEAVE, CARRY = 3, 3
"""Least lines left on a page and carried to the next when a step is cut."""
CARRY_TO_SIGN = 6
"""Least lines carried where the sign-off block follows, so that it is never alone."""
WITH_BAND = 5
"""Lines of a long first task that stay with the bands above it."""
FULL = TOP - BOTTOM - HEAD
"""Room for rows on a page."""


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """A programme's band; ``top`` is its upper edge on the page, as in every item."""

    top: float
    programme: ProgrammeRows


@dataclass(frozen=True, slots=True)
class SectionItem:
    """A section's band."""

    top: float
    section: SectionRows


@dataclass(frozen=True, slots=True)
class SliceItem:
    """A task, or the part of it that is on this page."""

    top: float
    height: float
    task: Task
    spanning: Cells
    rows: tuple[tuple[float, Cells], ...]
    """Height and cells of each step, or of the part of it that is here."""
    continued: bool


@dataclass(frozen=True, slots=True)
class SignOffItem:
    """The sign-off block."""

    top: float


Item = ProgrammeItem | SectionItem | SliceItem | SignOffItem


@dataclass(slots=True)
class Page:
    """One page of the ledger, and what its running head says is being continued."""

    programme: ProgrammeRows | None
    section: SectionRows | None
    items: list[Item] = field(default_factory=list[Item])


class _Rest:
    """What is left to place of a row of cells; taking lines never copies the rest."""

    def __init__(self, cells: Cells) -> None:
        self.cells = cells
        self.at = dict.fromkeys(cells, 0)

    @property
    def lines(self) -> int:
        """Lines of the longest cell left."""
        return max(len(cell) - self.at[column] for column, cell in self.cells.items())

    def take(self, count: int) -> Cells:
        """The next lines of each cell; what is carried is no line alone, and no heading stays without its text."""
        taken: dict[Column, list[CellLine]] = {}
        for column, cell in self.cells.items():
            start = self.at[column]
            end = _cut(cell, start, min(start + count, len(cell)))
            taken[column], self.at[column] = cell[start:end], end
        return taken


def _cut(cell: list[CellLine], start: int, end: int) -> int:
    """Where a cell is best cut, at ``end`` or a little before."""
    carried = len(cell) - end
    if 0 < carried < CARRY:
        wanted = CARRY - carried
        end -= wanted if end - start - wanted >= LEAVE else int(carried == 1 and end - start > 2)
    if len(cell) - end > 0 and end > start and cell[end - 1][2].leads:
        end -= 1
    return end


class _Paginator:
    """Places blocks one after the other, opening pages as needed."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.programme: ProgrammeRows | None = None
        self.section: SectionRows | None = None
        self.top = 0.0
        self.turn()

    @property
    def room(self) -> float:
        return self.top - BOTTOM

    def turn(self) -> None:
        """Open a page."""
        self.pages.append(Page(self.programme, self.section))
        self.top = TOP - HEAD

    def put(self, item: Item, used: float) -> None:
        self.pages[-1].items.append(item)
        self.top -= used

    def bands(self, programme: ProgrammeRows | None, section: SectionRows, first: Block | None, reserve: float) -> None:
        """A section's band, under its programme's where ``programme`` is given, with the task that follows."""
        need = SECTION_BAND + (PROGRAMME_BAND if programme else 0) + (_least(first, reserve) if first else 0)
        self.section = None
        if programme:
            self.programme = None
        if need > self.room and self.pages[-1].items:
            self.turn()
        if programme:
            self.put(ProgrammeItem(self.top, programme), PROGRAMME_BAND)
            self.programme = programme
        self.put(SectionItem(self.top, section), SECTION_BAND)
        self.section = section

    def block(self, block: Block, reserve: float) -> None:
        """A task; ``reserve`` points have to stay free under its end."""
        whole = block.height
        if whole + reserve > self.room and whole <= KEEP_WHOLE and whole + reserve <= FULL and self.pages[-1].items:
            self.turn_unless_banded()
        if whole + reserve <= self.room:
            rows = tuple(zip(block.row_heights, block.rows, strict=True))
            self.put(SliceItem(self.top, whole, block.task, block.spanning, rows, continued=False), whole)
        else:
            self.cut(block, reserve)

    def turn_unless_banded(self) -> None:
        """Open a page, except right under a band, which must not be left alone."""
        if isinstance(self.pages[-1].items[-1], SliceItem):
            self.turn()

    def cut(self, block: Block, reserve: float) -> None:
        """A task over several pages."""
        spanning = _Rest(block.spanning)
        rows = [_Rest(row) for row in block.rows]
        done, continued = 0, False
        while done < len(rows) or spanning.lines > 0:
            taken, done = self.take_rows(rows, done, reserve)
            if not taken and done < len(rows):
                self.turn()
                continue
            self.put_slice(block.task, taken, spanning, continued, reserve if done == len(rows) else None)
            continued = True
            if done < len(rows) or spanning.lines > 0:
                self.turn()
        if reserve > self.room:
            self.turn()

    def take_rows(self, rows: list[_Rest], done: int, reserve: float) -> tuple[list[tuple[float, Cells]], int]:
        """The steps, and the part of a step, that go on this page; with the number of steps now finished."""
        taken: list[tuple[float, Cells]] = []
        used = 0.0
        while done < len(rows):
            lines = rows[done].lines
            after = reserve if done == len(rows) - 1 else 0
            if used + height(lines) + after <= self.room + 0.01:
                taken.append((height(lines), rows[done].take(lines)))
                used += height(lines)
                done += 1
                continue
            count = int((self.room - used - 2 * PADDING + 0.01) // LEADING)
            count = min(count, lines - (CARRY_TO_SIGN if after else CARRY))
            if lines >= CUT_FROM and count >= LEAVE:
                taken.append((height(count), rows[done].take(count)))
            break
        return taken, done

    def put_slice(
        self, task: Task, taken: list[tuple[float, Cells]], spanning: _Rest, continued: bool, reserve: float | None
    ) -> None:
        """What was taken of a task, with as much of its spanning cells as goes beside it.

        ``reserve`` is None while steps are still to come; else the slice grows to hold the rest of the spanning cells.
        """
        used = tall = sum(part for part, _ in taken)
        if reserve is not None and spanning.lines:
            tall = max(used, height(self.span_lines(spanning.lines, used, reserve)))
        beside = spanning.take(int((tall - 2 * PADDING + 0.01) // LEADING))
        self.put(SliceItem(self.top, tall, task, beside, tuple(taken), continued), tall)

    def span_lines(self, lines: int, used: float, reserve: float) -> int:
        """Lines of the spanning cells that go on this page, when all steps are placed."""
        if max(used, height(lines)) + reserve <= self.room + 0.01:
            return lines
        fitting = int((self.room - 2 * PADDING + 0.01) // LEADING)
        carried = CARRY_TO_SIGN if reserve else CARRY
        return min(fitting, max(lines - carried, 1))


def _least(block: Block, reserve: float) -> float:
    """Height below which a band would stand over too little of its first task."""
    if block.height <= KEEP_WHOLE:
        return block.height + (reserve if block.height + reserve <= FULL / 2 else 0)
    first = tallest(block.rows[0])
    return height(first if first < CUT_FROM else WITH_BAND)


def paginate(ledger: Ledger) -> list[Page]:
    """All pages of the ledger, the sign-off block at the end."""
    paginator = _Paginator()
    shown = [(programme, section) for programme in ledger.programmes for section in programme.sections]
    before: ProgrammeRows | None = None
    for programme, section in shown:
        blocks = [make_block(task) for task in section.tasks]
        final = section is shown[-1][1]
        reserve = SIGN_OFF if final else 0.0
        first = blocks[0] if blocks else None
        paginator.bands(
            programme if programme is not before else None, section, first, reserve if len(blocks) == 1 else 0.0
        )
        before = programme
        for block in blocks:
            paginator.block(block, reserve if block is blocks[-1] else 0.0)
    if paginator.room < SIGN_OFF:
        paginator.turn()
    paginator.put(SignOffItem(paginator.top), SIGN_OFF)
    return paginator.pages
