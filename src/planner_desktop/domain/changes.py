"""What an edit did: before and after of each record, in one value that store, undo, signal and views share."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol, TypeVar


class Record(Protocol):
    """A frozen value with a key that never changes."""

    @property
    def key(self) -> tuple[str, ...]:
        """Kind of record first, then what tells it from others of the kind."""
        ...


class StaleChange(Exception):
    """The record is no longer what the edit was made from: a bug in one program, a conflict between two desks."""

    def __init__(self, key: tuple[str, ...]) -> None:
        super().__init__(" ".join(key))
        self.key = key


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None stands for absent."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        """Refuse a change of nothing, or of one record into another."""
        keys = {record.key for record in (self.before, self.after) if record is not None}
        if len(keys) != 1:
            raise ValueError(f"a change is about one record, not {sorted(keys)}")

    @property
    def record(self) -> Record:
        """The record it is about: as it will be, or as it was when it goes."""
        present = self.after if self.after is not None else self.before
        assert present is not None  # __post_init__ saw to it
        return present

    @property
    def key(self) -> tuple[str, ...]:
        """The key of the record it is about."""
        return self.record.key

    def inverted(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """What one user action did, in order; ``label`` is a code for undo texts and the audit log."""

    label: str
    changes: tuple[Change, ...]
    files: tuple[bytes, ...] = field(default=(), repr=False)
    """Bytes that the changes name by their SHA-256 and the store may lack: kept in the same transaction, each once."""

    def __bool__(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.changes)

    def inverted(self) -> ChangeSet:
        """The action that takes this one back; bytes stay in the store, so that it can be done again."""
        return ChangeSet(self.label, tuple(change.inverted() for change in reversed(self.changes)))
