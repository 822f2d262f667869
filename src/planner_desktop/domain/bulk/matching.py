"""Which cell of a block goes where: by its headings and the rows they name, else by position from the current cell."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from planner_desktop.domain.bulk.block import Block
from planner_desktop.domain.bulk.columns import EDITABLE, KEYS, Column, column_named, plain
from planner_desktop.domain.bulk.printed import RETURN_HAS, taken_apart
from planner_desktop.domain.plan import Milestone, Task

LOOKED_AT = 30
"""Rows of a block among which its headings are looked for."""
LONG_ENOUGH = 8
"""Characters of a step's wording that may stand for the whole."""
SEAL = "（单位公章）"
"""Stands beside the names at the end of a return, in a column that is filled in elsewhere."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One step in the table."""

    task: Task
    step: Milestone


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell of a block and where it goes; ``problem`` is the code of why it goes nowhere."""

    row: int
    """In the block, from 0."""
    column: int
    text: str
    milestone_id: str = ""
    target: Column | None = None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Matching:
    """All cells of a block that say something."""

    placed: tuple[Placed, ...]
    by_headings: bool
    """Whether the columns were told by their headings."""
    by_rows: bool
    """Whether the rows were told by task and step."""


@dataclass(frozen=True)
class Table:
    """The rows of the table, and what is known to find them by."""

    rows: Sequence[TableRow]

    @cached_property
    def by_number(self) -> Mapping[str, list[TableRow]]:
        """Rows by the number of their task."""
        found: dict[str, list[TableRow]] = {}
        for row in self.rows:
            found.setdefault(str(row.task.number), []).append(row)
        return found

    @cached_property
    def by_wording(self) -> Mapping[str, list[TableRow]]:
        """Rows by the wording of their task."""
        found: dict[str, list[TableRow]] = {}
        for row in self.rows:
            found.setdefault(plain(row.task.text), []).append(row)
        return found

    def find(self, number: str, task: str, step: str) -> TableRow | str:
        """The row that number, task and step name, or the code of why there is none."""
        among = self._of_task(number, task)
        if len({row.task.id for row in among}) > 1:
            return "bulk.which_task"
        if not among:
            return "bulk.no_such_task" if number or task else "bulk.no_row_named"
        if not plain(step):
            return among[0] if len(among) == 1 else "bulk.which_step"
        found = _of_step(among, plain(step))
        return found[0] if len(found) == 1 else "bulk.no_such_step"

    def _of_task(self, number: str, task: str) -> Sequence[TableRow]:
        first = number.strip().split("\n")[0].strip().rstrip(".、．")
        digits = first.removesuffix(".0")
        if digits.isascii() and digits.isdigit():
            return self._worded(self.by_number.get(str(int(digits)), ()), task)
        wording = plain(task.partition("\n（")[0])
        return self.by_wording.get(wording, ()) if wording else ()

    @staticmethod
    def _worded(rows: Sequence[TableRow], task: str) -> Sequence[TableRow]:
        """Of tasks with one number (a supplement counts from 1 again) those worded so; all where none is."""
        if len({row.task.id for row in rows}) < 2:
            return rows
        wording = plain(task.partition("\n（")[0])
        return [row for row in rows if plain(row.task.text) == wording] or rows


def _of_step(among: Sequence[TableRow], said: str) -> list[TableRow]:
    """Rows whose step is worded so: in whole, by its text or label alone, or by a long enough part."""
    tests: tuple[Callable[[TableRow], bool], ...] = (
        lambda row: said in (plain(row.step.label + row.step.text), plain(row.step.text)),
        lambda row: said == plain(row.step.label),
        lambda row: len(said) >= LONG_ENOUGH and said in plain(row.step.label + row.step.text),
    )
    for test in tests:
        found = [row for row in among if test(row)]
        if found:
            return found
    return []


@dataclass
class _Headings:
    """The row of a block that names its columns."""

    row: int
    columns: Mapping[int, Column]
    texts: tuple[str, ...]
    kept: dict[Column, str] = field(default_factory=dict[Column, str])
    """Number and task of the row above: a merged cell only says them once."""

    @property
    def name_rows(self) -> bool:
        return bool(KEYS & set(self.columns.values()))


def match(
    block: Block, table: Table, shown: Sequence[TableRow], row: int, columns: Sequence[Column], column: int
) -> Matching:
    """Place a block whose first cell would go to a row and a column.

    ``table`` has every row that may be named; a position counts among the rows that are ``shown`` and the ``columns``
    beside each other.
    """
    headings = find_headings(block)
    if headings is None:
        placed = _by_position(block, shown, row, columns, column)
        return Matching(tuple(placed), by_headings=False, by_rows=False)
    if headings.name_rows:
        return Matching(tuple(_by_names(block, headings, table)), by_headings=True, by_rows=True)
    return Matching(tuple(_by_columns(block, headings, shown, row)), by_headings=True, by_rows=False)


def find_headings(block: Block) -> _Headings | None:
    """The first row with two headings or more, one of them of a column to fill in."""
    for at, cells in enumerate(block.rows[:LOOKED_AT]):
        found: dict[int, Column] = {}
        for place, text in enumerate(cells):
            column = column_named(text)
            if column is not None and column not in found.values():
                found[place] = column
        if len(found) > 1 and set(found.values()) & set(EDITABLE):
            return _Headings(at, found, cells)
    return None


def _by_position(
    block: Block, shown: Sequence[TableRow], row: int, columns: Sequence[Column], column: int
) -> Iterator[Placed]:
    for at, cells in enumerate(block.rows):
        for place, text in enumerate(cells):
            if not text.strip():
                continue
            if row + at >= len(shown):
                yield Placed(at, place, text, problem="bulk.below_table")
            elif column + place >= len(columns):
                yield Placed(at, place, text, problem="bulk.beside_table")
            else:
                yield Placed(at, place, text, shown[row + at].step.id, columns[column + place])


def _by_columns(block: Block, headings: _Headings, shown: Sequence[TableRow], row: int) -> Iterator[Placed]:
    for at in range(headings.row + 1, len(block.rows)):
        to = row + at - headings.row - 1
        for place, column in headings.columns.items():
            text = block.text(at, place)
            if column in EDITABLE and text.strip():
                there = to < len(shown)
                yield Placed(
                    at, place, text, shown[to].step.id if there else "", column, "" if there else "bulk.below_table"
                )


def _by_names(block: Block, headings: _Headings, table: Table) -> Iterator[Placed]:
    places = {column: place for place, column in headings.columns.items()}
    printed = set(places) >= RETURN_HAS
    for at in range(headings.row + 1, len(block.rows)):
        if block.rows[at] == headings.texts:
            continue
        said = {column: block.text(at, place) for column, place in places.items()}
        number, task = _named(headings, said)
        filled = taken_apart(said) if printed else said
        given = {column: text for column, text in filled.items() if column in EDITABLE and text.strip()}
        covered = (
            [column for column, place in places.items() if column in EDITABLE and (at, place) in block.covered]
            if said.get(Column.STEP, "").strip()
            else []
        )
        if set(given.values()) <= {SEAL} and not covered:
            continue
        found = table.find(number, task, said.get(Column.STEP, ""))
        step_id, problem = ("", found) if isinstance(found, str) else (found.step.id, "")
        for column, text in given.items():
            yield Placed(at, _place_of(places, column), text, step_id, column, problem)
        for column in covered:
            yield Placed(at, places[column], "", step_id, column, "bulk.merged")


def _place_of(places: Mapping[Column, int], column: Column) -> int:
    """Where a text stood; what a return puts together came from another column."""
    return places.get(column, places.get(Column.NARRATIVE, 0))


def _named(headings: _Headings, said: Mapping[Column, str]) -> tuple[str, str]:
    """Number and task of a row; where it says neither but has a step, those of the row above."""
    number, task = said.get(Column.NUMBER, ""), said.get(Column.TASK, "")
    if number.strip() or task.strip():
        headings.kept = {Column.NUMBER: number, Column.TASK: task}
    elif said.get(Column.STEP, "").strip():
        return headings.kept.get(Column.NUMBER, ""), headings.kept.get(Column.TASK, "")
    return number, task
