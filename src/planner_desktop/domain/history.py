"""History: the audit log's actions as values, and each as lines of what was changed from what to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

Fields = Mapping[str, str | int | None]
"""A record as the log has it: what equals its default is left out."""
STAMPS = frozenset({"made_at", "sealed_at", "issued_at"})
"""Times that go with an action anyway and are no change of their own."""


@dataclass(frozen=True, slots=True)
class LoggedChange:
    """One record before and after; None stands for absent."""

    key: tuple[str, ...]
    before: Fields | None
    after: Fields | None


@dataclass(frozen=True, slots=True)
class LoggedAction:
    """One action as it was written."""

    sequence: int
    at: datetime
    """With its zone."""
    label: str
    """Code of what was done; an undone action stands with the label it was done under."""
    changes: tuple[LoggedChange, ...]


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One field that changed."""

    sequence: int
    at: datetime
    who: str
    """The preparer named in the office at the time: the program asks nobody to log in, so it knows no more."""
    label: str
    kind: str
    """Of the record: entry, reading, evidence, mark, …"""
    milestone_id: str
    """Empty where the record has none."""
    indicator_id: str
    period: str
    """Name of the period, empty where the record has none."""
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which lines are wanted; what is left empty asks for nothing."""

    first: date | None = None
    """Days in the zone that the lines' times are in."""
    last: date | None = None
    kinds: frozenset[str] = frozenset()
    periods: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    """Ids of milestones and indicators."""
    text: str = ""
    """Somewhere in old, new, field or who; large and small letters alike."""

    def wants(self, line: HistoryLine) -> bool:
        """Whether a line is among those asked for."""
        day = line.at.date()
        return (
            (self.first is None or day >= self.first)
            and (self.last is None or day <= self.last)
            and (not self.kinds or line.kind in self.kinds)
            and (not self.periods or line.period in self.periods)
            and (not self.owners or bool(self.owners & {line.milestone_id, line.indicator_id}))
            and self._has_text(line)
        )

    def _has_text(self, line: HistoryLine) -> bool:
        wanted = self.text.strip().casefold()
        return not wanted or any(wanted in text.casefold() for text in (line.old, line.new, line.field, line.who))


def history_lines(actions: Iterable[LoggedAction]) -> Iterator[HistoryLine]:
    """The fields that changed, in the order of the log."""
    who = ""
    for action in actions:
        for change in action.changes:
            if change.key[0] == "office":
                who = str((change.after or {}).get("preparer", ""))
            # Of a file's bytes the link tells, by the name that a person gave them.
            if change.key[0] != "file":
                yield from _lines(action, change, who)


def _lines(action: LoggedAction, change: LoggedChange, who: str) -> Iterator[HistoryLine]:
    before, after = change.before or {}, change.after or {}
    kind = change.key[0]
    owner = {name: str((after or before).get(name, "")) for name in ("milestone_id", "indicator_id", "period")}
    fields = _fields(kind, before, after, owner)
    for name in fields:
        old, new = _text(before.get(name)), _text(after.get(name))
        if old != new:
            yield HistoryLine(
                action.sequence, action.at, who, action.label, kind, **owner, field=name, old=old, new=new
            )


def _fields(kind: str, before: Fields, after: Fields, owner: Mapping[str, str]) -> Sequence[str]:
    if kind == "evidence":
        # One file is one line, whatever is kept of it, and one more where what it shows was said.
        return ("name", "caption")
    names = dict.fromkeys((*before, *after))
    return [name for name in names if not owner.get(name) and name not in STAMPS]


def _text(value: str | int | None) -> str:
    return "" if value is None else str(value)
