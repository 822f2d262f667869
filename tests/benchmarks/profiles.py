"""Profiles to measure on: the shipped plan with its marked sample data, and plans many times as large."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from planner_desktop import paths
from planner_desktop.documents.key_file import KeyCost
from planner_desktop.documents.keys import SigningKey, create_key, open_key
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Indicator, Milestone, Plan, Programme, Section, Task
from planner_desktop.domain.returns import ReturnRecord, SignOff
from planner_desktop.services.sample import fill_with_sample
from planner_desktop.wiring import Wiring

UNIT = "140106"
PASSPHRASE = "示例口令-只用于测量"
PERIOD = Period.parse("2020Q2")
NOW = datetime(2020, 6, 28, 10, 15, tzinfo=UTC)


def now() -> datetime:
    """A day in the period that the sample is about."""
    return NOW


def filled_profile(folder: Path) -> Wiring:
    """A new profile in ``folder``, opened, with three periods of sample data."""
    wiring = Wiring(paths.Profile(folder), now)
    wiring.open_store()
    fill_with_sample(wiring.workspace, UNIT, PERIOD, wiring.phrases)
    wiring.keep_settings(replace(wiring.settings, period=PERIOD.name))
    return wiring


@dataclass(frozen=True, slots=True)
class Issue:
    """A sealed return, ready to be drawn and signed."""

    record: ReturnRecord
    ledger: Ledger
    key: SigningKey


def sealed_return(folder: Path) -> Issue:
    """The sample return of a new profile, with a key."""
    wiring = filled_profile(folder)
    office = wiring.workspace.progress.office
    assert office is not None
    names = SignOff(office.preparer, office.reviewer, office.approver, office.telephone, NOW.date())
    record = wiring.outgoing.seal(PERIOD, names)
    unit = wiring.directory.by_code[UNIT]
    key = open_key(create_key(UNIT, unit.office_name, PASSPHRASE, now=NOW, cost=KeyCost(n=2**14)), PASSPHRASE)
    issue = Issue(record, wiring.outgoing.ledger(record), key)
    wiring.workspace.close()
    return issue


def copies_of(plan: Plan, count: int) -> Plan:
    """A plan of ``count`` times the tasks, steps and indicators, each with an id of its own."""
    programmes = tuple(_programme(each, number) for number in range(count) for each in plan.programmes)
    indicators = tuple(_indicator(each, number) for number in range(count) for each in plan.indicators)
    return replace(plan, programmes=programmes, indicators=indicators)


def _named(id_: str, number: int) -> str:
    return f"{id_}.{number}"


def _programme(programme: Programme, number: int) -> Programme:
    sections = tuple(_section(each, number) for each in programme.sections)
    return replace(programme, id=_named(programme.id, number), sections=sections)


def _section(section: Section, number: int) -> Section:
    return replace(section, id=_named(section.id, number), tasks=tuple(_task(each, number) for each in section.tasks))


def _task(task: Task, number: int) -> Task:
    milestones = tuple(_milestone(each, number) for each in task.milestones)
    return replace(task, id=_named(task.id, number), milestones=milestones)


def _milestone(milestone: Milestone, number: int) -> Milestone:
    return replace(milestone, id=_named(milestone.id, number))


def _indicator(indicator: Indicator, number: int) -> Indicator:
    step = indicator.milestone_id
    return replace(
        indicator,
        id=_named(indicator.id, number),
        task_id=_named(indicator.task_id, number),
        milestone_id=_named(step, number) if step else step,
    )
