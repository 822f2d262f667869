"""The list of what is still to be filled in, as it is handed to the departments."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner_desktop.domain.bulk.columns import STATUS_WORDS, TEXTS, Column
from planner_desktop.domain.bulk.figures import figure_mark, figures_text
from planner_desktop.domain.bulk.filling import Desk
from planner_desktop.domain.bulk.matching import TableRow
from planner_desktop.domain.ledger import make_figure
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator

LISTED = (
    Column.NUMBER,
    Column.TASK,
    Column.STEP,
    Column.DUE,
    Column.DEPARTMENTS,
    Column.TARGET,
    Column.STATUS,
    Column.FIGURES,
    *TEXTS,
)
"""The columns of the list; from the status on they are to be filled in."""


@dataclass(frozen=True, slots=True)
class OpenList:
    """Rows with what is known of them, in the words of paper."""

    office: str
    plan: str
    """Number of the notice."""
    period: Period
    sample: bool
    rows: tuple[Mapping[Column, str], ...]


def open_list(desk: Desk, rows: Iterable[TableRow], office: str, sample: bool) -> OpenList:
    """The list of some rows."""
    return OpenList(office, desk.plan.number, desk.period, sample, tuple(_cells(desk, row) for row in rows))


def _cells(desk: Desk, row: TableRow) -> dict[Column, str]:
    task, step = row.task, row.step
    entry, held = desk.progress.entry(step.id, desk.period), desk.progress.at(desk.period)
    indicators = desk.plan.indicators_at(step.id)
    known = {
        Column.NUMBER: str(task.number),
        Column.TASK: task.text,
        Column.STEP: "\n".join(filter(None, (step.label, step.text))),
        Column.DUE: step.end.isoformat() if step.end else "长期",
        Column.DEPARTMENTS: "\n".join(task.departments),
        Column.TARGET: "\n".join(_target(each, at, len(indicators)) for at, each in enumerate(indicators)),
        Column.STATUS: STATUS_WORDS[entry.status][0] if entry and entry.status else "",
        Column.FIGURES: figures_text(indicators, held),
    }
    return known | {column: getattr(entry, column.value) if entry else "" for column in TEXTS}


def _target(indicator: Indicator, at: int, count: int) -> str:
    """Which figure is asked for, and how much of it: ① 转接率 ≥60%."""
    target = make_figure(indicator, None).target_text
    return f"{figure_mark(at, count > 1)} {indicator.name} {target}".strip()
