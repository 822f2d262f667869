"""Opens a profile's store: makes a new one whole, refuses what is not ours, upgrades what is older."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from sqlalchemy import false

from planner_desktop.errors import UserError
from planner_desktop.paths import make_folder
from planner_desktop.store import durable, schema, verification
from planner_desktop.store.audit import genesis
from planner_desktop.store.backup import BackupKind, make_backup
from planner_desktop.store.database import Database, connect, journal_of
from planner_desktop.store.failures import told_to_the_user
from planner_desktop.store.header import refuse_strangers
from planner_desktop.store.store import Store
from planner_desktop.store.upgrade import CURRENT, Release, upgrade


def open_store(
    path: Path, *, clock: Callable[[], datetime], backups: Path | None = None, release: Release = CURRENT
) -> Store:
    """Open the store at ``path``, or make it; the caller holds the profile's lock.

    An older store is backed up to ``backups`` (default: a folder of that name beside it) and upgraded. Raises
    ``store.not_ours``, ``store.newer``, ``store.damaged`` (with ``reason``), ``audit.tampered`` (with ``where``), and as
    ``Store`` does. A refused file is not written to.
    """
    with told_to_the_user(path):
        if not path.exists():
            _create(path)
        refuse_strangers(path, release.version)
        database = connect(path)
        try:
            _make_ready(database, clock, backups or path.with_name("backups"), release)
        except BaseException:
            database.close()
            raise
    return Store(database, clock)


def _create(path: Path) -> None:
    """Make an empty store beside and put it in place whole, so that no crash leaves half of one."""
    make_folder(path.parent)
    with durable.beside(path) as draft:
        database = connect(draft)
        try:
            _write_schema(database)
        finally:
            database.close()
            journal_of(draft).unlink(missing_ok=True)
        # A journal left by a store that was deleted by hand would be replayed into the new one.
        journal_of(path).unlink(missing_ok=True)
        try:
            durable.place_new(draft, path)
        except FileExistsError:
            # Another process was faster; its store is opened instead.
            return


def _write_schema(database: Database) -> None:
    store_uuid = str(uuid.uuid4())
    with database.transaction() as connection:
        schema.metadata.create_all(connection, checkfirst=False)
        connection.execute(schema.revision.insert(), {"version_num": f"{schema.VERSION:04}"})
        connection.execute(
            schema.meta.insert(), {"store_uuid": store_uuid, "generation": 0, "audit_head": genesis(store_uuid)}
        )
        database.raw.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        database.raw.execute(f"PRAGMA user_version = {schema.VERSION}")


def _make_ready(database: Database, clock: Callable[[], datetime], backups: Path, release: Release) -> None:
    """Check, which also rolls back what a crash left, and upgrade."""
    damage = verification.quick(database)
    if damage is not None and damage.code == "audit.tampered":
        raise UserError("audit.tampered", path=str(database.path), where=damage.where)
    if damage is not None:
        raise UserError("store.damaged", path=str(database.path), reason=damage.where)
    with database.transaction() as connection:
        # Changes nothing, but fails here rather than at the first save where nothing can be written.
        connection.execute(schema.meta.delete().where(false()))
    version = int(database.pragma("user_version"))
    if version < release.version:
        make_backup(database.path, backups, clock=clock, kind=BackupKind.UPGRADE)
        upgrade(database, release, clock())
