"""Starts the program as its command line does and, at its first paint, prints what was made by then, as JSON.

usage: python watched_start.py PROFILE
"""

from __future__ import annotations

import json
import sys
from enum import Enum

from PySide6.QtWidgets import QApplication

from planner_desktop.app import program
from planner_desktop.cli import command_line


def below(kind: type) -> set[type]:
    """All classes derived from a class."""
    return {each for child in kind.__subclasses__() for each in (child, *below(child))}


class WatchedProgram(program.Program):
    """Prints instead of opening the store, and leaves."""

    def open_store(self) -> None:
        made = {
            "modules": sorted(sys.modules),
            "names": sorted(each.__qualname__ for each in below(Enum) if each.__module__.startswith("PySide6")),
            "widgets": len(QApplication.allWidgets()),
        }
        print(json.dumps(made))
        QApplication.exit(0)


if __name__ == "__main__":
    program.Program = WatchedProgram
    sys.exit(command_line.run(["--profile", sys.argv[1]]))
