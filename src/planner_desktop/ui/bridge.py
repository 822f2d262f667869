"""Carries what a workspace did to the widgets, as a Qt signal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from planner_desktop.services.workspace import Workspace


class Bridge(QObject):
    """Announces each applied ``ChangeSet`` on the thread that applied it."""

    changed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        announce = self.changed.emit
        workspace.listeners.append(announce)
        # A window may go while the workspace stays, as when the language is changed.
        self.destroyed.connect(lambda: workspace.listeners.remove(announce))
