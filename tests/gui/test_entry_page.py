"""A step is filled in with the keyboard, saved field by field, and nothing typed is ever lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.progress import Status
from planner_desktop.errors import UserError
from planner_desktop.ui.lights import LIGHTS, STATUSES
from planner_desktop.ui.messages import error_sentence, sentence
from support.entry_desk import Q1, Q2, Q3, Desk

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk.set_up(qtbot)


def type_into(qtbot: QtBot, widget: QWidget, text: str) -> None:
    widget.setFocus()
    qtbot.keyClicks(widget, text)


# Saving


def test_field_is_saved_when_the_cursor_leaves_it(qtbot: QtBot, desk: Desk) -> None:
    type_into(qtbot, desk.text("narrative"), "shi li")
    assert desk.store.actions == []
    qtbot.keyClick(desk.text("narrative"), Qt.Key.Key_Tab)
    assert desk.entry.narrative == "shi li"
    assert len(desk.store.actions) == 1


def test_field_is_saved_when_typing_pauses(qtbot: QtBot, desk: Desk) -> None:
    type_into(qtbot, desk.text("problems"), "abc")
    qtbot.waitUntil(lambda: desk.entry.problems == "abc")
    assert desk.text("problems").hasFocus()


def test_handler_is_saved_when_typing_pauses(qtbot: QtBot, desk: Desk) -> None:
    type_into(qtbot, desk.page.form.handler.widget, "abc")
    qtbot.waitUntil(lambda: desk.entry.handler == "abc")


def test_field_is_saved_with_ctrl_s(qtbot: QtBot, desk: Desk) -> None:
    type_into(qtbot, desk.text("next_steps"), "abc")
    qtbot.keyClick(desk.text("next_steps"), Qt.Key.Key_S, CTRL)
    assert desk.entry.next_steps == "abc"


@pytest.mark.parametrize("leave", ["task", "step", "period"])
def test_field_is_saved_before_something_else_is_shown(qtbot: QtBot, desk: Desk, leave: str) -> None:
    type_into(qtbot, desk.text("narrative"), "abc")
    moves = {
        "task": lambda: desk.page.show_task("t33"),
        "step": lambda: desk.page.show_milestone("t42-3"),
        "period": lambda: desk.page.show_period(Q3),
    }
    moves[leave]()
    held = desk.workspace.progress.entry("t42-2", Q2)
    assert held is not None and held.narrative == "abc"
    assert desk.text("narrative").toPlainText() == ""


def test_another_period_is_shown_at_a_step_that_is_due_there(desk: Desk) -> None:
    desk.page.show_milestone("t42-3")
    desk.page.show_period(Q1)
    assert desk.page.milestone is not None and desk.page.milestone.id == "t42-2"


def test_another_period_keeps_the_step_in_view_where_it_was_filled_in(desk: Desk) -> None:
    desk.enter("t42-3", Q1, narrative="提前")
    desk.page.show_milestone("t42-3")
    desk.page.show_period(Q1)
    assert desk.page.milestone is not None and desk.page.milestone.id == "t42-3"


@pytest.mark.parametrize(("step", "asked"), [("t42-2", True), ("t42-3", False)])
def test_progress_is_asked_for_only_where_the_step_is_due(desk: Desk, step: str, asked: bool) -> None:
    desk.page.show_milestone(step)
    assert desk.page.form.form_of("narrative").row("narrative")._required.isVisible() is asked


def test_a_figure_gone_to_is_replaced_by_what_is_typed(qtbot: QtBot, desk: Desk) -> None:
    desk.measure("i42-2-1", Q2, numerator="30", denominator="28")
    desk.page.show_milestone("t42-2", "reading:i42-2-1")
    qtbot.keyClicks(desk.figure("i42-2-1", "numerator"), "25")
    desk.page.flush()
    assert desk.reading("i42-2-1").numerator == "25"


def test_status_is_saved_as_soon_as_it_is_chosen(qtbot: QtBot, desk: Desk) -> None:
    desk.page.form.status.setFocus()
    qtbot.keyClick(desk.page.form.status, Qt.Key.Key_Down)
    assert desk.entry.status is Status.ON_TRACK
    assert desk.page.form.light.sign == LIGHTS["on_track"]  # pyright: ignore[reportArgumentType]


def test_nothing_is_saved_while_an_input_method_composes(qtbot: QtBot, desk: Desk) -> None:
    field = desk.text("narrative")
    type_into(qtbot, field, "a")
    QApplication.sendEvent(field, QInputMethodEvent("zhong", []))
    assert field.composing
    with qtbot.assertNotEmitted(desk.page.unsaved_changed, wait=900):
        pass
    assert desk.store.actions == []
    finished = QInputMethodEvent("", [])
    finished.setCommitString("中")
    QApplication.sendEvent(field, finished)
    qtbot.waitUntil(lambda: desk.entry.narrative == "a中")


def test_name_is_not_saved_while_an_input_method_composes(qtbot: QtBot, desk: Desk) -> None:
    field = desk.page.form.handler.widget
    type_into(qtbot, field, "a")
    QApplication.sendEvent(field, QInputMethodEvent("zhong", []))
    with qtbot.assertNotEmitted(desk.page.unsaved_changed, wait=900):
        pass
    assert desk.store.actions == []


def test_input_method_keys_are_left_alone(desk: Desk) -> None:
    taken = {action.shortcut().toString() for action in desk.page.actions() + desk.pane.actions()}
    assert not taken & {"Ctrl+Space", "Ctrl+.", "Ctrl+Shift+F"}


# Undo


def test_each_save_is_one_undo_step_that_shows_in_the_form(qtbot: QtBot, desk: Desk) -> None:
    field = desk.text("narrative")
    type_into(qtbot, field, "one")
    desk.page.flush()
    qtbot.keyClicks(field, " two")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.toPlainText() == desk.entry.narrative == "one"
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.toPlainText() == desk.entry.narrative == ""
    qtbot.keyClick(field, Qt.Key.Key_Y, CTRL)
    assert field.toPlainText() == desk.entry.narrative == "one"
    assert field.hasFocus()
    assert not field.isUndoRedoEnabled()


def test_undo_keeps_the_cursor_where_the_text_stays(qtbot: QtBot, desk: Desk) -> None:
    desk.enter("t42-2", Q2, narrative="一二三四五")
    field = desk.text("narrative")
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(2)
    field.setTextCursor(cursor)
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.toPlainText() == "一二三四五"
    assert field.textCursor().position() == 2


def test_undo_of_a_figure_shows_in_its_field_and_rate(qtbot: QtBot, desk: Desk) -> None:
    desk.measure("i42-2-1", Q2, numerator="612", denominator="980")
    field = desk.figure("i42-2-1", "numerator")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "490")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert field.text() == "612"
    assert desk.page.form.panels[0].rate == "62.4 %"


# Trouble


def test_text_stays_while_it_cannot_be_saved_and_is_tried_again(qtbot: QtBot, desk: Desk) -> None:
    desk.page.retry.setInterval(0)
    full = UserError("store.full")
    desk.store.failing = full
    with qtbot.waitSignal(desk.page.unsaved_changed, check_params_cb=lambda count: count == 1):
        type_into(qtbot, desk.text("narrative"), "abc")
        desk.page.flush()
    assert desk.error("narrative") == error_sentence(full)
    assert desk.text("narrative").toPlainText() == "abc"
    assert not desk.undo.canUndo()
    desk.store.failing = None
    qtbot.waitUntil(lambda: desk.entry.narrative == "abc")
    assert desk.error("narrative") == ""
    assert desk.page.unsaved == 0


def test_text_that_could_not_be_saved_is_still_there_after_looking_elsewhere(qtbot: QtBot, desk: Desk) -> None:
    desk.store.failing = UserError("store.full")
    type_into(qtbot, desk.text("narrative"), "abc")
    assert not desk.page.flush()
    desk.page.show_task("t33")
    assert desk.text("narrative").toPlainText() == desk.error("narrative") == ""
    desk.page.show_task("t42")
    assert desk.text("narrative").toPlainText() == "abc"
    assert desk.error("narrative")


def test_character_no_font_has_is_named_and_the_text_stays(desk: Desk) -> None:
    field = desk.text("narrative")
    field.insertPlainText("示例🀄")
    assert not desk.page.flush()
    assert "🀄 (U+1F004)" in desk.error("narrative")
    assert field.toPlainText() == "示例🀄"
    assert desk.store.actions == []
    field.insertPlainText("x")
    field.replace_text("示例")
    assert desk.page.flush()
    assert desk.error("narrative") == ""


def test_handler_no_font_can_write_is_refused_too(desk: Desk) -> None:
    desk.page.form.handler.widget.setText("示例𒀀")
    assert not desk.page.flush()
    assert desk.page.form.handler.widget.text() == "示例𒀀"
    assert desk.page.form.handler.widget.property("invalid") == "true"


def test_refused_text_survives_undo_of_an_older_step(qtbot: QtBot, desk: Desk) -> None:
    field = desk.text("narrative")
    type_into(qtbot, field, "one")
    desk.page.flush()
    field.insertPlainText("🀄")
    qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
    assert desk.entry.narrative == ""
    assert field.toPlainText() == "one🀄"


def test_long_paste_is_taken_whole_and_plain(desk: Desk) -> None:
    field, data = desk.text("narrative"), QMimeData()
    data.setHtml("<b>" + "字" * 100_000 + "</b>")
    data.setText("字" * 100_000)
    field.insertFromMimeData(data)
    assert desk.page.flush()
    assert desk.entry.narrative == "字" * 100_000


def test_long_paste_into_one_line_is_not_cut(desk: Desk) -> None:
    desk.page.form.handler.widget.insert("字" * 100_000)
    assert desk.page.flush()
    assert desk.entry.handler == "字" * 100_000


@pytest.mark.parametrize("typed", ["=1+1", "+86", "-", "@mou"])
def test_text_like_a_formula_stays_text(qtbot: QtBot, desk: Desk, typed: str) -> None:
    type_into(qtbot, desk.text("problems"), typed)
    desk.page.flush()
    assert desk.entry.problems == typed


# Figures


def test_rate_is_computed_while_figures_are_typed(qtbot: QtBot, desk: Desk) -> None:
    type_into(qtbot, desk.figure("i42-2-1", "numerator"), "612")
    type_into(qtbot, desk.figure("i42-2-1", "denominator"), "980")
    assert desk.page.form.panels[0].rate == "62.4 %"
    assert desk.reading("i42-2-1").denominator == ""
    desk.page.flush()
    assert (desk.reading("i42-2-1").numerator, desk.reading("i42-2-1").denominator) == ("612", "980")


def test_numerator_above_denominator_is_said_with_both_numbers_and_kept(qtbot: QtBot, desk: Desk) -> None:
    desk.measure("i42-2-1", Q2, denominator="980")
    type_into(qtbot, desk.figure("i42-2-1", "numerator"), "1000")
    told = [note.sentence for note in desk.page.form.panels[0].notes]
    details = {"indicator": "示例衔接率", "numerator": "1000", "denominator": "980"}
    assert told == [sentence("check.numerator_above_denominator", details)]
    desk.page.flush()
    assert desk.reading("i42-2-1").numerator == "1000"


def test_figure_that_is_no_number_stays_with_a_sentence(qtbot: QtBot, desk: Desk) -> None:
    type_into(qtbot, desk.figure("i42-2-1", "numerator"), "6oo")
    assert not desk.page.flush()
    assert "6oo" in desk.page.form.panels[0].notes[0].sentence
    assert desk.figure("i42-2-1", "numerator").text() == "6oo"
    assert desk.reading("i42-2-1").blank


def test_step_without_figures_shows_no_panel(desk: Desk) -> None:
    desk.page.show_task("t33")
    assert list(desk.page.form.panels) == []


# What is said


def test_not_filled_no_progress_and_not_applicable_are_three_different_things(qtbot: QtBot, desk: Desk) -> None:
    form = desk.page.form
    seen = [form.light.sign]
    reason = form.form_of("reason").row("reason")
    assert not reason.isVisible()
    for status in (Status.NO_PROGRESS, Status.NOT_APPLICABLE):
        desk.enter("t42-2", Q2, status=status)
        seen.append(form.light.sign)
        assert reason.isVisible() is (status is Status.NOT_APPLICABLE)
    assert len({sign.shape for sign in seen}) == len({sign.word for sign in seen}) == 3
    desk.page.tell_all()
    assert desk.notes("reason") == [sentence("check.reason_missing")]
    form.status.setFocus()
    qtbot.keyClick(form.status, Qt.Key.Key_Delete)
    assert desk.entry.status is None
    assert form.status.currentIndex() == -1
    assert not reason.isVisible()


def test_every_status_can_be_chosen(desk: Desk) -> None:
    assert desk.page.form.status.count() == len(STATUSES) == len(Status)


def test_findings_stand_beside_their_fields(desk: Desk) -> None:
    desk.enter("t42-2", Q2, status=Status.BEHIND)
    desk.page.tell_all()
    assert desk.notes("narrative") == [sentence("check.narrative_missing")]
    assert desk.notes("problems") == [sentence("check.behind_without_problem")]
    desk.enter("t42-2", Q2, narrative="示例：召开会议三次，逐项落实。", problems="示例问题")
    assert desk.notes("narrative") == desk.notes("problems") == []


def test_finding_leads_to_the_very_field(desk: Desk) -> None:
    desk.page.show_milestone("t06-1", "reading:i06-1-2")
    assert desk.figure("i06-1-2", "numerator").hasFocus()
    desk.page.show_milestone("t42-2", "problems")
    assert desk.text("problems").hasFocus()


def test_step_that_begins_later_says_so_and_can_still_be_filled_in(desk: Desk) -> None:
    desk.page.show_milestone("t42-3")
    notes = desk.page.form.about
    assert len(notes) == 1 and "2021-01-01" in notes[0].sentence
    desk.page.form.edited.emit("status", Status.ON_TRACK)
    assert desk.entry.status is Status.ON_TRACK


def test_step_done_before_says_so(desk: Desk) -> None:
    desk.enter("t42-2", Q1, status=Status.DONE, narrative="示例")
    assert len(desk.page.form.about) == 1


def test_task_shows_the_running_step_and_comes_back_to_the_one_looked_at(desk: Desk) -> None:
    assert desk.page.milestone is not None and desk.page.milestone.id == "t42-2"
    desk.page.show_milestone("t42-1")
    desk.page.show_task("t33")
    desk.page.show_task("t42")
    assert desk.page.milestone.id == "t42-1"


def test_page_is_painted_before_the_store_is_open_and_takes_input_after(qtbot: QtBot) -> None:
    desk = Desk.set_up(qtbot, opened=False)
    assert not desk.page.form.isEnabled()
    assert not desk.window.grab().isNull()
    desk.workspace.open(desk.store)
    desk.show(Q2)
    assert desk.page.form.isEnabled()


# Keyboard


def test_tab_goes_through_the_fields_from_top_to_bottom(qtbot: QtBot, desk: Desk) -> None:
    desk.page.form.status.setFocus()
    wanted = [
        desk.page.form.handler.widget,
        desk.figure("i42-2-1", "numerator"),
        desk.figure("i42-2-1", "denominator"),
        desk.text("narrative"),
        desk.text("problems"),
        desk.text("next_steps"),
        desk.text("support_needed"),
    ]
    for widget in wanted:
        focused = QApplication.focusWidget()
        assert focused is not None
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is widget


def test_keys_move_from_step_to_step(qtbot: QtBot, desk: Desk) -> None:
    field = desk.text("narrative")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_PageDown, CTRL)
    assert desk.page.milestone is not None and desk.page.milestone.id == "t42-3"
    qtbot.keyClick(field, Qt.Key.Key_PageDown, CTRL)
    assert desk.page.milestone.id == "t42-3"
    qtbot.keyClick(field, Qt.Key.Key_PageUp, CTRL)
    assert desk.page.milestone.id == "t42-2"


def test_field_is_carried_forward_where_it_is_empty(qtbot: QtBot, desk: Desk) -> None:
    desk.enter("t42-2", Q1, status=Status.ON_TRACK, narrative="上期进展", problems="上期问题")
    desk.enter("t42-2", Q2, problems="本期问题")
    desk.text("narrative").setFocus()
    qtbot.keyClick(desk.text("narrative"), Qt.Key.Key_D, CTRL)
    assert desk.text("narrative").toPlainText() == "上期进展"
    desk.text("problems").setFocus()
    qtbot.keyClick(desk.text("problems"), Qt.Key.Key_D, CTRL)
    assert desk.entry.problems == "本期问题"


def test_all_fields_are_carried_forward_as_one_undo_step(qtbot: QtBot, desk: Desk) -> None:
    desk.enter("t42-2", Q1, status=Status.ON_TRACK, narrative="上期进展", handler="示例甲")
    qtbot.keyClick(desk.page, Qt.Key.Key_D, CTRL | SHIFT)
    assert (desk.entry.narrative, desk.entry.handler) == ("上期进展", "示例甲")
    assert desk.page.form.handler.widget.text() == "示例甲"
    desk.undo.undo()
    assert desk.entry.blank
    assert desk.text("narrative").toPlainText() == ""


def test_carry_is_offered_only_where_last_period_has_text(desk: Desk) -> None:
    desk.enter("t42-2", Q1, narrative="上期进展")
    links = {key: desk.page.form.form_of(key).row(key).links["carry"] for key in ("narrative", "problems")}
    assert links["narrative"].isVisible() and links["narrative"].isEnabled()
    assert not links["problems"].isVisible()
    desk.enter("t42-2", Q2, narrative="本期进展")
    assert not links["narrative"].isEnabled()


@pytest.mark.parametrize("width", [820, 860, 900, 940, 1000])
def test_the_handler_stays_in_view_beside_any_light(qtbot: QtBot, desk: Desk, width: int) -> None:
    desk.window.resize(width, 640)
    desk.enter("t42-2", Q2, status=Status.NO_PROGRESS)
    form, handler = desk.page.form, desk.page.form.handler.widget
    qtbot.waitUntil(lambda: handler.mapTo(form, handler.rect().topRight()).x() < form.width())
