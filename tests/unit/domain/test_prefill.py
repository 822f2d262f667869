"""Longer periods are filled from shorter ones, nil returns from what is due; nothing entered is overwritten."""

from typing import Any

from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.prefill import (
    declare_nil,
    moved,
    prefill_longer,
    says_nothing_moved,
    shorter_periods,
    stand_still,
)
from planner_desktop.domain.progress import Progress, Status
from support.small_plan import small_plan

HALF, Q1, Q2 = (Period.parse(name) for name in ("2020H1", "2020Q1", "2020Q2"))


def enter(progress: Progress, period: Period, step: str = "t1.m2", **values: Any) -> Progress:
    return progress.with_changes(edits.set_entry(progress, step, period, **values))


def read(progress: Progress, period: Period, id_: str, **values: str) -> Progress:
    return progress.with_changes(edits.set_reading(progress, id_, period, **values))


def two_quarters() -> Progress:
    progress = enter(Progress(), Q1, status=Status.BEHIND, narrative="示例一。", problems="示例问题")
    progress = enter(progress, Q2, status=Status.ON_TRACK, narrative="示例二。", next_steps="示例举措")
    progress = read(progress, Q1, "t1.i1", numerator="5", denominator="10")
    progress = read(progress, Q2, "t1.i1", numerator="7", denominator="10")
    return read(progress, Q1, "t1.i2", value="12")


def test_the_last_status_counts_and_narratives_are_put_together() -> None:
    progress = two_quarters()
    filled = progress.with_changes(prefill_longer(progress, HALF, lambda period: f"〔{period.name}〕"))
    entry = filled.entry("t1.m2", HALF)
    assert entry is not None
    assert (entry.status, entry.problems, entry.next_steps) == (Status.ON_TRACK, "", "示例举措")
    assert entry.narrative == "〔2020Q1〕：示例一。\n〔2020Q2〕：示例二。"


def test_cumulative_figures_are_taken_from_the_last_period_that_has_them() -> None:
    progress = two_quarters()
    filled = progress.with_changes(prefill_longer(progress, HALF))
    rate, count = filled.reading("t1.i1", HALF), filled.reading("t1.i2", HALF)
    assert rate is not None and (rate.numerator, rate.denominator) == ("7", "10")
    assert count is not None and count.value == "12"


def test_what_was_entered_in_the_longer_period_stays() -> None:
    progress = read(enter(two_quarters(), HALF, narrative="示例自写"), HALF, "t1.i1", numerator="9", denominator="10")
    filled = progress.with_changes(prefill_longer(progress, HALF))
    entry, rate = filled.entry("t1.m2", HALF), filled.reading("t1.i1", HALF)
    assert entry is not None and (entry.narrative, entry.status) == ("示例自写", None)
    assert rate is not None and rate.numerator == "9"
    assert filled.reading("t1.i2", HALF) is not None
    assert not prefill_longer(filled, HALF)


def test_one_text_said_twice_stands_once_and_without_a_title() -> None:
    progress = enter(enter(Progress(), Q1, narrative="示例。"), Q2, narrative="示例。", status=Status.ON_TRACK)
    entry = progress.with_changes(prefill_longer(progress, HALF)).entry("t1.m2", HALF)
    assert entry is not None and entry.narrative == "示例。"


def test_kinds_of_shorter_periods_are_never_mixed() -> None:
    progress = enter(two_quarters(), Period.parse("2020M03"), narrative="示例三月。")
    assert [period for period, _ in shorter_periods(progress, HALF)] == [Q1, Q2]
    year = Period.parse("2020")
    assert [period for period, _ in shorter_periods(enter(progress, HALF, narrative="半年"), year)] == [HALF]


def test_a_month_has_nothing_to_be_filled_from() -> None:
    assert not prefill_longer(two_quarters(), Period.parse("2020M06"))


def test_nil_is_declared_of_what_is_due_and_empty_alone() -> None:
    plan, progress = small_plan(), enter(Progress(), Q2, "t2.m1", status=Status.NOT_APPLICABLE, reason="示例")
    filled = progress.with_changes(declare_nil(plan, progress, Q2))
    statuses = {id_: entry.status for id_, entry in filled.at(Q2).entries.items()}
    assert statuses == {"t1.m1": Status.NO_PROGRESS, "t1.m2": Status.NO_PROGRESS, "t2.m1": Status.NOT_APPLICABLE}
    assert moved(filled, Q2) == ()
    assert moved(enter(filled, Q2, status=Status.DONE), Q2) == ("t1.m2",)


def test_a_group_stands_still_and_the_rest_stays_open() -> None:
    plan = small_plan()
    progress = enter(Progress(), Q2, "t1.m2", status=Status.ON_TRACK)
    task = plan.tasks_by_id["t2"]
    made = stand_still(plan, progress, Q2, [task])
    assert made.label == "edit.idle"
    told = progress.with_changes(made).at(Q2).entries
    assert {id_ for id_, entry in told.items() if entry.status is Status.NO_PROGRESS} == {
        step.id for step in task.milestones
    }
    assert not stand_still(plan, progress.with_changes(made), Q2, [task])


def test_a_return_is_a_nil_one_only_when_something_was_said_and_nothing_moved() -> None:
    plan = small_plan()
    assert not says_nothing_moved(Progress(), Q2)
    still = Progress().with_changes(declare_nil(plan, Progress(), Q2))
    assert says_nothing_moved(still, Q2)
    assert not says_nothing_moved(enter(still, Q2, status=Status.DONE), Q2)
