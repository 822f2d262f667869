"""The program over a plan of 100,000 milestones: filtering tree and table, each keystroke until it is painted.

usage: python filter_window.py BEGAN PROFILE ROUNDS
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path

from profiles import copies_of
from program_window import MeasuredProgram, start
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from searching import MILESTONES, QUERIES

from planner_desktop.domain.plan import Plan
from planner_desktop.ui.sheet.row_filter import RowState
from planner_desktop.ui.sheet.sheet_page import SheetPage
from planner_desktop.ui.tree_filter import StateFilter
from planner_desktop.wiring import Wiring

TURNS = 3
"""Of the event loop, until what one event leads to has been done as well."""
Taken = dict[str, list[tuple[float, float]]]


class LargeWiring(Wiring):
    """A profile whose plan is the shipped one many times over."""

    @cached_property
    def plan(self) -> Plan:
        """As many copies as it takes."""
        shipped = super().plan
        return copies_of(shipped, -(-MILESTONES // len(shipped.milestones_by_id)))


class FilteringProgram(MeasuredProgram):
    """Types and picks filters once the tree is filled."""

    def at_rest(self) -> None:
        """Print wall and processor time of each action in seconds."""
        window = self.main_window
        window.tree.search.setText("tj")  # makes the index, which is measured elsewhere
        taken: Taken = {}
        for _ in range(int(sys.argv[3])):
            self._use_tree(taken)
        window.show_view("table")
        page = window.findChild(SheetPage)
        assert isinstance(page, SheetPage)
        page.bar.everything.setChecked(True)
        settle()
        for _ in range(int(sys.argv[3])):
            self._use_table(page, taken)
        print(json.dumps({**taken, "rows": page.model.total}))

    def _use_tree(self, taken: Taken) -> None:
        tree = self.main_window.tree
        self._type(tree.search, "tree", taken)
        for state in (*StateFilter, StateFilter.ALL):
            note(taken, "tree.state", lambda state=state: tree._chips[state].click())
        for box in (tree._years, tree._departments):
            for at in (1, 2, 0):
                note(taken, "tree.list", lambda box=box, at=at: pick(box, at))

    def _use_table(self, page: SheetPage, taken: Taken) -> None:
        self._type(page.bar.search, "table", taken)
        for at in (*range(1, len(RowState)), 0):
            note(taken, "table.state", lambda at=at: pick(page.bar.states, at))
        for box in (page.bar.years, page.bar.departments):
            for at in (1, 2, 0):
                note(taken, "table.list", lambda box=box, at=at: pick(box, at))

    @staticmethod
    def _type(field: QLineEdit, name: str, taken: Taken) -> None:
        field.clear()
        settle()
        for query in QUERIES:
            for typed in keystrokes(query):
                note(taken, f"{name}.key", lambda typed=typed: field.setText(typed))
            note(taken, f"{name}.clear", field.clear)


def keystrokes(query: str) -> Iterator[str]:
    """What stands in the field after each key: the query letter by letter, then one taken back."""
    yield from (query[:end] for end in range(1, len(query) + 1))
    if len(query) > 1:
        yield query[:-1]


def pick(box: QComboBox, at: int) -> None:
    """Choose a line of a list as a user does."""
    box.setCurrentIndex(at)
    box.activated.emit(at)


def settle() -> None:
    """Let everything be laid out and painted."""
    for _ in range(TURNS):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def note(taken: Taken, name: str, action: Callable[[], object]) -> None:
    """Do something and note how long it takes until it is painted."""
    cpu, wall = time.process_time(), time.perf_counter()
    action()
    settle()
    taken.setdefault(name, []).append((time.perf_counter() - wall, time.process_time() - cpu))


if __name__ == "__main__":
    sys.exit(start(FilteringProgram, int(sys.argv[1]), Path(sys.argv[2]), LargeWiring))
