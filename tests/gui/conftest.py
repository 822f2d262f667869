"""One theme and the program's own language for all tests with windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from planner_desktop import paths
from planner_desktop.ui.theme import Look, Theme, current_theme
from planner_desktop.ui.translation import install_language
from support.gallery_stage import Stage


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme, light and at 100 % before and after each test."""
    held = qapp.property("planner_theme")
    made = current_theme() if held is not None else Theme(qapp, paths.resources())
    install_language(qapp, paths.resources())
    yield made
    forget_windows()
    made.choose(Look())


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The offices that the whole program is looked at in."""
    held = qapp.property("planner_theme")
    theme = current_theme() if held is not None else Theme(qapp, paths.resources())
    install_language(qapp, paths.resources())
    made = Stage(tmp_path_factory.mktemp("offices"), theme)
    yield made
    made.close()


def forget_windows() -> None:
    """Delete what pytest-qt has closed; else every window lives on, is restyled with each look, and dies at random."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
