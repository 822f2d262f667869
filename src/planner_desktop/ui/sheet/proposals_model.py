"""What a block would change, line by line: from where, to where, what stands there, what would, and why not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from planner_desktop.domain.bulk.filling import Fit, Proposal, Value
from planner_desktop.domain.bulk.matching import Placed
from planner_desktop.domain.coverage import visible
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import Status
from planner_desktop.ui.lights import ERROR, GOOD, STATUSES, WARNING, Sign, light_icon
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.sheet.titles import TITLES
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
LONGEST = 300
"""Characters of a value that are shown."""


class Part(StrEnum):
    """The columns of the preview."""

    FROM = "from"
    TO = "to"
    OLD = "old"
    NEW = "new"
    WHY = "why"


PARTS: dict[Part, str] = {
    Part.FROM: QT_TR_NOOP("Comes from"),
    Part.TO: QT_TR_NOOP("Goes to"),
    Part.OLD: QT_TR_NOOP("Stands there"),
    Part.NEW: QT_TR_NOOP("To be filled in"),
    Part.WHY: QT_TR_NOOP("What becomes of it"),
}
ORDER = tuple(Part)
SIGNS: dict[Fit, Sign] = {Fit.NEW: GOOD, Fit.OVERWRITES: WARNING, Fit.REFUSED: ERROR, Fit.SAME: GOOD}


class ProposalsModel(QAbstractTableModel):
    """Lines of one kind or of all; those that would overwrite carry a box to tick."""

    ticked = Signal()

    def __init__(self, plan: Plan, proposals: Sequence[Proposal], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._all = tuple(each for each in proposals if each.fit is not Fit.SAME)
        self._shown: Sequence[Proposal] = self._all
        self.overwriting: set[Placed] = set()
        """The cells that may overwrite what stands there."""
        self._closed = False

    @property
    def shown(self) -> Sequence[Proposal]:
        """The lines shown."""
        return self._shown

    def show_only(self, wanted: Callable[[Proposal], bool]) -> None:
        """Show the lines that are wanted."""
        self.beginResetModel()
        self._shown = [each for each in self._all if wanted(each)]
        self.endResetModel()

    def close(self, left: Callable[[Proposal], bool]) -> None:
        """Show what is left once the rest is filled in: nothing can be ticked any more."""
        self._closed = True
        self.show_only(left)

    def _ticks(self, proposal: Proposal) -> bool:
        return proposal.fit is Fit.OVERWRITES and not self._closed

    def tick_all(self, ticked: bool) -> None:
        """Let everything overwrite, or nothing."""
        self.overwriting = {each.placed for each in self._all if each.fit is Fit.OVERWRITES} if ticked else set()
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))
        self.ticked.emit()

    def toggle(self, row: int) -> None:
        """Tick a line, or take the tick back."""
        proposal = self._shown[row]
        if self._ticks(proposal):
            self.overwriting ^= {proposal.placed}
            self.dataChanged.emit(self.index(row, 0), self.index(row, len(ORDER) - 1))
            self.ticked.emit()

    def cells(self, proposal: Proposal) -> tuple[str, ...]:
        """A line in words, in the order of the columns."""
        placed = proposal.placed
        place = tr("Row {row}, column {column}", row=placed.row + 1, column=placed.column + 1)
        return (place, self._goal(placed), words_of(proposal.old), words_of(proposal.new), self._why(proposal))

    def rowCount(self, parent: Index = ROOT) -> int:
        """One for each line shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As declared."""
        return 0 if parent.isValid() else len(ORDER)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(ORDER):
            if role == Qt.ItemDataRole.DisplayRole:
                return tr(PARTS[ORDER[section]])
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only what would overwrite can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        ticks = index.column() == 0 and self._ticks(self._shown[index.row()])
        return plain | Qt.ItemFlag.ItemIsUserCheckable if ticks else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Texts, signs and ticks."""
        if not index.isValid():
            return None
        proposal = self._shown[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _shown(self.cells(proposal)[index.column()])
            case Qt.ItemDataRole.ToolTipRole:
                return self.cells(proposal)[index.column()][:LONGEST]
            case Qt.ItemDataRole.AccessibleTextRole:
                title, text = tr(PARTS[ORDER[index.column()]]), self.cells(proposal)[index.column()]
                return f"{title}：{text or tr('(empty)')}"
            case Qt.ItemDataRole.DecorationRole if ORDER[index.column()] is Part.WHY:
                return light_icon(SIGNS[proposal.fit])
            case Qt.ItemDataRole.CheckStateRole if index.column() == 0 and self._ticks(proposal):
                return Qt.CheckState.Checked if proposal.placed in self.overwriting else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.FontRole:
                return current_theme().font(9.5)
            case Qt.ItemDataRole.ForegroundRole:
                dim = ORDER[index.column()] in (Part.FROM, Part.OLD)
                return current_theme().color("dim" if dim else "text")
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A click on the box."""
        if role != Qt.ItemDataRole.CheckStateRole or not self.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        if (value in (Qt.CheckState.Checked, Qt.CheckState.Checked.value)) != (
            self._shown[index.row()].placed in self.overwriting
        ):
            self.toggle(index.row())
        return True

    def _goal(self, placed: Placed) -> str:
        title = tr(TITLES[placed.target]) if placed.target else ""
        if not placed.milestone_id:
            return title or "–"
        task, step = self._plan.task_of_milestone[placed.milestone_id], self._plan.milestones_by_id[placed.milestone_id]
        return " · ".join(filter(None, (tr("Task {number}", number=task.number), step.label, title)))

    def _why(self, proposal: Proposal) -> str:
        if proposal.problem is not None:
            return error_sentence(proposal.problem)
        if proposal.fit is Fit.OVERWRITES and self._closed:
            return tr("Something stands there; it was kept")
        if proposal.fit is Fit.OVERWRITES:
            ticked = proposal.placed in self.overwriting
            return tr("Overwrites what stands there") if ticked else tr("Something stands there; tick to overwrite it")
        return tr("Fits")


def words_of(value: Value) -> str:
    """A value as it is shown."""
    return STATUSES[value].word if isinstance(value, Status) else value or ""


def _shown(text: str) -> str:
    """On one line, cut where it is long; nothing in it may hide or turn what stands beside it."""
    line = " ⏎ ".join(text[: LONGEST + 1].split("\n"))
    plain = visible(line)
    return plain if len(text) <= LONGEST else f"{plain[:LONGEST]}…"
