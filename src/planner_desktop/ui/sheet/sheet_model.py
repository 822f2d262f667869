"""The steps of a period as a table model: rows in printed order, cells computed when they are looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from planner_desktop.domain.additions import LocalTask, Supplement
from planner_desktop.domain.bulk.columns import EDITABLE, ORDER, Column
from planner_desktop.domain.bulk.filling import Desk
from planner_desktop.domain.bulk.matching import Table, TableRow
from planner_desktop.domain.changes import ChangeSet, Record
from planner_desktop.domain.finding import Finding
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator
from planner_desktop.domain.progress import Entry, Office, Reading
from planner_desktop.domain.schedule import Light, reportable
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.drafts import Missing
from planner_desktop.ui.finding_list import finding_sign
from planner_desktop.ui.lights import ERROR, LIGHTS, Sign
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.sheet.cell_drafts import Cell, CellDrafts
from planner_desktop.ui.sheet.faces import Face, Faces, sentences_of
from planner_desktop.ui.sheet.row_filter import RowFilter
from planner_desktop.ui.sheet.row_picker import RowPicker, index_in
from planner_desktop.ui.sheet.titles import TITLES
from planner_desktop.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
LONGEST_SHOWN, LONGEST_TOLD = 400, 900
"""Characters of a cell that are laid out, and in its tooltip; the editor has them all."""


class Role(IntEnum):
    """What the model gives besides Qt's own roles."""

    SIGN = Qt.ItemDataRole.UserRole
    """``Sign`` before the text, or None."""
    MARK = SIGN + 1
    """``Sign`` of what is wrong with the cell, or None."""
    TONE = SIGN + 2
    """Palette role of the text."""


class SheetModel(QAbstractTableModel):
    """Rows come and go with filter and period only: a row that is filled in stays until the filter is touched."""

    drafts_changed = Signal()

    def __init__(
        self, workspace: Workspace, period: Period, drafts: CellDrafts, missing: Missing, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace, self._missing = workspace, missing
        self.drafts = drafts
        self._period = period
        self._everything = False
        self._all: tuple[TableRow, ...] = ()
        self._shown: Sequence[int] = ()
        self._findings: dict[str, list[Finding]] = {}
        self._filter, self._tasks = RowFilter(), None
        self.faces = Faces(self.desk)
        self._gather()

    # What is shown

    @property
    def period(self) -> Period:
        """The period looked at."""
        return self._period

    @property
    def desk(self) -> Desk:
        """What is held now."""
        return Desk(self._workspace.plan, self._workspace.progress, self._period, self._missing)

    @property
    def shown(self) -> Sequence[TableRow]:
        """The rows that pass the filter."""
        return self._all if len(self._shown) == len(self._all) else [self._all[place] for place in self._shown]

    @property
    def total(self) -> int:
        """How many rows there are without the filter."""
        return len(self._all)

    @property
    def table(self) -> Table:
        """The rows a block may name: filtered or not."""
        return Table(self._all)

    def place_of(self, milestone_id: str) -> int | None:
        """The row of a step; None when it is not shown."""
        return index_in(self._shown, self._picker.place(milestone_id))

    def cell_at(self, index: Index) -> Cell:
        """The cell an index stands for."""
        return Cell(self._period, self._row(index.row()).step.id, ORDER[index.column()])

    def show_period(self, period: Period) -> None:
        """Show a period as the workspace holds it now."""
        self._period = period
        self._findings = {}
        self._reset()

    def show_everything(self, everything: bool) -> None:
        """Show all steps of the plan, or those to be reported in the period."""
        self._everything = everything
        self._reset()

    def show_only(self, wanted: RowFilter, tasks: Iterable[str] | None) -> None:
        """Let only these rows through; ``tasks`` has the ids of those with the words in printed order, None for all."""
        self._filter, self._tasks = wanted, tasks
        self.beginResetModel()
        self._refilter()
        self.endResetModel()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what the checks say."""
        grouped: dict[str, list[Finding]] = {}
        for finding in findings:
            grouped.setdefault(finding.milestone_id, []).append(finding)
        changed = {id_ for id_ in {*grouped, *self._findings} if grouped.get(id_) != self._findings.get(id_)}
        self._findings = grouped
        self._picker.forget(changed)
        self._announce(changed)

    def follow(self, changeset: ChangeSet) -> None:
        """Show what an action did."""
        records = [change.record for change in changeset.changes]
        if any(_changes_every_row(record, self._period) for record in records):
            self._reset()
            return
        touched = list(dict.fromkeys(id_ for record in records for id_ in self._steps_of(record)))
        self.faces.follow(self.desk, touched)
        self._picker.forget(touched)
        self._announce(touched)

    # Qt

    def rowCount(self, parent: Index = ROOT) -> int:
        """One for each step shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As declared."""
        return 0 if parent.isValid() else len(ORDER)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The titles of the columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(ORDER):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return tr(TITLES[ORDER[section]])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells to fill in can be edited once there is a store."""
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        editable = ORDER[index.column()] in EDITABLE and self._workspace.is_open
        return plain | Qt.ItemFlag.ItemIsEditable if editable else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, signs and what is said of a cell."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        face, column = self.faces.face(self._row(index.row())), ORDER[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cut(self._text(face, column), LONGEST_SHOWN)
            case Qt.ItemDataRole.EditRole:
                return self._text(face, column)
            case Qt.ItemDataRole.ToolTipRole:
                return _cut(self._told(face, column), LONGEST_TOLD)
            case Qt.ItemDataRole.AccessibleTextRole:
                text = self._told(face, column) or tr("(empty)")
                return f"{tr(TITLES[column])}：{text}"
            case Role.SIGN:
                return self._sign(face, column)
            case Role.MARK:
                return self._mark(face, column)
            case Role.TONE:
                return self._tone(index.row(), face, column)
            case _:
                return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Type a text into a cell: saved, or kept there as a draft with the reason."""
        if role != Qt.ItemDataRole.EditRole or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        cell = self.cell_at(index)
        if value != self.data(index, Qt.ItemDataRole.EditRole) or cell in self.drafts.typed:
            self.drafts.put(cell, str(value))
            self._announce([cell.milestone_id])
            self.drafts_changed.emit()
        return True

    def save_drafts(self) -> bool:
        """Try again to save what could not be; False when something stays."""
        touched = [cell.milestone_id for cell in self.drafts.typed]
        saved = self.drafts.save_all()
        self._announce(touched)
        self.drafts_changed.emit()
        return saved

    def drop_drafts(self, cells: Iterable[Cell]) -> None:
        """Forget what could not be saved: other values take its place."""
        gone = [cell for cell in cells if cell in self.drafts.typed]
        for cell in gone:
            self.drafts.drop(cell)
        if gone:
            self._announce({cell.milestone_id for cell in gone})
            self.drafts_changed.emit()

    # Inside

    def _text(self, face: Face, column: Column) -> str:
        typed = self.drafts.typed.get(Cell(self._period, face.row.step.id, column)) if column in EDITABLE else None
        if typed is not None:
            return typed
        if column is Column.CHECKS:
            return sentences_of(self._findings.get(face.row.step.id, ()))
        return face.text(column)

    def _told(self, face: Face, column: Column) -> str:
        problem = self.drafts.problems.get(Cell(self._period, face.row.step.id, column))
        said = [error_sentence(problem)] if problem else []
        text = self._text(face, column)
        if column is Column.STATUS and not text:
            text = LIGHTS[Light.NOT_FILLED].word
        found = sentences_of(self._found(face, column)) if column is not Column.CHECKS else ""
        return "\n".join(filter(None, (*said, found, text, face.told(column))))

    def _found(self, face: Face, column: Column) -> list[Finding]:
        """What the checks say of a cell; what is said of no field stands at the status."""
        found = self._findings.get(face.row.step.id, [])
        if column is Column.CHECKS:
            return found
        return [each for each in found if column_of(each) is column]

    def _sign(self, face: Face, column: Column) -> Sign | None:
        if Cell(self._period, face.row.step.id, column) in self.drafts.typed:
            return None
        if column is Column.STATUS and face.status is None:
            return LIGHTS[Light.NOT_FILLED]
        return face.sign(column)

    def _mark(self, face: Face, column: Column) -> Sign | None:
        if Cell(self._period, face.row.step.id, column) in self.drafts.problems:
            return ERROR
        found = self._found(face, column)
        return finding_sign(found[0]) if found else None

    def _tone(self, at: int, face: Face, column: Column) -> str:
        if column in EDITABLE:
            return "text"
        again = at > 0 and self._row(at - 1).task is face.row.task
        if column in (Column.NUMBER, Column.TASK):
            return "hint" if again else "text"
        sign = face.sign(column)
        return sign.text_tone if sign else "dim"

    def _reset(self) -> None:
        self.beginResetModel()
        self._gather()
        self.endResetModel()

    def _gather(self) -> None:
        self.faces = Faces(self.desk)
        plan, held = self._workspace.plan, self._workspace.progress.at(self._period)
        rows = (TableRow(task, step) for task in plan.tasks for step in task.milestones)
        settled = self.faces.settled
        self._all = tuple(
            row
            for row in rows
            if self._everything or row.step.id in held.entries or reportable(row.step, self._period, settled)
        )
        self._picker = RowPicker(self._all, lambda step: self.faces.verdict(step).light)
        self._refilter()

    def _refilter(self) -> None:
        entries = self._workspace.progress.at(self._period).entries
        self._shown = self._picker.pick(self._filter, self._tasks, entries, self._findings)

    def _row(self, at: int) -> TableRow:
        return self._all[self._shown[at]]

    def _announce(self, milestone_ids: Iterable[str]) -> None:
        for id_ in milestone_ids:
            place = self.place_of(id_)
            if place is not None:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(ORDER) - 1))

    def _steps_of(self, record: Record) -> Iterable[str]:
        if isinstance(record, Entry) and record.period == self._period:
            yield record.milestone_id
        if isinstance(record, Reading) and record.period == self._period:
            yield from self._shown_at(self._workspace.plan.indicators_by_id.get(record.indicator_id))

    def _shown_at(self, indicator: Indicator | None) -> Iterable[str]:
        if indicator is None:
            return ()
        if indicator.milestone_id is not None:
            return (indicator.milestone_id,)
        return [step.id for step in self._workspace.plan.tasks_by_id[indicator.task_id].milestones]


def column_of(finding: Finding) -> Column:
    """The column a finding is about."""
    if finding.field.startswith("reading:"):
        return Column.FIGURES
    found = next((column for column in EDITABLE if column.value == finding.field), None)
    return found or Column.STATUS


def _changes_every_row(record: Record, period: Period) -> bool:
    """An earlier entry may settle a step; another unit may see other figures; what is added brings steps."""
    if isinstance(record, Office | Supplement | LocalTask):
        return True
    return isinstance(record, Entry) and record.period < period


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"
