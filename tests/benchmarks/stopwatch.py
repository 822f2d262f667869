"""What a measured window notes of itself; imported by the floor too, so it takes nothing but the standard library."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


class Stopwatch:
    """Counts from the moment at which the parent started the process: the system's monotonic clock is one for all."""

    def __init__(self, began: int) -> None:
        """``began`` in nanoseconds of that clock."""
        self._began = began
        self.marks: dict[str, float] = {}

    def mark(self, name: str) -> None:
        """Note seconds by the clock on the wall, of processor time, and memory in MiB."""
        self.marks[name] = (time.monotonic_ns() - self._began) / 1e9
        self.marks[f"{name}.cpu"] = time.process_time()
        self.marks[f"{name}.memory"] = resident_memory()
        self.marks[f"{name}.modules"] = len(sys.modules)

    def report(self) -> None:
        """Give the marks to the parent."""
        print(json.dumps(self.marks), flush=True)


def resident_memory() -> float:
    """MiB of memory in use by this process, shared libraries included; 0 where the system does not tell this way."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    found = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS:"))
    return int(found.split()[1]) / 1024
