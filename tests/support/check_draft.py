"""Drafts for tests of the checks: a sound milestone, and what is changed in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from planner_desktop.domain import edits
from planner_desktop.domain.checks import check_period
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator, Plan
from planner_desktop.domain.progress import EvidenceLink, Progress, Status
from support.small_plan import indicator, small_plan

PLAN = small_plan()
Q1, Q2 = Period.parse("2020Q1"), Period.parse("2020Q2")
NARRATIVE = "示例：召开专题会议三次，逐项落实。"
STEP = "t1.m2"
"""Runs through 2020."""


def enter(progress: Progress, step: str = STEP, period: Period = Q2, **values: Any) -> Progress:
    return progress.with_changes(edits.set_entry(progress, step, period, **values))


def read(progress: Progress, id_: str, period: Period = Q2, **values: str) -> Progress:
    return progress.with_changes(edits.set_reading(progress, id_, period, **values))


def attach(progress: Progress, step: str = STEP, period: Period = Q2, sha256: str = "a" * 64) -> Progress:
    return Progress.of([*progress, EvidenceLink(step, period, sha256, "示例.pdf", 1)])


def sound(step: str = STEP, period: Period = Q2, **values: Any) -> Progress:
    """A milestone about which nothing is to be said, but for what is given."""
    entered: dict[str, Any] = {"status": Status.ON_TRACK, "narrative": NARRATIVE} | values
    progress = enter(Progress(), step, period, **entered)
    if step == STEP:
        progress = read(progress, "t1.i1", period, numerator="7", denominator="10")
        progress = read(progress, "t1.i2", period, value="30")
    return attach(progress, step, period)


def with_last(progress: Progress, period: Period = Q1, step: str = STEP, **values: Any) -> Progress:
    """The same with an entry in another period, last quarter unless said."""
    return enter(progress, step, period, **values)


def planned(*indicators: Indicator) -> Plan:
    """The small plan with these indicators."""
    return small_plan(indicators)


def counted(id_: str = "t1.i2", **changes: Any) -> Indicator:
    """A number of households for the step of 2020."""
    from planner_desktop.domain.plan import IndicatorKind

    values = {"kind": IndicatorKind.COUNT, "value": "30", "unit": "家", "name": "示例家数"} | changes
    return indicator(id_, 1, 2, **values)


@dataclass(frozen=True)
class Case:
    """A rule with a draft in which it finds something, and one very like it in which it does not."""

    code: str
    field: str
    finding: Progress
    quiet: Progress
    step: str = STEP
    plan: Plan = PLAN
    period: Period = Q2

    def found(self, progress: Progress) -> set[str]:
        """The fields in which the rule finds something."""
        findings = check_period(self.plan, progress, self.period)
        return {found.field for found in findings if (found.code, found.milestone_id) == (self.code, self.step)}
