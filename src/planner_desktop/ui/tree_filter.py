"""What the tree is filtered by, as a value: words, state, year, department, status and light."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from planner_desktop.domain.plan import Plan, Task
from planner_desktop.domain.progress import Status
from planner_desktop.domain.rollup import TaskState
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.lights import LIGHTS, Sign
from planner_desktop.ui.translation import QT_TR_NOOP

if TYPE_CHECKING:
    from planner_desktop.domain.search import SearchIndex


class StateFilter(StrEnum):
    """The chips."""

    ALL = "all"
    UNFILLED = "unfilled"
    AT_RISK = "at_risk"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class StateChoice:
    """How a chip looks and what it lets through."""

    source: str
    sign: Sign | None
    passes: Callable[[TaskState], bool]


STATE_CHOICES: dict[StateFilter, StateChoice] = {
    StateFilter.ALL: StateChoice(QT_TR_NOOP("All"), None, lambda state: True),
    StateFilter.UNFILLED: StateChoice(
        QT_TR_NOOP("Not filled in"), LIGHTS[Light.NOT_FILLED], lambda state: not state.filled
    ),
    StateFilter.AT_RISK: StateChoice(
        QT_TR_NOOP("At risk"), LIGHTS[Light.AT_RISK], lambda state: state.light is Light.AT_RISK
    ),
    StateFilter.OVERDUE: StateChoice(
        QT_TR_NOOP("Overdue"), LIGHTS[Light.OVERDUE], lambda state: state.light is Light.OVERDUE
    ),
}


LIGHT_OF = {StateFilter.AT_RISK: Light.AT_RISK, StateFilter.OVERDUE: Light.OVERDUE}
"""The chips that stand for a light."""


@dataclass(frozen=True, slots=True)
class TreeFilter:
    """What is asked for; nothing asked lets everything through."""

    text: str = ""
    state: StateFilter = StateFilter.ALL
    year: int | None = None
    department: str | None = None
    status: Status | None = None
    """Said of one of the task's steps that are to be reported."""
    light: Light | None = None

    def with_state(self, state: StateFilter) -> TreeFilter:
        """Another chip; one that stands for a light takes the place of a light chosen."""
        return replace(self, state=state, light=None if state in LIGHT_OF else self.light)

    def with_light(self, light: Light | None) -> TreeFilter:
        """Another light; it takes the place of a chip that stands for one."""
        return replace(self, light=light, state=StateFilter.ALL if self.state in LIGHT_OF else self.state)

    @property
    def open(self) -> bool:
        """Whether everything passes."""
        return self == TreeFilter(text=self.text) and not self.text.strip()

    def worded(self, index: Callable[[], SearchIndex]) -> Sequence[str] | None:
        """The ids of the tasks that have the words, in printed order; None where no words are asked for."""
        return index().find_in_order(self.text) if self.text.strip() else None

    def suiting(self, plan: Plan, states: Mapping[str, TaskState]) -> frozenset[str] | None:
        """The ids of the tasks that pass without regard to words; None when all do."""
        if self == TreeFilter(text=self.text):
            return None
        passes = STATE_CHOICES[self.state].passes
        return frozenset(
            task.id for task in plan.tasks if passes(states[task.id]) and self._suits(task, states[task.id])
        )

    def _suits(self, task: Task, state: TaskState) -> bool:
        return (
            (self.department is None or self.department in task.departments)
            and (self.year is None or runs_in(task, self.year))
            and (self.status is None or self.status in state.statuses)
            and (self.light is None or self.light is state.light)
        )


def both(worded: Sequence[str] | None, suiting: frozenset[str] | None) -> Collection[str] | None:
    """What is in both, where None stands for everything."""
    if worded is None or suiting is None:
        return suiting if worded is None else worded
    return [id_ for id_ in worded if id_ in suiting]


def runs_in(task: Task, year: int) -> bool:
    """Whether a step of the task falls into a year; a step without date falls into every year."""
    return any(
        (step.start is None or step.start.year <= year) and (step.end is None or year <= step.end.year)
        for step in task.milestones
    )


def state_counts(states: Mapping[str, TaskState]) -> dict[StateFilter, int]:
    """How many tasks each chip lets through."""
    return {key: sum(map(choice.passes, states.values())) for key, choice in STATE_CHOICES.items()}


def departments_of(plan: Plan) -> tuple[str, ...]:
    """All departments as printed, in the order in which they first appear."""
    return tuple(dict.fromkeys(department for task in plan.tasks for department in task.departments))
