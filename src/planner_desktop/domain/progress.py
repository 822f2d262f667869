"""Progress as values: what an office recorded for each milestone and indicator in each period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from dataclasses import replace as dataclass_replace
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from planner_desktop.domain.annotations import Explanation, Mark, Remark
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
    def place(self) -> str:
        """What tells it from others of its period."""
        return self.milestone_id

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
    def place(self) -> str:
        """What tells it from others of its period."""
        return self.indicator_id

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
    number: int = 0
    """Of the file among those of its period (佐证 1, 2, …), the same at every milestone; 0 in records from before."""
    caption: str = ""
    """What it shows, in a line; the same at every milestone."""

    @property
    def place(self) -> tuple[str, str]:
        """What tells it from others of its period."""
        return self.milestone_id, self.sha256

    @property
    def key(self) -> tuple[str, ...]:
        """Milestone, period and content."""
        return ("evidence", self.milestone_id, self.period.name, self.sha256)


def evidence_numbers(links: Iterable[EvidenceLink]) -> dict[str, int]:
    """The number of each different file of a period, by SHA-256.

    Files from before there were numbers come after the numbered ones, by name: each edit of the period's evidence
    writes their numbers down.
    """
    held = list(links)
    given = {link.sha256: link.number for link in held if link.number}
    rest = dict.fromkeys((link.name, link.sha256) for link in sorted(held, key=lambda each: (each.name, each.sha256)))
    without = [sha256 for _name, sha256 in rest if sha256 not in given]
    return given | {sha256: at for at, sha256 in enumerate(without, max(given.values(), default=0) + 1)}


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
    explanations: Mapping[tuple[str, str, str], Explanation] = field(
        default_factory=dict[tuple[str, str, str], Explanation]
    )
    """By milestone id, code and field of the finding."""
    marks: Mapping[tuple[str, str], Mark] = field(default_factory=dict[tuple[str, str], Mark])
    """By milestone id and field."""
    remarks: Mapping[tuple[str, int], Remark] = field(default_factory=dict[tuple[str, int], Remark])
    """By milestone id and number."""

    def evidence_of(self, milestone_id: str) -> tuple[EvidenceLink, ...]:
        """The files linked to a milestone, by number."""
        found = (link for link in self.evidence.values() if link.milestone_id == milestone_id)
        return tuple(sorted(found, key=lambda link: (link.number, link.name, link.sha256)))

    def remarks_on(self, milestone_id: str) -> tuple[Remark, ...]:
        """The remarks on a milestone, oldest first."""
        found = (remark for remark in self.remarks.values() if remark.milestone_id == milestone_id)
        return tuple(sorted(found, key=lambda remark: remark.number))


EMPTY_PERIOD = PeriodProgress()
PeriodRecord = Entry | Reading | EvidenceLink | Explanation | Mark | Remark
SHELVES: Mapping[type[PeriodRecord], str] = {
    Entry: "entries",
    Reading: "readings",
    EvidenceLink: "evidence",
    Explanation: "explanations",
    Mark: "marks",
    Remark: "remarks",
}
"""Where in a period each kind of record is kept, by its ``place``."""


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
                periods.setdefault(record.period, _Draft(EMPTY_PERIOD)).put(record)
        return cls({period: draft.finished() for period, draft in periods.items()}, office)

    def __iter__(self) -> Iterator[Record]:
        """All records, in no promised order."""
        if self.office is not None:
            yield self.office
        for held in self.periods.values():
            for shelf in SHELVES.values():
                yield from getattr(held, shelf).values()

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
        if isinstance(record, Office):
            return self.office
        if isinstance(record, PeriodRecord):
            return getattr(self.at(record.period), SHELVES[type(record)]).get(record.place)
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
                draft = drafts.setdefault(period, _Draft(self.at(period)))
                draft.replace(record, change.before, change.after)
        periods = {**self.periods, **{period: draft.finished() for period, draft in drafts.items()}}
        return Progress(periods, office)


@dataclass(slots=True)
class _Draft:
    """One period while it changes; a shelf is copied when the first record on it does."""

    held: PeriodProgress
    shelves: dict[str, dict[Any, Any]] = field(default_factory=dict[str, dict[Any, Any]])

    def finished(self) -> PeriodProgress:
        return dataclass_replace(self.held, **self.shelves)

    def _shelf(self, record: PeriodRecord) -> dict[Any, Any]:
        name = SHELVES[type(record)]
        if name not in self.shelves:
            self.shelves[name] = dict(getattr(self.held, name))
        return self.shelves[name]

    def put(self, record: PeriodRecord) -> None:
        self._shelf(record)[record.place] = record

    def replace(self, record: PeriodRecord, before: Record | None, after: Record | None) -> None:
        if self._shelf(record).pop(record.place, None) != before:
            raise StaleChange(record.key)
        if isinstance(after, PeriodRecord):
            self.put(after)
