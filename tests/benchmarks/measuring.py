"""Measuring in pairs: the program and its floor by turns, so that whatever else the machine does meets both alike."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sample:
    """One measurement in seconds: by the clock on the wall, and of processor time used by the measured process."""

    wall: float
    cpu: float = 0.0


@dataclass(frozen=True, slots=True)
class Budget:
    """What a row may reach: a ratio to its floor, or a value in the row's unit."""

    limit: float
    of_floor: bool = True

    def __str__(self) -> str:
        """As the table shows it."""
        return f"≤ {self.limit:g}" if self.of_floor else f"≤ {self.limit:g} (absolute)"


@dataclass(frozen=True, slots=True)
class Spread:
    """Median and quartiles of a series."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: Sequence[float]) -> Spread:
        """Of one value or more."""
        if len(values) == 1:
            return cls(values[0], values[0], values[0])
        low, median, high = statistics.quantiles(values, n=4, method="inclusive")
        return cls(median, low, high)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; values are in ``unit``, and ``floor`` has one for each of ``ours`` where there is a floor."""

    key: str
    what: str
    unit: str
    ours: Sequence[float]
    floor: Sequence[float] = ()
    floor_name: str = ""
    budget: Budget | None = None
    cpu: Sequence[float] = ()
    """Processor time: as a ratio of each pair where there is a floor, else in the row's unit."""
    note: str = ""

    @property
    def ratio(self) -> Spread | None:
        """Of each pair by itself, so that a slow minute counts in both halves."""
        if not self.floor:
            return None
        return Spread.of([ours / floor for ours, floor in zip(self.ours, self.floor, strict=True)])

    @property
    def met(self) -> bool | None:
        """Whether the median keeps to the budget; None without one."""
        if self.budget is None:
            return None
        ratio = self.ratio
        reached = ratio.median if self.budget.of_floor and ratio else Spread.of(self.ours).median
        return reached <= self.budget.limit


@dataclass(frozen=True)
class Bench:
    """What every part is handed: where it may write, and how often to repeat."""

    work: Path
    """On the disk of the checkout, since a memory disk would make syncing free."""
    quick: bool = False
    say: Callable[[str], None] = field(default=lambda _line: None)

    def rounds(self, usual: int) -> int:
        """How many pairs to take where a part usually takes so many."""
        return max(3, usual // 4) if self.quick else usual


def timed(action: Callable[[], object]) -> Sample:
    """Run once, with no garbage of others to collect."""
    gc.collect()
    cpu, wall = time.process_time(), time.perf_counter()
    action()
    return Sample(time.perf_counter() - wall, time.process_time() - cpu)


def by_turns(
    rounds: int, ours: Callable[[], Sample], floor: Callable[[], Sample], warm_up: int = 1
) -> list[tuple[Sample, Sample]]:
    """Take pairs; every other round begins with the floor. The first rounds only warm caches up."""
    pairs: list[tuple[Sample, Sample]] = []
    for number in range(warm_up + rounds):
        if number % 2:
            second = floor()
            pair = (ours(), second)
        else:
            pair = (ours(), floor())
        if number >= warm_up:
            pairs.append(pair)
    return pairs


def paired_row(
    pairs: Iterable[tuple[Sample, Sample]], key: str, what: str, floor_name: str, limit: float = 0, *, note: str = ""
) -> Row:
    """A row in milliseconds from pairs, with its budget as a ratio if it has one."""
    taken = list(pairs)
    return Row(
        key,
        what,
        "ms",
        [ours.wall * 1000 for ours, _ in taken],
        [floor.wall * 1000 for _, floor in taken],
        floor_name,
        Budget(limit) if limit else None,
        [ours.cpu / floor.cpu for ours, floor in taken if floor.cpu],
        note,
    )


def series(
    rounds: int, action: Callable[[], object], key: str, what: str, limit: float | None = None, *, note: str = ""
) -> Row:
    """A row in milliseconds without a floor."""
    action()
    return single_row([timed(action) for _ in range(rounds)], key, what, limit, note=note)


def single_row(samples: Sequence[Sample], key: str, what: str, limit: float | None = None, *, note: str = "") -> Row:
    """A row in milliseconds from samples that have no floor."""
    budget = Budget(limit, of_floor=False) if limit else None
    wall, cpu = ([1000 * getattr(sample, part) for sample in samples] for part in ("wall", "cpu"))
    return Row(key, what, "ms", wall, budget=budget, cpu=cpu, note=note)
