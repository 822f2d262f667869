"""Rules about evidence: each finds what it is for, in the very field, and is quiet beside it."""

import pytest

from planner_desktop.domain.checks.rules_evidence import RULES
from planner_desktop.domain.evidence import detach
from planner_desktop.domain.plan import Milestone, Plan, Programme, Section, Task
from planner_desktop.domain.progress import Progress, Status
from support.check_draft import Q2, STEP, Case, attach, enter, sound


def bare(progress: Progress) -> Progress:
    """The same without its files."""
    return progress.with_changes(detach(progress.at(Q2).evidence.values()))


def long_plan() -> Plan:
    steps = tuple(Milestone(f"t1.m{n}", n, "", None, None, "示例。") for n in range(1, 8))
    section = Section("s1", "一", "示例板块", (Task("t1", 1, "示例任务。", (), steps),))
    return Plan("示例", "示例", "示例", (2019, 2021), (Programme("p1", "一", "示例", "", (section,)),), (), "0" * 64)


def one_file_at(count: int) -> Progress:
    progress = Progress()
    for n in range(1, count + 1):
        progress = attach(enter(progress, f"t1.m{n}", status=Status.ON_TRACK), f"t1.m{n}")
    return progress


CASES = (
    Case("check.done_without_evidence", "evidence", bare(sound(status=Status.DONE)), sound(status=Status.DONE)),
    Case("check.figures_without_evidence", "evidence", bare(sound()), sound()),
    Case("check.file_everywhere", "evidence", one_file_at(6), one_file_at(5), plan=long_plan()),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_finds_its_case_and_nothing_beside_it(case: Case) -> None:
    assert case.found(case.finding) == {case.field}
    assert case.found(case.quiet) == set()


def test_every_rule_has_a_case() -> None:
    assert {case.code for case in CASES} == {rule.code for rule in RULES}


def test_done_is_asked_for_evidence_once_and_not_for_its_figures_as_well() -> None:
    case = Case("check.figures_without_evidence", "", Progress(), Progress(), STEP)
    assert case.found(bare(sound(status=Status.DONE))) == set()
