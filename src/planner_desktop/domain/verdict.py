"""The verdict on a received file: three separate answers, what it claims to be, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from planner_desktop.domain.evidence_check import EvidenceCheck
from planner_desktop.domain.identity import Refusal, SignatureStatus
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import Return, ReturnType


@dataclass(frozen=True, slots=True)
class FileVerdict:
    """What one received file turned out to be (核验结果)."""

    name: str
    kind: str
    """``pdf``, ``xlsx`` or empty when it is neither."""
    intact: bool
    valid: bool
    trusted: bool
    signer: str | None = None
    fingerprint: str | None = None
    unit_code: str | None = None
    unit_name: str | None = None
    period: Period | None = None
    type: ReturnType | None = None
    revision: int | None = None
    sequence: int | None = None
    check_code: str | None = None
    sample: bool = False
    findings: tuple[Refusal, ...] = ()
    workbook_sha256: str | None = None
    """Of the workbook that a PDF was issued with, as its signed payload names it."""
    evidence: tuple[EvidenceCheck, ...] = ()
    """The evidence that came in one package with it, and what of it is missing there."""

    @property
    def accepted(self) -> bool:
        """Whether all three answers are yes."""
        return self.intact and self.valid and self.trusted

    def refused(self, code: str, *, valid: bool, **details: str) -> FileVerdict:
        """The same with one more finding, no longer trusted, and valid only if it was and may stay so."""
        found = (*self.findings, Refusal(code, tuple(sorted(details.items()))))
        return replace(self, valid=self.valid and valid, trusted=False, findings=found)


def other_workbook(verdict: FileVerdict, sha256: str, pdfs: Iterable[FileVerdict]) -> bool:
    """Whether a workbook (``sha256`` of the whole file) is not the one that a valid PDF of the same return names."""
    named = {
        pdf.workbook_sha256 for pdf in pdfs if pdf.kind == "pdf" and pdf.valid and pdf.check_code == verdict.check_code
    }
    named.discard(None)
    return verdict.kind == "xlsx" and verdict.check_code is not None and bool(named) and sha256 not in named


def first_verdict(name: str, kind: str, status: SignatureStatus) -> FileVerdict:
    """What the signature alone tells."""
    return FileVerdict(
        name,
        kind,
        status.intact,
        status.valid,
        status.trusted,
        signer=status.signer,
        fingerprint=status.fingerprint,
        findings=status.findings,
    )


def with_return(verdict: FileVerdict, received: Return, check_code: str) -> FileVerdict:
    """The verdict together with what the payload says of itself."""
    return replace(
        verdict,
        unit_code=received.unit_code,
        unit_name=received.unit_name,
        period=received.period,
        type=received.type,
        revision=received.revision,
        sequence=received.sequence,
        check_code=check_code,
        sample=received.sample,
    )
