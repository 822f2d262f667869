"""The payload: one spelling for each return, and nothing accepted that is not exactly that."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.documents import envelope
from planner_desktop.documents.envelope import bind_workbook, digest, from_payload, to_payload, unbind
from planner_desktop.domain.annotations import Explanation, Mark
from planner_desktop.domain.edits import LONGEST_TEXT
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, EvidenceLink, Reading, Status
from planner_desktop.domain.returns import Return, ReturnType, SignOff
from planner_desktop.errors import UserError
from support.sample_return import PERIOD, sample_return, with_texts

HASHES = st.text("0123456789abcdef", min_size=64, max_size=64)
LETTERS = st.characters(exclude_categories=("Cs", "Cc"), include_characters="𠮷㛃“”\"'\\\n\t=+-@/")


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\u2029", "")


TEXTS = st.text(LETTERS, max_size=40).map(composed)
NAMES = st.text(LETTERS, min_size=1, max_size=12).map(composed).filter(bool)
IDS = st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=8)
FIGURES = st.one_of(st.just(""), st.decimals(0, 10**9, places=2).map(str), st.integers(0, 10**17).map(str))
PERIODS = st.sampled_from(["2019", "2020H2", "2021Q4", "2022M07"]).map(Period.parse)


@st.composite
def returns(draw: st.DrawFn) -> Return:
    """Any return that the forms could have made."""
    period = draw(PERIODS)
    milestones = draw(st.lists(IDS, unique=True, max_size=4))
    entries = tuple(
        Entry(id_, period, draw(st.none() | st.sampled_from(Status)), *draw(st.tuples(*[TEXTS] * 6)))
        for id_ in sorted(milestones)
    )
    readings = tuple(
        Reading(id_, period, *draw(st.tuples(FIGURES, FIGURES, FIGURES)))
        for id_ in sorted(draw(st.lists(IDS, unique=True, max_size=4)))
    )
    evidence = tuple(
        EvidenceLink(id_, period, draw(HASHES), draw(NAMES), draw(st.integers(0, 2**30)), at, draw(TEXTS))
        for at, id_ in enumerate(sorted(milestones), draw(st.integers(0, 1)))
    )
    words = st.builds(Explanation, IDS, st.just(period), IDS, IDS, TEXTS)
    marks = st.builds(Mark, IDS, st.just(period), IDS, TEXTS, st.booleans())
    caught_up = st.tuples(IDS, st.sampled_from(["2019Q1", "2019Q4"]).map(Period.parse))
    return Return(
        plan_number=draw(NAMES),
        plan_digest=draw(HASHES),
        unit_code=draw(st.text("0123456789", min_size=6, max_size=6)),
        unit_name=draw(NAMES),
        period=period,
        type=draw(st.sampled_from(ReturnType)),
        revision=draw(st.integers(0, 99)),
        sequence=draw(st.integers(1, 10**6)),
        replaces=draw(st.none() | HASHES),
        receipt=draw(st.none() | NAMES),
        entries=entries,
        readings=readings,
        evidence=evidence,
        settled=tuple(sorted(draw(st.lists(IDS, unique=True, max_size=4)))),
        sign_off=SignOff(*draw(st.tuples(TEXTS, TEXTS, TEXTS, TEXTS)), draw(st.dates(date(1900, 1, 1)))),
        audit_head=draw(HASHES),
        sample=draw(st.booleans()),
        explanations=_by_place(draw(st.lists(words, max_size=3))),
        marks=_by_place(draw(st.lists(marks, max_size=3))),
        overdue_before=tuple(sorted(draw(st.sets(caught_up, max_size=3)))),
    )


def _by_place(records: list[Any]) -> tuple[Any, ...]:
    held = {record.place: record for record in records}
    return tuple(held[place] for place in sorted(held))


def altered(**members: Any) -> bytes:
    """The sample's payload with other top-level members, still canonical."""
    return rfc8785.dumps({**json.loads(to_payload(sample_return())), **members})


def refusal(data: bytes) -> UserError:
    with pytest.raises(UserError) as caught:
        from_payload(data)
    return caught.value


@given(returns())
def test_what_was_written_is_read_back_as_the_same_return(sealed: Return) -> None:
    payload = to_payload(sealed)
    assert from_payload(payload) == sealed
    assert to_payload(from_payload(payload)) == payload


def test_a_payload_is_canonical_json_without_floats() -> None:
    payload = to_payload(sample_return())
    read = json.loads(payload, parse_float=lambda text: pytest.fail(f"a float: {text}"))
    assert rfc8785.dumps(read) == payload
    assert read["schema"] == 1
    assert read["format"] == "planner-desktop/return"
    assert read["plan"] == {"number": "示例办发〔2019〕99号", "digest": "a1" * 32}
    assert [entry["milestone"] for entry in read["entries"]] == sorted(e["milestone"] for e in read["entries"])


def test_the_order_in_which_records_come_makes_no_difference() -> None:
    sealed = sample_return()
    shuffled = replace(
        sealed,
        entries=sealed.entries[::-1],
        readings=sealed.readings[::-1],
        evidence=sealed.evidence[::-1],
        settled=sealed.settled[::-1],
        explanations=sealed.explanations[::-1],
        marks=sealed.marks[::-1],
        overdue_before=sealed.overdue_before[::-1],
    )
    assert to_payload(shuffled) == to_payload(sealed)


def test_a_name_that_a_file_system_decomposed_is_composed() -> None:
    link = EvidenceLink("t01-2", PERIOD, "0b" * 32, "e\u0301.pdf", 1)
    assert "é.pdf".encode() in to_payload(sample_return(evidence=(link,)))


def test_the_digest_is_the_sha256_of_the_payload() -> None:
    payload = to_payload(sample_return())
    assert digest(payload) == hashlib.sha256(payload).hexdigest()


def test_the_longest_text_a_form_takes_is_carried() -> None:
    sealed = with_texts(sample_return(), {"narrative": "进" * LONGEST_TEXT})
    assert from_payload(to_payload(sealed)) == sealed


def test_a_return_too_large_for_its_files_is_refused_before_it_is_sealed() -> None:
    entries = tuple(Entry(f"m{n:02d}", PERIOD, narrative="进" * LONGEST_TEXT) for n in range(10))
    with pytest.raises(UserError) as caught:
        to_payload(sample_return(entries=entries))
    assert (caught.value.code, caught.value.details) == ("payload.too_large", {"size": "5.7", "limit": 3})


def test_a_return_of_mostly_blank_lines_is_refused_before_it_is_sealed() -> None:
    with pytest.raises(UserError) as caught:
        to_payload(with_texts(sample_return(), {"narrative": "\n" * 100_001}))
    assert (caught.value.code, caught.value.details["limit"]) == ("payload.too_many_lines", 100_000)


@pytest.mark.parametrize(
    "sealed",
    [
        sample_return(entries=(Entry("t01-2", PERIOD.previous),)),
        sample_return(entries=(Entry("t01-2", PERIOD), Entry("t01-2", PERIOD))),
        sample_return(plan_number="\ud842"),
        sample_return(audit_head="none"),
    ],
    ids=["another period", "given twice", "a lone surrogate", "no hash"],
)
def test_a_return_that_could_not_be_read_back_is_never_written(sealed: Return) -> None:
    with pytest.raises(ValueError):
        to_payload(sealed)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"%PDF-1.7",
        b"\xff\xfe{\0}\0",
        "{“format”}".encode("gb18030"),
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b'{"format":"planner-desktop/return","schema":' + b"9" * 5000 + b"}",
        b'{"format":"planner-desktop/return","schema":1.5}',
        b'{"format":"planner-desktop/return","schema":true}',
        b'{"format":"planner-desktop/return","schema":0}',
        b'{"format":"another","schema":1}',
        b"\xef\xbb\xbf" + to_payload(sample_return()),
        b" " * (envelope.LARGEST + 1),
    ],
)
def test_what_is_no_payload_is_unreadable(data: bytes) -> None:
    assert refusal(data).code == "payload.unreadable"


ENTRY = {
    "milestone": "t01-2",
    "status": "done",
    "reason": "",
    "narrative": "",
    "problems": "",
    "next_steps": "",
    "support_needed": "",
    "handler": "",
}
READING = {"indicator": "i1", "value": "", "numerator": "", "denominator": ""}


@pytest.mark.parametrize(
    ("where", "members"),
    [
        ("entries.0.status", {"entries": [{**ENTRY, "status": "finished"}]}),
        ("entries.0.narrative", {"entries": [{**ENTRY, "narrative": None}]}),
        ("entries.0.narrative", {"entries": [{**ENTRY, "narrative": "一\0"}]}),
        ("entries.0.narrative", {"entries": [{**ENTRY, "narrative": "一\r\n二"}]}),
        ("entries.0.narrative", {"entries": [{**ENTRY, "narrative": "进" * (LONGEST_TEXT + 1)}]}),
        ("entries.0.mood", {"entries": [{**ENTRY, "mood": "good"}]}),
        ("readings.0.value", {"readings": [{**READING, "value": "NaN"}]}),
        ("readings.0.value", {"readings": [{**READING, "value": "1e9"}]}),
        ("readings.0.value", {"readings": [{**READING, "value": "-1"}]}),
        ("readings.0.value", {"readings": [{**READING, "value": "٣"}]}),
        ("readings.0.value", {"readings": [{**READING, "value": 3}]}),
        ("unit.code", {"unit": {"code": "../140106", "name": "示例区"}}),
        ("unit.name", {"unit": {"code": "140106", "name": ""}}),
        ("period", {"period": "2020Q5"}),
        ("period", {"period": "2020q2"}),
        ("type", {"type": "second"}),
        ("revision", {"revision": -1}),
        ("revision", {"revision": "0"}),
        ("revision", {"revision": False}),
        ("sequence", {"sequence": 0}),
        ("replaces", {"replaces": "A" * 64}),
        ("sample", {"sample": 1}),
        (
            "sign_off.day",
            {"sign_off": {"preparer": "", "reviewer": "", "approver": "", "telephone": "", "day": "6.28"}},
        ),
        ("settled.1", {"settled": ["t01-1", ""]}),
        ("extra", {"extra": 1}),
    ],
)
def test_a_member_that_is_not_as_the_schema_says_is_named(where: str, members: dict[str, Any]) -> None:
    refused = refusal(altered(**members))
    assert (refused.code, refused.details) == ("payload.unreadable", {"where": where})


@pytest.mark.parametrize("member", json.loads(to_payload(sample_return())))
def test_a_missing_member_is_named(member: str) -> None:
    members = json.loads(to_payload(sample_return()))
    del members[member]
    refused = refusal(rfc8785.dumps(members))
    assert (refused.code, refused.details) == ("payload.unreadable", {"where": member})


@pytest.mark.parametrize(
    "members",
    [
        {"entries": [ENTRY, ENTRY]},
        {"readings": [READING, READING]},
        {"settled": ["t01-1", "t01-1"]},
        {"evidence": [{"milestone": "t01-2", "sha256": "0b" * 32, "name": "示例.pdf", "size": 1}] * 2},
    ],
    ids=["entries", "readings", "settled", "evidence"],
)
def test_nothing_may_be_answered_for_twice(members: dict[str, Any]) -> None:
    assert refusal(altered(**members)).code == "payload.unreadable"


def test_one_file_may_show_two_milestones() -> None:
    link = EvidenceLink("t01-2", PERIOD, "0b" * 32, "会议纪要（示例）.pdf", 1)
    sealed = sample_return(evidence=(link, replace(link, milestone_id="t02-1")))
    assert from_payload(to_payload(sealed)) == sealed


def test_a_list_longer_than_any_return_is_refused() -> None:
    assert refusal(altered(settled=[f"t{n:06d}" for n in range(envelope.MOST_RECORDS + 1)])).details == {
        "where": "settled"
    }


def test_a_payload_of_a_newer_program_says_so() -> None:
    refused = refusal(altered(schema=2, novelty={"deep": [1, 2]}))
    assert (refused.code, refused.details) == ("payload.newer", {"schema": 2, "known": 1})


PAYLOAD = to_payload(sample_return())


@pytest.mark.parametrize(
    "data",
    [
        PAYLOAD + b"\n",
        b" " + PAYLOAD,
        PAYLOAD.replace(b'"revision":0', b'"revision":0,"revision":0'),
        PAYLOAD.replace(b'"revision":0', b'"revision":-0'),
        PAYLOAD.replace(b'"revision":0', b'"revision": 0'),
        PAYLOAD.replace("示例甲".encode(), b"\\u793a\\u4f8b\\u7532"),
        rfc8785.dumps({**json.loads(PAYLOAD), "settled": ["t03-1", "t01-1"]}),
        json.dumps(dict(reversed(json.loads(PAYLOAD).items())), ensure_ascii=False, separators=(",", ":")).encode(),
    ],
    ids=["end", "start", "duplicate key", "number", "blank", "escape", "order", "key order"],
)
def test_another_spelling_of_the_same_return_is_not_canonical(data: bytes) -> None:
    assert data != PAYLOAD
    assert refusal(data).code == "payload.not_canonical"


def test_text_that_is_not_composed_is_refused() -> None:
    decomposed = rfc8785.dumps({**json.loads(PAYLOAD), "receipt": "e\u0301"})
    assert refusal(decomposed).details == {"where": "receipt"}


def test_the_payload_and_its_workbook_are_bound_and_parted_again() -> None:
    attached = bind_workbook(PAYLOAD, "ab" * 32)
    assert unbind(attached) == (PAYLOAD, "ab" * 32)
    assert json.loads(attached) == {**json.loads(PAYLOAD), "workbook_sha256": "ab" * 32}


def test_what_is_attached_to_the_pdf_is_canonical_too() -> None:
    attached = bind_workbook(PAYLOAD, "ab" * 32)
    assert rfc8785.dumps(json.loads(attached)) == attached


@pytest.mark.parametrize(
    "data", [b"", b"{}", PAYLOAD, bind_workbook(PAYLOAD, "ab" * 32) + b"\n", b'{"workbook_sha256":"ab"}']
)
def test_an_attachment_without_the_workbooks_hash_at_its_end_is_unreadable(data: bytes) -> None:
    with pytest.raises(UserError, match=r"payload\.unreadable"):
        unbind(data)


def test_a_second_binding_is_refused_with_the_payload() -> None:
    payload, _ = unbind(bind_workbook(bind_workbook(PAYLOAD, "ab" * 32), "cd" * 32))
    assert refusal(payload).details == {"where": "workbook_sha256"}


def test_only_a_sha256_is_bound() -> None:
    with pytest.raises(ValueError):
        bind_workbook(PAYLOAD, 'ab"}')


def test_evidence_from_before_numbers_is_written_as_it_was() -> None:
    link = EvidenceLink("t01-2", PERIOD, "0b" * 32, "示例.pdf", 1)
    written = json.loads(to_payload(replace(sample_return(), evidence=(link,))))["evidence"]
    assert written == [{"milestone": "t01-2", "sha256": "0b" * 32, "name": "示例.pdf", "size": 1}]


def test_two_files_of_one_number_are_refused() -> None:
    links = tuple(
        EvidenceLink(id_, PERIOD, letter * 64, "示例.pdf", 1, 1) for id_, letter in (("t01-2", "a"), ("t06-1", "b"))
    )
    with pytest.raises(ValueError, match="evidence"):
        to_payload(replace(sample_return(), evidence=links))


def test_one_file_at_two_milestones_has_one_number() -> None:
    links = tuple(EvidenceLink(id_, PERIOD, "a" * 64, "示例.pdf", 1, 1, "示例") for id_ in ("t01-2", "t06-1"))
    assert from_payload(to_payload(replace(sample_return(), evidence=links))).evidence == links
