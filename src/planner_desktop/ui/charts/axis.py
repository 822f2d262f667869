"""A value axis with round marks."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Axis:
    """Where an axis begins and ends, and its marks in between, both ends included."""

    marks: tuple[float, ...]

    @property
    def low(self) -> float:
        """The lowest mark."""
        return self.marks[0]

    @property
    def high(self) -> float:
        """The highest mark."""
        return self.marks[-1]

    def share(self, value: float) -> float:
        """Where a value lies, from 0 at the lowest mark to 1 at the highest."""
        return (value - self.low) / (self.high - self.low)


def axis_for(values: Sequence[float], steps: int = 4) -> Axis:
    """A round axis that holds every value, with about ``steps`` steps of 1, 2 or 5 times a power of ten."""
    low, high = min(values, default=0.0), max(values, default=1.0)
    if high == low:
        low, high = (0.0, high) if high > 0 else (low - 1, high + 1)
    step = _round_step((high - low) / steps)
    first, last = math.floor(low / step), math.ceil(high / step)
    return Axis(tuple(round(number * step, 9) for number in range(first, last + 1)))


def _round_step(step: float) -> float:
    power = 10.0 ** math.floor(math.log10(step))
    return next(power * factor for factor in (1, 2, 5, 10) if power * factor >= step * 0.999)
