"""The plan: whose figures they are, and where they are recorded."""

import pytest

from planner_desktop.domain.plan import IndicatorKind, Scope, as_seen_from, rank_of
from planner_desktop.domain.units import Level
from support.small_plan import indicator, small_plan

PLAN = small_plan()


@pytest.mark.parametrize(
    ("level", "rank"),
    [("省级", 0), ("市级", 1), ("县级", 2), ("区级", 2), ("镇街", 3), ("乡镇", 3), ("", None), ("某级", None)],
)
def test_a_printed_level_has_a_rank(level: str, rank: int | None) -> None:
    assert rank_of(level) == rank


def test_a_county_sees_its_own_figure_and_those_below_but_none_from_above() -> None:
    levels = ("省级", "市级", "县级", "镇街", "")
    four = tuple(indicator(f"t1.i{n}", 1, 1, level=level) for n, level in enumerate(levels))
    seen = as_seen_from(small_plan(indicators=four), Level.COUNTY.rank)
    assert [(i.level, i.scope) for i in seen.indicators] == [
        ("县级", Scope.EACH),
        ("镇街", Scope.OTHER_LEVEL),
        ("", Scope.EACH),
    ]
    assert seen.digest == PLAN.digest


@pytest.mark.parametrize(
    ("scope", "kind", "binding"),
    [
        (Scope.EACH, IndicatorKind.COUNT, True),
        (Scope.PROVINCE, IndicatorKind.RATIO, False),
        (Scope.OTHER_LEVEL, IndicatorKind.RATIO, False),
        (Scope.UNSPECIFIED, IndicatorKind.RATIO, True),
        (Scope.UNSPECIFIED, IndicatorKind.COUNT, False),
    ],
)
def test_a_total_of_others_is_nobodys_own_to_answer_for(scope: Scope, kind: IndicatorKind, binding: bool) -> None:
    assert indicator("t1.i9", 1, 1, scope=scope, kind=kind).binding is binding


def test_a_figure_of_the_tasks_sentence_is_recorded_at_each_of_its_steps() -> None:
    plan = small_plan(indicators=(indicator("t1.i1", 1, None), indicator("t1.i2", 1, 2)))
    assert [len(plan.indicators_at(f"t1.m{n}")) for n in (1, 2, 3)] == [1, 2, 1]
    assert plan.indicators_at("t2.m1") == ()


def test_every_milestone_knows_its_task_section_and_programme() -> None:
    for task in PLAN.tasks:
        for step in task.milestones:
            assert PLAN.task_of_milestone[step.id] is task
            assert PLAN.milestones_by_id[step.id] is step
        assert task in PLAN.section_of_task[task.id].tasks
        assert PLAN.section_of_task[task.id] in PLAN.programme_of_task[task.id].sections
