"""The overview over an entry for each step in each of forty-eight months."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from measuring import Bench, Row, Sample, single_row
from profiles import NOW, UNIT, now
from starting import started

from planner_desktop import paths
from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period, PeriodKind, periods_of
from planner_desktop.domain.progress import Entry, Office, Status
from planner_desktop.wiring import Wiring

ROUNDS = 21
LIMIT = 200.0
"""Milliseconds."""
NARRATIVE = "示例数据：本月召开推进会，建立台账并逐项销号，阶段任务按计划推进。"


def rows(bench: Bench) -> Iterator[Row]:
    """One process opens it the first time, which imports and builds the view, and then again and again."""
    count = _filled(bench.work / "overview")
    taken = started("overview_window.py", str(bench.work / "overview"), str(bench.rounds(ROUNDS)))
    first, later = ([Sample(wall, cpu) for wall, cpu in taken[name]] for name in ("first", "later"))
    note = f"{count:,} entries in 48 months"
    yield single_row(first, "overview.first", "Opening the overview for the first time", LIMIT, note=note)
    yield single_row(later, "overview.again", "– again", LIMIT)


def _filled(folder: Path) -> int:
    wiring = Wiring(paths.Profile(folder), now)
    wiring.open_store()
    workspace = wiring.workspace
    workspace.apply(edits.set_office(workspace.progress, Office(UNIT, sample=True, preparer="示例甲")))
    months = periods_of(wiring.plan.years, PeriodKind.MONTH)
    for month in months:
        entries = [Entry(step, month, Status.ON_TRACK, narrative=NARRATIVE) for step in wiring.plan.milestones_by_id]
        workspace.apply(ChangeSet("sample.fill", tuple(Change(None, entry) for entry in entries)))
    shown = Period(NOW.year, PeriodKind.MONTH, NOW.month)
    wiring.keep_settings(replace(wiring.settings, period=shown.name))
    count = len(months) * len(wiring.plan.milestones_by_id)
    workspace.close()
    return count
