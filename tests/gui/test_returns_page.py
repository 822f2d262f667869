"""This office's returns, any two of them side by side, and the change log, over a real store."""

from __future__ import annotations

import csv
import io
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.history import HistoryFilter, HistoryLine
from planner_desktop.domain.returns import ReturnState
from planner_desktop.services.history import History, Report
from planner_desktop.store.store import Store
from planner_desktop.ui.difference_words import Goal
from planner_desktop.ui.history_card import PAGE, HistoryCard
from planner_desktop.ui.history_words import ACTIONS
from planner_desktop.ui.returns_page import LOG
from planner_desktop.ui.rows_table import RowsTable
from planner_desktop.ui.theme import Look, Theme
from support.returns_desk import Q1, Q2, ReturnsDesk

TAB = Qt.FocusPolicy.TabFocus
LET_GO = threading.Event()
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> ReturnsDesk:
    return ReturnsDesk.set_up(qtbot, tmp_path)


def cells(table: RowsTable) -> list[tuple[str, ...]]:
    return [row.cells for row in table.lines.rows if not row.heading]


def headings(table: RowsTable) -> list[str]:
    return [row.cells[0] for row in table.lines.rows if row.heading]


def test_without_a_return_one_sentence_says_what_to_do_and_the_red_button_does_it(desk: ReturnsDesk) -> None:
    assert desk.page.nothing.isVisible()
    assert desk.page.nothing.text() == "还没有签发过回报；请先审核并签发2020年第2季度。"
    desk.page.button.click()
    assert desk.signing == [(Q2, False)]


def test_each_return_stands_in_the_list_with_state_code_day_and_files(desk: ReturnsDesk) -> None:
    QAbstractItemModelTester(desk.page.list.returns, FATAL)
    desk.issue(Q1, files=False)
    desk.issue()
    desk.write("t1.m1", narrative="示例更正")
    record = desk.seal()
    desk.page.survey()
    lines = desk.page.list.returns.lines
    assert [(line.period, line.kind, line.sign.word, line.files) for line in lines] == [
        ("2020年第2季度", "更正 · 修订1", "已封存，未导出", ""),
        ("2020年第2季度", "首报 · 修订0", "已被更正", ""),
        ("2020年第1季度", "首报 · 修订0", "已导出", "文件不在"),
    ]
    assert lines[0].code == record.check_code
    assert record.check_code in lines[0].spoken


def test_a_return_shows_names_digest_and_its_files_which_open(desk: ReturnsDesk, qtbot: QtBot) -> None:
    record = desk.issue()
    desk.page.survey()
    facts = {key: fact.text() for key, fact in desk.page.details.facts.items()}
    assert (facts["preparer"], facts["reviewer"], facts["approver"]) == ("示例甲", "示例乙", "示例丙")
    assert facts["digest"] == record.digest
    assert facts["files"].startswith("2020Q2_R0 · ")
    qtbot.keyClick(desk.page.list, Qt.Key.Key_Return)
    desk.page.details.open_xlsx.click()
    desk.page.details.open_folder.click()
    assert desk.opened == [desk.folder / "2020Q2_R0.pdf", desk.folder / "2020Q2_R0.xlsx", desk.folder]


def test_missing_files_are_looked_for_in_another_folder(desk: ReturnsDesk, tmp_path: Path) -> None:
    desk.issue(files=False)
    desk.page.survey()
    assert not desk.page.details.open_pdf.isEnabled()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "2020Q2_R0.pdf").write_bytes(b"-")
    desk.answers.paths = [elsewhere]
    desk.page.details.look_elsewhere.click()
    assert desk.page.details.open_pdf.isEnabled()
    assert not desk.page.details.open_xlsx.isEnabled()
    assert "缺 2 个文件" in desk.page.details.facts["files"].text()


def test_changes_since_sealing_are_counted_listed_and_lead_to_their_field(desk: ReturnsDesk, qtbot: QtBot) -> None:
    desk.issue()
    desk.page.survey()
    assert not desk.page.details.changed.isVisible()
    desk.write("t2.m1", narrative="示例：又有进展")
    qtbot.waitUntil(desk.page.details.changed.isVisible)
    assert desk.page.details.changed.text == "签发后有 1 处改动"
    desk.page.details.list_changes.click()
    table = desk.page.compare.table
    assert [row[1:] for row in cells(table)] == [("进展情况", "示例进展", "示例：又有进展")]
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert desk.gone_to == [(Goal("t2.m1", "narrative"), Q2)]


def test_the_red_button_makes_the_correction_once_something_changed(desk: ReturnsDesk, qtbot: QtBot) -> None:
    desk.issue()
    desk.page.survey()
    assert not desk.page.button.isVisible()
    desk.page.details.correction.click()
    desk.write("t2.m1", narrative="示例：又有进展")
    qtbot.waitUntil(desk.page.button.isVisible)
    assert not desk.page.details.correction.isVisible()
    assert desk.page.button.text() == "另出修订 1…"
    desk.page.do_next()
    assert desk.signing == [(Q2, True), (Q2, True)]


def test_a_sealed_return_is_withdrawn_only_after_yes(desk: ReturnsDesk, qtbot: QtBot) -> None:
    record = desk.seal()
    desk.page.survey()
    desk.answers.agree = False
    desk.page.details.withdraw.click()
    assert desk.workspace.returns[record.key].state is ReturnState.SEALED
    desk.answers.agree = True
    desk.page.details.withdraw.click()
    assert desk.workspace.returns[record.key].state is ReturnState.WITHDRAWN
    qtbot.waitUntil(lambda: desk.page.list.returns.lines[0].sign.word == "已撤回")
    assert not desk.page.details.withdraw.isVisible()
    assert "2020年第2季度" in desk.answers.told[0]


def test_what_was_exported_cannot_be_withdrawn(desk: ReturnsDesk) -> None:
    desk.issue()
    desk.page.survey()
    assert not desk.page.details.withdraw.isVisible()


def test_two_revisions_stand_side_by_side_under_their_tasks_the_old_struck_through(desk: ReturnsDesk) -> None:
    table = desk.page.compare.table
    QAbstractItemModelTester(table.lines, FATAL)
    desk.issue()
    desk.write("t1.m1", narrative="示例更正")
    desk.write("t2.m1", problems="")
    desk.write("t2.m1", next_steps="示例举措")
    desk.write("t2.m1", problems="示例：另一问题")
    desk.issue()
    desk.page.survey()
    assert desk.page.compare.counted == "4 处"
    assert [text.split(" ")[0] for text in headings(table)] == ["整份回报", "1", "2"]
    assert ("类型", "首报", "更正") in [row[1:] for row in cells(table)]
    assert ("进展情况", "示例进展", "示例更正") in [row[1:] for row in cells(table)]
    at = next(at for at, row in enumerate(table.lines.rows) if row.cells[1:2] == ("进展情况",))
    old, new = (table.lines.index(at, column).data(Qt.ItemDataRole.FontRole) for column in (2, 3))
    assert old.strikeOut() and not new.strikeOut() and new.bold()
    said = table.lines.index(at, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "原来：示例进展"


def test_two_periods_are_compared_by_choosing_them(desk: ReturnsDesk, qtbot: QtBot) -> None:
    desk.issue(Q1)
    desk.issue(Q2)
    desk.page.survey()
    compare = desk.page.compare
    assert (compare.old.currentText(), compare.new.currentText()) == (
        "2020年第1季度 · 首报 · 修订0",
        "2020年第2季度 · 首报 · 修订0",
    )
    compare.new.setFocus()
    qtbot.keyClick(compare.new, Qt.Key.Key_Down)
    assert compare.new.currentText() == "2020年第1季度 · 首报 · 修订0"
    assert compare.said == "两份内容相同，没有差别。"


def test_the_filter_narrows_the_differences_and_escape_clears_it(desk: ReturnsDesk) -> None:
    desk.issue()
    desk.write("t1.m1", narrative="示例：甲")
    desk.write("t2.m1", narrative="示例：乙")
    desk.page.survey()
    desk.page.list_changes()
    desk.page.compare.filter.setText("乙")
    assert len(cells(desk.page.compare.table)) == 1
    assert desk.page.compare.counted == "2 处中的 1 处"
    desk.page.compare.filter.setText("丁")
    assert desk.page.compare.said == "有差别的地方都不含这段文字。"
    desk.page.escape()
    assert len(cells(desk.page.compare.table)) == 2


def test_copying_takes_the_whole_row(desk: ReturnsDesk, qtbot: QtBot) -> None:
    desk.issue()
    desk.write("t2.m1", narrative="示例：乙")
    desk.page.survey()
    desk.page.list_changes()
    qtbot.keyClick(desk.page.compare.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().endswith("进展情况\t示例进展\t示例：乙")


def show_log(desk: ReturnsDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.log.read_over):
        desk.page.show_tab(LOG)


def test_the_change_log_tells_what_was_changed_by_whom_and_leads_there(desk: ReturnsDesk, qtbot: QtBot) -> None:
    QAbstractItemModelTester(desk.page.log.table.lines, FATAL)
    desk.write("t2.m1", narrative="示例：甲")
    desk.write("t2.m1", narrative="示例：乙")
    show_log(desk, qtbot)
    latest = cells(desk.page.log.table)[0]
    assert latest[1:3] == ("示例甲", "填报")
    assert latest[4:] == ("2020年第2季度", "进展情况", "示例：甲", "示例：乙")
    qtbot.keyClick(desk.page.log.table, Qt.Key.Key_Return)
    assert desk.gone_to == [(Goal("t2.m1", "narrative"), Q2)]


def test_the_change_log_is_filtered_by_words_kind_and_period(desk: ReturnsDesk, qtbot: QtBot) -> None:
    desk.issue(Q1)
    desk.write("t2.m1", narrative="示例：乙")
    show_log(desk, qtbot)
    log = desk.page.log
    log.kind.setCurrentIndex(log.kind.findData("return"))
    log.show_lines()
    assert {row[2] for row in cells(log.table)} == {"封存", "已导出"}
    log.period.setCurrentIndex(log.period.findData("2020Q2"))
    log.show_lines()
    assert log.said == "没有符合条件的更改。"
    log.kind.setCurrentIndex(0)
    log.filter.setText("乙")
    log.show_lines()
    assert [row[7] for row in cells(log.table)] == ["示例：乙"]


def test_the_lines_shown_are_exported_as_csv(desk: ReturnsDesk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.write("t2.m1", narrative="=1+1")
    show_log(desk, qtbot)
    desk.page.log.filter.setText("1+1")
    desk.page.log.show_lines()
    desk.answers.paths = [tmp_path / "记录"]
    desk.page.log.export.click()
    data = (tmp_path / "记录.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert rows[0] == ["时间", "谁", "操作", "位置", "报告期", "字段", "原来", "现在"]
    assert [row[7] for row in rows[1:]] == ["'=1+1"]


def test_a_long_log_is_shown_page_by_page_and_exported_whole(desk: ReturnsDesk, qtbot: QtBot, tmp_path: Path) -> None:
    for number in range(PAGE + 3):
        desk.write("t2.m1", handler=f"示例{number:04}")
    show_log(desk, qtbot)
    log = desk.page.log
    total = len(log._lines)
    assert len(cells(log.table)) == PAGE
    assert log.older.text() == f"再显示更早的 {total - PAGE} 条"
    log.older.setFocus()
    qtbot.keyClick(log.older, Qt.Key.Key_Return)
    assert len(cells(log.table)) == total
    assert log.table.currentIndex().row() == PAGE and log.table.hasFocus() and not log.older.isVisible()
    log.show_lines()
    assert len(cells(log.table)) == PAGE
    desk.answers.paths = [tmp_path / "log.csv"]
    log.save()
    assert len((tmp_path / "log.csv").read_text("utf-8-sig").splitlines()) == total + 1


class HeldUp(History):
    """A log that is being read until it is let go on."""

    def lines(self, wanted: HistoryFilter | None = None, report: Report | None = None) -> tuple[HistoryLine, ...]:
        LET_GO.wait()
        return super().lines(wanted, report)


def test_the_log_is_read_off_the_window_and_reading_can_be_given_up(desk: ReturnsDesk, qtbot: QtBot) -> None:
    store = desk.workspace.store
    assert isinstance(store, Store)
    log = HistoryCard(replace(desk.page.log._tools, history=lambda: HeldUp(store)))
    qtbot.addWidget(log)
    log.show()
    LET_GO.clear()
    with qtbot.waitSignal(log.read_over):
        log.read()
        assert log.is_reading and log.cancel.isVisible()
        log.cancel.click()
        LET_GO.set()
    assert not log.is_reading and not log.cancel.isVisible() and cells(log.table) == []
    with qtbot.waitSignal(log.read_over):
        log.read()
    assert cells(log.table) != []


def test_what_is_done_while_the_log_is_read_is_read_too(desk: ReturnsDesk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.log.read_over):
        desk.page.show_tab(LOG)
        desk.write("t2.m1", narrative="示例：乙")
        desk.page.log.read()
    assert cells(desk.page.log.table)[0][7] == "示例：乙"


def test_a_failing_export_is_said(desk: ReturnsDesk, qtbot: QtBot, tmp_path: Path) -> None:
    show_log(desk, qtbot)
    desk.answers.paths = [tmp_path / "missing" / "log.csv"]
    desk.page.log.save()
    assert len(desk.answers.told) == 1


def test_every_action_in_the_log_has_a_word(desk: ReturnsDesk, qtbot: QtBot) -> None:
    desk.issue()
    desk.seal()
    show_log(desk, qtbot)
    assert {row[2] for row in cells(desk.page.log.table)} & set(ACTIONS) == set()


def test_tab_reaches_every_control_and_each_has_a_name(desk: ReturnsDesk, qtbot: QtBot) -> None:
    desk.issue()
    desk.write("t2.m1", narrative="示例：乙")
    desk.page.survey()
    kinds = (QAbstractButton, QComboBox, QLineEdit, RowsTable)
    found = [widget for kind in kinds for widget in desk.page.findChildren(kind)]
    wanted = {each for each in found if each.isVisible() and each.isEnabled() and each.focusPolicy() & TAB}
    assert all(each.accessibleName() or each.property("text") for each in wanted)
    desk.page.list.setFocus()
    met: set[QWidget | None] = set()
    for _ in range(60):
        met.add(desk.page.focusWidget())
        qtbot.keyClick(desk.page.focusWidget(), Qt.Key.Key_Tab)
    assert wanted <= met


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(scale=1.5), Look(scale=1.75)])
@pytest.mark.parametrize("size", [(1366, 640), (1093, 480)])
def test_it_holds_in_every_look_and_size(
    desk: ReturnsDesk,
    theme: Theme,
    photograph: Callable[[QWidget, str], Path],
    qtbot: QtBot,
    look: Look,
    size: tuple[int, int],
) -> None:
    desk.issue()
    desk.write("t2.m1", narrative="示例：乙")
    theme.choose(look)
    desk.page.resize(*size)
    desk.page.survey()
    qtbot.wait(1)
    area = desk.page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    photograph(desk.page, f"returns-{size[0]}-{'dark' if look.dark else 'light'}-{look.scale:g}")
