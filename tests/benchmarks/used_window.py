"""The program's window in use: what is typed, saved and chosen, each until everything has been painted again.

usage: python used_window.py BEGAN PROFILE ROUNDS
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from program_window import MeasuredProgram, start
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner_desktop.domain.period import periods_of
from planner_desktop.ui.text_field import TextField

ROUNDS = int(sys.argv[3])
TURNS = 3
"""Of the event loop, until what one event leads to has been done as well."""


class UsedProgram(MeasuredProgram):
    """Plays the cadre once the tree is filled."""

    def at_rest(self) -> None:
        """Do everything ``ROUNDS`` times, and print wall and processor time of each in seconds."""
        actions = {
            "key": self.type_key,
            "save": self.save_text,
            "undo": self.undo,
            "task": self.next_task,
            "period": self.next_period,
            "findings": lambda: self.workspace.findings(self.main_window.period),
            "search": self.search_key,
            "theme": self.main_window.actions_by_key["toggle_dark"].trigger,
        }
        self._periods = cycle(periods_of(self.workspace.plan.years))
        self._tasks = cycle(task.id for task in self.workspace.plan.tasks)
        self._letters = cycle(("t", "td", "tdx", "td", "t", ""))
        taken: dict[str, list[tuple[float, float]]] = {name: [] for name in actions}
        for _ in range(2 + ROUNDS):
            for name, action in actions.items():
                taken[name].append(_timed(action))
        print(json.dumps({name: samples[2:] for name, samples in taken.items()}))

    def _field(self) -> TextField:
        field = self.main_window.entries.page.form.field_widget("narrative")
        assert isinstance(field, TextField)
        return field

    def type_key(self) -> None:
        """Type a character into a text."""
        QTest.keyClick(self._field(), Qt.Key.Key_X)

    def save_text(self) -> None:
        """Save what was typed: store, signal, tree, checks, lights and foot."""
        generation = self.workspace.store.audit_head()
        self.main_window.entries.page.flush()
        assert self.workspace.store.audit_head() != generation

    def undo(self) -> None:
        """Take it back."""
        self.main_window.undo()

    def next_task(self) -> None:
        """Choose the next task in the tree."""
        self.main_window.tree.choose(next(self._tasks))

    def next_period(self) -> None:
        """Look at the next quarter."""
        self.main_window.show_period(next(self._periods))

    def search_key(self) -> None:
        """Type or take back a letter in the search field."""
        self.main_window.tree.search.setText(next(self._letters))


def _timed(action: Callable[[], object]) -> tuple[float, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    action()
    for _ in range(TURNS):
        QApplication.sendPostedEvents()
        QApplication.processEvents()
    return time.perf_counter() - wall, time.process_time() - cpu


if __name__ == "__main__":
    sys.exit(start(UsedProgram, int(sys.argv[1]), Path(sys.argv[2])))
