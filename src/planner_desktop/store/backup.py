"""Verified copies of the store: made through SQLite's backup API, named by time, thinned out, and put back."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from planner_desktop.errors import UserError
from planner_desktop.paths import make_folder, sync_folder
from planner_desktop.store import durable, verification
from planner_desktop.store.database import connect, connect_raw, journal_of
from planner_desktop.store.failures import told_to_the_user
from planner_desktop.store.header import refuse_strangers
from planner_desktop.store.store import Store

DAILY = 7
WEEKLY = 4
LONGEST_WITHOUT = timedelta(days=1)
"""A start makes a backup when the newest is older than this."""
_PAGES_AT_ONCE = 1024
"""4 MiB: between two portions a save may go through."""
_PAUSE = 0.01
"""Seconds to wait for a save in progress."""
_TIME = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"(?P<time>\d{8}T\d{6}Z)_(?P<store>[0-9a-f]{8})_g(?P<generation>\d+)_(?P<kind>[a-z]+)\.sqlite3")


class BackupKind(StrEnum):
    """Why a backup was made."""

    START = "start"
    UPGRADE = "upgrade"
    """Before a migration; never thinned out."""
    MANUAL = "manual"
    """Asked for by the user; never thinned out."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified copy, as its file name tells."""

    path: Path
    made_at: datetime
    """In UTC."""
    store: str
    """First eight characters of the store's UUID."""
    generation: int
    kind: BackupKind


def make_backup(
    source: Path, folder: Path, *, clock: Callable[[], datetime], kind: BackupKind = BackupKind.START
) -> Backup:
    """Copy the store, also while it is open, and verify the copy before it counts.

    Raises ``backup.unverified`` with ``damage`` and ``where`` of the first damage (which the source then most likely has
    too), and ``store.*`` with ``path``; nothing is left behind then. Safe to call off the window's thread.
    """
    with told_to_the_user(folder):
        make_folder(folder)
        with durable.beside(folder / "backup") as draft:
            _copy(source, draft)
            backup = _verified(draft, folder, clock(), kind)
            durable.replace(draft, backup.path)
    return backup


def _copy(source: Path, draft: Path) -> None:
    with closing(connect_raw(source, read_only=True)) as original, closing(connect_raw(draft)) as copy:
        original.backup(copy, pages=_PAGES_AT_ONCE, sleep=_PAUSE)


def _verified(draft: Path, folder: Path, now: datetime, kind: BackupKind) -> Backup:
    """Check a copy wholly; gives the backup that it is to become."""
    with closing(connect(draft, read_only=True)) as copy:
        for damage in verification.full(copy):
            raise UserError("backup.unverified", path=str(folder), damage=damage.code, where=damage.where)
        [(store_uuid, generation)] = copy.raw.execute("SELECT store_uuid, generation FROM meta").fetchall()
    made_at = now.astimezone(UTC).replace(microsecond=0)
    name = f"{made_at.strftime(_TIME)}_{store_uuid[:8]}_g{generation}_{kind}.sqlite3"
    return Backup(folder / name, made_at, store_uuid[:8], generation, kind)


def read_back(backup: Backup) -> None:
    """Check a backup again, from the medium rather than from memory where the system allows to ask for that.

    Raises ``backup.unverified`` and ``store.*``.
    """
    with told_to_the_user(backup.path):
        if hasattr(os, "posix_fadvise"):
            descriptor = os.open(backup.path, os.O_RDONLY)
            try:
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(descriptor)
        with closing(connect(backup.path, read_only=True)) as copy:
            for damage in verification.full(copy):
                raise UserError("backup.unverified", path=str(backup.path), damage=damage.code, where=damage.where)


def back_up_if_due(store: Store, folder: Path, *, clock: Callable[[], datetime]) -> Backup | None:
    """Make a backup when the newest is a day old or misses something, then thin out; None when there was no need.

    For the start of the program. Raises as ``make_backup``; the store is open and sound all the same.
    """
    own = [backup for backup in list_backups(folder) if backup.store == store.uuid[:8]]
    if own and own[0].generation == store.generation and timedelta(0) <= clock() - own[0].made_at < LONGEST_WITHOUT:
        return None
    made = make_backup(store.path, folder, clock=clock)
    with told_to_the_user(folder):
        for backup in superseded([made, *own], clock()):
            backup.path.unlink()
    return made


def list_backups(folder: Path) -> tuple[Backup, ...]:
    """The backups in a folder, newest first; other files are passed over."""
    if not folder.is_dir():
        return ()
    with told_to_the_user(folder):
        found = (_from_name(path) for path in folder.iterdir())
        return tuple(sorted((b for b in found if b), key=lambda backup: backup.path.name, reverse=True))


def _from_name(path: Path) -> Backup | None:
    told = _NAME.fullmatch(path.name)
    if not told or told["kind"] not in set(BackupKind):
        return None
    try:
        made_at = datetime.strptime(told["time"], _TIME).replace(tzinfo=UTC)
    except ValueError:
        # Digits that are no date: not one of ours.
        return None
    return Backup(path, made_at, told["store"], int(told["generation"]), BackupKind(told["kind"]))


def superseded(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """The backups of one store that may go: all but the newest of each of 7 days and of each of 4 weeks.

    Backups from the future, made while the clock was wrong, neither go nor take the place of others.
    """
    thinned = [backup for backup in backups if backup.kind is BackupKind.START and backup.made_at <= now]
    thinned.sort(key=lambda backup: (backup.made_at, backup.generation), reverse=True)
    kept = {
        *_newest_of_each(thinned, lambda made_at: made_at.date().toordinal(), DAILY),
        *_newest_of_each(thinned, lambda made_at: made_at.date().isocalendar()[:2], WEEKLY),
    }
    return [backup for backup in thinned if backup not in kept]


def _newest_of_each(newest_first: list[Backup], span: Callable[[datetime], object], count: int) -> Iterator[Backup]:
    newest: dict[object, Backup] = {}
    for backup in newest_first:
        newest.setdefault(span(backup.made_at), backup)
    return iter(list(newest.values())[:count])


def restore(
    backup: Path, path: Path, *, clock: Callable[[], datetime], complete: Callable[[Path], object] | None = None
) -> Path | None:
    """Put a backup in the place of the closed store at ``path``, after verifying it.

    ``complete`` may add to the copy before that: whatever happens meanwhile, the store that is there is the old one or the
    finished one. The store that was there is set aside in the same folder and its new path given, None when there was none. The caller
    holds the profile's lock. Raises ``backup.unverified``, ``store.not_ours`` and ``store.*``; the store is then as it was.
    """
    with told_to_the_user(path), durable.beside(path) as draft:
        with told_to_the_user(backup):
            refuse_strangers(backup)
            shutil.copyfile(backup, draft)
            with closing(connect(draft, read_only=True)) as copy:
                for damage in verification.full(copy):
                    raise UserError("backup.unverified", path=str(backup), damage=damage.code, where=damage.where)
        if complete is not None:
            try:
                complete(draft)
            finally:
                journal_of(draft).unlink(missing_ok=True)
        aside = _set_aside(path, clock()) if path.exists() else None
        # A journal belongs to the file it was written for; replayed into another it destroys that.
        journal_of(path).unlink(missing_ok=True)
        sync_folder(path.parent)
        durable.replace(draft, path)
    return aside


def _set_aside(path: Path, now: datetime) -> Path:
    """Keep the present store, with the journal it may need, under another name; the original name stays too."""
    aside = path.with_name(f"{path.stem}.replaced-{now.astimezone(UTC).strftime(_TIME)}{path.suffix}")
    for original, kept in ((path, aside), (journal_of(path), journal_of(aside))):
        if original.exists():
            durable.keep_as(original, kept)
    sync_folder(path.parent)
    return aside
