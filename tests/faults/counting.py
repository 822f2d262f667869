"""Counts of what the fault tests tried and lost, told at the end of a test run as one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

import pytest

PROPERTY = "faults tried"
Count = Callable[[str, int, int], None]
"""Takes what was tried, how often, and how often something was lost or broken."""


def counted(properties: Iterable[tuple[str, object]]) -> Iterable[tuple[str, int, int]]:
    """The counts that a test kept among its properties."""
    return (value for name, value in properties if name == PROPERTY)  # type: ignore[misc]


def write_table(reporter: pytest.TerminalReporter) -> None:
    """Write one line for each kind of fault; nothing where none was tried."""
    tried, wrong = Counter[str](), Counter[str]()
    for outcome in ("passed", "failed"):
        for report in reporter.getreports(outcome):
            for what, count, lost in counted(report.user_properties):
                tried[what] += count
                wrong[what] += lost
    if not tried:
        return
    reporter.section("faults", sep="-")
    for what in sorted(tried):
        reporter.write_line(f"{what:<44}{tried[what]:>8} tried{wrong[what]:>6} with loss")
