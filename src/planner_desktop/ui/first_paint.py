"""Tells when a window has been painted for the first time, so that slow work can wait until something is seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches one window, which owns it.

    An empty event queue is no sign: the windowing system asks for the first paint later than that.
    """

    over = Signal()
    """The whole window is on the screen; comes once."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.over)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the window's paint event pass; what is inside it is painted in the same turn of the event loop."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._soon.start()
        return False
