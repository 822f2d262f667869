"""Rules about dates: each finds what it is for, in the very field, and is quiet beside it."""

from typing import Any

import pytest

from planner_desktop.domain.checks.rules_dates import RULES
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Progress, Status
from support.check_draft import Q1, Case, enter, sound

Q3, Q4 = Period.parse("2020Q3"), Period.parse("2020Q4")
NOT_STARTED: dict[str, Any] = {"status": Status.NOT_STARTED}
CASES = (
    Case("check.done_before_start", "status", sound("t1.m3", status=Status.DONE), sound("t1.m3"), "t1.m3"),
    Case("check.overdue_not_said", "status", sound("t1.m1"), sound("t1.m1", status=Status.BEHIND), "t1.m1"),
    Case(
        "check.due_soon_not_started",
        "status",
        enter(Progress(), period=Q4, **NOT_STARTED),
        enter(Progress(), period=Q4, status=Status.ON_TRACK),
        period=Q4,
    ),
    Case(
        "check.continuing_with_date",
        "status",
        sound("t1.m1", status=Status.CONTINUING),
        sound("t1.m1", Period.parse("2019Q4"), status=Status.CONTINUING),
        "t1.m1",
    ),
    Case("check.late_start", "status", enter(Progress(), **NOT_STARTED), enter(Progress(), period=Q1, **NOT_STARTED)),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_finds_its_case_and_nothing_beside_it(case: Case) -> None:
    assert case.found(case.finding) == {case.field}
    assert case.found(case.quiet) == set()


def test_every_rule_has_a_case() -> None:
    assert {case.code for case in CASES} == {rule.code for rule in RULES}


def test_a_step_without_a_date_may_go_on_and_is_never_late() -> None:
    undated = sound("t2.m1", status=Status.CONTINUING)
    assert not any(Case(rule.code, "", undated, undated, "t2.m1").found(undated) for rule in RULES)


def test_due_soon_ends_thirty_days_after_the_period() -> None:
    case = Case("check.due_soon_not_started", "status", Progress(), Progress(), period=Q3)
    assert case.found(enter(Progress(), period=Q3, **NOT_STARTED)) == set()
