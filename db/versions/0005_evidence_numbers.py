"""A number for each file of evidence in its period, and a line that says what it shows."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def upgrade() -> None:
    # Added columns would stand elsewhere in SQLite's words than those of a new store: the table is made anew.
    op.rename_table("evidence_links", "evidence_links_before")
    op.create_table(
        "evidence_links",
        text("milestone_id"),
        text("period"),
        text("sha256"),
        text("name"),
        number("size"),
        number("number"),
        text("caption"),
        text("row_digest"),
        sa.PrimaryKeyConstraint("milestone_id", "period", "sha256", name=op.f("pk_evidence_links")),
        sa.ForeignKeyConstraint(["sha256"], ["evidence.sha256"], name=op.f("fk_evidence_links_sha256_evidence")),
        sa.CheckConstraint("length(period) BETWEEN 4 AND 7", name=op.f("ck_evidence_links_period")),
        sa.CheckConstraint("size >= 0", name=op.f("ck_evidence_links_size")),
        sa.CheckConstraint("number >= 0", name=op.f("ck_evidence_links_number")),
        sqlite_strict=True,
    )
    # The new columns hold what the record has when nothing is said, so that the digests stay right.
    op.execute(
        "INSERT INTO evidence_links SELECT milestone_id, period, sha256, name, size, 0, '', row_digest "
        "FROM evidence_links_before"
    )
    op.drop_table("evidence_links_before")
