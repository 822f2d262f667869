"""Adding to the plan: one action each, refused with a reason, and nothing recorded is ever orphaned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from planner_desktop.domain import addition_edits as edits
from planner_desktop.domain.addition_edits import StepDraft, TaskDraft
from planner_desktop.domain.additions import NO_ADDITIONS, Additions, LocalTask, Supplement, TaskHandler, plan_with
from planner_desktop.domain.annotations import Mark
from planner_desktop.domain.changes import ChangeSet, Record
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, Progress, Reading, Status
from planner_desktop.errors import UserError
from support.second_notice import LOCAL_ID, local_task, supplement
from support.small_plan import small_plan

SPRING = Period.parse("2020Q2")
DRAFT = TaskDraft("p1", "示例任务", ("组织部",), (StepDraft(None, "2020-01-01", "2020-06-30", "示例步骤"),))


def only(changeset: ChangeSet) -> Record:
    [change] = changeset.changes
    return change.record


def added(draft: TaskDraft = DRAFT, held: Additions = NO_ADDITIONS) -> LocalTask:
    record = only(edits.add_local_task(held, draft, LOCAL_ID))
    assert isinstance(record, LocalTask)
    return record


def as_draft(task: LocalTask) -> TaskDraft:
    steps = tuple(StepDraft(s.number, s.start.isoformat(), s.end.isoformat(), s.text) for s in task.steps)
    return TaskDraft(task.programme_id, task.text, task.departments, steps)


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def test_numbers_go_on_within_a_programme() -> None:
    first = added()
    second = added(held=Additions.of([], [first]))
    elsewhere = added(replace(DRAFT, programme_id="p2"), Additions.of([], [first]))
    assert (first.number, second.number, elsewhere.number) == (1, 2, 1)


@pytest.mark.parametrize(
    ("draft", "code", "field"),
    [
        (replace(DRAFT, text=" \n"), "local_task.missing", "text"),
        (replace(DRAFT, text="长" * 2001), "text.too_long", "text"),
        (replace(DRAFT, text="\x07"), "text.control_character", "text"),
        (replace(DRAFT, programme_id=""), "local_task.no_programme", "programme"),
        (replace(DRAFT, steps=()), "local_task.steps", "steps"),
        (replace(DRAFT, steps=DRAFT.steps * 9), "local_task.steps", "steps"),
        (replace(DRAFT, departments=("部",) * 21), "local_task.many_departments", "departments"),
        (replace(DRAFT, steps=(StepDraft(None, "2020-13-01", "2020-06-30", "x"),)), "local_task.date", "start_1"),
        (replace(DRAFT, steps=(StepDraft(None, "2020-07-01", "2020-06-30", "x"),)), "local_task.ends_before", "end_1"),
        (replace(DRAFT, steps=(StepDraft(None, "2020-01-01", "2020-06-30", ""),)), "local_task.missing", "text_1"),
    ],
)
def test_incomplete_task_is_refused_at_its_field(draft: TaskDraft, code: str, field: str) -> None:
    with pytest.raises(UserError) as caught:
        added(draft)
    assert (caught.value.code, caught.value.details["field"]) == (code, field)


def test_too_many_tasks_are_refused() -> None:
    many = Additions.of([], [local_task(number=n, id_=f"local-{n:08x}") for n in range(1, 201)])
    assert refusal(lambda: edits.add_local_task(many, DRAFT, LOCAL_ID)) == "local_task.too_many"


def test_steps_keep_their_numbers_when_one_before_them_goes() -> None:
    held = local_task()
    draft = as_draft(held)
    kept = replace(draft, steps=(draft.steps[1], StepDraft(None, "2021-01-01", "2021-03-31", "新步骤")))
    made = only(edits.edit_local_task(Progress(), Additions.of([], [held]), held, kept))
    assert isinstance(made, LocalTask)
    assert [(step.number, step.text) for step in made.steps] == [(2, held.steps[1].text), (3, "新步骤")]


def test_step_with_something_recorded_cannot_go() -> None:
    held = local_task()
    progress = Progress.of([Entry(f"{LOCAL_ID}.m1", SPRING, Status.DONE)])
    draft = as_draft(held)
    shorter = replace(draft, steps=draft.steps[1:])
    act = lambda: edits.edit_local_task(progress, Additions.of([], [held]), held, shorter)  # noqa: E731
    assert refusal(act) == "local_task.step_in_use"


def test_unchanged_task_is_no_action() -> None:
    held = local_task()
    assert not edits.edit_local_task(Progress(), Additions.of([], [held]), held, as_draft(held))


@pytest.mark.parametrize(
    "record", [Entry(f"{LOCAL_ID}.m2", SPRING, Status.DONE), Mark(f"{LOCAL_ID}.m1", SPRING, "narrative", "示例")]
)
def test_local_task_with_anything_recorded_cannot_go(record: Record) -> None:
    assert refusal(lambda: edits.remove_local_task(Progress.of([record]), local_task())) == "local_task.in_use"


def test_local_task_with_nothing_recorded_goes() -> None:
    other = Progress.of([Entry("t1.m1", SPRING, Status.DONE)])
    [change] = edits.remove_local_task(other, local_task()).changes
    assert (change.before, change.after) == (local_task(), None)


def test_supplement_is_loaded_in_one_action() -> None:
    [change] = edits.load_supplement(small_plan(), NO_ADDITIONS, supplement("p2")).changes
    assert (change.before, change.after) == (None, supplement("p2"))


def test_supplement_that_does_not_fit_is_refused() -> None:
    plan, held = small_plan(), supplement("p2")
    itself = Supplement.of(replace(held.plan, digest=plan.digest), "p2")
    taken = Supplement.of(replace(held.plan, number=plan.number, digest="77" * 32), "p2")
    again = Supplement.of(replace(held.plan, digest="77" * 32), "p2")
    load = edits.load_supplement
    assert refusal(lambda: load(plan, NO_ADDITIONS, itself)) == "supplement.is_the_plan"
    assert refusal(lambda: load(plan, Additions((held,)), held)) == "supplement.loaded_already"
    assert refusal(
        lambda: load(replace(plan, number="示〔2019〕1号"), NO_ADDITIONS, replace(taken, plan=held.plan))
    ) in (
        "additions.official_number",
        "supplement.number_taken",
    )
    assert refusal(lambda: load(plan, Additions((held,)), again)) == "supplement.number_taken"
    assert refusal(lambda: load(plan, NO_ADDITIONS, supplement("p1"))) == "additions.no_place"


def test_too_many_supplements_are_refused() -> None:
    many = Additions(tuple(Supplement(f"{n:064x}", "", "", supplement().plan) for n in range(10)))
    assert refusal(lambda: edits.load_supplement(small_plan(), many, supplement("p2"))) == "supplement.too_many"


def test_supplement_with_anything_recorded_cannot_go() -> None:
    held = supplement("p2")
    whole = plan_with(small_plan(), Additions((held,)))
    task = next(task for task in whole.tasks if task.id.startswith(held.prefix))
    figure = next(each for each in whole.indicators if each.id.startswith(held.prefix))
    for record in (Entry(task.milestones[0].id, SPRING, Status.DONE), Reading(figure.id, SPRING, "1")):
        held_progress = Progress.of([record])
        act = lambda p=held_progress: edits.remove_supplement(whole, p, Additions((held,)), held)  # noqa: E731
        assert refusal(act) == "supplement.in_use"
    elsewhere = Progress.of([Entry("t1.m1", SPRING, Status.DONE)])
    assert edits.remove_supplement(whole, elsewhere, Additions((held,)), held)


def test_supplement_whose_programme_has_local_tasks_cannot_go() -> None:
    held = supplement("")
    both = Additions.of([held], [local_task(f"{held.prefix}p1")])
    whole = plan_with(small_plan(), both)
    act = lambda: edits.remove_supplement(whole, Progress(), both, held)  # noqa: E731
    assert refusal(act) == "supplement.holds_local_tasks"


def test_handler_is_set_changed_and_taken_back() -> None:
    named = only(edits.set_task_handler(None, "t1", " 示例丁 "))
    assert named == TaskHandler("t1", "示例丁")
    assert isinstance(named, TaskHandler)
    assert not edits.set_task_handler(named, "t1", "示例丁")
    [change] = edits.set_task_handler(named, "t1", "").changes
    assert change.after is None


def test_departments_are_parted_by_any_usual_mark() -> None:
    assert edits.split_names("组织部、 宣传部，学校部;组织部\n") == ("组织部", "宣传部", "学校部")
