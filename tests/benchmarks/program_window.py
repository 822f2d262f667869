"""The program itself, started as its command line starts it; notes when it was painted and filled, and leaves.

usage: python program_window.py BEGAN PROFILE
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from stopwatch import Stopwatch

from planner_desktop.app import program as composed
from planner_desktop.cli import command_line
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.wiring import Wiring


class MeasuredProgram(composed.Program):
    """Notes the two moments: painted when the store is about to be opened, filled when what it held is on the screen."""

    stopwatch = Stopwatch(0)
    _painted = False

    def open_store(self) -> None:
        """Wait for the first paint, which an empty event queue alone does not promise."""
        self.main_window.tree.tree.viewport().installEventFilter(self)
        if not self._painted:
            QTimer.singleShot(0, self.open_store)
            return
        self.stopwatch.mark("painted")
        self._painted = False
        super().open_store()
        self._ask()

    @property
    def main_window(self) -> MainWindow:
        """The window of the profile, which is no new one."""
        assert isinstance(self.window, MainWindow)
        return self.window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See paint events pass."""
        self._painted = self._painted or event.type() == QEvent.Type.Paint
        return False

    def _ask(self) -> None:
        if not self._painted:
            QTimer.singleShot(0, self._ask)
            return
        assert self.main_window.tree.model.states and self.workspace.is_open
        self.stopwatch.mark("filled")
        self.at_rest()
        QApplication.exit(0)

    def at_rest(self) -> None:
        """Tell the parent; whoever measures more does it here."""
        self.stopwatch.report()


def start(kind: type[MeasuredProgram], began: int, profile: Path, wiring: type[Wiring] = Wiring) -> int:
    """Start as the command line does, with a program that measures in place of the program."""
    kind.stopwatch = Stopwatch(began)
    composed.Program, command_line.Wiring = kind, wiring
    return command_line.run(["--profile", str(profile)])


if __name__ == "__main__":
    sys.exit(start(MeasuredProgram, int(sys.argv[1]), Path(sys.argv[2])))
