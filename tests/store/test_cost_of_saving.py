"""What a save costs, in counts that hold on every machine: statements, rows, bytes."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.progress import Entry
from planner_desktop.store.store import Store
from support.store_records import ENTRY, SPRING, adding, changing

ONE_EDIT = [
    "BEGIN IMMEDIATE",
    "SELECT entries",
    "UPDATE entries",
    "SELECT meta",
    "INSERT audit",
    "UPDATE meta",
    "COMMIT",
]
"""The one transaction of a saved edit; only what has to be written, and what proves that it may be."""
KIBIBYTES = 64
"""Of a save, journal included: a few pages of 4 KiB, each written twice."""
COUNTED = Path("/proc/self/io")


def statements(store: Store, action: Callable[[], None]) -> list[str]:
    """Verb and table of each statement that SQLite runs for an action."""
    seen: list[str] = []
    store._database.raw.set_trace_callback(seen.append)
    action()
    store._database.raw.set_trace_callback(None)
    # SQLite tells of a statement again when a trigger that it set off is done.
    return [_shortened(each) for each, _ in itertools.groupby(seen)]


def _shortened(statement: str) -> str:
    words = statement.split()
    verb = words[0].upper()
    table = {"SELECT": "FROM", "INSERT": "INTO", "UPDATE": "UPDATE", "DELETE": "FROM"}.get(verb)
    if table is None:
        return " ".join(words).upper()
    return f"{verb} {words[[word.upper() for word in words].index(table) + 1].strip('(,;')}"


def edit(text: str) -> ChangeSet:
    return changing(ENTRY, replace(ENTRY, narrative=text))


def test_a_saved_edit_is_one_transaction_of_few_statements(filled: Store) -> None:
    assert statements(filled, lambda: filled.apply(edit("示例：二十场"))) == ONE_EDIT


def test_a_saved_edit_writes_its_row_the_audit_row_and_the_counter(filled: Store) -> None:
    before = filled._database.raw.total_changes
    filled.apply(edit("示例：二十场"))
    assert filled._database.raw.total_changes - before == 3


@pytest.mark.skipif(not COUNTED.exists(), reason="this system does not count the bytes a process writes")
def test_a_save_writes_no_more_into_a_full_store_than_a_few_pages(filled: Store) -> None:
    filled.apply(adding(*(Entry(f"t99.{number}", SPRING, narrative="示例" * 200) for number in range(500))))
    before = bytes_written()
    filled.apply(edit("示例：二十场"))
    assert bytes_written() - before <= KIBIBYTES * 1024


def bytes_written() -> int:
    """By this process so far, whatever the system made of them."""
    counts = dict(line.split(": ") for line in COUNTED.read_text().splitlines())
    return int(counts["wchar"])
