"""Rules about what is said of a milestone: its status, and what has to stand beside it."""

from __future__ import annotations

from planner_desktop.domain.checks.place import AnyRule, EntryRule, Found, Place, Rule
from planner_desktop.domain.finding import Severity
from planner_desktop.domain.progress import Entry, Status
from planner_desktop.domain.schedule import filled

NEEDS_NARRATIVE = frozenset({Status.ON_TRACK, Status.BEHIND, Status.DONE, Status.CONTINUING})
IDLE_PERIODS = 3
"""Periods running without progress from which a word is asked for."""
NEVER_APPLIED = 4
"""Periods running in which a milestone did not apply from which one may ask whether it ever does."""


def _not_filled(place: Place) -> Found:
    if place.due and not filled(place.entry):
        yield "status", ()


def _text_without_status(_place: Place, entry: Entry) -> Found:
    if entry.status is None:
        yield "status", ()


def _reason_missing(_place: Place, entry: Entry) -> Found:
    if entry.status is Status.NOT_APPLICABLE and not entry.reason.strip():
        yield "reason", ()


def _reason_left_over(_place: Place, entry: Entry) -> Found:
    if entry.status not in (None, Status.NOT_APPLICABLE) and entry.reason.strip():
        yield "reason", ()


def _narrative_missing(_place: Place, entry: Entry) -> Found:
    if entry.status in NEEDS_NARRATIVE and not entry.narrative.strip():
        yield "narrative", ()


def _behind_without_problem(_place: Place, entry: Entry) -> Found:
    if entry.status is Status.BEHIND and not entry.problems.strip():
        yield "problems", ()


def _behind_without_next_step(_place: Place, entry: Entry) -> Found:
    if entry.status is Status.BEHIND and not entry.next_steps.strip():
        yield "next_steps", ()


def _behind_again(place: Place, entry: Entry) -> Found:
    last = place.last
    if entry.status is not Status.BEHIND or last is None or last.status is not Status.BEHIND:
        return
    if entry.next_steps.strip() in ("", last.next_steps.strip()):
        yield "next_steps", (("period", last.period.name),)


def _idle_again(place: Place, entry: Entry) -> Found:
    if entry.status is Status.NO_PROGRESS and _running(place, Status.NO_PROGRESS) >= IDLE_PERIODS:
        yield "status", (("count", str(_running(place, Status.NO_PROGRESS))),)


def _never_applicable(place: Place, entry: Entry) -> Found:
    if entry.status is Status.NOT_APPLICABLE and _running(place, Status.NOT_APPLICABLE) >= NEVER_APPLIED:
        yield "status", (("count", str(_running(place, Status.NOT_APPLICABLE))),)


def _running(place: Place, status: Status) -> int:
    """For how many periods a milestone has had its status, this one included."""
    count = 1
    for held in place.draft.earlier:
        entry = held.entries.get(place.step.id)
        if entry is None or entry.status is not status:
            break
        count += 1
    return count


def _went_back(place: Place, entry: Entry) -> Found:
    stays = (None, Status.DONE, Status.CONTINUING, Status.NOT_APPLICABLE)
    if place.step.id in place.draft.settled and entry.status not in stays:
        yield "status", ()


def _support_without_problem(_place: Place, entry: Entry) -> Found:
    if entry.support_needed.strip() and not entry.problems.strip():
        yield "problems", ()


def _handler_missing(place: Place, entry: Entry) -> Found:
    if entry.status in NEEDS_NARRATIVE and not entry.handler.strip() and place.draft.names_handlers:
        yield "handler", ()


def _remark_open(place: Place) -> Found:
    for field, author in place.draft.open_remarks.get(place.step.id, ()):
        yield field, (("author", author),)


RULES: tuple[AnyRule, ...] = (
    Rule("check.not_filled", Severity.ERROR, _not_filled),
    EntryRule("check.text_without_status", Severity.ERROR, _text_without_status),
    EntryRule("check.reason_missing", Severity.ERROR, _reason_missing),
    EntryRule("check.narrative_missing", Severity.ERROR, _narrative_missing),
    EntryRule("check.reason_left_over", Severity.WARNING, _reason_left_over),
    EntryRule("check.behind_without_problem", Severity.WARNING, _behind_without_problem),
    EntryRule("check.behind_again", Severity.WARNING, _behind_again),
    EntryRule("check.idle_again", Severity.WARNING, _idle_again),
    EntryRule("check.went_back", Severity.WARNING, _went_back),
    Rule("check.remark_open", Severity.WARNING, _remark_open),
    EntryRule("check.behind_without_next_step", Severity.HINT, _behind_without_next_step),
    EntryRule("check.never_applicable", Severity.HINT, _never_applicable),
    EntryRule("check.support_without_problem", Severity.HINT, _support_without_problem),
    EntryRule("check.handler_missing", Severity.HINT, _handler_missing),
)
