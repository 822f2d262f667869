"""What differs between two returns, and between two periods, field by field."""

from dataclasses import replace

from planner_desktop.domain.annotations import Explanation, Mark
from planner_desktop.domain.differences import Difference, differences, of_records, records_of
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, EvidenceLink, PeriodProgress, Reading, Status
from support.sample_return import PERIOD, sample_return, with_texts

Q1, Q2 = Period.parse("2020Q1"), Period.parse("2020Q2")


def test_a_return_does_not_differ_from_itself() -> None:
    assert differences(sample_return(), sample_return()) == ()


def test_every_field_that_differs_is_named_once_with_both_values() -> None:
    old = sample_return()
    new = replace(
        with_texts(old, {"problems": "示例：改过"}), revision=1, sign_off=replace(old.sign_off, approver="示例丁")
    )
    before = next(entry.problems for entry in old.entries if entry.milestone_id == "t01-2")
    assert differences(old, new) == (
        Difference("", "", "revision", "0", "1"),
        Difference("", "", "approver", "示例丙", "示例丁"),
        Difference("t01-2", "", "problems", before, "示例：改过"),
    )


def test_words_and_marks_count_as_fields_of_their_own() -> None:
    old = sample_return()
    new = replace(old, explanations=old.explanations[:1], marks=(replace(old.marks[1], starred=False),))
    assert {(each.field, each.old, each.new) for each in differences(old, new)} == {
        ("explanation:check.below_target_when_due:reading:i06-1-2", "示例：因场地调整延期。", ""),
        ("starred:narrative", "★", ""),
        ("starred:reading:i03-2-1", "★", ""),
    }


def test_a_period_is_compared_with_another() -> None:
    first = PeriodProgress({"t1.m1": Entry("t1.m1", Q1, Status.BEHIND)}, {"i1": Reading("i1", Q1, "3")})
    second = PeriodProgress(
        {"t1.m1": Entry("t1.m1", Q2, Status.DONE)},
        {"i1": Reading("i1", Q2, "5")},
        {("t1.m1", "ab"): EvidenceLink("t1.m1", Q2, "ab", "示例.pdf", 1)},
        {("t1.m1", "check.x", "status"): Explanation("t1.m1", Q2, "check.x", "status", "示例")},
        {("t1.m1", "status"): Mark("t1.m1", Q2, "status", "示例")},
    )
    assert [(each.field, each.old, each.new) for each in of_records(first, second)] == [
        ("status", "behind", "done"),
        ("value", "3", "5"),
        ("evidence", "", "示例.pdf"),
        ("explanation:check.x:status", "", "示例"),
        ("note:status", "", "示例"),
    ]


def test_a_returns_records_are_the_periods_own() -> None:
    held = records_of(sample_return())
    assert {entry.period for entry in held.entries.values()} == {PERIOD}
    assert len(held.marks) == len(held.explanations) == 2
