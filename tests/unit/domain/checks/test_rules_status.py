"""Rules about status: each finds what it is for, in the very field, and is quiet beside it."""

import pytest

from planner_desktop.domain import edits
from planner_desktop.domain.checks.rules_status import RULES
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Progress, Status
from support.check_draft import Q2, STEP, Case, enter, sound, with_last
from support.fakes import NOON

STOOD = {"status": Status.NO_PROGRESS}
NOT_OURS = {"status": Status.NOT_APPLICABLE, "reason": "示例：没有高校"}
BEHIND = {"status": Status.BEHIND, "problems": "示例问题", "next_steps": "示例举措"}


def periods(count: int, **values: object) -> Progress:
    """The same said in so many quarters running, the last of them the second of 2020."""
    progress, period = Progress(), Q2
    for _ in range(count):
        progress = enter(progress, STEP, period, **values)
        period = period.previous
    return progress


def remarked(*, done: bool) -> Progress:
    progress = sound()
    made = edits.add_remark(progress, STEP, Q2, "narrative", text="示例：写明场次", author="示例乙", at=NOON)
    progress = progress.with_changes(made)
    return progress.with_changes(edits.settle_remark(progress.at(Q2).remarks_on(STEP)[0])) if done else progress


CASES = (
    Case("check.not_filled", "status", Progress(), sound()),
    Case("check.text_without_status", "status", enter(Progress(), narrative="示例"), sound()),
    Case(
        "check.reason_missing", "reason", enter(Progress(), status=Status.NOT_APPLICABLE), enter(Progress(), **NOT_OURS)
    ),
    Case("check.narrative_missing", "narrative", sound(narrative=""), sound(status=Status.NO_PROGRESS, narrative="")),
    Case("check.reason_left_over", "reason", sound(reason="示例"), enter(Progress(), **NOT_OURS)),
    Case("check.behind_without_problem", "problems", sound(status=Status.BEHIND), sound(**BEHIND)),
    Case(
        "check.behind_again",
        "next_steps",
        with_last(sound(**BEHIND), **BEHIND),
        with_last(sound(**BEHIND), **{**BEHIND, "next_steps": "示例旧举措"}),
    ),
    Case("check.idle_again", "status", periods(3, **STOOD), periods(2, **STOOD)),
    Case(
        "check.went_back",
        "status",
        with_last(sound(), status=Status.DONE),
        with_last(sound(status=Status.DONE), status=Status.DONE),
    ),
    Case("check.remark_open", "narrative", remarked(done=False), remarked(done=True)),
    Case("check.behind_without_next_step", "next_steps", sound(**{**BEHIND, "next_steps": ""}), sound(**BEHIND)),
    Case("check.never_applicable", "status", periods(4, **NOT_OURS), periods(3, **NOT_OURS)),
    Case(
        "check.support_without_problem",
        "problems",
        sound(support_needed="示例支持"),
        sound(support_needed="示例支持", problems="示例问题"),
    ),
    Case("check.handler_missing", "handler", enter(sound(), "t2.m1", handler="示例甲"), sound()),
)


def test_a_handler_is_asked_for_only_where_at_least_half_of_the_steps_name_theirs() -> None:
    one, two = enter(sound(), "t1.m1", narrative="示例"), enter(sound(), "t2.m1", handler="示例甲")
    case = next(case for case in CASES if case.code == "check.handler_missing")
    assert case.found(two) == {"handler"}
    assert case.found(enter(one, "t2.m1", handler="示例甲")) == set()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_finds_its_case_and_nothing_beside_it(case: Case) -> None:
    assert case.found(case.finding) == {case.field}
    assert case.found(case.quiet) == set()


def test_every_rule_has_a_case() -> None:
    assert {case.code for case in CASES} == {rule.code for rule in RULES}


def test_a_gap_between_the_periods_ends_what_is_running() -> None:
    case = next(case for case in CASES if case.code == "check.idle_again")
    broken = periods(2, **STOOD)
    broken = enter(broken, STEP, Period.parse("2019Q3"), **STOOD)
    assert case.found(broken) == set()
