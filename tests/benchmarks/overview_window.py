"""The program over four years of monthly entries: opening the overview, the first time and again, until it is painted.

usage: python overview_window.py BEGAN PROFILE ROUNDS
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from program_window import MeasuredProgram, start
from PySide6.QtWidgets import QApplication

TURNS = 3
"""Of the event loop, until what one event leads to has been done as well."""


class OverviewProgram(MeasuredProgram):
    """Goes to and fro once the tree is filled."""

    def at_rest(self) -> None:
        """Open the overview for the first time, then ``ROUNDS`` times from the entries of another task."""
        first = self._timed(lambda: self.main_window.show_view("overview"))
        later = [first]
        for _ in range(int(sys.argv[3])):
            self.main_window.show_entries()
            self.main_window.tree.step(1)
            self._settle()
            later.append(self._timed(lambda: self.main_window.show_view("overview")))
        print(json.dumps({"first": [first], "later": later[1:]}))

    def _timed(self, action: Callable[[], object]) -> tuple[float, float]:
        cpu, wall = time.process_time(), time.perf_counter()
        action()
        self._settle()
        return time.perf_counter() - wall, time.process_time() - cpu

    @staticmethod
    def _settle() -> None:
        for _ in range(TURNS):
            QApplication.sendPostedEvents()
            QApplication.processEvents()


if __name__ == "__main__":
    sys.exit(start(OverviewProgram, int(sys.argv[1]), Path(sys.argv[2])))
