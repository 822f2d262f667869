"""When typing is to be handed on: once it pauses, and while it does not, still before long."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

LATEST = 800
"""Milliseconds from the first keystroke that is not handed on until it is, however fast the typing goes on."""


class TypingPause(QObject):
    """Hears of each keystroke and says when what was typed is to be taken; never within a word of an input method."""

    over = Signal()

    def __init__(self, parent: QObject, pause: int, composing: Callable[[], bool], latest: int | None = LATEST) -> None:
        """``pause`` in milliseconds; without ``latest`` only a pause counts."""
        super().__init__(parent)
        self._composing, self._pause = composing, pause
        self._waiting = QTimer(self, singleShot=True)
        self._longest = QTimer(self, singleShot=True, interval=latest or 0)
        self._capped = latest is not None
        self._overdue = False
        for timer in (self._waiting, self._longest):
            timer.timeout.connect(self._end)

    def typed(self) -> None:
        """Something was typed; a word just finished is taken at once when it is high time."""
        if self._capped and not self._overdue and not self._longest.isActive():
            self._longest.start()
        self._waiting.start(0 if self._overdue else self._pause)

    def stop(self) -> None:
        """Everything was taken."""
        self._waiting.stop()
        self._longest.stop()
        self._overdue = False

    def _end(self) -> None:
        if self._composing():
            self._overdue = self._capped
            self._waiting.start(self._pause)
        else:
            self.over.emit()
