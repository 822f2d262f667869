"""Edits: pure functions from what is held and what was entered to a ChangeSet."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from planner_desktop.domain.annotations import Explanation, Mark, Remark
from planner_desktop.domain.changes import Change, ChangeSet, Record
from planner_desktop.domain.checks import explanation_of
from planner_desktop.domain.finding import Finding
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import (
    TEXT_FIELDS,
    Entry,
    Office,
    Progress,
    Reading,
    Status,
    number,
)
from planner_desktop.errors import UserError

LONGEST_TEXT = 200_000
"""Characters in one field: far beyond any report, small enough to render and sign."""
LONGEST_NUMBER = 18
"""Characters in one figure."""
_LINE_ENDS = str.maketrans("\r\u2028\u2029", "\n\n\n")


def tidy_text(text: str, field: str) -> str:
    """Text as it is kept: NFC, LF line ends, no control characters; raises ``text.*`` naming the field."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise UserError("text.surrogate", field=field)
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").translate(_LINE_ENDS))
    for character in text:
        if unicodedata.category(character) == "Cc" and character not in "\n\t":
            raise UserError("text.control_character", field=field, character=f"U+{ord(character):04X}")
    if len(text) > LONGEST_TEXT:
        raise UserError("text.too_long", field=field, length=len(text), limit=LONGEST_TEXT)
    return text


def tidy_number(text: str, field: str) -> str:
    """A figure as it is kept: plain ASCII digits without separators; raises ``number.*`` naming the field."""
    plain = unicodedata.normalize("NFKC", text).replace(",", "").strip()
    if not plain:
        return ""
    value = number(plain)
    if value is None or len(plain) > LONGEST_NUMBER or not set(plain) <= set("0123456789.+-"):
        raise UserError("number.unreadable", field=field, text=text[:40])
    if value < 0:
        raise UserError("number.negative", field=field, text=text[:40])
    return plain


def set_entry(progress: Progress, milestone_id: str, period: Period, **values: str | Status | None) -> ChangeSet:
    """Enter fields of a milestone's entry; an entry that ends blank goes away."""
    held = progress.entry(milestone_id, period)
    tidied = {
        field: tidy_text(value, field) if field in TEXT_FIELDS and isinstance(value, str) else value
        for field, value in values.items()
    }
    entered = replace(held or Entry(milestone_id, period), **tidied)  # pyright: ignore[reportArgumentType]
    return _one("edit.entry", held, None if entered.blank else entered)


def set_reading(progress: Progress, indicator_id: str, period: Period, **values: str) -> ChangeSet:
    """Enter an indicator's value, or numerator and denominator; a blank reading goes away."""
    held = progress.reading(indicator_id, period)
    tidied = {field: tidy_number(value, field) for field, value in values.items()}
    entered = replace(held or Reading(indicator_id, period), **tidied)
    return _one("edit.reading", held, None if entered.blank else entered)


def set_office(progress: Progress, office: Office) -> ChangeSet:
    """Name the unit and its people."""
    fields = ("preparer", "reviewer", "approver", "telephone")
    tidied = replace(office, **{name: tidy_text(getattr(office, name), name).strip() for name in fields})
    return _one("edit.office", progress.office, tidied)


def explain(progress: Progress, finding: Finding, period: Period, text: str) -> ChangeSet:
    """Answer a warning with a word, or take the word back (blank text)."""
    tidied = tidy_text(text, "explanation").strip()
    held = explanation_of(finding, progress.at(period)) or Explanation(
        finding.milestone_id, period, finding.code, finding.field, ""
    )
    before = progress.holds(held)
    return _one("edit.explain", before, replace(held, text=tidied) if tidied else None)


def set_mark(progress: Progress, milestone_id: str, period: Period, field: str, **values: str | bool) -> ChangeSet:
    """Put a ``note`` or a star (``starred``) on one value; a mark that ends blank goes away."""
    held = progress.at(period).marks.get((milestone_id, field))
    tidied = {
        name: tidy_text(value, name).strip() if isinstance(value, str) else value for name, value in values.items()
    }
    marked = replace(held or Mark(milestone_id, period, field), **tidied)  # pyright: ignore[reportArgumentType]
    return _one("edit.mark", held, None if marked.blank else marked)


def add_remark(
    progress: Progress, milestone_id: str, period: Period, field: str, *, text: str, author: str, at: datetime
) -> ChangeSet:
    """A reviewer's remark on a field; raises ``remark.empty``."""
    tidied = tidy_text(text, "remark").strip()
    if not tidied:
        raise UserError("remark.empty")
    held = progress.at(period).remarks_on(milestone_id)
    number_ = held[-1].number + 1 if held else 1
    made_at = at.isoformat(timespec="seconds")
    remark = Remark(milestone_id, period, number_, field, tidied, tidy_text(author, "author").strip(), made_at)
    return _one("edit.remark", None, remark)


def settle_remark(remark: Remark, *, done: bool = True) -> ChangeSet:
    """Mark a remark as seen to, or as open again."""
    return _one("edit.remark", remark, replace(remark, done=done))


def remove_remark(remark: Remark) -> ChangeSet:
    """Take a remark back."""
    return _one("edit.remark", remark, None)


def carry_forward(
    progress: Progress, milestone_id: str, period: Period, fields: Sequence[str] = TEXT_FIELDS
) -> ChangeSet:
    """Take over fields of last period's entry into this period's, where this period's are still empty."""
    last = progress.entry(milestone_id, period.previous)
    held = progress.entry(milestone_id, period)
    if last is None:
        return ChangeSet("edit.carry", ())
    now = held or Entry(milestone_id, period)
    taken = {field: getattr(last, field) for field in fields if not getattr(now, field)}
    entered = replace(now, **taken)
    return ChangeSet("edit.carry", _one("edit.carry", held, None if entered.blank else entered).changes)


def _one(label: str, before: Record | None, after: Record | None) -> ChangeSet:
    return ChangeSet(label, () if before == after else (Change(before, after),))
