"""The audit log: one row for each action, each bound to the one before by its hash."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from json import loads
from typing import Any

from sqlalchemy import Connection, RowMapping

from planner_desktop.domain.history import LoggedAction, LoggedChange
from planner_desktop.store import schema
from planner_desktop.store.digests import Json, canonical, sha256

_HEAD = schema.meta.select()
_APPEND = schema.audit.insert()
_ADVANCE = schema.meta.update()
_LOG = schema.audit.select().order_by(schema.audit.c.sequence).execution_options(yield_per=500)
_LAST = schema.audit.select().order_by(schema.audit.c.sequence.desc()).limit(1)
_HASHED = ("sequence", "at", "label", "changes")


def genesis(store_uuid: str) -> str:
    """The hash before the first action; it differs from store to store, so that logs cannot be exchanged."""
    return sha256(store_uuid.encode())


def row_hash(previous: str, row: Mapping[Any, Any]) -> str:
    """The hash of an action's row."""
    return sha256((previous + canonical({name: row[name] for name in _HASHED})).encode())


def stamp(moment: datetime) -> str:
    """A time as the log has it: UTC, ISO 8601, whole seconds; refuses a time without zone."""
    if moment.tzinfo is None:
        raise ValueError("the clock must know its zone")
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def append(connection: Connection, at: datetime, label: str, changes: list[Json]) -> None:
    """Write an action's row and count the generation up; part of the caller's transaction."""
    held = connection.execute(_HEAD).mappings().one()
    sequence = held["generation"] + 1
    row = {"sequence": sequence, "at": stamp(at), "label": label, "changes": canonical(changes)}
    head = row_hash(held["audit_head"], row)
    connection.execute(_APPEND, {**row, "previous": held["audit_head"], "hash": head})
    connection.execute(_ADVANCE, {"generation": sequence, "audit_head": head})


def first_break(connection: Connection) -> int | None:
    """The sequence of the first action that was edited, moved, inserted or removed; None when the chain is whole.

    0 stands for the store's own record of its last action."""
    held = connection.execute(_HEAD).mappings().one_or_none()
    if held is None:
        return 0
    previous, expected = genesis(held["store_uuid"]), 1
    for row in log(connection):
        if row["previous"] != previous or row["hash"] != row_hash(previous, row):
            return expected
        previous, expected = row["hash"], expected + 1
    return None if (held["generation"], held["audit_head"]) == (expected - 1, previous) else expected


def head_holds(connection: Connection) -> bool:
    """Whether the last action is whole and the one the store counts as its last: the cheap check at each opening."""
    held = connection.execute(_HEAD).mappings().one_or_none()
    if held is None:
        return False
    last = connection.execute(_LAST).mappings().one_or_none()
    if last is None:
        return bool(held["generation"] == 0 and held["audit_head"] == genesis(held["store_uuid"]))
    whole = last["hash"] == row_hash(last["previous"], last)
    return bool(whole and (held["generation"], held["audit_head"]) == (last["sequence"], last["hash"]))


def log(connection: Connection) -> Iterator[RowMapping]:
    """Every action in order, without holding them all."""
    return iter(connection.execute(_LOG).mappings())


def log_after(connection: Connection, sequence: int, limit: int | None) -> Iterator[RowMapping]:
    """The actions after a sequence in order, at most ``limit`` of them."""
    chosen = _LOG.where(schema.audit.c.sequence > sequence).limit(limit)
    return iter(connection.execute(chosen).mappings())


def as_action(row: Mapping[Any, Any]) -> LoggedAction:
    """A row of the log as a value."""
    changes = (LoggedChange(tuple(each["key"]), each["before"], each["after"]) for each in loads(row["changes"]))
    return LoggedAction(row["sequence"], datetime.fromisoformat(row["at"]), row["label"], tuple(changes))
