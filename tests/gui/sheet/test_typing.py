"""Typing into the table as in Excel, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.domain import edits
from planner_desktop.domain.bulk.columns import ORDER, Column, read_status
from planner_desktop.domain.progress import Status
from planner_desktop.errors import UserError
from planner_desktop.ui.lights import ERROR, STATUSES, WARNING
from planner_desktop.ui.sheet.cell_editors import StatusEditor, TextEditor
from planner_desktop.ui.sheet.sheet_model import Role
from planner_desktop.ui.translation import install_language
from support.sheet_desk import Q2, SheetDesk

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def desk(qtbot: QtBot) -> SheetDesk:
    return SheetDesk.set_up(qtbot)


def test_typing_replaces_enter_saves_and_goes_down(desk: SheetDesk) -> None:
    desk.workspace.apply(edits.set_entry(desk.workspace.progress, desk.entry(0).milestone_id, Q2, narrative="old"))
    desk.at(0, Column.NARRATIVE)
    desk.type("new")
    desk.press(KEY.Key_Return)
    assert desk.entry(0).narrative == "new"
    assert desk.place == (1, Column.NARRATIVE)
    desk.press(KEY.Key_Return, SHIFT)
    assert desk.place == (0, Column.NARRATIVE)


def test_f2_goes_on_with_what_stands_there_and_esc_leaves_it(desk: SheetDesk) -> None:
    desk.at(0, Column.NARRATIVE)
    desk.type("one")
    desk.press(KEY.Key_Return, SHIFT)
    desk.at(0, Column.NARRATIVE)
    desk.press(KEY.Key_F2)
    desk.type("two")
    desk.press(KEY.Key_Return)
    assert desk.entry(0).narrative == "onetwo"
    desk.at(0, Column.NARRATIVE)
    desk.press(KEY.Key_F2)
    desk.type("three")
    desk.press(KEY.Key_Escape)
    assert desk.entry(0).narrative == "onetwo"


def test_tab_saves_and_goes_to_the_right_and_at_the_end_to_the_next_row(desk: SheetDesk) -> None:
    desk.at(0, Column.NARRATIVE)
    desk.type("a")
    desk.press(KEY.Key_Tab)
    assert desk.place == (0, Column.PROBLEMS)
    desk.type("b")
    desk.press(KEY.Key_Backtab, SHIFT)
    assert desk.place == (0, Column.NARRATIVE)
    assert (desk.entry(0).narrative, desk.entry(0).problems) == ("a", "b")
    assert len(desk.page.table.selectedIndexes()) == 1
    desk.page.table.go_to(0, desk.page.model.columnCount() - 1)
    desk.page.table.step(0, 1)
    assert desk.place == (1, Column.NUMBER)


def test_alt_and_enter_begins_a_new_line(desk: SheetDesk) -> None:
    desk.at(0, Column.NARRATIVE)
    desk.type("one")
    desk.press(KEY.Key_Return, ALT)
    desk.type("two")
    desk.press(KEY.Key_Return)
    assert desk.entry(0).narrative == "one\ntwo"


def test_each_cell_is_one_step_of_undo_and_what_is_being_typed_goes_first(desk: SheetDesk) -> None:
    desk.at(0, Column.NARRATIVE)
    desk.type("one")
    desk.press(KEY.Key_Return)
    desk.type("two")
    desk.press(KEY.Key_Z, CTRL, in_window=True)
    assert (desk.entry(0).narrative, desk.entry(1).narrative) == ("one", "")
    desk.press(KEY.Key_Z, CTRL, in_window=True)
    assert desk.entry(0).narrative == ""
    desk.press(KEY.Key_Y, CTRL, in_window=True)
    assert desk.entry(0).narrative == "one"


def test_a_status_is_typed_by_its_word_or_chosen_from_the_list(desk: SheetDesk) -> None:
    desk.at(0, Column.STATUS)
    desk.press(KEY.Key_F2)
    editor = desk.focus
    assert isinstance(editor, StatusEditor)
    editor.setEditText("滞后")
    desk.press(KEY.Key_Return)
    assert desk.entry(0).status is Status.BEHIND
    desk.at(1, Column.STATUS)
    desk.press(KEY.Key_Down, ALT)
    listed = desk.focus
    assert isinstance(listed, StatusEditor)
    assert listed.view().isVisible()
    listed.hidePopup()
    listed.setCurrentIndex(2)
    listed.activated.emit(2)
    assert desk.entry(1).status is Status.DONE


def test_a_double_click_on_a_status_unfolds_its_list_and_typing_does_not(desk: SheetDesk, qtbot: QtBot) -> None:
    table = desk.page.table
    desk.at(0, Column.STATUS)
    spot = table.visualRect(table.currentIndex()).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    listed = table.delegate.open_editor
    assert isinstance(listed, StatusEditor) and listed.view().isVisible()
    listed.hidePopup()
    desk.press(KEY.Key_Escape)
    desk.at(1, Column.STATUS)
    desk.press(KEY.Key_1)
    typed = table.delegate.open_editor
    assert isinstance(typed, StatusEditor) and not typed.view().isVisible()


@pytest.mark.parametrize(("key", "rows"), [(KEY.Key_Down, "below"), (KEY.Key_Up, "above")])
def test_ctrl_shift_and_an_arrow_take_the_column_to_its_end(desk: SheetDesk, key: Qt.Key, rows: str) -> None:
    desk.at(1, Column.STATUS)
    desk.press(key, CTRL | SHIFT)
    table = desk.page.table
    taken = table.selectionModel().selectedIndexes()
    expected = list(range(1, table.sheet.rowCount())) if rows == "below" else [0, 1]
    assert sorted(index.row() for index in taken) == expected
    assert {index.column() for index in taken} == {ORDER.index(Column.STATUS)}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_word_of_the_list_is_read_back_in_either_language(qapp: QApplication, language: str) -> None:
    install_language(qapp, paths.resources(), language)
    assert [read_status(sign.word) for sign in STATUSES.values()] == list(STATUSES)


def test_what_is_refused_stays_in_its_cell_with_a_mark_and_the_reason(desk: SheetDesk) -> None:
    desk.at(0, Column.STATUS)
    desk.page.model.setData(desk.page.table.currentIndex(), "差不多")
    assert desk.entry(0).status is None
    assert desk.text(0, Column.STATUS) == "差不多"
    assert desk.data(0, Column.STATUS, Role.MARK) is ERROR
    assert "差不多" in str(desk.data(0, Column.STATUS, Qt.ItemDataRole.ToolTipRole))
    assert "状态：“差不多”不是状态" in str(desk.data(0, Column.STATUS, Qt.ItemDataRole.AccessibleTextRole))
    assert (desk.page.unsaved, desk.page.flush()) == (1, False)
    desk.page.model.setData(desk.page.table.currentIndex(), "滞后")
    assert desk.entry(0).status is Status.BEHIND
    assert (desk.page.unsaved, desk.page.flush()) == (0, True)


def test_a_figure_is_typed_as_two_numbers_and_a_rate_alone_is_refused(desk: SheetDesk) -> None:
    desk.at(1, Column.FIGURES)
    desk.type("62/100")
    desk.press(KEY.Key_Return)
    assert desk.text(1, Column.FIGURES) == "62/100"
    assert desk.text(1, Column.RATE) == "103.3%"
    desk.at(1, Column.FIGURES)
    desk.type("62%")
    desk.press(KEY.Key_Return)
    assert desk.data(1, Column.FIGURES, Role.MARK) is ERROR
    desk.at(1, Column.FIGURES)
    desk.press(KEY.Key_Delete)
    assert desk.text(1, Column.FIGURES) == ""
    assert desk.page.unsaved == 0


def test_what_the_store_cannot_take_is_tried_again_by_itself(desk: SheetDesk) -> None:
    desk.store.failing = UserError("store.busy", path="x")
    desk.at(0, Column.NARRATIVE)
    desk.type("kept")
    desk.press(KEY.Key_Return)
    assert desk.text(0, Column.NARRATIVE) == "kept"
    assert desk.page.retry.isActive()
    desk.store.failing = None
    desk.page.retry.timeout.emit()
    assert desk.entry(0).narrative == "kept"
    assert desk.page.unsaved == 0


def test_a_column_that_only_shows_opens_no_editor(desk: SheetDesk) -> None:
    desk.at(0, Column.TARGET)
    desk.type("1")
    desk.press(KEY.Key_F2)
    assert desk.page.table.delegate.open_editor is None
    assert not desk.page.model.setData(desk.page.table.currentIndex(), "1")


def test_news_of_the_row_do_not_touch_what_is_being_typed(desk: SheetDesk) -> None:
    desk.at(0, Column.NARRATIVE)
    desk.type("typed")
    step = desk.entry(0).milestone_id
    desk.workspace.apply(edits.set_entry(desk.workspace.progress, step, Q2, narrative="news", problems="news"))
    desk.press(KEY.Key_Return)
    assert (desk.entry(0).narrative, desk.entry(0).problems) == ("typed", "news")


def test_an_input_method_begins_a_cell_and_its_word_replaces_what_stood_there(desk: SheetDesk) -> None:
    desk.at(0, Column.NARRATIVE)
    desk.page.model.setData(desk.page.table.currentIndex(), "旧")
    QApplication.sendEvent(desk.page.table, QInputMethodEvent("xin", []))
    assert isinstance(desk.page.table.delegate.open_editor, TextEditor)
    done = QInputMethodEvent()
    done.setCommitString("新的")
    QApplication.sendEvent(desk.page.table, done)
    desk.press(KEY.Key_Return)
    assert desk.entry(0).narrative == "新的"


def test_findings_are_marked_in_their_cell_and_said_in_words(desk: SheetDesk) -> None:
    step = desk.entry(1).milestone_id
    desk.workspace.apply(edits.set_entry(desk.workspace.progress, step, Q2, status=Status.BEHIND, narrative="示例"))
    found = desk.workspace.findings(Q2)
    desk.page.show_findings(found)
    assert desk.data(1, Column.PROBLEMS, Role.MARK) in (ERROR, WARNING)
    said = str(desk.data(1, Column.PROBLEMS, Qt.ItemDataRole.AccessibleTextRole))
    assert said.startswith("存在问题：") and len(said) > 8
    assert desk.text(1, Column.CHECKS)
    wanted = next(each for each in found if each.milestone_id == step and each.field == "problems")
    assert desk.page.show_finding(wanted)
    assert desk.place == (1, Column.PROBLEMS)
