"""A saved edit against plain ``sqlite3`` that writes the same rows with the same pragmas into a copy of the same store."""

from __future__ import annotations

import itertools
import shutil
import sqlite3
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from measuring import Bench, Row, Sample, by_turns, paired_row
from profiles import PERIOD, filled_profile

from planner_desktop import paths
from planner_desktop.domain import edits
from planner_desktop.services.workspace import Workspace
from planner_desktop.store.database import PRAGMAS
from planner_desktop.wiring import Wiring

ROUNDS, WARM_UP = 160, 4


def rows(bench: Bench) -> Iterator[Row]:
    """Each edit changes one text of one step, as a cadre does."""
    ours, rehearsal, floor = (bench.work / "saving" / name for name in ("ours", "rehearsal", "floor"))
    wiring = filled_profile(ours)
    wiring.workspace.close()
    for copy in (rehearsal, floor):
        copy.mkdir()
        shutil.copyfile(wiring.profile.store, paths.Profile(copy).store)
    rounds = bench.rounds(ROUNDS)
    writer = PlainWriter(paths.Profile(floor).store, rehearsed(rehearsal, rounds + WARM_UP))
    wiring.open_store()
    try:
        pairs = by_turns(rounds, Editor(wiring.workspace).save, writer.save, warm_up=WARM_UP)
    finally:
        writer.close()
        wiring.workspace.close()
    yield paired_row(pairs, "save", "Saved edit: record and audit row, synced", "plain sqlite3, same rows", 2.0)


class Editor:
    """Edits one step after the other."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._steps = itertools.cycle(sorted(workspace.progress.at(PERIOD).entries))
        self._count = 0

    def save(self) -> Sample:
        """Change a text and save it."""
        self._count += 1
        step, text = next(self._steps), f"示例数据：已开展{self._count}次活动，覆盖团员青年{self._count * 7}人次。"
        cpu, wall = time.process_time(), time.perf_counter()
        self._workspace.apply(edits.set_entry(self._workspace.progress, step, PERIOD, narrative=text))
        return Sample(time.perf_counter() - wall, time.process_time() - cpu)


@dataclass(frozen=True, slots=True)
class Written:
    """What one edit left in the store."""

    entry: Sequence[object]
    audit: Sequence[object]


def rehearsed(folder: Path, count: int) -> list[Written]:
    """Do all edits in a copy of the store, and note the rows of each."""
    wiring = Wiring(paths.Profile(folder))
    wiring.open_store()
    reader = sqlite3.connect(wiring.profile.store)
    editor, written = Editor(wiring.workspace), list[Written]()
    steps = itertools.cycle(sorted(wiring.workspace.progress.at(PERIOD).entries))
    for step in itertools.islice(steps, count):
        editor.save()
        key = (step, PERIOD.name)
        entry = reader.execute("SELECT * FROM entries WHERE milestone_id = ? AND period = ?", key).fetchone()
        audit = reader.execute("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
        written.append(Written(entry, audit))
    reader.close()
    wiring.workspace.close()
    return written


class PlainWriter:
    """What writing costs by itself: the rows are known beforehand."""

    def __init__(self, store: Path, written: Sequence[Written]) -> None:
        self._database = sqlite3.connect(store, isolation_level=None)
        for name, (wanted, _) in PRAGMAS.items():
            self._database.execute(f"PRAGMA {name} = {wanted}").fetchall()
        self._written = iter(written)
        columns = [row[1] for row in self._database.execute("PRAGMA table_info(entries)")]
        changed = ", ".join(f"{name} = ?" for name in columns[2:])
        self._update = f"UPDATE entries SET {changed} WHERE milestone_id = ? AND period = ?"

    def save(self) -> Sample:
        """Write the next edit's rows."""
        rows, execute = next(self._written), self._database.execute
        cpu, wall = time.process_time(), time.perf_counter()
        execute("BEGIN IMMEDIATE")
        execute(self._update, (*rows.entry[2:], *rows.entry[:2]))
        execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?)", rows.audit)
        execute("UPDATE meta SET generation = ?, audit_head = ?", (rows.audit[0], rows.audit[5]))
        execute("COMMIT")
        return Sample(time.perf_counter() - wall, time.process_time() - cpu)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()
