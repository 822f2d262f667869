"""What rows of the table are filtered by: the same words, states, years and departments as the tree's, step by step."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum

from planner_desktop.domain.bulk.matching import TableRow
from planner_desktop.domain.plan import Milestone
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.translation import QT_TR_NOOP


class RowState(StrEnum):
    """Which rows are wanted by where they stand."""

    ALL = "all"
    UNFILLED = "unfilled"
    AT_RISK = "at_risk"
    OVERDUE = "overdue"
    FOUND = "found"
    """Those the checks find something in."""


STATE_WORDS: dict[RowState, str] = {
    RowState.ALL: QT_TR_NOOP("All"),
    RowState.UNFILLED: QT_TR_NOOP("Not filled in"),
    RowState.AT_RISK: QT_TR_NOOP("At risk"),
    RowState.OVERDUE: QT_TR_NOOP("Overdue"),
    RowState.FOUND: QT_TR_NOOP("With findings"),
}
_LIGHTS = {RowState.AT_RISK: Light.AT_RISK, RowState.OVERDUE: Light.OVERDUE}


@dataclass(frozen=True, slots=True)
class Standing:
    """What is asked of a row besides what the plan says of it."""

    filled: Callable[[str], bool]
    light: Callable[[Milestone], Light]
    found: Collection[str]
    """Ids of the steps the checks find something in."""


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What is asked for; nothing asked lets everything through."""

    text: str = ""
    state: RowState = RowState.ALL
    year: int | None = None
    department: str | None = None

    @property
    def open(self) -> bool:
        """Whether everything passes."""
        return self == RowFilter(text=self.text) and not self.text.strip()

    def passes(self, row: TableRow, standing: Standing, tasks: Collection[str] | None) -> bool:
        """Whether a row is let through; ``tasks`` are the ids of those that have the words, None for all."""
        return (
            (tasks is None or row.task.id in tasks)
            and (self.department is None or self.department in row.task.departments)
            and (self.year is None or _runs_in(row.step, self.year))
            and self._stands(row.step, standing)
        )

    def _stands(self, step: Milestone, standing: Standing) -> bool:
        match self.state:
            case RowState.ALL:
                return True
            case RowState.UNFILLED:
                return not standing.filled(step.id)
            case RowState.FOUND:
                return step.id in standing.found
            case _:
                return standing.light(step) is _LIGHTS[self.state]


def _runs_in(step: Milestone, year: int) -> bool:
    """Whether a step falls into a year; one without date falls into every year."""
    return (step.start is None or step.start.year <= year) and (step.end is None or year <= step.end.year)
