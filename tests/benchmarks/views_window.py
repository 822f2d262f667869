"""One view of the program opened for the first time and again, each until it is painted.

usage: python views_window.py BEGAN PROFILE VIEW early|late
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from program_window import MeasuredProgram, start
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from planner_desktop.ui.leisure import Leisure

TURNS = 3
"""Of the event loop, until what one event leads to has been done as well."""
AGAIN = 5
BEATS = 50
"""Milliseconds between looks at whether the program got everything ready."""
VIEW, MOMENT = sys.argv[3:]


class ViewsProgram(MeasuredProgram):
    """Opens its view as soon as the form can be used, or once the program has got ready in its leisure."""

    def at_rest(self) -> None:
        """Print wall and processor time of the first and of later openings, in seconds."""
        if MOMENT == "late":
            self._wait()
        window = self.main_window
        opening = window.show_later_steps if VIEW == "sign" else lambda: window.show_view(VIEW)
        taken: list[tuple[float, float]] = []
        for _ in range(1 + AGAIN):
            taken.append(_timed(opening))
            _timed(window.show_entries)
        print(json.dumps({"first": taken[:1], "again": taken[1:]}))

    def _wait(self) -> None:
        loop = QEventLoop()

        def look() -> None:
            leisure = self.findChild(Leisure)
            if leisure is None:
                QTimer.singleShot(BEATS, look)
            else:
                leisure.over.connect(loop.quit)

        look()
        loop.exec()


def _timed(action: Callable[[], object]) -> tuple[float, float]:
    """Processor time is that of the window's thread: a backup may be under way beside it."""
    cpu, wall = time.thread_time(), time.perf_counter()
    action()
    for _ in range(TURNS):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    return time.perf_counter() - wall, time.thread_time() - cpu


if __name__ == "__main__":
    sys.exit(start(ViewsProgram, int(sys.argv[1]), Path(sys.argv[2])))
