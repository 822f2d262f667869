"""A step's figures in one cell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from planner_desktop.domain.bulk.figures import figures_text, read_figures
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import IndicatorKind
from planner_desktop.domain.progress import PeriodProgress, Reading
from planner_desktop.errors import UserError
from support.small_plan import indicator

Q2 = Period.parse("2020Q2")
RATE = indicator("r", 1, 2)
COUNT = indicator("c", 1, 2, kind=IndicatorKind.COUNT, unit="家")
BOTH = (RATE, COUNT)


def held(*readings: Reading) -> PeriodProgress:
    return PeriodProgress(readings={reading.indicator_id: reading for reading in readings})


@pytest.mark.parametrize("text", ["62/100", "62／100", "62÷100", " 62 / 100 ", "62%\n62/100"])
def test_a_rate_is_two_numbers_however_they_are_parted(text: str) -> None:
    assert read_figures(text, [RATE]) == {"r": {"numerator": "62", "denominator": "100"}}


@pytest.mark.parametrize("text", ["26", "26家", "２６ 家"])
def test_a_count_may_carry_its_unit(text: str) -> None:
    assert read_figures(text, [COUNT]) == {"c": {"value": "26"}}


@pytest.mark.parametrize("text", ["① 62/100\n② 26", "62/100\n26家", "①62.0%\n62/100\n②26家", "②26\n①62/100"])
def test_several_figures_are_told_by_their_number_or_their_order(text: str) -> None:
    assert read_figures(text, BOTH) == {"r": {"numerator": "62", "denominator": "100"}, "c": {"value": "26"}}


@pytest.mark.parametrize("text", ["", "—", "①—\n②—", "① \n② —"])
def test_nothing_is_no_figure(text: str) -> None:
    assert read_figures(text, BOTH) == {}


def test_a_figure_left_out_is_not_named() -> None:
    assert read_figures("② 26", BOTH) == {"c": {"value": "26"}}


@pytest.mark.parametrize(
    ("text", "indicators", "code"),
    [
        ("26", (), "bulk.no_indicator"),
        ("1/2\n3\n4", BOTH, "bulk.too_many_figures"),
        ("47", (RATE,), "bulk.needs_both"),
        ("47%", (RATE,), "bulk.needs_both"),
        ("1/2", (COUNT,), "bulk.one_number"),
    ],
)
def test_what_cannot_be_a_figure_is_refused(text: str, indicators: tuple[object, ...], code: str) -> None:
    with pytest.raises(UserError) as caught:
        read_figures(text, indicators)  # pyright: ignore[reportArgumentType]
    assert caught.value.code == code


@pytest.mark.parametrize(
    "readings",
    [
        (),
        (Reading("r", Q2, numerator="62", denominator="100"),),
        (Reading("r", Q2, denominator="100"), Reading("c", Q2, "26")),
        (Reading("c", Q2, "26"),),
    ],
)
def test_what_is_shown_is_read_back(readings: tuple[Reading, ...]) -> None:
    for indicators in (BOTH, (RATE,), (COUNT,)):
        known = held(*readings)
        named = read_figures(figures_text(indicators, known), indicators)
        kept = {each.id: replace(Reading(each.id, Q2), **named.get(each.id, {})) for each in indicators}
        shown = {each.id: known.readings.get(each.id, Reading(each.id, Q2)) for each in indicators}
        assert kept == shown
