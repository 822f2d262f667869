"""The envelope: a sealed return as canonical JSON (RFC 8785), the one thing that paper, PDF and Excel all carry.

Written and read here only. A payload is accepted when, and only when, writing what was read gives the same bytes again;
so duplicate keys, other number forms, other orders and other spellings are refused without a rule for each.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, FailFast, Field, model_validator

from planner_desktop.documents import payloads
from planner_desktop.documents.additions_part import AdditionsPart, additions_from, additions_members
from planner_desktop.documents.payloads import (
    Name,
    Part,
    Sha256,
    Text,
    UnitPart,
    canonical,
    nfc,
    refuse_repeats,
    unless_refused,
)
from planner_desktop.domain.annotations import Explanation, Mark
from planner_desktop.domain.edits import tidy_number
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, EvidenceLink, Reading, Status
from planner_desktop.domain.returns import SCHEMA, Return, ReturnType, SignOff
from planner_desktop.errors import UserError

FORMAT = payloads.RETURN
"""Says what kind of document a payload is."""
LARGEST = 3 * 1024 * 1024
"""Bytes in a payload, a million Chinese characters: what is drawn from it passes every limit for received files."""
MOST_BREAKS = 100_000
"""Line breaks in all texts together, for the same reason: each takes room on paper and rows in the workbook."""
MOST_RECORDS = 20_000
"""Entries, readings, files or settled milestones in one return."""
_BINDING = re.compile(rb',"workbook_sha256":"([0-9a-f]{64})"\}\Z')


Figure = Annotated[
    str,
    Field(pattern=r"^[0-9.+-]{0,18}$"),
    AfterValidator(unless_refused(lambda text: tidy_number(text, "payload"))),
]
"""A decimal as a string, or empty."""
PeriodName = Annotated[str, Field(max_length=8), AfterValidator(unless_refused(lambda text: Period.parse(text).name))]
Many = Field(max_length=MOST_RECORDS)


class _Plan(Part):
    number: Name
    digest: Sha256


class _Entry(Part):
    milestone: Name
    status: Status | None
    reason: Text
    narrative: Text
    problems: Text
    next_steps: Text
    support_needed: Text
    handler: Text


class _Reading(Part):
    indicator: Name
    value: Figure
    numerator: Figure
    denominator: Figure


class _Evidence(Part):
    milestone: Name
    sha256: Sha256
    name: Name
    size: Annotated[int, Field(ge=0, le=2**40)]
    number: Annotated[int, Field(ge=0, le=99_999)] = 0
    caption: Text = ""


class _Explanation(Part):
    milestone: Name
    code: Name
    field: Name
    text: Text


class _Mark(Part):
    milestone: Name
    field: Name
    note: Text
    starred: bool


class _CaughtUp(Part):
    milestone: Name
    period: PeriodName


class _SignOff(Part):
    preparer: Text
    reviewer: Text
    approver: Text
    telephone: Text
    day: date


class _Return(Part):
    """The payload's structure, version 1."""

    format: Literal["planner-desktop/return"]
    schema_: Annotated[Literal[1], Field(alias="schema")]
    plan: _Plan
    unit: UnitPart
    period: PeriodName
    type: ReturnType
    revision: Annotated[int, Field(ge=0, le=9_999)]
    sequence: Annotated[int, Field(ge=1, le=2**31)]
    replaces: Sha256 | None
    receipt: Name | None
    entries: Annotated[list[_Entry], Many, FailFast()]
    readings: Annotated[list[_Reading], Many, FailFast()]
    evidence: Annotated[list[_Evidence], Many, FailFast()]
    explanations: Annotated[list[_Explanation], Many, FailFast()]
    marks: Annotated[list[_Mark], Many, FailFast()]
    overdue_before: Annotated[list[_CaughtUp], Many, FailFast()]
    settled: Annotated[list[Name], Many, FailFast()]
    sign_off: _SignOff
    audit_head: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")]
    sample: bool
    additions: AdditionsPart | None = None
    """Left out where nothing was added, as in every return of a version that knew none."""

    @model_validator(mode="after")
    def _each_once(self) -> _Return:
        """No milestone, indicator or file may be answered for twice."""
        refuse_repeats("entries", (entry.milestone for entry in self.entries))
        refuse_repeats("readings", (reading.indicator for reading in self.readings))
        refuse_repeats("evidence", ((link.milestone, link.sha256) for link in self.evidence))
        numbered = {(link.number, link.sha256) for link in self.evidence if link.number}
        refuse_repeats("evidence", (number for number, _ in numbered))
        refuse_repeats("explanations", ((word.milestone, word.code, word.field) for word in self.explanations))
        refuse_repeats("marks", ((mark.milestone, mark.field) for mark in self.marks))
        refuse_repeats("overdue_before", ((red.milestone, red.period) for red in self.overdue_before))
        refuse_repeats("settled", self.settled)
        return self


def to_payload(sealed: Return) -> bytes:
    """The canonical JSON of a return: UTF-8, NFC, no floats, records in the order of their ids.

    Raises ``payload.too_large`` with ``size`` and ``limit`` in MiB, ``payload.too_many_lines`` with ``lines`` and
    ``limit``, and ValueError for a return that could never be read back: a record of another period, a lone surrogate,
    a record given twice.
    """
    payload = _canonical(sealed)
    if len(payload) > LARGEST:
        raise UserError("payload.too_large", size=f"{len(payload) / 2**20:.1f}", limit=LARGEST // 2**20)
    breaks = payload.count(rb"\n")
    if breaks > MOST_BREAKS:
        raise UserError("payload.too_many_lines", lines=breaks, limit=MOST_BREAKS)
    _Return.model_validate_json(payload)
    return payload


def from_payload(data: bytes) -> Return:
    """Read a payload of unknown origin.

    Raises ``payload.unreadable`` (``where``: the member at fault, or empty), ``payload.newer`` (``schema``, ``known``),
    ``payload.not_canonical`` or ``additions.*`` (``what``) where it feigns to be official what the unit added.
    """
    sealed = _as_return(payloads.read(_Return, data, kind=FORMAT, known=SCHEMA, largest=LARGEST))
    payloads.demand_canonical(data, _canonical(sealed))
    return sealed


def digest(payload: bytes) -> str:
    """SHA-256 of a payload in hex: what the check code is made of."""
    return hashlib.sha256(payload).hexdigest()


def bind_workbook(payload: bytes, workbook_sha256: str) -> bytes:
    """What the PDF carries: the payload with the hash of the workbook issued beside it.

    ``workbook_sha256`` sorts after every other member, so the result is canonical as well and the payload stays a part
    of it, byte for byte.
    """
    if not re.fullmatch("[0-9a-f]{64}", workbook_sha256):
        raise ValueError(f"not a SHA-256: {workbook_sha256!r}")
    return payload[:-1] + f',"workbook_sha256":"{workbook_sha256}"}}'.encode("ascii")


def unbind(attached: bytes) -> tuple[bytes, str]:
    """The payload, still to be read by ``from_payload``, and the workbook's SHA-256; raises ``payload.unreadable``."""
    found = _BINDING.search(attached, max(0, len(attached) - 100))
    if not found:
        raise UserError("payload.unreadable", where="workbook_sha256")
    return attached[: found.start()] + b"}", found[1].decode("ascii")


def _canonical(sealed: Return) -> bytes:
    members = {
        "format": FORMAT,
        "schema": sealed.schema,
        "plan": {"number": nfc(sealed.plan_number), "digest": sealed.plan_digest},
        "unit": {"code": sealed.unit_code, "name": nfc(sealed.unit_name)},
        "period": sealed.period.name,
        "type": sealed.type.value,
        "revision": sealed.revision,
        "sequence": sealed.sequence,
        "replaces": sealed.replaces,
        "receipt": sealed.receipt,
        "settled": sorted(sealed.settled),
        "overdue_before": [
            {"milestone": milestone_id, "period": period.name} for milestone_id, period in sorted(sealed.overdue_before)
        ],
        "audit_head": sealed.audit_head,
        "sample": sealed.sample,
        **({"additions": additions_members(sealed.additions)} if sealed.additions else {}),
        "sign_off": {
            "preparer": nfc(sealed.sign_off.preparer),
            "reviewer": nfc(sealed.sign_off.reviewer),
            "approver": nfc(sealed.sign_off.approver),
            "telephone": nfc(sealed.sign_off.telephone),
            "day": sealed.sign_off.day.isoformat(),
        },
        **_records(sealed),
    }
    return canonical(members)


def _records(sealed: Return) -> dict[str, list[dict[str, str | int | None]]]:
    """All records; their period is the return's own and not repeated."""
    records = (*sealed.entries, *sealed.readings, *sealed.evidence, *sealed.explanations, *sealed.marks)
    strangers = {record.period.name for record in records} - {sealed.period.name}
    if strangers:
        raise ValueError(f"a return for {sealed.period} holds records for {sorted(strangers)}")
    return {
        "entries": [_entry(entry) for entry in sorted(sealed.entries, key=lambda entry: entry.milestone_id)],
        "readings": [
            {
                "indicator": reading.indicator_id,
                "value": reading.value,
                "numerator": reading.numerator,
                "denominator": reading.denominator,
            }
            for reading in sorted(sealed.readings, key=lambda reading: reading.indicator_id)
        ],
        "evidence": [
            _evidence(link) for link in sorted(sealed.evidence, key=lambda link: (link.milestone_id, link.sha256))
        ],
        "explanations": [
            {"milestone": word.milestone_id, "code": word.code, "field": word.field, "text": nfc(word.text)}
            for word in sorted(sealed.explanations, key=lambda word: word.place)
        ],
        "marks": [
            {"milestone": mark.milestone_id, "field": mark.field, "note": nfc(mark.note), "starred": mark.starred}
            for mark in sorted(sealed.marks, key=lambda mark: mark.place)
        ],
    }


def _evidence(link: EvidenceLink) -> dict[str, str | int | None]:
    """Number and words only where there are any: returns from before there were numbers stay what they were."""
    told = {"milestone": link.milestone_id, "sha256": link.sha256, "name": nfc(link.name), "size": link.size}
    if link.number:
        told["number"] = link.number
    if link.caption:
        told["caption"] = nfc(link.caption)
    return {**told}


def _entry(entry: Entry) -> dict[str, str | int | None]:
    return {
        "milestone": entry.milestone_id,
        "status": entry.status.value if entry.status else None,
        "reason": nfc(entry.reason),
        "narrative": nfc(entry.narrative),
        "problems": nfc(entry.problems),
        "next_steps": nfc(entry.next_steps),
        "support_needed": nfc(entry.support_needed),
        "handler": nfc(entry.handler),
    }


def _as_return(read: _Return) -> Return:
    period = Period.parse(read.period)
    return Return(
        plan_number=read.plan.number,
        plan_digest=read.plan.digest,
        unit_code=read.unit.code,
        unit_name=read.unit.name,
        period=period,
        type=read.type,
        revision=read.revision,
        sequence=read.sequence,
        replaces=read.replaces,
        receipt=read.receipt,
        entries=tuple(_as_entry(entry, period) for entry in read.entries),
        readings=tuple(Reading(r.indicator, period, r.value, r.numerator, r.denominator) for r in read.readings),
        evidence=tuple(_as_link(link, period) for link in read.evidence),
        explanations=tuple(Explanation(w.milestone, period, w.code, w.field, w.text) for w in read.explanations),
        marks=tuple(Mark(m.milestone, period, m.field, m.note, m.starred) for m in read.marks),
        overdue_before=tuple((red.milestone, Period.parse(red.period)) for red in read.overdue_before),
        settled=tuple(read.settled),
        sign_off=SignOff(**dict(read.sign_off)),
        audit_head=read.audit_head,
        sample=read.sample,
        schema=read.schema_,
        additions=additions_from(read.additions, read.plan.number, read.plan.digest),
    )


def _as_link(read: _Evidence, period: Period) -> EvidenceLink:
    return EvidenceLink(read.milestone, period, read.sha256, read.name, read.size, read.number, read.caption)


def _as_entry(read: _Entry, period: Period) -> Entry:
    return Entry(
        read.milestone,
        period,
        status=read.status,
        reason=read.reason,
        narrative=read.narrative,
        problems=read.problems,
        next_steps=read.next_steps,
        support_needed=read.support_needed,
        handler=read.handler,
    )
