"""Search while one types, in a plan of 100,000 milestones."""

from __future__ import annotations

import time
from collections.abc import Iterator

from measuring import Bench, Row, Sample, single_row, timed
from profiles import copies_of

from planner_desktop import paths
from planner_desktop.domain.search import SearchIndex
from planner_desktop.wiring import Wiring

MILESTONES = 100_000
FRAME = 16.0
"""Milliseconds from one picture of a 60 Hz screen to the next."""
QUERIES = ("推动学校共青团改革", "tdxxgqt", "青年 志愿", "qnzy", "51", "12", "没有这样的词", "zzzz", "办公室 2020", "g")
"""Words, pinyin initials, numbers, two words, and what is not there."""
ROUNDS = 5


def rows(bench: Bench) -> Iterator[Row]:
    """The index is made once, at the first search; then each keystroke asks anew."""
    wiring = Wiring(paths.Profile(bench.work / "searching"))
    count = -(-MILESTONES // len(wiring.plan.milestones_by_id))
    plan = copies_of(wiring.plan, count)
    built = list[SearchIndex]()

    def build() -> None:
        index = SearchIndex(plan, wiring.initials)
        index.find("tj")
        built.append(index)

    making = timed(build)
    name = f"{len(plan.milestones_by_id):,} milestones, {len(plan.tasks):,} tasks"
    yield single_row([making], "search.build", "Search: making the index, once", note=name)
    queries = QUERIES * bench.rounds(ROUNDS)
    every = [[_keystroke(built[0], query[:end]) for end in range(1, len(query) + 1)] for query in queries]
    yield single_row([stroke for query in every for stroke in query], "search.key", "Search: a keystroke", FRAME)
    slowest = [max(query, key=lambda stroke: stroke.cpu) for query in every]
    yield single_row(slowest, "search.slowest", "Search: the slowest keystroke of each query", FRAME)


def _keystroke(index: SearchIndex, typed: str) -> Sample:
    """Without collecting garbage first, which over so many objects would empty the processor's caches."""
    cpu, wall = time.process_time(), time.perf_counter()
    index.find(typed)
    return Sample(time.perf_counter() - wall, time.process_time() - cpu)
