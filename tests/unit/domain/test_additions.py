"""What an office adds stands beside the plan, never in the place of something official."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from planner_desktop.domain.additions import NO_ADDITIONS, Additions, LocalTask, Misfit, Supplement, misfit, plan_with
from planner_desktop.domain.plan import Plan
from support.second_notice import LOCAL_ID, additions, local_task, second_notice, supplement
from support.small_plan import small_plan


def all_ids(plan: Plan) -> list[str]:
    sections = [section for programme in plan.programmes for section in programme.sections]
    return [
        *(programme.id for programme in plan.programmes),
        *(section.id for section in sections),
        *(task.id for task in plan.tasks),
        *(step.id for task in plan.tasks for step in task.milestones),
        *(indicator.id for indicator in plan.indicators),
    ]


def composed(into: str = "p2") -> Plan:
    return plan_with(small_plan(), additions(into))


def test_nothing_added_leaves_the_plan_as_it_is() -> None:
    plan = small_plan()
    assert plan_with(plan, NO_ADDITIONS) is plan


@pytest.mark.parametrize("into", ["p2", ""])
def test_no_id_is_given_twice(into: str) -> None:
    assert max(Counter(all_ids(composed(into))).values()) == 1


def test_official_wording_and_digest_stay() -> None:
    plan, seen = small_plan(), composed()
    assert [task for task in seen.tasks if task.id in plan.tasks_by_id] == list(plan.tasks)
    assert (seen.digest, seen.number, seen.years) == (plan.digest, plan.number, plan.years)
    assert seen.indicators[: len(plan.indicators)] == plan.indicators


def test_supplement_fills_the_programme_that_awaited_it() -> None:
    waiting = next(programme for programme in composed("p2").programmes if programme.id == "p2")
    assert not waiting.awaits_supplement
    assert [task.text for task in waiting.tasks] == [task.text for task in second_notice().plan.tasks]


def test_supplement_stands_by_itself_where_nothing_awaits_it() -> None:
    programmes = composed("").programmes
    assert [programme.title for programme in programmes[-2:]] == ["组织固本行动", "育才提质行动"]
    assert next(programme for programme in programmes if programme.id == "p2").awaits_supplement


def test_figures_of_a_supplement_belong_to_its_own_steps() -> None:
    seen = composed()
    brought = [indicator for indicator in seen.indicators if indicator.id.startswith("sup-")]
    assert len(brought) == len(second_notice().plan.indicators) > 0
    assert all(indicator.task_id in seen.tasks_by_id for indicator in brought)
    assert all(indicator.milestone_id in {None, *seen.milestones_by_id} for indicator in brought)


def test_task_without_steps_can_be_reported_as_a_whole() -> None:
    bare = [task for task in second_notice().plan.tasks if not task.milestones]
    assert bare
    for task in bare:
        seen = next(each for each in composed().tasks if each.text == task.text)
        assert [(step.label, step.text, step.end) for step in seen.milestones] == [("", task.text, None)]


def test_local_task_is_marked_and_has_its_dated_steps() -> None:
    task = composed().tasks_by_id[LOCAL_ID]
    assert task.local
    assert [step.id for step in task.milestones] == [f"{LOCAL_ID}.m1", f"{LOCAL_ID}.m2"]
    assert task.milestones[0].label == "2020.01.01—2020.06.30"
    assert composed().section_of_task[LOCAL_ID].id == "local-p1"


def test_order_in_which_things_were_added_does_not_matter() -> None:
    one, other = local_task(), local_task(number=2, id_="local-00000002")
    assert Additions.of([], [other, one]) == Additions.of([], [one, other])


def test_local_task_may_stand_in_a_programme_that_a_supplement_brought() -> None:
    brought = supplement("")
    inside = local_task(f"{brought.prefix}p1")
    assert misfit(small_plan(), Additions.of([brought], [inside])) is None
    assert (
        plan_with(small_plan(), Additions.of([brought], [inside])).programme_of_task[LOCAL_ID].title == "组织固本行动"
    )


def official() -> list[tuple[Additions, str]]:
    plan, sup, own = small_plan(), supplement("p2"), local_task()
    notice = sup.plan
    task = notice.programmes[0].sections[0].tasks[0]
    section = replace(notice.programmes[0].sections[0], tasks=(replace(task, local=True),))
    marked = replace(notice, programmes=(replace(notice.programmes[0], sections=(section,)),))
    renumbered = replace(notice, number=plan.number)
    return [
        (Additions((), (replace(own, id="t1"),)), "additions.shadows"),
        (Additions((), (replace(own, id="local-1"),)), "additions.shadows"),
        (Additions((), (replace(own, number=0),)), "additions.shadows"),
        (Additions((), (replace(own, number=1000),)), "additions.shadows"),
        (Additions((), (own, own)), "additions.shadows"),
        (Additions((), (own, replace(own, id="local-00000002"))), "additions.shadows"),
        (Additions((), (replace(own, steps=(own.steps[0], own.steps[0])),)), "additions.shadows"),
        (Additions((Supplement.of(marked, "p2"),), ()), "additions.shadows"),
        (Additions((sup, replace(sup, into="")), ()), "additions.shadows"),
        (Additions((Supplement.of(renumbered, "p2"),), ()), "additions.official_number"),
        (Additions((replace(sup, number="另号"),), ()), "additions.official_number"),
        (Additions((Supplement.of(replace(notice, digest=plan.digest), "p2"),), ()), "additions.official_number"),
        (Additions((supplement("p1"),), ()), "additions.no_place"),
        (Additions((supplement("p9"),), ()), "additions.no_place"),
        (Additions((), (local_task("p9"),)), "additions.no_place"),
    ]


@pytest.mark.parametrize("case", range(len(official())))
def test_what_feigns_to_be_official_does_not_fit(case: int) -> None:
    added, code = official()[case]
    found = misfit(small_plan(), added)
    assert isinstance(found, Misfit)
    assert found.code == code


def test_number_is_the_plans_own_in_whatever_spelling() -> None:
    plan = replace(small_plan(), number="示例〔2019〕15号")
    disguised = replace(second_notice().plan, number="示例 [２０１９] 15号")
    found = misfit(plan, Additions((Supplement.of(disguised, ""),)))
    assert found is not None
    assert found.code == "additions.official_number"


def test_what_has_no_place_cannot_be_composed() -> None:
    lost: list[LocalTask] = [local_task("p9")]
    with pytest.raises(ValueError, match="p9"):
        plan_with(small_plan(), Additions.of([], lost))
    with pytest.raises(ValueError, match="p9"):
        plan_with(small_plan(), Additions.of([supplement("p9")], []))
