"""Brings back, from a damaged store's log, what was saved after the backup that took its place.

The log is a chain of hashes: an action is brought back only where the store ends up with the very hash that the damaged
one had after it, so nothing that was not saved can come in.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import datetime
from json import loads
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from planner_desktop.domain.changes import Change, StaleChange
from planner_desktop.store import audit, schema
from planner_desktop.store.codec import BY_KIND, DamagedRow
from planner_desktop.store.database import Database, connect, connect_raw
from planner_desktop.store.digests import sha256
from planner_desktop.store.failures import told_to_the_user
from planner_desktop.store.store import apply_change

_ACTIONS = "SELECT sequence, at, label, changes, hash FROM audit WHERE sequence > ? ORDER BY sequence"
_ALL_BYTES = (
    "SELECT data FROM evidence WHERE sha256 = ?",
    "SELECT payload FROM returns",
    "SELECT catalogue FROM plans",
    "SELECT plan FROM supplements",
)
"""Where bytes are that the log names by their hash only; the first asks for one of them."""
_HEAD = schema.meta.select()


def bring_back(damaged: Path, restored: Path) -> int:
    """Do again, one by one, the actions that only the damaged store has; stops at the first that cannot be read.

    Gives how many came back. The damaged file is not written to. Raises ``store.*`` about the restored one.
    """
    count = 0
    with told_to_the_user(restored), closing(connect(restored)) as store, closing(_opened(damaged)) as source:
        if store.pragma("user_version") != schema.VERSION:
            return 0
        generation = store.connection.execute(_HEAD).mappings().one()["generation"]
        for action in _actions(source, generation):
            try:
                _do_again(store, action, source)
            except (DamagedRow, StaleChange):
                break
            count += 1
    return count


def _opened(damaged: Path) -> sqlite3.Connection:
    return connect_raw(damaged, read_only=True)


def _actions(source: sqlite3.Connection, after: int) -> Iterator[dict[str, Any]]:
    """The later actions, as far as they can be read."""
    try:
        rows = source.execute(_ACTIONS, (after,))
        names = [column[0] for column in rows.description]
        for row in rows:
            action = dict(zip(names, row, strict=True))
            yield {**action, "changes": loads(action["changes"]), "at": datetime.fromisoformat(action["at"])}
    except (sqlite3.Error, ValueError, TypeError):
        # What follows is not readable; what came before counts.
        return


def _do_again(store: Database, action: dict[str, Any], source: sqlite3.Connection) -> None:
    """One action in one transaction; raises ``DamagedRow`` and leaves no trace where the chain does not go on."""
    with store.transaction() as connection:
        logged = [apply_change(connection, _change(connection, told, source)) for told in action["changes"]]
        audit.append(connection, action["at"], action["label"], logged)
        if connection.execute(_HEAD).mappings().one()["audit_head"] != action["hash"]:
            raise DamagedRow(str(action["sequence"]))


def _change(connection: Connection, told: dict[str, Any], source: sqlite3.Connection) -> Change:
    """The change that the log tells: before as it stands in the store, after as the log has it."""
    try:
        codec = BY_KIND[told["key"][0]]
        key = {f"key_{name}": value for name, value in zip(codec.key_columns, told["key"][1:], strict=True)}
        held = connection.execute(codec.one, key).mappings().first()
        after = told["after"] and codec.told(told["after"], lambda name: _bytes(source, name))
        return Change(codec.record(held) if held and told["before"] else None, after or None)
    except (KeyError, ValueError, TypeError, sqlite3.Error) as problem:
        raise DamagedRow(str(told)) from problem


def _bytes(source: sqlite3.Connection, name: str) -> bytes:
    """The bytes with this hash, wherever the damaged store keeps them."""
    wanted = name.removeprefix("sha256:")
    for number, query in enumerate(_ALL_BYTES):
        with suppress(sqlite3.Error):
            for (data,) in source.execute(query, (wanted,) if number == 0 else ()):
                if isinstance(data, bytes) and sha256(data) == wanted:
                    return data
    raise DamagedRow(wanted)
