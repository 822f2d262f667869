"""Brings an older store to this version's schema, by Alembic, in one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from planner_desktop import paths
from planner_desktop.store import audit, schema
from planner_desktop.store.database import Database


@dataclass(frozen=True, slots=True)
class Release:
    """What a version of the program knows: its schema's number and the revisions that lead there."""

    version: int
    migrations: Path | None = None
    """Alembic's folder; the shipped one when None."""


CURRENT = Release(schema.VERSION)


def upgrade(database: Database, release: Release, at: datetime) -> None:
    """Migrate whole or not at all; the caller has made a verified backup."""
    with database.transaction() as connection:
        migrate(database, release)
        database.raw.execute(f"PRAGMA user_version = {release.version}")
        audit.append(connection, at, "store.upgrade", [])


def migrate(database: Database, release: Release) -> None:
    """Run the revisions the file lacks; part of the caller's transaction."""
    # Imported only here: Alembic takes longer to import than an ordinary start may take.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(release.migrations or paths.migrations()).replace("%", "%%"))
    config.attributes["connection"] = database.connection
    command.upgrade(config, f"{release.version:04}")
