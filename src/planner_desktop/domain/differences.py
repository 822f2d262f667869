"""What differs between two returns, field by field: for a file that was changed, and for two revisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum

from planner_desktop.domain.additions import Additions, LocalTask
from planner_desktop.domain.progress import Entry, EvidenceLink, PeriodProgress, Reading
from planner_desktop.domain.returns import Return, SignOff

HEAD_FIELDS = ("plan_number", "unit_code", "unit_name", "period", "type", "revision", "sequence", "replaces", "receipt")
STAR = "★"


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
        *of_additions(old.additions, new.additions),
        *of_records(records_of(old), records_of(new)),
    )


def of_additions(old: Additions, new: Additions) -> Iterator[Difference]:
    """Supplements and local tasks that are not the same: ``supplement`` by number, ``local_task`` by its wording."""
    for name, before, after in (
        ("supplement", _supplements(old), _supplements(new)),
        ("local_task", _local_tasks(old), _local_tasks(new)),
    ):
        for key in sorted(before.keys() | after.keys()):
            if before.get(key) != after.get(key):
                yield Difference("", "", name, before.get(key, ""), after.get(key, ""))


def _supplements(additions: Additions) -> dict[str, str]:
    return {each.digest: f"{each.number or each.plan.title}　{each.into}" for each in additions.supplements}


def _local_tasks(additions: Additions) -> dict[str, str]:
    return {task.id: _wording(task) for task in additions.local_tasks}


def _wording(task: LocalTask) -> str:
    steps = (f"{step.start}—{step.end} {step.text}" for step in task.steps)
    return "\n".join((task.text, "、".join(task.departments), *steps))


def records_of(sealed: Return) -> PeriodProgress:
    """What a return says, as a period's records."""
    return PeriodProgress(
        {entry.milestone_id: entry for entry in sealed.entries},
        {reading.indicator_id: reading for reading in sealed.readings},
        {link.place: link for link in sealed.evidence},
        {explanation.place: explanation for explanation in sealed.explanations},
        {mark.place: mark for mark in sealed.marks},
    )


def of_records(old: PeriodProgress, new: PeriodProgress) -> tuple[Difference, ...]:
    """Every field in which the records of two periods, or of a draft and a return, differ; remarks stay in the office.

    A file's field is ``evidence``; a word's is ``explanation:CODE:FIELD``; a mark's is ``note:FIELD`` or ``starred:FIELD``.
    """
    return (
        *_of_entries(old.entries, new.entries),
        *_of_readings(old.readings, new.readings),
        *_of_evidence(old, new),
        *_of_explanations(old, new),
        *_of_marks(old, new),
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


def _of_evidence(old: PeriodProgress, new: PeriodProgress) -> Iterator[Difference]:
    for key in sorted(old.evidence.keys() | new.evidence.keys()):
        before, after = old.evidence.get(key), new.evidence.get(key)
        if _file_words(before) != _file_words(after):
            yield Difference(key[0], "", "evidence", _file_words(before), _file_words(after))


def _file_words(link: EvidenceLink | None) -> str:
    """A file as a person knows it; its number is the program's and no change of anybody's."""
    return "" if link is None else f"{link.name}（{link.caption}）" if link.caption else link.name


def _of_explanations(old: PeriodProgress, new: PeriodProgress) -> Iterator[Difference]:
    for key in sorted(old.explanations.keys() | new.explanations.keys()):
        before, after = old.explanations.get(key), new.explanations.get(key)
        texts = before.text if before else "", after.text if after else ""
        if texts[0] != texts[1]:
            yield Difference(key[0], "", f"explanation:{key[1]}:{key[2]}", *texts)


def _of_marks(old: PeriodProgress, new: PeriodProgress) -> Iterator[Difference]:
    for key in sorted(old.marks.keys() | new.marks.keys()):
        before, after = old.marks.get(key), new.marks.get(key)
        for name in ("note", "starred"):
            texts = tuple(_mark_text(getattr(mark, name, "")) for mark in (before, after))
            if texts[0] != texts[1]:
                yield Difference(key[0], "", f"{name}:{key[1]}", *texts)


def _mark_text(value: str | bool) -> str:
    """A star as a character, a note as it is."""
    return value if isinstance(value, str) else STAR * value
