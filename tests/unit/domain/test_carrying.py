"""Steps are carried forward whole, once, and only where nothing was said yet."""

from typing import Any

from planner_desktop.domain import edits
from planner_desktop.domain.carrying import carry_task, carry_unchanged
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Progress, Status
from support.small_plan import small_plan

Q1, Q2 = Period.parse("2020Q1"), Period.parse("2020Q2")
PLAN = small_plan()


def enter(progress: Progress, period: Period, step: str, **values: Any) -> Progress:
    return progress.with_changes(edits.set_entry(progress, step, period, **values))


def last_quarter() -> Progress:
    progress = enter(Progress(), Q1, "t1.m2", status=Status.BEHIND, narrative="示例一。", problems="示例问题")
    progress = enter(progress, Q1, "t2.m1", status=Status.CONTINUING, narrative="示例二。")
    return progress.with_changes(edits.set_reading(progress, "t1.i1", Q1, numerator="5", denominator="10"))


def test_all_unchanged_takes_status_texts_and_figures_over_in_one_action() -> None:
    progress = last_quarter()
    carried = carry_unchanged(PLAN, progress, Q2)
    assert carried.milestone_ids == ("t1.m2", "t2.m1")
    assert carried.task_numbers(PLAN) == (1, 2)
    assert carried.changeset.label == "edit.carry_unchanged"
    after = progress.with_changes(carried.changeset)
    entry, reading = after.entry("t1.m2", Q2), after.reading("t1.i1", Q2)
    assert entry and (entry.status, entry.narrative, entry.problems) == (Status.BEHIND, "示例一。", "示例问题")
    assert reading and (reading.numerator, reading.denominator) == ("5", "10")
    assert after.with_changes(carried.changeset.inverted()).at(Q2).entries == {}


def test_a_step_that_has_a_status_is_left_alone_and_texts_typed_already_stay() -> None:
    progress = enter(last_quarter(), Q2, "t1.m2", status=Status.ON_TRACK)
    progress = enter(progress, Q2, "t2.m1", narrative="示例：先写的")
    carried = carry_unchanged(PLAN, progress, Q2)
    assert carried.milestone_ids == ("t2.m1",)
    entry = progress.with_changes(carried.changeset).entry("t2.m1", Q2)
    assert entry and (entry.status, entry.narrative) == (Status.CONTINUING, "示例：先写的")


def test_a_step_that_was_done_is_not_said_again() -> None:
    progress = enter(Progress(), Q1, "t1.m2", status=Status.DONE, narrative="示例一。")
    assert not carry_unchanged(PLAN, progress, Q2).changeset


def test_a_step_without_a_status_last_period_is_no_ground_to_carry_from() -> None:
    progress = enter(Progress(), Q1, "t1.m2", narrative="示例一。")
    assert not carry_unchanged(PLAN, progress, Q2).changeset


def test_a_figure_entered_already_stays_and_a_reason_without_use_is_left_behind() -> None:
    progress = enter(last_quarter(), Q1, "t1.m2", reason="示例：旧原因")
    progress = progress.with_changes(edits.set_reading(progress, "t1.i1", Q2, numerator="7", denominator="10"))
    after = progress.with_changes(carry_unchanged(PLAN, progress, Q2).changeset)
    entry, reading = after.entry("t1.m2", Q2), after.reading("t1.i1", Q2)
    assert entry and entry.reason == ""
    assert reading and reading.numerator == "7"


def test_by_task_takes_the_steps_of_that_task_only() -> None:
    progress = last_quarter()
    carried = carry_task(PLAN, progress, Q2, PLAN.tasks_by_id["t2"])
    assert carried.milestone_ids == ("t2.m1",)
    assert carried.changeset.label == "edit.carry_task"
