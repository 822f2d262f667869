"""What was typed into cells and could not be saved: it stays in its cell with the reason, and is never dropped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from planner_desktop.domain.bulk.columns import Column
from planner_desktop.domain.bulk.filling import Desk, change_of
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.errors import UserError


class Cell(NamedTuple):
    """One cell to fill in."""

    period: Period
    milestone_id: str
    column: Column


class CellDrafts:
    """Saves what is typed as one undo step each; keeps what is refused."""

    def __init__(self, desk: Callable[[Period], Desk], record: Callable[[ChangeSet], None]) -> None:
        """``record`` saves an action and raises ``UserError`` when it could not."""
        self._desk = desk
        self._record = record
        self._typed: dict[Cell, str] = {}
        self._problems: dict[Cell, UserError] = {}

    def __len__(self) -> int:
        """How many cells hold something the store does not."""
        return len(self._typed)

    @property
    def typed(self) -> Mapping[Cell, str]:
        """What stands in them."""
        return self._typed

    @property
    def problems(self) -> Mapping[Cell, UserError]:
        """Why they could not be saved."""
        return self._problems

    def put(self, cell: Cell, text: str) -> bool:
        """Save what was typed into a cell; False when it stays a draft."""
        try:
            changeset = change_of(self._desk(cell.period), cell.milestone_id, cell.column, text)
            if changeset:
                self._record(changeset)
        except UserError as problem:
            self._typed[cell], self._problems[cell] = text, problem
            return False
        self.drop(cell)
        return True

    def drop(self, cell: Cell) -> None:
        """Forget a draft: it was taken back, or something else was saved in its place."""
        self._typed.pop(cell, None)
        self._problems.pop(cell, None)

    def save_all(self) -> bool:
        """Try every draft again; False when any stays."""
        saved = [self.put(cell, text) for cell, text in tuple(self._typed.items())]
        return all(saved)
