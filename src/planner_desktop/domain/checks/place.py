"""What a rule looks at: a milestone in a period, with the draft around it computed once for all milestones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from planner_desktop.domain.finding import Details, Severity
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator, Milestone, Plan, Task
from planner_desktop.domain.progress import Entry, PeriodProgress, Progress, Reading, Status
from planner_desktop.domain.schedule import reportable

ReadingsHeld = tuple[tuple[Indicator, Reading], ...]


@dataclass(frozen=True)
class Draft:
    """One period's records and what the rules ask of all of them; computed when first asked for."""

    plan: Plan
    progress: Progress
    period: Period
    reported_done: frozenset[str] | None = None
    """Milestones a return itself says were done before, where the earlier periods are not at hand."""

    @cached_property
    def held(self) -> PeriodProgress:
        """The period's records."""
        return self.progress.at(self.period)

    @cached_property
    def settled(self) -> frozenset[str]:
        """Milestones reported done in an earlier period."""
        known = self.reported_done
        return self.progress.settled_before(self.period) if known is None else known

    @cached_property
    def before(self) -> PeriodProgress:
        """The period of the same length just before."""
        return self.progress.at(self.period.previous)

    @cached_property
    def earlier(self) -> tuple[PeriodProgress, ...]:
        """The periods of the same length before this one, the latest first, as far as they follow each other."""
        found: list[PeriodProgress] = []
        period = self.period.previous
        while period in self.progress.periods:
            found.append(self.progress.periods[period])
            period = period.previous
        return tuple(found)

    @cached_property
    def shorter(self) -> tuple[tuple[Period, PeriodProgress], ...]:
        """The recorded periods within this one, the latest first."""
        found = sorted((period for period in self.progress.periods if self.period.holds(period)), reverse=True)
        return tuple((period, self.progress.periods[period]) for period in found)

    @cached_property
    def longer(self) -> tuple[tuple[Period, PeriodProgress], ...]:
        """The recorded periods around this one."""
        found = sorted(period for period in self.progress.periods if period.holds(self.period))
        return tuple((period, self.progress.periods[period]) for period in found)

    @cached_property
    def narratives(self) -> Counter[str]:
        """How often each narrative stands in the period."""
        return Counter(entry.narrative.strip() for entry in self.held.entries.values() if entry.narrative.strip())

    @cached_property
    def names_handlers(self) -> bool:
        """Whether at least half of the entries of the period name their handler: then one without it stands out."""
        entries = self.held.entries.values()
        named = sum(bool(entry.handler.strip()) for entry in entries)
        told = sum(bool(entry.narrative.strip() or entry.handler.strip()) for entry in entries)
        return 0 < told <= 2 * named

    @cached_property
    def files(self) -> Mapping[str, int]:
        """To how many milestones each milestone's most spread file is attached."""
        spread = Counter(sha256 for _, sha256 in self.held.evidence)
        most: dict[str, int] = {}
        for milestone_id, sha256 in self.held.evidence:
            most[milestone_id] = max(most.get(milestone_id, 0), spread[sha256])
        return most

    @cached_property
    def open_remarks(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """Field and author of the remarks not yet done, by milestone."""
        found: dict[str, tuple[tuple[str, str], ...]] = {}
        for remark in self.held.remarks.values():
            if not remark.done:
                found[remark.milestone_id] = (*found.get(remark.milestone_id, ()), (remark.field, remark.author))
        return found

    def place(self, task: Task, step: Milestone) -> Place:
        """One milestone of it."""
        return Place(self, task, step, self.held.entries.get(step.id), reportable(step, self.period, self.settled))


@dataclass(frozen=True)
class Place:
    """One milestone as a rule sees it."""

    draft: Draft
    task: Task
    step: Milestone
    entry: Entry | None
    due: bool
    """Whether it is to be reported in this period."""
    readings: ReadingsHeld = field(init=False)
    """The milestone's indicators that have a reading."""

    def __post_init__(self) -> None:
        """Look up the readings once, since most rules ask for them."""
        held = self.draft.held.readings
        found = ((each, held.get(each.id)) for each in self.draft.plan.indicators_at(self.step.id)) if held else ()
        object.__setattr__(self, "readings", tuple((each, reading) for each, reading in found if reading is not None))

    @property
    def status(self) -> Status | None:
        """What the cadre says of it, if anything."""
        return self.entry.status if self.entry else None

    @property
    def period(self) -> Period:
        """The period it is looked at in."""
        return self.draft.period

    @property
    def last(self) -> Entry | None:
        """The milestone's entry of last period."""
        return self.draft.before.entries.get(self.step.id)


FoundAt = tuple[str, Details]
"""A field and the details of what was found there."""
Found = Iterator[FoundAt]


@dataclass(frozen=True, slots=True)
class Rule:
    """A declared check of a milestone, whatever is recorded there."""

    code: str
    severity: Severity
    look: Callable[[Place], Found] = field(repr=False)


@dataclass(frozen=True, slots=True)
class EntryRule:
    """A declared check of a milestone that has an entry."""

    code: str
    severity: Severity
    look: Callable[[Place, Entry], Found] = field(repr=False)


@dataclass(frozen=True, slots=True)
class FigureRule:
    """A declared check of one indicator's reading; the field is the reading's."""

    code: str
    severity: Severity
    look: Callable[[Place, Indicator, Reading], Iterator[Details]] = field(repr=False)


AnyRule = Rule | EntryRule | FigureRule


def at_figure(indicator: Indicator) -> str:
    """The field of an indicator's reading."""
    return f"reading:{indicator.id}"


def named(indicator: Indicator, **details: object) -> Details:
    """Details of a finding about an indicator."""
    return (("indicator", indicator.name), *((name, str(value)) for name, value in details.items()))
