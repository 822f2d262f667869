"""What the main window is handed by whoever composes the program."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from planner_desktop.domain.search import SearchIndex
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.later_steps import LaterSteps
from planner_desktop.ui.period_pane import SidePane


@dataclass(frozen=True, slots=True)
class Parts:
    """The pages."""

    entry_page: EntryPage
    side_pane: SidePane
    later_steps: Callable[[], LaterSteps] | None = None
    """Makes the page of review, signature and export: when it is first asked for, since few sittings get there."""


@dataclass(frozen=True, slots=True)
class Services:
    """What the window asks besides the workspace."""

    search: Callable[[], SearchIndex]
    """Called at the first search."""
    now: Callable[[], datetime]
    language: str = "zh_CN"
