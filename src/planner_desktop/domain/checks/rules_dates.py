"""Rules that hold what is said against the plan's dates."""

from __future__ import annotations

from planner_desktop.domain.checks.place import AnyRule, EntryRule, Found, Place
from planner_desktop.domain.finding import Severity
from planner_desktop.domain.progress import Entry, Status
from planner_desktop.domain.schedule import SOON


def _done_before_start(place: Place, entry: Entry) -> Found:
    start = place.step.start
    if entry.status is Status.DONE and start is not None and start > place.period.end:
        yield "status", (("start", str(start)),)


def _overdue_not_said(place: Place, entry: Entry) -> Found:
    end = place.step.end
    quiet = (Status.ON_TRACK, Status.NOT_STARTED)
    if entry.status in quiet and end is not None and end < place.period.start:
        yield "status", (("end", str(end)),)


def _due_soon_not_started(place: Place, entry: Entry) -> Found:
    end = place.step.end
    if entry.status is Status.NOT_STARTED and end is not None and 0 <= (end - place.period.end).days <= SOON:
        yield "status", (("end", str(end)),)


def _late_start(place: Place, entry: Entry) -> Found:
    start, end = place.step.start, place.step.end
    running = start is not None and start < place.period.start
    if entry.status is Status.NOT_STARTED and running and (end is None or (end - place.period.end).days > SOON):
        yield "status", (("start", str(start)),)


def _continuing_with_date(place: Place, entry: Entry) -> Found:
    end = place.step.end
    if entry.status is Status.CONTINUING and end is not None and end < place.period.start:
        yield "status", (("end", str(end)),)


RULES: tuple[AnyRule, ...] = (
    EntryRule("check.done_before_start", Severity.WARNING, _done_before_start),
    EntryRule("check.overdue_not_said", Severity.WARNING, _overdue_not_said),
    EntryRule("check.due_soon_not_started", Severity.WARNING, _due_soon_not_started),
    EntryRule("check.continuing_with_date", Severity.WARNING, _continuing_with_date),
    EntryRule("check.late_start", Severity.HINT, _late_start),
)
