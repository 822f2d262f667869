"""Garbage is collected on the window's thread alone: what it frees may be a widget, and no other thread may end one.

Python collects in whatever thread makes the object that is one too many; a backup or an export that runs beside the
window would then destroy widgets that nobody holds any more, which Qt answers with a crash.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

BEAT = 1_000
"""Milliseconds between two looks; a look costs less than a microsecond where nothing is to be done."""


class GarbageCollector(QObject):
    """Takes the place of Python's own collector while it lives; made on the window's thread."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._beat = QTimer(self, interval=BEAT)
        self._beat.timeout.connect(self.look)
        self._beat.start()

    def look(self) -> None:
        """Collect the oldest generation that has made enough to be worth it, as Python itself would."""
        due = [
            at
            for at, (made, enough) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if made > enough
        ]
        if due:
            gc.collect(due[-1])
