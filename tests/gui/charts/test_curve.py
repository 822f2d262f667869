from __future__ import annotations

from datetime import date
from decimal import Decimal

from planner_desktop.domain.period import Period
from planner_desktop.domain.trend import Target, Trend
from planner_desktop.ui.charts.curve import axis_of
from support.small_plan import indicator


def rate(*values: str) -> Trend:
    """A rate with a target of 80 % and these values so far."""
    points = tuple((Period.parse(f"2020Q{at}"), Decimal(value)) for at, value in enumerate(values, 1))
    target = Target(date(2020, 12, 31), Decimal(80), indicator("i", 1, 2))
    return Trend("示例率", "%", (2019, 2022), points, (target,))


def test_a_target_without_a_value_stands_on_the_whole_scale() -> None:
    axis = axis_of(rate())
    assert (axis.low, axis.high) == (0, 100)


def test_values_near_the_target_are_drawn_large() -> None:
    assert axis_of(rate("70", "78")).low > 0
