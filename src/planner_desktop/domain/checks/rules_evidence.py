"""Rules about the files that show what is said."""

from __future__ import annotations

from planner_desktop.domain.checks.place import AnyRule, EntryRule, Found, Place
from planner_desktop.domain.finding import Severity
from planner_desktop.domain.progress import Entry, Status

SPREAD = 6
"""Milestones with one and the same file from which a hint is given."""


def _done_without_evidence(place: Place, entry: Entry) -> Found:
    if entry.status is Status.DONE and place.step.id not in place.draft.files:
        yield "evidence", ()


def _figures_without_evidence(place: Place, entry: Entry) -> Found:
    own = any(indicator.binding for indicator, _ in place.readings)
    if own and entry.status is not Status.DONE and place.step.id not in place.draft.files:
        yield "evidence", ()


def _file_everywhere(place: Place, _entry: Entry) -> Found:
    count = place.draft.files.get(place.step.id, 0)
    if count >= SPREAD:
        yield "evidence", (("count", str(count)),)


RULES: tuple[AnyRule, ...] = (
    EntryRule("check.done_without_evidence", Severity.WARNING, _done_without_evidence),
    EntryRule("check.figures_without_evidence", Severity.HINT, _figures_without_evidence),
    EntryRule("check.file_everywhere", Severity.HINT, _file_everywhere),
)
