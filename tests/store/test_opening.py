"""A store is made whole, ours are opened, and everything else is refused without touching it."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from planner_desktop.errors import UserError
from planner_desktop.store import schema
from planner_desktop.store.opening import open_store
from planner_desktop.store.store import Store
from support.store_records import ENTRY, Clock, adding, hot_journal


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def edit(path: Path, *statements: str) -> None:
    """Change the file behind the program's back."""
    raw = sqlite3.connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def refused(path: Path, clock: Clock) -> UserError:
    """The refusal, once it is sure that nothing in the folder changed."""
    before = contents(path.parent)
    with pytest.raises(UserError) as refusal:
        open_store(path, clock=clock)
    assert contents(path.parent) == before
    return refusal.value


def test_a_new_store_is_marked_as_ours(store: Store) -> None:
    raw = sqlite3.connect(store.path)
    marks = [raw.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    raw.close()
    assert marks == [schema.APPLICATION_ID, schema.VERSION]


def test_two_stores_have_two_names_and_two_chains(store: Store, tmp_path: Path, clock: Clock) -> None:
    other = open_store(tmp_path / "other.sqlite3", clock=clock)
    assert (other.uuid != store.uuid, other.audit_head() != store.audit_head()) == (True, True)
    other.close()


def test_making_a_store_leaves_nothing_else_behind(store: Store) -> None:
    assert [path.name for path in store.path.parent.iterdir()] == ["planner.sqlite3"]


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a user's folder private by itself")
def test_the_store_and_its_journal_are_readable_by_their_owner_alone(store: Store) -> None:
    store.apply(adding(ENTRY))
    modes = {path.name: oct(path.stat().st_mode & 0o777) for path in store.path.parent.iterdir()}
    assert modes == {"planner.sqlite3": "0o600", "planner.sqlite3-journal": "0o600"}
    assert oct(store.path.parent.stat().st_mode & 0o777) == "0o700"


def test_a_journal_left_by_a_deleted_store_is_not_replayed_into_the_new_one(
    store: Store, opened: Callable[[], Store]
) -> None:
    store.apply(adding(ENTRY))
    store.close()
    store.path.with_name("planner.sqlite3-journal").write_bytes(hot_journal(store.path))
    store.path.unlink()
    again = opened()
    assert (again.records(), again.verify()) == ([], ())


def test_a_store_of_a_newer_version_is_refused_untouched(store: Store, clock: Clock) -> None:
    store.close()
    edit(store.path, f"PRAGMA user_version = {schema.VERSION + 1}")
    refusal = refused(store.path, clock)
    assert refusal.code == "store.newer"
    assert (refusal.details["found"], refusal.details["known"]) == (schema.VERSION + 1, schema.VERSION)


def test_another_programs_database_is_refused_untouched(store: Store, clock: Clock) -> None:
    store.close()
    edit(store.path, "PRAGMA application_id = 1")
    assert refused(store.path, clock).code == "store.not_ours"


@pytest.mark.parametrize("table", ["audit", "meta", "pins"])
def test_a_store_without_one_of_its_tables_is_damaged(store: Store, clock: Clock, table: str) -> None:
    store.close()
    edit(store.path, f"DROP TABLE {table}")
    assert refused(store.path, clock).details["reason"] == table


@pytest.mark.parametrize("data", [b"x", "示例".encode() * 500, b"SQLite format 3\0", bytes(4096)])
def test_what_is_no_database_is_refused_untouched(tmp_path: Path, clock: Clock, data: bytes) -> None:
    path = tmp_path / "planner.sqlite3"
    path.write_bytes(data)
    assert refused(path, clock).code == "store.not_ours"


def test_an_empty_file_is_what_is_left_of_a_store_and_not_taken_for_a_new_one(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "planner.sqlite3"
    path.touch()
    assert refused(path, clock).code == "store.damaged"


def test_a_folder_in_the_stores_place_is_refused(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "planner.sqlite3").mkdir()
    with pytest.raises(UserError, match=r"store\.(failed|read_only)"):
        open_store(tmp_path / "planner.sqlite3", clock=clock)


@pytest.mark.parametrize("page", range(1, 6))
def test_a_page_overwritten_is_found_at_opening(filled: Store, clock: Clock, page: int) -> None:
    filled.close()
    data = bytearray(filled.path.read_bytes())
    data[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
    filled.path.write_bytes(data)
    with pytest.raises(UserError, match=r"store\.damaged") as refusal:
        open_store(filled.path, clock=clock)
    assert refusal.value.details["path"] == str(filled.path)


def test_a_store_cut_short_is_found_at_opening(filled: Store, clock: Clock) -> None:
    filled.close()
    filled.path.write_bytes(filled.path.read_bytes()[:-4096])
    with pytest.raises(UserError, match=r"store\.damaged"):
        open_store(filled.path, clock=clock)


@pytest.mark.parametrize(
    "statements",
    [
        ["DROP TRIGGER audit_no_delete", "DELETE FROM audit WHERE sequence = 3"],
        ["DROP TRIGGER audit_no_update", "UPDATE audit SET label = 'x' WHERE sequence = 3"],
        ["DROP TRIGGER audit_no_delete", "DELETE FROM audit"],
        ["DELETE FROM meta"],
    ],
)
def test_a_log_without_its_last_action_is_found_at_opening(filled: Store, clock: Clock, statements: list[str]) -> None:
    filled.close()
    edit(filled.path, *statements)
    with pytest.raises(UserError, match=r"audit\.tampered"):
        open_store(filled.path, clock=clock)


def test_a_changed_record_is_found_when_it_is_read(filled: Store, opened: Callable[[], Store]) -> None:
    filled.close()
    edit(filled.path, "UPDATE entries SET narrative = 'better'")
    with pytest.raises(UserError, match=r"store\.damaged") as refusal:
        opened().records()
    assert refusal.value.details["reason"] == "entry t01.1 2020Q2"


def test_a_file_another_program_holds_is_said_to_be_busy(store: Store, clock: Clock) -> None:
    blocker = sqlite3.connect(store.path, isolation_level=None)
    store._database.raw.execute("PRAGMA busy_timeout = 1")
    blocker.execute("BEGIN EXCLUSIVE")
    with pytest.raises(UserError, match=r"store\.busy"):
        store.apply(adding(ENTRY))
    blocker.execute("ROLLBACK")
    blocker.close()
    store.apply(adding(ENTRY))
    assert store.records() == [ENTRY]


def test_neither_a_first_nor_a_later_start_imports_alembic_or_the_orm(path: Path) -> None:
    code = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from planner_desktop.store.opening import open_store
for start in range(2):
    open_store(Path(sys.argv[1]), clock=lambda: datetime.now(UTC)).close()
print([name for name in sys.modules if name in ("alembic", "sqlalchemy.orm")])
"""
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_schema_whose_names_are_no_text_any_more_is_damage(store: Store, clock: Clock) -> None:
    store.close()
    data = store.path.read_bytes()
    store.path.write_bytes(data.replace(b"CREATE TABLE entries", b"\xc5REATE TABLE entries", 1))
    with pytest.raises(UserError, match=r"store\.damaged"):
        open_store(store.path, clock=clock)
