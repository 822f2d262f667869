"""Sorts what SQLite and the system report by who has to act: the user, or the programmer."""

from __future__ import annotations

import errno
import re
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.errors import UserError

if TYPE_CHECKING:
    import sqlite3

_SQLITE_CODES = {
    "SQLITE_FULL": "store.disk_full",
    "SQLITE_READONLY": "store.read_only",
    "SQLITE_PERM": "store.read_only",
    "SQLITE_BUSY": "store.busy",
    "SQLITE_LOCKED": "store.busy",
    "SQLITE_CORRUPT": "store.damaged",
    "SQLITE_NOTADB": "store.damaged",
    "SQLITE_CANTOPEN": "store.failed",
    "SQLITE_IOERR": "store.failed",
}
"""By the name of SQLite's primary result code; whatever is not listed is a bug and stays what it is."""

_UNDECODED = re.compile(r"Could not decode to UTF-8 column '(?P<column>\w+)'")

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
        # import it before the first window; SQLite is imported only here for the same reason.
        trouble = _trouble(getattr(error, "orig", error), path)
        if trouble is None:
            raise
        raise trouble from error


def _trouble(error: object, path: Path) -> UserError | None:
    """The user's error behind what SQLite or the system said, or None for a bug."""
    if isinstance(error, OSError):
        code = _SYSTEM_CODES.get(error.errno or 0, "store.failed")
        return UserError(code, path=str(path), reason=error.strerror or str(error))
    if isinstance(error, UnicodeDecodeError):
        # SQLite quotes rotten names of the schema in what it says, and Python cannot read that.
        return UserError("store.damaged", path=str(path), reason="UTF-8")
    import sqlite3

    return _from_sqlite(error, path) if isinstance(error, sqlite3.Error) else None


def _from_sqlite(error: sqlite3.Error, path: Path) -> UserError | None:
    """The user's error behind SQLite's, or None for a bug."""
    import sqlite3

    if undecoded := _UNDECODED.match(str(error)):
        # Python's own refusal of rotten text has no code; its words hold the text, which may be anybody's.
        return UserError("store.damaged", path=str(path), reason=f"UTF-8: {undecoded['column']}")
    codes = {getattr(sqlite3, name): code for name, code in _SQLITE_CODES.items()}
    code = codes.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
    return UserError(code, path=str(path), reason=str(error)) if code else None
