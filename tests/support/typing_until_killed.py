"""Starts the program as its command line does and types into its form without ever pausing, until it is killed.

usage: python typing_until_killed.py PROFILE STEP

Before each keystroke a line says what will have been typed: the field, the number of characters in it, and this
process's own clock in seconds. The keys go through the window, as those of a keyboard do.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop.app import program
from planner_desktop.cli import command_line
from planner_desktop.ui.main_window import MainWindow

FIELDS = ("narrative", "problems")
BETWEEN = 12
"""Milliseconds from key to key: faster than anybody, so that no pause ever saves."""
IN_A_FIELD = 40
"""Characters after which Tab goes to the next field; the last one is typed in without end."""


def letters(field: str) -> Iterator[str]:
    """What is typed into a field, without end."""
    number = 0
    while True:
        number += 1
        yield from f"{field} {number}; "


class TypingProgram(program.Program):
    """Types once the store is open and the form can be seen."""

    def open_store(self) -> None:
        super().open_store()
        self._field = -1
        self._keys = QTimer(self, interval=BETWEEN)
        self._keys.timeout.connect(self._press)
        QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        assert isinstance(self.window, MainWindow)
        form = self.window.entries.page.form
        if not form.isVisible() or not form.isEnabled():
            QTimer.singleShot(0, self._begin)
            return
        self.window.activateWindow()
        self.window.show_milestone(sys.argv[2], FIELDS[0])
        self._enter_field()
        self._keys.start()

    def _enter_field(self) -> None:
        self._field += 1
        self._typed = 0
        self._letters = letters(FIELDS[self._field])

    def _press(self) -> None:
        if self._typed == IN_A_FIELD and self._field + 1 < len(FIELDS):
            QTest.keyClick(self._focused(), Qt.Key.Key_Tab)
            self._enter_field()
        self._typed += 1
        os.write(1, f"{FIELDS[self._field]} {self._typed} {time.monotonic():.4f}\n".encode())
        QTest.keyClicks(self._focused(), next(self._letters))

    def _focused(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


if __name__ == "__main__":
    program.Program = TypingProgram
    sys.exit(command_line.run(["--profile", sys.argv[1]]))
