"""Rules that hold a figure or status against others: last period, shorter and longer periods, other tasks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planner_desktop.domain.checks.place import AnyRule, EntryRule, FigureRule, Found, Place, named
from planner_desktop.domain.finding import Details, Severity
from planner_desktop.domain.plan import Indicator, IndicatorKind
from planner_desktop.domain.progress import Entry, PeriodProgress, Reading, Status, number
from planner_desktop.domain.schedule import actual

FAR_OFF = 10
"""Times last period's value, up or down, from which a digit may have slipped."""
LEAST_JUMP = 10
"""Units by which it has to differ as well: one household after ten is no slip."""
Found1 = Iterator[Details]


def _count_falls(place: Place, indicator: Indicator, reading: Reading) -> Found1:
    before = place.draft.before.readings.get(indicator.id)
    if before is None or not _cumulative(indicator):
        return
    was, now = number(before.value), number(reading.value)
    if was is not None and now is not None and now < was:
        yield named(indicator, before=before.value, now=reading.value)


def _far_off(place: Place, indicator: Indicator, reading: Reading) -> Found1:
    before = place.draft.before.readings.get(indicator.id)
    if before is None:
        return
    for field in ("value", "numerator", "denominator"):
        was, now = number(getattr(before, field)), number(getattr(reading, field))
        if was and now and _slipped(was, now):
            yield named(indicator, before=getattr(before, field), now=getattr(reading, field))
            return


def _slipped(was: Decimal, now: Decimal) -> bool:
    return abs(now - was) >= LEAST_JUMP and (now >= was * FAR_OFF or was >= now * FAR_OFF)


def _base_changed(place: Place, indicator: Indicator, reading: Reading) -> Found1:
    before = place.draft.before.readings.get(indicator.id)
    same_year = place.period.previous.year == place.period.year
    if indicator.kind is not IndicatorKind.GROWTH or before is None or not same_year:
        return
    was, now = number(before.denominator), number(reading.denominator)
    if was is not None and now is not None and was != now:
        yield named(indicator, before=before.denominator, now=reading.denominator)


def _below_shorter(place: Place, indicator: Indicator, reading: Reading) -> Found1:
    value = number(reading.value)
    if value is None or not _cumulative(indicator):
        return
    for period, held in place.draft.shorter:
        other = _value(held, indicator)
        if other is not None and other > value:
            yield named(indicator, value=reading.value, period=period, other=other)
            return


def _above_longer(place: Place, indicator: Indicator, reading: Reading) -> Found1:
    value = number(reading.value)
    if value is None or not _cumulative(indicator):
        return
    for period, held in place.draft.longer:
        other = _value(held, indicator)
        if other is not None and other < value:
            yield named(indicator, value=reading.value, period=period, other=other)
            return


def _value(held: PeriodProgress, indicator: Indicator) -> Decimal | None:
    reading = held.readings.get(indicator.id)
    return number(reading.value) if reading else None


def _cumulative(indicator: Indicator) -> bool:
    """Whether the figure counts up; one of every year begins anew."""
    return indicator.kind is IndicatorKind.COUNT and not indicator.recurring and indicator.unit not in ("%", "％")


def _status_unlike_shorter(place: Place, entry: Entry) -> Found:
    if entry.status in (None, Status.CONTINUING):
        return
    for period, held in place.draft.shorter:
        other = held.entries.get(place.step.id)
        if other is None or other.status is None:
            continue
        if (other.status is Status.DONE) != (entry.status is Status.DONE):
            yield "status", (("period", period.name),)
        return


def _figures_differ(place: Place, indicator: Indicator, reading: Reading) -> Found1:
    """Told at the later of the two tasks."""
    value = actual(indicator, reading)
    for other in place.draft.plan.repeated_figures.get(indicator.id, ()):
        before = actual(other, place.draft.held.readings.get(other.id))
        if value is not None and before is not None and before != value:
            number_ = place.draft.plan.tasks_by_id[other.task_id].number
            yield named(indicator, value=value, task=number_, other=before)
            return


RULES: tuple[AnyRule, ...] = (
    FigureRule("check.count_falls", Severity.WARNING, _count_falls),
    FigureRule("check.far_off_last_period", Severity.WARNING, _far_off),
    FigureRule("check.base_changed", Severity.WARNING, _base_changed),
    FigureRule("check.below_shorter_period", Severity.WARNING, _below_shorter),
    FigureRule("check.above_longer_period", Severity.WARNING, _above_longer),
    FigureRule("check.figures_differ", Severity.WARNING, _figures_differ),
    EntryRule("check.status_unlike_shorter", Severity.WARNING, _status_unlike_shorter),
)
