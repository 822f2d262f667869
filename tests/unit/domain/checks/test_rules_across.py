"""Rules across periods and tasks: each finds what it is for, in the very field, and is quiet beside it."""

from dataclasses import replace

import pytest

from planner_desktop.domain.checks.rules_across import RULES
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import IndicatorKind
from planner_desktop.domain.progress import Progress, Status
from support.check_draft import Q1, Q2, STEP, Case, counted, enter, planned, read, sound
from support.small_plan import indicator

HALF = Period.parse("2020H1")
RATE, COUNT = "reading:t1.i1", "reading:t1.i2"
GROWTH = planned(indicator("t1.i1", 1, 2, kind=IndicatorKind.GROWTH, value="20"))
TWICE = planned(
    indicator("t1.i1", 1, 2, name="“示例”率"), indicator("t2.i1", 2, 1, name="全省“示例”率", value="75", due=None)
)
YEARLY = planned(counted(recurring=True))


def counts(now: str, other: str, period: Period, at: Period = Q2) -> Progress:
    """A count now, and another one in another period."""
    return read(read(sound(period=at), "t1.i2", at, value=now), "t1.i2", period, value=other)


def statuses(half: Status, quarter: Status) -> Progress:
    return enter(sound(period=HALF, status=half), STEP, Q2, status=quarter)


def rates(first: str, second: str) -> Progress:
    progress = enter(read(sound(), "t1.i1", numerator=first), "t2.m1", status=Status.CONTINUING)
    return read(progress, "t2.i1", numerator=second, denominator="10")


def growths(base: str, before: str, period: Period = Q1) -> Progress:
    progress = read(sound(), "t1.i1", numerator="130", denominator=base)
    return read(progress, "t1.i1", period, numerator="110", denominator=before)


CASES = (
    Case("check.count_falls", COUNT, counts("30", "31", Q1), counts("30", "30", Q1)),
    Case("check.far_off_last_period", COUNT, counts("300", "30", Q1), counts("299", "30", Q1)),
    Case("check.base_changed", RATE, growths("100", "90"), growths("100", "100"), plan=GROWTH),
    Case("check.below_shorter_period", COUNT, counts("30", "31", Q2, HALF), counts("31", "31", Q2, HALF), period=HALF),
    Case("check.above_longer_period", COUNT, counts("31", "30", HALF), counts("31", "31", HALF)),
    Case("check.figures_differ", "reading:t2.i1", rates("7", "8"), rates("7", "7"), "t2.m1", TWICE),
    Case(
        "check.status_unlike_shorter",
        "status",
        statuses(Status.ON_TRACK, Status.DONE),
        statuses(Status.DONE, Status.DONE),
        period=HALF,
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_finds_its_case_and_nothing_beside_it(case: Case) -> None:
    assert case.found(case.finding) == {case.field}
    assert case.found(case.quiet) == set()


def test_every_rule_has_a_case() -> None:
    assert {case.code for case in CASES} == {rule.code for rule in RULES}


def test_a_figure_of_every_year_may_begin_anew() -> None:
    falling = Case("check.count_falls", COUNT, counts("3", "31", Q1), counts("3", "31", Q1), plan=YEARLY)
    assert falling.found(falling.finding) == set()


def test_a_small_number_may_grow_tenfold() -> None:
    case = next(case for case in CASES if case.code == "check.far_off_last_period")
    assert case.found(counts("10", "1", Q1)) == set()
    assert case.found(counts("3", "30", Q1)) == {COUNT}


def test_a_new_year_has_a_new_base() -> None:
    first = Period.parse("2020Q1")
    case = Case("check.base_changed", RATE, Progress(), Progress(), plan=GROWTH, period=first)
    progress = read(sound(period=first), "t1.i1", first, numerator="9", denominator="8")
    assert case.found(read(progress, "t1.i1", Period.parse("2019Q4"), numerator="9", denominator="7")) == set()


def test_one_figure_with_rising_targets_in_one_task_is_not_two() -> None:
    first, second = planned(indicator("t1.i1", 1, 2), indicator("t1.i4", 1, 3, value="80")).indicators
    assert planned(first, second).repeated_figures == {}
    assert planned(first, replace(second, task_id="t2")).repeated_figures == {"t1.i4": (first,)}


def test_one_target_for_one_day_under_a_like_name_is_one_figure() -> None:
    like = indicator("t2.i1", 2, 1, name="联系示例组织覆盖率")
    first, second = planned(indicator("t1.i1", 1, 2, name="示例组织覆盖率"), like).indicators
    assert planned(first, second).repeated_figures == {"t2.i1": (first,)}
    assert planned(first, replace(second, value="61")).repeated_figures == {}
    assert planned(first, replace(second, name="团员入库率")).repeated_figures == {}
