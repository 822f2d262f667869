"""The overview: where a unit stands at the end of a period, as one value that screen, print and brief draw from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from planner_desktop.domain.ledger import Figure, make_figure
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone, Plan, Programme, Section, Task
from planner_desktop.domain.progress import Progress, Status
from planner_desktop.domain.rollup import TaskState, task_states
from planner_desktop.domain.schedule import WORST_FIRST, Attainment, Light, Verdict, judge, red_history, reportable

SETTLED_LIGHTS = frozenset({Light.DONE, Light.CAUGHT_UP, Light.NOT_APPLICABLE, Light.CONTINUING})
"""Steps that no date presses any more."""
SAYS_NOTHING = frozenset({"", "无", "无。", "暂无", "暂无。", "没有", "没有。"})
"""What people write into a field for problems when there are none."""
_NEED = (Attainment.BELOW, Attainment.CLOSE, Attainment.UNKNOWN, Attainment.REACHED)


@dataclass(frozen=True, slots=True)
class TaskMark:
    """A task in a bar, and the step that gives it its light; the id is empty where a task has no steps."""

    task_id: str
    milestone_id: str


@dataclass(frozen=True, slots=True)
class Share:
    """The tasks of a bar that have one light."""

    light: Light
    marks: tuple[TaskMark, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A programme's or a department's tasks by light."""

    key: str
    title: str
    tasks: int
    """Tasks with something to report."""
    filled: int
    shares: tuple[Share, ...]
    """Worst first; lights without tasks are left out."""
    awaits_supplement: bool = False

    def count(self, light: Light) -> int:
        """Tasks with a light."""
        return sum(len(share.marks) for share in self.shares if share.light is light)

    @property
    def size(self) -> int:
        """All tasks, with those that rest this period."""
        return sum(len(share.marks) for share in self.shares)


@dataclass(frozen=True, slots=True)
class YearCell:
    """The steps of a section that are due in one year; without a year, those that have no date."""

    year: int | None
    milestone_ids: tuple[str, ...]
    """Those that most need to be seen first."""
    done: int
    total: int
    """Without what does not apply."""
    light: Light | None
    """Overdue or at risk where a step is, else None."""


@dataclass(frozen=True, slots=True)
class SectionYears:
    """A section's steps, year by year; years without steps are left out."""

    section: Section
    cells: tuple[YearCell, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """A programme's sections over the years of the plan."""

    programme: Programme
    rows: tuple[SectionYears, ...]


@dataclass(frozen=True, slots=True)
class FigureState:
    """An indicator recorded in the period and the step it is recorded at."""

    task: Task
    milestone_id: str
    figure: Figure

    def missed(self, period: Period) -> bool:
        """Whether a value is there, the target due by the period's end, and not reached."""
        due = self.figure.indicator.due
        return due is not None and due <= period.end and self.figure.attainment in (Attainment.CLOSE, Attainment.BELOW)


@dataclass(frozen=True, slots=True)
class Urgent:
    """A step that is overdue, at risk or due before the next period ends."""

    task: Task
    step: Milestone
    verdict: Verdict

    @property
    def due_soon(self) -> bool:
        """Whether only its date brings it here."""
        return self.verdict.days is not None and self.verdict.days >= 0 and self.verdict.light is not Light.AT_RISK


@dataclass(frozen=True, slots=True)
class Concern:
    """What an entry says under problems or support needed."""

    task: Task
    step: Milestone
    verdict: Verdict
    text: str


@dataclass(frozen=True)
class Overview:
    """Everything the overview shows; counts are of tasks unless they say otherwise."""

    plan: Plan
    period: Period
    programmes: tuple[Bar, ...]
    departments: tuple[Bar, ...]
    timelines: tuple[Timeline, ...]
    figures: tuple[FigureState, ...]
    """Binding ones first; of those the ones missed, then those farthest from their target."""
    urgent: tuple[Urgent, ...]
    """Overdue, past its date and not filled in, at risk, due soon; the earliest date first."""
    problems: tuple[Concern, ...]
    """Of the steps that are worst off first."""
    support: tuple[Concern, ...]
    lights: Mapping[str, Light]
    """Of every step of the plan, by its id."""
    newly_done: int
    """Steps reported done in this period for the first time."""

    @cached_property
    def tasks(self) -> int:
        """Tasks with something to report."""
        return sum(bar.tasks for bar in self.programmes)

    @cached_property
    def filled(self) -> int:
        """Tasks of which every step to be reported is filled in."""
        return sum(bar.filled for bar in self.programmes)

    @property
    def unfilled(self) -> int:
        """Tasks of which a step to be reported is not filled in."""
        return self.tasks - self.filled

    def count(self, light: Light) -> int:
        """Tasks with a light."""
        return sum(bar.count(light) for bar in self.programmes)

    def urgent_with(self, light: Light) -> tuple[Urgent, ...]:
        """The urgent steps with a light, those due soon left out."""
        return tuple(item for item in self.urgent if item.verdict.light is light and not item.due_soon)

    @property
    def lapsed(self) -> int:
        """Steps past their date that nobody filled in: red or not, nobody knows."""
        return sum(item.verdict.light is Light.NOT_FILLED and not item.due_soon for item in self.urgent)

    @cached_property
    def binding(self) -> tuple[FigureState, ...]:
        """The indicators that are this unit's to answer for."""
        return tuple(state for state in self.figures if state.figure.binding)

    @property
    def reached(self) -> int:
        """Binding indicators at their target."""
        return sum(state.figure.attainment is Attainment.REACHED for state in self.binding)

    @property
    def missed(self) -> int:
        """Binding indicators that are due and short of their target."""
        return sum(state.missed(self.period) for state in self.binding)

    @property
    def blank(self) -> bool:
        """Whether nothing was filled in yet."""
        return not self.filled and not any(bar.count(Light.DONE) for bar in self.programmes)


def overview(plan: Plan, progress: Progress, period: Period) -> Overview:
    """Survey a period; everything is as of its last day."""
    return _Survey(plan, progress, period).overview()


class _Survey:
    """One pass over a plan: every step is judged once."""

    def __init__(self, plan: Plan, progress: Progress, period: Period) -> None:
        self.plan, self.period = plan, period
        self.held = progress.at(period)
        self.settled = progress.settled_before(period)
        self.states = task_states(plan, progress, period)
        history = red_history(plan, progress, period)
        self.verdicts = {
            step.id: judge(plan, step, period, self.held, self.settled, history)
            for step in plan.milestones_by_id.values()
        }

    def overview(self) -> Overview:
        plan = self.plan
        return Overview(
            plan,
            self.period,
            tuple(self.bar(p.id, p.title, p.tasks, p.awaits_supplement) for p in plan.programmes),
            tuple(self.bar(name, name, tasks) for name, tasks in self.departments().items()),
            tuple(self.timeline(programme) for programme in plan.programmes if programme.tasks),
            self.figures(),
            self.urgent(),
            self.concerns("problems"),
            self.concerns("support_needed"),
            {id_: verdict.light for id_, verdict in self.verdicts.items()},
            self.newly_done(),
        )

    # Bars

    def departments(self) -> dict[str, list[Task]]:
        """Tasks by department, the department with most tasks first."""
        found: dict[str, list[Task]] = {}
        for task in self.plan.tasks:
            for name in task.departments:
                found.setdefault(name, []).append(task)
        return dict(sorted(found.items(), key=lambda item: -len(item[1])))

    def bar(self, key: str, title: str, tasks: Iterable[Task], awaits: bool = False) -> Bar:
        by_light: dict[Light, list[TaskMark]] = {}
        counted: list[TaskState] = []
        for task in tasks:
            state = self.states[task.id]
            by_light.setdefault(state.light, []).append(TaskMark(task.id, self.deciding_step(task, state.light)))
            if state.due_steps:
                counted.append(state)
        shares = tuple(Share(light, tuple(by_light[light])) for light in WORST_FIRST if light in by_light)
        return Bar(key, title, len(counted), sum(state.filled for state in counted), shares, awaits)

    def deciding_step(self, task: Task, light: Light) -> str:
        """The step that gives a task its light; of a task at rest, the last."""
        found = (step.id for step in task.milestones if self.shown(step) and self.verdicts[step.id].light is light)
        return next(found, task.milestones[-1].id if task.milestones else "")

    def shown(self, step: Milestone) -> bool:
        return step.id in self.held.entries or reportable(step, self.period, self.settled)

    # Timeline

    def timeline(self, programme: Programme) -> Timeline:
        return Timeline(programme, tuple(self.section_years(section) for section in programme.sections))

    def section_years(self, section: Section) -> SectionYears:
        by_year: dict[int | None, list[Milestone]] = {}
        for task in section.tasks:
            for step in task.milestones:
                by_year.setdefault(step.end.year if step.end else None, []).append(step)
        years = sorted(by_year, key=lambda year: (year is None, year or 0))
        return SectionYears(section, tuple(self.year_cell(year, by_year[year]) for year in years))

    def year_cell(self, year: int | None, steps: list[Milestone]) -> YearCell:
        lights = {step.id: self.verdicts[step.id].light for step in steps}
        ordered = sorted(lights, key=lambda id_: WORST_FIRST.index(lights[id_]))
        held = list(lights.values())
        return YearCell(
            year,
            tuple(ordered),
            sum(map(self.is_done, ordered)),
            len(held) - held.count(Light.NOT_APPLICABLE),
            next((light for light in (Light.OVERDUE, Light.AT_RISK) if light in held), None),
        )

    def is_done(self, milestone_id: str) -> bool:
        """Whether a step is done, whatever its light says of its past."""
        entry = self.held.entries.get(milestone_id)
        done = entry is not None and entry.status is Status.DONE
        return done or self.verdicts[milestone_id].light is Light.DONE

    # Lists

    def steps(self) -> Iterator[tuple[Task, Milestone, Verdict]]:
        """The steps to report, in printed order."""
        for task in self.plan.tasks:
            for step in task.milestones:
                if self.shown(step):
                    yield task, step, self.verdicts[step.id]

    def figures(self) -> tuple[FigureState, ...]:
        found: dict[str, FigureState] = {}
        for task, step, _ in self.steps():
            for indicator in self.plan.indicators_at(step.id):
                figure = make_figure(indicator, self.held.readings.get(indicator.id))
                found.setdefault(indicator.id, FigureState(task, step.id, figure))
        return tuple(sorted(found.values(), key=self.figure_need))

    def figure_need(self, state: FigureState) -> tuple[bool, bool, int]:
        return not state.figure.binding, not state.missed(self.period), _NEED.index(state.figure.attainment)

    def urgent(self) -> tuple[Urgent, ...]:
        found = (Urgent(*place) for place in self.steps() if self.presses(place[1], place[2]))
        return tuple(sorted(found, key=_urgency))

    def presses(self, step: Milestone, verdict: Verdict) -> bool:
        """Whether a step needs somebody now: by its light, or by its date."""
        if verdict.light in (Light.OVERDUE, Light.AT_RISK):
            return True
        return step.end is not None and step.end <= self.period.next.end and verdict.light not in SETTLED_LIGHTS

    def concerns(self, field: str) -> tuple[Concern, ...]:
        found: list[Concern] = []
        for task, step, verdict in self.steps():
            entry = self.held.entries.get(step.id)
            text = str(getattr(entry, field)).strip() if entry else ""
            if text not in SAYS_NOTHING:
                found.append(Concern(task, step, verdict, text))
        return tuple(sorted(found, key=_gravity))

    def newly_done(self) -> int:
        entries = self.held.entries.values()
        return sum(entry.status is Status.DONE and entry.milestone_id not in self.settled for entry in entries)


def _urgency(item: Urgent) -> tuple[int, date, int]:
    return _rank(item), item.step.end or date.max, item.task.number


def _rank(item: Urgent) -> int:
    match item.verdict.light:
        case Light.OVERDUE:
            return 0
        case Light.AT_RISK:
            return 2
        case _:
            return 3 if item.due_soon else 1


def _gravity(concern: Concern) -> tuple[int, int, int]:
    days = concern.verdict.days
    return WORST_FIRST.index(concern.verdict.light), days if days is not None else 1 << 20, concern.task.number
