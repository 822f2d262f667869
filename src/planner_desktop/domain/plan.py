"""A plan as values: what the official notice orders, in its own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import pairwise


class Comparator(StrEnum):
    """How an actual value is held against its target."""

    AT_LEAST = ">="
    AT_MOST = "<="
    MORE_THAN = ">"
    ABOUT = "≈"


class IndicatorKind(StrEnum):
    """How an indicator's actual value comes about."""

    COUNT = "count"
    RATIO = "ratio"
    """Numerator and denominator are entered, the percentage is computed."""
    GROWTH = "growth"
    """Change against a base in percent: numerator is the present value, denominator the base."""


class Scope(StrEnum):
    """Whose figure an indicator's target is."""

    EACH = "each"
    PROVINCE = "province"
    """A provincial total: gives a county no target and no red light."""
    UNSPECIFIED = "unspecified"
    OTHER_LEVEL = "other_level"
    """A figure for offices of a level below the one that looks at it: shown for reference."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A dated step of a task (推进步骤); ``start`` and ``end`` are None where the notice prints no date."""

    id: str
    index: int
    """From 1, in printed order within its task."""
    label: str
    start: date | None
    end: date | None
    text: str


@dataclass(frozen=True, slots=True)
class Task:
    """A numbered task (任务) with its official wording."""

    id: str
    number: int
    text: str
    departments: tuple[str, ...]
    milestones: tuple[Milestone, ...]
    local: bool = False
    """Added by the office itself, never part of the official notice."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that groups tasks (板块); the printed ordinal may repeat, the id never does."""

    id: str
    printed_ordinal: str
    title: str
    tasks: tuple[Task, ...]


@dataclass(frozen=True, slots=True)
class Programme:
    """Top of the tree (工程)."""

    id: str
    ordinal: str
    title: str
    objective: str
    sections: tuple[Section, ...]
    awaits_supplement: bool = False
    """The office names this programme, but the notice at hand lists no tasks for it."""

    @property
    def tasks(self) -> tuple[Task, ...]:
        """All tasks in printed order."""
        return tuple(task for section in self.sections for task in section.tasks)


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure to reach (指标), quoted from the notice."""

    id: str
    task_id: str
    milestone_id: str | None
    """None where the figure stands in the task's sentence."""
    name: str
    kind: IndicatorKind
    comparator: Comparator
    value: str
    """Decimal digits, without unit."""
    unit: str
    level: str
    """Level of office the target is for, as printed (省级, 市级, 县级, 镇街 …), or empty."""
    scope: Scope
    due: date | None
    recurring: bool
    quote: str

    @property
    def binding(self) -> bool:
        """Whether missing the target is the reporting unit's own to answer for.

        A total over the province is not, nor is a count of which the notice does not say whose it is (10,000 names
        in all); a rate without a scope holds for everyone.
        """
        if self.scope is Scope.UNSPECIFIED:
            return self.kind is not IndicatorKind.COUNT
        return self.scope is Scope.EACH


@dataclass(frozen=True, slots=True)
class Anomaly:
    """Something in a document that a person has to confirm; ``details`` fill the sentence for ``code``."""

    code: str
    where: str
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Plan:
    """One issued notice (方案): everything an office has to carry out."""

    number: str
    """Document number, e.g. 晋团办发〔2019〕15号."""
    title: str
    issuer: str
    years: tuple[int, int]
    programmes: tuple[Programme, ...]
    indicators: tuple[Indicator, ...]
    digest: str
    """SHA-256 (hex) over the canonical catalogue."""

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        """All tasks in printed order."""
        return tuple(task for programme in self.programmes for task in programme.tasks)

    @cached_property
    def tasks_by_id(self) -> dict[str, Task]:
        """Tasks by their id."""
        return {task.id: task for task in self.tasks}

    @cached_property
    def milestones_by_id(self) -> dict[str, Milestone]:
        """Milestones by their id."""
        return {step.id: step for task in self.tasks for step in task.milestones}

    @cached_property
    def task_of_milestone(self) -> dict[str, Task]:
        """The task each milestone belongs to, by milestone id."""
        return {step.id: task for task in self.tasks for step in task.milestones}

    @cached_property
    def section_of_task(self) -> dict[str, Section]:
        """The section each task belongs to, by task id."""
        return {t.id: s for p in self.programmes for s in p.sections for t in s.tasks}

    @cached_property
    def programme_of_task(self) -> dict[str, Programme]:
        """The programme each task belongs to, by task id."""
        return {t.id: p for p in self.programmes for t in p.tasks}

    @cached_property
    def indicators_by_id(self) -> dict[str, Indicator]:
        """Indicators by their id."""
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def _indicators_by_milestone(self) -> dict[str, tuple[Indicator, ...]]:
        grouped: dict[str, list[Indicator]] = {}
        for indicator in self.indicators:
            for step_id in self._shown_at(indicator):
                grouped.setdefault(step_id, []).append(indicator)
        return {step_id: tuple(found) for step_id, found in grouped.items()}

    def _shown_at(self, indicator: Indicator) -> Iterator[str]:
        if indicator.milestone_id is not None:
            yield indicator.milestone_id
            return
        yield from (step.id for step in self.tasks_by_id[indicator.task_id].milestones)

    def indicators_at(self, milestone_id: str) -> tuple[Indicator, ...]:
        """The indicators recorded at a milestone: its own, and those of its task's sentence."""
        return self._indicators_by_milestone.get(milestone_id, ())

    @cached_property
    def repeated_figures(self) -> dict[str, tuple[Indicator, ...]]:
        """By indicator id, indicators before it in the plan that are the same figure printed in another task."""
        found: dict[str, tuple[Indicator, ...]] = {}
        by_name: dict[tuple[str, ...], list[Indicator]] = {}
        by_target: dict[tuple[object, ...], list[tuple[Indicator, frozenset[str]]]] = {}
        for indicator in self.indicators:
            pairs = _character_pairs(indicator.name)
            named = by_name.setdefault(_same_name(indicator), [])
            aimed = by_target.setdefault(_same_target(indicator), [])
            alike = (*named, *(other for other, other_pairs in aimed if _is_alike(pairs, other_pairs)))
            before = {other.id: other for other in alike if other.task_id != indicator.task_id}
            if before:
                found[indicator.id] = tuple(before.values())[:MOST_ALIKE]
            # Among very many of one name or target, the first ones stand for all.
            named.extend([indicator] * (len(named) < MOST_ALIKE))
            aimed.extend([(indicator, pairs)] * (len(aimed) < MOST_AIMED))
        return found


ALIKE = 0.5
"""Share of common character pairs from which two names with one target may mean the same figure."""
MOST_ALIKE, MOST_AIMED = 8, 100
"""Indicators of one name, and of one target, that others are held against."""


def _same_name(indicator: Indicator) -> tuple[str, ...]:
    """Name without quotes, spaces and whose it is, kind, unit and level."""
    plain = "".join(character for character in indicator.name if character.isalnum())
    for prefix in ("全省", "全市", "全县", "各级"):
        plain = plain.removeprefix(prefix)
    return plain, indicator.kind, indicator.unit, indicator.level


def _same_target(indicator: Indicator) -> tuple[object, ...]:
    """What is to be reached, and by when."""
    return (
        indicator.kind,
        indicator.comparator,
        indicator.value,
        indicator.unit,
        indicator.level,
        indicator.due,
    )


def _character_pairs(name: str) -> frozenset[str]:
    plain = "".join(character for character in name if character.isalpha())
    return frozenset(one + other for one, other in pairwise(plain))


def _is_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    shorter = min(len(one), len(other))
    return shorter > 0 and len(one & other) >= ALIKE * shorter


LEVEL_MARKS = ("省", "市", "县区旗", "乡镇街村社")
"""Characters that begin a printed level, from the province down."""


def rank_of(level: str) -> int | None:
    """How far below the province a printed level (县级, 镇街) is; None when it is empty or not known."""
    ranks = (rank for rank, marks in enumerate(LEVEL_MARKS) if level and level[0] in marks)
    return next(ranks, None)


def as_seen_from(plan: Plan, rank: int) -> Plan:
    """The plan of an office so far below the province: figures of levels above are gone, those below only shown."""
    seen = (_seen(indicator, rank) for indicator in plan.indicators)
    return replace(plan, indicators=tuple(indicator for indicator in seen if indicator is not None))


def _seen(indicator: Indicator, rank: int) -> Indicator | None:
    theirs = rank_of(indicator.level)
    if theirs is None or theirs == rank:
        return indicator
    return None if theirs < rank else replace(indicator, scope=Scope.OTHER_LEVEL)
