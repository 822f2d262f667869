"""Stand-ins for store, documents and disk that are handed in where a test is about something else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from planner_desktop.domain.changes import Change, ChangeSet, Record, StaleChange
from planner_desktop.domain.identity import Identity, Refusal, SignatureStatus
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.returns import Return
from planner_desktop.domain.units import Directory, Level, Unit
from planner_desktop.services.workspace import Workspace
from support.small_plan import small_plan

NOON = datetime(2020, 6, 28, 12, 0, tzinfo=UTC)
DIRECTORY = Directory(
    (
        Unit("990000", "示例省", Level.PROVINCE, None),
        Unit("990100", "示例市", Level.CITY, "990000"),
        Unit("990101", "示例县", Level.COUNTY, "990100", "示例市"),
    )
)


class MemoryStore:
    """Keeps records in a dictionary; ``failing`` is raised instead of saving."""

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self.held: dict[tuple[str, ...], Record] = {record.key: record for record in records}
        self.actions: list[ChangeSet] = []
        self.failing: Exception | None = None
        self.files: dict[str, bytes] = {}

    def records(self) -> list[Record]:
        return list(self.held.values())

    def apply(self, changeset: ChangeSet) -> None:
        if self.failing:
            raise self.failing
        for change in changeset.changes:
            if self.held.get(change.key) != change.before:
                raise StaleChange(change.key)
            self._put(change)
        self.files |= {hashlib.sha256(data).hexdigest(): data for data in changeset.files}
        self.actions.append(changeset)

    def _put(self, change: Change) -> None:
        if change.after is None:
            del self.held[change.key]
        else:
            self.held[change.key] = change.after

    def audit_head(self) -> str:
        return hashlib.sha256(str(len(self.actions)).encode()).hexdigest()

    def evidence(self, sha256: str) -> bytes:
        return self.files[sha256]

    def close(self) -> None:
        self.failing = RuntimeError("the store is closed")


def open_workspace(store: MemoryStore | None = None, plan: Plan | None = None) -> Workspace:
    """A workspace on the small plan with a store in memory."""
    workspace = Workspace(plan or small_plan(), DIRECTORY)
    workspace.open(store or MemoryStore())
    return workspace


@dataclass
class MemorySequence:
    """Remembers the highest number in memory."""

    number: int = 0

    def highest(self) -> int:
        return self.number

    def raise_to(self, sequence: int) -> None:
        self.number = max(self.number, sequence)


@dataclass(frozen=True)
class PaperKey:
    """A key that signs nothing."""

    unit_code: str = "990101"
    fingerprint: str = "ab" * 32

    @property
    def identity(self) -> Identity:
        return Identity(self.unit_code, "共青团示例县委", self.fingerprint, date(2020, 1, 1), date(2023, 1, 1))


@dataclass(frozen=True)
class PlainDrawing:
    """A PDF that is none."""

    pages: int = 3


@dataclass
class PlainDocuments:
    """Files made of plain JSON: kind, fingerprint, payload, workbook."""

    kept: dict[str, Return] = field(default_factory=dict[str, Return])
    spoil: bool = False
    """Whether what is signed comes out damaged."""
    missing: Sequence[str] = ()

    def payload(self, sealed: Return) -> bytes:
        data = repr(sealed).encode()
        self.kept[hashlib.sha256(data).hexdigest()] = sealed
        return data

    def read_payload(self, payload: bytes) -> Return:
        return self.kept[hashlib.sha256(payload).hexdigest()]

    def draw_pdf(self, ledger: Ledger) -> PlainDrawing:
        return PlainDrawing()

    def draw_xlsx(self, ledger: Ledger, payload: bytes) -> bytes:
        return payload

    def sign_pdf(
        self,
        drawn: PlainDrawing,
        key: PaperKey,
        payload: bytes,
        workbook_sha256: str,
        ledger: Ledger,
        at: datetime,
    ) -> bytes:
        return self._signed("pdf", key, payload, workbook_sha256)

    def sign_xlsx(self, xlsx: bytes, key: PaperKey, ledger: Ledger, at: datetime) -> bytes:
        return self._signed("xlsx", key, xlsx, None)

    def _signed(self, kind: str, key: PaperKey, payload: bytes, workbook: str | None) -> bytes:
        content = {"kind": kind, "by": key.fingerprint, "unit": key.unit_code, "payload": payload.decode()}
        return json.dumps(content | {"workbook": workbook, "whole": not self.spoil}).encode()

    def open(self, data: bytes, pins: Iterable[str], now: datetime) -> Opening:
        held = json.loads(data)
        whole = held["whole"]
        status = SignatureStatus(
            whole, whole, held["by"] in set(pins), held["by"], "共青团示例县委", unit_code=held["unit"]
        )
        return Opening(held["kind"], status, held["payload"].encode() if whole else None, held["workbook"])

    def is_package(self, data: bytes) -> bool:
        return data.startswith(b"package ")

    def unpack(self, data: bytes) -> dict[str, bytes]:
        parts: dict[str, str] = json.loads(data.removeprefix(b"package "))
        return {name: held.encode() for name, held in parts.items()}

    def pack(self, files: Mapping[str, bytes]) -> bytes:
        return b"package " + json.dumps({name: data.decode() for name, data in files.items()}).encode()

    def compare(self, data: bytes, redrawn: bytes) -> tuple[Refusal, ...]:
        return ()

    def find_texts(self, data: bytes, payload: bytes) -> tuple[Refusal, ...]:
        return ()

    def mail_draft(self, ledger: Ledger, attachments: Mapping[str, bytes]) -> bytes:
        return "\n".join(attachments).encode()

    def file_stem(self, ledger: Ledger) -> str:
        return f"{ledger.sealed.unit_code}_{ledger.sealed.period}_R{ledger.sealed.revision}"

    def missing_characters(self, text: str) -> Sequence[str]:
        return [character for character in self.missing if character in text]


@dataclass(frozen=True)
class Opening:
    """A file as ``PlainDocuments`` opens it."""

    kind: str
    status: SignatureStatus
    payload: bytes | None
    workbook_sha256: str | None
    claimed: bytes | None = None
    original: bytes | None = None


@dataclass
class MemoryFiles:
    """A disk in memory; ``failing`` is raised instead of writing."""

    written: dict[Path, bytes] = field(default_factory=dict[Path, bytes])
    failing: Exception | None = None

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        if self.failing:
            raise self.failing
        self.written.update(files)

    def read(self, path: Path) -> bytes:
        return self.written[path]
