"""What an office adds to the plan: supplements, tasks of its own, and who handles each task."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def data(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def table(name: str, key: str, *items: sa.schema.SchemaItem, **checks: str) -> None:
    constraints = [sa.CheckConstraint(rule, name=op.f(f"ck_{name}_{check}")) for check, rule in checks.items()]
    primary = sa.PrimaryKeyConstraint(key, name=op.f(f"pk_{name}"))
    op.create_table(name, *items, primary, *constraints, sqlite_strict=True)


def upgrade() -> None:
    table(
        "supplements",
        "digest",
        text("digest"),
        text("number"),
        text("into"),
        data("plan"),
        text("row_digest"),
        digest="length(digest) = 64",
    )
    table(
        "local_tasks",
        "id",
        text("id"),
        text("programme_id"),
        number("number"),
        text("text"),
        text("departments"),
        text("steps"),
        text("row_digest"),
        number="number >= 1",
    )
    table("task_handlers", "task_id", text("task_id"), text("name"), text("row_digest"))
