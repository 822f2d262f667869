"""Which step of a task one wants to see in a period."""

from __future__ import annotations

from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone, Task
from planner_desktop.domain.progress import Progress
from planner_desktop.domain.schedule import reportable


def is_due(progress: Progress, step: Milestone, period: Period) -> bool:
    """Whether a step is to be reported in a period."""
    return reportable(step, period, progress.settled_before(period))


def step_to_show(progress: Progress, task: Task, period: Period) -> Milestone:
    """The step that is running and not filled in, else a running one, else one that is due, else the first."""
    due = [step for step in task.milestones if is_due(progress, step, period)]
    running = [step for step in due if step.end is None or step.end >= period.start]
    unfilled = [step for step in running if progress.entry(step.id, period) is None]
    return next(iter((*unfilled, *running, *due, *task.milestones)))
