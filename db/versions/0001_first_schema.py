"""The first schema."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

LARGEST_EVIDENCE = 20 * 1024 * 1024

AUDIT_GUARDS = (
    """CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
    """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
    """CREATE TRIGGER audit_in_order BEFORE INSERT ON audit
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit)
BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END""",
)


def text(name: str, *, optional: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=optional)


def number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def data(name: str) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=False)


def slot() -> sa.Column[int]:
    return sa.Column("slot", sa.Integer, nullable=False, server_default="1")


def table(name: str, key: tuple[str, ...], *items: sa.schema.SchemaItem, **checks: str) -> None:
    constraints = [sa.CheckConstraint(rule, name=op.f(f"ck_{name}_{check}")) for check, rule in checks.items()]
    primary = sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{name}"))
    op.create_table(name, *items, primary, *constraints, sqlite_strict=True)


def upgrade() -> None:
    period = "length(period) BETWEEN 4 AND 7"
    table(
        "office",
        ("slot",),
        slot(),
        text("unit_code"),
        text("preparer"),
        text("reviewer"),
        text("approver"),
        text("telephone"),
        number("sample"),
        text("row_digest"),
        slot="slot = 1",
        sample="sample IN (0, 1)",
    )
    table(
        "entries",
        ("milestone_id", "period"),
        text("milestone_id"),
        text("period"),
        text("status", optional=True),
        text("reason"),
        text("narrative"),
        text("problems"),
        text("next_steps"),
        text("support_needed"),
        text("handler"),
        text("row_digest"),
        period=period,
    )
    table(
        "readings",
        ("indicator_id", "period"),
        text("indicator_id"),
        text("period"),
        text("value"),
        text("numerator"),
        text("denominator"),
        text("row_digest"),
        period=period,
    )
    table(
        "evidence",
        ("sha256",),
        text("sha256"),
        number("size"),
        data("data"),
        text("row_digest"),
        sha256="length(sha256) = 64",
        size=f"size = length(data) AND size <= {LARGEST_EVIDENCE}",
    )
    table(
        "evidence_links",
        ("milestone_id", "period", "sha256"),
        text("milestone_id"),
        text("period"),
        text("sha256"),
        text("name"),
        number("size"),
        text("row_digest"),
        sa.ForeignKeyConstraint(["sha256"], ["evidence.sha256"], name=op.f("fk_evidence_links_sha256_evidence")),
        period=period,
        size="size >= 0",
    )
    table(
        "returns",
        ("period", "revision"),
        text("period"),
        number("revision"),
        number("sequence"),
        text("type"),
        text("state"),
        text("digest"),
        text("check_code"),
        data("payload"),
        text("sealed_at"),
        text("issued_at", optional=True),
        text("file_stem", optional=True),
        text("row_digest"),
        sa.UniqueConstraint("sequence", name=op.f("uq_returns_sequence")),
        sa.UniqueConstraint("digest", name=op.f("uq_returns_digest")),
        period=period,
        revision="revision >= 0",
        sequence="sequence >= 1",
        digest="length(digest) = 64",
    )
    table(
        "pins",
        ("fingerprint",),
        text("fingerprint"),
        text("unit_code"),
        text("unit_name"),
        text("pinned_at"),
        text("row_digest"),
        fingerprint="length(fingerprint) = 64",
    )
    table(
        "plans",
        ("digest",),
        text("digest"),
        text("number"),
        data("catalogue"),
        text("row_digest"),
        digest="length(digest) = 64",
    )
    table(
        "audit",
        ("sequence",),
        number("sequence"),
        text("at"),
        text("label"),
        text("changes"),
        text("previous"),
        text("hash"),
        sequence="sequence >= 1",
    )
    for guard in AUDIT_GUARDS:
        op.execute(guard)
    table(
        "meta",
        ("slot",),
        slot(),
        text("store_uuid"),
        number("generation"),
        text("audit_head"),
        slot="slot = 1",
    )
