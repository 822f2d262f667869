"""Roll-up of progress over task, section and programme for one period: what the tree and the summary count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan, Task
from planner_desktop.domain.progress import Progress, Status
from planner_desktop.domain.schedule import Light, RedHistory, filled, red_history, reportable, task_light


@dataclass(frozen=True, slots=True)
class TaskState:
    """Where one task stands in a period."""

    light: Light
    due_steps: int
    """Milestones to be reported."""
    filled_steps: int
    statuses: frozenset[Status] = frozenset()
    """What is said of the milestones to be reported."""

    @property
    def filled(self) -> bool:
        """Whether every milestone to be reported is filled in."""
        return self.filled_steps >= self.due_steps


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts over several tasks."""

    tasks: int
    """Tasks with something to report."""
    filled: int
    lights: Mapping[Light, int]


def task_states(plan: Plan, progress: Progress, period: Period) -> dict[str, TaskState]:
    """The state of every task, by id."""
    settled = progress.settled_before(period)
    history = red_history(plan, progress, period)
    return {task.id: _task_state(plan, progress, period, task, settled, history) for task in plan.tasks}


def task_state(plan: Plan, progress: Progress, period: Period, task: Task, settled: frozenset[str]) -> TaskState:
    """The state of one task."""
    return _task_state(plan, progress, period, task, settled, red_history(plan, progress, period))


def _task_state(
    plan: Plan, progress: Progress, period: Period, task: Task, settled: frozenset[str], history: RedHistory
) -> TaskState:
    held = progress.at(period)
    due = [step for step in task.milestones if reportable(step, period, settled)]
    entries = [held.entries.get(step.id) for step in due]
    said = frozenset(entry.status for entry in entries if entry is not None and entry.status is not None)
    return TaskState(task_light(plan, task, period, held, settled, history), len(due), sum(map(filled, entries)), said)


def tally(states: Iterable[TaskState]) -> Tally:
    """Count tasks that have something to report, those filled in, and their lights."""
    counted = [state for state in states if state.due_steps]
    return Tally(
        tasks=len(counted),
        filled=sum(state.filled for state in counted),
        lights=Counter(state.light for state in counted),
    )
