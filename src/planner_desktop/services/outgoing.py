"""A return on its way out: seal, draw, sign, read back, write, register."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.check_code import check_code
from planner_desktop.domain.checks import answers, unanswered
from planner_desktop.domain.coverage import demand_printable
from planner_desktop.domain.differences import Difference, differences, of_additions, of_records, records_of
from planner_desktop.domain.evidence_check import part_names
from planner_desktop.domain.finding import Severity
from planner_desktop.domain.ledger import Ledger, build_ledger
from planner_desktop.domain.period import Period
from planner_desktop.domain.prefill import moved
from planner_desktop.domain.progress import TEXT_FIELDS
from planner_desktop.domain.returns import Return, ReturnRecord, ReturnState, SignOff
from planner_desktop.domain.schedule import Light, judge, red_history
from planner_desktop.errors import Cancelled, UserError
from planner_desktop.services.ports import Documents, Files, SequenceKeeper, SigningKey
from planner_desktop.services.return_type import NEVER_LEFT, type_of_next
from planner_desktop.services.workspace import Workspace


class Step(StrEnum):
    """The parts of an export, in order."""

    RENDER = "render"
    SIGN = "sign"
    READ_BACK = "read_back"
    WRITE = "write"


Report = Callable[[Step, bool, tuple[tuple[str, str], ...]], None]
"""Called when a step begins (False) and has ended (True), with details for the screen."""


@dataclass(frozen=True, slots=True)
class Produced:
    """The files of an export, already on the disk and read back."""

    record: ReturnRecord
    pdf: Path
    xlsx: Path
    eml: Path
    pages: int
    sizes: tuple[int, int, int]
    """Bytes of PDF, XLSX and e-mail draft."""
    fingerprint: str
    package: Path | None = None
    """PDF, XLSX and evidence in one ``.zip``, where it was wanted."""


def silent(_step: Step, _ended: bool, _details: tuple[tuple[str, str], ...]) -> None:
    """Report to nobody."""


def never() -> bool:
    """Nobody cancels."""
    return False


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Seals and exports the returns of one workspace."""

    workspace: Workspace
    documents: Documents[Any, Any]
    files: Files
    sequence: SequenceKeeper
    now: Callable[[], datetime]

    def seal(self, period: Period, sign_off: SignOff, *, nil: bool | None = None) -> ReturnRecord:
        """Freeze a period's records as the next revision; raises ``seal.*`` when the checks or names forbid it.

        ``nil`` declares that nothing moved at all (零报告); left out, the entries decide. A return is a late one (补报)
        when its day of signature is past the declared deadline and none was out before; a correction stays one, nil or
        late.
        """
        self._may_seal(period, sign_off, nil)
        held, issued = self._before(period)
        sealed = self._snapshot(period, sign_off, issued, held, nil=nil)
        record = self._record(sealed)
        self.workspace.apply(ChangeSet("return.seal", (Change(held, record),)))
        self.sequence.raise_to(record.sequence)
        return record

    def _before(self, period: Period) -> tuple[ReturnRecord | None, list[ReturnRecord]]:
        """The return to be replaced in place, since it never left the office, and those that did and are corrected."""
        found = sorted((r for r in self.workspace.returns.values() if r.period == period), key=lambda r: r.revision)
        held = found[-1] if found and found[-1].state in NEVER_LEFT else None
        return held, [record for record in found if record is not held]

    def withdraw(self, record: ReturnRecord) -> ReturnRecord:
        """Take a sealed return back before it leaves the office; raises ``return.not_withdrawable`` once it has."""
        held = self.workspace.returns[record.key]
        if held.state is not ReturnState.SEALED:
            raise UserError("return.not_withdrawable", revision=held.revision)
        withdrawn = replace(held, state=ReturnState.WITHDRAWN)
        self.workspace.apply(ChangeSet("return.withdraw", (Change(held, withdrawn),)))
        return withdrawn

    def _may_seal(self, period: Period, sign_off: SignOff, nil: bool | None) -> None:
        first, last = self.workspace.plan.years
        if not first <= period.year <= last:
            raise UserError("seal.period_outside_plan", period=period.name, first=first, last=last)
        findings, progress = self.workspace.findings(period), self.workspace.progress
        errors = [found for found in findings if found.severity is Severity.ERROR]
        if errors:
            raise UserError("seal.errors", count=len(errors))
        open_still = unanswered(findings, progress, period)
        if open_still:
            raise UserError("seal.warnings_unexplained", count=len(open_still))
        in_the_way = moved(progress, period) if nil else ()
        if in_the_way:
            raise UserError("seal.not_nil", count=len(in_the_way))
        for part in ("preparer", "reviewer", "approver", "telephone"):
            name = getattr(sign_off, part)
            if not name.strip():
                raise UserError("seal.name_missing", field=part)
            self._printable(name, part)
        kept = progress.at(period)
        for entry in kept.entries.values():
            for field in TEXT_FIELDS:
                self._printable(getattr(entry, field), field)
        for explanation in answers(findings, kept):
            self._printable(explanation.text, "explanation")
        for mark in kept.marks.values():
            self._printable(mark.note, "note")

    def _printable(self, text: str, field: str) -> None:
        demand_printable(text, field, self.documents.missing_characters(text))

    def _snapshot(
        self,
        period: Period,
        sign_off: SignOff,
        issued: list[ReturnRecord],
        held: ReturnRecord | None,
        *,
        nil: bool | None = None,
    ) -> Return:
        progress, plan = self.workspace.progress, self.workspace.plan
        office, unit = progress.office, self.workspace.unit
        if office is None or unit is None:
            raise UserError("seal.no_unit")
        kept = progress.at(period)
        last = issued[-1] if issued else None
        return Return(
            plan_number=plan.number,
            plan_digest=plan.digest,
            unit_code=unit.code,
            unit_name=unit.name,
            period=period,
            type=type_of_next(self.workspace, period, sign_off.day, nil),
            revision=last.revision + 1 if last else 0,
            sequence=held.sequence if held else self._next_sequence(),
            replaces=last.digest if last else None,
            receipt=None,
            entries=tuple(kept.entries[id_] for id_ in sorted(kept.entries)),
            readings=tuple(kept.readings[id_] for id_ in sorted(kept.readings)),
            evidence=tuple(kept.evidence[key] for key in sorted(kept.evidence)),
            settled=tuple(sorted(progress.settled_before(period))),
            sign_off=sign_off,
            audit_head=self.workspace.store.audit_head(),
            sample=office.sample,
            explanations=answers(self.workspace.findings(period), kept),
            marks=tuple(kept.marks[place] for place in sorted(kept.marks)),
            overdue_before=self._caught_up(period),
            additions=self.workspace.additions,
        )

    def _caught_up(self, period: Period) -> tuple[tuple[str, Period], ...]:
        """Each period in which a milestone that is in order now was red, up to its last report."""
        plan, progress = self.workspace.plan, self.workspace.progress
        history, held, settled = (
            red_history(plan, progress, period),
            progress.at(period),
            progress.settled_before(period),
        )
        steps = (plan.milestones_by_id[id_] for id_ in sorted(held.entries))
        verdicts = ((step.id, judge(plan, step, period, held, settled, history)) for step in steps)
        return tuple((id_, red) for id_, each in verdicts if each.light is Light.CAUGHT_UP for red in each.red)

    def _next_sequence(self) -> int:
        kept = max((record.sequence for record in self.workspace.returns.values()), default=0)
        return max(kept, self.sequence.highest()) + 1

    def _record(self, sealed: Return) -> ReturnRecord:
        payload = self.documents.payload(sealed)
        digest = hashlib.sha256(payload).hexdigest()
        return ReturnRecord(
            period=sealed.period,
            revision=sealed.revision,
            sequence=sealed.sequence,
            type=sealed.type,
            state=ReturnState.SEALED,
            digest=digest,
            check_code=check_code(digest),
            payload=payload,
            sealed_at=self.now().isoformat(timespec="seconds"),
        )

    def expected_stem(self, period: Period, sign_off: SignOff, code: str) -> str:
        """The name, without ending, that the next return's files would have; ``code`` stands for what is not known yet."""
        held, issued = self._before(period)
        return self.documents.file_stem(self._ledger(self._snapshot(period, sign_off, issued, held), code))

    def changed_since_sealing(self, record: ReturnRecord) -> int:
        """In how many fields the period differs from what was sealed."""
        return len(self.changes_since_sealing(record))

    def changes_since_sealing(self, record: ReturnRecord) -> tuple[Difference, ...]:
        """The fields in which the period differs from what was sealed."""
        kept = self.workspace.progress.at(record.period)
        words = {each.place: each for each in answers(self.workspace.findings(record.period), kept)}
        sealed = self.documents.read_payload(record.payload)
        changed = of_records(records_of(sealed), replace(kept, explanations=words))
        return (*of_additions(sealed.additions, self.workspace.additions), *changed)

    def compare(self, old: ReturnRecord, new: ReturnRecord) -> tuple[Difference, ...]:
        """The fields in which two returns differ: revisions of one period, or two periods."""
        return differences(self.documents.read_payload(old.payload), self.documents.read_payload(new.payload))

    def ledger(self, record: ReturnRecord) -> Ledger:
        """The computed rows of a sealed return."""
        return self._ledger(self.documents.read_payload(record.payload), record.check_code)

    def _ledger(self, sealed: Return, code: str) -> Ledger:
        directory = self.workspace.directory
        unit = directory.by_code[sealed.unit_code]
        superior = directory.by_code[unit.parent] if unit.parent else unit
        return build_ledger(
            self.workspace.plan_of(sealed),
            sealed,
            office_name=unit.office_name,
            formal_name=unit.formal_name,
            recipient_name=superior.office_name,
            code=code,
        )

    def produce(
        self,
        ledger: Ledger,
        record: ReturnRecord,
        key: SigningKey,
        folder: Path,
        report: Report = silent,
        cancelled: Callable[[], bool] = never,
        *,
        packed: bool = False,
    ) -> Produced:
        """Draw, sign, read back and write the files; may run in a worker thread, since it touches no state.

        ``packed`` adds a package of both with the evidence, which then is what the e-mail carries. Raises ``evidence.*``
        and ``package.too_large`` too.
        """
        if key.identity.unit_code and key.identity.unit_code != ledger.sealed.unit_code:
            raise UserError("key.other_unit", key=key.identity.unit_name, unit=ledger.sealed.unit_name)
        at = self.now()
        report(Step.RENDER, False, ())
        drawn = self.documents.draw_pdf(ledger)
        _go_on(cancelled)
        workbook = self.documents.draw_xlsx(ledger, record.payload)
        report(Step.RENDER, True, (("pages", str(drawn.pages)),))
        _go_on(cancelled)
        report(Step.SIGN, False, ())
        xlsx = self.documents.sign_xlsx(workbook, key, ledger, at)
        bound = hashlib.sha256(xlsx).hexdigest()
        pdf = self.documents.sign_pdf(drawn, key, record.payload, bound, ledger, at)
        report(Step.SIGN, True, ())
        _go_on(cancelled)
        report(Step.READ_BACK, False, ())
        self._read_back(pdf, record, key, bound)
        self._read_back(xlsx, record, key, None)
        report(Step.READ_BACK, True, ())
        _go_on(cancelled)
        report(Step.WRITE, False, ())
        produced, files = self._named(ledger, record, key, folder, drawn.pages, pdf, xlsx, packed)
        self.files.write_all(files)
        report(Step.WRITE, True, (("files", str(len(files))),))
        return produced

    def _read_back(self, data: bytes, record: ReturnRecord, key: SigningKey, bound: str | None) -> None:
        """Open our own file as a receiver would; anything but three times yes is a bug and stops the export."""
        opened = self.documents.open(data, [key.identity.fingerprint], self.now())
        status = opened.status
        sound = status.intact and status.valid and status.trusted
        if not sound or opened.payload != record.payload or opened.workbook_sha256 != bound:
            raise RuntimeError(f"the {opened.kind or 'unknown'} file just made does not verify: {status.findings}")

    def _named(
        self,
        ledger: Ledger,
        record: ReturnRecord,
        key: SigningKey,
        folder: Path,
        pages: int,
        pdf: bytes,
        xlsx: bytes,
        packed: bool,
    ) -> tuple[Produced, dict[Path, bytes]]:
        stem = self.documents.file_stem(ledger)
        attached = {f"{stem}.pdf": pdf, f"{stem}.xlsx": xlsx}
        package = folder / f"{stem}.zip" if packed else None
        if package is not None:
            attached = {package.name: self.documents.pack(attached | self._evidence(ledger))}
        eml = self.documents.mail_draft(ledger, attached)
        paths = [folder / f"{stem}.{ending}" for ending in ("pdf", "xlsx", "eml")]
        files = dict(zip(paths, (pdf, xlsx, eml), strict=True))
        if package is not None:
            files[package] = attached[package.name]
        produced = Produced(
            replace(record, file_stem=stem),
            *paths,
            pages=pages,
            sizes=(len(pdf), len(xlsx), len(eml)),
            fingerprint=key.identity.fingerprint,
            package=package,
        )
        return produced, files

    def _evidence(self, ledger: Ledger) -> dict[str, bytes]:
        """The files that the return names, under their numbered names."""
        names = part_names(ledger.sealed.evidence)
        return {name: self.workspace.store.evidence(sha256) for sha256, name in names.items()}

    def register(self, produced: Produced) -> ReturnRecord:
        """Note in the store that a return was issued; again for another export of the same return changes nothing."""
        held = self.workspace.returns[produced.record.key]
        if held.state is not ReturnState.SEALED:
            return held
        at = self.now().isoformat(timespec="seconds")
        issued = replace(held, state=ReturnState.ISSUED, issued_at=at, file_stem=produced.record.file_stem)
        self.workspace.apply(ChangeSet("return.issue", (Change(held, issued),)))
        return issued


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled
