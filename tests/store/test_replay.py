"""What was saved after a backup comes back from the damaged store's log, and nothing else does."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from planner_desktop.store.backup import make_backup, restore
from planner_desktop.store.opening import open_store
from planner_desktop.store.replay import bring_back
from planner_desktop.store.store import Store
from support.store_records import ENTRY, FILE, FILE_SHA256, LINK, RECORDS, RETURN, Clock, adding, changing


@pytest.fixture
def later(store: Store, backups: Path, clock: Clock) -> tuple[Store, Path]:
    """A store with a backup of its first action, and seven later ones of every kind."""
    store.apply(adding(ENTRY))
    backup = make_backup(store.path, backups, clock=clock)
    clock.forward(hours=1)
    store.apply(adding(LINK, files=(FILE,)))
    store.put_plan("示例〔2020〕1号", "cd" * 32, b"{}")
    store.apply(adding(*(record for record in RECORDS if record not in (ENTRY, LINK))))
    store.apply(changing(ENTRY, None))
    store.apply(adding(ENTRY))
    return store, backup.path


def spoil(path: Path, *statements: str) -> None:
    raw = sqlite3.connect(path)
    for statement in statements:
        raw.execute(statement)
    raw.commit()
    raw.close()


def restored(store: Store, backup: Path, clock: Clock) -> tuple[int, Store]:
    """Put the backup in place and bring back what the damaged one tells."""
    store.close()
    aside = restore(backup, store.path, clock=clock)
    assert aside is not None
    before = aside.read_bytes()
    count = bring_back(aside, store.path)
    assert aside.read_bytes() == before
    return count, open_store(store.path, clock=clock)


def test_every_later_action_comes_back_with_its_hash(later: tuple[Store, Path], clock: Clock) -> None:
    store, backup = later
    head, records, log = store.audit_head(), set(store.records()), store.logged_actions()
    count, again = restored(store, backup, clock)
    assert (count, again.audit_head(), set(again.records())) == (5, head, records)
    assert again.logged_actions() == log
    assert (again.evidence(FILE_SHA256), again.plan("cd" * 32), again.verify()) == (FILE, b"{}", ())
    again.close()


def test_a_record_that_rotted_comes_back_as_it_was_saved(later: tuple[Store, Path], clock: Clock) -> None:
    store, backup = later
    spoil(store.path, "UPDATE entries SET narrative = 'rot'", "UPDATE pins SET unit_name = 'rot'")
    count, again = restored(store, backup, clock)
    assert (count, set(again.records()), again.verify()) == (5, set(RECORDS), ())
    again.close()


@pytest.mark.parametrize(
    ("statement", "count"),
    [
        ("UPDATE audit SET label = 'x' WHERE sequence = 4", 2),
        ("UPDATE audit SET changes = '[]' WHERE sequence = 3", 1),
        ("UPDATE audit SET changes = 'x' WHERE sequence = 3", 1),
        ("DELETE FROM audit WHERE sequence = 5", 3),
        ("UPDATE audit SET hash = 'x' WHERE sequence = 2", 0),
        ("UPDATE evidence SET data = zeroblob(8)", 0),
        ("UPDATE supplements SET plan = x'00'", 2),
        ("DROP TABLE audit", 0),
    ],
)
def test_it_stops_before_what_cannot_be_read(
    later: tuple[Store, Path], clock: Clock, statement: str, count: int
) -> None:
    store, backup = later
    spoil(store.path, "PRAGMA ignore_check_constraints = ON", "DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete", statement)  # fmt: skip
    came_back, again = restored(store, backup, clock)
    assert (came_back, again.generation, again.verify()) == (count, 1 + count, ())
    assert (RETURN in again.records()) == (count > 2)
    again.close()


def test_the_log_of_another_store_brings_nothing(
    later: tuple[Store, Path], clock: Clock, opened: Callable[[], Store], tmp_path: Path
) -> None:
    store, _ = later
    other = open_store(tmp_path / "other.sqlite3", clock=clock)
    other.apply(adding(ENTRY))
    other.close()
    assert bring_back(store.path, other.path) == 0
