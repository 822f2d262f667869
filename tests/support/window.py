"""A main window over a workspace, composed as the program does, for tests and pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtGui import QUndoStack

from planner_desktop.domain.period import Period
from planner_desktop.domain.search import SearchIndex
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.entry_building import build_entry
from planner_desktop.ui.main_window import MainWindow, Parts, Services
from planner_desktop.ui.theme import Theme
from planner_desktop.ui.view import ViewSpec
from support.asking import Answers


def build_window(
    workspace: Workspace,
    undo: QUndoStack,
    theme: Theme,
    search: Callable[[], SearchIndex],
    period: Period,
    now: Callable[[], datetime],
    language: str = "zh_CN",
    answers: Answers | None = None,
    views: tuple[ViewSpec, ...] = (),
) -> MainWindow:
    """Entries and side pane, no page of later steps; every question is answered by ``answers``."""
    bridge = Bridge(workspace)
    asked = answers or Answers()
    parts = Parts(
        lambda: build_entry(workspace, bridge, undo, asked, lambda _text: (), lambda: now().date()), views=views
    )
    window = MainWindow(
        workspace, bridge, undo, theme, lambda _window: asked, parts, Services(search, now, language), period
    )
    bridge.setParent(window)
    undo.setParent(window)
    return window
