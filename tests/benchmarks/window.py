"""The window in use on the shipped plan: each action until everything that it changes has been painted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from measuring import Bench, Row, Sample, single_row
from profiles import filled_profile
from starting import started

ROUNDS = 51
ACTIONS: Mapping[str, tuple[str, float | None]] = {
    "key": ("Typing a character", 16.0),
    "save": ("Saving a text: store, checks, tree, lights, all painted", None),
    "undo": ("Undoing it", None),
    "task": ("Choosing another task", 50.0),
    "period": ("Looking at another period", 100.0),
    "findings": ("– of these, all checks of a period", None),
    "search": ("A letter typed into or taken from the search", 50.0),
    "theme": ("Light to dark or back", None),
}
"""What is told of each action, and its budget in milliseconds."""


def rows(bench: Bench) -> Iterator[Row]:
    """One process does all of it, by turns."""
    profile = bench.work / "window"
    filled_profile(profile).workspace.close()
    taken = started("used_window.py", str(profile), str(bench.rounds(ROUNDS)))
    for name, (what, limit) in ACTIONS.items():
        samples = [Sample(wall, cpu) for wall, cpu in taken[name]]
        yield single_row(samples, f"window.{name}", what, limit)
