"""Copying, clearing, filling down and pasting ranges of cells, and the preview before a block is filled in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.bulk.block import Block, read_block
from planner_desktop.domain.bulk.columns import ORDER, Column, column_named
from planner_desktop.domain.bulk.filling import Fit
from planner_desktop.domain.progress import Status
from planner_desktop.errors import UserError
from planner_desktop.ui.sheet.paste_dialog import PasteDialog
from planner_desktop.ui.sheet.titles import TITLES
from planner_desktop.ui.translation import tr
from support.sheet_desk import SheetDesk
from support.widgets import found

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qtbot: QtBot) -> SheetDesk:
    made = SheetDesk.set_up(qtbot)
    made.select(0, Column.STATUS, 1, Column.NARRATIVE)
    for row, column, text in ((0, Column.STATUS, "滞后"), (0, Column.NARRATIVE, "甲\n乙"), (1, Column.NARRATIVE, "丙")):
        made.page.model.setData(made.page.model.index(row, ORDER.index(column)), text)
    return made


def clip(text: str) -> None:
    """Put plain text on the clipboard, beside the table as HTML that Excel puts there too."""
    data = QMimeData()
    data.setText(text)
    data.setHtml("<table><tr><td>不该用这个</td></tr></table>")
    QGuiApplication.clipboard().setMimeData(data)


def preview(desk: SheetDesk, text: str) -> PasteDialog:
    clip(text)
    desk.press(KEY.Key_V, CTRL)
    return found(desk.page, PasteDialog)


def test_a_range_is_copied_as_excel_wants_it(desk: SheetDesk) -> None:
    desk.press(KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == '滞后\t\t"甲\n乙"\r\n\t\t丙\r\n'


def test_delete_clears_a_range_as_one_step(desk: SheetDesk) -> None:
    desk.press(KEY.Key_Delete)
    assert (desk.entry(0).blank, desk.entry(1).blank) == (True, True)
    desk.press(KEY.Key_Z, CTRL, in_window=True)
    assert (desk.entry(0).status, desk.entry(1).narrative) == (Status.BEHIND, "丙")


def test_cutting_is_copying_and_clearing(desk: SheetDesk) -> None:
    desk.press(KEY.Key_X, CTRL)
    assert "甲" in QGuiApplication.clipboard().text()
    assert desk.entry(0).blank


def test_ctrl_d_fills_the_upper_row_down_as_one_step(desk: SheetDesk) -> None:
    desk.select(0, Column.STATUS, 2, Column.NARRATIVE)
    desk.press(KEY.Key_D, CTRL)
    assert [desk.entry(row).status for row in range(3)] == [Status.BEHIND] * 3
    assert [desk.entry(row).narrative for row in range(3)] == ["甲\n乙"] * 3
    desk.press(KEY.Key_Z, CTRL, in_window=True)
    assert (desk.entry(1).narrative, desk.entry(2).blank) == ("丙", True)
    desk.at(1, Column.STATUS)
    desk.press(KEY.Key_D, CTRL)
    assert desk.entry(1).status is Status.BEHIND


def test_one_value_goes_into_every_selected_cell(desk: SheetDesk) -> None:
    desk.select(0, Column.STATUS, 2, Column.STATUS)
    clip("已完成")
    desk.press(KEY.Key_V, CTRL)
    assert [desk.entry(row).status for row in range(3)] == [Status.DONE] * 3
    clip("差不多")
    desk.press(KEY.Key_V, CTRL)
    assert [desk.entry(row).status for row in range(3)] == [Status.DONE] * 3
    assert "3" in desk.page.note.toolTip() or "3" in desk.page.note.text()


def test_nothing_on_the_clipboard_is_said(desk: SheetDesk) -> None:
    QGuiApplication.clipboard().setMimeData(QMimeData())
    desk.press(KEY.Key_V, CTRL)
    assert "剪贴板" in desk.page.note.text()


def test_a_block_is_previewed_and_what_stands_somewhere_is_kept_unless_ticked(desk: SheetDesk) -> None:
    desk.at(0, Column.STATUS)
    dialog = preview(desk, "已完成\t1/2\t新\r\n差不多\t\t丙\r\n")
    fits = [each.fit for each in dialog.lines.shown]
    assert fits == [Fit.OVERWRITES, Fit.NEW, Fit.OVERWRITES, Fit.REFUSED]
    assert desk.entry(0).status is Status.BEHIND
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.lines.index(2, 1))
    desk.qtbot.keyClick(dialog.table, KEY.Key_Space)
    assert "2" in dialog.apply_button.text()
    steps = desk.undo.count()
    dialog.apply_button.click()
    assert desk.undo.count() == steps + 1
    assert (desk.entry(0).status, desk.entry(0).narrative, desk.text(0, Column.FIGURES)) == (Status.BEHIND, "新", "1/2")
    assert dialog.isVisible()
    assert [each.fit for each in dialog.lines.shown] == [Fit.OVERWRITES, Fit.REFUSED]
    dialog.copy_button.click()
    copied = read_block(QGuiApplication.clipboard().text()).rows
    assert [row[3] for row in copied[1:]] == ["已完成", "差不多"]
    assert not dialog.lines.setData(dialog.lines.index(0, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    dialog.close_button.click()
    desk.undo.undo()
    assert (desk.entry(0).narrative, desk.text(0, Column.FIGURES)) == ("甲\n乙", "")


def test_everything_may_be_overwritten_at_once_and_nothing_left_closes_the_preview(desk: SheetDesk) -> None:
    desk.at(0, Column.STATUS)
    dialog = preview(desk, "已完成\t\t新\r\n")
    assert not dialog.apply_button.isEnabled()
    dialog.overwrite.click()
    dialog.apply_button.click()
    assert (desk.entry(0).status, desk.entry(0).narrative) == (Status.DONE, "新")
    assert not dialog.isVisible()
    assert "2" in desk.page.note.text()


def test_leaving_the_preview_changes_nothing(desk: SheetDesk) -> None:
    desk.at(2, Column.STATUS)
    dialog = preview(desk, "已完成\t\t新\r\n")
    dialog.close_button.click()
    assert desk.entry(2).blank


def test_a_block_that_cannot_be_saved_changes_nothing_and_says_why(desk: SheetDesk) -> None:
    desk.at(2, Column.STATUS)
    dialog = preview(desk, "已完成\t\t新\r\n")
    desk.store.failing = UserError("store.disk_full", path="x")
    dialog.apply_button.click()
    assert dialog.isVisible()
    assert "磁盘" in dialog.notes.shown[0].sentence
    desk.store.failing = None
    dialog.apply_button.click()
    assert desk.entry(2).status is Status.DONE


def test_the_kinds_of_lines_can_be_looked_at_apart(desk: SheetDesk) -> None:
    desk.at(0, Column.STATUS)
    dialog = preview(desk, "已完成\t1/2\t新\r\n差不多\t\t丙\r\n")
    dialog.chips[Fit.REFUSED].click()
    assert [each.fit for each in dialog.lines.shown] == [Fit.REFUSED]
    dialog.chips[None].click()
    assert len(dialog.lines.shown) == 4


def test_a_workbook_is_previewed_by_the_first_table_with_headings(desk: SheetDesk) -> None:
    desk.answers.paths = [desk.page._tools.folder() / "a.xlsx"]  # pyright: ignore[reportPrivateUsage]
    desk.blocks += [Block((("说明",),)), Block((("序号", "状态"), ("33", "长期坚持")))]
    desk.page.take_in.click()
    desk.qtbot.waitUntil(lambda: desk.page.findChild(PasteDialog) is not None)
    found(desk.page, PasteDialog).apply_button.click()
    rows = [row.task.number for row in desk.page.model.shown]
    assert desk.entry(rows.index(33)).status is Status.CONTINUING


def test_a_workbook_without_a_table_is_told(desk: SheetDesk) -> None:
    desk.answers.paths = [desk.page._tools.folder() / "a.xlsx"]  # pyright: ignore[reportPrivateUsage]
    desk.page.take_in.click()
    desk.qtbot.waitUntil(lambda: bool(desk.answers.told))
    assert "没有可以填入的表格" in desk.answers.told[0]


@pytest.mark.parametrize("column", ORDER)
def test_the_titles_shown_are_headings_that_a_block_is_matched_by(desk: SheetDesk, column: Column) -> None:
    assert column_named(tr(TITLES[column])) is column
    assert column_named(TITLES[column]) is column
