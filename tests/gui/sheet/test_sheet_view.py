"""The table as a view: its filters, its columns, its size, what it exports and prints."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain import edits
from planner_desktop.domain.bulk.columns import ORDER, Column
from planner_desktop.domain.plan import Plan, Programme, Section
from planner_desktop.domain.progress import Status
from planner_desktop.ui.print_preview import make_printer
from planner_desktop.ui.sheet.cell_painter import wrapped
from planner_desktop.ui.sheet.row_filter import RowState
from planner_desktop.ui.sheet.sheet_page import SheetLayout
from planner_desktop.ui.sheet.sheet_print import print_sheet
from planner_desktop.ui.theme import current_theme
from support.entry_plan import entry_plan
from support.sample_return import step, task, year
from support.sheet_desk import Q2, SheetDesk


@pytest.fixture
def desk(qtbot: QtBot) -> SheetDesk:
    return SheetDesk.set_up(qtbot)


def numbers(desk: SheetDesk) -> list[int]:
    return [row.task.number for row in desk.page.model.shown]


def test_rows_are_the_steps_to_be_reported_in_printed_order_or_all(desk: SheetDesk) -> None:
    due = numbers(desk)
    assert due == [42, 42, 33, 13, 15, 15, 6]
    desk.page.bar.everything.click()
    assert len(numbers(desk)) == sum(len(each.milestones) for each in desk.workspace.plan.tasks)
    desk.page.bar.everything.click()
    assert numbers(desk) == due


@pytest.mark.parametrize(("words", "expected"), [("42", [42, 42]), ("sljy", []), ("shslxx", [33]), ("品牌", [6])])
def test_the_search_is_that_of_the_tree(desk: SheetDesk, words: str, expected: list[int]) -> None:
    desk.page.bar.search.setText(words)
    assert numbers(desk) == expected


def test_rows_are_filtered_by_state_year_and_department(desk: SheetDesk) -> None:
    bar = desk.page.bar
    desk.page.model.setData(desk.page.model.index(0, ORDER.index(Column.STATUS)), "滞后")
    for state, expected in ((RowState.UNFILLED, 6), (RowState.OVERDUE, 1), (RowState.AT_RISK, 0)):
        bar.states.setCurrentIndex(tuple(RowState).index(state))
        bar.states.activated.emit(0)
        assert len(numbers(desk)) == expected, state
    bar.clear()
    bar.years.setCurrentIndex(1)
    bar.years.activated.emit(1)
    assert 6 not in numbers(desk) and 33 in numbers(desk)
    bar.clear()
    bar.departments.setCurrentIndex(1)
    bar.departments.activated.emit(1)
    assert numbers(desk) == [42, 42]


def test_a_row_that_is_filled_in_stays_until_the_filter_is_touched(desk: SheetDesk) -> None:
    bar = desk.page.bar
    bar.states.setCurrentIndex(1)
    bar.states.activated.emit(1)
    count = len(numbers(desk))
    desk.at(0, Column.STATUS)
    desk.page.model.setData(desk.page.table.currentIndex(), "已完成")
    assert len(numbers(desk)) == count
    bar.search.setText("示例")
    assert len(numbers(desk)) == count - 1


def test_what_is_being_typed_is_saved_before_the_rows_change(desk: SheetDesk) -> None:
    desk.at(0, Column.NARRATIVE)
    desk.type("typed")
    first = desk.page.model.shown[0].step.id
    desk.page.bar.search.setText("品牌")
    entry = desk.workspace.progress.entry(first, Q2)
    assert entry is not None and entry.narrative == "typed"


def test_where_nothing_matches_it_says_so_and_leads_out(desk: SheetDesk) -> None:
    desk.page.bar.search.setText("没有这样的词")
    assert not desk.page.table.isVisible()
    assert not desk.page.export.isEnabled()
    desk.page.bar.clear()
    assert desk.page.table.isVisible()
    assert desk.page.export.isEnabled()


def test_a_period_without_steps_offers_all_of_them(qtbot: QtBot) -> None:
    later = task(7, "示例。", ("示例部",), year(7, 1, 2022, "以后。"))
    section = Section("s1", "一", "示例", (later,))
    plan = replace(entry_plan(), programmes=(Programme("p1", "一", "示例", "", (section,)),), indicators=())
    desk = SheetDesk.set_up(qtbot, plan)
    assert numbers(desk) == []
    desk.page.bar.everything.setChecked(True)
    assert numbers(desk) == [7]


def test_an_earlier_report_that_settles_a_step_takes_its_row_away(desk: SheetDesk) -> None:
    assert numbers(desk).count(15) == 2
    overdue = next(row.step.id for row in desk.page.model.shown if row.task.number == 15)
    progress = desk.workspace.progress
    desk.workspace.apply(edits.set_entry(progress, overdue, Q2.previous, status=Status.DONE))
    assert numbers(desk).count(15) == 1


def test_last_period_stands_beside_this_one(desk: SheetDesk) -> None:
    first = desk.page.model.shown[1].step.id
    progress = desk.workspace.progress
    desk.workspace.apply(edits.set_entry(progress, first, Q2.previous, status=Status.BEHIND, narrative="上期"))
    assert desk.text(1, Column.LAST) == "滞后\n上期"


def test_fewer_columns_stay_in_view_where_there_is_little_room(desk: SheetDesk) -> None:
    table = desk.page.table
    wide = table.frozen.width()
    assert wide == sum(table.columnWidth(at) for at in range(4))
    table.setColumnWidth(ORDER.index(Column.TASK), 600)
    assert table.frozen.width() == table.columnWidth(0)
    table.setColumnWidth(ORDER.index(Column.TASK), 100)
    assert table.frozen.width() == sum(table.columnWidth(at) for at in range(4))


def test_the_cursor_is_never_under_the_frozen_columns(desk: SheetDesk) -> None:
    table = desk.page.table
    desk.at(0, Column.CHECKS)
    desk.at(0, Column.LIGHT)
    assert table.visualRect(table.currentIndex()).left() >= table.frozen.width()


def test_widths_and_height_of_the_rows_are_kept(desk: SheetDesk, qtbot: QtBot) -> None:
    desk.page.table.setColumnWidth(ORDER.index(Column.NARRATIVE), 333)
    qtbot.waitUntil(lambda: bool(desk.kept))
    assert desk.kept[-1] == SheetLayout(3, {"narrative": 333})
    desk.page.bar.lines.setCurrentIndex(0)
    desk.page.bar.lines.activated.emit(0)
    assert desk.kept[-1].lines == 1
    again = SheetDesk.set_up(qtbot, layout=desk.kept[-1])
    assert again.page.table.columnWidth(ORDER.index(Column.NARRATIVE)) == 333
    assert again.page.table.rowHeight(0) == desk.page.table.rowHeight(0)


def large_plan(tasks: int) -> Plan:
    """Many tasks of ten steps each."""
    made = tuple(
        task(
            number,
            f"示例任务{number}。",
            ("示例部",),
            *(step(number, at, "2020年", None, None, f"第{at}步。") for at in range(1, 11)),
        )
        for number in range(1, tasks + 1)
    )
    section = Section("s1", "一", "示例", made)
    return replace(entry_plan(), programmes=(Programme("p1", "一", "示例", "", (section,)),), indicators=())


def test_of_a_hundred_thousand_rows_only_those_in_view_are_looked_at(qtbot: QtBot) -> None:
    desk = SheetDesk.set_up(qtbot, large_plan(10_000), inspected=False)
    model, table = desk.page.model, desk.page.table
    assert model.rowCount() == 100_000
    desk.window.grab()
    seen = model.faces.computed
    assert 0 < seen < 60
    table.scrollToBottom()
    desk.window.grab()
    assert model.faces.computed < 2 * 60
    desk.page.bar.search.setText("示例任务9999")
    assert model.rowCount() == 10
    desk.at(0, Column.NARRATIVE)
    desk.type("x")
    table.commit()
    desk.window.grab()
    assert model.faces.computed < 3 * 60


def test_the_rows_shown_are_exported_as_the_open_list(desk: SheetDesk) -> None:
    desk.answers.paths = [Path("folder/list")]
    desk.page.bar.search.setText("42")
    desk.page.export.click()
    ((path, listed),) = desk.written
    assert path == Path("folder/list.xlsx")
    assert [row[Column.NUMBER] for row in listed.rows] == ["42", "42"]
    assert listed.rows[1][Column.TARGET] == "示例衔接率 ≥60%"
    assert "list.xlsx" in desk.page.note.text()


def test_paper_has_the_head_on_every_page_and_every_row(qtbot: QtBot, tmp_path: Path) -> None:
    desk = SheetDesk.set_up(qtbot, large_plan(12))
    printer = make_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "rows.pdf"))
    pages = print_sheet(desk.page.model, "共青团示例县委", printer)
    assert pages > 1
    told = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "rows.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    sheets = told.split("\f")[:pages]
    assert all("推进步骤" in sheet for sheet in sheets)
    assert told.count("第10步。") == 12
    assert f"{pages}/{pages}" in sheets[-1].replace(" ", "")


@pytest.mark.parametrize(
    ("text", "lines", "expected"),
    [
        ("一二三四五六七八", 3, ["一二三四", "五六七八"]),
        ("一二三四，五六", 3, ["一二三", "四，五六"]),
        ("一二三《四五》", 3, ["一二三", "《四五》"]),
        ("一\n二", 3, ["一", "二"]),
        ("一\n\n二", 3, ["一", "", "二"]),
        ("Not applicable", 3, ["Not", "applicable"]),
        ("", 3, []),
    ],
)
def test_a_cell_breaks_between_characters_and_after_words(
    qapp: QApplication, text: str, lines: int, expected: list[str]
) -> None:
    metrics = current_theme().metrics(9.5)
    width = metrics.horizontalAdvance("一二三四") + 2
    if text.isascii():
        width = metrics.horizontalAdvance("applicable") + 2
    assert wrapped(text, metrics, width, lines) == expected


def test_what_a_cell_has_no_room_for_is_told_by_an_ellipsis(qapp: QApplication) -> None:
    metrics = current_theme().metrics(9.5)
    width = metrics.horizontalAdvance("一二三四") + 2
    for text in ("一二三四五六七八九", "一二\n三\n四", "一二三四五六七八\n九"):
        shown = wrapped(text, metrics, width, 2)
        assert len(shown) == 2 and shown[-1].endswith("…"), text
        assert all(metrics.horizontalAdvance(line) <= width for line in shown)
