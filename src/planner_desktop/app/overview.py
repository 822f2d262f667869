"""Composes the overview, its print and the one-page brief over one profile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from planner_desktop.domain.overview import overview
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.brief_saver import BriefSaver
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.overview_page import OverviewPage
from planner_desktop.ui.overview_print import Letterhead, preview
from planner_desktop.ui.prompter import Prompter
from planner_desktop.wiring import Wiring


class OverviewDesk:
    """Makes the view for a window, and does what its commands ask."""

    def __init__(
        self, wiring: Wiring, prompter: Prompter, folder: Callable[[], Path], keep_folder: Callable[[Path], None]
    ) -> None:
        """``folder`` gives the folder chosen last, ``keep_folder`` remembers another one."""
        self._wiring = wiring
        self._saver = BriefSaver(wiring.briefing, prompter, folder, keep_folder, _open)

    def view(self, bridge: Bridge, window: MainWindow) -> OverviewPage:
        """The view; whatever is clicked in it leads to the step's entry."""
        page = OverviewPage(self._wiring.workspace, bridge, lambda: self._wiring.now().date())
        page.go_to.connect(window.show_milestone)
        page.brief_wanted.connect(lambda: self.save_brief(window))
        page.print_wanted.connect(lambda: self.print(window))
        return page

    def save_brief(self, window: MainWindow) -> None:
        """Save the brief of the period looked at."""
        self._saver.save(window.period, window)

    def print(self, window: MainWindow) -> None:
        """Open the print preview of the period looked at."""
        workspace, wiring = self._wiring.workspace, self._wiring
        unit, office = workspace.unit, workspace.progress.office
        head = Letterhead(unit.office_name if unit else "", office is not None and office.sample)
        shown = overview(workspace.plan, workspace.progress, window.period)
        preview(shown, wiring.now().date(), head, window)


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
