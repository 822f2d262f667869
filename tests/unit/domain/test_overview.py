from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from planner_desktop.domain.overview import Overview, overview
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import IndicatorKind, Scope
from planner_desktop.domain.progress import Entry, Progress, Reading, Status
from planner_desktop.domain.rollup import tally, task_states
from planner_desktop.domain.schedule import Light
from support.sample_return import PERIOD as SAMPLE_PERIOD
from support.sample_return import sample_entries, sample_plan, sample_readings
from support.small_plan import indicator, small_plan

Q4, Q1, Q2 = (Period.parse(name) for name in ("2019Q4", "2020Q1", "2020Q2"))


def entry(milestone_id: str, period: Period = Q2, status: Status = Status.ON_TRACK, **texts: str) -> Entry:
    return Entry(milestone_id, period, status, **texts)


def surveyed(*records: Entry | Reading, period: Period = Q2) -> Overview:
    return overview(small_plan(), Progress.of(records), period)


def sample_overview() -> Overview:
    return overview(sample_plan(), Progress.of((*sample_entries(), *sample_readings())), SAMPLE_PERIOD)


def test_counts_are_those_of_the_tree() -> None:
    records = (*sample_entries(), *sample_readings())
    plan, progress = sample_plan(), Progress.of(records)
    shown, states = overview(plan, progress, SAMPLE_PERIOD), task_states(plan, progress, SAMPLE_PERIOD)
    counted = tally(states.values())
    assert (shown.tasks, shown.filled, shown.unfilled) == (
        counted.tasks,
        counted.filled,
        counted.tasks - counted.filled,
    )
    for light in Light:
        assert shown.count(light) == sum(state.light is light for state in states.values())


def test_every_task_stands_in_exactly_one_part_of_its_programmes_bar() -> None:
    shown = sample_overview()
    marked = [mark.task_id for bar in shown.programmes for share in bar.shares for mark in share.marks]
    assert sorted(marked) == sorted(task.id for task in sample_plan().tasks)
    assert [bar.awaits_supplement for bar in shown.programmes] == [True, False, False, False]


def test_a_part_leads_to_the_step_that_gives_the_task_its_light() -> None:
    shown = surveyed(entry("t1.m1", status=Status.BEHIND), entry("t1.m2"))
    late = next(share for share in shown.programmes[0].shares if share.light is Light.OVERDUE)
    assert [(mark.task_id, mark.milestone_id) for mark in late.marks] == [("t1", "t1.m1")]


def test_a_task_of_two_departments_counts_for_both() -> None:
    assert {bar.title: bar.size for bar in surveyed().departments} == {"组织部": 1, "宣传部": 1, "学校部": 1}


def test_steps_are_counted_in_the_year_they_are_due_and_apart_when_they_have_no_date() -> None:
    shown = surveyed(entry("t1.m1", Q4, Status.DONE), entry("t1.m2"))
    cells = shown.timelines[0].rows[0].cells
    assert [(cell.year, cell.done, cell.total) for cell in cells] == [
        (2019, 1, 1),
        (2020, 0, 1),
        (2021, 0, 1),
        (None, 0, 1),
    ]


def test_what_does_not_apply_is_neither_done_nor_due() -> None:
    cells = surveyed(entry("t1.m2", status=Status.NOT_APPLICABLE, reason="示例")).timelines[0].rows[0].cells
    assert [(cell.done, cell.total) for cell in cells if cell.year == 2020] == [(0, 0)]


def test_a_year_shows_its_worst_light_and_leads_to_the_step_that_has_it() -> None:
    cell = surveyed(entry("t1.m1", status=Status.ON_TRACK)).timelines[0].rows[0].cells[0]
    assert (cell.light, cell.milestone_ids) == (Light.OVERDUE, ("t1.m1",))


def test_a_programme_without_tasks_has_no_timeline() -> None:
    assert [line.programme.id for line in surveyed().timelines] == ["p1"]


def test_urgent_steps_come_overdue_first_then_not_filled_in_then_at_risk_then_soon() -> None:
    plan = small_plan()
    task = plan.tasks[0]
    steps = (
        *task.milestones[:2],
        replace(task.milestones[1], id="t1.m4", index=4, end=date(2020, 5, 1)),
        replace(task.milestones[1], id="t1.m5", index=5, end=date(2020, 9, 1)),
    )
    section = plan.programmes[0].sections[0]
    changed = replace(section, tasks=(replace(task, milestones=steps), section.tasks[1]))
    plan = replace(plan, programmes=(replace(plan.programmes[0], sections=(changed,)),))
    held = Progress.of((entry("t1.m1"), entry("t1.m2", status=Status.BEHIND), entry("t1.m5")))
    shown = overview(plan, held, Q2)
    assert [(item.step.id, item.verdict.light, item.due_soon) for item in shown.urgent] == [
        ("t1.m1", Light.OVERDUE, False),
        ("t1.m4", Light.NOT_FILLED, False),
        ("t1.m2", Light.AT_RISK, False),
        ("t1.m5", Light.ON_TRACK, True),
    ]
    assert shown.lapsed == 1
    assert [item.step.id for item in shown.urgent_with(Light.OVERDUE)] == ["t1.m1"]


@pytest.mark.parametrize("status", [Status.DONE, Status.NOT_APPLICABLE, Status.CONTINUING])
def test_what_is_settled_presses_nobody(status: Status) -> None:
    assert "t1.m1" not in [item.step.id for item in surveyed(entry("t1.m1", status=status)).urgent]


def test_only_figures_of_ones_own_count_as_reached_or_missed() -> None:
    due, more = date(2020, 6, 30), {"kind": IndicatorKind.COUNT, "value": "10", "unit": "家"}
    figures = (
        indicator("a", 1, 2, due=due, **more),
        indicator("b", 1, 2, due=date(2021, 6, 30), **more),
        indicator("c", 1, 2, due=due, **more),
        indicator("d", 1, 2, due=due, scope=Scope.PROVINCE, **more),
    )
    readings = (Reading(id_, Q2, value=value) for id_, value in (("a", "12"), ("b", "1"), ("c", "9"), ("d", "1")))
    shown = overview(small_plan(figures), Progress.of((entry("t1.m2"), *readings)), Q2)
    assert (shown.reached, shown.missed, len(shown.binding), len(shown.figures)) == (1, 1, 3, 4)
    assert [state.figure.indicator.id for state in shown.figures] == ["c", "b", "a", "d"]


def test_problems_come_from_the_worst_off_first_and_nothing_said_is_none() -> None:
    shown = surveyed(
        entry("t2.m1", status=Status.CONTINUING, problems="示例问题二"),
        entry("t1.m2", problems=" 无。 "),
        entry("t1.m1", problems="示例问题一", support_needed="示例支持"),
    )
    assert [said.text for said in shown.problems] == ["示例问题一", "示例问题二"]
    assert [said.text for said in shown.support] == ["示例支持"]


def test_newly_done_leaves_out_what_was_done_before() -> None:
    shown = surveyed(
        entry("t1.m1", Q1, Status.DONE), entry("t1.m1", status=Status.DONE), entry("t1.m2", status=Status.DONE)
    )
    assert shown.newly_done == 1


def test_an_empty_period_is_blank() -> None:
    assert surveyed().blank
    assert not surveyed(entry("t2.m1", status=Status.CONTINUING)).blank
