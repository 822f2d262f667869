"""Rules about the texts: too short, copied, or naming years that the plan does not have."""

from __future__ import annotations

import re

from planner_desktop.domain.checks.place import AnyRule, EntryRule, Found, Place
from planner_desktop.domain.checks.rules_status import NEEDS_NARRATIVE
from planner_desktop.domain.finding import Severity
from planner_desktop.domain.progress import Entry

SHORTEST = 10
"""Characters from which a narrative may say something."""
OFTEN = 3
"""Milestones with one and the same text from which a hint is given."""
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)年(?:(1[0-2]|0?[1-9])月)?")


def _too_short(_place: Place, entry: Entry) -> Found:
    length = len(entry.narrative.strip())
    if entry.status in NEEDS_NARRATIVE and 0 < length < SHORTEST:
        yield "narrative", (("length", str(length)),)


def _same_as_last_period(place: Place, entry: Entry) -> Found:
    last = place.last
    if last and entry.narrative and entry.narrative == last.narrative:
        yield "narrative", (("period", last.period.name),)


def _same_elsewhere(place: Place, entry: Entry) -> Found:
    text = entry.narrative.strip()
    count = place.draft.narratives[text] if text else 0
    if count >= OFTEN:
        yield "narrative", (("count", str(count)),)


def _fields_alike(_place: Place, entry: Entry) -> Found:
    narrative = entry.narrative.strip()
    for field in ("problems", "next_steps"):
        if narrative and getattr(entry, field).strip() == narrative:
            yield field, ()


def _year_outside_plan(place: Place, entry: Entry) -> Found:
    first, last = place.draft.plan.years
    for field in ("narrative", "next_steps"):
        years = [int(found[1]) for found in _DATE.finditer(getattr(entry, field))]
        strange = next((year for year in years if not first <= year <= last), None)
        if strange is not None:
            yield field, (("year", str(strange)), ("first", str(first)), ("last", str(last)))


def _date_to_come(place: Place, entry: Entry) -> Found:
    end = place.period.end
    for found in _DATE.finditer(entry.narrative):
        # A year alone, or a month of a year that the plan does not have, is asked about elsewhere or not at all.
        if found[2] and (end.year, end.month) < (int(found[1]), int(found[2])) and int(found[1]) == end.year:
            yield "narrative", (("date", found[0]),)
            return


RULES: tuple[AnyRule, ...] = (
    EntryRule("check.date_to_come", Severity.HINT, _date_to_come),
    EntryRule("check.narrative_too_short", Severity.HINT, _too_short),
    EntryRule("check.same_as_last_period", Severity.HINT, _same_as_last_period),
    EntryRule("check.same_text_elsewhere", Severity.HINT, _same_elsewhere),
    EntryRule("check.fields_alike", Severity.HINT, _fields_alike),
    EntryRule("check.year_outside_plan", Severity.HINT, _year_outside_plan),
)
