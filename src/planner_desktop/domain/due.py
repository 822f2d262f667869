"""What an office owes: the returns of periods that are due soon, overdue, or filled in and never issued."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from planner_desktop.domain.deadlines import DUE_SOON, Deadline, Deadlines
from planner_desktop.domain.period import Period, PeriodKind, periods_of


@dataclass(frozen=True, slots=True)
class DueReturn:
    """A period whose return has not left the office."""

    period: Period
    deadline: Deadline | None
    """None where no rule is declared for periods of this length."""

    def presses(self, today: date) -> bool:
        """Whether today is the last day, or that day went by within the last week."""
        return self.deadline is not None and -DUE_SOON <= self.deadline.days_left(today) <= 0


def due_returns(
    deadlines: Deadlines,
    unit_code: str,
    years: tuple[int, int],
    told: Collection[Period],
    issued: Collection[Period],
    today: date,
) -> tuple[DueReturn, ...]:
    """The returns a unit owes on a day, the earliest deadline first.

    ``told`` are the periods anything was recorded for, ``issued`` those whose return is out. What was due before the
    office began to record in periods of that length was reported some other way and is not owed here.
    """
    owed = {
        found.period: found
        for kind in PeriodKind
        for found in _declared(deadlines, unit_code, periods_of(years, kind), {*told, *issued}, today)
        if found.period not in issued
    }
    for period in told:
        if period.end < today and period not in issued and deadlines.deadline(period, unit_code) is None:
            owed[period] = DueReturn(period, None)
    return tuple(sorted(owed.values(), key=lambda found: (_day(found), found.period)))


def _declared(
    deadlines: Deadlines, unit_code: str, periods: tuple[Period, ...], known: set[Period], today: date
) -> Iterator[DueReturn]:
    first = min((period for period in periods if period in known), default=None)
    for period in periods:
        deadline = deadlines.deadline(period, unit_code)
        if deadline is None or deadline.days_left(today) > DUE_SOON:
            continue
        since = first.start if first else today - timedelta(days=DUE_SOON)
        if (period.start if first else deadline.day) >= since:
            yield DueReturn(period, deadline)


def _day(found: DueReturn) -> date:
    return found.deadline.day if found.deadline else found.period.end
