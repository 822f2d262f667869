"""The open profile: plan, progress and returns as values, and the one door through which they change.

A window shows a plan before there is a store; what takes a store is imported when there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, get_args

from planner_desktop.domain.changes import Change, ChangeSet, Record
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan, as_seen_from
from planner_desktop.domain.progress import Entry, Office, PeriodRecord, Progress
from planner_desktop.domain.returns import ReturnRecord, ReturnState
from planner_desktop.domain.units import Directory, Unit

if TYPE_CHECKING:
    from planner_desktop.domain.additions import Additions, LocalTask, Supplement, TaskHandler
    from planner_desktop.domain.deadlines import Deadline, Deadlines
    from planner_desktop.domain.finding import Finding
    from planner_desktop.domain.plan import Programme
    from planner_desktop.domain.returns import Return
    from planner_desktop.domain.trust import Arrival, Pin, TrustBook
    from planner_desktop.services.ports import Store

PROGRESS_RECORDS = (*get_args(PeriodRecord), Office)
R = TypeVar("R", bound=Record)
Listener = Callable[[ChangeSet], None]


class Workspace:
    """Holds what is loaded, applies actions to the store first, and tells the listeners what changed."""

    def __init__(self, plan: Plan, directory: Directory) -> None:
        """Begin without a store: a plan to look at and no progress yet."""
        self.issued_plan = plan
        """The plan as issued."""
        self.plan = plan
        """With what the office added, as seen from the unit's level, once there is a store and a unit."""
        self.supplements: dict[str, Supplement] = {}
        self.local_tasks: dict[str, LocalTask] = {}
        self.task_handlers: dict[str, TaskHandler] = {}
        """By the id of their task."""
        self.directory = directory
        self.progress = Progress()
        self.returns: dict[tuple[str, ...], ReturnRecord] = {}
        self.pins: dict[str, Pin] = {}
        self.arrivals: dict[str, Arrival] = {}
        self._deadlines: Deadlines | None = None
        self._checked: tuple[Plan | None, Progress | None, Period | None, tuple[Finding, ...]] = (None, None, None, ())
        """The last findings and what they are about; all three are values that never change."""
        self.listeners: list[Listener] = []
        self._store: Store | None = None

    @property
    def store(self) -> Store:
        """The opened store; asking before there is one is a bug."""
        if self._store is None:
            raise RuntimeError("no store is open")
        return self._store

    @property
    def is_open(self) -> bool:
        """Whether edits can be saved."""
        return self._store is not None

    def open(self, store: Store) -> None:
        """Load everything a store keeps."""
        from planner_desktop.domain.additions import LocalTask, Supplement, TaskHandler
        from planner_desktop.domain.deadlines import DeadlineChoice, Deadlines
        from planner_desktop.domain.trust import Arrival, Pin

        records = list(store.records())
        self.progress = Progress.of(records)
        self.returns = {record.key: record for record in _of(ReturnRecord, records)}
        self.pins = {pin.fingerprint: pin for pin in _of(Pin, records)}
        self.arrivals = {arrival.sha256: arrival for arrival in _of(Arrival, records)}
        self._deadlines = Deadlines.of(_of(DeadlineChoice, records))
        self.supplements = {supplement.digest: supplement for supplement in _of(Supplement, records)}
        self.local_tasks = {task.id: task for task in _of(LocalTask, records)}
        self.task_handlers = {handler.task_id: handler for handler in _of(TaskHandler, records)}
        self._store = store
        self._see_plan()

    @property
    def unit(self) -> Unit | None:
        """The unit of this profile, once the first run has named it."""
        office = self.progress.office
        return self.directory.by_code.get(office.unit_code) if office else None

    @property
    def superior(self) -> Unit | None:
        """The unit returns go to."""
        unit = self.unit
        return self.directory.by_code.get(unit.parent) if unit and unit.parent else None

    @property
    def trust(self) -> TrustBook:
        """Everything decided about certificates so far, as a value that later decisions do not change."""
        from planner_desktop.domain.trust import TrustBook

        return TrustBook(dict(self.pins), dict(self.arrivals))

    def apply(self, changeset: ChangeSet) -> None:
        """Save an action whole, then announce it; when saving fails nothing has changed and the error goes on."""
        if not changeset:
            return
        progress = self.progress.with_changes(_part(changeset, PROGRESS_RECORDS))
        self.store.apply(changeset)
        moved = progress.office != self.progress.office
        self.progress = progress
        added = [self._follow(change) for change in changeset.changes]
        if moved or any(added):
            self._see_plan()
        for listener in tuple(self.listeners):
            listener(changeset)

    @property
    def additions(self) -> Additions:
        """What the office added to the plan, as a value that goes into a return."""
        from planner_desktop.domain.additions import Additions

        return Additions.of(self.supplements.values(), self.local_tasks.values())

    @property
    def awaiting(self) -> tuple[Programme, ...]:
        """The programmes that the notice lists no tasks for and no supplement was loaded into."""
        filled = {supplement.into for supplement in self.supplements.values()}
        return tuple(each for each in self.issued_plan.programmes if each.awaits_supplement and each.id not in filled)

    def plan_of(self, sealed: Return) -> Plan:
        """The plan that a return of this unit is about: with what had been added when it was sealed."""
        from planner_desktop.domain.additions import plan_with

        plan = plan_with(self.issued_plan, sealed.additions)
        return as_seen_from(plan, self.unit.level.rank) if self.unit else plan

    def handler_of(self, milestone_id: str) -> str:
        """Who handles the task of a step; empty where nobody is named."""
        task = self.plan.task_of_milestone.get(milestone_id)
        handler = self.task_handlers.get(task.id) if task else None
        return handler.name if handler else ""

    def with_handlers(self, changeset: ChangeSet) -> ChangeSet:
        """The action with the task's handler in each entry it begins; an entry that holds nothing else is none."""
        if not self.task_handlers:
            return changeset
        changes = (self._with_handler(change) for change in changeset.changes)
        return replace(changeset, changes=tuple(each for each in changes if each is not None))

    def _with_handler(self, change: Change) -> Change | None:
        entry = change.after
        if not isinstance(entry, Entry):
            return change
        usual = self.handler_of(entry.milestone_id)
        if change.before is None and not entry.handler:
            entry = replace(entry, handler=usual)
        after = None if usual and entry == Entry(entry.milestone_id, entry.period, handler=usual) else entry
        return Change(change.before, after) if change.before or after else None

    def _see_plan(self) -> None:
        plan = self.issued_plan
        if self.supplements or self.local_tasks:
            from planner_desktop.domain.additions import plan_with

            plan = plan_with(plan, self.additions)
        self.plan = as_seen_from(plan, self.unit.level.rank) if self.unit else plan

    def _follow(self, change: Change) -> bool:
        """Take one change over; gives whether the plan looks different now."""
        from planner_desktop.domain.additions import LocalTask, Supplement, TaskHandler
        from planner_desktop.domain.deadlines import DeadlineChoice
        from planner_desktop.domain.trust import Arrival, Pin

        match change.record:
            case Supplement() as record:
                _put(self.supplements, record.digest, change.after)
                return True
            case LocalTask() as record:
                _put(self.local_tasks, record.id, change.after)
                return True
            case TaskHandler() as record:
                _put(self.task_handlers, record.task_id, change.after)
            case ReturnRecord() as record:
                _put(self.returns, record.key, change.after)
            case Pin() as record:
                _put(self.pins, record.fingerprint, change.after)
            case Arrival() as record:
                _put(self.arrivals, record.sha256, change.after)
            case DeadlineChoice():
                self._deadlines = self.deadlines.after(change)
            case _:
                pass
        return False

    def findings(self, period: Period) -> tuple[Finding, ...]:
        """What the checks say of one's own draft for a period; they run once for each state of plan and progress."""
        from planner_desktop.domain.checks import check_period

        plan, progress, known, found = self._checked
        if plan is not self.plan or progress is not self.progress or known != period:
            found = check_period(self.plan, self.progress, period)
            self._checked = self.plan, self.progress, period, found
        return found

    def unanswered(self, period: Period) -> tuple[Finding, ...]:
        """The warnings that still want a word before a return is sealed."""
        from planner_desktop.domain.checks import unanswered

        return unanswered(self.findings(period), self.progress, period)

    @property
    def deadlines(self) -> Deadlines:
        """What is declared of deadlines; nothing before a store is open."""
        from planner_desktop.domain.deadlines import Deadlines

        return self._deadlines or Deadlines()

    def deadline(self, period: Period) -> Deadline | None:
        """Until when this unit's return of a period is due; None where nothing is declared."""
        office = self.progress.office
        return self.deadlines.deadline(period, office.unit_code if office else "")

    def returns_of(self, period: Period) -> tuple[ReturnRecord, ...]:
        """The returns sealed for a period and not withdrawn, by revision."""
        held = (record for record in self.returns.values() if record.state is not ReturnState.WITHDRAWN)
        found = (record for record in held if record.period == period)
        return tuple(sorted(found, key=lambda record: record.revision))

    def close(self) -> None:
        """Let go of the store."""
        if self._store is not None:
            self._store.close()
            self._store = None


def _of(kind: type[R], records: Iterable[Record]) -> list[R]:
    return [record for record in records if isinstance(record, kind)]


def _put(held: dict[Any, Any], key: object, after: Record | None) -> None:
    if after is None:
        del held[key]
    else:
        held[key] = after


def _part(changeset: ChangeSet, kinds: tuple[type, ...]) -> ChangeSet:
    return ChangeSet(changeset.label, tuple(c for c in changeset.changes if isinstance(c.record, kinds)))
