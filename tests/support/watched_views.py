"""Starts the program, waits until it got everything ready in its leisure, opens each view, and prints what that imported.

usage: python watched_views.py PROFILE
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from planner_desktop.app import program
from planner_desktop.cli import command_line
from planner_desktop.ui.leisure import Leisure
from planner_desktop.ui.main_window import MainWindow

LOOK = 50
"""Milliseconds between looks at whether the start is over."""


class WatchedProgram(program.Program):
    """Opens what a user may open next, and leaves."""

    def open_store(self) -> None:
        super().open_store()
        self._wait()

    def _wait(self) -> None:
        leisure = self.findChild(Leisure)
        if leisure is None:
            QTimer.singleShot(LOOK, self._wait)
        else:
            leisure.over.connect(self._open_all)

    def _open_all(self) -> None:
        window = self.window
        assert isinstance(window, MainWindow)
        openings: dict[str, Callable[[], object]] = {
            "sign": window.show_later_steps,
            **{key: partial(window.show_view, key) for key in ("table", "overview", "returns", "verify")},
        }
        print(json.dumps({name: _imported(opening) for name, opening in openings.items()}))
        QApplication.exit(0)


def _imported(opening: Callable[[], object]) -> list[str]:
    before = set(sys.modules)
    opening()
    QApplication.processEvents()
    return sorted(set(sys.modules) - before)


if __name__ == "__main__":
    program.Program = WatchedProgram
    sys.exit(command_line.run(["--profile", sys.argv[1]]))
