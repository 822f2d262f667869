"""What differs between two returns, field by field: for a file that was changed, and for two revisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum

from planner_desktop.domain.progress import Entry, Reading
from planner_desktop.domain.returns import Return, SignOff

HEAD_FIELDS = ("plan_number", "unit_code", "unit_name", "period", "type", "revision", "sequence", "replaces", "receipt")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field with its two values as text; an absent one is empty."""

    milestone_id: str
    """Empty for what belongs to the return as a whole."""
    indicator_id: str
    """Empty unless the field is a reading's."""
    field: str
    old: str
    new: str


def differences(old: Return, new: Return) -> tuple[Difference, ...]:
    """Every field in which the two differ: the head, the sign-off, then entries, readings and files by their ids."""
    return (
        *_of_fields(old, new, HEAD_FIELDS),
        *_of_fields(old.sign_off, new.sign_off, tuple(each.name for each in fields(SignOff))),
        *_of_entries({each.milestone_id: each for each in old.entries}, {e.milestone_id: e for e in new.entries}),
        *_of_readings({each.indicator_id: each for each in old.readings}, {r.indicator_id: r for r in new.readings}),
        *_of_evidence(old, new),
    )


def _of_fields(
    old: object, new: object, names: tuple[str, ...], *, milestone: str = "", indicator: str = ""
) -> Iterator[Difference]:
    for name in names:
        before, after = _text(getattr(old, name, None)), _text(getattr(new, name, None))
        if before != after:
            yield Difference(milestone, indicator, name, before, after)


def _text(value: object) -> str:
    if value is None:
        return ""
    return str(value.value) if isinstance(value, Enum) else str(value)


def _of_entries(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[Difference]:
    names = tuple(each.name for each in fields(Entry) if each.name not in ("milestone_id", "period"))
    for key in sorted(old.keys() | new.keys()):
        yield from _of_fields(old.get(key), new.get(key), names, milestone=key)


def _of_readings(old: Mapping[str, Reading], new: Mapping[str, Reading]) -> Iterator[Difference]:
    names = tuple(each.name for each in fields(Reading) if each.name not in ("indicator_id", "period"))
    for key in sorted(old.keys() | new.keys()):
        yield from _of_fields(old.get(key), new.get(key), names, indicator=key)


def _of_evidence(old: Return, new: Return) -> Iterator[Difference]:
    before = {(link.milestone_id, link.sha256): link.name for link in old.evidence}
    after = {(link.milestone_id, link.sha256): link.name for link in new.evidence}
    for key in sorted(before.keys() | after.keys()):
        if before.get(key) != after.get(key):
            yield Difference(key[0], "", "evidence", before.get(key, ""), after.get(key, ""))
