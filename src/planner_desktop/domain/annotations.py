"""Words beside the fields: what a warning was answered with, a note or star on one value, a reviewer's remark."""

from __future__ import annotations

from dataclasses import dataclass

from planner_desktop.domain.period import Period


@dataclass(frozen=True, slots=True)
class Explanation:
    """The word that answers a warning (说明); it travels with the return."""

    milestone_id: str
    period: Period
    code: str
    """Of the finding it answers."""
    field: str
    """The finding's field."""
    text: str

    @property
    def place(self) -> tuple[str, str, str]:
        """What tells it from others of its period."""
        return self.milestone_id, self.code, self.field

    @property
    def key(self) -> tuple[str, ...]:
        """Milestone, period and what was found."""
        return ("explanation", self.milestone_id, self.period.name, self.code, self.field)


@dataclass(frozen=True, slots=True)
class Mark:
    """A note, a star or both on one value (批注), for the reader of the return; it travels with it."""

    milestone_id: str
    period: Period
    field: str
    """A field of the entry, or ``reading:ID`` of an indicator."""
    note: str = ""
    starred: bool = False

    @property
    def place(self) -> tuple[str, str]:
        """What tells it from others of its period."""
        return self.milestone_id, self.field

    @property
    def key(self) -> tuple[str, ...]:
        """Milestone, period and field."""
        return ("mark", self.milestone_id, self.period.name, self.field)

    @property
    def blank(self) -> bool:
        """Whether neither is there."""
        return not (self.note or self.starred)


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reviewer wants looked at in a field (审核意见); it stays in the office."""

    milestone_id: str
    period: Period
    number: int
    """From 1 within milestone and period."""
    field: str
    text: str
    author: str
    made_at: str
    """ISO 8601 with offset."""
    done: bool = False

    @property
    def place(self) -> tuple[str, int]:
        """What tells it from others of its period."""
        return self.milestone_id, self.number

    @property
    def key(self) -> tuple[str, ...]:
        """Milestone, period and number."""
        return ("remark", self.milestone_id, self.period.name, str(self.number))
