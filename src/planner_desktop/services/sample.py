"""Sample data (示例数据) for a whole plan: the same for the same plan and period, and marked wherever it is shown."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.checks import unanswered
from planner_desktop.domain.evidence import LABEL
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator, IndicatorKind, Milestone, Plan
from planner_desktop.domain.progress import EvidenceLink, Office, Progress, Status, number
from planner_desktop.domain.schedule import reportable
from planner_desktop.services.workspace import Workspace

_PERIODS_BACK = 2
"""How many earlier periods are filled too, so that last period and history have something to show."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sample's words, from ``resources/sample/progress.json``."""

    office: Mapping[str, str]
    narratives: Sequence[str]
    problems: Sequence[str]
    next_steps: Sequence[str]
    support: Sequence[str]
    reasons: Sequence[str]
    evidence: Sequence[str]
    words: Sequence[str]
    """Answers to warnings."""
    note: str
    """On a single value."""

    @classmethod
    def of(cls, held: Mapping[str, Any]) -> Phrases:
        """From the file's members."""
        return cls(**held)


def fill_with_sample(workspace: Workspace, unit_code: str, period: Period, phrases: Phrases) -> None:
    """Name a sample office and record sample progress for a period and those before it; one action a period."""
    office = Office(unit_code, sample=True, **phrases.office)
    workspace.apply(edits.set_office(workspace.progress, office))
    periods = [period]
    for _ in range(_PERIODS_BACK):
        periods.insert(0, periods[0].previous)
    for each in periods:
        workspace.apply(sample_changes(workspace.plan, workspace.progress, each, phrases))
    workspace.apply(_sample_evidence(workspace, period, phrases))
    workspace.apply(_sample_words(workspace, period, phrases))


def sample_changes(plan: Plan, progress: Progress, period: Period, phrases: Phrases) -> ChangeSet:
    """Sample entries and readings for every milestone to be reported in a period."""
    settled = progress.settled_before(period)
    maker = _Maker(plan, period, phrases)
    made = [
        change
        for step in plan.milestones_by_id.values()
        if reportable(step, period, settled)
        for changeset in maker.fill(progress, step)
        for change in changeset.changes
    ]
    # An indicator of a whole task is shown at each of its steps, but has one reading.
    return ChangeSet("sample.fill", tuple({change.key: change for change in made}.values()))


def _dice(*words: str) -> Callable[[int], int]:
    """Numbers that look random and are always the same for the same words."""
    digest = hashlib.sha256("|".join(words).encode()).digest()

    def throw(face: int) -> int:
        return int.from_bytes(digest[face * 2 : face * 2 + 2], "big")

    return throw


@dataclass(frozen=True, slots=True)
class _Maker:
    plan: Plan
    period: Period
    phrases: Phrases

    def fill(self, progress: Progress, step: Milestone) -> list[ChangeSet]:
        status = self.status(step)
        made = [edits.set_entry(progress, step.id, self.period, **self.values(step, status))]
        if status not in (Status.NOT_APPLICABLE, Status.NO_PROGRESS, Status.NOT_STARTED):
            made += [self.reading(progress, indicator) for indicator in self.plan.indicators_at(step.id)]
        return made

    def status(self, step: Milestone) -> Status:
        lot, nature = _dice(step.id, self.period.name)(0) % 100, _dice(step.id)(7) % 16
        if step.end is None:
            return Status.CONTINUING
        if nature == 0:
            return Status.NOT_APPLICABLE
        if step.end <= self.period.end:
            # A few steps stay overdue, or nobody would see a red light.
            return Status.BEHIND if nature == 1 else Status.DONE
        if lot < 72:
            return Status.ON_TRACK
        return Status.BEHIND if lot < 80 else Status.NO_PROGRESS if lot < 90 else Status.DONE

    def values(self, step: Milestone, status: Status) -> dict[str, Any]:
        throw = _dice(step.id, self.period.name)
        if status is Status.NOT_APPLICABLE:
            return {"status": status, "reason": _pick(self.phrases.reasons, throw(1))}
        if status is Status.NO_PROGRESS:
            return {"status": status, "next_steps": _pick(self.phrases.next_steps, 0)}
        numbers = {"a": throw(2) % 7 + 2, "b": throw(3) % 60 + 12, "c": throw(4) % 1800 + 120, "d": throw(5) % 14 + 4}
        behind = [problem for problem in self.phrases.problems if problem]
        return {
            "status": status,
            "narrative": _pick(self.phrases.narratives, throw(6)).format(**numbers),
            "problems": _pick(behind if status is Status.BEHIND else self.phrases.problems, throw(7)),
            "next_steps": "" if status is Status.DONE else _pick(self.phrases.next_steps, throw(8)),
            "support_needed": _pick(self.phrases.support, throw(9)),
            "handler": self.phrases.office["preparer"],
        }

    def reading(self, progress: Progress, indicator: Indicator) -> ChangeSet:
        throw = _dice(indicator.id, str(self.period.year))
        target = number(indicator.value)
        # Rises from period to period, so that counts never fall and a curve has a slope.
        share = 72 + throw(0) % 25 + 6 * (self.period.index - 1)
        if target is None or indicator.kind is IndicatorKind.COUNT:
            value = int((target or 0) * share / 100)
            return edits.set_reading(progress, indicator.id, self.period, value=str(value))
        base = throw(1) % 1900 + 100
        rate = min(float(target) * share / 100, 100.0)
        top = base * (100 + rate) / 100 if indicator.kind is IndicatorKind.GROWTH else base * rate / 100
        return edits.set_reading(progress, indicator.id, self.period, numerator=str(round(top)), denominator=str(base))


def _pick(words: Sequence[str], number_: int) -> str:
    return words[number_ % len(words)]


def _sample_evidence(workspace: Workspace, period: Period, phrases: Phrases) -> ChangeSet:
    """One small file for each of the first milestones reported done."""
    done = [id_ for id_, e in workspace.progress.at(period).entries.items() if e.status is Status.DONE]
    files = {
        id_: (name, f"{name}\n{id_}\n".encode()) for id_, name in zip(sorted(done), phrases.evidence, strict=False)
    }
    links = (
        EvidenceLink(id_, period, hashlib.sha256(data).hexdigest(), name, len(data), at)
        for at, (id_, (name, data)) in enumerate(files.items(), 1)
    )
    return ChangeSet(LABEL, tuple(Change(None, link) for link in links), tuple(data for _, data in files.values()))


def _sample_words(workspace: Workspace, period: Period, phrases: Phrases) -> ChangeSet:
    """A word for each warning, and a note with a star on the first figure."""
    progress = workspace.progress
    answered = [
        change
        for at, finding in enumerate(unanswered(workspace.findings(period), progress, period))
        for change in edits.explain(progress, finding, period, _pick(phrases.words, at)).changes
    ]
    # A figure of a whole task is found at each of its steps and wants one word.
    kept = tuple({change.key: change for change in answered}.values())
    return ChangeSet("sample.fill", (*kept, *_sample_mark(workspace, period, phrases).changes))


def _sample_mark(workspace: Workspace, period: Period, phrases: Phrases) -> ChangeSet:
    entries, readings = workspace.progress.at(period).entries, workspace.progress.at(period).readings
    for id_ in sorted(entries):
        for indicator in workspace.plan.indicators_at(id_):
            if indicator.id in readings:
                at = f"reading:{indicator.id}"
                return edits.set_mark(workspace.progress, id_, period, at, note=phrases.note, starred=True)
    return ChangeSet("sample.fill", ())
