"""Verify a received PDF: three answers, the reasons, and the payload once the bytes are known to be the signed ones."""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
# The libraries that take the file apart do not type what they find in it.

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.decode_limits import DecodeLimits, DocumentDecodeBudget, StreamDecodeLimits
from pyhanko.pdf_utils.reader import PdfFileReader

from planner_desktop.documents import certificates
from planner_desktop.documents.pdf_signature import acceptance, coverage
from planner_desktop.documents.pdf_signature.cms import Container
from planner_desktop.documents.refusals import RefusedError, demand
from planner_desktop.domain.identity import Refusal, SignatureStatus

LIMITS = DecodeLimits(
    per_stream=StreamDecodeLimits(max_output_size=acceptance.PAYLOAD_LIMIT),
    document_budget=DocumentDecodeBudget(base_allowance=2 * acceptance.PAYLOAD_LIMIT, max_ratio=1),
)
_NOTHING = SignatureStatus(intact=False, valid=False, trusted=False)


@dataclass(frozen=True, slots=True)
class VerifiedPdf:
    """What verification found out about one PDF."""

    status: SignatureStatus
    payload: bytes | None
    """The attachment, given as soon as the bytes are intact; whether to believe it is for the status to say."""
    certificate: bytes | None = None
    """DER of the certificate found in the signature, for enrolment."""


def verify_pdf(data: bytes, pins: Collection[str], *, now: datetime) -> VerifiedPdf:
    """Judge a received PDF; ``pins`` are SHA-256 fingerprints in lower-case hex, ``now`` carries a time zone.

    Never raises on account of the file: whatever a parser trips over is a refusal, because the bytes may have been
    made to trip it.
    """
    inspection = _Inspection(data, pins, now)
    try:
        inspection.run()
    except RefusedError as refused:
        inspection.refuse(refused.refusal)
    except Exception:  # hostile input: every failure of a parser has the same meaning
        inspection.refuse(Refusal("pdf.unreadable"))
    return inspection.result


class _Inspection:
    """One run over one file; ``result`` is always what is known so far."""

    def __init__(self, data: bytes, pins: Collection[str], now: datetime) -> None:
        self._data = data
        self._pins = pins
        self._now = now
        self.result = VerifiedPdf(_NOTHING, payload=None)

    def refuse(self, *refusals: Refusal) -> None:
        """Take back ``valid`` and say why."""
        status = self.result.status
        self.result = replace(self.result, status=replace(status, valid=False, findings=(*status.findings, *refusals)))

    def run(self) -> None:
        """Frame, structure, coverage, acceptance, trust: each only when the one before holds."""
        coverage.check_frame(self._data)
        reader = PdfFileReader(BytesIO(self._data), strict=True, decode_limits=LIMITS)
        demand("/Encrypt" not in reader.trailer, "pdf.encrypted")
        reference, signature = _only_signature(reader)
        byte_range = [int(number) for number in signature["/ByteRange"]]
        container = coverage.read_container(self._data, byte_range, _contents(signature))
        self._note_signer(container, _signed_at(signature))
        demand(container.is_signed(), "pdf.signature_wrong")
        self._note_trust()
        demand(container.digest == coverage.digest(self._data, byte_range), "pdf.changed")
        self._note_intact()
        self._accept(acceptance.parse(reader, signature, reference), container)

    def _note_signer(self, container: Container, signed_at: datetime) -> None:
        der = certificates.to_der(container.certificate)
        identity = certificates.describe(der)
        status = replace(
            self.result.status,
            fingerprint=identity.fingerprint,
            signer=identity.unit_name,
            unit_code=identity.unit_code,
            signed_at=signed_at,
        )
        self.result = replace(self.result, status=status, certificate=der)

    def _note_trust(self) -> None:
        """Only after the signature was found to be this certificate's: anybody can copy a certificate into a file."""
        trusted = self.result.status.fingerprint in self._pins
        self.result = replace(self.result, status=replace(self.result.status, trusted=trusted))
        if not trusted:
            self.refuse(Refusal("certificate.not_pinned"))

    def _note_intact(self) -> None:
        self.result = replace(self.result, status=replace(self.result.status, intact=True))

    def _accept(self, parsed: acceptance.Parsed, container: Container) -> None:
        status = self.result.status
        claimed = status.signed_at or self._now
        against = (
            *acceptance.findings(parsed),
            *certificates.judge(container.certificate, claimed=claimed, now=self._now),
        )
        self.result = replace(
            self.result, status=replace(status, valid=not against, findings=(*status.findings, *against))
        )
        self.result = replace(self.result, payload=acceptance.payload(parsed))


def _only_signature(reader: PdfFileReader) -> tuple[Any, Any]:
    """The reference to, and the dictionary of, the signature of the form's one field."""
    demand("/AcroForm" in reader.root and "/Fields" in reader.root["/AcroForm"], "pdf.unsigned")
    fields = reader.root["/AcroForm"]["/Fields"]
    demand(len(fields) > 0, "pdf.unsigned")
    demand(len(fields) == 1, "pdf.several_signatures")
    field = fields[0]
    demand("/Kids" not in field and field["/FT"] == "/Sig" and "/V" in field, "pdf.unsigned")
    return field.raw_get("/V"), field["/V"]


def _contents(signature: Any) -> bytes:
    value: bytes = signature.raw_get("/Contents").original_bytes
    return value


def _signed_at(signature: Any) -> datetime:
    """The claimed time; one without a zone could not be compared."""
    claimed = generic.parse_pdf_date(signature["/M"], strict=True)
    demand(claimed.tzinfo is not None, "pdf.signature_kind")
    return claimed
