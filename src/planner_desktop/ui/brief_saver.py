"""Saves the one-page brief where the user says, and shows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from planner_desktop.domain.period import Period
from planner_desktop.errors import UserError
from planner_desktop.services.briefing import Briefing
from planner_desktop.ui.background import run_in_background
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.translation import tr


class BriefSaver:
    """Asks for a place, draws off the GUI thread, then shows the file."""

    def __init__(
        self,
        briefing: Briefing,
        prompter: Prompter,
        folder: Callable[[], Path],
        keep_folder: Callable[[Path], None],
        show: Callable[[Path], object],
    ) -> None:
        self._briefing, self._prompter = briefing, prompter
        self._folder, self._keep_folder, self._show = folder, keep_folder, show

    def save(self, period: Period, window: QWidget) -> None:
        """Save a period's brief; nothing happens when the user backs out."""
        try:
            brief = self._briefing.brief(period)
        except UserError as problem:
            self._tell(problem)
            return
        suggestion = self._folder() / self._briefing.file_name(brief, tr("One-page brief"))
        chosen = self._prompter.file_to_save(tr("Save the one-page brief"), suggestion, tr("PDF (*.pdf)"))
        if chosen is None:
            return
        path = chosen if chosen.suffix.lower() == ".pdf" else chosen.with_name(chosen.name + ".pdf")
        job = run_in_background(lambda _report: self._briefing.write(brief, path), window)
        job.succeeded.connect(lambda _nothing: self._done(path))
        job.failed.connect(self._tell)

    def _done(self, path: Path) -> None:
        self._keep_folder(path.parent)
        self._show(path)

    def _tell(self, problem: UserError) -> None:
        self._prompter.tell(error_sentence(problem))
