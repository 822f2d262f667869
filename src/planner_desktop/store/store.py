"""The profile's store: records, files and plans in one SQLite file, one transaction for each action."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, RowMapping

from planner_desktop.domain.changes import Change, ChangeSet, Record, StaleChange
from planner_desktop.domain.history import LoggedAction
from planner_desktop.errors import UserError
from planner_desktop.store import audit, schema, verification
from planner_desktop.store.codec import BY_TYPE, FILES, PLANS, RECORD_CODECS, DamagedRow, KeptFile, KeptPlan
from planner_desktop.store.database import Database
from planner_desktop.store.digests import Json, sha256
from planner_desktop.store.failures import told_to_the_user
from planner_desktop.store.verification import Damage

_META = schema.meta.select()
_PLAN_NUMBERS = schema.plans.select().with_only_columns(schema.plans.c.digest, schema.plans.c.number)

_FILE_NAMES = schema.evidence.select().with_only_columns(schema.evidence.c.sha256)
_LINKED_NAMES = schema.evidence_links.select().with_only_columns(schema.evidence_links.c.sha256).distinct()
_PAYLOADS = schema.returns.select().with_only_columns(schema.returns.c.payload)


class Store:
    """Keeps one profile's data; every method may be called from any thread, one at a time gets through.

    Every method raises ``store.disk_full``, ``store.read_only``, ``store.busy``, ``store.damaged`` or ``store.failed``
    with ``path``; then nothing was written, and the store can be used again once the cause is gone.
    """

    def __init__(self, database: Database, clock: Callable[[], datetime]) -> None:
        self._database = database
        self._clock = clock
        self._one_at_a_time = threading.RLock()

    @property
    def path(self) -> Path:
        """The SQLite file."""
        return self._database.path

    def records(self) -> list[Record]:
        """Everything kept except files and plans, each checked against its digest; raises ``store.damaged``."""
        with self._transaction("BEGIN") as connection:
            return [
                record for codec in RECORD_CODECS for record in codec.records(connection.execute(codec.all).mappings())
            ]

    def apply(self, changeset: ChangeSet) -> None:
        """Write an action, its files and its audit row whole or not at all.

        Raises ``StaleChange``, and ``evidence.too_large`` with sizes in bytes. Bytes that are kept already are kept once;
        bytes that rotted are made good by bringing them again.
        """
        if not changeset:
            return
        files = [_as_kept(data) for data in changeset.files]
        with self._transaction("BEGIN IMMEDIATE") as connection:
            # The links that come after are bound to these rows.
            logged = [told for file in files for told in self._keep_file(connection, file)]
            logged += [apply_change(connection, change) for change in changeset.changes]
            audit.append(connection, self._clock(), changeset.label, logged)

    def _keep_file(self, connection: Connection, file: KeptFile) -> Iterator[Json]:
        """Insert a file's bytes unless they are there; gives the audit log's words for new ones."""
        held = connection.execute(FILES.one, FILES.key_parameters({"sha256": file.sha256})).mappings().first()
        if held is None:
            yield apply_change(connection, Change(None, file))
        elif held["data"] != file.data:
            connection.execute(FILES.update, FILES.row(file) | {"key_sha256": file.sha256})

    def evidence(self, sha256: str) -> bytes:
        """A kept file's bytes; raises ``evidence.missing`` or, when they are not what was kept, ``evidence.damaged``."""
        with self._transaction("BEGIN") as connection:
            row = connection.execute(FILES.one, FILES.key_parameters({"sha256": sha256})).mappings().first()
        if row is None:
            raise UserError("evidence.missing", sha256=sha256)
        try:
            FILES.record(row)
        except DamagedRow as damage:
            raise UserError("evidence.damaged", sha256=sha256) from damage
        return row["data"]

    def unlinked_files(self) -> frozenset[str]:
        """SHA-256 of each file that neither evidence nor a return names: left over by evidence taken off again."""
        with self._transaction("BEGIN") as connection:
            return _unlinked(connection)

    def drop_files(self, names: Iterable[str]) -> None:
        """Let go of those of these files that still nothing names; one action, and none when there is nothing to drop."""
        with self._transaction("BEGIN IMMEDIATE") as connection:
            gone = [self._drop_file(connection, name) for name in sorted(_unlinked(connection) & frozenset(names))]
            if gone:
                audit.append(connection, self._clock(), "evidence.drop", gone)

    def _drop_file(self, connection: Connection, name: str) -> Json:
        row = connection.execute(FILES.one, FILES.key_parameters({"sha256": name})).mappings().one()
        return apply_change(connection, Change(FILES.record(row), None))

    def put_plan(self, number: str, digest: str, catalogue: bytes) -> None:
        """Keep a plan's catalogue; one that is kept already stays as it is."""
        plan = KeptPlan(digest, number, catalogue)
        with self._transaction("BEGIN IMMEDIATE") as connection:
            if connection.execute(PLANS.held, PLANS.key_parameters({"digest": digest})).first() is None:
                logged = apply_change(connection, Change(None, plan))
                audit.append(connection, self._clock(), "plan.keep", [logged])

    def plans(self) -> dict[str, str]:
        """The numbers of the kept plans by their digests."""
        with self._transaction("BEGIN") as connection:
            return {row.digest: row.number for row in connection.execute(_PLAN_NUMBERS)}

    def plan(self, digest: str) -> bytes | None:
        """A kept plan's catalogue, if there is one; raises ``store.damaged``."""
        with self._transaction("BEGIN") as connection:
            row = connection.execute(PLANS.one, PLANS.key_parameters({"digest": digest})).mappings().first()
            if row is not None:
                PLANS.record(row)
        return None if row is None else row["catalogue"]

    def logged_actions(self, after: int = 0, limit: int | None = None) -> list[LoggedAction]:
        """The actions written after a sequence, the oldest first, at most ``limit``: what the change log shows."""
        with self._transaction("BEGIN") as connection:
            return [audit.as_action(row) for row in audit.log_after(connection, after, limit)]

    def audit_head(self) -> str:
        """Hash of the last action, hex; it binds every action before it."""
        return self._meta()["audit_head"]

    @property
    def generation(self) -> int:
        """How many actions were written."""
        return self._meta()["generation"]

    @property
    def uuid(self) -> str:
        """Tells this store from every other; a backup has the same."""
        return self._meta()["store_uuid"]

    def _meta(self) -> RowMapping:
        with self._transaction("BEGIN") as connection:
            return connection.execute(_META).mappings().one()

    def pragmas(self) -> dict[str, str | int]:
        """What the file is really opened with."""
        with self._one_at_a_time:
            return self._database.pragmas()

    def verify(self) -> tuple[Damage, ...]:
        """Check everything, bytes of evidence too; takes as long as reading the file, call it off the window's thread."""
        with self._one_at_a_time:
            return verification.full(self._database)

    def close(self) -> None:
        """Let go of the file; may be called twice."""
        with self._one_at_a_time:
            self._database.close()

    @contextmanager
    def _transaction(self, begin: str) -> Generator[Connection]:
        with self._one_at_a_time, told_to_the_user(self.path):
            try:
                with self._database.transaction(begin) as connection:
                    yield connection
            except DamagedRow as damage:
                raise UserError("store.damaged", path=str(self.path), reason=str(damage)) from damage


def apply_change(connection: Connection, change: Change) -> Json:
    """Replace one record, if it is still what the change was made from; gives the audit log's words for it."""
    codec = BY_TYPE[type(change.record)]
    before = codec.row(change.before) if change.before is not None else None
    after = codec.row(change.after) if change.after is not None else None
    key = codec.key_parameters(before or after or {})
    held = connection.execute(codec.held, key).scalar_one_or_none()
    if held != (before and before["row_digest"]):
        raise StaleChange(change.key)
    match before, after:
        case None, dict():
            connection.execute(codec.insert, after)
        case _, None:
            connection.execute(codec.delete, key)
        case _:
            connection.execute(codec.update, after | key)
    return {
        "key": list(change.key),
        "before": before and codec.json(before),
        "after": after and codec.json(after),
    }


def _as_kept(data: bytes) -> KeptFile:
    if len(data) > schema.LARGEST_EVIDENCE:
        raise UserError("evidence.too_large", name="", size=len(data), limit=schema.LARGEST_EVIDENCE)
    return KeptFile(sha256(data), len(data), data)


def _unlinked(connection: Connection) -> frozenset[str]:
    """A payload names its evidence in canonical JSON: 64 hex digits that stand there as they are."""
    loose = {*connection.execute(_FILE_NAMES).scalars()} - {*connection.execute(_LINKED_NAMES).scalars()}
    if not loose:
        return frozenset()
    for payload in connection.execute(_PAYLOADS).scalars():
        loose = {name for name in loose if name.encode("ascii") not in payload}
    return frozenset(loose)
