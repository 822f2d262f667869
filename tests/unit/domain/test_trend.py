from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Progress, Reading
from planner_desktop.domain.trend import same_figure, trend
from support.entry_plan import RATE, entry_plan

PLAN = entry_plan()
OF_2019, OF_2020, OF_2021 = (PLAN.indicators_by_id[f"i42-{step}-1"] for step in (1, 2, 3))


def reading(indicator_id: str, period: str, numerator: str, denominator: str) -> Reading:
    return Reading(indicator_id, Period.parse(period), "", numerator, denominator)


def test_figure_whose_target_rises_from_step_to_step_is_one_trend() -> None:
    assert same_figure(PLAN, OF_2020) == (OF_2019, OF_2020, OF_2021)
    drawn = trend(PLAN, Progress(), OF_2020, Period.parse("2020Q2"))
    assert [(target.due, target.value) for target in drawn.targets] == [
        (date(2019, 12, 31), Decimal(50)),
        (date(2020, 12, 31), Decimal(60)),
        (date(2021, 12, 31), Decimal(85)),
    ]
    assert (drawn.name, drawn.unit, drawn.years) == (RATE, "%", PLAN.years)


def test_points_are_taken_from_the_step_that_was_running_and_end_with_the_period_looked_at() -> None:
    progress = Progress.of(
        [
            reading("i42-1-1", "2019Q4", "54", "100"),
            reading("i42-1-1", "2020Q1", "1", "100"),
            reading("i42-2-1", "2020Q1", "57", "100"),
            reading("i42-1-1", "2020Q2", "62", "100"),
            reading("i42-2-1", "2020Q3", "70", "100"),
            reading("i42-2-1", "2020M05", "58", "100"),
        ]
    )
    drawn = trend(PLAN, progress, OF_2020, Period.parse("2020Q2"))
    assert [(period.name, value) for period, value in drawn.points] == [
        ("2019Q4", Decimal("54.0")),
        ("2020Q1", Decimal("57.0")),
        ("2020Q2", Decimal("62.0")),
    ]


def test_half_a_reading_is_no_point() -> None:
    progress = Progress.of([reading("i42-2-1", "2020Q1", "57", "")])
    assert trend(PLAN, progress, OF_2020, Period.parse("2020Q2")).points == ()


def test_figure_without_date_has_a_trend_without_steps() -> None:
    plan = replace(PLAN, indicators=(replace(OF_2020, due=None),))
    assert trend(plan, Progress(), plan.indicators[0], Period.parse("2020Q2")).targets == ()
