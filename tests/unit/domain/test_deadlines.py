"""Deadlines: declared rules as days, weekends known, nothing late where nothing was declared."""

from datetime import date

import pytest

from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.deadlines import DeadlineChoice, DeadlineRule, Deadlines, day_of
from planner_desktop.domain.period import Period, PeriodKind

Q2 = Period.parse("2020Q2")
OURS, ALL = "140106", ""


@pytest.mark.parametrize(
    ("rule", "period", "expected"),
    [
        (DeadlineRule.SAME_25, "2020Q2", date(2020, 6, 25)),
        (DeadlineRule.SAME_28, "2020M02", date(2020, 2, 28)),
        (DeadlineRule.SAME_LAST, "2020M02", date(2020, 2, 29)),
        (DeadlineRule.NEXT_5, "2020H1", date(2020, 7, 5)),
        (DeadlineRule.NEXT_28, "2020M01", date(2020, 2, 28)),
        (DeadlineRule.NEXT_10, "2020", date(2021, 1, 10)),
        (DeadlineRule.NEXT_25, "2020Q4", date(2021, 1, 25)),
        (DeadlineRule.SAME_LAST_WORKING, "2020Q1", date(2020, 3, 31)),
        (DeadlineRule.SAME_LAST_WORKING, "2020M05", date(2020, 5, 29)),
        (DeadlineRule.SAME_LAST_WORKING, "2020M10", date(2020, 10, 30)),
        (DeadlineRule.NEXT_LAST_WORKING, "2020M01", date(2020, 2, 28)),
    ],
)
def test_a_rule_names_a_day(rule: DeadlineRule, period: str, expected: date) -> None:
    assert day_of(rule, Period.parse(period)) == expected


def test_every_rule_names_a_working_day_or_says_its_number() -> None:
    for rule in DeadlineRule:
        day = day_of(rule, Q2)
        assert day >= date(2020, 6, 1)
        assert not rule.value.endswith("working") or day.weekday() < 5


def test_a_unit_with_a_rule_of_its_own_keeps_it_and_others_follow_the_common_one() -> None:
    held = Deadlines.of(
        (
            DeadlineChoice(ALL, PeriodKind.QUARTER, DeadlineRule.SAME_25),
            DeadlineChoice(OURS, PeriodKind.QUARTER, DeadlineRule.NEXT_5),
        )
    )
    own, common = held.deadline(Q2, OURS), held.deadline(Q2, "140107")
    assert own is not None and common is not None
    assert (own.day, common.day) == (date(2020, 7, 5), date(2020, 6, 25))
    assert held.deadline(Period.parse("2020M06"), OURS) is None


def test_the_day_itself_is_in_time() -> None:
    held = Deadlines((DeadlineChoice(ALL, PeriodKind.QUARTER, DeadlineRule.SAME_28),))
    deadline = held.deadline(Q2)
    assert deadline is not None
    assert [deadline.days_left(date(2020, 6, day)) for day in (25, 28, 29)] == [3, 0, -1]
    assert [deadline.is_over(date(2020, 6, day)) for day in (28, 29)] == [False, True]


def test_a_rule_is_declared_changed_and_taken_back() -> None:
    held = Deadlines()
    first = held.declared(PeriodKind.MONTH, DeadlineRule.SAME_25)
    held = held.after(first.changes[0])
    assert not held.declared(PeriodKind.MONTH, DeadlineRule.SAME_25)
    second = held.declared(PeriodKind.MONTH, DeadlineRule.SAME_28)
    held = held.after(second.changes[0])
    choice = held.choice(PeriodKind.MONTH)
    assert choice is not None and choice.rule is DeadlineRule.SAME_28
    gone = held.declared(PeriodKind.MONTH, None)
    assert gone == ChangeSet("edit.deadline", (Change(choice, None),))
    assert held.after(gone.changes[0]) == Deadlines()
