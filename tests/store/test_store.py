"""One action is one transaction: whole, logged and counted, or not there at all."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from planner_desktop.domain.changes import Change, ChangeSet, StaleChange
from planner_desktop.domain.progress import Entry, EvidenceLink
from planner_desktop.errors import UserError
from planner_desktop.services import ports
from planner_desktop.store.schema import LARGEST_EVIDENCE
from planner_desktop.store.store import Store
from support.store_records import (
    ENTRY,
    FILE,
    FILE_SHA256,
    LINK,
    NUMBERED,
    OFFICE,
    READING,
    RECORDS,
    RETURN,
    SPRING,
    Clock,
    adding,
    changing,
)

LATER = replace(ENTRY, narrative="示例：开展活动二十场")


def state(store: Store) -> tuple[object, ...]:
    """Everything an action may change."""
    return (store.records(), store.generation, store.audit_head(), list(store.plans()), log(store))


def log(store: Store) -> list[dict[str, str]]:
    with store._database.transaction("BEGIN") as connection:
        return [dict(row) for row in connection.exec_driver_sql("SELECT * FROM audit").mappings()]


def test_the_store_is_what_the_services_ask_for(store: Store) -> None:
    asked: ports.Store = store
    assert asked is store


def test_what_was_applied_is_there_after_reopening(filled: Store, opened: Callable[[], Store]) -> None:
    filled.apply(changing(ENTRY, LATER))
    filled.close()
    again = opened()
    assert set(again.records()) == {*RECORDS, LATER} - {ENTRY}
    assert again.evidence(FILE_SHA256) == FILE
    assert (again.plans(), again.plan("cd" * 32)) == ({"cd" * 32: "示例〔2020〕1号"}, b"{}")


def test_each_action_counts_the_generation_and_moves_the_head(store: Store) -> None:
    heads = [store.audit_head()]
    for action in (adding(ENTRY), changing(ENTRY, LATER), changing(LATER, None)):
        store.apply(action)
        heads.append(store.audit_head())
    assert len(set(heads)) == 4
    assert store.generation == 3
    assert store.records() == []


def test_an_action_of_nothing_leaves_no_trace(store: Store) -> None:
    before = state(store)
    store.apply(ChangeSet("edit.test", ()))
    assert state(store) == before


def test_the_audit_row_says_what_was_before_and_after(store: Store) -> None:
    store.apply(adding(ENTRY, label="edit.entry"))
    store.apply(changing(ENTRY, LATER, label="edit.more"))
    row = log(store)[-1]
    [change] = json.loads(row["changes"])
    assert (row["label"], row["at"]) == ("edit.more", "2020-06-28T04:00:00+00:00")
    assert change["key"] == ["entry", "t01.1", "2020Q2"]
    assert (change["before"]["narrative"], change["after"]["narrative"]) == (ENTRY.narrative, LATER.narrative)


def test_an_action_and_its_inverse_leave_the_records_as_they_were(filled: Store) -> None:
    before = set(filled.records())
    action = ChangeSet("edit.test", (Change(ENTRY, LATER), Change(OFFICE, None), Change(LINK, None)))
    filled.apply(action)
    assert set(filled.records()) != before
    filled.apply(action.inverted())
    assert set(filled.records()) == before


@pytest.mark.parametrize(
    "stale",
    [adding(ENTRY), changing(LATER, ENTRY), changing(LATER, None), changing(Entry("t99.1", SPRING, reason="x"), None)],
    ids=["already there", "meanwhile another", "gone from another", "not there"],
)
def test_a_stale_change_is_refused_and_leaves_no_trace(store: Store, stale: ChangeSet) -> None:
    store.apply(adding(ENTRY))
    before = state(store)
    with pytest.raises(StaleChange) as refusal:
        store.apply(ChangeSet("edit.test", (Change(None, READING), *stale.changes)))
    assert refusal.value.key == stale.changes[0].key
    assert state(store) == before
    store.apply(adding(READING))


def test_a_bug_in_the_middle_of_an_action_leaves_no_trace(store: Store) -> None:
    before = state(store)
    with pytest.raises(UnicodeEncodeError):
        store.apply(adding(READING, replace(ENTRY, narrative="\ud800")))
    assert state(store) == before


def test_a_clock_without_zone_is_refused_before_anything_is_written(store: Store) -> None:
    before = state(store)
    moment, store._clock.moment = store._clock.moment, store._clock.moment.replace(tzinfo=None)
    with pytest.raises(ValueError, match="zone"):
        store.apply(adding(ENTRY))
    store._clock.moment = moment
    assert state(store) == before


def test_a_file_its_link_and_the_audit_row_are_one_transaction(store: Store) -> None:
    store.apply(adding(LINK, files=(FILE,)))
    assert (store.generation, store.records(), store.evidence(FILE_SHA256)) == (1, [LINK], FILE)
    assert [each["key"] for each in json.loads(log(store)[-1]["changes"])] == [["file", FILE_SHA256], list(LINK.key)]


def test_a_file_whose_link_is_refused_leaves_no_orphan(filled: Store) -> None:
    before, other = state(filled), b"other"
    with pytest.raises(StaleChange):
        filled.apply(adding(LINK, files=(other,)))
    assert state(filled) == before
    with pytest.raises(UserError, match=r"evidence\.missing"):
        filled.evidence(hashlib.sha256(other).hexdigest())


def test_the_same_file_is_kept_once(filled: Store) -> None:
    again = replace(LINK, milestone_id="t03.1")
    filled.apply(adding(again, files=(bytes(FILE),)))
    assert [each["key"] for each in json.loads(log(filled)[-1]["changes"])] == [list(again.key)]
    assert filled.evidence(FILE_SHA256) == FILE


def test_a_file_too_large_is_refused_with_both_sizes(store: Store) -> None:
    link = replace(LINK, sha256=hashlib.sha256(bytes(LARGEST_EVIDENCE)).hexdigest(), size=LARGEST_EVIDENCE)
    store.apply(adding(link, files=(bytes(LARGEST_EVIDENCE),)))
    with pytest.raises(UserError, match=r"evidence\.too_large") as refusal:
        store.apply(adding(ENTRY, files=(bytes(LARGEST_EVIDENCE + 1),)))
    assert refusal.value.details["size"] == LARGEST_EVIDENCE + 1
    assert store.generation == 1


def take_off(filled: Store) -> None:
    """The file from both steps that have it."""
    filled.apply(ChangeSet("edit.test", (Change(LINK, None), Change(NUMBERED, None))))


def test_a_file_nothing_names_any_more_is_dropped_and_the_log_tells_of_it(filled: Store) -> None:
    assert filled.unlinked_files() == frozenset()
    take_off(filled)
    assert filled.unlinked_files() == {FILE_SHA256}
    filled.drop_files([FILE_SHA256])
    with pytest.raises(UserError, match=r"evidence\.missing"):
        filled.evidence(FILE_SHA256)
    assert (log(filled)[-1]["label"], filled.verify()) == ("evidence.drop", ())


def test_a_file_that_was_linked_again_is_not_dropped(filled: Store) -> None:
    take_off(filled)
    loose = filled.unlinked_files()
    filled.apply(adding(LINK))
    generation = filled.generation
    filled.drop_files(loose)
    assert (filled.evidence(FILE_SHA256), filled.generation) == (FILE, generation)


def test_a_file_that_a_return_names_is_kept_without_any_link(filled: Store) -> None:
    payload = b'{"evidence":[{"sha256":"' + FILE_SHA256.encode() + b'"}]}'
    filled.apply(changing(RETURN, replace(RETURN, payload=payload)))
    take_off(filled)
    assert filled.unlinked_files() == frozenset()
    filled.drop_files([FILE_SHA256])
    assert filled.evidence(FILE_SHA256) == FILE


def test_a_file_never_kept_is_named(store: Store) -> None:
    with pytest.raises(UserError, match=r"evidence\.missing") as refusal:
        store.evidence(FILE_SHA256)
    assert refusal.value.details == {"sha256": FILE_SHA256}


def test_a_link_to_a_file_never_kept_is_a_bug_and_leaves_no_trace(store: Store) -> None:
    before = state(store)
    with pytest.raises(Exception, match="FOREIGN KEY"):
        store.apply(adding(LINK))
    assert state(store) == before


def test_a_kept_file_survives_its_last_link(filled: Store) -> None:
    take_off(filled)
    assert filled.evidence(FILE_SHA256) == FILE
    filled.apply(adding(EvidenceLink("t01.1", SPRING, FILE_SHA256, "again", len(FILE))))


def test_a_plan_kept_already_stays(filled: Store) -> None:
    generation = filled.generation
    filled.put_plan("another", "cd" * 32, b"[]")
    assert (filled.plan("cd" * 32), filled.generation) == (b"{}", generation)
    assert filled.plan("ef" * 32) is None


def test_the_log_is_read_in_parts(filled: Store) -> None:
    every = filled.logged_actions()
    assert [action.sequence for action in every] == list(range(1, filled.generation + 1))
    assert filled.logged_actions(1, 2) == every[1:3]
    assert filled.logged_actions(filled.generation) == []


def test_two_threads_save_and_read_without_mixing(store: Store) -> None:
    failures: list[BaseException] = []

    def save(thread: int) -> None:
        try:
            for index in range(40):
                store.apply(
                    adding(Entry(f"t{thread}.{index}", SPRING, reason="x"), Entry(f"u{thread}.{index}", SPRING))
                )
                assert len(store.records()) % 2 == 0
        except BaseException as failure:
            failures.append(failure)

    threads = [threading.Thread(target=save, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert (len(store.records()), store.generation, store.verify()) == (160, 80, ())


def test_a_closed_store_may_be_closed_again_but_not_used(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(Exception, match="closed"):
        store.apply(adding(ENTRY))


def test_every_action_can_be_told_with_what_it_changed(filled: Store) -> None:
    filled.apply(changing(ENTRY, replace(ENTRY, narrative="示例：改过"), label="edit.entry"))
    actions = filled.logged_actions()
    assert [action.sequence for action in actions] == list(range(1, filled.generation + 1))
    last = actions[-1]
    assert (last.label, last.at, last.changes[0].key) == ("edit.entry", Clock().moment, ENTRY.key)
    before, after = last.changes[0].before, last.changes[0].after
    assert before is not None and after is not None
    assert (before["narrative"], after["narrative"]) == (ENTRY.narrative, "示例：改过")
