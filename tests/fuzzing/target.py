"""One parser of received bytes as a fuzzer meets it, and what may come of one input: an answer, or a documented refusal."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from planner_desktop.errors import UserError

SECONDS = 2.0
"""Of processor time, for one input."""
MEMORY = 200 * 2**20
"""Bytes the process may grow by, for one input."""

Alter = Callable[[bytes, int], bytes]
"""The fuzzer's own change to some bytes, up to a length."""
Reshape = Callable[[bytes, Alter, int, random.Random], bytes]
"""A change below a container or checksum that would else keep every change out."""


def as_it_is(data: bytes, alter: Alter, longest: int, _chance: random.Random) -> bytes:
    """Change the bytes themselves."""
    return alter(data, longest)


@dataclass(frozen=True, slots=True)
class Target:
    """A parser: what it makes of bytes in a few words, what to begin with, and how to change that."""

    name: str
    read: Callable[[bytes], str]
    seeds: Callable[[], Iterable[bytes]]
    reshape: Reshape = as_it_is
    longest: int = 32 * 1024
    """Bytes of one input."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one input."""

    words: str
    seconds: float
    trouble: BaseException | None = None
    """An exception nobody documented."""


def outcome_of(target: Target, data: bytes) -> Outcome:
    """Read once; ``UserError`` is an answer like any other."""
    started = time.process_time()
    trouble = None
    try:
        words = target.read(data)
    except UserError as refusal:
        words = " ".join([refusal.code, *(str(detail) for _, detail in sorted(refusal.details.items()))])
    except (Exception, RecursionError, MemoryError) as problem:
        words, trouble = type(problem).__name__, problem
    return Outcome(words, time.process_time() - started, trouble)
