"""The evidence that came with a return, held against what the return says of it."""

from __future__ import annotations

from planner_desktop.domain.evidence_check import EvidenceState, check_evidence, part_name, part_names
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import EvidenceLink

Q2 = Period.parse("2020Q2")
A, B, C = (letter * 64 for letter in "abc")
LINKS = (
    EvidenceLink("t1.m1", Q2, B, "乙.pdf", 1, 2),
    EvidenceLink("t1.m1", Q2, A, "甲.jpg", 1, 1),
    EvidenceLink("t1.m2", Q2, A, "甲.jpg", 1, 1),
)
NAMES = {A: "佐证/佐证01_甲.jpg", B: "佐证/佐证02_乙.pdf"}


def states(parts: dict[str, str]) -> list[tuple[int, str, EvidenceState]]:
    return [(check.number, check.name, check.state) for check in check_evidence(LINKS, parts)]


def test_each_different_file_has_one_name_with_its_number() -> None:
    assert part_names(LINKS) == NAMES
    assert list(part_names(LINKS)) == [A, B]


def test_a_name_no_file_system_refuses() -> None:
    assert part_name(3, 'a/b:"c".pdf') == "佐证/佐证03_a_b__c_.pdf"
    assert part_name(12, "长" * 300 + ".pdf") == f"佐证/佐证12_{'长' * 60}.pdf"


def test_all_that_is_there_matches_wherever_it_lies() -> None:
    found = states({"报送/佐证/x.bin": A, NAMES[B]: B})
    assert found == [(1, "甲.jpg", EvidenceState.MATCHING), (2, "乙.pdf", EvidenceState.MATCHING)]


def test_what_is_missing_changed_or_not_named_is_told_apart() -> None:
    found = states({NAMES[A]: C, "佐证/另外.txt": "d" * 64})
    assert found == [
        (1, "甲.jpg", EvidenceState.CHANGED),
        (2, "乙.pdf", EvidenceState.MISSING),
        (0, "另外.txt", EvidenceState.EXTRA),
    ]
