"""The band: what gives way when there is little room, and nothing of it is lost."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.ui.step_band import StepBand, Stepper
from planner_desktop.ui.steps import Stage
from planner_desktop.ui.theme import Look, Theme


def test_the_entries_bear_no_tick_while_something_there_holds_up_the_rest(qtbot: QtBot) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    stepper.resize(stepper.sizeHint())
    stepper.show_stage(Stage.REVIEW, "", held_up=True)
    held_up = stepper.grab().toImage()
    stepper.show_stage(Stage.REVIEW, "")
    assert stepper.grab().toImage() != held_up


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 1.75])
def test_the_band_fits_the_smallest_window_with_hundreds_of_steps(qtbot: QtBot, theme: Theme, scale: float) -> None:
    theme.choose(Look(scale=scale))
    band = StepBand()
    qtbot.addWidget(band)
    band.stepper.show_stage(Stage.ENTRIES, "已填 158/361 项")
    band.show_date("本期截止 6月25日 · 剩 4 天" if scale < 1.3 else "", undeclared=scale > 1.3)
    band.due.show()
    band.show_next("填写下一项（余 203 项）")
    assert band.minimumSizeHint().width() <= 1093
    assert "158/361" in band.stepper.toolTip() and "158/361" in band.stepper.accessibleDescription()
