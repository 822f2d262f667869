"""The plan as a Qt model: programmes, sections and tasks with their counts and lights; it follows change sets."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from planner_desktop.domain.changes import ChangeSet, Record
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Programme, Section, Task
from planner_desktop.domain.progress import Entry, Office, Reading
from planner_desktop.domain.rollup import Tally, TaskState, tally, task_state, task_states
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.lights import LIGHTS
from planner_desktop.ui.plan_words import number_text, section_title
from planner_desktop.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class NodeKind(StrEnum):
    """What a row stands for; each is drawn in its own way."""

    PROGRAMME = "programme"
    SECTION = "section"
    TASK = "task"


class Role(IntEnum):
    """What the model gives besides Qt's own roles."""

    NODE = Qt.ItemDataRole.UserRole
    STATE = NODE + 1
    """``TaskState`` of a task, ``Tally`` of the others."""
    ERRORS = NODE + 2
    """Number of errors found in a task."""


@dataclass(slots=True, eq=False)
class Node:
    """One row, with all its children and those that the filter in force lets through."""

    kind: NodeKind
    item: Programme | Section | Task
    parent: Node | None
    at: int
    """Its place among all nodes: the model's internal id."""
    home: int
    """Its row while everything is shown."""
    children: list[Node] = field(default_factory=list)
    tasks: range = range(0)
    """The places of a section's tasks among all tasks."""
    turn: int = -1
    """The filter that let it through last; what follows is about that filter."""
    row: int = 0
    shown: list[Node] | None = None
    """None until somebody looks into a section: most stay folded."""
    span: tuple[int, int] = (0, 0)
    """Of what was found, what stands in a section."""

    @property
    def title(self) -> str:
        """What is written in the row, without a task's number."""
        match self.item:
            case Task():
                return self.item.text
            case Section():
                return section_title(self.item)
            case Programme():
                return self.item.title

    @property
    def awaits_supplement(self) -> bool:
        """Whether it is a programme whose tasks the notice does not list."""
        return isinstance(self.item, Programme) and not self.children


class PlanTreeModel(QAbstractItemModel):
    """Rows in printed order. States are those of one period; they change, rows come and go only with the filter."""

    def __init__(self, workspace: Workspace, period: Period, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._period = period
        self._states: dict[str, TaskState] = {}
        self._tallies: dict[int, Tally] = {}
        self._errors: Mapping[str, int] = {}
        self._build()

    @property
    def is_stale(self) -> bool:
        """Whether tasks came, went or changed since the rows were built."""
        return self._programmes is not self._workspace.plan.programmes

    def renew(self) -> None:
        """Build the rows anew, all of them let through."""
        self.beginResetModel()
        self._build()
        self.endResetModel()

    @property
    def states(self) -> Mapping[str, TaskState]:
        """Where each task stands, by its id."""
        return self._states

    @property
    def shown_tasks(self) -> Sequence[str]:
        """The ids of the tasks the filter lets through, from top to bottom."""
        shown = self._all_tasks if self._found is None else map(self._all_tasks.__getitem__, self._found)
        return [task.item.id for task in shown]

    def index_of_task(self, task_id: str) -> QModelIndex:
        """Where a task stands; invalid when the filter hides it, or it is gone."""
        node = self._tasks.get(task_id)
        return self._index_of(node) if node is not None and self._is_shown(node) else QModelIndex()

    @property
    def groups(self) -> Sequence[Node]:
        """The rows of programmes and sections."""
        return self._parents

    def is_programme(self, index: Index) -> bool:
        """Whether a row stands at the top."""
        return self._nodes[index.internalId()].parent is None

    def has_task(self, task_id: str) -> bool:
        """Whether there is such a task, shown or not."""
        return task_id in self._tasks

    def index_of_node(self, node: Node) -> QModelIndex:
        """Where a row stands; invalid when the filter hides it."""
        return self._index_of(node) if self._is_shown(node) else QModelIndex()

    def show_period(self, period: Period) -> None:
        """Show the states of a period as the workspace holds it now."""
        self._period = period
        self._compute_all()
        self._announce(self._nodes)

    def follow(self, changeset: ChangeSet) -> None:
        """Show what an action did."""
        if any(_changes_every_state(change.record, self._period) for change in changeset.changes):
            self.show_period(self._period)
            return
        touched = {task.id: task for change in changeset.changes for task in self._tasks_of(change.record)}
        plan, progress = self._workspace.plan, self._workspace.progress
        settled = progress.settled_before(self._period)
        for task in touched.values():
            self._states[task.id] = task_state(plan, progress, self._period, task, settled)
        self._refresh(self._tasks[id_] for id_ in touched)

    def show_errors(self, errors: Mapping[str, int]) -> None:
        """Show how many errors each task has, by its id."""
        changed = {id_ for id_ in {*errors, *self._errors} if errors.get(id_) != self._errors.get(id_)}
        self._errors = errors
        self._announce(self._tasks[id_] for id_ in changed)

    def show_only(self, task_ids: Collection[str] | None) -> None:
        """Let only these tasks through, with what they stand under; None lets everything through."""
        if task_ids is None and self._found is None:
            return
        self.beginResetModel()
        self._turn += 1
        self._found = None if task_ids is None else sorted(self._place_of[id_] for id_ in task_ids)
        self._shown = self._top if self._found is None else self._groups_of(self._found)
        self.endResetModel()

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """Qt's way to a row."""
        rows = self._rows(parent)
        if column != 0 or not 0 <= row < len(rows):
            return QModelIndex()
        return self.createIndex(row, 0, rows[row].at)

    def hasChildren(self, parent: Index = ROOT) -> bool:
        """Whether there is anything to unfold; what the filter lets through is never empty."""
        return bool(self._nodes[parent.internalId()].children) if parent.isValid() else bool(self._shown)

    def parent(self, index: Index | None = None) -> QModelIndex | QObject | None:  # pyright: ignore
        """Qt's way up; without an index, the parent object."""
        if index is None:
            return super().parent()
        if not index.isValid():
            return QModelIndex()
        above = self._nodes[index.internalId()].parent
        return QModelIndex() if above is None else self._index_of(above)

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many rows the filter lets through."""
        return 0 if parent.column() > 0 else len(self._rows(parent))

    def columnCount(self, parent: Index = ROOT) -> int:
        """One: the delegate draws the counts."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows."""
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return node.title
            case Role.NODE:
                return node
            case Role.STATE:
                return self._state(node)
            case Role.ERRORS:
                return self._errors.get(node.item.id, 0)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._in_words(node)
            case _:
                return None

    def _in_words(self, node: Node) -> str:
        state = self._state(node)
        if isinstance(node.item, Task) and isinstance(state, TaskState):
            return f"{number_text(node.item)} {node.title}\n{LIGHTS[state.light].word}"
        if node.awaits_supplement or not isinstance(state, Tally):
            return node.title
        count = tr("{filled}/{tasks} filled in", filled=state.filled, tasks=state.tasks)
        return f"{node.title}\n{count}"

    def _state(self, node: Node) -> TaskState | Tally:
        return self._states[node.item.id] if node.kind is NodeKind.TASK else self._tallies[node.at]

    def _rows(self, parent: Index) -> list[Node]:
        return self._below(self._nodes[parent.internalId()]) if parent.isValid() else self._shown

    def _below(self, node: Node) -> list[Node]:
        if self._found is None:
            return node.children
        if node.shown is None:
            node.shown = [self._all_tasks[place] for place in self._found[slice(*node.span)]]
            for row, task in enumerate(node.shown):
                task.row, task.turn = row, self._turn
        return node.shown

    def _index_of(self, node: Node) -> QModelIndex:
        return self.createIndex(node.home if self._found is None else node.row, 0, node.at)

    def _is_shown(self, node: Node) -> bool:
        if self._found is None:
            return True
        above = node.parent
        if node.kind is NodeKind.TASK and above is not None and above.turn == self._turn:
            self._below(above)
        return node.turn == self._turn

    def _build(self) -> None:
        self._nodes: list[Node] = []
        self._top: list[Node] = []
        self._tasks: dict[str, Node] = {}
        self._all_tasks: list[Node] = []
        self._turn = 0
        self._found: list[int] | None = None
        self._programmes = self._workspace.plan.programmes
        self._add_all()
        self._parents = [node for node in self._nodes if node.kind is not NodeKind.TASK]
        self._place_of = {task.item.id: place for place, task in enumerate(self._all_tasks)}
        self._shown = self._top
        self._compute_all()

    def _add_all(self) -> None:
        for programme in self._programmes:
            top = self._add(NodeKind.PROGRAMME, programme, None, len(self._top))
            self._top.append(top)
            for section in programme.sections:
                below = self._add(NodeKind.SECTION, section, top, len(top.children))
                for task in section.tasks:
                    self._tasks[task.id] = self._add(NodeKind.TASK, task, below, len(below.children))
                first = len(self._all_tasks)
                self._all_tasks += below.children
                below.tasks = range(first, len(self._all_tasks))

    def _add(self, kind: NodeKind, item: Programme | Section | Task, parent: Node | None, home: int) -> Node:
        node = Node(kind, item, parent, len(self._nodes), home)
        self._nodes.append(node)
        if parent is not None:
            parent.children.append(node)
        return node

    def _groups_of(self, found: Sequence[int]) -> list[Node]:
        """The programmes of the tasks found, with their sections; tasks follow when a section is looked into."""
        top: list[Node] = []
        at = 0
        while at < len(found):
            section = self._all_tasks[found[at]].parent
            assert section is not None and section.parent is not None  # a task stands in a section of a programme
            end = bisect_left(found, section.tasks.stop, at)
            if section.parent.turn != self._turn:
                self._let_through(section.parent, top)
                section.parent.shown = []
            self._let_through(section, section.parent.shown)
            section.shown, section.span = None, (at, end)
            at = end
        return top

    def _let_through(self, node: Node, siblings: list[Node] | None) -> None:
        assert siblings is not None
        node.turn, node.row = self._turn, len(siblings)
        siblings.append(node)

    def _compute_all(self) -> None:
        self._states = task_states(self._workspace.plan, self._workspace.progress, self._period)
        self._tallies = {node.at: self._tally(node) for node in self._parents}

    def _tally(self, node: Node) -> Tally:
        item = node.item
        tasks = item.tasks if isinstance(item, Programme | Section) else ()
        return tally(self._states[task.id] for task in tasks)

    def _refresh(self, tasks: Iterable[Node]) -> None:
        changed: dict[int, Node] = {}
        for task in tasks:
            changed[task.at] = task
            above = task.parent
            while above is not None:
                changed[above.at] = above
                above = above.parent
        for node in changed.values():
            if node.kind is not NodeKind.TASK:
                self._tallies[node.at] = self._tally(node)
        self._announce(changed.values())

    def _announce(self, nodes: Iterable[Node]) -> None:
        for node in nodes:
            if self._is_shown(node):
                index = self._index_of(node)
                self.dataChanged.emit(index, index)

    def _tasks_of(self, record: Record) -> Iterable[Task]:
        plan = self._workspace.plan
        if isinstance(record, Entry) and record.period == self._period:
            yield plan.task_of_milestone[record.milestone_id]
        if isinstance(record, Reading) and record.period == self._period:
            yield plan.tasks_by_id[plan.indicators_by_id[record.indicator_id].task_id]


def _changes_every_state(record: Record, period: Period) -> bool:
    """An earlier entry may settle a step; another unit may see other figures."""
    return isinstance(record, Office) or (isinstance(record, Entry) and record.period < period)
