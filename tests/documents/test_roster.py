"""The roster's payload: written in one order, read in one way, nothing in it twice."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
import rfc8785

from planner_desktop.documents import roster
from planner_desktop.documents.roster import from_payload, to_payload
from planner_desktop.domain.enrolment import Roster, RosterEntry
from planner_desktop.domain.trust import PinStatus
from planner_desktop.errors import UserError
from support.signed_samples import signing_key

ENTRIES = tuple(
    RosterEntry(f"1401{number:02}", f"示例{number}", signing_key(f"示例{number}").certificate_der, status)
    for number, status in enumerate((PinStatus.PINNED, PinStatus.REVOKED, PinStatus.PINNED))
)
WHOLE = Roster("140000", "示例省委", signing_key().certificate_der, "2020-06-28T10:15:00+08:00", ENTRIES)


def refusal(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        from_payload(data)
    return caught.value.code


def changed(change: Callable[[dict[str, Any]], object]) -> bytes:
    held = json.loads(to_payload(WHOLE))
    change(held)
    return rfc8785.dumps(held)


def test_a_roster_comes_back_as_it_was_written_in_whatever_order_its_entries_are_given() -> None:
    assert from_payload(to_payload(WHOLE)) == WHOLE
    assert to_payload(replace(WHOLE, entries=ENTRIES[::-1])) == to_payload(WHOLE)
    empty = replace(WHOLE, entries=())
    assert from_payload(to_payload(empty)) == empty


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda held: held["entries"].reverse(), "payload.not_canonical"),
        (lambda held: held["entries"].append(held["entries"][0]), "payload.unreadable"),
        (
            lambda held: held["entries"][1].update(held["entries"][0], unit=held["entries"][1]["unit"]),
            "payload.unreadable",
        ),
        (lambda held: held["entries"][2].update(unit=held["entries"][0]["unit"]), "payload.unreadable"),
        (lambda held: held["entries"][0].update(status="held"), "payload.unreadable"),
        (lambda held: held["entries"][0].update(more=1), "payload.unreadable"),
        (lambda held: held.update(entries=held["entries"] * (roster.MOST_ENTRIES // 3 + 1)), "payload.unreadable"),
        (lambda held: held.update(schema=2), "payload.newer"),
        (lambda held: held.update(format="planner-desktop/enrolment"), "payload.is_enrolment"),
        (lambda held: held.update(certificate="AAAA"), "payload.unreadable"),
    ],
)
def test_what_is_not_as_it_must_be_is_refused(change: Callable[[dict[str, Any]], object], code: str) -> None:
    assert refusal(changed(change)) == code


def test_a_unit_may_have_any_number_of_revoked_certificates() -> None:
    entries = (replace(ENTRIES[1], unit_code=ENTRIES[0].unit_code), *ENTRIES[::2])
    again = replace(WHOLE, entries=entries)
    assert set(from_payload(to_payload(again)).entries) == set(entries)


def test_what_could_not_be_read_back_is_not_written() -> None:
    with pytest.raises(ValueError, match="repeated"):
        to_payload(replace(WHOLE, entries=(ENTRIES[0], ENTRIES[0])))


def test_whatever_bytes_come_are_refused_and_never_crash() -> None:
    chance, payload = random.Random(2020), to_payload(WHOLE)
    for _ in range(1_000):
        altered = bytearray(payload)
        altered[chance.randrange(len(altered))] = chance.randrange(256)
        try:
            read = from_payload(bytes(altered))
        except UserError:
            continue
        assert (read == WHOLE) is (bytes(altered) == payload)
