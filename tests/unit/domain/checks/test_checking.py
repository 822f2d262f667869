"""Running the checks: their order, what is left alone, and what a word answers."""

from planner_desktop.domain import edits
from planner_desktop.domain.checks import (
    RULES,
    answers,
    check_milestone,
    check_period,
    check_return,
    is_answered,
    unanswered,
)
from planner_desktop.domain.differences import records_of
from planner_desktop.domain.finding import Severity
from planner_desktop.domain.progress import Progress, Status
from support.check_draft import NARRATIVE, PLAN, Q2, STEP, enter, planned, read, sound
from support.sample_return import PERIOD, sample_plan, sample_return
from support.small_plan import indicator


def test_a_sound_milestone_has_no_findings() -> None:
    assert check_milestone(PLAN, sound(), Q2, STEP) == ()


def test_no_two_rules_share_a_code_and_errors_come_first() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) >= 40
    gravity = [list(Severity).index(rule.severity) for rule in RULES]
    assert gravity == sorted(gravity)


def test_a_provincial_total_is_never_missing_nor_below_target() -> None:
    progress = enter(Progress(), "t1.m1", status=Status.DONE, narrative=NARRATIVE)
    progress = read(progress, "t1.i3", numerator="1", denominator="9")
    assert {found.code for found in check_milestone(PLAN, progress, Q2, "t1.m1")} == {"check.done_without_evidence"}


def test_errors_come_first_and_steps_not_yet_due_are_left_alone() -> None:
    progress = enter(sound(), status=Status.BEHIND)
    found = check_period(PLAN, progress, Q2)
    assert [f.severity for f in found] == sorted((f.severity for f in found), key=list(Severity).index)
    assert {f.milestone_id for f in found if f.code == "check.not_filled"} == {"t1.m1", "t2.m1"}


def test_a_milestone_by_itself_is_told_the_same_as_in_the_whole() -> None:
    progress = enter(sound(), status=Status.BEHIND, reason="示例")
    alone = check_milestone(PLAN, progress, Q2, STEP)
    assert alone == tuple(found for found in check_period(PLAN, progress, Q2) if found.milestone_id == STEP)
    assert len(alone) >= 2


def test_a_warning_is_answered_by_a_word_until_the_word_is_taken_back() -> None:
    progress = enter(sound(), reason="示例")
    [warning] = check_milestone(PLAN, progress, Q2, STEP)
    assert unanswered([warning], progress, Q2) == (warning,)
    told = progress.with_changes(edits.explain(progress, warning, Q2, " 示例：留作备查。 "))
    assert unanswered([warning], told, Q2) == ()
    assert [each.text for each in answers([warning], told.at(Q2))] == ["示例：留作备查。"]
    back = told.with_changes(edits.explain(told, warning, Q2, " "))
    assert back == progress


def test_a_word_does_not_excuse_an_error_and_a_hint_wants_none() -> None:
    progress = sound(narrative="")
    error = next(f for f in check_milestone(PLAN, progress, Q2, STEP) if f.severity is Severity.ERROR)
    told = progress.with_changes(edits.explain(progress, error, Q2, "示例"))
    assert not is_answered(error, told.at(Q2))
    [hint] = check_milestone(PLAN, sound(narrative="示例"), Q2, STEP)
    assert is_answered(hint, told.at(Q2))


def test_a_word_whose_warning_is_gone_stays_behind() -> None:
    progress = enter(sound(), reason="示例")
    [warning] = check_milestone(PLAN, progress, Q2, STEP)
    told = progress.with_changes(edits.explain(progress, warning, Q2, "示例"))
    gone = enter(told, reason="")
    assert answers(check_period(PLAN, gone, Q2), gone.at(Q2)) == ()
    assert gone.at(Q2).explanations


def test_a_figure_of_the_whole_task_is_explained_once_for_all_its_steps() -> None:
    plan = planned(indicator("t1.i1", 1, None, name="示例率"))
    progress = enter(sound(status=Status.DONE), "t1.m1", status=Status.DONE, narrative=NARRATIVE)
    progress = read(progress, "t1.i1", numerator="1", denominator="10")
    below = [f for f in check_period(plan, progress, Q2) if f.code == "check.done_below_target"]
    assert {f.milestone_id for f in below} == {"t1.m1", STEP}
    told = progress.with_changes(edits.explain(progress, below[0], Q2, "示例：口径不同。"))
    assert unanswered(below, told, Q2) == ()
    assert len(answers(below, told.at(Q2))) == 1


def test_a_received_return_is_checked_by_the_same_rules() -> None:
    plan, sealed = sample_plan(), sample_return()
    received = check_return(plan, sealed)
    progress = Progress({PERIOD: records_of(sealed)})
    own = check_period(plan, progress, PERIOD)
    settled = set(sealed.settled)
    assert {found.place for found in received} == {f.place for f in own if f.milestone_id not in settled}
    assert {found.milestone_id for found in own} & settled
    assert unanswered(received, progress, PERIOD)


def test_what_is_known_of_other_periods_is_held_against_a_received_return() -> None:
    plan, sealed = sample_plan(), sample_return()
    before = Progress().with_changes(edits.set_reading(Progress(), "i04-1-1", PERIOD.previous, value="102"))
    fell = {found.field for found in check_return(plan, sealed, before) if found.code == "check.count_falls"}
    assert fell == {"reading:i04-1-1"}
    assert not any(found.code == "check.count_falls" for found in check_return(plan, sealed))
