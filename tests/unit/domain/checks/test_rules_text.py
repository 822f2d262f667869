"""Rules about the texts: each finds what it is for, in the very field, and is quiet beside it."""

import pytest

from planner_desktop.domain.checks.rules_text import RULES
from planner_desktop.domain.progress import Status
from support.check_draft import NARRATIVE, Case, enter, sound, with_last

SAME = {"status": Status.ON_TRACK, "narrative": NARRATIVE}
CASES = (
    Case("check.narrative_too_short", "narrative", sound(narrative="示例：已办。"), sound()),
    Case(
        "check.same_as_last_period", "narrative", with_last(sound(), **SAME), with_last(sound(), narrative="示例旧文")
    ),
    Case(
        "check.same_text_elsewhere",
        "narrative",
        enter(enter(sound(), "t1.m1", **SAME), "t2.m1", **SAME),
        enter(sound(), "t2.m1", **SAME),
    ),
    Case("check.fields_alike", "problems", sound(problems=NARRATIVE), sound(problems="示例问题")),
    Case(
        "check.year_outside_plan",
        "next_steps",
        sound(next_steps="示例：2025年完成"),
        sound(next_steps="示例：2021年完成，村里有2025人"),
    ),
    Case(
        "check.date_to_come",
        "narrative",
        sound(narrative="示例：2020年9月召开了大会，效果良好"),
        sound(narrative="示例：2020年6月召开了大会，2020年效果良好"),
    ),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.code)
def test_a_rule_finds_its_case_and_nothing_beside_it(case: Case) -> None:
    assert case.found(case.finding) == {case.field}
    assert case.found(case.quiet) == set()


def test_every_rule_has_a_case() -> None:
    assert {case.code for case in CASES} == {rule.code for rule in RULES}
