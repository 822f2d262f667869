"""What the main window is handed by whoever composes the program."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from planner_desktop.ui.view import ViewSpec

if TYPE_CHECKING:
    from planner_desktop.domain.returns import ReturnRecord
    from planner_desktop.domain.search import SearchIndex
    from planner_desktop.ui.entry_page import EntryPage
    from planner_desktop.ui.later_steps import LaterSteps
    from planner_desktop.ui.period_pane import SidePane

Opener = Callable[[QWidget], None]
"""Opens a dialog over the window it is given."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The pages."""

    entries: Callable[[], tuple[EntryPage, SidePane]]
    """Makes the page of the entries and the pane beside it, following each other: once there is a store to fill."""
    later_steps: Callable[[], LaterSteps] | None = None
    """Makes the page of review, signature and export: when it is first asked for, since few sittings get there."""
    views: tuple[ViewSpec, ...] = ()
    """The views after the entries, in the order of their tabs."""
    dialogs: Mapping[str, Opener] = field(default_factory=dict[str, Opener])
    """What opens a dialog, by the key of its command in ``menu.COMMANDS``; a command without is not in the menu."""


@dataclass(frozen=True, slots=True)
class Services:
    """What the window asks besides the workspace."""

    search: Callable[[], SearchIndex]
    """Called at the first search."""
    now: Callable[[], datetime]
    language: str = "zh_CN"
    changed: Callable[[ReturnRecord], int] = lambda _record: 0
    """How many records differ from what a return sealed."""
