"""Received files: vet, verify, and say what each is; nothing of them reaches the store before somebody accepts it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from planner_desktop.domain.check_code import check_code
from planner_desktop.domain.evidence_check import FOLDER, check_evidence
from planner_desktop.domain.identity import Refusal, SignatureStatus
from planner_desktop.domain.trust import TrustBook
from planner_desktop.domain.verdict import FileVerdict, first_verdict, other_workbook, with_return
from planner_desktop.errors import Cancelled, UserError
from planner_desktop.services.ports import Documents, Quarantine
from planner_desktop.services.redrawing import Redrawing

NOT_PINNED = "certificate.not_pinned"
"""What verification says of a certificate it was not told to trust."""
LETTERS = ("payload.is_enrolment", "payload.is_roster")
"""First finding on a signed document that is no return, and is taken in elsewhere."""


@dataclass(frozen=True, slots=True)
class Received:
    """A file as it came in; its name is only for telling it from others."""

    name: str
    data: bytes
    inside: str = ""
    """Its name in the package it came in; empty where it came by itself."""
    evidence: Mapping[str, str] | None = None
    """SHA-256 of each file of evidence in that package, by name; None where it came by itself."""
    refusal: UserError | None = None
    """Why a package was not opened."""


ENDINGS = (".pdf", ".xlsx")
"""What is taken for a return out of a package; a file that comes by itself is looked at whatever it is called."""


def unseen(_done: int) -> None:
    """Report progress to nobody."""


def never() -> bool:
    """Nobody cancels."""
    return False


@dataclass(frozen=True, slots=True)
class Incoming:
    """Gives verdicts on received files. Waits for each file's vetting: never to be called by the thread that paints."""

    documents: Documents[Any, Any]
    now: Callable[[], datetime]
    redrawing: Redrawing | None = None
    """Names what was changed in a file; None names nothing."""
    quarantine: Quarantine | None = None
    """Keeps what is not accepted; None keeps nothing."""
    parallel: int = 1
    """Files looked at at the same time."""

    def verify(
        self,
        files: Sequence[Received],
        trust: TrustBook,
        report: Callable[[int], None] = unseen,
        cancelled: Callable[[], bool] = never,
    ) -> tuple[FileVerdict, ...]:
        """A verdict for each file, in order, by what was decided about certificates when it first arrived.

        ``report`` is told the number of files done, in the calling thread. Raises ``Cancelled``.
        """
        seen = self._seen(files, trust, report, cancelled)
        paired = [_paired(verdict, file, seen) for verdict, file in zip(seen, files, strict=True)]
        return tuple(self._kept(verdict, file) for verdict, file in zip(paired, files, strict=True))

    def opened_up(self, file: Received) -> tuple[Received, ...]:
        """The returns in a package, each with the evidence beside it; any other file as it is.

        What a package hides is not lost: one that cannot be opened, or holds no return, is judged as what it is.
        """
        if not self.documents.is_package(file.data):
            return (file,)
        try:
            parts = self.documents.unpack(file.data)
        except UserError as problem:
            return (replace(file, refusal=problem),)
        returns = {name: data for name, data in parts.items() if _may_be_return(name)}
        evidence = {name: hashlib.sha256(data).hexdigest() for name, data in parts.items() if name not in returns}
        if not returns:
            return (replace(file, refusal=UserError("package.no_return")),)
        return tuple(Received(f"{file.name}/{name}", data, name, evidence) for name, data in returns.items())

    def _seen(
        self,
        files: Sequence[Received],
        trust: TrustBook,
        report: Callable[[int], None],
        cancelled: Callable[[], bool],
    ) -> list[FileVerdict]:
        """Each file by itself, several at a time."""
        with ThreadPoolExecutor(self.parallel, "vetting") as threads:
            waiting = [threads.submit(self._verify, file, trust) for file in files]
            try:
                for done, _ in enumerate(as_completed(waiting), 1):
                    report(done)
                    if cancelled():
                        raise Cancelled
            finally:
                threads.shutdown(cancel_futures=True)
            return [each.result() for each in waiting]

    def _verify(self, file: Received, trust: TrustBook) -> FileVerdict:
        if file.refusal is not None:
            return unreadable(file.name, file.refusal)
        arrived = trust.arrived(hashlib.sha256(file.data).hexdigest())
        opened = self.documents.open(file.data, trust.signers, arrived or self.now())
        verdict = as_trusted(first_verdict(file.name, opened.kind, opened.status), trust, arrived)
        if opened.payload is None:
            changes = self.redrawing.changes(self.documents, file.data, opened) if self.redrawing else ()
            return replace(verdict, findings=(*verdict.findings, *changes))
        try:
            received = self.documents.read_payload(opened.payload)
        except UserError as problem:
            return _unread(verdict, problem)
        code = check_code(hashlib.sha256(opened.payload).hexdigest())
        verdict = _of_its_unit(with_return(verdict, received, code), opened.status, trust.signers)
        if file.evidence is not None:
            verdict = replace(verdict, evidence=check_evidence(received.evidence, file.evidence))
        strange = (self.redrawing.misnamed(received) or self.redrawing.misfit(received)) if self.redrawing else None
        if strange:
            verdict = verdict.refused(strange.code, valid=False, **dict(strange.details))
        return replace(verdict, workbook_sha256=opened.workbook_sha256)

    def _kept(self, verdict: FileVerdict, file: Received) -> FileVerdict:
        """Keep what is not accepted; that it could not be kept is one more thing to tell, but no other verdict."""
        if verdict.accepted or self.quarantine is None:
            return verdict
        try:
            self.quarantine.keep(file.data, verdict)
        except UserError as problem:
            reason = (("path", str(problem.details.get("path", ""))),)
            return replace(verdict, findings=(*verdict.findings, Refusal("quarantine.not_kept", reason)))
        return verdict


def _may_be_return(name: str) -> bool:
    *folders, base = name.split("/")
    return base.lower().endswith(ENDINGS) and FOLDER not in folders


def _unread(verdict: FileVerdict, problem: UserError) -> FileVerdict:
    """The verdict on a payload that is no return; of another of our documents, that is the first thing to say."""
    letter = problem.code in LETTERS
    details = {name: str(value) for name, value in problem.details.items()}
    refused = verdict.refused(problem.code, valid=letter, **details)
    return replace(refused, findings=(refused.findings[-1], *verdict.findings)) if letter else refused


def as_trusted(verdict: FileVerdict, trust: TrustBook, arrived: datetime | None) -> FileVerdict:
    """Refuse what a certificate signed that is held, or was revoked before the file arrived."""
    against = trust.against(verdict.fingerprint, arrived)
    # On a file that is neither intact nor signed by it, the certificate is only a claim.
    if against is None or not (verdict.intact or verdict.trusted):
        return verdict
    others = tuple(found for found in verdict.findings if found.code != NOT_PINNED)
    found = (against, *others) if verdict.intact else (*others, against)
    return replace(verdict, trusted=False, findings=found)


def _of_its_unit(verdict: FileVerdict, status: SignatureStatus, pins: Mapping[str, str]) -> FileVerdict:
    """Refuse a return that another unit's certificate signed, however right the rest looks."""
    pinned = pins.get(status.fingerprint or "", "")
    codes = {code for code in (pinned, status.unit_code) if code}
    if codes - {verdict.unit_code}:
        return verdict.refused(
            "return.signed_by_other_unit",
            valid=True,
            signer=status.signer or "",
            unit=verdict.unit_name or "",
        )
    return verdict


def _paired(verdict: FileVerdict, file: Received, seen: Sequence[FileVerdict]) -> FileVerdict:
    """Refuse a workbook that is not the one its PDF was issued with."""
    if other_workbook(verdict, hashlib.sha256(file.data).hexdigest(), seen):
        return verdict.refused("pair.other_workbook", valid=False)
    return verdict


def unreadable(name: str, problem: UserError) -> FileVerdict:
    """The verdict on a file that could not even be read from the disk."""
    details = tuple((key, str(value)) for key, value in sorted(problem.details.items()))
    return FileVerdict(name, "", False, False, False, findings=(Refusal(problem.code, details),))
