"""Adding to the plan: a supplement read and looked at before it is loaded, tasks of the office's own, and handlers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from planner_desktop.domain import addition_edits as edits
from planner_desktop.domain.addition_edits import TaskDraft
from planner_desktop.domain.additions import LocalTask, Supplement
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.coverage import demand_printable
from planner_desktop.domain.plan import Anomaly, Plan, Programme
from planner_desktop.services.ports import Files
from planner_desktop.services.workspace import Workspace


class NoticeReader(Protocol):
    """Reads a notice apart from this process."""

    def read(self, data: bytes, name: str) -> tuple[Plan, tuple[Anomaly, ...]]:
        """The notice, and what a person has to confirm; raises ``notice.*``, ``supplement.*`` and ``vetting.*``."""
        ...


@dataclass(frozen=True, slots=True)
class Offer:
    """A second notice as it was understood, not loaded yet."""

    name: str
    """Of the file."""
    plan: Plan
    anomalies: tuple[Anomaly, ...]

    @property
    def steps(self) -> int:
        """How many steps it orders; a task without any counts as one."""
        return sum(len(task.milestones) or 1 for task in self.plan.tasks)


@dataclass(frozen=True, slots=True)
class Adding:
    """What a user can do to the plan as seen; each edit is a ``ChangeSet`` still to be applied."""

    workspace: Workspace
    reader: NoticeReader
    files: Files
    missing: Callable[[str], Sequence[str]]
    """Gives the characters of a text that no bundled font can print."""
    fresh_id: Callable[[], str]
    """Gives an id that no local task has ever had."""

    def read(self, path: Path) -> Offer:
        """Read a file; never on the thread that paints. Raises ``file.*``, ``notice.*``, ``supplement.*``, ``vetting.*``."""
        plan, anomalies = self.reader.read(self.files.read(path), path.name)
        return Offer(path.name, plan, anomalies)

    def places(self, offer: Offer) -> tuple[Programme, ...]:
        """Where the notice may go besides standing by itself, the likeliest first: programmes that await one."""
        waiting = self.workspace.awaiting
        titles = {programme.title for programme in offer.plan.programmes}
        return tuple(sorted(waiting, key=lambda programme: programme.title not in titles))

    def load(self, offer: Offer, into: str) -> ChangeSet:
        """Bring the notice in; raises ``supplement.*`` and ``additions.*``."""
        workspace = self.workspace
        supplement = Supplement.of(offer.plan, into)
        return edits.load_supplement(workspace.issued_plan, workspace.additions, supplement)

    def remove_supplement(self, supplement: Supplement) -> ChangeSet:
        """Take a supplement out again; raises ``supplement.in_use`` and ``supplement.holds_local_tasks``."""
        workspace = self.workspace
        return edits.remove_supplement(workspace.plan, workspace.progress, workspace.additions, supplement)

    def add_task(self, draft: TaskDraft) -> ChangeSet:
        """Set a task of the office's own; raises ``local_task.*`` and ``text.*`` naming the field."""
        self._demand_printable(draft)
        return edits.add_local_task(self.workspace.additions, draft, self.fresh_id())

    def edit_task(self, held: LocalTask, draft: TaskDraft) -> ChangeSet:
        """Change one; raises as ``add_task`` does, and ``local_task.step_in_use``."""
        self._demand_printable(draft)
        return edits.edit_local_task(self.workspace.progress, self.workspace.additions, held, draft)

    def delete_task(self, held: LocalTask) -> ChangeSet:
        """Take one out; raises ``local_task.in_use``."""
        return edits.remove_local_task(self.workspace.progress, held)

    def set_handler(self, task_id: str, name: str) -> ChangeSet:
        """Say who handles a task; raises ``text.*``."""
        demand_printable(name, "handler", self.missing(name))
        return edits.set_task_handler(self.workspace.task_handlers.get(task_id), task_id, name)

    def _demand_printable(self, draft: TaskDraft) -> None:
        texts = {"text": draft.text, "departments": "".join(draft.departments)}
        texts |= {f"text_{at}": step.text for at, step in enumerate(draft.steps, 1)}
        for field, text in texts.items():
            demand_printable(text, field, self.missing(text))
