"""Twelve rows written in Excel, pasted into the table, previewed, filled in, taken back, done again and kept."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.documents.excel.open_list import HEAD_ROW
from planner_desktop.domain import edits
from planner_desktop.domain.bulk.block import write_block
from planner_desktop.domain.bulk.columns import ORDER, Column
from planner_desktop.domain.bulk.matching import TableRow
from planner_desktop.domain.bulk.open_list import LISTED
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.settings import Settings
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.sheet.paste_dialog import PasteDialog
from planner_desktop.ui.sheet.sheet_page import SheetPage
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.wiring import Wiring
from support.asking import Answers
from support.widgets import found

NOW = datetime(2020, 6, 26, 10, 32, tzinfo=UTC)
PERIOD = Period.parse("2020Q2")
CTRL = Qt.KeyboardModifier.ControlModifier
HEAD = ("序号", "工作任务", "推进步骤", "状态", "进展情况", "存在问题")


class OnePc:
    """A named unit with an empty quarter."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        install_language(app, paths.resources())
        self.theme = app.property("planner_theme") or Theme(app, paths.resources())
        self.theme.choose(Look())
        self.app, self.qtbot, self.folder = app, qtbot, folder
        self.answers = Answers()
        self.open()

    def open(self) -> None:
        """Start the program anew over what the profile holds."""
        self.wiring = Wiring(paths.Profile(self.folder / "profile"), lambda: NOW)
        self.wiring.keep_settings(Settings(export_folder=str(self.folder), period=PERIOD.name))
        self.wiring.open_store()
        self.workspace = self.wiring.workspace
        if self.workspace.progress.office is None:
            self.workspace.apply(edits.set_office(self.workspace.progress, Office("140106")))
        self.program = Program(self.wiring, self.app, self.theme, self.answers)
        self.window: MainWindow = self.program.build_main_window(PERIOD)
        self.qtbot.addWidget(self.window)
        self.window.resize(1366, 700)
        self.window.show()
        self.qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.qtbot.keyClick(self.window, Qt.Key.Key_2, CTRL)
        self.page = found(self.window, SheetPage)
        self.page.table.setFocus()

    def shut(self) -> None:
        """Close the window and let go of the profile."""
        self.window.close()
        self.workspace.close()
        self.wiring.close()
        self.program.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def entries(self) -> dict[str, tuple[Status | None, str, str]]:
        """What is recorded of the quarter."""
        held = self.workspace.progress.at(PERIOD).entries
        return {id_: (entry.status, entry.narrative, entry.problems) for id_, entry in held.items()}

    def rows(self) -> Sequence[TableRow]:
        """The rows of the table."""
        return self.page.model.shown


@pytest.fixture
def pc(qtbot: QtBot, tmp_path: Path) -> Iterator[OnePc]:
    made = OnePc(qtbot, tmp_path)
    yield made
    made.shut()


def as_in_excel(rows: Sequence[TableRow]) -> str:
    """Twelve rows as Excel puts them on the clipboard, with a narrative over two lines."""
    cells = [
        (
            str(row.task.number),
            row.task.text,
            f"{row.step.label}\n{row.step.text}",
            "滞后",
            f"示例：第{at}行\n第二行",
            "示例：缺人",
        )
        for at, row in enumerate(rows)
    ]
    return write_block([HEAD, *cells])


def test_twelve_rows_from_excel_are_previewed_filled_in_taken_back_and_kept(pc: OnePc, qtbot: QtBot) -> None:
    rows = pc.rows()[3:15]
    QGuiApplication.clipboard().setText(as_in_excel(rows))
    qtbot.keyClick(pc.page.table, Qt.Key.Key_V, CTRL)
    dialog = found(pc.page, PasteDialog)
    assert pc.entries() == {}
    assert "36" in dialog.apply_button.text()
    dialog.apply_button.click()
    expected = {row.step.id: (Status.BEHIND, f"示例：第{at}行\n第二行", "示例：缺人") for at, row in enumerate(rows)}
    assert pc.entries() == expected
    before = pc.workspace.store.audit_head()
    qtbot.keyClick(pc.window, Qt.Key.Key_Z, CTRL)
    assert pc.entries() == {}
    qtbot.keyClick(pc.window, Qt.Key.Key_Y, CTRL)
    assert pc.entries() == expected
    assert pc.workspace.store.audit_head() != before
    pc.shut()
    pc.open()
    assert pc.entries() == expected


def test_the_open_list_goes_to_a_department_and_comes_back_filled_in(pc: OnePc, qtbot: QtBot) -> None:
    path = pc.folder / "待填.xlsx"
    pc.answers.paths = [path]
    pc.page.export.click()
    workbook = load_workbook(io.BytesIO(path.read_bytes()))
    sheet = workbook.worksheets[0]
    sheet.cell(HEAD_ROW + 1, LISTED.index(Column.STATUS) + 1, "正常推进")
    sheet.cell(HEAD_ROW + 1, LISTED.index(Column.NARRATIVE) + 1, "示例：部门填的")
    sheet.cell(HEAD_ROW + 2, LISTED.index(Column.STATUS) + 1, "差不多")
    workbook.save(path)
    pc.page.take_in.click()
    qtbot.waitUntil(lambda: pc.page.findChild(PasteDialog) is not None, timeout=30_000)
    dialog = found(pc.page, PasteDialog)
    dialog.apply_button.click()
    assert pc.entries() == {pc.rows()[0].step.id: (Status.ON_TRACK, "示例：部门填的", "")}
    assert dialog.isVisible()
    dialog.copy_button.click()
    assert "差不多" in QGuiApplication.clipboard().text()
    dialog.close_button.click()


def test_what_is_typed_in_a_cell_is_kept_when_the_view_the_period_or_the_window_goes(pc: OnePc, qtbot: QtBot) -> None:
    table, narrative = pc.page.table, ORDER.index(Column.NARRATIVE)
    first, second, third = (row.step.id for row in pc.rows()[:3])
    table.go_to(0, narrative)
    qtbot.keyClicks(table, "a")
    qtbot.keyClick(pc.window, Qt.Key.Key_1, CTRL)
    assert pc.entries()[first][1] == "a"
    qtbot.keyClick(pc.window, Qt.Key.Key_2, CTRL)
    table.go_to(1, narrative)
    qtbot.keyClicks(table, "b")
    pc.window.show_period(PERIOD.next)
    assert pc.entries()[second][1] == "b"
    pc.window.show_period(PERIOD)
    table.go_to(2, narrative)
    qtbot.keyClicks(table, "c")
    pc.window.close()
    assert pc.entries()[third][1] == "c"


def test_f8_goes_through_the_findings_within_the_table_and_a_double_click_to_the_entry(pc: OnePc, qtbot: QtBot) -> None:
    qtbot.keyClick(pc.window, Qt.Key.Key_F8)
    qtbot.keyClick(pc.window, Qt.Key.Key_F8)
    assert pc.page.isVisible()
    assert (pc.page.table.currentIndex().row(), ORDER[pc.page.table.currentIndex().column()]) == (1, Column.STATUS)
    step = pc.rows()[1].step.id
    pc.page.table.doubleClicked.emit(pc.page.model.index(1, 0))
    entries = found(pc.window, EntryPage)
    assert entries.isVisible()
    assert entries.milestone is not None and entries.milestone.id == step
