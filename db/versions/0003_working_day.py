"""Words that answer warnings, notes and stars on values, reviewers' remarks, and until when returns are due."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

PERIOD = "length(period) BETWEEN 4 AND 7"


def text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def table(name: str, key: tuple[str, ...], *items: sa.schema.SchemaItem, **checks: str) -> None:
    constraints = [sa.CheckConstraint(rule, name=op.f(f"ck_{name}_{check}")) for check, rule in checks.items()]
    primary = sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{name}"))
    op.create_table(name, *items, primary, *constraints, sqlite_strict=True)


def upgrade() -> None:
    table(
        "explanations",
        ("milestone_id", "period", "code", "field"),
        text("milestone_id"),
        text("period"),
        text("code"),
        text("field"),
        text("text"),
        text("row_digest"),
        period=PERIOD,
    )
    table(
        "marks",
        ("milestone_id", "period", "field"),
        text("milestone_id"),
        text("period"),
        text("field"),
        text("note"),
        number("starred"),
        text("row_digest"),
        period=PERIOD,
        starred="starred IN (0, 1)",
    )
    table(
        "remarks",
        ("milestone_id", "period", "number"),
        text("milestone_id"),
        text("period"),
        number("number"),
        text("field"),
        text("text"),
        text("author"),
        text("made_at"),
        number("done"),
        text("row_digest"),
        period=PERIOD,
        number="number >= 1",
        done="done IN (0, 1)",
    )
    table(
        "deadlines",
        ("unit_code", "kind"),
        text("unit_code"),
        text("kind"),
        text("rule"),
        text("row_digest"),
    )
