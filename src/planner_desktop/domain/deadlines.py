"""Deadlines: until when the return of a period is due, by a declared rule for each length of period and unit.

Saturdays and Sundays count as days off; the public holidays and the working weekends that the State Council announces
year by year are not known here, so a last working day before a long holiday is to be checked by a person.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period, PeriodKind

SATURDAY = 5
DUE_SOON = 7
"""Days before a deadline from which a return counts as due soon."""


class DeadlineRule(StrEnum):
    """The rules to choose from; *same* is the period's last month, *next* the month after it."""

    SAME_20 = "same_20"
    SAME_25 = "same_25"
    SAME_28 = "same_28"
    SAME_LAST = "same_last"
    SAME_LAST_WORKING = "same_last_working"
    NEXT_3 = "next_3"
    NEXT_5 = "next_5"
    NEXT_10 = "next_10"
    NEXT_15 = "next_15"
    NEXT_25 = "next_25"
    NEXT_28 = "next_28"
    NEXT_LAST_WORKING = "next_last_working"


@dataclass(frozen=True, slots=True)
class _Day:
    """A day in a month."""

    months_after: int
    day: int | None
    """None for the last day."""
    working: bool = False
    """Whether a Saturday or Sunday goes back to the Friday before."""


_DAYS: Mapping[DeadlineRule, _Day] = {
    DeadlineRule.SAME_20: _Day(0, 20),
    DeadlineRule.SAME_25: _Day(0, 25),
    DeadlineRule.SAME_28: _Day(0, 28),
    DeadlineRule.SAME_LAST: _Day(0, None),
    DeadlineRule.SAME_LAST_WORKING: _Day(0, None, working=True),
    DeadlineRule.NEXT_3: _Day(1, 3),
    DeadlineRule.NEXT_5: _Day(1, 5),
    DeadlineRule.NEXT_10: _Day(1, 10),
    DeadlineRule.NEXT_15: _Day(1, 15),
    DeadlineRule.NEXT_25: _Day(1, 25),
    DeadlineRule.NEXT_28: _Day(1, 28),
    DeadlineRule.NEXT_LAST_WORKING: _Day(1, None, working=True),
}
SUGGESTED = DeadlineRule.SAME_25
"""Offered first where an office declares its rule; without a declared rule there is no deadline and nothing is late."""


@dataclass(frozen=True, slots=True)
class DeadlineChoice:
    """A declared rule: until when periods of a length are due."""

    unit_code: str
    """Empty for every unit that has no rule of its own."""
    kind: PeriodKind
    rule: DeadlineRule

    @property
    def key(self) -> tuple[str, ...]:
        """Unit and length of period."""
        return ("deadline", self.unit_code, self.kind.value)


@dataclass(frozen=True, slots=True)
class Deadline:
    """The last day on which a period's return is in time."""

    period: Period
    day: date
    rule: DeadlineRule

    def days_left(self, today: date) -> int:
        """Days until then: 0 on the day itself, negative afterwards."""
        return (self.day - today).days

    def is_over(self, today: date) -> bool:
        """Whether a return made today is late."""
        return today > self.day


@dataclass(frozen=True)
class Deadlines:
    """The declared rules of a profile."""

    choices: tuple[DeadlineChoice, ...] = ()

    @staticmethod
    def of(choices: Iterable[DeadlineChoice]) -> Deadlines:
        """From records in any order."""
        return Deadlines(tuple(sorted(choices, key=lambda choice: choice.key)))

    def choice(self, kind: PeriodKind, unit_code: str = "") -> DeadlineChoice | None:
        """The rule declared for exactly this unit (empty: for all), if any."""
        found = (choice for choice in self.choices if (choice.unit_code, choice.kind) == (unit_code, kind))
        return next(found, None)

    def deadline(self, period: Period, unit_code: str = "") -> Deadline | None:
        """A unit's deadline: by its own rule, else by the one for all; None where neither is declared."""
        choice = self.choice(period.kind, unit_code) or self.choice(period.kind)
        return Deadline(period, day_of(choice.rule, period), choice.rule) if choice else None

    def declared(self, kind: PeriodKind, rule: DeadlineRule | None, unit_code: str = "") -> ChangeSet:
        """The action that declares a rule, or takes it back (None)."""
        before = self.choice(kind, unit_code)
        after = DeadlineChoice(unit_code, kind, rule) if rule else None
        return ChangeSet("edit.deadline", () if before == after else (Change(before, after),))

    def after(self, change: Change) -> Deadlines:
        """The rules once a change is made."""
        kept = (choice for choice in self.choices if choice.key != change.key)
        return Deadlines.of((*kept, change.after) if isinstance(change.after, DeadlineChoice) else kept)


def day_of(rule: DeadlineRule, period: Period) -> date:
    """The day a rule names for a period; a month too short for it gives its last day."""
    wanted = _DAYS[rule]
    last = _last_day(period.end, wanted.months_after)
    day = last if wanted.day is None or wanted.day > last.day else last.replace(day=wanted.day)
    return _working(day) if wanted.working else day


def _last_day(end: date, months_after: int) -> date:
    """The last day of the month so many months after the one that ends then."""
    for _ in range(months_after):
        end = (end + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return end


def _working(day: date) -> date:
    """The day itself, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - SATURDAY + 1))
