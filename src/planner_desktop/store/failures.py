"""Sorts what SQLite and the system report by who has to act: the user, or the programmer."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from planner_desktop.errors import UserError

_SQLITE_CODES = {
    sqlite3.SQLITE_FULL: "store.disk_full",
    sqlite3.SQLITE_READONLY: "store.read_only",
    sqlite3.SQLITE_PERM: "store.read_only",
    sqlite3.SQLITE_BUSY: "store.busy",
    sqlite3.SQLITE_LOCKED: "store.busy",
    sqlite3.SQLITE_CORRUPT: "store.damaged",
    sqlite3.SQLITE_NOTADB: "store.damaged",
    sqlite3.SQLITE_CANTOPEN: "store.failed",
    sqlite3.SQLITE_IOERR: "store.failed",
}
"""By SQLite's primary result code; whatever is not listed is a bug and stays what it is."""

_SYSTEM_CODES = {
    errno.ENOSPC: "store.disk_full",
    errno.EDQUOT: "store.disk_full",
    errno.EFBIG: "store.disk_full",
    errno.EACCES: "store.read_only",
    errno.EPERM: "store.read_only",
    errno.EROFS: "store.read_only",
}


@contextmanager
def told_to_the_user(path: Path) -> Generator[None]:
    """Turn a disk's trouble into ``store.*`` that names the file; bugs pass through."""
    try:
        yield
    except Exception as error:
        # SQLAlchemy wraps SQLite's error as ``orig``. It is not asked for its type, or taking the profile's lock would
        # import it before the first window.
        trouble = _trouble(getattr(error, "orig", error), path)
        if trouble is None:
            raise
        raise trouble from error


def _trouble(error: object, path: Path) -> UserError | None:
    """The user's error behind what SQLite or the system said, or None for a bug."""
    if isinstance(error, sqlite3.Error):
        return _from_sqlite(error, path)
    if isinstance(error, OSError):
        code = _SYSTEM_CODES.get(error.errno or 0, "store.failed")
        return UserError(code, path=str(path), reason=error.strerror or str(error))
    return None


def _from_sqlite(error: sqlite3.Error, path: Path) -> UserError | None:
    """The user's error behind SQLite's, or None for a bug."""
    code = _SQLITE_CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    return UserError(code, path=str(path), reason=str(error)) if code else None
