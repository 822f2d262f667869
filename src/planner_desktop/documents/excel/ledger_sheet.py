"""Sheet 进展情况: the ledger with the columns of the paper, one block of rows a task.

A row never breaks between two pages and has a greatest height, so what is taller lies over several rows, merged. A text
longer than a cell holds goes on in the block below, in the same column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from planner_desktop.documents.excel.grid import Grid
from planner_desktop.documents.excel.measures import height_of, lines_of, rows_of, tallest_of
from planner_desktop.documents.excel.package import SheetExtras
from planner_desktop.documents.excel.styles import LIGHTS, Look, Palette
from planner_desktop.documents.excel.texts import pieces
from planner_desktop.documents.paper_rows import FigureWords, Words, row_words, with_support
from planner_desktop.documents.paper_words import (
    AWAITED,
    COLUMN_TITLES,
    COMBINED,
    LIGHT_WORDS,
    LOCAL_TASK,
    NO_STEP_DUE,
    NOTHING,
    SAMPLE_MARK,
    SEAL,
    SEPARATE,
    SHAPES,
    Column,
    day_words,
    others_words,
    period_span_words,
    period_words,
    programme_words,
    section_words,
    title_words,
    type_words,
)
from planner_desktop.domain.ledger import Ledger, PaperLight, ProgrammeRows, SectionRows, StepRow, TaskRows

WIDTHS: Mapping[Column, float] = {
    Column.NUMBER: 5,
    Column.TASK: 24,
    Column.STEP: 28,
    Column.DEPARTMENTS: 13,
    Column.TARGET: 8.5,
    Column.ACTUAL: 10.5,
    Column.RATE: 8.5,
    Column.NARRATIVE: 26,
    Column.PROBLEMS: 13.5,
    Column.NEXT_STEPS: 13.5,
    Column.STATUS: 10,
}
"""In digits of 宋体 11; together 160.5, which fits A4 landscape at about 80 %."""
PLACES = {column: place for place, column in enumerate(Column, 1)}
_SPANNING = (Column.TASK, Column.DEPARTMENTS)
_OF_STEP = tuple(column for column in Column if column not in (*_SPANNING, Column.NUMBER))
_HEAD_ROW = 3
_TITLE_SIZE = 15.2
"""Points that the title's width is reckoned with: it is set in 16, whose lines need no spare room over this width."""
_SIGN_OFF_HEIGHT = 170.0
_SEAL_COLUMN = PLACES[Column.PROBLEMS]


@dataclass(frozen=True, slots=True)
class _Block:
    """What stands side by side in one step's cells, or in a further part of them."""

    cells: Mapping[Column, tuple[str, Look]]
    height: float


def fill_ledger(sheet: Worksheet, palette: Palette, ledger: Ledger) -> SheetExtras:
    """Fill the sheet from title to sign-off."""
    grid = Grid(sheet, palette, [WIDTHS[column] for column in Column])
    _title(grid, ledger)
    row = _HEAD_ROW + 1
    for programme in ledger.programmes:
        row = _programme(grid, row, programme)
    _sign_off(grid, row, ledger)
    return grid.finish(ledger, head_row=_HEAD_ROW, frozen=f"C{_HEAD_ROW + 1}")


def _title(grid: Grid, ledger: Ledger) -> None:
    sealed = ledger.sealed
    words = period_words(sealed.period)
    before, found, after = title_words(ledger).rpartition(words)
    title = f"{before}\n{found}{after}"
    lines = lines_of(title, grid.width_of(1, grid.columns), _TITLE_SIZE)
    grid.band(1, title, Look.TITLE, height_of(lines, 23))
    facts = (
        f"填报单位：{ledger.formal_name}",
        f"单位代码：{sealed.unit_code}",
        f"报告期：{period_span_words(sealed.period)}",
        f"报送类型：{type_words(sealed)}",
        f"计划依据：{ledger.plan.number}",
    )
    text, last = "　　".join(facts), grid.columns - 2 if sealed.sample else grid.columns
    grid.span(2, 1, last, text, Look.FACTS)
    if sealed.sample:
        grid.span(2, last + 1, grid.columns, SAMPLE_MARK, Look.SAMPLE)
    grid.height(2, max(24.0, height_of(lines_of(text, grid.width_of(1, last)))))
    for column, place in PLACES.items():
        grid.put(_HEAD_ROW, place, COLUMN_TITLES[column], Look.HEAD)
    grid.height(_HEAD_ROW, 24)


def _programme(grid: Grid, row: int, programme: ProgrammeRows) -> int:
    """Band, sections and tasks; gives the next free row."""
    what = programme.programme
    name = programme_words(what)
    if not programme.tasks:
        note = f"{name}　　{AWAITED.format(title=what.title)}" if what.awaits_supplement else name
        grid.band(row, note, Look.PROGRAMME, 24)
        return row + 1
    lights = "　".join(f"{SHAPES[light]}{LIGHT_WORDS[light]} {programme.counts[light]}" for light in PaperLight)
    steps = sum(programme.counts.values())
    grid.band(row, f"{name}　　任务{programme.tasks}项　应报步骤{steps}个　　{lights}", Look.PROGRAMME, 24)
    row += 1
    for section in programme.sections:
        row = _section(grid, row, section)
    return row


def _section(grid: Grid, row: int, section: SectionRows) -> int:
    grid.band(row, section_words(section.section), Look.SECTION, 20)
    row += 1
    for task in section.tasks:
        row = _task(grid, row, task)
    return row


def _task(grid: Grid, row: int, task: TaskRows) -> int:
    others = others_words(task)
    spanning = {
        Column.TASK: pieces(task.task.text + (f"\n（{others}）" if others else "")),
        Column.DEPARTMENTS: pieces("\n".join(task.task.departments)),
    }
    blocks = [block for step in task.rows for block in _step_blocks(step)] or [_empty_block(NO_STEP_DUE)]
    blocks += [_empty_block("")] * (max(map(len, spanning.values())) - len(blocks))
    heights = _block_heights(blocks, spanning)
    tops = [row + sum(map(len, heights[:place])) for place in range(len(blocks) + 1)]
    number = f"{task.task.number}\n{LOCAL_TASK}" if task.task.local else str(task.task.number)
    for place, block in enumerate(blocks):
        _put_block(grid, tops[place], heights[place], block, number, first=place == 0)
    for column, parts in spanning.items():
        _put_spanning(grid, tops, PLACES[column], parts)
    return tops[-1]


def _block_heights(blocks: Sequence[_Block], spanning: Mapping[Column, Sequence[str]]) -> list[list[float]]:
    """The rows of each block; what a spanning cell needs more is added to its last one."""
    needed = [block.height for block in blocks]
    for column, parts in spanning.items():
        for place, part in enumerate(parts):
            own = slice(place, place + 1 if place < len(parts) - 1 else None)
            lack = height_of(tallest_of([(part, WIDTHS[column])])) - sum(needed[own])
            needed[place if own.stop else -1] += max(0.0, lack)
    return [rows_of(height) for height in needed]


def _put_block(grid: Grid, top: int, heights: Sequence[float], block: _Block, number: str, *, first: bool) -> None:
    bottom = top + len(heights) - 1
    cells = {Column.NUMBER: (number, Look.NUMBER if first else Look.NUMBER_AGAIN), **block.cells}
    for column, (text, look) in cells.items():
        place = PLACES[column]
        grid.put(top, place, text, look)
        for row in range(top + 1, bottom + 1):
            grid.put(row, place, "", look)
        grid.merge(top, place, bottom, place)
    for offset, height in enumerate(heights):
        grid.height(top + offset, height)


def _put_spanning(grid: Grid, tops: Sequence[int], place: int, parts: Sequence[str]) -> None:
    """A cell beside all blocks of its task; a text in parts has a cell beside one block for each but the last."""
    for number, part in enumerate(parts):
        top = tops[number]
        bottom = (tops[number + 1] if number < len(parts) - 1 else tops[-1]) - 1
        grid.put(top, place, part, Look.TEXT)
        for row in range(top + 1, bottom + 1):
            grid.put(row, place, "", Look.TEXT)
        grid.merge(top, place, bottom, place)


def _step_blocks(row: StepRow) -> list[_Block]:
    cells = _step_cells(row)
    parts = {column: pieces(text) for column, (text, _) in cells.items()}
    return [
        _block(
            {
                column: (parts[column][part] if part < len(parts[column]) else "", cells[column][1])
                for column in _OF_STEP
            }
        )
        for part in range(max(map(len, parts.values())))
    ]


def _step_cells(row: StepRow) -> dict[Column, tuple[str, Look]]:
    words = row_words(row)
    step = "\n".join(filter(None, (row.step.label, row.step.text)))
    narrative = "\n".join(
        filter(None, ("" if words.narrative.faint and words.remark else words.narrative.text, words.remark))
    )
    status = f"{words.shape} {words.status}" + (f"\n{words.note}" if words.note else "")
    return {
        Column.STEP: (step, Look.TEXT),
        Column.TARGET: _figures([_target(figure) for figure in words.figures]),
        Column.ACTUAL: _figures([_actual(figure) for figure in words.figures]),
        Column.RATE: _figures([f"{figure.mark}{figure.rate or NOTHING}" for figure in words.figures]),
        Column.NARRATIVE: _said(Words(narrative, words.narrative.faint and not words.remark)),
        Column.PROBLEMS: _said(words.problems),
        Column.NEXT_STEPS: _said(Words(with_support(words), words.next_steps.faint and not words.support)),
        Column.STATUS: (status, LIGHTS[row.light]),
    }


def _said(words: Words) -> tuple[str, Look]:
    return words.text, Look.FAINT if words.faint else Look.TEXT


def _figures(lines: Sequence[str]) -> tuple[str, Look]:
    text = "\n".join(lines) or NOTHING
    return text, Look.FAINT if text == NOTHING else Look.FIGURE


def _target(figure: FigureWords) -> str:
    return f"{figure.mark}{figure.target}" + (f"\n（{figure.scope}）" if figure.scope else "")


def _actual(figure: FigureWords) -> str:
    shown = f"{figure.mark}{figure.actual or NOTHING}"
    return f"{shown}\n{figure.parts}" if figure.parts else shown


def _empty_block(words: str) -> _Block:
    """A task without a step to report, or room for the rest of a long text."""
    cells = dict.fromkeys(_OF_STEP, ("", Look.FAINT))
    return _block({**cells, Column.STEP: (words, Look.FAINT)})


def _block(cells: Mapping[Column, tuple[str, Look]]) -> _Block:
    return _Block(cells, height_of(tallest_of((text, WIDTHS[column]) for column, (text, _) in cells.items())))


def _sign_off(grid: Grid, row: int, ledger: Ledger) -> None:
    """One row, because a row is never divided between two pages; the seal zone stands empty."""
    sign_off = ledger.sealed.sign_off
    text = "\n\n".join(
        (
            f"填报单位：{ledger.formal_name}",
            f"填报人：{sign_off.preparer}　　　　审核人：{sign_off.reviewer}　　　　签发人：{sign_off.approver}",
            f"联系电话：{sign_off.telephone}　　　　填报日期：{day_words(sign_off.day)}",
            COMBINED if sign_off.combined else SEPARATE,
        )
    )
    for part, shown in enumerate(pieces(text)):
        needed = height_of(lines_of(shown, grid.width_of(1, _SEAL_COLUMN - 1), 11), 16)
        grid.span(row + part, 1, _SEAL_COLUMN - 1, shown, Look.SIGN_OFF)
        grid.span(row + part, _SEAL_COLUMN, grid.columns, "" if part else SEAL, Look.SEAL)
        grid.height(row + part, min(409.0, max(_SIGN_OFF_HEIGHT, needed)))
