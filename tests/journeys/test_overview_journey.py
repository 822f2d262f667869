"""From the overview to a step and back, and a brief on the disk: through the real window and store."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.domain.period import Period
from planner_desktop.services.sample import fill_with_sample
from planner_desktop.settings import Settings
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.overview_page import OverviewPage
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.wiring import Wiring
from support.asking import Answers

NOW = datetime(2020, 6, 26, 10, 32, tzinfo=UTC)
PERIOD = Period.parse("2020Q2")
CTRL = Qt.KeyboardModifier.ControlModifier
PATIENCE = 30_000
"""Milliseconds for what runs in another thread on a busy machine."""


class Viewer(QObject):
    """Stands in for the desktop's viewer of PDF files."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def show_file(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer(qapp: QApplication) -> Iterator[Viewer]:
    made = Viewer()
    QDesktopServices.setUrlHandler("file", made, "show_file")  # pyright: ignore[reportArgumentType]  # the stubs ask for bytes
    yield made
    QDesktopServices.unsetUrlHandler("file")


class Office:
    """One PC with sample data, its window open."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        install_language(app, paths.resources())
        theme = app.property("planner_theme") or Theme(app, paths.resources())
        theme.choose(Look())
        self.file = folder / "一页简报.pdf"
        self.answers = Answers(files=[self.file])
        self.wiring = Wiring(paths.Profile(folder / "profile"), lambda: NOW)
        self.wiring.keep_settings(Settings(export_folder=str(folder), period=PERIOD.name))
        self.wiring.open_store()
        fill_with_sample(self.wiring.workspace, "140106", PERIOD, self.wiring.phrases)
        self.program = Program(self.wiring, app, theme, self.answers)
        self.window = self.program.build_main_window(PERIOD)
        qtbot.addWidget(self.window)
        self.window.resize(1366, 768)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()

    @property
    def overview(self) -> OverviewPage:
        found = self.window.findChild(OverviewPage)
        assert isinstance(found, OverviewPage)
        return found

    @property
    def entries(self) -> EntryPage:
        found = self.window.findChild(EntryPage)
        assert isinstance(found, EntryPage)
        return found


@pytest.fixture
def office(qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    made = Office(qtbot, tmp_path)
    yield made
    made.window.close()
    made.wiring.workspace.close()
    made.program.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_click_in_the_overview_opens_the_step_and_the_keys_lead_back(office: Office, qtbot: QtBot) -> None:
    window: MainWindow = office.window
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert office.overview.isVisible()
    assert window.band.isVisible()
    assert window.header.tabs.tabText(window.header.tabs.currentIndex()) == "总览"
    chart = office.overview.steps.years
    cell = next(cell for cell in chart.cells if len(cell.milestone_ids) == 1)
    at = cell.rect.center().toPoint()
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert not office.overview.isVisible()
    assert office.entries.milestone is not None
    assert office.entries.milestone.id == cell.milestone_ids[0]
    qtbot.keyClick(window, Qt.Key.Key_3, CTRL)
    assert office.overview.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_1, CTRL)
    assert office.entries.isVisible()


@pytest.mark.parametrize("view", ["overview", "verify", "returns"])
def test_the_key_to_the_next_finding_leads_from_every_view_to_its_field(
    office: Office, qtbot: QtBot, view: str
) -> None:
    office.window.show_view(view)
    qtbot.keyClick(office.window, Qt.Key.Key_F8)
    assert office.entries.isVisible()
    assert office.entries.milestone is not None
    assert office.entries.milestone.id == office.window.findings[0].milestone_id


def test_the_red_button_leads_from_the_overview_to_what_is_to_be_put_right(office: Office, qtbot: QtBot) -> None:
    window: MainWindow = office.window
    window.show_view("overview")
    assert window.band.button.isVisible()
    qtbot.mouseClick(window.band.button, Qt.MouseButton.LeftButton)
    assert not office.overview.isVisible()


def test_the_one_page_brief_is_written_and_opened(office: Office, viewer: Viewer, qtbot: QtBot) -> None:
    office.window.actions_by_key["save_brief"].trigger()
    qtbot.waitUntil(lambda: viewer.opened == [office.file], timeout=PATIENCE)
    told = subprocess.run(["pdfinfo", office.file], capture_output=True, text=True, check=True).stdout
    assert "Pages:           1\n" in told
    assert office.answers.told == []


def test_the_print_preview_opens_over_the_window(office: Office, qtbot: QtBot) -> None:
    office.window.actions_by_key["print_overview"].trigger()
    qtbot.waitUntil(lambda: office.window.findChild(QPrintPreviewDialog) is not None, timeout=PATIENCE)
    dialog = office.window.findChild(QPrintPreviewDialog)
    assert isinstance(dialog, QPrintPreviewDialog)
    assert dialog.isVisible()
    dialog.close()
