"""Received PDFs and workbooks: vetted, verified and opened as the child does, and then compared with what was issued."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from fuzzing.reshaping import within_pdf_signature, within_zip
from fuzzing.target import Target
from planner_desktop.documents import envelope, vetting
from planner_desktop.documents.pdf_signature.signing import sign_pdf
from planner_desktop.documents.return_files import OpenedFile, ReturnFiles
from planner_desktop.errors import UserError
from support.signed_returns import sound_pair
from support.signed_samples import (
    NOW,
    SEAL_BOX,
    SIGNED_AT,
    pins,
    signed_pdf,
    signed_xlsx,
    signing_key,
    unsigned_pdf,
    unsigned_xlsx,
)

FILES = ReturnFiles()


class AcceptedError(Exception):
    """A file that nobody signed as it is was accepted."""


@cache
def _sound() -> frozenset[bytes]:
    pair = sound_pair()
    return frozenset({pair.xlsx, _small_return(), signed_pdf(), signed_xlsx()})


@cache
def _small_return() -> bytes:
    """A return's payload on two plain pages, for which the fuzzer has twenty times as many tries as for the real ones."""
    return sign_pdf(
        unsigned_pdf(),
        signing_key(),
        payload=envelope.bind_workbook(sound_pair().payload, "b2" * 32),
        seal_page=-1,
        seal_box=SEAL_BOX,
        reason="示例",
        location="示例区",
        signed_at=SIGNED_AT,
    )


def _pdfs() -> Iterable[bytes]:
    return (_small_return(), signed_pdf(), unsigned_pdf())


def _workbooks() -> Iterable[bytes]:
    return (signed_xlsx(), unsigned_xlsx(), sound_pair().xlsx)


def _open(data: bytes) -> str:
    """What a receiver is told; the further questions about a changed file must be answered or refused as well."""
    opened = FILES.open(data, pins(), NOW)
    status = opened.status
    if status.intact and status.valid and status.trusted and data not in _sound():
        raise AcceptedError(opened.kind)
    told = [finding.code for finding in status.findings]
    told += [_said(question, data, opened) for question in QUESTIONS if not status.intact]
    return " ".join(told) or "accepted"


def _said(question: Callable[[bytes, OpenedFile], str], data: bytes, opened: OpenedFile) -> str:
    try:
        return question(data, opened)
    except UserError as refusal:
        return refusal.code


def _compared(data: bytes, opened: OpenedFile) -> str:
    issued = sound_pair().pdf if opened.kind == "pdf" else sound_pair().xlsx
    return f"changes:{min(3, len(FILES.compare(data, issued)))}"


def _looked_for(data: bytes, _opened: OpenedFile) -> str:
    return f"missing:{min(3, len(FILES.find_texts(data, sound_pair().payload)))}"


def _claims(_data: bytes, opened: OpenedFile) -> str:
    claimed = opened.original or opened.claimed
    return f"claims:{envelope.from_payload(claimed).type}" if claimed else "claims nothing"


QUESTIONS = (_compared, _looked_for, _claims)


def _vet(data: bytes) -> str:
    kind = vetting.sniff(data)
    if kind is None:
        return "neither"
    vetting.vet(data, kind)
    return f"fit {kind}"


TARGETS = (
    Target("pdf", _open, _pdfs, within_pdf_signature),
    Target("xlsx", _open, _workbooks, within_zip, longest=64 * 1024),
    Target("vetting-pdf", _vet, lambda: (signed_pdf(), unsigned_pdf())),
    Target("vetting-xlsx", _vet, lambda: (signed_xlsx(), unsigned_xlsx()), within_zip),
)
