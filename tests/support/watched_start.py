"""Starts the program as its command line does and, at its first paint, prints what was imported by then.

usage: python watched_start.py PROFILE
"""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

from planner_desktop.app import program
from planner_desktop.cli import command_line


class WatchedProgram(program.Program):
    """Prints instead of opening the store, and leaves."""

    def open_store(self) -> None:
        print(*sys.modules, sep="\n")
        QApplication.exit(0)


if __name__ == "__main__":
    program.Program = WatchedProgram
    sys.exit(command_line.run(["--profile", sys.argv[1]]))
