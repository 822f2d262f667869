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
from support.store_records import (
    ENTRY,
    FILE,
    FILE_SHA256,
    LINK,
    OF_VERSION_2,
    OF_VERSION_3,
    OF_VERSION_4,
    OFFICE,
    PIN,
    READING,
    RECORDS,
    RETURN,
    Clock,
    adding,
)

STORES = Path(__file__).parents[1] / "fixtures" / "stores"
"""A store as each version wrote it: a file and a plan, and one record of each kind that version knew."""
RECORDS_OF = {
    "version-0001": {OFFICE, ENTRY, READING, LINK, RETURN, PIN},
    "version-0002": set(OF_VERSION_2),
    "version-0003": set(OF_VERSION_3),
    "version-0004": set(OF_VERSION_4),
}

NOW, NEXT = f"{schema.VERSION:04}", f"{schema.VERSION + 1:04}"
REVISION = '''
"""A revision to come, for the tests."""

from alembic import op

revision = "{number}"
down_revision = "{before}"


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
    text = REVISION.format(number=NEXT, before=NOW, last=last)
    (folder / "versions" / f"{NEXT}_moods.py").write_text(text, "utf-8")
    return Release(schema.VERSION + 1, folder)


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
    assert ("version", NEXT) in shape(filled.path)
    [backup] = list_backups(backups)
    assert (backup.kind, backup.generation) == (BackupKind.UPGRADE, 3)
    assert ("version", NOW) in shape(backup.path)


@pytest.mark.parametrize("kept", sorted(STORES.glob("version-*.sqlite3")), ids=lambda path: path.stem)
def test_a_store_kept_from_each_earlier_version_opens_whole(kept: Path, path: Path, clock: Clock) -> None:
    path.parent.mkdir()
    shutil.copy(kept, path)
    clock.forward(days=1)
    upgraded = open_store(path, clock=clock)
    assert set(upgraded.records()) == RECORDS_OF[kept.stem]
    assert (upgraded.evidence(FILE_SHA256), upgraded.verify()) == (FILE, ())
    fresh = open_store(path.with_name("fresh.sqlite3"), clock=clock)
    assert shape(path) == shape(fresh.path)
    upgraded.close()
    fresh.close()


def test_there_is_a_store_of_every_earlier_version() -> None:
    assert [path.stem[-4:] for path in sorted(STORES.glob("*.sqlite3"))] == [
        f"{version:04}" for version in range(1, schema.VERSION)
    ]


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
