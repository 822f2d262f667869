from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.ui.labels import ElidedLabel


@pytest.mark.parametrize(("width", "shown"), [(400, "按时限和指标自动判定"), (60, "按时限…"), (24, "")])
def test_a_text_is_cut_where_it_ends_and_left_out_where_nothing_of_it_can_be_read(
    qtbot: QtBot, width: int, shown: str
) -> None:
    made = ElidedLabel("按时限和指标自动判定")
    qtbot.addWidget(made)
    made.resize(width, 20)
    made.show()

    assert made.text() == "按时限和指标自动判定"
    drawn = super(ElidedLabel, made).text()
    assert drawn == shown
    assert (made.toolTip() == "") is (drawn == made.text())
