"""One theme and the program's own language for all tests with windows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from planner_desktop import paths
from planner_desktop.ui.theme import Look, Theme, current_theme
from planner_desktop.ui.translation import install_language


@pytest.fixture(autouse=True)
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The theme, light and at 100 % before and after each test."""
    held = qapp.property("planner_theme")
    made = current_theme() if held is not None else Theme(qapp, paths.resources())
    install_language(qapp, paths.resources())
    yield made
    forget_windows()
    made.choose(Look())


def forget_windows() -> None:
    """Delete what pytest-qt has closed; else every window lives on, is restyled with each look, and dies at random."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
