"""Sheets 指标 and 汇总: every figure of the plan, and the counts that a reader looks for first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from openpyxl.worksheet.worksheet import Worksheet

from planner_desktop.documents.excel.grid import Grid
from planner_desktop.documents.excel.measures import height_of, rows_of, tallest_of
from planner_desktop.documents.excel.package import SheetExtras
from planner_desktop.documents.excel.styles import LIGHTS, Look, Palette
from planner_desktop.documents.excel.texts import pieces
from planner_desktop.documents.paper_rows import figure_verdict, figure_words
from planner_desktop.documents.paper_words import (
    AWAITED,
    CHECK_CODE,
    LIGHT_WORDS,
    NONE_REPORTED,
    NOTHING,
    SAMPLE_MARK,
    SHAPES,
    addition_notes,
    day_words,
    note_words,
    period_words,
    type_words,
)
from planner_desktop.domain.ledger import Figure, Ledger, PaperLight, ProgrammeRows, StepRow, make_figure
from planner_desktop.domain.plan import IndicatorKind, Scope, Task
from planner_desktop.domain.progress import Status, evidence_numbers

SCOPES: Mapping[Scope, str] = {
    Scope.EACH: "各单位",
    Scope.PROVINCE: "全省合计",
    Scope.UNSPECIFIED: "未明确",
    Scope.OTHER_LEVEL: "下级单位",
}
NOT_ASKED = "本期不报"
_INDICATOR_COLUMNS: Sequence[tuple[str, float]] = (
    ("序号", 6),
    ("任务", 7),
    ("指标", 38),
    ("层级", 9),
    ("口径", 11),
    ("目标值", 13),
    ("分子", 11),
    ("分母", 11),
    ("累计完成", 13),
    ("完成率", 11),
    ("完成时限", 16),
    ("状态", 12),
)
_NAME_COLUMN = 3
_SUMMARY_COLUMNS: Sequence[tuple[str, float]] = (
    ("工程", 28),
    ("任务数", 11),
    ("应报步骤", 13),
    *((f"{SHAPES[light]} {LIGHT_WORDS[light]}", 11) for light in PaperLight),
    ("已完成", 11),
    ("不适用", 11),
    ("未填报", 11),
)
_HEAD_ROW = 2


@dataclass(frozen=True, slots=True)
class _Item:
    """A cell of a small table over one or more columns."""

    first: int
    last: int
    text: str
    look: Look = Look.TEXT


def fill_indicators(sheet: Worksheet, palette: Palette, ledger: Ledger) -> SheetExtras:
    """Every indicator of the plan with what was reported for it."""
    grid = Grid(sheet, palette, [width for _, width in _INDICATOR_COLUMNS])
    _head(grid, f"{period_words(ledger.sealed.period)}指标完成情况", [title for title, _ in _INDICATOR_COLUMNS], ledger)
    readings = {reading.indicator_id: reading for reading in ledger.sealed.readings}
    shown = {figure.indicator.id for _, _, figure in ledger.figures}
    row = _HEAD_ROW + 1
    for number, indicator in enumerate(ledger.plan.indicators, 1):
        figure = make_figure(indicator, readings.get(indicator.id))
        task = ledger.plan.tasks_by_id[indicator.task_id]
        cells = _indicator_cells(figure, number, task, ledger, asked=indicator.id in shown)
        row = _table_row(grid, row, [_Item(place, place, *cell) for place, cell in enumerate(cells, 1)])
    return grid.finish(ledger, head_row=_HEAD_ROW, frozen=f"A{_HEAD_ROW + 1}")


def _indicator_cells(figure: Figure, number: int, task: Task, ledger: Ledger, *, asked: bool) -> list[tuple[str, Look]]:
    indicator, reading, words = figure.indicator, figure.reading, figure_words(figure)
    light, word = figure_verdict(figure, ledger.sealed.period)
    if not asked and reading is None:
        light, word = PaperLight.NONE, NOT_ASKED
    counted = indicator.kind is IndicatorKind.COUNT
    values = (
        str(number),
        str(task.number),
        indicator.name,
        indicator.level,
        SCOPES[indicator.scope],
        words.target,
        "" if counted or reading is None else reading.numerator,
        "" if counted or reading is None else reading.denominator,
        words.actual,
        words.rate,
        day_words(indicator.due) if indicator.due else "",
    )
    cells = [
        (value or NOTHING, Look.TEXT if place == _NAME_COLUMN else Look.VALUE) for place, value in enumerate(values, 1)
    ]
    return [*cells, (f"{SHAPES[light]} {word}", LIGHTS[light])]


def fill_summary(sheet: Worksheet, palette: Palette, ledger: Ledger, payload_digest: str) -> SheetExtras:
    """Counts per programme and light, what is overdue, the evidence, and what binds the sheet to the PDF."""
    grid = Grid(sheet, palette, [width for _, width in _SUMMARY_COLUMNS])
    _head(grid, f"{period_words(ledger.sealed.period)}进展情况汇总", [title for title, _ in _SUMMARY_COLUMNS], ledger)
    row = _HEAD_ROW + 1
    for programme in ledger.programmes:
        row = _table_row(grid, row, _counts(programme.programme.title, [programme], Look.VALUE))
    row = _table_row(grid, row, _counts("合　计", ledger.programmes, Look.TOTAL))
    for programme in ledger.programmes:
        if programme.programme.awaits_supplement:
            grid.band(row, AWAITED.format(title=programme.programme.title), Look.NOTE, 22)
            row += 1
    for note in addition_notes(ledger.sealed.additions):
        grid.band(row, note, Look.NOTE, 22)
        row += 1
    for heading, table in (
        ("逾期事项", _overdue(ledger)),
        ("佐证材料", _evidence(ledger)),
        ("核对信息", _binding(ledger, payload_digest)),
    ):
        row = _small_table(grid, row + 1, heading, table)
    return grid.finish(ledger, head_row=_HEAD_ROW, frozen=f"A{_HEAD_ROW + 1}", repeated=False)


def _head(grid: Grid, title: str, columns: Sequence[str], ledger: Ledger) -> None:
    mark = f"（{SAMPLE_MARK}）" if ledger.sealed.sample else ""
    grid.band(1, f"{ledger.office_name}{title}{mark}", Look.TITLE, 36)
    for place, text in enumerate(columns, 1):
        grid.put(_HEAD_ROW, place, text, Look.HEAD)
    grid.height(_HEAD_ROW, 24)


def _counts(title: str, programmes: Sequence[ProgrammeRows], look: Look) -> list[_Item]:
    lights: Counter[PaperLight] = Counter()
    for programme in programmes:
        lights.update(programme.counts)
    rows = [row for programme in programmes for row in programme.rows]
    numbers = (
        sum(programme.tasks for programme in programmes),
        len(rows),
        *(lights[light] for light in PaperLight),
        sum(row.status is Status.DONE for row in rows),
        sum(row.status is Status.NOT_APPLICABLE for row in rows),
        sum(row.status is None for row in rows),
    )
    first = _Item(1, 1, title, look if look is Look.TOTAL else Look.TEXT)
    return [first, *(_Item(place, place, str(number), look) for place, number in enumerate(numbers, 2))]


def _small_table(grid: Grid, row: int, heading: str, lines: Iterable[Sequence[_Item]]) -> int:
    """A heading and the lines under it; gives the next free row."""
    grid.band(row, heading, Look.HEADING, 24)
    row += 1
    for line in lines:
        row = _table_row(grid, row, line)
    return row


def _table_row(grid: Grid, row: int, items: Sequence[_Item]) -> int:
    """One line of a table, of as many rows as its texts need; gives the next free row."""
    parts = [pieces(item.text) for item in items]
    for part in range(max(map(len, parts))):
        shown = [texts[part] if part < len(texts) else "" for texts in parts]
        widths = [grid.width_of(item.first, item.last) for item in items]
        heights = rows_of(max(21.0, height_of(tallest_of(zip(shown, widths, strict=True)))))
        for item, text in zip(items, shown, strict=True):
            _put_item(grid, row, row + len(heights) - 1, item, text)
        for offset, height in enumerate(heights):
            grid.height(row + offset, height)
        row += len(heights)
    return row


def _put_item(grid: Grid, top: int, bottom: int, item: _Item, text: str) -> None:
    for row in range(top, bottom + 1):
        grid.blank(row, range(item.first, item.last + 1), item.look)
    grid.put(top, item.first, text, item.look)
    grid.merge(top, item.first, bottom, item.last)


def _overdue(ledger: Ledger) -> Iterable[Sequence[_Item]]:
    """What is past its date, with problems and next steps."""
    last = len(_SUMMARY_COLUMNS)
    if not ledger.overdue:
        yield [_Item(1, last, NONE_REPORTED)]
        return
    heads = ("事项", "应完成时限", "逾期", "存在问题及下一步举措")
    places = ((1, 1), (2, 3), (4, 4), (5, last))
    yield [_Item(*place, head, Look.HEAD) for place, head in zip(places, heads, strict=True)]
    for task, row in ledger.overdue:
        texts = _overdue_texts(task, row)
        yield [_Item(*place, text) for place, text in zip(places, texts, strict=True)]


def _overdue_texts(task: Task, row: StepRow) -> tuple[str, str, str, str]:
    entry = row.entry
    problems = f"问题：{entry.problems}" if entry and entry.problems else ""
    next_steps = f"举措：{entry.next_steps}" if entry and entry.next_steps else ""
    label = f"（{row.step.label}）" if row.step.label else ""
    return (
        f"第{task.number}项{label}",
        day_words(row.step.end) if row.step.end else NOTHING,
        f"{row.overdue_days}天" if row.overdue_days else note_words(row.verdict) or NOTHING,
        "\n".join(filter(None, (problems, next_steps))) or NOTHING,
    )


def _evidence(ledger: Ledger) -> Iterable[Sequence[_Item]]:
    """The files attached, by what they are known by."""
    last = len(_SUMMARY_COLUMNS)
    if not ledger.sealed.evidence:
        yield [_Item(1, last, NONE_REPORTED)]
        return
    places = ((1, 1), (2, 4), (5, last))
    yield [_Item(*place, head, Look.HEAD) for place, head in zip(places, ("事项", "文件名", "SHA-256"), strict=True)]
    numbered = evidence_numbers(ledger.sealed.evidence)
    for link in sorted(ledger.sealed.evidence, key=lambda link: numbered[link.sha256]):
        task = ledger.plan.task_of_milestone[link.milestone_id]
        step = ledger.plan.milestones_by_id[link.milestone_id]
        label = f"（{step.label}）" if step.label else ""
        told = f"{link.name}（{link.caption}）" if link.caption else link.name
        texts = (f"佐证{numbered[link.sha256]}　第{task.number}项{label}", told, link.sha256)
        yield [_Item(*place, text) for place, text in zip(places, texts, strict=True)]


def _binding(ledger: Ledger, payload_digest: str) -> Iterable[Sequence[_Item]]:
    """What a reader compares with the PDF, on paper or over the telephone."""
    sealed = ledger.sealed
    facts = (
        (CHECK_CODE, ledger.code),
        ("数据摘要（SHA-256）", payload_digest),
        ("报送类型", type_words(sealed)),
        ("报送序号", str(sealed.sequence)),
        ("所替代版本的摘要", sealed.replaces or NOTHING),
        ("所引回执", sealed.receipt or NOTHING),
    )
    for label, value in facts:
        yield [_Item(1, 1, label, Look.HEAD), _Item(2, len(_SUMMARY_COLUMNS), value)]
