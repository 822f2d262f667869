from __future__ import annotations

from datetime import date

from planner_desktop.domain.brief import MOST_PROBLEMS, Brief
from planner_desktop.domain.overview import overview
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, Progress, Status
from planner_desktop.domain.schedule import Light
from support.small_plan import small_plan

Q2 = Period.parse("2020Q2")


def brief(*entries: Entry) -> Brief:
    return Brief(overview(small_plan(), Progress.of(entries), Q2), "示例县委", "990101", date(2020, 6, 28), sample=True)


def test_the_same_problem_of_several_tasks_is_told_once_with_all_their_numbers() -> None:
    told = brief(
        Entry("t1.m1", Q2, Status.BEHIND, problems="经费不足"),
        Entry("t1.m2", Q2, Status.ON_TRACK, problems="经费不足"),
        Entry("t2.m1", Q2, Status.CONTINUING, problems="经费不足"),
    ).problems
    assert [(said.text, said.numbers, said.overdue_days) for said in told] == [("经费不足", (1, 2), 182)]


def test_no_more_than_three_problems_are_told() -> None:
    entries = [
        Entry(id_, Q2, Status.BEHIND, problems=f"问题{at}")
        for at, id_ in enumerate(("t1.m1", "t1.m2", "t1.m3", "t2.m1"))
    ]
    assert len(brief(*entries).problems) == MOST_PROBLEMS


def test_what_presses_is_overdue_first_then_at_risk() -> None:
    told = brief(Entry("t1.m2", Q2, Status.BEHIND), Entry("t1.m1", Q2, Status.ON_TRACK))
    assert [item.verdict.light for item in told.pressing] == [Light.OVERDUE, Light.AT_RISK]
