"""A reviewer's remarks beside the step: made, settled, undone, counted, and the way to their field."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain import edits
from planner_desktop.domain.progress import Office
from planner_desktop.ui.period_pane import REMARKS
from planner_desktop.ui.theme import Look, Theme
from support.entry_desk import Q2, Desk

OFFICE = Office("990101", "示例甲", "示例乙", "示例丙", "0351-0000000", sample=True)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk.set_up(qtbot)
    made.workspace.apply(edits.set_office(made.workspace.progress, OFFICE))
    return made


def remarks(desk: Desk) -> list[tuple[str, str, bool]]:
    step = desk.page.milestone
    assert step is not None
    held = desk.workspace.progress.at(Q2).remarks_on(step.id)
    return [(remark.author, remark.text, remark.done) for remark in held]


def test_a_remark_is_made_by_keyboard_in_the_name_of_the_reviewer_and_can_be_undone(desk: Desk, qtbot: QtBot) -> None:
    desk.answers.line = "示例：请补充人数"
    card = desk.pane.remarks
    card.add_link.setFocus()
    qtbot.keyClick(card.add_link, Qt.Key.Key_Return)
    qtbot.keyClick(card.menu, Qt.Key.Key_Down)
    qtbot.keyClick(card.menu, Qt.Key.Key_Return)
    assert remarks(desk) == [("示例乙", "示例：请补充人数", False)]
    assert card.lines[0].remark.field == "narrative"
    assert card.lines[0].state.text == "待处理"
    desk.undo.undo()
    assert remarks(desk) == []
    assert card.lines == []


def test_a_remark_is_settled_and_opened_again_and_the_strip_counts_the_open_ones(desk: Desk, qtbot: QtBot) -> None:
    desk.answers.line = "示例：请补充人数"
    card = desk.pane.remarks
    card.add_remark("narrative")
    strip = desk.pane._buttons[REMARKS]
    assert strip.text() == "意见 1"
    card.lines[0].settle.setFocus()
    qtbot.keyClick(card.lines[0].settle, Qt.Key.Key_Return)
    assert remarks(desk) == [("示例乙", "示例：请补充人数", True)]
    assert strip.text() == "意见"
    card.lines[0].settle.click()
    assert strip.text() == "意见 1"


def test_a_remark_leads_to_its_field(desk: Desk) -> None:
    desk.answers.line = "示例：请补充人数"
    desk.pane.remarks.add_remark("problems")
    desk.pane.remarks.lines[0].go.click()
    assert desk.text("problems").hasFocus()


def test_backing_out_makes_no_remark(desk: Desk) -> None:
    desk.answers.line = None
    desk.pane.remarks.add_remark("problems")
    assert remarks(desk) == []


def test_what_the_store_refuses_is_said_and_the_words_are_asked_for_again(desk: Desk) -> None:
    asked: list[str] = []

    def answer(_title: str, _question: str, value: str = "") -> str | None:
        asked.append(value)
        return " " if len(asked) == 1 else None

    desk.answers.text = answer  # pyright: ignore[reportAttributeAccessIssue]
    desk.pane.remarks.add_remark("problems")
    assert asked == ["", " "]
    assert len(desk.answers.told) == 1


@pytest.mark.parametrize("look", [Look(), Look(dark=True, scale=1.5)])
def test_long_remarks_wrap_inside_the_pane(
    desk: Desk, theme: Theme, photograph: Callable[[QWidget, str], Path], qtbot: QtBot, look: Look
) -> None:
    desk.answers.line = "示例：请补充六月下旬两场活动的参加人数，并附签到表照片；表述与上期不一致的地方请说明原因。" * 2
    for field in ("narrative", "evidence", "reading:t42.i1"):
        desk.pane.remarks.add_remark(field)
    theme.choose(look)
    qtbot.wait(1)
    card = desk.pane.remarks
    assert all(line.width() <= card.width() for line in card.lines)

    photograph(desk.pane, f"remarks-{look.scale:g}")
