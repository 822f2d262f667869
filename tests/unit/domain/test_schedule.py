"""Lights and attainment: what dates and figures say."""

from dataclasses import replace
from decimal import Decimal

import pytest

from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Comparator, IndicatorKind
from planner_desktop.domain.progress import Progress, Reading, Status
from planner_desktop.domain.rollup import tally, task_states
from planner_desktop.domain.schedule import (
    Attainment,
    Light,
    Verdict,
    actual,
    attainment,
    due_list,
    judge,
    red_history,
    reportable,
)
from support.small_plan import indicator, small_plan

PLAN = small_plan()
Q1, Q2, Q4, LATER = Period.parse("2020Q1"), Period.parse("2020Q2"), Period.parse("2020Q4"), Period.parse("2021Q1")
OF_2019, OF_2020, OF_2021 = PLAN.tasks[0].milestones


def light(step_id: str, period: Period, status: Status | None) -> Light:
    made = edits.set_entry(Progress(), step_id, period, status=status, handler="示例")
    progress = Progress().with_changes(made)
    step = PLAN.milestones_by_id[step_id]
    return judge(PLAN, step, period, progress.at(period), progress.settled_before(period)).light


@pytest.mark.parametrize(
    ("step", "period", "status", "expected"),
    [
        ("t1.m2", Q2, None, Light.NOT_FILLED),
        ("t1.m2", Q2, Status.ON_TRACK, Light.ON_TRACK),
        ("t1.m2", Q4, Status.ON_TRACK, Light.AT_RISK),
        ("t1.m2", LATER, Status.ON_TRACK, Light.OVERDUE),
        ("t1.m2", LATER, Status.DONE, Light.DONE),
        ("t1.m2", Q2, Status.BEHIND, Light.AT_RISK),
        ("t1.m2", Q2, Status.NO_PROGRESS, Light.NO_PROGRESS),
        ("t1.m2", Q4, Status.NO_PROGRESS, Light.AT_RISK),
        ("t1.m2", Q2, Status.NOT_APPLICABLE, Light.NOT_APPLICABLE),
        ("t1.m2", Q2, Status.NOT_STARTED, Light.AT_RISK),
        ("t1.m2", Period.parse("2020Q1"), Status.NOT_STARTED, Light.NOT_STARTED),
        ("t1.m3", Q2, None, Light.NOT_DUE),
        ("t1.m1", Q2, Status.NOT_STARTED, Light.OVERDUE),
        ("t1.m1", LATER, Status.CONTINUING, Light.CONTINUING),
        ("t2.m1", Q2, Status.ON_TRACK, Light.ON_TRACK),
    ],
)
def test_the_light_follows_dates_and_status(step: str, period: Period, status: Status | None, expected: Light) -> None:
    assert light(step, period, status) is expected


def test_not_filled_no_progress_and_not_applicable_never_share_a_light() -> None:
    lights = {light("t1.m2", Q2, status) for status in (None, Status.NO_PROGRESS, Status.NOT_APPLICABLE)}
    assert len(lights) == 3


def test_a_figure_that_misses_its_due_day_turns_amber_and_then_red() -> None:
    by_march = replace(PLAN, indicators=(indicator("t1.i1", 1, 2, due=Q1.end),))
    lights: list[Light] = []
    for period in (Q1, Q2):
        progress = Progress().with_changes(edits.set_entry(Progress(), "t1.m2", period, status=Status.ON_TRACK))
        progress = progress.with_changes(edits.set_reading(progress, "t1.i1", period, numerator="1", denominator="10"))
        lights.append(judge(by_march, OF_2020, period, progress.at(period), frozenset()).light)
    assert lights == [Light.AT_RISK, Light.OVERDUE]


def test_a_provincial_total_gives_a_county_no_light() -> None:
    progress = Progress().with_changes(
        edits.set_entry(Progress(), "t1.m1", Period.parse("2019Q2"), status=Status.ON_TRACK)
    )
    progress = progress.with_changes(
        edits.set_reading(progress, "t1.i3", Period.parse("2019Q2"), numerator="1", denominator="100")
    )
    period = Period.parse("2019Q2")
    assert judge(PLAN, OF_2019, period, progress.at(period), frozenset()).light is Light.ON_TRACK


def test_a_step_is_reported_while_it_runs_and_afterwards_until_it_is_done() -> None:
    assert reportable(OF_2020, Q2, ())
    assert not reportable(OF_2021, Q2, ())
    assert reportable(OF_2019, Q2, ())
    assert not reportable(OF_2019, Q2, ("t1.m1",))
    assert reportable(PLAN.tasks[1].milestones[0], Q2, ())


def test_a_step_taken_back_from_done_counts_as_unsettled_again() -> None:
    first, second, third = (Period.parse(name) for name in ("2019Q3", "2019Q4", "2020Q1"))
    progress = Progress()
    for period, status in ((first, Status.DONE), (second, Status.ON_TRACK)):
        progress = progress.with_changes(edits.set_entry(progress, "t1.m1", period, status=status))
    assert progress.settled_before(second) == {"t1.m1"}
    assert progress.settled_before(third) == frozenset()


@pytest.mark.parametrize(
    ("kind", "reading", "expected"),
    [
        (IndicatorKind.RATIO, ("", "612", "980"), Decimal("62.4")),
        (IndicatorKind.RATIO, ("", "1", "3"), Decimal("33.3")),
        (IndicatorKind.RATIO, ("", "1", "0"), None),
        (IndicatorKind.RATIO, ("", "1", ""), None),
        (IndicatorKind.COUNT, ("26", "", ""), Decimal(26)),
        (IndicatorKind.GROWTH, ("", "120", "100"), Decimal("20.0")),
        (IndicatorKind.RATIO, ("", "1", "2000"), Decimal("0.1")),
    ],
)
def test_rates_are_computed_and_never_typed(
    kind: IndicatorKind, reading: tuple[str, str, str], expected: Decimal | None
) -> None:
    assert actual(indicator("t1.i9", 1, 1, kind=kind), Reading("t1.i9", Q2, *reading)) == expected


@pytest.mark.parametrize(
    ("comparator", "value", "expected"),
    [
        (Comparator.AT_LEAST, "60", Attainment.REACHED),
        (Comparator.AT_LEAST, "59.9", Attainment.CLOSE),
        (Comparator.AT_LEAST, "47.9", Attainment.BELOW),
        (Comparator.MORE_THAN, "60", Attainment.CLOSE),
        (Comparator.MORE_THAN, "60.1", Attainment.REACHED),
        (Comparator.AT_MOST, "60", Attainment.REACHED),
        (Comparator.AT_MOST, "61", Attainment.CLOSE),
        (Comparator.AT_MOST, "80", Attainment.BELOW),
        (Comparator.ABOUT, "57", Attainment.REACHED),
        (Comparator.ABOUT, "70", Attainment.CLOSE),
    ],
)
def test_lower_is_better_where_the_target_is_an_upper_bound(
    comparator: Comparator, value: str, expected: Attainment
) -> None:
    assert attainment(indicator("t1.i9", 1, 1, comparator=comparator), Decimal(value)) is expected


def test_an_unknown_value_is_neither_reached_nor_missed() -> None:
    assert attainment(indicator("t1.i9", 1, 1), None) is Attainment.UNKNOWN


def test_a_task_takes_over_its_worst_light_and_counts_only_steps_to_report() -> None:
    progress = Progress().with_changes(edits.set_entry(Progress(), "t1.m2", Q2, status=Status.ON_TRACK))
    states = task_states(PLAN, progress, Q2)
    assert (states["t1"].light, states["t1"].due_steps, states["t1"].filled_steps) == (Light.NOT_FILLED, 2, 1)
    counts = tally(states.values())
    assert (counts.tasks, counts.filled, counts.lights[Light.NOT_FILLED]) == (2, 0, 2)


def told(*statuses: tuple[str, Status], step: str = "t1.m1") -> Progress:
    """One step's statuses, quarter by quarter."""
    progress = Progress()
    for name, status in statuses:
        progress = progress.with_changes(edits.set_entry(progress, step, Period.parse(name), status=status))
    return progress


def verdict(progress: Progress, name: str, step: str = "t1.m1") -> Verdict:
    period = Period.parse(name)
    settled, history = progress.settled_before(period), red_history(PLAN, progress, period)
    return judge(PLAN, PLAN.milestones_by_id[step], period, progress.at(period), settled, history)


def test_a_red_that_caught_up_is_amber_and_keeps_its_history() -> None:
    progress = told(("2020Q1", Status.BEHIND), ("2020Q2", Status.ON_TRACK), ("2020Q3", Status.DONE))
    assert verdict(progress, "2020Q2").light is Light.OVERDUE
    caught_up = verdict(progress, "2020Q3")
    assert (caught_up.light, caught_up.reason) == (Light.CAUGHT_UP, "light.caught_up")
    assert caught_up.red == (Q1, Q2)
    assert task_states(PLAN, progress, Period.parse("2020Q3"))["t1"].light is not Light.DONE


def test_amber_lasts_one_report_and_the_history_stays() -> None:
    progress = told(("2020Q1", Status.BEHIND), ("2020Q2", Status.DONE), ("2020Q3", Status.DONE))
    assert [verdict(progress, name).light for name in ("2020Q2", "2020Q3")] == [Light.CAUGHT_UP, Light.DONE]
    assert verdict(progress, "2020Q3").red == (Q1,)


def test_done_in_time_has_no_red_past() -> None:
    progress = told(("2020Q1", Status.ON_TRACK), ("2020Q2", Status.DONE), step="t1.m2")
    assert verdict(progress, "2020Q2", "t1.m2") == Verdict(Light.DONE, "light.done", 184)


def test_long_term_work_never_turns_red_by_date() -> None:
    lights = {verdict(told((f"{year}Q4", Status.CONTINUING)), f"{year}Q4").light for year in (2019, 2020, 2021)}
    assert lights == {Light.CONTINUING}
    assert due_list(PLAN, told(("2020Q2", Status.CONTINUING)), Q2) == ()


def test_overdue_and_due_soon_are_listed_with_their_days() -> None:
    progress = told(("2020Q4", Status.BEHIND))
    listed = due_list(PLAN, progress, Q4)
    assert [(item.step.id, item.days, item.is_overdue) for item in listed] == [
        ("t1.m1", -366, True),
        ("t1.m2", 0, False),
    ]
    assert [item.status for item in listed] == [Status.BEHIND, None]
    assert [item.step.id for item in due_list(PLAN, Progress(), Period.parse("2020M11"), soon=30)] == ["t1.m1"]
    assert [item.step.id for item in due_list(PLAN, Progress(), Period.parse("2020M11"), soon=31)] == ["t1.m1", "t1.m2"]


def test_what_is_done_or_does_not_apply_is_due_no_more() -> None:
    for status in (Status.DONE, Status.NOT_APPLICABLE):
        assert due_list(PLAN, told(("2020Q2", status)), Q2) == ()
    assert due_list(PLAN, told(("2020Q1", Status.DONE)), Q2) == ()
