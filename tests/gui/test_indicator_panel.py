"""What is said of a figure: whose target it is, and whether it is reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.domain.ledger import make_figure
from planner_desktop.domain.plan import Comparator, Indicator, IndicatorKind, Scope
from planner_desktop.domain.progress import Reading
from planner_desktop.domain.schedule import Attainment
from planner_desktop.ui.indicator_panel import NOT_REACHED_YET, IndicatorPanel, scope_sentence, verdict_sign
from planner_desktop.ui.lights import ATTAINMENTS, ERROR, Sign
from planner_desktop.ui.translation import tr
from support.entry_desk import Q2, Desk
from support.entry_plan import entry_plan

PLAN = entry_plan()
PROVINCE = PLAN.indicators_by_id["i42-2-1"]
COUNT = PLAN.indicators_by_id["i06-1-1"]
BOUND = PLAN.indicators_by_id["i06-1-2"]
DUE_NOW = date(2020, 6, 30)


@pytest.mark.parametrize(
    ("indicator", "value", "sign"),
    [
        (COUNT, "", ATTAINMENTS[Attainment.UNKNOWN]),
        (COUNT, "30", ATTAINMENTS[Attainment.REACHED]),
        (COUNT, "12", NOT_REACHED_YET),
        (replace(COUNT, due=DUE_NOW), "12", ATTAINMENTS[Attainment.BELOW]),
        (replace(COUNT, due=DUE_NOW), "28", ATTAINMENTS[Attainment.CLOSE]),
        (replace(COUNT, due=DUE_NOW, scope=Scope.PROVINCE), "12", NOT_REACHED_YET),
        (replace(COUNT, due=DUE_NOW, comparator=Comparator.AT_MOST), "12", ATTAINMENTS[Attainment.REACHED]),
    ],
)
def test_missed_target_warns_only_where_it_binds_and_is_due(indicator: Indicator, value: str, sign: Sign) -> None:
    figure = make_figure(indicator, Reading(indicator.id, Q2, value))
    assert verdict_sign(figure, Q2) == sign
    assert sign.tone != "late"


def test_more_than_all_of_a_ratio_reaches_no_target() -> None:
    ratio = next(found for found in PLAN.indicators if found.kind is IndicatorKind.RATIO)
    whole, more = (make_figure(ratio, Reading(ratio.id, Q2, numerator=top, denominator="5")) for top in ("5", "7"))
    assert verdict_sign(whole, Q2) == ATTAINMENTS[Attainment.REACHED]
    assert verdict_sign(more, Q2) == ERROR


def test_provincial_target_is_said_to_be_for_reference(qtbot: QtBot) -> None:
    assert scope_sentence(PROVINCE) == tr("Scope: whole province · for reference only, no red light")


def test_scope_names_level_and_date() -> None:
    assert "县级" in scope_sentence(COUNT) and "2020-12-31" in scope_sentence(COUNT)
    assert tr("every year") in scope_sentence(replace(COUNT, recurring=True))


def test_panel_turns_from_one_kind_of_figure_into_another(qtbot: QtBot) -> None:
    Desk.set_up(qtbot)
    panel = IndicatorPanel()
    qtbot.addWidget(panel)
    for indicator, fields in (
        (COUNT, ("value",)),
        (PROVINCE, ("numerator", "denominator")),
        (BOUND, ("numerator", "denominator")),
        (COUNT, ("value",)),
    ):
        panel.show_indicator(indicator)
        assert panel.field_names == fields
        assert [field.isVisibleTo(panel) for field in panel.fields] == [True] * len(fields)
        assert len({field.accessibleName() for field in panel.fields}) == len(fields)


@pytest.mark.parametrize(
    ("kind", "reading", "rate"),
    [
        (IndicatorKind.RATIO, Reading("x", Q2, "", "1", "3"), "33.3 %"),
        (IndicatorKind.GROWTH, Reading("x", Q2, "", "120", "100"), "20.0 %"),
        (IndicatorKind.GROWTH, Reading("x", Q2, "", "90", "100"), "-10.0 %"),
        (IndicatorKind.RATIO, Reading("x", Q2, "", "1", "0"), "–"),
        (IndicatorKind.RATIO, Reading("x", Q2, "", "1", ""), "–"),
    ],
)
def test_rate_is_shown_with_one_decimal_or_a_dash(
    qtbot: QtBot, kind: IndicatorKind, reading: Reading, rate: str
) -> None:
    Desk.set_up(qtbot)
    panel = IndicatorPanel()
    qtbot.addWidget(panel)
    indicator = replace(PROVINCE, kind=kind)
    panel.show_indicator(indicator)
    panel.show_figure(make_figure(indicator, reading), Q2)
    assert panel.rate == rate
    assert not panel.grab().isNull()
