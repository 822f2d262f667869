"""Reporting periods (报告期): month, quarter, half-year and year, ordered and named ``2020Q2``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property, total_ordering

from planner_desktop.errors import UserError


class PeriodKind(StrEnum):
    """How long a period is; the value is the letter in its name."""

    MONTH = "M"
    QUARTER = "Q"
    HALF_YEAR = "H"
    YEAR = "Y"


MONTHS_OF = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF_YEAR: 6, PeriodKind.YEAR: 12}
_NAME = re.compile(r"(?P<year>[12]\d{3})(?:(?P<kind>[QH])(?P<index>\d)|M(?P<month>\d\d))?", re.ASCII)


@total_ordering
@dataclass(frozen=True)
class Period:
    """One reporting period; ordered by its end, a longer one after the shorter ones it holds."""

    year: int
    kind: PeriodKind
    index: int
    """From 1 within the year."""

    def __post_init__(self) -> None:
        """Refuse an index the year does not have."""
        if not 1 <= self.index <= 12 // MONTHS_OF[self.kind]:
            raise ValueError(f"no such period: {self.year} {self.kind} {self.index}")

    @classmethod
    def parse(cls, name: str) -> Period:
        """Read ``2020``, ``2020H1``, ``2020Q2`` or ``2020M06``; raises ``period.unreadable``."""
        found = _NAME.fullmatch(name)
        if not found:
            raise UserError("period.unreadable", text=name)
        kind = PeriodKind(found["kind"] or ("M" if found["month"] else "Y"))
        try:
            return cls(int(found["year"]), kind, int(found["index"] or found["month"] or 1))
        except ValueError as problem:
            raise UserError("period.unreadable", text=name) from problem

    @property
    def name(self) -> str:
        """The stable name, as in file names and payloads."""
        suffix = {"M": f"M{self.index:02d}", "Y": ""}.get(self.kind, f"{self.kind}{self.index}")
        return f"{self.year}{suffix}"

    def __str__(self) -> str:
        """The stable name."""
        return self.name

    @cached_property
    def start(self) -> date:
        """First day."""
        return date(self.year, (self.index - 1) * MONTHS_OF[self.kind] + 1, 1)

    @cached_property
    def end(self) -> date:
        """Last day."""
        month = self.index * MONTHS_OF[self.kind]
        following = date(self.year + 1, 1, 1) if month == 12 else date(self.year, month + 1, 1)
        return following - timedelta(days=1)

    def seen_on(self, today: date) -> date:
        """The day from which days left are counted: today while the period runs, else its nearer end.

        A period of long ago is looked at as its return was made, not with years of delay on every step.
        """
        return min(max(today, self.start), self.end)

    @property
    def previous(self) -> Period:
        """The period of the same length just before."""
        if self.index > 1:
            return Period(self.year, self.kind, self.index - 1)
        return Period(self.year - 1, self.kind, 12 // MONTHS_OF[self.kind])

    @property
    def next(self) -> Period:
        """The period of the same length just after."""
        if self.index < 12 // MONTHS_OF[self.kind]:
            return Period(self.year, self.kind, self.index + 1)
        return Period(self.year + 1, self.kind, 1)

    def holds(self, other: Period) -> bool:
        """Whether a shorter period lies within this one."""
        shorter = MONTHS_OF[other.kind] < MONTHS_OF[self.kind]
        return shorter and self.start <= other.start and other.end <= self.end

    def of_length(self, kind: PeriodKind, day: date) -> Period:
        """The longer period this one lies in, or of the shorter ones in it the one that runs on a day, else the last."""
        month = day.month if self.start <= day <= self.end else self.end.month
        return Period(self.year, kind, (month - 1) // MONTHS_OF[kind] + 1)

    def __lt__(self, other: Period) -> bool:
        """Order by end, then the shorter first."""
        return (self.end, MONTHS_OF[self.kind]) < (other.end, MONTHS_OF[other.kind])


def periods_of(years: tuple[int, int], kind: PeriodKind = PeriodKind.QUARTER) -> tuple[Period, ...]:
    """All periods of a length within the years of a plan, first and last year included."""
    first, last = years
    return tuple(
        Period(year, kind, index) for year in range(first, last + 1) for index in range(1, 12 // MONTHS_OF[kind] + 1)
    )
