"""Finds what was damaged or tampered with, and where: SQLite sees only part of what rots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from json import loads
from typing import Any

from sqlalchemy import Connection

from planner_desktop.errors import UserError
from planner_desktop.store import audit, schema
from planner_desktop.store.codec import CODECS, FILES
from planner_desktop.store.database import Database
from planner_desktop.store.digests import record_digest
from planner_desktop.store.failures import told_to_the_user

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it was written."""

    code: str
    """``store.damaged``, ``audit.tampered``, ``record.damaged`` or ``evidence.damaged``."""
    where: str
    """SQLite's words, the action's number in the log, or the record's key."""


def quick(database: Database) -> Damage | None:
    """The check at each opening: SQLite's structures, and the head of the audit log."""
    # In one transaction, for another process may be saving.
    with database.transaction("BEGIN") as connection:
        for damage in _broken_structure(database, "quick_check(1)"):
            return damage
        if not audit.head_holds(connection):
            return Damage("audit.tampered", str(_generation(database)))
    return None


def full(database: Database) -> tuple[Damage, ...]:
    """Everything: structures, every link of the audit log, every record and file against what the log says of it."""
    try:
        with told_to_the_user(database.path), database.transaction("BEGIN"):
            return tuple(_all_damage(database))
    except UserError as trouble:
        if trouble.code != "store.damaged":
            raise
        # Too broken even to be checked.
        return (Damage(trouble.code, str(trouble.details["reason"])),)


def _broken_structure(database: Database, check: str) -> list[Damage]:
    """What SQLite says, and the tables that are missing."""
    answers = [line for (line,) in database.raw.execute(f"PRAGMA {check}")]
    if answers != ["ok"]:
        return [Damage("store.damaged", line) for line in answers]
    present = {name for (name,) in database.raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    current = database.pragma("user_version") == schema.VERSION
    needed = set(schema.metadata.tables) if current else {"audit", "meta", "alembic_version"}
    return [Damage("store.damaged", name) for name in sorted(needed - present)]


def _generation(database: Database) -> int:
    """How many actions the store counts; 0 where even that is gone."""
    row = database.raw.execute("SELECT generation FROM meta").fetchone()
    return row[0] if row else 0


def _all_damage(database: Database) -> Iterator[Damage]:
    structure = _broken_structure(database, "integrity_check")
    if structure:
        yield from structure
        # Reading on through broken structures would fail or lie.
        return
    for table, row, parent, _ in database.raw.execute("PRAGMA foreign_key_check"):
        yield Damage("store.damaged", f"{table} {row} {parent}")
    broken = audit.first_break(database.connection)
    if broken is not None:
        yield Damage("audit.tampered", str(broken))
        return
    # An older schema is migrated first; its records cannot be read by this version's codecs.
    if database.pragma("user_version") == schema.VERSION:
        yield from _damaged_records(database.connection)


def _damaged_records(connection: Connection) -> Iterator[Damage]:
    """Hold each row against itself and against the last word of the audit log about it."""
    promised = _last_words(connection)
    for codec in CODECS:
        for row in connection.execute(codec.all.execution_options(yield_per=100)).mappings():
            key = codec.key_of(row)
            whole = record_digest(codec.kind, codec.json(row)) == row["row_digest"]
            if promised.pop(key, None) != row["row_digest"] or not whole:
                yield _damage(key)
    yield from map(_damage, sorted(promised))


def _damage(key: Key) -> Damage:
    return Damage("evidence.damaged", key[-1]) if key[0] == FILES.kind else Damage("record.damaged", " ".join(key))


def _last_words(connection: Connection) -> dict[Key, str]:
    """The digest of each record as the log left it; what was deleted is not in it."""
    held: dict[Key, str] = {}
    for row in audit.log(connection):
        for change in loads(row["changes"]):
            key = tuple[str, ...](change["key"])
            after: dict[str, Any] | None = change["after"]
            if after is None:
                held.pop(key, None)
            else:
                held[key] = record_digest(key[0], after)
    return held
