"""The one undo command: apply what an action did, or its inverse."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtGui import QUndoCommand

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.ui.translation import QT_TR_NOOP

UNDO_WORDS = {
    "edit.entry": QT_TR_NOOP("entry"),
    "edit.reading": QT_TR_NOOP("figure"),
    "edit.carry": QT_TR_NOOP("carrying forward"),
    "edit.evidence": QT_TR_NOOP("evidence"),
    "edit.remark": QT_TR_NOOP("remark"),
}
"""What undo and redo call an action, by the label of its change."""


class Applies(Protocol):
    """Whatever carries out a change set whole, or raises and leaves everything as it was."""

    def apply(self, changeset: ChangeSet) -> None:
        """Carry it out."""
        ...


class ApplyChange(QUndoCommand):
    """Push it on the undo stack to carry out an action; exceptions of ``apply`` come out of ``push``, ``undo``, ``redo``."""

    def __init__(self, target: Applies, changeset: ChangeSet, text: str = "") -> None:
        super().__init__(text)
        self._target = target
        self._changeset = changeset

    def redo(self) -> None:
        """Carry the action out."""
        self._apply(self._changeset)

    def undo(self) -> None:
        """Take the action back."""
        self._apply(self._changeset.inverted())

    def _apply(self, changeset: ChangeSet) -> None:
        try:
            self._target.apply(changeset)
        except Exception:
            # Qt else keeps the entry: what did not happen cannot be undone.
            self.setObsolete(True)
            raise
