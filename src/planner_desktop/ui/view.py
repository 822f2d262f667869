"""What the window asks of a view beside the entries: a page with its own band, reached by a tab and by Ctrl and a digit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from planner_desktop.domain.finding import Finding
    from planner_desktop.domain.period import Period


class View(QWidget):
    """Base of a view. It brings its own band; the window keeps header and foot."""

    keeps_band = False
    """Whether the window's own band, with the next step of the entries, and the checks in the foot stay in sight."""
    foot_changed = Signal(str)
    """What the foot says while the view is shown."""

    @property
    def foot_text(self) -> str:
        """The same, now."""
        return ""

    @property
    def panes(self) -> Sequence[QWidget]:
        """Where F6 goes, in order."""
        return (self,)

    def refresh(self) -> None:
        """The store was opened, or something in it changed."""

    def show_period(self, period: Period) -> None:
        """Another period is looked at."""

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """What the checks say of the period has changed."""

    def show_finding(self, finding: Finding) -> bool:
        """Put the cursor where a finding is about; False where the view has no such place."""
        return False

    def start_search(self) -> bool:
        """Put the cursor into the view's own search field; False where it has none."""
        return False

    def do_next(self) -> None:
        """Do what the view's red button says."""

    def escape(self) -> None:
        """Stop what runs, or leave what was searched for."""

    def take_files(self, paths: Sequence[Path]) -> None:
        """Files were dropped on the window, or chosen for this view."""

    def set_compact(self, compact: bool) -> None:
        """Stack what stands side by side: large text or a narrow window."""


class ViewSpec(NamedTuple):
    """A view before it is made: its tab, and how to make it when it is first asked for."""

    key: str
    source: str
    """Title of the tab, in English."""
    make: Callable[[], View]
