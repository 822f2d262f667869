"""What was typed and is not in the store yet: kept until it is saved or taken back, never dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from planner_desktop.domain import edits
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.coverage import demand_printable
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, PeriodProgress, Progress, Reading, Status
from planner_desktop.errors import UserError

Value = str | Status | None
Missing = Callable[[str], Sequence[str]]
"""The characters of a text that cannot be printed."""


@dataclass(frozen=True, slots=True)
class FieldKey:
    """One field of one record; ``owner`` is a milestone's id for an entry, an indicator's id for a reading."""

    kind: type[Entry] | type[Reading]
    owner: str
    period: Period
    field: str

    @property
    def name(self) -> str:
        """The field as findings call it."""
        return f"reading:{self.owner}" if self.kind is Reading else self.field

    def read(self, progress: Progress) -> Value:
        """The value that is saved; empty when nothing is."""
        find = progress.entry if self.kind is Entry else progress.reading
        record = find(self.owner, self.period) or self.kind(self.owner, self.period)
        return getattr(record, self.field)

    def change(self, progress: Progress, value: Value) -> ChangeSet:
        """The edit that enters a value; raises ``text.*`` and ``number.*``."""
        if self.kind is Reading:
            return edits.set_reading(progress, self.owner, self.period, **{self.field: str(value or "")})
        return edits.set_entry(progress, self.owner, self.period, **{self.field: value})


class Drafts:
    """Typed values on their way to the store; a value that cannot be saved stays, with the reason."""

    def __init__(self, progress: Callable[[], Progress], record: Callable[[ChangeSet], None], missing: Missing) -> None:
        """``record`` saves an action as one undo step and raises ``UserError`` when it could not."""
        self._progress = progress
        self._record = record
        self._missing = missing
        self._typed: dict[FieldKey, Value] = {}
        self._problems: dict[FieldKey, UserError] = {}

    def __bool__(self) -> bool:
        """Whether anything is not saved."""
        return bool(self._typed)

    @property
    def keys(self) -> tuple[FieldKey, ...]:
        """The fields with something unsaved, in the order they were typed in."""
        return tuple(self._typed)

    @property
    def problems(self) -> Mapping[FieldKey, UserError]:
        """Why fields could not be saved."""
        return self._problems

    def put(self, key: FieldKey, value: Value) -> None:
        """Keep what is now in a field; a field that is back at its saved value is no draft."""
        if value == key.read(self._progress()):
            self.drop(key)
        else:
            self._typed[key] = value

    def drop(self, key: FieldKey) -> None:
        """Forget a field's draft: it was taken back, or saved."""
        self._typed.pop(key, None)
        self._problems.pop(key, None)

    def shown(self, key: FieldKey) -> Value:
        """What the field is to show: the draft if there is one, else what is saved."""
        return self._typed[key] if key in self._typed else key.read(self._progress())

    def save(self, key: FieldKey) -> bool:
        """Save one field as one undo step; False when it stays a draft."""
        if key not in self._typed:
            return True
        try:
            self._record_value(key, self._typed[key])
        except UserError as problem:
            self._problems[key] = problem
            return False
        self.drop(key)
        return True

    def save_all(self, keys: Iterable[FieldKey] | None = None) -> bool:
        """Save every field named (all when none is); False when any stays a draft."""
        saved = [self.save(key) for key in (self.keys if keys is None else tuple(keys))]
        return all(saved)

    def _record_value(self, key: FieldKey, value: Value) -> None:
        changeset = key.change(self._progress(), value)
        if isinstance(value, str) and key.kind is Entry:
            kept = edits.tidy_text(value, key.field)
            demand_printable(kept, key.field, self._missing(kept))
        if changeset:
            self._record(changeset)

    def provisional(self, period: Period) -> PeriodProgress:
        """One period as it will be once every readable draft is saved: for what is computed while one types."""
        progress = self._progress()
        held = progress.at(period)
        entries, readings = dict(held.entries), dict(held.readings)
        for key, value in self._typed.items():
            if key.period != period:
                continue
            if key.kind is Entry:
                entry = entries.get(key.owner, Entry(key.owner, period))
                entries[key.owner] = replace(entry, **{key.field: value})
            else:
                reading = readings.get(key.owner, Reading(key.owner, period))
                readings[key.owner] = replace(reading, **{key.field: readable_number(str(value))})
        return replace(held, entries=entries, readings=readings)


def readable_number(text: str) -> str:
    """A typed figure as it will be kept; empty while it cannot be read."""
    try:
        return edits.tidy_number(text, "")
    except UserError:
        return ""


def is_refused(problem: UserError | None) -> bool:
    """Whether trying again is in vain until the user types something else."""
    return problem is not None and problem.code.partition(".")[0] in ("text", "number")
