from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.ui.charts.axis import axis_for


@pytest.mark.parametrize(
    ("values", "marks"),
    [
        ((38.2, 85.0), (20, 40, 60, 80, 100)),
        ((0, 30), (0, 10, 20, 30)),
        ((7.0,), (0, 2, 4, 6, 8)),
        ((-3.0, 20.0), (-10, 0, 10, 20)),
        ((), (0, 0.5, 1)),
    ],
)
def test_marks_are_round_and_hold_every_value(values: tuple[float, ...], marks: tuple[float, ...]) -> None:
    assert axis_for(values).marks == marks


@given(st.lists(st.decimals(-(10**15), 10**15, places=2), min_size=1, max_size=9))
def test_any_values_lie_within_a_handful_of_marks(values: list[object]) -> None:
    numbers = [float(str(value)) for value in values]
    axis = axis_for(numbers)
    assert len(axis.marks) <= 7
    slack = 1e-6 + abs(axis.high - axis.low) * 1e-9
    assert axis.low - slack <= min(numbers) <= max(numbers) <= axis.high + slack
    assert axis.share(axis.high) == 1
