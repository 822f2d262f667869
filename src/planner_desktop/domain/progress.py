"""Progress as values: what an office recorded for each milestone and indicator in each period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from planner_desktop.domain.changes import ChangeSet, Record, StaleChange
from planner_desktop.domain.period import Period


class Status(StrEnum):
    """What the cadre says of a milestone; an entry without one counts as *not filled in*."""

    NOT_STARTED = "not_started"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    DONE = "done"
    CONTINUING = "continuing"
    NO_PROGRESS = "no_progress"
    """Looked at, and nothing happened this period: neither inapplicable nor left out."""
    NOT_APPLICABLE = "not_applicable"
    """Needs a reason."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One milestone in one period (进展)."""

    milestone_id: str
    period: Period
    status: Status | None = None
    reason: str = ""
    """Why the milestone does not apply."""
    narrative: str = ""
    problems: str = ""
    next_steps: str = ""
    support_needed: str = ""
    handler: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """Milestone and period."""
        return ("entry", self.milestone_id, self.period.name)

    @property
    def blank(self) -> bool:
        """Whether nothing at all was entered."""
        return self == Entry(self.milestone_id, self.period)


TEXT_FIELDS = ("reason", "narrative", "problems", "next_steps", "support_needed", "handler")
"""The fields of an entry that hold free text."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An indicator's actual value in one period (实际值); numbers are decimal strings, empty while unknown."""

    indicator_id: str
    period: Period
    value: str = ""
    numerator: str = ""
    denominator: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """Indicator and period."""
        return ("reading", self.indicator_id, self.period.name)

    @property
    def blank(self) -> bool:
        """Whether nothing at all was entered."""
        return not (self.value or self.numerator or self.denominator)


@dataclass(frozen=True, slots=True)
class EvidenceLink:
    """A file that shows a milestone's progress (佐证); its bytes live in the store by SHA-256."""

    milestone_id: str
    period: Period
    sha256: str
    name: str
    size: int
    """In bytes."""

    @property
    def key(self) -> tuple[str, ...]:
        """Milestone, period and content."""
        return ("evidence", self.milestone_id, self.period.name, self.sha256)


@dataclass(frozen=True, slots=True)
class Office:
    """Who reports: the unit of this profile and the people who answer for its figures."""

    unit_code: str
    preparer: str = ""
    reviewer: str = ""
    approver: str = ""
    telephone: str = ""
    sample: bool = False
    """Everything in this profile is sample data (示例数据)."""

    @property
    def key(self) -> tuple[str, ...]:
        """There is one office in a profile."""
        return ("office",)


def number(text: str) -> Decimal | None:
    """The finite number a field holds, or None while it holds none."""
    try:
        value = Decimal(text)
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


@dataclass(frozen=True, slots=True)
class PeriodProgress:
    """Everything recorded for one period."""

    entries: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    """By milestone id."""
    readings: Mapping[str, Reading] = field(default_factory=dict[str, Reading])
    """By indicator id."""
    evidence: Mapping[tuple[str, str], EvidenceLink] = field(default_factory=dict[tuple[str, str], EvidenceLink])
    """By milestone id and SHA-256."""

    def evidence_of(self, milestone_id: str) -> tuple[EvidenceLink, ...]:
        """The files linked to a milestone, by name."""
        found = (link for link in self.evidence.values() if link.milestone_id == milestone_id)
        return tuple(sorted(found, key=lambda link: (link.name, link.sha256)))


EMPTY_PERIOD = PeriodProgress()
PeriodRecord = Entry | Reading | EvidenceLink


@dataclass(frozen=True)
class Progress:
    """All records of a profile; an edit copies the one period it touches and shares the rest."""

    periods: Mapping[Period, PeriodProgress] = field(default_factory=dict[Period, PeriodProgress])
    office: Office | None = None

    @classmethod
    def of(cls, records: Iterable[Record]) -> Progress:
        """Gather records as loaded from a store."""
        periods: dict[Period, _Draft] = {}
        office: Office | None = None
        for record in records:
            if isinstance(record, Office):
                office = record
            elif isinstance(record, PeriodRecord):
                periods.setdefault(record.period, _Draft.from_period(EMPTY_PERIOD)).put(record)
        return cls({period: draft.finished() for period, draft in periods.items()}, office)

    def __iter__(self) -> Iterator[Record]:
        """All records, in no promised order."""
        if self.office is not None:
            yield self.office
        for held in self.periods.values():
            yield from held.entries.values()
            yield from held.readings.values()
            yield from held.evidence.values()

    def at(self, period: Period) -> PeriodProgress:
        """What was recorded for a period; empty when nothing was."""
        return self.periods.get(period, EMPTY_PERIOD)

    def entry(self, milestone_id: str, period: Period) -> Entry | None:
        """The entry of a milestone in a period, if any."""
        return self.at(period).entries.get(milestone_id)

    def reading(self, indicator_id: str, period: Period) -> Reading | None:
        """The reading of an indicator in a period, if any."""
        return self.at(period).readings.get(indicator_id)

    def settled_before(self, period: Period) -> frozenset[str]:
        """The milestones reported done in an earlier period, and not taken back since."""
        latest: dict[str, Status | None] = {}
        for earlier in sorted(held for held in self.periods if held.end < period.start):
            latest.update((id_, entry.status) for id_, entry in self.periods[earlier].entries.items() if entry.status)
        return frozenset(id_ for id_, status in latest.items() if status is Status.DONE)

    def holds(self, record: Record) -> Record | None:
        """The record now held under the same key, if any."""
        match record:
            case Office():
                return self.office
            case Entry():
                return self.entry(record.milestone_id, record.period)
            case Reading():
                return self.reading(record.indicator_id, record.period)
            case EvidenceLink():
                return self.at(record.period).evidence.get((record.milestone_id, record.sha256))
            case _:
                raise TypeError(f"not a record of progress: {record!r}")

    def with_changes(self, changeset: ChangeSet) -> Progress:
        """Progress after an action; raises ``StaleChange`` when a record is not what the action was made from."""
        drafts: dict[Period, _Draft] = {}
        office = self.office
        for change in changeset.changes:
            record = change.record
            if isinstance(record, Office):
                if office != change.before:
                    raise StaleChange(change.key)
                office = change.after if isinstance(change.after, Office) else None
            elif isinstance(record, PeriodRecord):
                period = record.period
                draft = drafts.setdefault(period, _Draft.from_period(self.at(period)))
                draft.replace(record, change.before, change.after)
        periods = {**self.periods, **{period: draft.finished() for period, draft in drafts.items()}}
        return Progress(periods, office)


@dataclass(slots=True)
class _Draft:
    """One period while it changes."""

    entries: dict[str, Entry]
    readings: dict[str, Reading]
    evidence: dict[tuple[str, str], EvidenceLink]

    @classmethod
    def from_period(cls, held: PeriodProgress) -> _Draft:
        return cls(dict(held.entries), dict(held.readings), dict(held.evidence))

    def finished(self) -> PeriodProgress:
        return PeriodProgress(self.entries, self.readings, self.evidence)

    def put(self, record: PeriodRecord) -> None:
        match record:
            case Entry():
                self.entries[record.milestone_id] = record
            case Reading():
                self.readings[record.indicator_id] = record
            case EvidenceLink():
                self.evidence[record.milestone_id, record.sha256] = record

    def drop(self, record: PeriodRecord) -> PeriodRecord | None:
        match record:
            case Entry():
                return self.entries.pop(record.milestone_id, None)
            case Reading():
                return self.readings.pop(record.indicator_id, None)
            case EvidenceLink():
                return self.evidence.pop((record.milestone_id, record.sha256), None)

    def replace(self, record: PeriodRecord, before: Record | None, after: Record | None) -> None:
        if self.drop(record) != before:
            raise StaleChange(record.key)
        if isinstance(after, PeriodRecord):
            self.put(after)
