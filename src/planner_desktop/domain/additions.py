"""What an office adds to the plan: tasks of its own, and supplements (a second notice); composed without touching either.

Official wording stays as printed and the plan keeps its digest. What is added has ids of its own kind, so that it can
never stand in the place of something official.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from planner_desktop.domain.plan import Indicator, Milestone, Plan, Programme, Section, Task

LOCAL_PREFIX = "local-"
LOCAL_ID = re.compile(r"local-[0-9a-f]{8}")
"""The id of a local task; its steps have ids that begin with it."""
MOST_STEPS = 8
"""Steps of one local task."""
MOST_LOCAL_TASKS = 200
MOST_SUPPLEMENTS = 10
MOST_DEPARTMENTS = 20
LONGEST_WORDING = 2_000
"""Characters of a local task or step."""
HIGHEST_NUMBER = 999
_DIGEST_SHOWN = 16
"""Hex digits of its digest that a supplement's ids begin with."""


@dataclass(frozen=True, slots=True)
class LocalStep:
    """A step of a local task; its number stays when others come and go."""

    number: int
    start: date
    end: date
    text: str


@dataclass(frozen=True, slots=True)
class LocalTask:
    """A task the office set itself (本单位自定), never part of an official notice."""

    id: str
    programme_id: str
    number: int
    """Among the local tasks of its programme; kept when others go."""
    text: str
    departments: tuple[str, ...]
    steps: tuple[LocalStep, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Its id."""
        return ("local_task", self.id)

    @property
    def as_task(self) -> Task:
        """The task as the plan shows it."""
        steps = tuple(_milestone(self.id, at, step) for at, step in enumerate(self.steps, 1))
        return Task(self.id, self.number, self.text, self.departments, steps, local=True)


def _milestone(task_id: str, at: int, step: LocalStep) -> Milestone:
    label = f"{step.start:%Y.%m.%d}—{step.end:%Y.%m.%d}"
    return Milestone(f"{task_id}.m{step.number}", at, label, step.start, step.end, step.text)


@dataclass(frozen=True, slots=True)
class Supplement:
    """A second notice in the same form, and where its tasks go."""

    digest: str
    """That of the notice: SHA-256 (hex) over its canonical catalogue."""
    number: str
    """Document number; may be empty."""
    into: str
    """Id of the programme that awaited it; empty when its programmes stand by themselves."""
    plan: Plan
    """The notice as read, with ids of its own."""

    @classmethod
    def of(cls, plan: Plan, into: str) -> Supplement:
        """The supplement that a notice makes."""
        return cls(plan.digest, plan.number, into, plan)

    @property
    def key(self) -> tuple[str, ...]:
        """The notice's digest."""
        return ("supplement", self.digest)

    @property
    def prefix(self) -> str:
        """What the ids of everything it brings begin with."""
        return f"sup-{self.digest[:_DIGEST_SHOWN]}."


@dataclass(frozen=True, slots=True)
class TaskHandler:
    """Who sees to a task (经办人): what its steps have unless they name somebody else."""

    task_id: str
    name: str

    @property
    def key(self) -> tuple[str, ...]:
        """The task."""
        return ("task_handler", self.task_id)


@dataclass(frozen=True, slots=True)
class Additions:
    """Everything added, in one order whatever order it came in."""

    supplements: tuple[Supplement, ...] = ()
    local_tasks: tuple[LocalTask, ...] = ()

    @classmethod
    def of(cls, supplements: Iterable[Supplement], local_tasks: Iterable[LocalTask]) -> Additions:
        """Gather them in order."""
        return cls(
            tuple(sorted(supplements, key=lambda each: (each.number, each.digest))),
            tuple(sorted(local_tasks, key=lambda each: (each.programme_id, each.number, each.id))),
        )

    def __bool__(self) -> bool:
        """Whether anything was added."""
        return bool(self.supplements or self.local_tasks)


NO_ADDITIONS = Additions()


def plan_with(plan: Plan, additions: Additions) -> Plan:
    """The plan as an office sees it; raises ValueError for additions that do not fit it (see ``misfit``)."""
    if not additions:
        return plan
    programmes = {programme.id: programme for programme in plan.programmes}
    indicators = list(plan.indicators)
    for supplement in additions.supplements:
        _bring(programmes, supplement)
        indicators.extend(_indicator(supplement, each) for each in supplement.plan.indicators)
    for programme_id in dict.fromkeys(task.programme_id for task in additions.local_tasks):
        own = tuple(task.as_task for task in additions.local_tasks if task.programme_id == programme_id)
        if programme_id not in programmes:
            raise ValueError(f"no programme {programme_id}")
        _append(programmes, programme_id, (Section(f"{LOCAL_PREFIX}{programme_id}", "", "", own),))
    return replace(plan, programmes=tuple(programmes.values()), indicators=tuple(indicators))


def _append(programmes: dict[str, Programme], id_: str, sections: tuple[Section, ...]) -> None:
    held = programmes[id_]
    programmes[id_] = replace(held, sections=(*held.sections, *sections), awaits_supplement=False)


def _bring(programmes: dict[str, Programme], supplement: Supplement) -> None:
    brought = [_programme(supplement.prefix, programme) for programme in supplement.plan.programmes]
    if not supplement.into:
        programmes.update({programme.id: programme for programme in brought})
        return
    if supplement.into not in programmes:
        raise ValueError(f"no programme {supplement.into}")
    objectives = [programme.objective for programme in brought if programme.objective]
    _append(programmes, supplement.into, tuple(section for each in brought for section in each.sections))
    if objectives and not programmes[supplement.into].objective:
        programmes[supplement.into] = replace(programmes[supplement.into], objective="\n".join(objectives))


def _programme(prefix: str, programme: Programme) -> Programme:
    sections = tuple(_section(prefix, section) for section in programme.sections)
    return replace(programme, id=prefix + programme.id, sections=sections)


def _section(prefix: str, section: Section) -> Section:
    return replace(section, id=prefix + section.id, tasks=tuple(_task(prefix, task) for task in section.tasks))


def _task(prefix: str, task: Task) -> Task:
    """A task without steps is one step, which is its own wording: else nothing could be recorded on it."""
    whole = (Milestone(f"{task.id}.m1", 1, "", None, None, task.text),)
    steps = tuple(replace(step, id=prefix + step.id) for step in task.milestones or whole)
    return replace(task, id=prefix + task.id, milestones=steps)


def _indicator(supplement: Supplement, indicator: Indicator) -> Indicator:
    prefix = supplement.prefix
    milestone_id = prefix + indicator.milestone_id if indicator.milestone_id else None
    return replace(indicator, id=prefix + indicator.id, task_id=prefix + indicator.task_id, milestone_id=milestone_id)


# What has to hold of additions, whoever made them


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why additions cannot be composed with a plan; ``code`` and what fills its sentence."""

    code: str
    what: str


def misfit(plan: Plan, additions: Additions) -> Misfit | None:
    """The first thing that keeps additions from being composed with a plan, or that feigns to be official."""
    return next(_misfits(plan, additions), None)


def _misfits(plan: Plan, additions: Additions) -> Iterator[Misfit]:
    """Every such thing."""
    yield from feigned(plan.number, plan.digest, additions)
    awaiting = {programme.id for programme in plan.programmes if programme.awaits_supplement}
    places = {programme.id for programme in plan.programmes}
    for supplement in additions.supplements:
        if supplement.into and supplement.into not in awaiting:
            yield Misfit("additions.no_place", supplement.number or supplement.plan.title)
        if not supplement.into:
            places |= {supplement.prefix + programme.id for programme in supplement.plan.programmes}
    for task in additions.local_tasks:
        if task.programme_id not in places:
            yield Misfit("additions.no_place", task.text)


def feigned(plan_number: str, plan_digest: str, additions: Additions) -> Iterator[Misfit]:
    """What would stand in the place of something official, as far as it can be told without the plan's text."""
    for supplement in additions.supplements:
        same_number = supplement.number and bare_number(supplement.number) == bare_number(plan_number)
        if supplement.digest == plan_digest or same_number:
            yield Misfit("additions.official_number", supplement.number)
        if supplement.number != supplement.plan.number or supplement.digest != supplement.plan.digest:
            yield Misfit("additions.official_number", supplement.number)
        if any(task.local for task in supplement.plan.tasks):
            yield Misfit("additions.shadows", supplement.number)
    for task in additions.local_tasks:
        if not LOCAL_ID.fullmatch(task.id) or not 1 <= task.number <= HIGHEST_NUMBER:
            yield Misfit("additions.shadows", task.text)
    for count, what in _counts(additions):
        if count > 1:
            yield Misfit("additions.shadows", what)


def _counts(additions: Additions) -> Iterator[tuple[int, str]]:
    prefixes = Counter(supplement.prefix for supplement in additions.supplements)
    numbers = Counter(bare_number(each.number) for each in additions.supplements if each.number)
    ids = Counter(task.id for task in additions.local_tasks)
    places = Counter((task.programme_id, task.number) for task in additions.local_tasks)
    for supplement in additions.supplements:
        yield prefixes[supplement.prefix], supplement.number
        yield numbers[bare_number(supplement.number)], supplement.number
    for task in additions.local_tasks:
        yield ids[task.id], task.text
        yield places[task.programme_id, task.number], task.text
        yield max(Counter(step.number for step in task.steps).values(), default=1), task.text


def bare_number(number: str) -> str:
    """A document number without spaces and kinds of brackets: what two spellings of one number share."""
    plain = unicodedata.normalize("NFKC", number)
    return "".join(character for character in plain if character.isalnum()).casefold()
