"""The store's tables: columns are the fields of the records, and each row carries the digest it is checked against."""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    event,
)

APPLICATION_ID = 0x50444B54
"""``PDKT`` in the file's header: this program's store and no other SQLite file."""
VERSION = 5
"""SQLite's ``user_version``, and the number of the newest revision under ``db/versions``."""
LARGEST_EVIDENCE = 20 * 1024 * 1024
"""Bytes of one attached file."""

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    }
)
"""Constraints have names, so that a later revision can change them."""


def _text(name: str, *, key: bool = False, optional: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=optional)


def _number(name: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, nullable=False, autoincrement=False)


def _bytes(name: str) -> Column[bytes]:
    return Column(name, LargeBinary, nullable=False)


def _digest() -> Column[str]:
    """SHA-256 over the record: SQLite's own check does not see a changed byte inside a value."""
    return _text("row_digest")


def _check(condition: str, name: str) -> CheckConstraint:
    return CheckConstraint(condition, name=name)


def _period_check() -> CheckConstraint:
    return _check("length(period) BETWEEN 4 AND 7", "period")


def _only_row() -> Column[int]:
    """The key of a table that has one row at most."""
    return Column("slot", Integer, primary_key=True, autoincrement=False, server_default="1")


office = Table(
    "office",
    metadata,
    _only_row(),
    _text("unit_code"),
    _text("preparer"),
    _text("reviewer"),
    _text("approver"),
    _text("telephone"),
    _number("sample"),
    _digest(),
    _check("slot = 1", "slot"),
    _check("sample IN (0, 1)", "sample"),
    sqlite_strict=True,
)

entries = Table(
    "entries",
    metadata,
    _text("milestone_id", key=True),
    _text("period", key=True),
    _text("status", optional=True),
    _text("reason"),
    _text("narrative"),
    _text("problems"),
    _text("next_steps"),
    _text("support_needed"),
    _text("handler"),
    _digest(),
    _period_check(),
    sqlite_strict=True,
)

readings = Table(
    "readings",
    metadata,
    _text("indicator_id", key=True),
    _text("period", key=True),
    _text("value"),
    _text("numerator"),
    _text("denominator"),
    _digest(),
    _period_check(),
    sqlite_strict=True,
)

evidence = Table(
    "evidence",
    metadata,
    _text("sha256", key=True),
    _number("size"),
    _bytes("data"),
    _digest(),
    _check("length(sha256) = 64", "sha256"),
    _check(f"size = length(data) AND size <= {LARGEST_EVIDENCE}", "size"),
    sqlite_strict=True,
)

evidence_links = Table(
    "evidence_links",
    metadata,
    _text("milestone_id", key=True),
    _text("period", key=True),
    _text("sha256", key=True),
    _text("name"),
    _number("size"),
    _number("number"),
    _text("caption"),
    _digest(),
    ForeignKeyConstraint(["sha256"], [evidence.c.sha256]),
    _period_check(),
    _check("size >= 0", "size"),
    _check("number >= 0", "number"),
    sqlite_strict=True,
)

explanations = Table(
    "explanations",
    metadata,
    _text("milestone_id", key=True),
    _text("period", key=True),
    _text("code", key=True),
    _text("field", key=True),
    _text("text"),
    _digest(),
    _period_check(),
    sqlite_strict=True,
)

marks = Table(
    "marks",
    metadata,
    _text("milestone_id", key=True),
    _text("period", key=True),
    _text("field", key=True),
    _text("note"),
    _number("starred"),
    _digest(),
    _period_check(),
    _check("starred IN (0, 1)", "starred"),
    sqlite_strict=True,
)

remarks = Table(
    "remarks",
    metadata,
    _text("milestone_id", key=True),
    _text("period", key=True),
    _number("number", key=True),
    _text("field"),
    _text("text"),
    _text("author"),
    _text("made_at"),
    _number("done"),
    _digest(),
    _period_check(),
    _check("number >= 1", "number"),
    _check("done IN (0, 1)", "done"),
    sqlite_strict=True,
)

deadlines = Table(
    "deadlines",
    metadata,
    _text("unit_code", key=True),
    _text("kind", key=True),
    _text("rule"),
    _digest(),
    sqlite_strict=True,
)

returns = Table(
    "returns",
    metadata,
    _text("period", key=True),
    _number("revision", key=True),
    _number("sequence"),
    _text("type"),
    _text("state"),
    _text("digest"),
    _text("check_code"),
    _bytes("payload"),
    _text("sealed_at"),
    _text("issued_at", optional=True),
    _text("file_stem", optional=True),
    _digest(),
    UniqueConstraint("sequence"),
    UniqueConstraint("digest"),
    _period_check(),
    _check("revision >= 0", "revision"),
    _check("sequence >= 1", "sequence"),
    _check("length(digest) = 64", "digest"),
    sqlite_strict=True,
)

pins = Table(
    "pins",
    metadata,
    _text("fingerprint", key=True),
    _text("unit_code"),
    _text("unit_name"),
    _text("pinned_at"),
    _text("status"),
    _text("since"),
    _text("revoked_at", optional=True),
    _text("replaced_by"),
    _text("confirmed"),
    _text("not_after"),
    _text("certificate"),
    _digest(),
    _check("length(fingerprint) = 64", "fingerprint"),
    _check("status IN ('pinned', 'held', 'revoked')", "status"),
    _check("(status = 'revoked') = (revoked_at IS NOT NULL)", "revoked_at"),
    sqlite_strict=True,
)

arrivals = Table(
    "arrivals",
    metadata,
    _text("sha256", key=True),
    _text("fingerprint"),
    _text("arrived_at"),
    _digest(),
    _check("length(sha256) = 64", "sha256"),
    _check("length(fingerprint) = 64", "fingerprint"),
    sqlite_strict=True,
)

plans = Table(
    "plans",
    metadata,
    _text("digest", key=True),
    _text("number"),
    _bytes("catalogue"),
    _digest(),
    _check("length(digest) = 64", "digest"),
    sqlite_strict=True,
)

supplements = Table(
    "supplements",
    metadata,
    _text("digest", key=True),
    _text("number"),
    _text("into"),
    _bytes("plan"),
    _digest(),
    _check("length(digest) = 64", "digest"),
    sqlite_strict=True,
)

local_tasks = Table(
    "local_tasks",
    metadata,
    _text("id", key=True),
    _text("programme_id"),
    _number("number"),
    _text("text"),
    _text("departments"),
    _text("steps"),
    _digest(),
    _check("number >= 1", "number"),
    sqlite_strict=True,
)

task_handlers = Table(
    "task_handlers",
    metadata,
    _text("task_id", key=True),
    _text("name"),
    _digest(),
    sqlite_strict=True,
)

audit = Table(
    "audit",
    metadata,
    _number("sequence", key=True),
    _text("at"),
    _text("label"),
    _text("changes"),
    _text("previous"),
    _text("hash"),
    _check("sequence >= 1", "sequence"),
    sqlite_strict=True,
)

meta = Table(
    "meta",
    metadata,
    _only_row(),
    _text("store_uuid"),
    _number("generation"),
    _text("audit_head"),
    _check("slot = 1", "slot"),
    sqlite_strict=True,
)
"""``generation`` counts the actions written and so equals the audit log's last sequence."""

revision = Table(
    "alembic_version",
    metadata,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table, here so that a new store need not import Alembic."""

AUDIT_GUARDS = (
    """CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
    """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
    """CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
)
"""The last one also stops ``INSERT OR REPLACE``, which deletes without asking the second."""

for _guard in AUDIT_GUARDS:
    event.listen(audit, "after_create", DDL(_guard).execute_if(dialect="sqlite"))
