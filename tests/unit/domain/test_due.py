"""What an office owes: by declared rules and what was recorded, never for the time before it began."""

from __future__ import annotations

from datetime import date

from planner_desktop.domain.deadlines import DeadlineChoice, DeadlineRule, Deadlines
from planner_desktop.domain.due import due_returns
from planner_desktop.domain.period import Period, PeriodKind

Q1, Q2 = Period.parse("2020Q1"), Period.parse("2020Q2")
OURS = "990101"
YEARS = (2019, 2022)
RULES = Deadlines.of([DeadlineChoice(OURS, PeriodKind.QUARTER, DeadlineRule.SAME_25)])


def owed(
    today: date, told: tuple[Period, ...] = (), issued: tuple[Period, ...] = (), rules: Deadlines = RULES
) -> list[str]:
    return [found.period.name for found in due_returns(rules, OURS, YEARS, told, issued, today)]


def test_a_return_is_owed_from_a_week_before_its_deadline() -> None:
    assert owed(date(2020, 6, 17), told=(Q2,)) == []
    assert owed(date(2020, 6, 18), told=(Q2,)) == ["2020Q2"]
    assert owed(date(2020, 6, 18)) == ["2020Q2"]


def test_a_return_that_never_left_stays_owed_and_one_that_did_is_not() -> None:
    assert owed(date(2020, 6, 25), told=(Q1, Q2)) == ["2020Q1", "2020Q2"]
    assert owed(date(2020, 6, 25), told=(Q1, Q2), issued=(Q1,)) == ["2020Q2"]
    assert owed(date(2020, 6, 25), told=(Q1, Q2), issued=(Q1, Q2)) == []


def test_a_period_left_out_between_two_is_owed() -> None:
    first = Period.parse("2019Q4")
    assert owed(date(2020, 6, 25), told=(first,), issued=(first,)) == ["2020Q1", "2020Q2"]


def test_nothing_is_owed_for_the_time_before_the_office_began() -> None:
    assert owed(date(2020, 7, 2)) == ["2020Q2"]
    assert owed(date(2020, 7, 3)) == []


def test_without_a_declared_rule_only_what_was_filled_in_and_has_ended_is_owed() -> None:
    year = Period.parse("2019")
    assert owed(date(2020, 6, 30), told=(year, Q2), rules=Deadlines()) == ["2019"]


def test_a_return_presses_on_its_last_day_and_a_week_after() -> None:
    (found,) = due_returns(RULES, OURS, YEARS, (Q2,), (), date(2020, 6, 25))
    pressing = [day for day in range(20, 31) if found.presses(date(2020, 6, day))]
    assert pressing == [25, 26, 27, 28, 29, 30]
    assert found.presses(date(2020, 7, 2)) and not found.presses(date(2020, 7, 3))
