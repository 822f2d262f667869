"""The pragmas are those that lost nothing when power cuts were replayed, and they really took."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from planner_desktop.store import schema
from planner_desktop.store.database import PRAGMAS, connect, connect_raw, set_pragmas
from planner_desktop.store.store import Store
from support.store_records import ENTRY, adding


def test_the_store_reports_the_pragmas_it_runs_with(store: Store) -> None:
    assert store.pragmas() == {
        "journal_mode": "persist",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 5_000,
    }


def test_the_journal_stays_between_saves_as_the_mode_says(store: Store) -> None:
    store.apply(adding(ENTRY))
    assert store.path.with_name("planner.sqlite3-journal").stat().st_size > 0
    assert not store.path.with_name("planner.sqlite3-wal").exists()


def test_a_pragma_that_does_not_take_is_not_passed_over() -> None:
    memory = sqlite3.connect(":memory:")
    with pytest.raises(RuntimeError, match="journal_mode = memory where PERSIST was asked for"):
        set_pragmas(memory, PRAGMAS)
    memory.close()


def test_schema_changes_are_inside_the_transaction(store: Store) -> None:
    database = connect(store.path)
    with pytest.raises(ZeroDivisionError), database.transaction() as connection:
        connection.exec_driver_sql("CREATE TABLE half (a)")
        connection.exec_driver_sql("PRAGMA user_version = 99")
        raise ZeroDivisionError
    names = database.raw.execute("SELECT name FROM sqlite_master").fetchall()
    assert (("half",) in names, database.pragma("user_version")) == (False, schema.VERSION)
    database.close()


def test_opening_never_makes_a_file(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError):
        connect_raw(tmp_path / "nothing.sqlite3")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["发改 100%.sqlite3", "a?mode=ro#b.sqlite3", "x&y=z.sqlite3"])
def test_any_file_name_can_be_opened(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.touch()
    raw = connect_raw(path)
    raw.execute("CREATE TABLE t (a)")
    raw.close()
    assert path.stat().st_size > 0
