"""What is done with the selected cells: copied, cut, cleared, filled down, and what a pasted block would change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, cast

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, Qt

from planner_desktop.domain.bulk.block import Block, write_block
from planner_desktop.domain.bulk.columns import EDITABLE, ORDER, Column
from planner_desktop.domain.bulk.filling import Fit, Proposal, changeset_of, propose, typed
from planner_desktop.domain.bulk.matching import Matching, Placed, match
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.ui.sheet.cell_drafts import Cell
from planner_desktop.ui.sheet.sheet_model import SheetModel

Record = Callable[[ChangeSet], None]


class Box(NamedTuple):
    """The rectangle around the selected cells."""

    top: int
    left: int
    bottom: int
    right: int


class Preview(NamedTuple):
    """What a block would do."""

    matching: Matching
    proposals: tuple[Proposal, ...]


class SheetActions:
    """Reads the model and its selection; every action is one change set, handed to ``record``."""

    def __init__(self, model: SheetModel, selection: QItemSelectionModel, record: Record) -> None:
        self._model, self._selection, self._record = model, selection, record

    @property
    def box(self) -> Box | None:
        """What is selected; the current cell where nothing is."""
        boxes = self._boxes
        if not boxes:
            return None
        tops, lefts, bottoms, rights = zip(*boxes, strict=True)
        return Box(min(tops), min(lefts), max(bottoms), max(rights))

    @property
    def _boxes(self) -> list[Box]:
        """The selected rectangles; a selection of everything has a million cells, and one of these."""
        ranges = cast("Iterable[QItemSelectionRange]", self._selection.selection())
        found = [Box(each.top(), each.left(), each.bottom(), each.right()) for each in ranges]
        at = self._selection.currentIndex()
        return found or ([Box(at.row(), at.column(), at.row(), at.column())] if at.isValid() else [])

    def copied(self) -> str:
        """The selected cells as text that Excel, WPS and LibreOffice paste into cells."""
        box = self.box
        if box is None:
            return ""
        columns = range(box.left, box.right + 1)
        return write_block([[self._text(row, column) for column in columns] for row in range(box.top, box.bottom + 1)])

    def clear(self) -> None:
        """Empty the selected cells that can be filled in."""
        self._type([(row, column, "") for box in self._boxes for row, column in _cells(box)])

    def fill_down(self) -> int:
        """Take the upper row of the selection into the rows below it; how many cells did not take it."""
        box = self.box
        top = -1 if box is None else box.top if box.bottom > box.top else box.top - 1
        if box is None or top < 0:
            return 0
        below = box._replace(top=top + 1)
        return self._type([(row, column, self._text(top, column)) for row, column in _cells(below)])

    def put_one(self, text: str) -> int:
        """Put one value into every selected cell; how many did not take it."""
        box = self.box
        if box is None:
            return 0
        if (box.top, box.left) == (box.bottom, box.right):
            return int(not self._model.setData(self._model.index(box.top, box.left), text))
        return self._type([(row, column, text) for each in self._boxes for row, column in _cells(each)])

    def preview(self, block: Block) -> Preview:
        """Match a block from the current cell, or by what it says of itself."""
        model, box = self._model, self.box or Box(0, 0, 0, 0)
        matching = match(block, model.table, model.shown, box.top, ORDER, box.left)
        return Preview(matching, propose(model.desk, matching.placed, self._shown))

    def apply(self, proposals: Sequence[Proposal], overwriting: set[Placed]) -> int:
        """Fill in what fits and what may overwrite, as one action; how many cells that were."""
        taken = [
            each
            for each in proposals
            if each.fit is Fit.NEW or (each.fit is Fit.OVERWRITES and each.placed in overwriting)
        ]
        changeset = changeset_of(self._model.desk, taken, overwriting)
        if changeset:
            self._record(changeset)
        period = self._model.period
        self._model.drop_drafts(
            Cell(period, each.placed.milestone_id, each.placed.target) for each in taken if each.placed.target
        )
        return len(taken)

    def _type(self, cells: Sequence[tuple[int, int, str]]) -> int:
        """Type texts into many cells as one action; how many were refused."""
        period = self._model.period
        goals = [(self._step(row), ORDER[column], text) for row, column, text in cells]
        changeset, refused = typed(self._model.desk, goals)
        if changeset:
            self._record(changeset)
        self._model.drop_drafts(Cell(period, step_id, column) for step_id, column, _text in goals)
        return refused

    def _step(self, row: int) -> str:
        return self._model.shown[row].step.id

    def _text(self, row: int, column: int) -> str:
        return str(self._model.data(self._model.index(row, column), Qt.ItemDataRole.EditRole) or "")

    def _shown(self, milestone_id: str, column: Column) -> str:
        place = self._model.place_of(milestone_id)
        return "" if place is None else self._text(place, ORDER.index(column))


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    """Row and column of the cells in a rectangle that can be filled in."""
    columns = [column for column in range(box.left, box.right + 1) if ORDER[column] in EDITABLE]
    return ((row, column) for row in range(box.top, box.bottom + 1) for column in columns)
