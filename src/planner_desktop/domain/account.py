"""What a period's entries come to, task by task: moving, idle, not applicable, not filled in."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import Entry, Progress, Status
from planner_desktop.domain.schedule import filled, reportable

IDLE = frozenset({Status.NO_PROGRESS, Status.NOT_STARTED})


@dataclass(frozen=True, slots=True)
class Account:
    """Tasks with something to report, by what is said of them, and the evidence attached."""

    moving: int
    idle: int
    """No progress this period, or not started."""
    not_applicable: int
    unfilled: int
    files: int
    """Different files of evidence."""
    bytes: int
    """Of these files."""

    @property
    def tasks(self) -> int:
        """All tasks with something to report."""
        return self.moving + self.idle + self.not_applicable + self.unfilled


def account(plan: Plan, progress: Progress, period: Period) -> Account:
    """Count a period's tasks and evidence."""
    settled, held = progress.settled_before(period), progress.at(period)
    kinds: list[str] = []
    for task in plan.tasks:
        due = [step for step in task.milestones if reportable(step, period, settled)]
        if due:
            kinds.append(_kind(held.entries.get(step.id) for step in due))
    sizes = {link.sha256: link.size for link in held.evidence.values()}
    counts = {kind: kinds.count(kind) for kind in ("moving", "idle", "not_applicable", "unfilled")}
    return Account(**counts, files=len(sizes), bytes=sum(sizes.values()))


def _kind(entries: Iterable[Entry | None]) -> str:
    """One word for a task: what is missing outweighs what moved, and what moved outweighs what did not."""
    held = list(entries)
    if not all(filled(entry) for entry in held):
        return "unfilled"
    said: Collection[Status | None] = {entry.status for entry in held if entry}
    if said == {Status.NOT_APPLICABLE}:
        return "not_applicable"
    return "idle" if said <= IDLE | {Status.NOT_APPLICABLE} else "moving"
