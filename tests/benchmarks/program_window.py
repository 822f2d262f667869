"""The program itself, started as its command line starts it; notes when it was painted, filled and ready, and leaves.

usage: python program_window.py BEGAN PROFILE
"""

from __future__ import annotations

# ruff: noqa: E402
import gc
import os
import sys
from pathlib import Path
from types import TracebackType

# As the command line does before it imports the program, which had to be imported here to be watched.
gc.disable()

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from stopwatch import Stopwatch

from planner_desktop.app import program as composed
from planner_desktop.cli import command_line
from planner_desktop.ui.first_paint import FirstPaint
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.wiring import Wiring


class MeasuredProgram(composed.Program):
    """Notes the moments: painted when the store is about to be opened, filled when the tree shows what it held, ready
    when the form can be seen and typed into."""

    stopwatch = Stopwatch(0)
    _painted = False

    def start(self) -> None:
        """Watch the tree's paint events from the first."""
        super().start()
        self.main_window.tree.tree.painted.connect(self._see)

    def open_store(self) -> None:
        """The program opens its store once it has been painted, and no sooner."""
        assert self._painted
        self.stopwatch.mark("painted")
        self._painted = False
        super().open_store()
        self._ask()

    @property
    def main_window(self) -> MainWindow:
        """The window of the profile, which is no new one."""
        assert isinstance(self.window, MainWindow)
        return self.window

    def _see(self) -> None:
        self._painted = True

    def _ask(self) -> None:
        if not self._painted:
            QTimer.singleShot(0, self._ask)
            return
        assert self.main_window.tree.model.states and self.workspace.is_open
        self.stopwatch.mark("filled")
        entries = self.main_window.entries
        if entries.is_complete:
            FirstPaint(entries.page).over.connect(self._ready)
        else:
            entries.completed.connect(lambda: FirstPaint(entries.page).over.connect(self._ready))

    def _ready(self) -> None:
        assert self.main_window.entries.page.form.isEnabled()
        self.stopwatch.mark("ready")
        self.at_rest()
        QApplication.exit(0)

    def at_rest(self) -> None:
        """Tell the parent; whoever measures more does it here."""
        self.stopwatch.report()


class NoCatcher:
    """A bug ends the measurement instead of waiting in a dialog for someone to read it."""

    def __init__(self, *_ways_to_tell: object) -> None:
        """Takes what the program's own catcher takes."""

    def install(self) -> None:
        """Print a bug and leave at once: Qt would go on without a word."""
        sys.excepthook = _leave


def _leave(kind: type[BaseException], bug: BaseException, trace: TracebackType | None) -> None:
    sys.__excepthook__(kind, bug, trace)
    sys.stderr.flush()
    os._exit(1)


def start(kind: type[MeasuredProgram], began: int, profile: Path, wiring: type[Wiring] = Wiring) -> int:
    """Start as the command line does, with a program that measures in place of the program."""
    kind.stopwatch = Stopwatch(began)
    composed.Program, composed.BugCatcher, command_line.Wiring = kind, NoCatcher, wiring
    return command_line.run(["--profile", str(profile)])


if __name__ == "__main__":
    sys.exit(start(MeasuredProgram, int(sys.argv[1]), Path(sys.argv[2])))
