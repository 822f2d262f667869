"""Evidence as values: what fits, numbers that stay, one file at several milestones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain import evidence
from planner_desktop.domain.evidence import (
    LARGEST_FILE,
    LARGEST_PERIOD,
    MOST_FILES,
    NewFile,
    attach,
    detach,
    share,
    used,
)
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import EvidenceLink, Progress, evidence_numbers
from planner_desktop.errors import UserError

Q1, Q2 = Period.parse("2020Q1"), Period.parse("2020Q2")


def file(letter: str, size: int = 10, name: str = "") -> NewFile:
    return NewFile(letter * 64, name or f"示例{letter}.txt", bytes(size))


def held(*letters: str, step: str = "t1.m1") -> Progress:
    return Progress().with_changes(attach(Progress(), Q2, step, [file(letter) for letter in letters]))


def numbers_at(progress: Progress, step: str) -> dict[str, int]:
    return {link.sha256[0]: link.number for link in progress.at(Q2).evidence_of(step)}


def refusal(caught: pytest.ExceptionInfo[UserError]) -> tuple[str, dict[str, object]]:
    return caught.value.code, dict(caught.value.details)


def test_files_are_numbered_in_the_order_they_come_in() -> None:
    assert numbers_at(held("b", "a"), "t1.m1") == {"b": 1, "a": 2}


def test_the_bytes_travel_with_the_links() -> None:
    made = attach(Progress(), Q2, "t1.m1", [file("a"), file("b", 20)])
    assert [len(data) for data in made.files] == [10, 20]
    assert made.inverted().files == ()


def test_numbers_stay_when_another_file_is_taken_off_and_one_comes_in() -> None:
    progress = held("a", "b", "c")
    first = progress.at(Q2).evidence_of("t1.m1")[0]
    progress = progress.with_changes(detach([first]))
    progress = progress.with_changes(attach(progress, Q2, "t1.m2", [file("d")]))
    assert numbers_at(progress, "t1.m1") | numbers_at(progress, "t1.m2") == {"b": 2, "c": 3, "d": 4}


def test_a_file_that_another_milestone_has_keeps_number_name_and_words() -> None:
    progress = held("a", "b")
    progress = progress.with_changes(evidence.describe(progress, Q2, "b" * 64, "示例说明"))
    progress = progress.with_changes(attach(progress, Q2, "t1.m2", [file("b", name="别名.txt")]))
    [link] = progress.at(Q2).evidence_of("t1.m2")
    assert (link.number, link.name, link.caption) == (2, "示例b.txt", "示例说明")
    assert used(progress.at(Q2)) == 20


def test_each_period_has_numbers_of_its_own() -> None:
    progress = held("a")
    progress = progress.with_changes(attach(progress, Q1, "t1.m1", [file("b")]))
    assert progress.at(Q1).evidence_of("t1.m1")[0].number == 1


def test_files_from_before_numbers_get_theirs_by_name_and_keep_them() -> None:
    old = [EvidenceLink("t1.m1", Q2, letter * 64, name, 1) for letter, name in (("a", "乙"), ("b", "丙"))]
    progress = Progress.of(old)
    assert evidence_numbers(old) == {"b" * 64: 1, "a" * 64: 2}
    progress = progress.with_changes(attach(progress, Q2, "t1.m1", [file("c", name="一.txt")]))
    assert numbers_at(progress, "t1.m1") == {"b": 1, "a": 2, "c": 3}


def test_a_file_twice_in_one_batch_is_attached_once() -> None:
    assert len(attach(Progress(), Q2, "t1.m1", [file("a"), file("a")]).changes) == 1


def test_what_is_there_already_is_left_and_the_rest_attached() -> None:
    progress = held("a")
    assert [change.record.key[-1][0] for change in attach(progress, Q2, "t1.m1", [file("a"), file("b")]).changes] == [
        "b"
    ]


def test_nothing_but_known_files_is_refused_by_name() -> None:
    with pytest.raises(UserError) as caught:
        attach(held("a"), Q2, "t1.m1", [file("a")])
    assert refusal(caught) == ("evidence.there_already", {"name": "示例a.txt"})


def test_a_batch_beyond_the_room_is_refused_whole_and_the_last_byte_fits() -> None:
    progress = Progress().with_changes(attach(Progress(), Q2, "t1.m1", [file("a", LARGEST_PERIOD - 10)]))
    assert attach(progress, Q2, "t1.m2", [file("b", 4), file("c", 6)])
    with pytest.raises(UserError) as caught:
        attach(progress, Q2, "t1.m2", [file("b", 4), file("c", 7)])
    assert refusal(caught) == ("evidence.no_room", {"added": "0", "used": "20", "room": "0", "limit": "20"})


def test_a_shared_file_takes_no_room_twice() -> None:
    progress = Progress().with_changes(attach(Progress(), Q2, "t1.m1", [file("a", LARGEST_PERIOD)]))
    assert attach(progress, Q2, "t1.m2", [file("a", LARGEST_PERIOD)])


def test_a_file_too_large_is_named_with_its_size() -> None:
    with pytest.raises(UserError) as caught:
        attach(Progress(), Q2, "t1.m1", [file("a", LARGEST_FILE + 2**20)])
    assert refusal(caught) == ("evidence.too_large", {"name": "示例a.txt", "size": "21", "limit": "20"})


def test_a_milestone_has_so_many_files_and_no_more() -> None:
    letters = "0123456789abcdefghijk"
    progress = held(*letters[: MOST_FILES - 1])
    assert attach(progress, Q2, "t1.m1", [file("y")])
    with pytest.raises(UserError) as caught:
        attach(progress, Q2, "t1.m1", [file("y"), file("z")])
    assert refusal(caught) == ("evidence.too_many", {"held": MOST_FILES - 1, "added": 2, "limit": MOST_FILES})
    full = progress.with_changes(attach(progress, Q2, "t1.m1", [file("y")]))
    full = full.with_changes(attach(full, Q2, "t1.m2", [file("z")]))
    with pytest.raises(UserError, match=r"evidence\.too_many"):
        share(full, Q2, "z" * 64, ["t1.m1", "t1.m2"])


def test_sharing_links_and_unlinks_in_one_action() -> None:
    progress = held("a")
    made = share(progress, Q2, "a" * 64, ["t1.m2", "t2.m1"])
    moved = progress.with_changes(made)
    assert {link.milestone_id: link.number for link in moved.at(Q2).evidence.values()} == {"t1.m2": 1, "t2.m1": 1}
    assert moved.with_changes(made.inverted()).at(Q2).evidence == progress.at(Q2).evidence
    assert not share(progress, Q2, "a" * 64, ["t1.m1"])


def test_sharing_with_nobody_is_refused() -> None:
    with pytest.raises(UserError, match=r"evidence\.no_milestone"):
        share(held("a"), Q2, "a" * 64, [])


def test_sharing_a_file_from_before_numbers_writes_them_down() -> None:
    progress = Progress.of([EvidenceLink("t1.m1", Q2, "a" * 64, "示例.txt", 1)])
    moved = progress.with_changes(share(progress, Q2, "a" * 64, ["t1.m2"]))
    assert [(link.milestone_id, link.number) for link in moved.at(Q2).evidence.values()] == [("t1.m2", 1)]


@pytest.mark.parametrize(
    ("typed", "name"), [("新名", "新名.txt"), ("新名.txt", "新名.txt"), ("新名.exe", "新名.exe.txt")]
)
def test_a_name_changes_at_all_milestones_and_its_ending_never(typed: str, name: str) -> None:
    progress = held("a")
    progress = progress.with_changes(share(progress, Q2, "a" * 64, ["t1.m1", "t1.m2"]))
    progress = progress.with_changes(evidence.rename(progress, Q2, "a" * 64, typed))
    assert {link.name for link in progress.at(Q2).evidence.values()} == {name}


@pytest.mark.parametrize("typed", ["", "  ", ".txt"])
def test_a_file_needs_a_name(typed: str) -> None:
    with pytest.raises(UserError, match=r"evidence\.no_name"):
        evidence.rename(held("a"), Q2, "a" * 64, typed)


def test_the_same_name_or_words_again_change_nothing() -> None:
    progress = held("a")
    assert not evidence.rename(progress, Q2, "a" * 64, "示例a.txt")
    assert not evidence.describe(progress, Q2, "a" * 64, "")


def test_words_are_one_line() -> None:
    progress = held("a")
    progress = progress.with_changes(evidence.describe(progress, Q2, "a" * 64, " 示例\n两行 "))
    assert progress.at(Q2).evidence_of("t1.m1")[0].caption == "示例 两行"


def test_the_room_counts_each_different_file_once() -> None:
    progress = held("a", "b")
    link = progress.at(Q2).evidence_of("t1.m1")[0]
    progress = Progress.of([*progress, replace(link, milestone_id="t2.m1")])
    assert used(progress.at(Q2)) == 20
