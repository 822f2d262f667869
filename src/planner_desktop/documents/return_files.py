"""The files of a return in one place: payload, PDF, workbook, signatures, e-mail draft, and reading them back.

The libraries behind each are loaded when they are first used: together they take seconds that the window's start must
not pay.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from planner_desktop.domain.identity import Refusal, SignatureStatus
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.returns import Return
from planner_desktop.errors import UserError

if TYPE_CHECKING:
    from planner_desktop.documents.keys import SigningKey

AT_HAND = 8
"""Payloads read last that stay at hand: while a sealed period is looked at, every edit is held against its return."""


class Drawn(Protocol):
    """An unsigned PDF and where on it the signature field goes."""

    @property
    def pdf(self) -> bytes:
        """The file."""
        ...

    @property
    def pages(self) -> int:
        """How many."""
        ...

    @property
    def seal_page(self) -> int:
        """From 0."""
        ...

    @property
    def seal_box(self) -> tuple[float, float, float, float]:
        """Left, bottom, right, top in points."""
        ...


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A received file after verification."""

    kind: str
    status: SignatureStatus
    payload: bytes | None
    workbook_sha256: str | None = None
    claimed: bytes | None = None
    """The payload found in a file that is not intact: to be compared and shown, never believed."""
    original: bytes | None = None
    """The payload as it was signed, where the signed bytes still lie whole inside a file that was changed."""


class ReturnFiles:
    """Makes and reads the files of a return; pure functions of what is handed in."""

    def payload(self, sealed: Return) -> bytes:
        """The canonical payload (RFC 8785)."""
        from planner_desktop.documents import envelope

        return envelope.to_payload(sealed)

    def read_payload(self, payload: bytes) -> Return:
        """A payload as a value; raises ``payload.*``."""
        return _read(payload)

    def draw_pdf(self, ledger: Ledger) -> Drawn:
        """The return on paper, unsigned."""
        from planner_desktop.documents.pdf.rendering import render_return

        return render_return(ledger)

    def draw_xlsx(self, ledger: Ledger, payload: bytes) -> bytes:
        """The return as a workbook, unsigned, with its payload."""
        from planner_desktop.documents.excel import draw_workbook

        return draw_workbook(ledger, payload)

    def sign_pdf(
        self, drawn: Drawn, key: SigningKey, payload: bytes, workbook_sha256: str, ledger: Ledger, at: datetime
    ) -> bytes:
        """Attach the payload, bound to its workbook, and sign."""
        from planner_desktop.documents import envelope, paper_words
        from planner_desktop.documents.pdf_signature.signing import sign_pdf

        return sign_pdf(
            drawn.pdf,
            key,
            payload=envelope.bind_workbook(payload, workbook_sha256),
            seal_page=drawn.seal_page,
            seal_box=drawn.seal_box,
            reason=paper_words.SIGNING_REASON,
            location=ledger.office_name,
            signed_at=at,
        )

    def sign_xlsx(self, xlsx: bytes, key: SigningKey, ledger: Ledger, at: datetime) -> bytes:
        """Sign the workbook."""
        from planner_desktop.documents import paper_words
        from planner_desktop.documents.xlsx_signature import sign_xlsx

        return sign_xlsx(xlsx, key, signed_at=at, comment=f"{paper_words.SIGNING_REASON} {ledger.code}")

    def open(self, data: bytes, pins: Iterable[str], now: datetime) -> OpenedFile:
        """Vet, verify and open a received file; never raises for what is in it."""
        from planner_desktop.documents import vetting

        kind = vetting.sniff(data)
        if kind is None:
            return refused("", "file.not_a_return")
        try:
            vetting.vet(data, kind)
            return _open_pdf(data, pins, now) if kind == "pdf" else _open_xlsx(data, pins, now)
        except UserError as problem:
            return refused(kind, problem.code, problem.details)

    def is_package(self, data: bytes) -> bool:
        """Whether the bytes are a zip that is no workbook."""
        from planner_desktop.documents import evidence_package

        return evidence_package.is_package(data)

    def unpack(self, data: bytes) -> dict[str, bytes]:
        """The files of a package by their names; raises ``vetting.*``."""
        from planner_desktop.documents import evidence_package

        return evidence_package.unpack_package(data)

    def pack(self, files: Mapping[str, bytes]) -> bytes:
        """Files as one package; raises ``package.too_large``."""
        from planner_desktop.documents import evidence_package

        return evidence_package.compose_package(files)

    def compare(self, data: bytes, redrawn: bytes) -> tuple[Refusal, ...]:
        """What differs between a changed file and its return drawn anew; raises ``UserError`` for an unfit file."""
        from planner_desktop.documents import vetting
        from planner_desktop.documents.excel.comparing import changed_cells
        from planner_desktop.documents.pdf_signature.comparing import changed_pages

        kind = vetting.sniff(data)
        if kind is None:
            return ()
        vetting.vet(data, kind)
        return changed_pages(data, redrawn) if kind == "pdf" else changed_cells(data, redrawn)

    def find_texts(self, data: bytes, payload: bytes) -> tuple[Refusal, ...]:
        """Which texts of the payload a changed workbook no longer shows; raises ``UserError`` for an unfit file."""
        from planner_desktop.documents import envelope, vetting
        from planner_desktop.documents.excel.comparing import missing_texts

        if vetting.sniff(data) != "xlsx":
            return ()
        vetting.vet(data, "xlsx")
        return missing_texts(data, envelope.from_payload(payload))

    def mail_draft(self, ledger: Ledger, attachments: Mapping[str, bytes]) -> bytes:
        """An unsent e-mail to the superior office with the files attached."""
        from planner_desktop.documents.mail import mail_draft

        return mail_draft(ledger, attachments)

    def file_stem(self, ledger: Ledger) -> str:
        """The files' name without ending."""
        from planner_desktop.documents.package_name import package_name

        return package_name(ledger)

    def missing_characters(self, text: str) -> Sequence[str]:
        """Characters that no bundled font can print."""
        from planner_desktop.documents.fonts import missing_characters

        return missing_characters(text)


def _open_pdf(data: bytes, pins: Iterable[str], now: datetime) -> OpenedFile:
    from planner_desktop.documents import envelope, payloads
    from planner_desktop.documents.pdf_signature import verify_pdf
    from planner_desktop.documents.pdf_signature.comparing import attached_payload, signed_part

    verified = verify_pdf(data, frozenset(pins), now=now)
    if verified.payload is not None:
        try:
            return OpenedFile("pdf", verified.status, *envelope.unbind(verified.payload))
        except UserError as problem:
            if payloads.format_of(verified.payload) in payloads.LETTERS:
                return OpenedFile("pdf", verified.status, verified.payload)
            return _without_payload("pdf", verified.status, problem)
    kept = signed_part(data)
    original = verify_pdf(kept, frozenset(pins), now=now).payload if kept is not None else None
    return OpenedFile(
        "pdf", verified.status, None, claimed=_unbound(attached_payload(data)), original=_unbound(original)
    )


def _open_xlsx(data: bytes, pins: Iterable[str], now: datetime) -> OpenedFile:
    from planner_desktop.documents.excel import read_payload
    from planner_desktop.documents.xlsx_signature import verify_xlsx

    verified = verify_xlsx(data, frozenset(pins), now=now)
    if verified.package is not None:
        try:
            return OpenedFile("xlsx", verified.status, read_payload(verified.package))
        except UserError as problem:
            return _without_payload("xlsx", verified.status, problem)
    try:
        claimed = read_payload(data)
    # The signature's findings are the verdict; without a payload there is only less to tell.
    except UserError:
        claimed = None
    return OpenedFile("xlsx", verified.status, None, claimed=claimed)


def _unbound(attached: bytes | None) -> bytes | None:
    """The payload without its workbook's hash; None where it carries none, as any attachment of a stranger may."""
    from planner_desktop.documents import envelope

    if attached is None:
        return None
    try:
        return envelope.unbind(attached)[0]
    except UserError:
        return None


def _without_payload(kind: str, status: SignatureStatus, problem: UserError) -> OpenedFile:
    """Signed as it should be, and still no return."""
    found = Refusal(problem.code, _as_text(problem.details))
    return OpenedFile(kind, replace(status, valid=False, findings=(*status.findings, found)), None)


def refused(kind: str, code: str, details: Mapping[str, object] | None = None) -> OpenedFile:
    """A file that was not even looked into."""
    finding = Refusal(code, _as_text(details or {}))
    return OpenedFile(kind, SignatureStatus(False, False, False, findings=(finding,)), None)


def _as_text(details: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in sorted(details.items()))


@lru_cache(AT_HAND)
def _read(payload: bytes) -> Return:
    """Only what was read is kept; a payload that is refused is read, and refused, again."""
    from planner_desktop.documents import envelope

    return envelope.from_payload(payload)
