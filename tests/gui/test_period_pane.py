"""The right pane: last period, curve, evidence and remarks of the step in view."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.domain.evidence import NewFile, attach
from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.domain.progress import Status
from planner_desktop.ui.translation import tr
from support.entry_desk import Q1, Q2, Q3, Desk


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk.set_up(qtbot)


# Last period


def test_first_period_has_nothing_to_carry_forward(desk: Desk) -> None:
    desk.show(Period(desk.workspace.plan.years[0], PeriodKind.QUARTER, 1))
    assert desk.pane.last.text == tr("This is the first period; there is nothing to carry forward.")


def test_a_last_period_that_was_left_empty_is_not_called_the_first(desk: Desk) -> None:
    assert desk.pane.last.text == tr("Nothing was reported last period; there is nothing to carry forward.")


def test_last_period_is_shown_with_its_figures_and_texts(desk: Desk) -> None:
    desk.measure("i42-2-1", Q1, numerator="548", denominator="952")
    desk.enter("t42-2", Q1, status=Status.BEHIND, narrative="上期进展", problems="上期问题")
    assert desk.pane.last.text.splitlines()[0] == "上期进展"
    assert "上期问题" in desk.pane.last.text
    assert desk.pane.last.figures == "548 ÷ 952 = 57.6 %"


def test_earlier_periods_can_be_looked_at_until_another_step_is_shown(desk: Desk) -> None:
    desk.enter("t42-2", Q1, narrative="一季度")
    desk.enter("t42-2", Q2, narrative="二季度")
    desk.show(Q3)
    assert desk.pane.last.text == "二季度"
    desk.pane.last.look_at(Q1)
    assert desk.pane.last.text == "一季度"
    desk.page.show_milestone("t42-1")
    desk.page.show_milestone("t42-2")
    assert desk.pane.last.period == Q2


def test_pane_asks_the_page_to_carry_all_forward(desk: Desk) -> None:
    desk.enter("t42-2", Q1, narrative="上期进展")
    desk.pane.last.carry_asked.emit()
    assert desk.entry.narrative == "上期进展"


# Curve


def test_curve_follows_figures_and_is_left_out_without_any(desk: Desk) -> None:
    assert desk.pane.curve.isVisible()
    desk.measure("i42-2-1", Q2, numerator="612", denominator="980")
    assert desk.pane.curve.curve.accessibleDescription() == "2020Q2 62.4 %"
    desk.page.show_task("t33")
    assert not desk.pane.curve.isVisible()


def test_curve_shows_the_figure_the_cursor_is_at(desk: Desk) -> None:
    desk.page.show_task("t06")
    assert desk.pane.curve.indicator_id == "i06-1-1"
    desk.figure("i06-1-2", "numerator").setFocus()
    assert desk.pane.curve.indicator_id == "i06-1-2"


# Room


def test_pane_folds_to_a_strip_that_asks_to_be_unfolded(qtbot: QtBot, desk: Desk) -> None:
    wide = desk.pane.sizeHint().width()
    desk.pane.set_folded(True)
    assert desk.pane.folded and desk.pane.sizeHint().width() < wide / 3
    with qtbot.waitSignal(desk.pane.unfold_asked):
        desk.pane.strip_buttons[0].click()
    step = desk.page.milestone
    assert step is not None
    ready = [NewFile("a" * 64, "示例.txt", b"1")]
    desk.workspace.apply(attach(desk.workspace.progress, Q2, step.id, ready))
    assert any("1" in button.text() for button in desk.pane.strip_buttons)
    desk.pane.set_folded(False)
    assert not desk.pane.folded


def test_no_remarks_are_said_to_be_none(desk: Desk) -> None:
    assert desk.pane.remarks.isVisible()
