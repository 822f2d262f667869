"""What adds to the plan, put together for a window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QUndoStack

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.ui.additions_desk import AdditionsDesk
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.undo import ApplyChange, undo_text
from planner_desktop.wiring import Wiring


def additions_desk(
    wiring: Wiring, window: MainWindow, undo: QUndoStack, prompter: Prompter, folder: Callable[[], Path]
) -> AdditionsDesk:
    """The desk of a window over the profile's workspace."""

    def record(changeset: ChangeSet) -> None:
        undo.push(ApplyChange(wiring.workspace, changeset, undo_text(changeset)))

    in_hand = lambda: window.tree.programme_in_hand  # noqa: E731
    return AdditionsDesk(
        wiring.adding, prompter, record, window.entries.flush, folder, in_hand, window, window.show_milestone
    )
