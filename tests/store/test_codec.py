"""Every record comes back from the store as it went in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner_desktop.domain.additions import LocalStep, LocalTask, Supplement, TaskHandler
from planner_desktop.domain.annotations import Explanation, Mark, Remark
from planner_desktop.domain.changes import Change, ChangeSet, Record
from planner_desktop.domain.deadlines import DeadlineChoice, DeadlineRule
from planner_desktop.domain.period import MONTHS_OF, Period, PeriodKind
from planner_desktop.domain.progress import Entry, EvidenceLink, Office, Reading, Status
from planner_desktop.domain.returns import ReturnRecord, ReturnState, ReturnType
from planner_desktop.domain.trust import Arrival, Confirmation, Pin, PinStatus
from planner_desktop.store.codec import BY_TYPE, RECORD_CODECS, DamagedRow, KeptFile, KeptPlan
from planner_desktop.store.digests import record_digest, sha256
from planner_desktop.store.store import Store
from support.store_records import ENTRY, RECORDS, SECOND_NOTICE

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
COUNT = st.integers(0, 2**62)
DIGEST = st.binary(max_size=8).map(sha256)
PERIOD = st.sampled_from(PeriodKind).flatmap(
    lambda kind: st.builds(Period, st.integers(1000, 2999), st.just(kind), st.integers(1, 12 // MONTHS_OF[kind]))
)
DATA = st.binary(max_size=200)
FILES = DATA.map(lambda data: KeptFile(sha256(data), len(data), data))
RECORD = st.one_of(
    st.builds(Office, TEXT, TEXT, TEXT, TEXT, TEXT, st.booleans()),
    st.builds(Entry, TEXT, PERIOD, st.none() | st.sampled_from(Status), TEXT, TEXT, TEXT, TEXT, TEXT, TEXT),
    st.builds(Reading, TEXT, PERIOD, TEXT, TEXT, TEXT),
    st.builds(
        Pin,
        DIGEST,
        TEXT,
        TEXT,
        TEXT,
        st.sampled_from([PinStatus.PINNED, PinStatus.HELD]),
        TEXT,
        st.none(),
        TEXT,
        st.sampled_from(Confirmation),
        TEXT,
        TEXT,
    ),
    st.builds(Pin, DIGEST, TEXT, TEXT, TEXT, st.just(PinStatus.REVOKED), TEXT, TEXT, TEXT),
    st.builds(Arrival, DIGEST, DIGEST, TEXT),
    st.builds(Explanation, TEXT, PERIOD, TEXT, TEXT, TEXT),
    st.builds(Mark, TEXT, PERIOD, TEXT, TEXT, st.booleans()),
    st.builds(Remark, TEXT, PERIOD, st.integers(1, 2**62), TEXT, TEXT, TEXT, TEXT, st.booleans()),
    st.builds(TaskHandler, TEXT, TEXT),
    st.builds(
        LocalTask,
        TEXT,
        TEXT,
        st.integers(1, 2**62),
        TEXT,
        st.lists(TEXT, max_size=3).map(tuple),
        st.lists(st.builds(LocalStep, COUNT, st.dates(), st.dates(), TEXT), max_size=3).map(tuple),
    ),
    st.builds(Supplement, DIGEST, TEXT, TEXT, st.builds(replace, st.just(SECOND_NOTICE), title=TEXT)),
    st.builds(DeadlineChoice, TEXT, st.sampled_from(PeriodKind), st.sampled_from(DeadlineRule)),
    st.builds(
        ReturnRecord,
        PERIOD,
        COUNT,
        st.integers(1, 2**62),
        st.sampled_from(ReturnType),
        st.sampled_from(ReturnState),
        DIGEST,
        TEXT,
        DATA,
        TEXT,
        st.none() | TEXT,
        st.none() | TEXT,
    ),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(record=RECORD)
def test_a_record_comes_back_as_it_went_in(store: Store, record: Record) -> None:
    store.apply(ChangeSet("edit.test", (Change(None, record),)))
    assert store.records() == [record]
    store.apply(ChangeSet("edit.test", (Change(record, None),)))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(file=FILES, milestone=TEXT, period=PERIOD, name=TEXT)
def test_a_link_comes_back_with_its_file(
    store: Store, file: KeptFile, milestone: str, period: Period, name: str
) -> None:
    link = EvidenceLink(milestone, period, file.sha256, name, file.size)
    store.apply(ChangeSet("edit.test", (Change(None, link),), (file.data,)))
    assert (store.records(), store.evidence(file.sha256)) == ([link], file.data)
    store.apply(ChangeSet("edit.test", (Change(link, None),)))


def test_a_change_of_every_single_field_is_found() -> None:
    for codec in BY_TYPE.values():
        row = codec.row(example(codec.record_type))
        for name in codec.names:
            rotten = {**row, name: other(row[name])}
            with pytest.raises(DamagedRow):
                codec.record(rotten)


def example(kind: type[Any]) -> Record:
    kept = (KeptFile(sha256(b"x"), 1, b"x"), KeptPlan("cd" * 32, "示例", b"{}"))
    return next(record for record in (*RECORDS, *kept) if type(record) is kind)


def other(value: Any) -> Any:
    """A value of the same type that is not the one given."""
    match value:
        case int():
            return value + 1
        case str():
            return value + "x"
        case bytes():
            return value + b"x"
        case _:
            return "x"


def test_an_unknown_word_is_damage_and_not_a_crash() -> None:
    codec = BY_TYPE[Entry]
    row = codec.row(ENTRY) | {"status": "levitating"}
    row["row_digest"] = record_digest("entry", codec.json(row))
    with pytest.raises(DamagedRow, match=r"entry t01\.1 2020Q2"):
        codec.record(row)


def test_the_key_of_a_row_is_the_key_of_its_record() -> None:
    for record in RECORDS:
        codec = BY_TYPE[type(record)]
        assert codec.key_of(codec.row(record)) == record.key


def test_every_column_is_a_field_of_the_record() -> None:
    for codec in BY_TYPE.values():
        columns = {column.name for column in codec.table.columns} - {"row_digest", "slot"}
        assert columns == set(codec.names), codec.kind


def test_a_field_added_later_with_a_default_changes_no_digest() -> None:
    codec = BY_TYPE[Entry]
    assert codec.json(codec.row(Entry("t01.1", ENTRY.period))) == {"milestone_id": "t01.1", "period": "2020Q2"}


def test_all_kinds_of_records_are_known() -> None:
    assert {codec.record_type for codec in RECORD_CODECS} == {type(record) for record in RECORDS}
