"""Carries what a workspace did to the widgets, as a Qt signal."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from planner_desktop.services.workspace import Workspace


class Bridge(QObject):
    """Announces each applied ``ChangeSet`` on the thread that applied it."""

    changed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        workspace.listeners.append(self.changed.emit)
