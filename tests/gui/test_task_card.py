"""The official wording and the steps of a task stay in view, whatever their length and the room there is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.ui.milestone_cards import cut_to_lines, step_title
from planner_desktop.ui.theme import Look, current_theme
from support.entry_desk import Desk
from support.entry_plan import entry_plan

PLAN = entry_plan()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk.set_up(qtbot)


def place_in(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


@pytest.mark.parametrize("task_id", ["t42", "t33", "t13", "t15", "t06"])
@pytest.mark.parametrize(
    ("size", "scale"), [((1000, 640), 1.0), ((760, 430), 1.0), ((900, 560), 1.5), ((900, 420), 1.75)]
)
def test_wording_is_in_view_and_leaves_room_for_the_form(
    qtbot: QtBot, desk: Desk, task_id: str, size: tuple[int, int], scale: float
) -> None:
    current_theme().choose(Look(scale=scale))
    desk.pane.set_folded(True)
    desk.page.set_compact(True)
    desk.page.set_short(True)
    desk.window.resize(*size)
    desk.page.show_task(task_id)
    card = desk.page.task_card
    qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())
    assert card.wording == PLAN.tasks_by_id[task_id].text
    assert desk.window.rect().contains(place_in(card, desk.window))
    assert desk.window.height() - place_in(card, desk.window).bottom() > 60


def test_folded_wording_is_one_line_and_unfolds_again(qtbot: QtBot, desk: Desk) -> None:
    card = desk.page.task_card
    high = card.sizeHint().height()
    card.fold_wanted.emit(True)
    assert card.folded and card.wording == PLAN.tasks_by_id["t42"].text
    assert card.sizeHint().height() < high
    card.fold_wanted.emit(False)
    assert not card.folded


def test_low_page_folds_the_wording_by_itself_until_the_user_unfolds_it(desk: Desk) -> None:
    desk.window.resize(1000, 320)
    assert desk.page.task_card.folded
    desk.page.task_card.fold_wanted.emit(False)
    assert not desk.page.task_card.folded
    desk.window.resize(1000, 310)
    assert not desk.page.task_card.folded


def test_wording_of_the_step_is_whole_where_its_card_cuts_it(qtbot: QtBot, desk: Desk) -> None:
    card = desk.page.task_card
    assert card.step_wording == ""
    desk.page.show_task("t13")
    qtbot.waitUntil(lambda: card.step_wording == PLAN.milestones_by_id["t13-1"].text)


def test_step_without_date_says_so(desk: Desk) -> None:
    desk.page.show_task("t33")
    card = desk.page.task_card.steps.chosen_card
    step = PLAN.milestones_by_id["t33-1"]
    assert card is not None and card.accessibleName().startswith(step_title(step))
    assert step_title(step) != ""


@pytest.mark.parametrize("step_id", ["t15-1", "t15-4", "t15-6"])
def test_chosen_one_of_many_steps_is_scrolled_into_view(qtbot: QtBot, desk: Desk, step_id: str) -> None:
    desk.page.show_milestone(step_id)
    row = desk.page.task_card.steps

    def in_view() -> bool:
        card = row.chosen_card
        return card is not None and row.viewport().rect().contains(place_in(card, row.viewport()))

    qtbot.waitUntil(in_view)
    assert row.horizontalScrollBar().maximum() > 0


def test_few_steps_share_the_width(desk: Desk) -> None:
    row = desk.page.task_card.steps
    assert row.horizontalScrollBar().maximum() == 0
    assert len(row.cards) == 3


def test_arrow_keys_move_between_the_steps(qtbot: QtBot, desk: Desk) -> None:
    card = desk.page.task_card.steps.chosen_card
    assert card is not None
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Right)
    assert desk.page.milestone is not None and desk.page.milestone.id == "t42-3"
    assert QApplication.focusWidget() is desk.page.task_card.steps.chosen_card


def test_text_is_cut_to_lines_without_losing_what_fits(qtbot: QtBot, desk: Desk) -> None:
    metrics: QFontMetrics = current_theme().metrics(9)
    text = "全省示例衔接率不低于百分之六十"
    assert cut_to_lines(text, metrics, 10_000, 2) == [text]
    halves = cut_to_lines(text, metrics, metrics.horizontalAdvance(text) * 2 // 3, 2)
    assert "".join(halves) == text and len(halves) == 2
    assert cut_to_lines(text, metrics, 60, 1)[0].endswith("…")
