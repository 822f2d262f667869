"""Walks through the findings, from one to the next, while they come and go."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.plan import Plan
from planner_desktop.ui.footer import NOT_FILLED


def urgency(finding: Finding) -> tuple[int, bool]:
    """What comes first: what is wrong, then what is empty, then the rest."""
    return tuple(Severity).index(finding.severity), finding.code == NOT_FILLED


class FindingCursor:
    """The findings of a period, most urgent first, and the one looked at."""

    def __init__(self) -> None:
        self.found: tuple[Finding, ...] = ()
        self._at = 0
        self._visited = False
        """Whether the one at the cursor was gone to; the next one is then the one after it."""

    @property
    def shown(self) -> Finding | None:
        """The one to be shown: looked at last, or the one that took its place."""
        return self.found[self._at] if self.found else None

    def text(self, plan: Plan) -> str:
        """Place and sentence of the one shown; empty where nothing was found."""
        if self.shown is None:
            return ""
        from planner_desktop.ui.finding_list import finding_text  # before there is a store nothing is found

        return finding_text(plan, self.shown)

    def take(self, found: Sequence[Finding]) -> None:
        """Look at new findings; one that was gone to is kept, else the cursor stays where it is in the list."""
        last = self.shown
        self.found = tuple(sorted(found, key=urgency))
        if self._visited and last in self.found:
            self._at = self.found.index(last)
        else:
            self._at = min(self._at, max(len(self.found) - 1, 0))
            self._visited = False

    def go_to(self, at: int) -> Finding | None:
        """Look at one by its place in the list."""
        if not self.found:
            return None
        self._at = at % len(self.found)
        self._visited = True
        return self.shown

    def next(self) -> Finding | None:
        """Look at the one after; the first comes again after the last."""
        return self.go_to(self._at + 1 if self._visited else self._at)

    def previous(self) -> Finding | None:
        """Look at the one before."""
        return self.go_to(self._at - 1)

    def here(self) -> Finding | None:
        """Look at the one shown."""
        return self.go_to(self._at)

    def first(self, wanted: Callable[[Finding], bool]) -> Finding | None:
        """Look at the first of a sort."""
        return next((self.go_to(at) for at, finding in enumerate(self.found) if wanted(finding)), None)
