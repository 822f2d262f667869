"""A profile of 100,000 entries: what it takes to open, to hold and to save to, and how large its file is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from large_window import ENTRIES, filled_large
from measuring import Bench, Budget, Row, Sample, single_row
from starting import started

ROUNDS = 40


def rows(bench: Bench) -> Iterator[Row]:
    """The store is filled in this process and opened with its window in another."""
    profile = bench.work / "growth"
    bench.say(f"growth     writing {ENTRIES:,} entries …")
    steps, written = filled_large(profile)
    taken = started("large_window.py", str(profile), str(bench.rounds(ROUNDS)))
    note = f"{written:,} entries of {steps:,} steps"
    memory = [taken["filled.memory"]]
    yield Row("growth.memory", "Memory with the window filled", "MiB", memory, budget=Budget(500, False), note=note)
    opening = Sample(taken["filled"] - taken["painted"], taken["filled.cpu"] - taken["painted.cpu"])
    yield single_row([opening], "growth.opening", "– from first paint to filled tree")
    saves = [Sample(wall, cpu) for wall, cpu in taken["save"]]
    yield single_row(saves, "growth.save", "– saved edit without the window")
    size = _size(profile) / 2**20
    yield Row("growth.size", "– size of the store", "MiB", [size], note=f"{size * 2**20 / written:,.0f} bytes an entry")


def _size(profile: Path) -> int:
    return sum(file.stat().st_size for file in profile.glob("planner.sqlite3"))
