"""Rules about one figure by itself: whole, plausible, and against its target."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from planner_desktop.domain.checks.place import AnyRule, FigureRule, Found, Place, Rule, at_figure, named
from planner_desktop.domain.finding import Details, Severity
from planner_desktop.domain.plan import Comparator, Indicator, IndicatorKind, Scope
from planner_desktop.domain.progress import Reading, Status, number
from planner_desktop.domain.schedule import Attainment, actual, attainment

HUNDRED = Decimal(100)
FAR_ABOVE = 20
"""Times its target from which a count is hardly right."""
LARGEST_GROWTH = Decimal(1000)
"""Percent of growth from which a base is more likely wrong."""
DIVISIBLE_UNITS = frozenset({"%", "％", "元", "万元", "亿元", "公里", "小时", "万人次", "万名", "亩"})
"""Units of which there can be a part; everything else is counted."""
SILENT = frozenset({None, Status.NOT_APPLICABLE, Status.NO_PROGRESS, Status.NOT_STARTED})
"""Statuses that need no figure."""
Found1 = Iterator[Details]


def _numerator_above_denominator(_place: Place, indicator: Indicator, reading: Reading) -> Found1:
    top, base = number(reading.numerator), number(reading.denominator)
    if indicator.kind is IndicatorKind.RATIO and top is not None and base is not None and top > base:
        yield named(indicator, numerator=reading.numerator, denominator=reading.denominator)


def _half_a_ratio(_place: Place, indicator: Indicator, reading: Reading) -> Found1:
    if indicator.kind is IndicatorKind.COUNT:
        return
    one_only = bool(reading.numerator) != bool(reading.denominator)
    # A growth without its base is told by a rule of its own.
    if one_only and (indicator.kind is IndicatorKind.RATIO or not reading.numerator):
        yield named(indicator)


def _zero_denominator(_place: Place, indicator: Indicator, reading: Reading) -> Found1:
    if indicator.kind is IndicatorKind.RATIO and number(reading.denominator) == 0:
        yield named(indicator)


def _growth_without_base(_place: Place, indicator: Indicator, reading: Reading) -> Found1:
    if indicator.kind is IndicatorKind.GROWTH and reading.numerator and not number(reading.denominator):
        yield named(indicator)


def _growth_implausible(_place: Place, indicator: Indicator, reading: Reading) -> Found1:
    value = actual(indicator, reading) if indicator.kind is IndicatorKind.GROWTH else None
    if value is not None and value > LARGEST_GROWTH:
        yield named(indicator, value=value)


def _rate_above_hundred(_place: Place, indicator: Indicator, reading: Reading) -> Found1:
    """A percentage typed as such; one of numerator and denominator is told by another rule."""
    value = number(reading.value) if indicator.kind is IndicatorKind.COUNT else None
    if value is not None and indicator.unit in ("%", "％") and value > HUNDRED:
        yield named(indicator, value=reading.value)


def _not_whole(_place: Place, indicator: Indicator, reading: Reading) -> Found1:
    counted = indicator.kind is IndicatorKind.COUNT and indicator.unit not in DIVISIBLE_UNITS
    value = number(reading.value) if counted else None
    if value is not None and value != value.to_integral_value():
        yield named(indicator, value=reading.value, unit=indicator.unit)


def _far_above_target(_place: Place, indicator: Indicator, reading: Reading) -> Found1:
    value, target = number(reading.value), number(indicator.value)
    counted = indicator.kind is IndicatorKind.COUNT and indicator.binding and indicator.unit not in ("%", "％")
    if counted and value is not None and target and value > FAR_ABOVE * target:
        yield named(indicator, value=reading.value, target=indicator.value)


def _provincial_total(_place: Place, indicator: Indicator, reading: Reading) -> Found1:
    value, target = number(reading.value), number(indicator.value)
    shared = indicator.scope in (Scope.PROVINCE, Scope.UNSPECIFIED) and indicator.kind is IndicatorKind.COUNT
    if shared and indicator.comparator is not Comparator.AT_MOST and value and target and value >= target:
        yield named(indicator, value=reading.value, target=f"{indicator.value}{indicator.unit}")


def _of_another_level(_place: Place, indicator: Indicator, _reading: Reading) -> Found1:
    if indicator.scope is Scope.OTHER_LEVEL:
        yield named(indicator, level=indicator.level)


def _done_below_target(place: Place, indicator: Indicator, reading: Reading) -> Found1:
    if place.status is Status.DONE and _misses(indicator, reading):
        yield named(indicator, target=indicator.value)


def _bound_exceeded(place: Place, indicator: Indicator, reading: Reading) -> Found1:
    bound = indicator.comparator is Comparator.AT_MOST
    if bound and place.status is not Status.DONE and _misses(indicator, reading):
        yield named(indicator, value=actual(indicator, reading), target=f"{indicator.value}{indicator.unit}")


def _below_target_when_due(place: Place, indicator: Indicator, reading: Reading) -> Found1:
    due = indicator.due is not None and indicator.due <= place.period.end
    says_well = place.status in (Status.ON_TRACK, Status.CONTINUING)
    if due and says_well and indicator.comparator is not Comparator.AT_MOST and _misses(indicator, reading):
        yield named(indicator, target=f"{indicator.value}{indicator.unit}", due=indicator.due)


def _misses(indicator: Indicator, reading: Reading) -> bool:
    if not indicator.binding:
        return False
    return attainment(indicator, actual(indicator, reading)) in (Attainment.CLOSE, Attainment.BELOW)


def _figure_missing(place: Place) -> Found:
    if place.due and place.status not in SILENT and place.status is not Status.DONE:
        yield from _missing(place)


def _done_without_figure(place: Place) -> Found:
    if place.status is Status.DONE:
        yield from _missing(place)


def _missing(place: Place) -> Found:
    held = place.draft.held.readings
    for indicator in place.draft.plan.indicators_at(place.step.id):
        if indicator.binding and indicator.id not in held:
            yield at_figure(indicator), named(indicator)


RULES: tuple[AnyRule, ...] = (
    FigureRule("check.numerator_above_denominator", Severity.ERROR, _numerator_above_denominator),
    FigureRule("check.half_a_ratio", Severity.ERROR, _half_a_ratio),
    FigureRule("check.zero_denominator", Severity.ERROR, _zero_denominator),
    FigureRule("check.growth_without_base", Severity.ERROR, _growth_without_base),
    FigureRule("check.rate_above_hundred", Severity.ERROR, _rate_above_hundred),
    FigureRule("check.not_whole", Severity.WARNING, _not_whole),
    FigureRule("check.growth_implausible", Severity.WARNING, _growth_implausible),
    FigureRule("check.far_above_target", Severity.WARNING, _far_above_target),
    FigureRule("check.provincial_total", Severity.WARNING, _provincial_total),
    FigureRule("check.done_below_target", Severity.WARNING, _done_below_target),
    FigureRule("check.bound_exceeded", Severity.WARNING, _bound_exceeded),
    FigureRule("check.below_target_when_due", Severity.WARNING, _below_target_when_due),
    Rule("check.done_without_figure", Severity.WARNING, _done_without_figure),
    Rule("check.figure_missing", Severity.HINT, _figure_missing),
    FigureRule("check.of_another_level", Severity.HINT, _of_another_level),
)
