"""What the window asks of the page of the steps after the entries: review, sign, export, receipt."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.period import Period
from planner_desktop.ui.steps import Stage


class LaterSteps(QWidget):
    """Base of that page. The window shows its stage in the band, and its next step on the one red button."""

    next_changed = Signal()
    """Stage, text or readiness of the next step changed."""
    left = Signal()
    """Back to the entries."""
    rest_wanted = Signal()
    """All that is not filled in is to be recorded as without progress."""

    @property
    def stage(self) -> Stage:
        """The step the page is at."""
        raise NotImplementedError

    @property
    def next_text(self) -> str:
        """The next step, as the red button names it."""
        raise NotImplementedError

    @property
    def next_enabled(self) -> bool:
        """Whether the next step can be taken now."""
        raise NotImplementedError

    def do_next(self) -> None:
        """Take the next step."""
        raise NotImplementedError

    def show_period(self, period: Period) -> None:
        """Look at a period as it stands now."""
        raise NotImplementedError

    def set_compact(self, compact: bool) -> None:
        """Stack what stands side by side: large text or a narrow window."""

    def set_short(self, short: bool) -> None:
        """Be content with a low window."""
