"""Files dropped anywhere on a window, wherever nothing in it takes them first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from planner_desktop.ui.drop_area import DropVeil, local_files
from planner_desktop.ui.translation import tr


class FileDrops(QObject):
    """Watches a window; ``dropped`` gives the files and folders let go over it, as a list of paths."""

    dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.veil = DropVeil(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take drags of files of this PC; all else goes its way."""
        match event:
            case QDragEnterEvent() if local_files(event):
                self._welcome(local_files(event))
                event.acceptProposedAction()
            case QDragMoveEvent() if self.veil.isVisible():
                event.acceptProposedAction()
            case QDropEvent() if event.type() is QEvent.Type.Drop and local_files(event):
                self.veil.hide()
                event.acceptProposedAction()
                self.dropped.emit(local_files(event))
            case _ if event.type() is QEvent.Type.DragLeave:
                self.veil.hide()
                return False
            case _:
                return False
        return True

    def _welcome(self, paths: list[Path]) -> None:
        self.veil.show_words(tr("Let go to verify {count} files; nothing is taken over by that", count=len(paths)))
