"""Rules about one figure: each finds what it is for, in the very field, and is quiet beside it."""

from datetime import date
from typing import Any

import pytest

from planner_desktop.domain.checks.rules_figures import RULES
from planner_desktop.domain.plan import Comparator, IndicatorKind, Scope
from planner_desktop.domain.progress import Progress, Status
from support.check_draft import Case, counted, planned, read, sound
from support.small_plan import indicator

GROWTH = planned(indicator("t1.i1", 1, 2, kind=IndicatorKind.GROWTH, value="20"))
BOUND = planned(indicator("t1.i1", 1, 2, comparator=Comparator.AT_MOST, value="3"))
PERCENT = planned(counted(unit="%", value="60"))
SHARED = planned(counted(value="10000", unit="名", scope=Scope.UNSPECIFIED))
LOWER = planned(counted(scope=Scope.OTHER_LEVEL, level="镇街"))
DUE = planned(indicator("t1.i1", 1, 2, due=date(2020, 6, 30)))
RATE, COUNT = "reading:t1.i1", "reading:t1.i2"


def rate(top: str, base: str, **values: Any) -> Progress:
    return read(sound(**values), "t1.i1", numerator=top, denominator=base)


def count(value: str, **values: Any) -> Progress:
    return read(sound(**values), "t1.i2", value=value)


DONE = {"status": Status.DONE}
CASES = (
    Case("check.numerator_above_denominator", RATE, rate("11", "10"), rate("10", "10")),
    Case("check.half_a_ratio", RATE, rate("7", ""), rate("7", "10")),
    Case("check.zero_denominator", RATE, rate("0", "0"), rate("0", "10")),
    Case("check.growth_without_base", RATE, rate("7", "0"), rate("7", "5"), plan=GROWTH),
    Case("check.growth_implausible", RATE, rate("1200", "100"), rate("1000", "100"), plan=GROWTH),
    Case("check.rate_above_hundred", COUNT, count("101"), count("100"), plan=PERCENT),
    Case("check.not_whole", COUNT, count("30.5"), count("30.0")),
    Case("check.far_above_target", COUNT, count("601"), count("600")),
    Case("check.provincial_total", COUNT, count("10000"), count("9999"), plan=SHARED),
    Case("check.done_below_target", RATE, rate("1", "10", **DONE), rate("6", "10", **DONE)),
    Case("check.bound_exceeded", RATE, rate("4", "100"), rate("3", "100"), plan=BOUND),
    Case("check.below_target_when_due", RATE, rate("5", "10"), rate("6", "10"), plan=DUE),
    Case("check.done_without_figure", COUNT, count("", **DONE), count("30", **DONE)),
    Case("check.figure_missing", COUNT, count(""), count("30")),
    Case("check.of_another_level", COUNT, count("5"), count(""), plan=LOWER),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_finds_its_case_and_nothing_beside_it(case: Case) -> None:
    assert case.found(case.finding) == {case.field}
    assert case.found(case.quiet) == set()


def test_every_rule_has_a_case() -> None:
    assert {case.code for case in CASES} == {rule.code for rule in RULES}


def test_a_growth_may_have_a_present_value_above_its_base() -> None:
    case = Case("check.numerator_above_denominator", RATE, rate("7", "5"), rate("7", "5"), plan=GROWTH)
    assert case.found(case.finding) == set()


@pytest.mark.parametrize("status", [Status.NO_PROGRESS, Status.NOT_APPLICABLE, Status.NOT_STARTED])
def test_a_step_that_stood_still_owes_no_figure(status: Status) -> None:
    case = Case("check.figure_missing", COUNT, count("", status=status), count(""))
    assert case.found(case.finding) == set()


def test_a_provincial_rate_is_no_total() -> None:
    plan = planned(indicator("t1.i1", 1, 2, scope=Scope.PROVINCE))
    case = Case("check.provincial_total", RATE, rate("10", "10"), rate("10", "10"), plan=plan)
    assert case.found(case.finding) == set()
