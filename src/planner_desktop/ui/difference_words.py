"""What differs between two returns, in words: under its task, with place, field, old and new value."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from planner_desktop.domain.differences import Difference
from planner_desktop.domain.plan import Plan
from planner_desktop.ui.change_words import field_text, value_text
from planner_desktop.ui.rows_table import Row
from planner_desktop.ui.translation import tr

SAID_BY_THE_CHOICE = frozenset({"period", "revision", "sequence", "replaces"})
"""Fields that differ between any two returns; which two are compared says it already."""


@dataclass(frozen=True, slots=True)
class Goal:
    """Where among the entries something stands; ``field`` as findings name it."""

    milestone_id: str
    field: str


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """One difference in words."""

    order: int
    """Number of the task; 0 for the return as a whole."""
    group: str
    place: str
    field: str
    old: str
    new: str
    goal: Goal | None

    def has(self, wanted: str) -> bool:
        """Whether a text stands somewhere in the line; large and small letters alike."""
        return any(wanted in text.casefold() for text in (self.group, self.place, self.field, self.old, self.new))


def difference_lines(plan: Plan, found: Iterable[Difference]) -> tuple[DifferenceLine, ...]:
    """The differences in the order of the tasks."""
    lines = [_line(plan, each) for each in found if each.field not in SAID_BY_THE_CHOICE]
    return tuple(sorted(lines, key=lambda line: line.order))


def rows_of(lines: Sequence[DifferenceLine], wanted: str = "") -> list[Row]:
    """The lines that hold a text, each task with its heading."""
    asked = wanted.strip().casefold()
    rows: list[Row] = []
    group = None
    for line in (line for line in lines if not asked or line.has(asked)):
        if line.group != group:
            group = line.group
            rows.append(Row((line.group,), heading=True))
        rows.append(Row((line.place, line.field, line.old, line.new), line.goal))
    return rows


def place_of(plan: Plan, milestone_id: str, indicator_id: str) -> tuple[int, str, str, str]:
    """Number and wording of the task, the step or figure in it, and the milestone one goes to; empty where unknown."""
    figure = plan.indicators_by_id.get(indicator_id)
    if figure is not None:
        task = plan.tasks_by_id[figure.task_id]
        steps = [step.id for step in task.milestones]
        goal = figure.milestone_id if figure.milestone_id in steps else steps[0]
        return task.number, task.text, figure.name, goal
    step = plan.milestones_by_id.get(milestone_id)
    if step is not None:
        task = plan.task_of_milestone[step.id]
        return task.number, task.text, step.label or step.text, step.id
    return 0, "", milestone_id or indicator_id, ""


def _line(plan: Plan, found: Difference) -> DifferenceLine:
    number, text, place, goal = place_of(plan, found.milestone_id, found.indicator_id)
    group = f"{number} · {text}".replace("\n", " ") if number else tr("The return as a whole")
    old, new = (value_text(found.field, value) for value in (found.old, found.new))
    target = Goal(goal, _goal_field(found)) if goal else None
    return DifferenceLine(number, group, place, field_text(found.field), old, new, target)


def _goal_field(found: Difference) -> str:
    if found.indicator_id:
        return f"reading:{found.indicator_id}"
    kind, _, rest = found.field.partition(":")
    if kind in ("note", "starred"):
        return rest
    return rest.partition(":")[2] if kind == "explanation" else found.field
