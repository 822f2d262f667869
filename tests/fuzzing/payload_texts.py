"""The payloads inside: returns, enrolments, rosters, and a catalogue handed over as a file."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from fuzzing.target import Target
from planner_desktop.documents import certificates, enrolment, envelope, payloads, roster
from planner_desktop.documents.catalogue_vetting import vetted_plan
from planner_desktop.documents.catalogue_writing import content_of, digest_of
from planner_desktop.documents.return_files import ReturnFiles
from planner_desktop.domain.enrolment import Enrolment, Roster, RosterEntry
from planner_desktop.domain.trust import PinStatus
from planner_desktop.errors import UserError
from support.sample_return import sample_plan, sample_return
from support.signed_samples import UNIT_CODE, UNIT_NAME, signing_key

MOMENT = "2020-06-28T10:15:00+08:00"


def _bound() -> Iterable[bytes]:
    whole = sample_return()
    bare = replace(
        whole, entries=(), readings=(), evidence=(), explanations=(), marks=(), overdue_before=(), settled=()
    )
    for sealed in (whole, bare, replace(bare, entries=whole.entries[:1], readings=whole.readings[:1])):
        payload = ReturnFiles().payload(sealed)
        yield payload
        yield envelope.bind_workbook(payload, "b2" * 32)


def _read_return(data: bytes) -> str:
    with suppress(UserError):
        data, _ = envelope.unbind(data)
    return f"a return, {envelope.from_payload(data).type}"


def _enrolments() -> Iterable[bytes]:
    plain = Enrolment(UNIT_CODE, UNIT_NAME, signing_key().certificate_der, MOMENT, sample=True)
    yield enrolment.to_payload(plain)
    yield enrolment.to_payload(enrolment.vouched(plain, signing_key("示例旧钥匙")))


def _read_enrolment(data: bytes) -> str:
    read = enrolment.from_payload(data)
    certificates.describe(read.certificate)
    return f"an enrolment, vouched for: {enrolment.is_vouched(read, signing_key('示例旧钥匙').certificate_der)}"


def _rosters() -> Iterable[bytes]:
    key = signing_key().certificate_der
    other = signing_key("示例旧钥匙").certificate_der
    entries = (
        RosterEntry("140107", "示例甲", other, PinStatus.PINNED),
        RosterEntry("140108", "示例乙", key, PinStatus.REVOKED),
    )
    for held in (entries, entries[:1], ()):
        yield roster.to_payload(Roster(UNIT_CODE, UNIT_NAME, key, MOMENT, held, sample=True))


def _read_roster(data: bytes) -> str:
    return f"a roster of {len(roster.from_payload(data).entries)}"


def _read_letter(data: bytes) -> str:
    """By the kind it says it is, as the receiver does."""
    readers = {payloads.ENROLMENT: _read_enrolment, payloads.ROSTER: _read_roster}
    return readers.get(payloads.format_of(data), _read_return)(data)


def _catalogues() -> Iterable[bytes]:
    plan = sample_plan()
    small = replace(plan, programmes=plan.programmes[:1], indicators=())
    for each in (plan, small):
        whole = replace(each, digest=digest_of(each))
        yield json.dumps({**content_of(whole), "digest": whole.digest}, ensure_ascii=False, default=str).encode()


def _read_catalogue(data: bytes) -> str:
    """The digest comes last: what it finds altered was read whole."""
    try:
        return f"a plan of {len(vetted_plan(data, '某文件').tasks)}"
    except UserError as refusal:
        if refusal.code != "catalogue.altered":
            raise
    return "altered"


TARGETS = (
    Target("return", _read_return, _bound),
    Target("letter", _read_letter, lambda: (*_enrolments(), *_rosters())),
    Target("catalogue", _read_catalogue, _catalogues),
)
