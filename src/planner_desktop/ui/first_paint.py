"""Tells when a widget has been painted, so that slow work can wait until something is seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Watches one widget, a whole window or a part, which owns it.

    An empty event queue is no sign: the windowing system asks for the first paint later than that.
    """

    over = Signal()
    """What was to be painted is on the screen; comes once."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.over)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the paint event pass; what is inside it is painted in the same turn of the event loop."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._soon.start()
        return False
