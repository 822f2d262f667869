"""The one undo command: apply what an action did, or its inverse."""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from PySide6.QtGui import QUndoCommand

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.progress import TEXT_FIELDS, Entry
from planner_desktop.ui.messages import FIELD_WORDS
from planner_desktop.ui.translation import QT_TR_NOOP, tr

UNDO_WORDS = {
    "edit.entry": QT_TR_NOOP("entry"),
    "edit.reading": QT_TR_NOOP("figure"),
    "edit.bulk": QT_TR_NOOP("filling in many cells"),
    "edit.carry": QT_TR_NOOP("carrying forward"),
    "edit.carry_task": QT_TR_NOOP("carrying the task forward"),
    "edit.carry_unchanged": QT_TR_NOOP("carrying all unchanged forward"),
    "edit.prefill": QT_TR_NOOP("filling from shorter periods"),
    "edit.nil": QT_TR_NOOP("nil return"),
    "edit.idle": QT_TR_NOOP("no progress in a group"),
    "edit.evidence": QT_TR_NOOP("evidence"),
    "edit.explain": QT_TR_NOOP("word on a warning"),
    "edit.mark": QT_TR_NOOP("note or star"),
    "edit.remark": QT_TR_NOOP("remark"),
    "edit.office": QT_TR_NOOP("unit and people"),
    "edit.deadline": QT_TR_NOOP("deadline"),
    "edit.task_handler": QT_TR_NOOP("handler of a task"),
    "plan.supplement": QT_TR_NOOP("supplement"),
    "plan.local_task": QT_TR_NOOP("own task"),
    "sample.fill": QT_TR_NOOP("sample data"),
    "return.seal": QT_TR_NOOP("sealing"),
    "return.issue": QT_TR_NOOP("export"),
    "return.withdraw": QT_TR_NOOP("withdrawal"),
    "trust.pin": QT_TR_NOOP("enrolling a key"),
    "trust.hold": QT_TR_NOOP("putting a key off"),
    "trust.forget": QT_TR_NOOP("forgetting a key"),
    "trust.revoke": QT_TR_NOOP("revoking a key"),
    "trust.arrival": QT_TR_NOOP("receiving a file"),
    "trust.load_roster": QT_TR_NOOP("taking over a roster"),
}
"""What undo and redo call an action, by the label of its change; a test looks every label of domain and services up."""


def undo_text(changeset: ChangeSet) -> str:
    """What undo and redo call an action: the field where it was one field of an entry, else its word."""
    fields = {field for change in changeset.changes for field in _fields(change.before, change.after)}
    if changeset.label == "edit.entry" and len(fields) == 1:
        return tr(FIELD_WORDS[fields.pop()])
    return tr(UNDO_WORDS[changeset.label])


def _fields(before: object, after: object) -> list[str]:
    """The fields of an entry that differ."""
    held = [entry if isinstance(entry, Entry) else None for entry in (before, after)]
    blank = next((Entry(entry.milestone_id, entry.period) for entry in held if entry), None)
    old, new = (entry or blank for entry in held)
    return [name for name in ("status", *TEXT_FIELDS) if getattr(old, name, None) != getattr(new, name, None)]


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
        if self._changeset.files:
            # The target has them now: an undo stack full of pictures would hold them twice.
            self._changeset = replace(self._changeset, files=())

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
