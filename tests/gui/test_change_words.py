"""What was changed in a file is said in the words of the form, while machines get codes."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.domain.identity import Refusal
from planner_desktop.ui.change_words import finding_sentence
from planner_desktop.ui.changes_table import change_cells

FIGURE = {"task": "25", "figure": "学社衔接率", "kind": "ratio", "old": "62", "new": "92"}
SENTENCES = [
    (
        {"task": "3", "step": "2020年", "field": "status", "old": "behind", "new": "done"},
        "任务 3 的“2020年 · 状态”被改动：签名时为“滞后”，现为“已完成”。",
    ),
    ({**FIGURE, "field": "numerator"}, "任务 25 的“学社衔接率 · 已完成”被改动：签名时为“62”，现为“92”。"),
    ({**FIGURE, "field": "denominator"}, "任务 25 的“学社衔接率 · 应完成”被改动：签名时为“62”，现为“92”。"),
    (
        {"task": "7", "field": "explanation:figures.ratio:problems", "old": "", "new": "x"},
        "任务 7 的“说明（存在问题）”被改动：签名时为“（空）”，现为“x”。",
    ),
]


@pytest.mark.parametrize(("details", "sentence"), SENTENCES, ids=range(len(SENTENCES)))
def test_a_changed_field_is_told_in_words(qtbot: QtBot, details: dict[str, str], sentence: str) -> None:
    assert finding_sentence(Refusal("return.field_changed", tuple(details.items()))) == sentence


def test_what_belongs_to_the_whole_return_says_so(qtbot: QtBot) -> None:
    details = (("field", "type"), ("old", "first"), ("new", "nil"))
    assert (
        finding_sentence(Refusal("return.head_changed", details))
        == "回报的“类型”被改动：签名时为“首报”，现为“零报告”。"
    )
    assert change_cells(Refusal("return.head_changed", details)) == ("–", "–", "类型", "首报", "零报告")


def test_the_table_says_the_same(qtbot: QtBot) -> None:
    found = Refusal("return.field_changed", tuple({**FIGURE, "field": "numerator"}.items()))
    assert change_cells(found) == ("–", "25", "学社衔接率 · 已完成", "62", "92")
    page = (("column", "进展情况"), ("new", "9\u202e"), ("old", "8"), ("page", "2"), ("task", "1"))
    assert change_cells(Refusal("pdf.cell_changed", page)) == ("第 2 页", "1", "进展情况", "8", "9‹U+202E›")
