"""Small pieces of work done while nobody does anything, one at a time, so that nobody has to wait for them later."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

PAUSE = 30
"""Milliseconds from one piece to the next, in which the window can do what else there is to do."""
QUIET = 400
"""Milliseconds without a key or a click until the next piece: who types is not disturbed."""
SIGNS_OF_LIFE = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel)


class Leisure(QObject):
    """Works through its pieces on the window's thread, each of which has to be over within a few hundredths of a second.

    Not in a thread beside it: that would keep Python's lock for milliseconds at each turn, of which painting has
    hundreds, and two threads that import one package from two ends can meet half of a module.
    """

    over = Signal()
    """Everything is done."""

    def __init__(self, pieces: Iterable[Callable[[], object]], window: QWindow | None, parent: QObject) -> None:
        """What is pressed in ``window``, if there is one, makes the work wait."""
        super().__init__(parent)
        self._left = deque(pieces)
        self._next = QTimer(self, singleShot=True, interval=PAUSE)
        self._next.timeout.connect(self._work)
        if window is not None:
            window.installEventFilter(self)
        self._next.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait while somebody types or clicks."""
        if event.type() in SIGNS_OF_LIFE and self._next.isActive():
            self._next.start(QUIET)
        return False

    def _work(self) -> None:
        if self._left:
            self._left.popleft()()
            self._next.start(PAUSE)
        else:
            self.over.emit()
            self.deleteLater()
