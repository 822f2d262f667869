"""A line of the change log in words, cell by cell, as the screen and an export show it."""

from __future__ import annotations

from functools import cache

from planner_desktop.domain.history import HistoryLine
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.returns import ReturnState
from planner_desktop.ui.change_words import field_text, value_text
from planner_desktop.ui.difference_words import Goal, place_of
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.standing_words import STATE_WORDS
from planner_desktop.ui.translation import QT_TR_NOOP, tr

ACTIONS = {
    "edit.entry": QT_TR_NOOP("Entry"),
    "edit.reading": QT_TR_NOOP("Figure"),
    "edit.bulk": QT_TR_NOOP("Many cells"),
    "edit.carry": QT_TR_NOOP("Carried forward"),
    "edit.carry_task": QT_TR_NOOP("Task carried forward"),
    "edit.carry_unchanged": QT_TR_NOOP("All unchanged carried forward"),
    "edit.prefill": QT_TR_NOOP("Prefilled from shorter periods"),
    "edit.nil": QT_TR_NOOP("Nil return filled in"),
    "edit.idle": QT_TR_NOOP("Recorded as no progress"),
    "edit.evidence": QT_TR_NOOP("Evidence"),
    "edit.explain": QT_TR_NOOP("Word on a warning"),
    "edit.mark": QT_TR_NOOP("Note"),
    "edit.remark": QT_TR_NOOP("Reviewer's remark"),
    "edit.office": QT_TR_NOOP("Unit and people"),
    "edit.deadline": QT_TR_NOOP("Deadline"),
    "edit.task_handler": QT_TR_NOOP("Handler of a task"),
    "plan.supplement": QT_TR_NOOP("Supplement"),
    "plan.local_task": QT_TR_NOOP("Own task"),
    "return.seal": QT_TR_NOOP("Sealed"),
    "return.issue": QT_TR_NOOP("Exported"),
    "return.withdraw": QT_TR_NOOP("Withdrawn"),
    "sample.fill": QT_TR_NOOP("Sample data"),
    "trust.pin": QT_TR_NOOP("Key enrolled"),
    "trust.hold": QT_TR_NOOP("Key put off"),
    "trust.forget": QT_TR_NOOP("Key forgotten"),
    "trust.revoke": QT_TR_NOOP("Key revoked"),
    "trust.arrival": QT_TR_NOOP("File received"),
    "trust.load_roster": QT_TR_NOOP("Roster taken over"),
    "evidence.keep": QT_TR_NOOP("File kept"),
    "evidence.drop": QT_TR_NOOP("Unlinked files let go"),
    "plan.keep": QT_TR_NOOP("Plan kept"),
}
"""What was done, by the label of the action."""

KINDS = {
    "entry": QT_TR_NOOP("Entries"),
    "reading": QT_TR_NOOP("Figures"),
    "evidence": QT_TR_NOOP("Evidence"),
    "explanation": QT_TR_NOOP("Words on warnings"),
    "mark": QT_TR_NOOP("Notes"),
    "remark": QT_TR_NOOP("Remarks"),
    "return": QT_TR_NOOP("Returns"),
    "office": QT_TR_NOOP("Unit and people"),
    "deadline": QT_TR_NOOP("Deadlines"),
    "supplement": QT_TR_NOOP("Supplements"),
    "local_task": QT_TR_NOOP("Own tasks"),
    "task_handler": QT_TR_NOOP("Handlers of tasks"),
    "pin": QT_TR_NOOP("Keys"),
    "arrival": QT_TR_NOOP("Received files"),
}
"""Kinds of records, in the order of the list to choose from."""

FIELDS = {
    "name": QT_TR_NOOP("File"),
    "task_handler.name": QT_TR_NOOP("Handler"),
    "task_id": QT_TR_NOOP("Task"),
    "programme_id": QT_TR_NOOP("Programme"),
    "departments": QT_TR_NOOP("Departments"),
    "steps": QT_TR_NOOP("Steps"),
    "into": QT_TR_NOOP("Where it goes"),
    "plan": QT_TR_NOOP("Content"),
    "id": QT_TR_NOOP("Number in this office"),
    "text": QT_TR_NOOP("Text"),
    "author": QT_TR_NOOP("From"),
    "done": QT_TR_NOOP("Seen to"),
    "number": QT_TR_NOOP("Number"),
    "field": QT_TR_NOOP("Field"),
    "code": QT_TR_NOOP("Check"),
    "starred": QT_TR_NOOP("Star"),
    "unit_code": QT_TR_NOOP("Unit code"),
    "sample": QT_TR_NOOP("Sample data"),
    "revision": QT_TR_NOOP("Revision"),
    "sequence": QT_TR_NOOP("Serial number"),
    "type": QT_TR_NOOP("Type"),
    "state": QT_TR_NOOP("State"),
    "digest": QT_TR_NOOP("Digest (SHA-256)"),
    "check_code": QT_TR_NOOP("Check code"),
    "file_stem": QT_TR_NOOP("Files"),
    "payload": QT_TR_NOOP("Content"),
    "fingerprint": QT_TR_NOOP("Fingerprint"),
    "unit_name": QT_TR_NOOP("Unit"),
    "status": QT_TR_NOOP("Status"),
    "rule": QT_TR_NOOP("Rule"),
    "kind": QT_TR_NOOP("Kind"),
}
"""Fields of records that stand in no form; those in a form have their words there."""

_period = cache(Period.parse)
"""A long log names the same few periods over and over."""


def history_cells(plan: Plan, line: HistoryLine) -> tuple[str, ...]:
    """When, who, what, where, period, field, old and new: in the order of ``services.history.COLUMNS``."""
    number, _text, place, _goal = place_of(plan, line.milestone_id, line.indicator_id)
    where = f"{number} · {place}".replace("\n", " ") if number else place
    return (
        line.at.replace(tzinfo=None).isoformat(" ", "seconds"),
        line.who,
        tr(ACTIONS[line.label]) if line.label in ACTIONS else line.label,
        where,
        period_title(_period(line.period)) if line.period else "",
        _field(line),
        _value(line, line.old),
        _value(line, line.new),
    )


def history_goal(plan: Plan, line: HistoryLine) -> tuple[Goal, Period] | None:
    """Where among the entries a line leads to; None where it is about no step."""
    _number, _text, _place, goal = place_of(plan, line.milestone_id, line.indicator_id)
    if not goal or not line.period:
        return None
    if line.indicator_id:
        return Goal(goal, f"reading:{line.indicator_id}"), _period(line.period)
    return Goal(goal, line.field if line.kind == "entry" else ""), _period(line.period)


def _field(line: HistoryLine) -> str:
    source = (
        FIELDS.get(f"{line.kind}.{line.field}") or FIELDS.get(line.field)
        if line.kind not in ("entry", "reading")
        else None
    )
    return tr(source) if source else field_text(line.field)


def _value(line: HistoryLine, value: str) -> str:
    if line.kind == "return" and line.field == "state" and value in list(ReturnState):
        return tr(STATE_WORDS[ReturnState(value)])
    if line.field in ("done", "starred", "sample") and value in ("0", "1"):
        return tr("yes") if value == "1" else tr("no")
    if line.field == "field":
        return field_text(value) if value else ""
    return value_text(line.field, value)
