"""Stands in for the program where a test wants it to keep the window's thread busy."""

from __future__ import annotations

import time


def be_busy(seconds: float, done: list[bool]) -> None:
    """What a program should not do in its window's thread."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        pass
    done.append(True)
