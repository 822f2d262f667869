"""The ledger: every row of a return, computed once, so that PDF, Excel and screen show the same figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from planner_desktop.domain.annotations import Explanation, Mark
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator, IndicatorKind, Milestone, Plan, Programme, Section, Task
from planner_desktop.domain.progress import Entry, PeriodProgress, Reading, Status, evidence_numbers, number
from planner_desktop.domain.returns import Return
from planner_desktop.domain.schedule import (
    Attainment,
    Light,
    Past,
    RedHistory,
    Verdict,
    actual,
    attainment,
    judge,
    reportable,
)


class PaperLight(StrEnum):
    """The three lights of the paper and the grey that is none of them."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
    NONE = "none"


PAPER_LIGHTS: Mapping[Light, PaperLight] = {
    Light.OVERDUE: PaperLight.RED,
    Light.AT_RISK: PaperLight.AMBER,
    Light.CAUGHT_UP: PaperLight.AMBER,
    Light.NO_PROGRESS: PaperLight.AMBER,
    Light.ON_TRACK: PaperLight.GREEN,
    Light.CONTINUING: PaperLight.GREEN,
    Light.DONE: PaperLight.GREEN,
    Light.NOT_FILLED: PaperLight.NONE,
    Light.NOT_STARTED: PaperLight.NONE,
    Light.NOT_DUE: PaperLight.NONE,
    Light.NOT_APPLICABLE: PaperLight.NONE,
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One indicator's cells in a row."""

    indicator: Indicator
    reading: Reading | None
    actual: Decimal | None
    """In the indicator's unit."""
    rate: Decimal | None
    """Completion in percent of the target, one decimal; None without reading or for an upper bound."""
    attainment: Attainment

    @property
    def binding(self) -> bool:
        """Whether missing the target is this unit's to answer for."""
        return self.indicator.binding

    @property
    def target_text(self) -> str:
        """Target with comparator sign and unit: ``≥60%``."""
        sign = {">=": "≥", "<=": "≤", ">": "＞", "≈": "≈"}[self.indicator.comparator]
        return f"{sign}{self.indicator.value}{self.indicator.unit}"

    @property
    def actual_text(self) -> str:
        """What was reached: ``1163/2433`` for a ratio, ``26家`` for a count, empty while unknown."""
        if self.reading is None or self.reading.blank:
            return ""
        if self.indicator.kind is IndicatorKind.COUNT:
            return f"{self.reading.value}{self.indicator.unit}"
        return f"{self.reading.numerator or '?'}/{self.reading.denominator or '?'}"

    @property
    def actual_rate_text(self) -> str:
        """The computed rate of a ratio or growth (``62.4%``), else empty."""
        if self.actual is None or self.indicator.kind is IndicatorKind.COUNT:
            return ""
        return f"{self.actual}%"

    @property
    def rate_text(self) -> str:
        """Completion of the target: ``103.4%``, empty while unknown."""
        return "" if self.rate is None else f"{self.rate}%"


@dataclass(frozen=True, slots=True)
class StepRow:
    """One milestone of a task in the ledger."""

    step: Milestone
    entry: Entry | None
    verdict: Verdict
    figures: tuple[Figure, ...]
    evidence: tuple[int, ...]
    """Numbers of the files attached."""
    explanations: tuple[Explanation, ...] = ()
    """What the warnings about it were answered with."""
    marks: tuple[Mark, ...] = ()
    """Notes and stars on its values."""

    @property
    def status(self) -> Status | None:
        """What the cadre says; None for not filled in."""
        return self.entry.status if self.entry else None

    @property
    def light(self) -> PaperLight:
        """The light as printed."""
        return PAPER_LIGHTS[self.verdict.light]

    @property
    def overdue_days(self) -> int:
        """Days past the due date at the period's end; 0 unless the light is overdue."""
        late = self.verdict.light is Light.OVERDUE and self.verdict.days is not None and self.verdict.days < 0
        return -self.verdict.days if late and self.verdict.days else 0


class Rest(StrEnum):
    """Why a milestone has no row of its own this period."""

    SETTLED = "settled"
    NOT_DUE = "not_due"


@dataclass(frozen=True, slots=True)
class TaskRows:
    """One task: the rows to report, and the other steps in a word each."""

    task: Task
    rows: tuple[StepRow, ...]
    others: tuple[tuple[Milestone, Rest], ...]


@dataclass(frozen=True, slots=True)
class SectionRows:
    """A section's tasks."""

    section: Section
    tasks: tuple[TaskRows, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeRows:
    """A programme's sections with its counts."""

    programme: Programme
    sections: tuple[SectionRows, ...]

    @property
    def rows(self) -> Iterator[StepRow]:
        """All step rows in order."""
        return (row for section in self.sections for task in section.tasks for row in task.rows)

    @property
    def tasks(self) -> int:
        """Number of tasks."""
        return sum(len(section.tasks) for section in self.sections)

    @property
    def counts(self) -> Counter[PaperLight]:
        """Step rows per light."""
        return Counter(row.light for row in self.rows)

    @property
    def done(self) -> int:
        """Step rows reported done."""
        return sum(row.status is Status.DONE for row in self.rows)


@dataclass(frozen=True)
class Ledger:
    """A sealed return, ready to be drawn."""

    plan: Plan
    sealed: Return
    office_name: str
    """共青团太原市迎泽区委."""
    formal_name: str
    """共青团太原市迎泽区委员会."""
    recipient_name: str
    """The office the return goes to."""
    programmes: tuple[ProgrammeRows, ...]
    code: str
    """The check code as printed."""

    @property
    def rows(self) -> Iterator[tuple[Task, StepRow]]:
        """All step rows with their tasks, in printed order."""
        for programme in self.programmes:
            for section in programme.sections:
                for task in section.tasks:
                    yield from ((task.task, row) for row in task.rows)

    @property
    def figures(self) -> Iterator[tuple[Task, StepRow, Figure]]:
        """All figures that are shown, each indicator once."""
        seen: set[str] = set()
        for task, row in self.rows:
            for figure in row.figures:
                if figure.indicator.id not in seen:
                    seen.add(figure.indicator.id)
                    yield task, row, figure

    @property
    def overdue(self) -> tuple[tuple[Task, StepRow], ...]:
        """The rows past their date, longest first."""
        late = [(task, row) for task, row in self.rows if row.verdict.light is Light.OVERDUE]
        return tuple(sorted(late, key=lambda pair: -pair[1].overdue_days))


def build_ledger(
    plan: Plan, sealed: Return, *, office_name: str, formal_name: str, recipient_name: str, code: str
) -> Ledger:
    """Compute every row of a return from its snapshot; raises KeyError when it is about another plan's milestones."""
    held = PeriodProgress(
        {entry.milestone_id: entry for entry in sealed.entries},
        {reading.indicator_id: reading for reading in sealed.readings},
        {(link.milestone_id, link.sha256): link for link in sealed.evidence},
        {explanation.place: explanation for explanation in sealed.explanations},
        {mark.place: mark for mark in sealed.marks},
    )
    rows = _Rows(
        plan, sealed.period, held, frozenset(sealed.settled), _history_of(sealed), evidence_numbers(sealed.evidence)
    )
    return Ledger(
        plan, sealed, office_name, formal_name, recipient_name, tuple(map(rows.programme, plan.programmes)), code
    )


def _history_of(sealed: Return) -> RedHistory:
    """The red lights of earlier periods as the return itself tells them."""
    red: dict[str, tuple[Period, ...]] = {}
    for milestone_id, period in sealed.overdue_before:
        red[milestone_id] = (*red.get(milestone_id, ()), period)
    return lambda step: Past(red.get(step.id, ()), step.id in red)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Builds rows from one period's records."""

    plan: Plan
    period: Period
    held: PeriodProgress
    settled: frozenset[str]
    history: RedHistory
    numbers: Mapping[str, int]
    """Of the files of evidence, by SHA-256."""

    def programme(self, programme: Programme) -> ProgrammeRows:
        return ProgrammeRows(programme, tuple(map(self.section, programme.sections)))

    def section(self, section: Section) -> SectionRows:
        return SectionRows(section, tuple(map(self.task, section.tasks)))

    def task(self, task: Task) -> TaskRows:
        shown = [step for step in task.milestones if self.shown(step)]
        others = [(step, self.rest(step)) for step in task.milestones if step not in shown]
        return TaskRows(task, tuple(map(self.step, shown)), tuple(others))

    def shown(self, step: Milestone) -> bool:
        return step.id in self.held.entries or reportable(step, self.period, self.settled)

    def rest(self, step: Milestone) -> Rest:
        later = step.start is not None and step.start > self.period.end
        return Rest.NOT_DUE if later and step.id not in self.settled else Rest.SETTLED

    def step(self, step: Milestone) -> StepRow:
        return StepRow(
            step,
            self.held.entries.get(step.id),
            judge(self.plan, step, self.period, self.held, self.settled, self.history),
            tuple(
                make_figure(indicator, self.held.readings.get(indicator.id))
                for indicator in self.plan.indicators_at(step.id)
            ),
            tuple(sorted(self.numbers[link.sha256] for link in self.held.evidence_of(step.id))),
            tuple(each for each in self.held.explanations.values() if each.milestone_id == step.id),
            tuple(each for each in self.held.marks.values() if each.milestone_id == step.id),
        )


def make_figure(indicator: Indicator, reading: Reading | None) -> Figure:
    """An indicator and its reading with everything computed."""
    value = actual(indicator, reading)
    return Figure(indicator, reading, value, _rate(indicator, value), attainment(indicator, value))


def _rate(indicator: Indicator, value: Decimal | None) -> Decimal | None:
    target = number(indicator.value)
    if value is None or not target or indicator.comparator == "<=":
        return None
    return (value / target * 100).quantize(Decimal("0.1"), ROUND_HALF_UP)
