"""Checks: each rule finds what it is for, names the field, and finds nothing in a sound draft."""

from typing import Any

import pytest

from planner_desktop.domain import edits
from planner_desktop.domain.checks import RULES, Severity, check_milestone, check_period
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import EvidenceLink, Progress, Status
from support.small_plan import small_plan

PLAN = small_plan()
Q1, Q2 = Period.parse("2020Q1"), Period.parse("2020Q2")
SOUND: dict[str, Any] = {"status": Status.ON_TRACK, "narrative": "示例进展。"}


def enter(progress: Progress, step: str, period: Period = Q2, **values: Any) -> Progress:
    return progress.with_changes(edits.set_entry(progress, step, period, **values))


def read(progress: Progress, id_: str, period: Period = Q2, **values: str) -> Progress:
    return progress.with_changes(edits.set_reading(progress, id_, period, **values))


def codes(progress: Progress, step: str = "t1.m2") -> set[tuple[str, str]]:
    return {(found.code, found.field) for found in check_milestone(PLAN, progress, Q2, step)}


def sound() -> Progress:
    progress = enter(Progress(), "t1.m2", **SOUND)
    progress = read(progress, "t1.i1", numerator="7", denominator="10")
    return read(progress, "t1.i2", value="30")


def test_a_sound_milestone_has_no_findings() -> None:
    assert codes(sound()) == set()


CASES: list[tuple[str, str, Progress]] = [
    ("check.not_filled", "status", Progress()),
    ("check.text_without_status", "status", enter(Progress(), "t1.m2", narrative="示例")),
    ("check.reason_missing", "reason", enter(Progress(), "t1.m2", status=Status.NOT_APPLICABLE)),
    ("check.narrative_missing", "narrative", enter(Progress(), "t1.m2", status=Status.ON_TRACK)),
    ("check.numerator_above_denominator", "reading:t1.i1", read(sound(), "t1.i1", numerator="11")),
    ("check.half_a_ratio", "reading:t1.i1", read(sound(), "t1.i1", denominator="")),
    ("check.zero_denominator", "reading:t1.i1", read(sound(), "t1.i1", denominator="0")),
    ("check.behind_without_problem", "problems", enter(sound(), "t1.m2", status=Status.BEHIND)),
    (
        "check.done_below_target",
        "reading:t1.i1",
        read(enter(sound(), "t1.m2", status=Status.DONE), "t1.i1", numerator="1"),
    ),
    ("check.done_without_evidence", "evidence", enter(sound(), "t1.m2", status=Status.DONE)),
    ("check.count_falls", "reading:t1.i2", read(sound(), "t1.i2", Q1, value="31")),
    ("check.figure_missing", "reading:t1.i2", read(sound(), "t1.i2", value="")),
    ("check.same_as_last_period", "narrative", enter(sound(), "t1.m2", Q1, **SOUND)),
]


@pytest.mark.parametrize(("code", "field", "progress"), CASES, ids=[code for code, _, _ in CASES])
def test_each_rule_names_the_very_field(code: str, field: str, progress: Progress) -> None:
    assert (code, field) in codes(progress)


def test_a_later_step_reported_done_before_it_began_is_asked_about() -> None:
    progress = enter(Progress(), "t1.m3", status=Status.DONE, narrative="示例")
    assert ("check.done_before_start", "status") in codes(progress, "t1.m3")


def test_a_step_past_its_date_cannot_quietly_be_on_track() -> None:
    assert ("check.overdue_not_said", "status") in codes(enter(Progress(), "t1.m1", **SOUND), "t1.m1")


def test_every_rule_has_a_case_here() -> None:
    tried = {code for code, _, _ in CASES} | {"check.done_before_start", "check.overdue_not_said"}
    assert {rule.code for rule in RULES} == tried


def test_evidence_answers_the_question_for_it() -> None:
    done = enter(sound(), "t1.m2", status=Status.DONE)
    link = EvidenceLink("t1.m2", Q2, "a" * 64, "示例.pdf", 1)
    assert codes(done.with_changes(edits.link_evidence(done, [link]))) == set()


def test_a_provincial_total_is_never_missing_nor_below_target() -> None:
    progress = enter(Progress(), "t1.m1", status=Status.DONE, narrative="示例")
    found = {code for code, _ in codes(read(progress, "t1.i3", numerator="1", denominator="9"), "t1.m1")}
    assert found == {"check.done_without_evidence"}


def test_errors_come_first_and_steps_not_yet_due_are_left_alone() -> None:
    progress = enter(sound(), "t1.m2", status=Status.BEHIND)
    found = check_period(PLAN, progress, Q2)
    assert [f.severity for f in found] == sorted((f.severity for f in found), key=list(Severity).index)
    assert {f.milestone_id for f in found if f.code == "check.not_filled"} == {"t1.m1", "t2.m1"}
