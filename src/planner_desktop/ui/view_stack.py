"""The window's pages on top of each other: the entries first, all others made when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from planner_desktop.domain.period import Period
from planner_desktop.ui.later_steps import LaterSteps
from planner_desktop.ui.view import View, ViewSpec

if TYPE_CHECKING:
    from planner_desktop.domain.finding import Finding

ENTRIES = "entries"
"""Key of the first view; the page of the later steps belongs to it."""


class ViewStack(QStackedWidget):
    """Shows one page; pages that are made later take the period and the arrangement in force."""

    made = Signal(object)
    """A ``View`` was made, and is not shown yet."""
    later_made = Signal(object)
    """The page of the later steps was made."""

    def __init__(self, entries: QWidget, later: Callable[[], LaterSteps] | None, specs: Sequence[ViewSpec]) -> None:
        super().__init__()
        self._specs = {spec.key: spec for spec in specs}
        self._views: dict[str, View] = {}
        self._entries = entries
        self._make_later = later
        self._later: LaterSteps | None = None
        self._period: Period | None = None
        self._findings: Sequence[Finding] = ()
        self._compact = self._short = False
        self.addWidget(entries)

    @property
    def view(self) -> View | None:
        """The view that is shown; None while the entries or their later steps are."""
        shown = self.currentWidget()
        return shown if isinstance(shown, View) else None

    @property
    def later(self) -> LaterSteps | None:
        """The page of the later steps while it is shown."""
        return self._later if self._later is not None and self.currentWidget() is self._later else None

    @property
    def key(self) -> str:
        """Of the view that is shown."""
        return next((key for key, view in self._views.items() if view is self.currentWidget()), ENTRIES)

    def show_entries(self) -> None:
        """Show the page of the entries."""
        self.setCurrentWidget(self._entries)

    def show_later(self, period: Period) -> bool:
        """Show the page of the later steps as a period stands now; False where there is none."""
        if self._later is None and self._make_later is not None:
            self._later = self._make_later()
            self.addWidget(self._later)
            self._arrange_later(self._later)
            self.later_made.emit(self._later)
        if self._later is None:
            return False
        self._later.show_period(period)
        self.setCurrentWidget(self._later)
        return True

    def show_view(self, key: str) -> View:
        """Show a view."""
        if key not in self._views:
            made = self._specs[key].make()
            self._views[key] = made
            self.addWidget(made)
            made.set_compact(self._compact)
            if self._period is not None:
                made.show_period(self._period)
            made.show_findings(self._findings)
            self.made.emit(made)
        view = self._views[key]
        self.setCurrentWidget(view)
        return view

    def show_period(self, period: Period) -> None:
        """Let every page look at a period."""
        self._period = period
        for page in (self._later, *self._views.values()):
            if page is not None:
                page.show_period(period)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Let every view know what the checks say."""
        self._findings = findings
        for view in self._views.values():
            view.show_findings(findings)

    def show_finding(self, finding: Finding) -> bool:
        """Go to a finding within the view that is shown; False where that is none of its places."""
        return self.view is not None and self.view.show_finding(finding)

    def start_search(self) -> bool:
        """Search within the view that is shown; False where it cannot."""
        return self.view is not None and self.view.start_search()

    def refresh(self) -> None:
        """The store was opened."""
        for view in self._views.values():
            view.refresh()

    def arrange(self, compact: bool, short: bool) -> None:
        """Suit a narrow window or large text, and a low window."""
        self._compact, self._short = compact, short
        if self._later is not None:
            self._arrange_later(self._later)
        for view in self._views.values():
            view.set_compact(compact)

    def _arrange_later(self, page: LaterSteps) -> None:
        page.set_compact(self._compact)
        page.set_short(self._short)
