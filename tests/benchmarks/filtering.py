"""Filtering in the window, tree and table, in a plan of 100,000 milestones: each keystroke until it is painted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from measuring import Bench, Row, Sample, single_row
from profiles import PERIOD, UNIT, now
from searching import FRAME
from starting import started

from planner_desktop import paths
from planner_desktop.domain import edits
from planner_desktop.domain.progress import Office
from planner_desktop.wiring import Wiring

ROUNDS = 4
ACTIONS: Mapping[str, tuple[str, float | None]] = {
    "key": ("a keystroke in its search, painted", FRAME),
    "clear": ("– clearing the search", 100.0),
    "state": ("– choosing a state", 100.0),
    "list": ("– choosing a year or a department", 100.0),
}
"""What is told of each action, and its budget in milliseconds."""


def rows(bench: Bench) -> Iterator[Row]:
    """One process does all of it."""
    profile = bench.work / "filtering"
    wiring = Wiring(paths.Profile(profile), now)
    wiring.open_store()
    wiring.workspace.apply(edits.set_office(wiring.workspace.progress, Office(UNIT)))
    wiring.keep_settings(replace(wiring.settings, period=PERIOD.name))
    wiring.workspace.close()
    taken = started("filter_window.py", str(profile), str(max(1, bench.rounds(ROUNDS) // 2)))
    for place in ("tree", "table"):
        for name, (what, limit) in ACTIONS.items():
            samples = [Sample(*each) for each in taken[f"{place}.{name}"]]
            told = f"{place.capitalize()} of {taken['rows']:,} steps: {what}" if name == "key" else what
            yield single_row(samples, f"filter.{place}.{name}", told, limit)
