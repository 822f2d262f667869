"""The ways in which received files reach the view that verifies them: dropped on the window, or chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from planner_desktop.ui.file_drops import FileDrops
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.translation import tr
from planner_desktop.ui.view import View


class FileIntake(QObject):
    """Shows the view, and hands it files or the cursor."""

    def __init__(self, window: QWidget, prompter: Prompter, show: Callable[[], View]) -> None:
        super().__init__(window)
        self._prompter, self._show = prompter, show
        self._folder = Path.home()
        FileDrops(window).dropped.connect(self.take)

    def choose(self) -> None:
        """Choose files to verify."""
        filters = ";;".join((tr("Returns, packages and enrolments (*.pdf *.xlsx *.zip)"), tr("All files (*)")))
        paths = self._prompter.files_to_open(tr("Files to verify"), filters, self._folder)
        if paths:
            self._folder = paths[0].parent
            self.take(paths)

    def take(self, paths: Sequence[Path]) -> None:
        """Hand files to the view."""
        self._show().take_files(paths)

    def check_paper(self) -> None:
        """Put the cursor where the check code of a printed page is typed."""
        self._show().panes[-1].setFocus()
