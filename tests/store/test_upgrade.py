"""An older store becomes this version's whole or stays what it was, and there is a backup of it."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from planner_desktop import paths
from planner_desktop.errors import UserError
from planner_desktop.store import schema
from planner_desktop.store.backup import BackupKind, list_backups
from planner_desktop.store.database import connect
from planner_desktop.store.durable import create_private
from planner_desktop.store.opening import open_store
from planner_desktop.store.store import Store
from planner_desktop.store.upgrade import CURRENT, Release, migrate
from support.store_records import ENTRY, RECORDS, Clock, adding

REVISION = '''
"""A second revision, for the tests."""

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade():
    op.execute("ALTER TABLE entries ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")
    op.execute("CREATE TABLE moods (mood TEXT) STRICT")
    {last}
'''


def shape(path: Path) -> set[tuple[str, ...]]:
    """Every table, index and trigger in SQLite's own words, and the version."""
    raw = sqlite3.connect(path)
    found = set(raw.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))
    found |= {("version", *raw.execute("SELECT version_num FROM alembic_version").fetchone())}
    raw.close()
    return found


def next_release(folder: Path, last: str = "") -> Release:
    """A version of the program that knows one revision more."""
    shutil.copytree(paths.migrations(), folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0002_moods.py").write_text(REVISION.format(last=last), "utf-8")
    return Release(2, folder)


def test_a_new_store_and_a_migrated_one_have_the_identical_schema(store: Store, tmp_path: Path) -> None:
    migrated = tmp_path / "migrated.sqlite3"
    create_private(migrated)
    database = connect(migrated)
    with database.transaction():
        migrate(database, CURRENT)
    database.close()
    assert shape(migrated) == shape(store.path)
    assert len(shape(migrated)) > 15


def test_the_newest_revision_is_the_one_a_new_store_is_marked_with() -> None:
    names = sorted(path.name for path in (paths.migrations() / "versions").glob("[0-9]*.py"))
    assert names[-1].startswith(f"{schema.VERSION:04}_")


def test_an_older_store_is_upgraded_with_its_records_and_says_so_in_its_log(
    filled: Store, clock: Clock, tmp_path: Path, backups: Path
) -> None:
    filled.close()
    clock.forward(days=1)
    newer = open_store(filled.path, clock=clock, release=next_release(tmp_path / "db"))
    assert set(newer.records()) == set(RECORDS)
    assert (newer.generation, newer.verify()) == (4, ())
    newer.close()
    assert ("version", "0002") in shape(filled.path)
    [backup] = list_backups(backups)
    assert (backup.kind, backup.generation) == (BackupKind.UPGRADE, 3)
    assert ("version", "0001") in shape(backup.path)


def test_an_upgraded_store_is_refused_by_the_older_program(
    filled: Store, clock: Clock, tmp_path: Path, opened: Callable[[], Store]
) -> None:
    filled.close()
    open_store(filled.path, clock=clock, release=next_release(tmp_path / "db")).close()
    with pytest.raises(UserError, match=r"store\.newer"):
        opened()


@pytest.mark.parametrize("last", ["raise ZeroDivisionError", "op.execute('CREATE TABLE moods (mood TEXT) STRICT')"])
def test_a_revision_that_fails_at_its_last_step_leaves_the_store_as_it_was(
    filled: Store, clock: Clock, tmp_path: Path, opened: Callable[[], Store], last: str
) -> None:
    filled.close()
    before = shape(filled.path)
    with pytest.raises(Exception, match=r"already exists|^$"):
        open_store(filled.path, clock=clock, release=next_release(tmp_path / "db", last))
    assert shape(filled.path) == before
    again = opened()
    assert (set(again.records()), again.verify()) == (set(RECORDS), ())
    again.apply(adding(type(ENTRY)("t02.1", ENTRY.period, reason="x")))


def test_without_a_backup_nothing_is_upgraded(filled: Store, clock: Clock, tmp_path: Path) -> None:
    filled.close()
    before = filled.path.read_bytes()
    blocked = tmp_path / "backups"
    blocked.write_text("a file where the folder should be")
    with pytest.raises(UserError, match=r"store\.failed"):
        open_store(filled.path, clock=clock, backups=blocked, release=next_release(tmp_path / "db"))
    assert filled.path.read_bytes() == before
