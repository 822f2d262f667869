"""Carrying whole steps forward: what would be taken over is said first, and one undo takes all of it back."""

from __future__ import annotations

from collections.abc import Callable

from planner_desktop.domain.carrying import Carried, carry_task, carry_unchanged
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Task
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.messages import error_sentence, period_title
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.translation import tr

MOST_NAMED = 20
"""Tasks named in the question; more are counted."""


class EntryCarrying:
    """Asks, then hands the action to ``record``."""

    def __init__(self, workspace: Workspace, record: Callable[[ChangeSet], None], prompter: Prompter) -> None:
        self._workspace, self._record, self._prompter = workspace, record, prompter

    def carry_task(self, task: Task, period: Period) -> None:
        """The steps of one task; taken over at once, for they are all in sight."""
        carried = carry_task(self._workspace.plan, self._workspace.progress, period, task)
        if carried.changeset:
            self._do(carried)
        else:
            self._prompter.tell(tr("No step of this task is both unfilled and reported last period."))

    def carry_unchanged(self, period: Period) -> None:
        """All steps of the period, after saying how many and of which tasks."""
        carried = carry_unchanged(self._workspace.plan, self._workspace.progress, period)
        if not carried.changeset:
            self._prompter.tell(tr("No step of this period is both unfilled and reported last period."))
        elif self._prompter.confirm(
            self._question(carried, period), tr("Carry {count} steps", count=self._count(carried))
        ):
            self._do(carried)

    @staticmethod
    def _count(carried: Carried) -> int:
        return len(carried.milestone_ids)

    def _question(self, carried: Carried, period: Period) -> str:
        numbers = carried.task_numbers(self._workspace.plan)
        named = "、".join(map(str, numbers[:MOST_NAMED]))
        if len(numbers) > MOST_NAMED:
            named = tr("{tasks} and {count} more", tasks=named, count=len(numbers) - MOST_NAMED)
        return tr(
            "{count} steps are not filled in for {period} and were reported last period: tasks {tasks}. "
            "Status, texts and figures are taken over as they were; one undo takes all of it back.",
            count=self._count(carried),
            period=period_title(period),
            tasks=named,
        )

    def _do(self, carried: Carried) -> None:
        try:
            self._record(carried.changeset)
        except UserError as problem:
            self._prompter.tell(error_sentence(problem))
