"""The summary's contents: counts per programme, indicators, overdue items, as rows of small tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from planner_desktop.documents.fonts import HEI
from planner_desktop.documents.paper_rows import figure_verdict, figure_words
from planner_desktop.documents.paper_words import (
    AWAITED,
    NOTHING,
    SHAPES,
    STATUS_WORDS,
    addition_notes,
    day_words,
    light_words,
)
from planner_desktop.documents.pdf.cells import LIGHT_INK, plain
from planner_desktop.documents.pdf.sheet import INK, Align, Style
from planner_desktop.documents.pdf.tables import SIZE, Table, TableCell, TableColumn
from planner_desktop.domain.ledger import Figure, Ledger, PaperLight, ProgrammeRows, StepRow
from planner_desktop.domain.plan import Task
from planner_desktop.domain.progress import Status
from planner_desktop.domain.schedule import Attainment, Light

_COUNTED = (PaperLight.GREEN, PaperLight.AMBER, PaperLight.RED, PaperLight.NONE)
_INK = {light: Style(HEI, SIZE, colour, Align.CENTER) for light, colour in LIGHT_INK.items()}
_TOTAL = Style(HEI, SIZE, INK, Align.CENTER)
_TOTAL_NAME = Style(HEI, SIZE, INK, Align.LEFT)
_RANK = {PaperLight.RED: 0, PaperLight.AMBER: 1, PaperLight.GREEN: 2, PaperLight.NONE: 3}

Item = tuple[Task, StepRow, Figure]


def listed(ledger: Ledger) -> list[ProgrammeRows]:
    """The programmes that have tasks in this plan."""
    return [programme for programme in ledger.programmes if programme.tasks]


def counts_table(ledger: Ledger, most: int) -> Table:
    """一、总体情况: programmes down, lights across; more than ``most`` programmes are counted together in one row."""
    columns = (
        TableColumn("工程", 26, centred=False, lines=2),
        TableColumn("任务", 11),
        TableColumn("应报步骤", 16),
        *(TableColumn(light_words(light), 12 if light is not PaperLight.NONE else 13.5, title_style=_INK[light]) for light in _COUNTED),
        TableColumn("已完成", 11.5),
    )  # fmt: skip
    programmes = listed(ledger)
    shown, others = programmes[:most], programmes[most:]
    rows = [_counted(programme.programme.title, [programme]) for programme in shown]
    if others:
        rows.append(_counted(f"其余{len(others)}个工程", others))
    return Table(columns, [*rows, _counted("合　计", programmes, total=True)])


def _counted(name: str, programmes: Sequence[ProgrammeRows], *, total: bool = False) -> list[TableCell]:
    lights = sum((programme.counts for programme in programmes), Counter[PaperLight]())
    numbers = [
        sum(programme.tasks for programme in programmes),
        lights.total(),
        *(lights[light] for light in _COUNTED),
        sum(programme.done for programme in programmes),
    ]
    cells = [TableCell(str(number), _TOTAL if total else None) for number in numbers]
    return [TableCell(name, _TOTAL_NAME if total else None), *cells]


def count_notes(ledger: Ledger) -> Iterator[str]:
    """What the counts do not say by themselves: the kinds of no light, and programmes that await their tasks."""
    grey = Counter(row.status for _, row in ledger.rows if row.light is PaperLight.NONE)
    if grey:
        order: tuple[Status | None, ...] = (*Status, None)
        kinds = "、".join(f"{STATUS_WORDS[status]}{grey[status]}" for status in order if grey[status])
        yield f"注：无灯的步骤中，{kinds}。"
    for programme in ledger.plan.programmes:
        if programme.awaits_supplement:
            yield AWAITED.format(title=programme.title)
    yield from addition_notes(ledger.sealed.additions)


def figures_by_need(ledger: Ledger) -> list[Item]:
    """All indicators, those that most need to be seen first."""

    def need(item: Item) -> tuple[int, bool]:
        light, _ = figure_verdict(item[2], ledger.sealed.period)
        return _RANK[light], item[2].attainment is Attainment.UNKNOWN

    return sorted(ledger.figures, key=need)


FIGURE_WIDTHS = (9, 47, 9, 17, 16, 20, 13, 14)
WIDE_FIGURE_WIDTHS = (9, 134, 18, 24, 24, 24, 18, 16)
"""Widths in mm of the table of indicators, on page one and on a page of its own."""


def figures_table(ledger: Ledger, items: Sequence[Item], widths: tuple[float, ...] = FIGURE_WIDTHS) -> Table:
    """二、主要指标: one row an indicator."""
    titles = ("序号", "指标", "层级", "目标值", "累计完成", "分子/分母", "完成率", "状态")
    columns = [
        TableColumn(title, width, centred=title != "指标", one_line=title != "指标")
        for title, width in zip(titles, widths, strict=True)
    ]
    return Table(columns, [_figure(ledger, *item) for item in items])


def _figure(ledger: Ledger, task: Task, row: StepRow, figure: Figure) -> list[TableCell]:
    words = figure_words(figure)
    light, verdict = figure_verdict(figure, ledger.sealed.period)
    texts = (
        str(task.number),
        figure.indicator.name,
        words.scope or figure.indicator.level or NOTHING,
        words.target,
        words.actual or NOTHING,
        words.parts or NOTHING,
        words.rate or NOTHING,
    )
    return [*map(TableCell, texts), TableCell(SHAPES[light] + verdict, _INK[light])]


def overdue_table(ledger: Ledger, lines: int) -> Table:
    """三、逾期事项: longest first; texts of more than ``lines`` lines are cut short, since the ledger has them whole."""
    columns = (
        TableColumn("序号", 9),
        TableColumn("事项", 66, centred=False, lines=lines),
        TableColumn("应完成时限", 27),
        TableColumn("逾期", 17),
        TableColumn("存在问题", 72, centred=False, lines=lines),
        TableColumn("下一步举措", 76, centred=False, lines=lines),
    )
    return Table(columns, [_overdue(task, row) for task, row in ledger.overdue])


def _overdue(task: Task, row: StepRow) -> list[TableCell]:
    entry = row.entry
    days = f"{row.overdue_days}天" if row.overdue_days else "未达目标"
    texts = (str(task.number), _matter(row), _due(row))
    said = (entry.problems if entry else "", entry.next_steps if entry else "")
    return [
        *map(TableCell, texts),
        TableCell(days, _INK[PaperLight.RED]),
        *(TableCell(" ".join(plain(text).split("\n")) or NOTHING) for text in said),
    ]


def _matter(row: StepRow) -> str:
    """What is overdue: the indicators below their target where that is the reason, else the step."""
    below = [figure for figure in row.figures if _missed(figure)]
    if row.verdict.reason == "light.below_target" and below:
        return "；".join(
            f"{figure.indicator.name}（目标{figure.target_text}，实际{figure_words(figure).actual}）"
            for figure in below
        )
    return f"{row.step.label}　{row.step.text}" if row.step.label else row.step.text


def _missed(figure: Figure) -> bool:
    return figure.binding and figure.attainment in (Attainment.CLOSE, Attainment.BELOW)


def _due(row: StepRow) -> str:
    """The day passed: the step's own, or that of the indicator missed."""
    if row.verdict.light is Light.OVERDUE and row.overdue_days and row.step.end:
        return day_words(row.step.end)
    due = [figure.indicator.due for figure in row.figures if _missed(figure) and figure.indicator.due]
    return day_words(min(due)) if due else NOTHING
