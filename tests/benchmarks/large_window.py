"""The program over a plan many times as large, in which every step has an entry in each of sixteen quarters.

usage: python large_window.py BEGAN PROFILE ROUNDS
"""

from __future__ import annotations

import json
import sys
import time
from dataclasses import replace
from functools import cached_property
from itertools import cycle
from pathlib import Path

from profiles import NOW, PERIOD, UNIT, copies_of, now

from planner_desktop import paths
from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import periods_of
from planner_desktop.domain.plan import Plan
from planner_desktop.domain.progress import Entry, Office, Status
from planner_desktop.wiring import Wiring

ENTRIES = 100_000
NARRATIVE = "示例数据：本季度召开推进会{}次，覆盖团员青年{}人次，建立台账并逐项销号，阶段任务按计划推进。"


class LargeWiring(Wiring):
    """A profile whose plan is the shipped one many times over."""

    @cached_property
    def plan(self) -> Plan:
        """As many copies as it takes."""
        shipped = super().plan
        quarters = len(periods_of(shipped.years))
        return copies_of(shipped, -(-ENTRIES // (quarters * len(shipped.milestones_by_id))))


def filled_large(folder: Path) -> tuple[int, int]:
    """Write the profile; gives the number of its steps and of its entries."""
    wiring = LargeWiring(paths.Profile(folder), now)
    wiring.open_store()
    workspace, count = wiring.workspace, 0
    workspace.apply(edits.set_office(workspace.progress, Office(UNIT, sample=True, preparer="示例甲")))
    for period in periods_of(wiring.plan.years):
        entries = [
            Entry(step, period, Status.ON_TRACK, narrative=NARRATIVE.format(number % 9 + 1, number % 997))
            for number, step in enumerate(wiring.plan.milestones_by_id)
        ]
        workspace.apply(ChangeSet("sample.fill", tuple(Change(None, entry) for entry in entries)))
        count += len(entries)
    wiring.keep_settings(replace(wiring.settings, period=PERIOD.name))
    workspace.close()
    return len(wiring.plan.milestones_by_id), count


def main() -> int:
    """Open the window, note its memory, then save some edits."""
    from program_window import MeasuredProgram, start

    class LargeProgram(MeasuredProgram):
        """Edits once the tree is filled."""

        def at_rest(self) -> None:
            steps = cycle(sorted(self.workspace.progress.at(PERIOD).entries))
            listening, self.workspace.listeners = self.workspace.listeners, []
            taken = [self._save(next(steps), number) for number in range(int(sys.argv[3]))]
            self.workspace.listeners = listening
            print(json.dumps({**self.stopwatch.marks, "save": taken}))

        def _save(self, step: str, number: int) -> tuple[float, float]:
            cpu, wall = time.process_time(), time.perf_counter()
            text = NARRATIVE.format(number, NOW.year)
            self.workspace.apply(edits.set_entry(self.workspace.progress, step, PERIOD, narrative=text))
            return time.perf_counter() - wall, time.process_time() - cpu

    return start(LargeProgram, int(sys.argv[1]), Path(sys.argv[2]), LargeWiring)


if __name__ == "__main__":
    sys.exit(main())
