"""What the main window opens by itself, imported when it is opened: the first paint waits for none of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from planner_desktop.domain.plan import Plan
    from planner_desktop.ui.deadline_panel import DeadlinePanel
    from planner_desktop.ui.finding_list import FindingList
    from planner_desktop.ui.theme import Theme


def open_settings(
    theme: Theme,
    language: str,
    choose: Callable[[str], object],
    window: QWidget,
    deadlines: DeadlinePanel | None = None,
    at_deadlines: bool = False,
) -> None:
    """Open the preferences and, below them, the deadlines; ``choose`` takes another language."""
    from planner_desktop.ui.settings_dialog import SettingsDialog

    dialog = SettingsDialog(theme, language, window, deadlines, at_deadlines)
    dialog.language_chosen.connect(choose)
    dialog.open()


def open_about(plan: Plan, window: QWidget) -> None:
    """Say what this program is."""
    from planner_desktop.ui.about import AboutDialog

    AboutDialog(plan, window).open()


def finding_list(window: QWidget) -> FindingList:
    """Make the list of all findings, not shown yet."""
    from planner_desktop.ui.finding_list import FindingList

    return FindingList(window)
