"""What was decided about each certificate and since when, and when sound files arrived."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=optional)


def table(name: str, key: str, *items: sa.schema.SchemaItem, **checks: str) -> None:
    constraints = [sa.CheckConstraint(rule, name=op.f(f"ck_{name}_{check}")) for check, rule in checks.items()]
    primary = sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{name}"))
    op.create_table(name, *items, primary, *constraints, sqlite_strict=True)


def upgrade() -> None:
    # Added columns would stand elsewhere in SQLite's words than those of a new store: the table is made anew.
    op.rename_table("pins", "pins_before")
    table(
        "pins",
        "fingerprint",
        text("fingerprint"),
        text("unit_code"),
        text("unit_name"),
        text("pinned_at"),
        text("status"),
        text("since"),
        text("revoked_at", optional=True),
        text("replaced_by"),
        text("confirmed"),
        text("not_after"),
        text("certificate"),
        text("row_digest"),
        fingerprint="length(fingerprint) = 64",
        status="status IN ('pinned', 'held', 'revoked')",
        revoked_at="(status = 'revoked') = (revoked_at IS NOT NULL)",
    )
    # The new columns hold what the record has when nothing is said, so that the digests stay right.
    op.execute(
        "INSERT INTO pins SELECT fingerprint, unit_code, unit_name, pinned_at, "
        "'pinned', '', NULL, '', '', '', '', row_digest FROM pins_before"
    )
    op.drop_table("pins_before")
    table(
        "arrivals",
        "sha256",
        text("sha256"),
        text("fingerprint"),
        text("arrived_at"),
        text("row_digest"),
        sha256="length(sha256) = 64",
        fingerprint="length(fingerprint) = 64",
    )
