"""What the services ask of store and documents: protocols that the wiring fills in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from planner_desktop.domain.changes import ChangeSet, Record
    from planner_desktop.domain.enrolment import Enrolment, Roster, RosterEntry
    from planner_desktop.domain.identity import Identity, Refusal, SignatureStatus
    from planner_desktop.domain.ledger import Ledger
    from planner_desktop.domain.plan import Plan
    from planner_desktop.domain.returns import Return
    from planner_desktop.domain.units import Unit
    from planner_desktop.domain.verdict import FileVerdict


class Store(Protocol):
    """Keeps records and the bytes of evidence; one ``apply`` is one transaction with its audit row."""

    def records(self) -> Iterable[Record]:
        """Everything kept: office, entries, readings, evidence links, returns, pins."""
        ...

    def apply(self, changeset: ChangeSet) -> None:
        """Write an action with its files whole or not at all; raises ``StaleChange`` and ``store.*``."""
        ...

    def audit_head(self) -> str:
        """Head of the audit log's hash chain, hex."""
        ...

    def evidence(self, sha256: str) -> bytes:
        """A kept file's bytes, checked against their hash."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class SequenceKeeper(Protocol):
    """Remembers the highest issued sequence number outside the store."""

    def highest(self) -> int:
        """0 before the first return."""
        ...

    def raise_to(self, sequence: int) -> None:
        """Remember a number as issued; never goes back."""
        ...


class SigningKey(Protocol):
    """An opened key; what is inside concerns the documents alone."""

    @property
    def identity(self) -> Identity:
        """The public facts of its certificate."""
        ...


class KeyCabinet(Protocol):
    """The unit's key file."""

    def present(self) -> bool:
        """Whether there is a key file."""
        ...

    def describe(self) -> Identity:
        """Public facts, without passphrase."""
        ...

    def create(self, unit_code: str, unit_name: str, passphrase: str) -> Identity:
        """Make a key and write its file; refuses to replace one that is there."""
        ...

    def install(self, p12: bytes, p12_passphrase: str, passphrase: str) -> Identity:
        """Take in a key from a certification authority's PKCS#12 file."""
        ...

    def set_aside(self) -> None:
        """Put the key file away under another name beside it, to make room for another key; nothing is deleted."""
        ...

    def set_aside_keys(self) -> tuple[Path, ...]:
        """The key files put away, the last one first."""
        ...

    def open_set_aside(self, path: Path, passphrase: str) -> SigningKey:
        """Unlock a key file that was put away or exported, to let it vouch for the key in use."""
        ...

    def open(self, passphrase: str) -> SigningKey:
        """Unlock it; raises ``key.wrong_passphrase`` or ``key.damaged``."""
        ...

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the key anew; the file as it was is kept until the new one has been read back and opened."""
        ...

    def export(self, folder: Path) -> Path:
        """Put a copy of the key file into a folder and read it back; the passphrase stays the same."""
        ...

    def restore(self, data: bytes, passphrase: str) -> Identity:
        """Take back an exported key file that the passphrase opens; refuses to replace one that is there."""
        ...


class Drawn(Protocol):
    """An unsigned PDF and where on it the signature field goes."""

    @property
    def pages(self) -> int:
        """How many."""
        ...


class Opened(Protocol):
    """A received file after verification: its status, and the payload when it could be read."""

    @property
    def kind(self) -> str:
        """``pdf``, ``xlsx`` or empty."""
        ...

    @property
    def status(self) -> SignatureStatus:
        """The three answers of the signature."""
        ...

    @property
    def payload(self) -> bytes | None:
        """The canonical payload, without what binds a PDF to its workbook."""
        ...

    @property
    def workbook_sha256(self) -> str | None:
        """In a PDF: the hash of the workbook issued with it."""
        ...

    @property
    def claimed(self) -> bytes | None:
        """The payload of a file that is not intact: never to be believed."""
        ...

    @property
    def original(self) -> bytes | None:
        """The payload as signed, where it still lies whole inside a changed file."""
        ...


Paper = TypeVar("Paper", bound=Drawn)
Key = TypeVar("Key", bound=SigningKey, contravariant=True)


class Documents(Protocol[Paper, Key]):
    """Makes and reads the files of a return; pure functions of bytes."""

    def payload(self, sealed: Return) -> bytes:
        """The canonical payload (RFC 8785)."""
        ...

    def read_payload(self, payload: bytes) -> Return:
        """A payload as a value; raises ``payload.*``."""
        ...

    def draw_pdf(self, ledger: Ledger) -> Paper:
        """The return on paper, unsigned."""
        ...

    def draw_xlsx(self, ledger: Ledger, payload: bytes) -> bytes:
        """The return as a workbook, unsigned, with its payload."""
        ...

    def sign_pdf(
        self, drawn: Paper, key: Key, payload: bytes, workbook_sha256: str, ledger: Ledger, at: datetime
    ) -> bytes:
        """Attach the payload and sign."""
        ...

    def sign_xlsx(self, xlsx: bytes, key: Key, ledger: Ledger, at: datetime) -> bytes:
        """Sign the workbook."""
        ...

    def open(self, data: bytes, pins: Iterable[str], now: datetime) -> Opened:
        """Vet, verify and open a received file; never raises for what is in it."""
        ...

    def is_package(self, data: bytes) -> bool:
        """Whether the bytes are a zip of several files."""
        ...

    def unpack(self, data: bytes) -> Mapping[str, bytes]:
        """The files of a package by their names; raises ``vetting.*``."""
        ...

    def pack(self, files: Mapping[str, bytes]) -> bytes:
        """Files as one package; raises ``package.too_large``."""
        ...

    def compare(self, data: bytes, redrawn: bytes) -> tuple[Refusal, ...]:
        """What differs between a changed file and its return drawn anew."""
        ...

    def find_texts(self, data: bytes, payload: bytes) -> tuple[Refusal, ...]:
        """Which texts of the payload a changed workbook no longer shows."""
        ...

    def mail_draft(self, ledger: Ledger, attachments: Mapping[str, bytes]) -> bytes:
        """An unsent e-mail to the superior office with the files attached."""
        ...

    def file_stem(self, ledger: Ledger) -> str:
        """The files' name without ending."""
        ...

    def missing_characters(self, text: str) -> Sequence[str]:
        """Characters that no bundled font can print."""
        ...


class TrustPapers(Protocol[Key]):
    """Makes and reads what units exchange about their keys."""

    def enrolment_pdf(self, unit: Unit, key: Key, former: Key | None, at: datetime, sample: bool) -> bytes:
        """An enrolment signed by its own key, and vouched for by the former one."""
        ...

    def roster_pdf(self, unit: Unit, entries: tuple[RosterEntry, ...], key: Key, at: datetime, sample: bool) -> bytes:
        """A roster signed by its issuer's key."""
        ...

    def read_enrolment(self, payload: bytes) -> Enrolment:
        """An enrolment's payload as a value; raises ``payload.*``."""
        ...

    def read_roster(self, payload: bytes) -> Roster:
        """A roster's payload as a value; raises ``payload.*``."""
        ...

    def describe(self, certificate: bytes) -> Identity:
        """The facts of a certificate (DER)."""
        ...

    def is_vouched(self, enrolment: Enrolment, former: bytes) -> bool:
        """Whether the former certificate (DER) is the one named and its key signed the enrolment."""
        ...


class Files(Protocol):
    """Where files go; whole or not at all."""

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        """Write files that belong together; raises ``file.*``."""
        ...

    def read(self, path: Path) -> bytes:
        """Read a file; raises ``file.*``."""
        ...


class Quarantine(Protocol):
    """Keeps received files that were not accepted."""

    def keep(self, data: bytes, verdict: FileVerdict) -> None:
        """Keep the bytes and what was found; raises ``file.*``."""
        ...


class Catalogue(Protocol):
    """Where plans come from."""

    def plan(self) -> Plan:
        """The plan this profile is about."""
        ...
