"""An opened SQLite file: its pragmas, proven, and its transactions."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, StaticPool, create_engine

BUSY_MILLISECONDS = 5_000
"""How long to wait for another program (an antivirus, a backup) that holds the file."""

PRAGMAS: Mapping[str, tuple[str, str | int]] = {
    # Of SQLite's modes the only pair that lost no acknowledged save when power cuts were replayed.
    "journal_mode": ("PERSIST", "persist"),
    "synchronous": ("EXTRA", 3),
    "foreign_keys": ("ON", 1),
    # A file that was tampered with must not run functions from its schema, nor slip malformed cells past reading.
    "trusted_schema": ("OFF", 0),
    "cell_size_check": ("ON", 1),
    "busy_timeout": (str(BUSY_MILLISECONDS), BUSY_MILLISECONDS),
}
"""Each pragma with the value to set and the value to be read back."""

_OF_THE_WRITER = ("journal_mode", "synchronous")


@dataclass(frozen=True)
class Database:
    """One connection, as ``sqlite3`` and as SQLAlchemy see it; not safe for two threads at once."""

    path: Path
    raw: sqlite3.Connection
    connection: Connection

    @contextmanager
    def transaction(self, begin: str = "BEGIN IMMEDIATE") -> Generator[Connection]:
        """Do the block's statements, schema changes included, whole or not at all."""
        self.raw.execute(begin)
        try:
            yield self.connection
            self.raw.commit()
        except BaseException:
            # SQLite may have rolled back by itself; then this does nothing.
            self.raw.rollback()
            raise

    def pragma(self, name: str) -> str | int:
        """A pragma's present value."""
        return self.raw.execute(f"PRAGMA {name}").fetchone()[0]

    def pragmas(self) -> dict[str, str | int]:
        """What this connection really runs with."""
        return {name: self.pragma(name) for name in PRAGMAS}

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()
        self.connection.engine.dispose()
        self.raw.close()


def connect(path: Path, *, read_only: bool = False) -> Database:
    """Open a file that exists already; raises sqlite3's errors, and ``RuntimeError`` when a pragma does not take."""
    raw = connect_raw(path, read_only=read_only)
    try:
        set_pragmas(raw, {name: value for name, value in PRAGMAS.items() if not (read_only and name in _OF_THE_WRITER)})
        # Autocommit leaves BEGIN and COMMIT to Database.transaction, and so puts schema changes inside it.
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool, isolation_level="AUTOCOMMIT")
        return Database(path, raw, engine.connect())
    except BaseException:
        raw.close()
        raise


def connect_raw(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open without pragmas; never creates a file, never begins a transaction by itself."""
    mode = "ro" if read_only else "rw"
    return sqlite3.connect(f"{uri(path)}?mode={mode}", uri=True, isolation_level=None, check_same_thread=False)


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what a crash left to roll back."""
    return path.with_name(f"{path.name}-journal")


def uri(path: Path) -> str:
    """The path as SQLite's URI; unlike ``Path.as_uri`` it keeps a network share out of the host's place."""
    name = path.absolute().as_posix()
    return f"file://{'' if name.startswith('/') else '/'}{quote(os.fsencode(name))}"


def set_pragmas(raw: sqlite3.Connection, pragmas: Mapping[str, tuple[str, str | int]]) -> None:
    """Set each and read it back: SQLite answers a pragma it cannot follow with silence."""
    for name, (wanted, _) in pragmas.items():
        raw.execute(f"PRAGMA {name} = {wanted}").fetchall()
    for name, (wanted, expected) in pragmas.items():
        took = raw.execute(f"PRAGMA {name}").fetchone()[0]
        if took != expected:
            raise RuntimeError(f"SQLite keeps {name} = {took} where {wanted} was asked for")
