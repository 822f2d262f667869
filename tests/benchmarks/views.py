"""Each view opened for the first time, before and after the program had the leisure to get it ready, and again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from measuring import Bench, Row, Sample, single_row
from profiles import NOW, PASSPHRASE, PERIOD, UNIT, filled_profile
from starting import started

from planner_desktop.domain.returns import SignOff

ROUNDS = 8
LIMIT = 100.0
"""Milliseconds that nothing may keep the window busy."""
VIEWS = {"table": "table", "overview": "overview", "returns": "returns", "verify": "verify", "sign": "signature"}


def rows(bench: Bench) -> Iterator[Row]:
    """A process for each opening, on a profile with a key and a sealed return."""
    profile = bench.work / "views"
    prepare(profile)
    for view, name in VIEWS.items():
        taken: dict[str, list[Sample]] = {"early": [], "late": [], "again": []}
        for _ in range(bench.rounds(ROUNDS)):
            for moment in ("early", "late"):
                noted = started("views_window.py", str(profile), view, moment)
                taken[moment] += [Sample(*each) for each in noted["first"]]
                taken["again"] += [Sample(*each) for each in noted["again"]]
        yield single_row(taken["late"], f"views.{view}", f"First opening of the view of {name}", LIMIT)
        yield single_row(taken["early"], f"views.{view}.early", "– in the first second after the start")
        yield single_row(taken["again"], f"views.{view}.again", "– again", LIMIT)


def prepare(folder: Path) -> None:
    """Sample data, a key and a sealed return of the period that is shown."""
    wiring = filled_profile(folder)
    unit, office = wiring.directory.by_code[UNIT], wiring.workspace.progress.office
    assert office is not None
    wiring.cabinet.create(UNIT, unit.office_name, PASSPHRASE)
    wiring.outgoing.seal(
        PERIOD, SignOff(office.preparer, office.reviewer, office.approver, office.telephone, NOW.date())
    )
    wiring.workspace.close()
