"""Reporting periods: names, days, order."""

from datetime import date

import pytest

from planner_desktop.domain.period import Period, PeriodKind, periods_of
from planner_desktop.errors import UserError


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2020H2", date(2020, 7, 1), date(2020, 12, 31)),
        ("2020Q1", date(2020, 1, 1), date(2020, 3, 31)),
        ("2020Q4", date(2020, 10, 1), date(2020, 12, 31)),
        ("2020M02", date(2020, 2, 1), date(2020, 2, 29)),
    ],
)
def test_a_period_knows_its_name_and_its_days(name: str, first: date, last: date) -> None:
    period = Period.parse(name)
    assert (period.name, period.start, period.end) == (name, first, last)


@pytest.mark.parametrize(
    "name", ["", "2020Q5", "2020Q0", "2020M13", "2020H3", "20Q1", "2020q1", "２０２０Q1", "2020Q1 "]
)
def test_what_is_no_period_is_refused(name: str) -> None:
    with pytest.raises(UserError) as refused:
        Period.parse(name)
    assert refused.value.code == "period.unreadable"


@pytest.mark.parametrize("kind", list(PeriodKind))
def test_next_and_previous_walk_over_the_turn_of_the_year(kind: PeriodKind) -> None:
    first = Period(2020, kind, 1)
    assert first.previous.next == first
    assert first.previous.year == 2019
    assert (first.start - first.previous.end).days == 1


@pytest.mark.parametrize(
    ("today", "seen"),
    [
        (date(2020, 5, 9), date(2020, 5, 9)),
        (date(2026, 1, 1), date(2020, 6, 30)),
        (date(2020, 3, 31), date(2020, 4, 1)),
    ],
)
def test_a_period_is_seen_from_today_only_while_it_runs(today: date, seen: date) -> None:
    assert Period.parse("2020Q2").seen_on(today) == seen


def test_a_longer_period_comes_after_the_shorter_ones_it_holds() -> None:
    names = ["2020", "2020Q2", "2020M06", "2020H1", "2020Q1"]
    assert [p.name for p in sorted(map(Period.parse, names))] == ["2020Q1", "2020M06", "2020Q2", "2020H1", "2020"]


def test_a_plan_of_four_years_has_sixteen_quarters() -> None:
    quarters = periods_of((2019, 2022))
    assert len(quarters) == 16
    assert (quarters[0].name, quarters[-1].name) == ("2019Q1", "2022Q4")


@pytest.mark.parametrize(
    ("shown", "kind", "day", "expected"),
    [
        ("2020Q2", PeriodKind.YEAR, "2020-06-26", "2020"),
        ("2020Q2", PeriodKind.HALF_YEAR, "2026-01-01", "2020H1"),
        ("2020M05", PeriodKind.QUARTER, "2020-06-26", "2020Q2"),
        ("2020Q2", PeriodKind.MONTH, "2020-05-03", "2020M05"),
        ("2020Q2", PeriodKind.MONTH, "2026-01-01", "2020M06"),
        ("2020", PeriodKind.QUARTER, "2020-02-01", "2020Q1"),
        ("2020", PeriodKind.HALF_YEAR, "2021-02-01", "2020H2"),
    ],
)
def test_a_period_of_another_length_stays_in_place(shown: str, kind: PeriodKind, day: str, expected: str) -> None:
    assert Period.parse(shown).of_length(kind, date.fromisoformat(day)).name == expected
