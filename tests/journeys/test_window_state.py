"""The window comes back as it was left: size, maximised, panes, view; and a settings file full of nonsense does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import OVERVIEW, Program
from planner_desktop.documents.atomic import write_atomically
from planner_desktop.domain import edits
from planner_desktop.domain.progress import Office
from planner_desktop.settings import Settings, load_settings, save_settings
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.wiring import Wiring
from support.asking import Answers

PATIENCE = 30_000


class Sittings:
    """One profile, started again and again."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.profile = qtbot, paths.Profile(folder / "profile")
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.app = app
        self.theme = app.property("planner_theme") or Theme(app, paths.resources())
        self.theme.choose(Look())
        first = Wiring(self.profile)
        first.open_store()
        first.workspace.apply(edits.set_office(first.workspace.progress, Office("140106")))
        first.workspace.close()

    def start(self) -> MainWindow:
        self.wiring = Wiring(self.profile)
        self.program = Program(self.wiring, self.app, self.theme, Answers())
        self.program.start()
        self.qtbot.waitUntil(lambda: self.wiring.workspace.is_open, timeout=PATIENCE)
        window = self.program.window
        assert isinstance(window, MainWindow)
        return window

    def stop(self) -> None:
        assert self.program.window is not None
        self.program.window.close()
        self.wiring.workspace.close()
        self.program.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def sittings(qtbot: QtBot, tmp_path: Path) -> Sittings:
    return Sittings(qtbot, tmp_path)


def test_size_panes_and_view_come_back(sittings: Sittings) -> None:
    window = sittings.start()
    window.resize(780, 640)
    window.entries.toggle_side()
    window.entries.setSizes([250, 330, 200])
    drawn = window.entries.widths
    assert drawn
    window.show_view(OVERVIEW)
    size = window.size()
    sittings.stop()

    again = sittings.start()

    assert again.size() == size
    assert again.view == OVERVIEW
    assert load_settings(sittings.profile.settings).panes == drawn
    sittings.stop()


def test_a_maximised_window_comes_back_maximised_and_knows_its_other_size(sittings: Sittings) -> None:
    window = sittings.start()
    window.resize(760, 620)
    window.showMaximized()
    sittings.stop()
    kept = load_settings(sittings.profile.settings)
    assert kept.maximized
    assert sittings.start().isMaximized()
    sittings.stop()


def test_nonsense_in_the_settings_gives_the_defaults(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"panes": ["a", 3], "maximized": "yes", "view": 7, "window": [1, 99999999], "text_size": 9000}')
    assert load_settings(path) == Settings(text_size=175)
    save_settings(path, Settings(panes=(300, 250), maximized=True, view="table"), write_atomically)
    assert load_settings(path) == Settings(panes=(300, 250), maximized=True, view="table")
