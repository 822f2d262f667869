"""Tells our stores from other files by the first bytes, before SQLite may write to them."""

from __future__ import annotations

from pathlib import Path

from planner_desktop.errors import UserError
from planner_desktop.store import schema

_MAGIC = b"SQLite format 3\0"
_LENGTH = 100
"""Bytes of SQLite's file header."""
_USER_VERSION = slice(60, 64)
_APPLICATION_ID = slice(68, 72)


def refuse_strangers(path: Path, known_version: int = schema.VERSION) -> None:
    """Raise ``store.not_ours``, ``store.newer`` or, for an empty file, ``store.damaged``; never writes.

    SQLite itself might write on opening, to recover from another program's crash.
    """
    with path.open("rb") as file:
        header = file.read(_LENGTH)
    if not header:
        # A store is put in place whole, so an empty file is what is left of one.
        raise UserError("store.damaged", path=str(path), reason="0 bytes")
    if not header.startswith(_MAGIC) or int.from_bytes(header[_APPLICATION_ID]) != schema.APPLICATION_ID:
        raise UserError("store.not_ours", path=str(path))
    version = int.from_bytes(header[_USER_VERSION])
    if version > known_version:
        raise UserError("store.newer", path=str(path), found=version, known=known_version)
