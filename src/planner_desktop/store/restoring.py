"""Which backup can stand in for a store that cannot be opened, and what would be missing then."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner_desktop.errors import UserError
from planner_desktop.store import verification
from planner_desktop.store.backup import Backup, list_backups
from planner_desktop.store.database import connect, connect_raw
from planner_desktop.store.failures import told_to_the_user
from planner_desktop.store.header import refuse_strangers


@dataclass(frozen=True, slots=True)
class Later:
    """What the damaged store still tells of the actions that a backup does not have."""

    count: int
    last_at: datetime | None
    """When the last of them was saved, in UTC; None when there are none."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A verified backup as a person decides about it: what is in it and what would be missing."""

    backup: Backup
    entries: int
    files: int
    """Pieces of evidence."""
    returns: int
    later: Later | None
    """None when the store is gone or too damaged to tell."""


def newest_sound(folder: Path, store: Path, *, clock: Callable[[], datetime]) -> Offer | None:
    """The newest backup that passes every check, with what it would mean to restore it; None when there is none.

    One made while the clock was ahead comes last. Reads every byte of the backups it tries. Raises ``store.*``.
    """
    now = clock()
    listed = sorted(list_backups(folder), key=lambda backup: backup.made_at <= now, reverse=True)
    return next((offer for backup in listed for offer in _offers(backup, store)), None)


def _offers(backup: Backup, store: Path) -> Iterator[Offer]:
    """The backup as an offer, if it is sound."""
    try:
        with told_to_the_user(backup.path):
            refuse_strangers(backup.path)
            with closing(connect(backup.path, read_only=True)) as copy:
                if not verification.full(copy):
                    entries, files, returns = (_rows(copy.raw, table) for table in ("entries", "evidence", "returns"))
                    yield Offer(backup, entries, files, returns, _later(store, backup))
    except UserError:
        # Not sound, so it is not offered; the next older one may be.
        return


def _rows(raw: sqlite3.Connection, table: str) -> int:
    return raw.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def _later(store: Path, backup: Backup) -> Later | None:
    """Ask the damaged store, without writing to it."""
    if not store.is_file():
        return None
    try:
        with closing(connect_raw(store, read_only=True)) as raw:
            [(uuid,)] = raw.execute("SELECT store_uuid FROM meta").fetchall()
            asked = "SELECT count(*), max(at) FROM audit WHERE sequence > ?"
            count, last = raw.execute(asked, (backup.generation,)).fetchone()
            return Later(count, datetime.fromisoformat(last) if last else None) if uuid[:8] == backup.store else None
    except (sqlite3.Error, ValueError, TypeError):
        # It is damaged; that it cannot say this either changes nothing.
        return None
