"""``make bench``: every row against its floor, printed as a table and left as Markdown and JSON in build/bench.

usage: python tests/benchmarks [--quick] [PART …]
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LC_ALL"] = "C.UTF-8"

import report
from measuring import Bench, Row

PARTS = (
    "starting",
    "saving",
    "window",
    "overview",
    "views",
    "searching",
    "filtering",
    "paper",
    "workbook",
    "signing",
    "incoming",
    "growth",
)
"""Modules beside this one; each gives its rows."""
BUILD = Path(__file__).parents[2] / "build" / "bench"


def main() -> int:
    """Measure, print, and leave the files; 0 also where a budget is missed, for figures are no test."""
    parser = argparse.ArgumentParser(prog="python tests/benchmarks")
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"some of: {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="a quarter of the rounds")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    _take_precedence()
    BUILD.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="work-", dir=BUILD) as work:
        bench = Bench(Path(work), options.quick, lambda line: print(line, file=sys.stderr, flush=True))
        rows = list(measured(bench, options.parts or PARTS))
    table = report.markdown(rows)
    print(table)
    name = "bench" if not options.parts else "bench-" + "-".join(sorted(options.parts))
    (BUILD / f"{name}.md").write_text(table, encoding="utf-8")
    (BUILD / f"{name}.json").write_text(report.as_json(rows), encoding="utf-8")
    return 0


def _take_precedence() -> None:
    """Before whatever else runs, where the system lets us; the processes measured inherit it."""
    if hasattr(os, "nice"):
        with suppress(PermissionError):
            os.nice(-15)


def measured(bench: Bench, parts: list[str] | tuple[str, ...]) -> Iterator[Row]:
    """The rows of some parts, told of as they come."""
    for part in parts:
        for row in importlib.import_module(part).rows(bench):
            bench.say(f"{part:10} {report.one_line(row)}")
            yield row


if __name__ == "__main__":
    sys.exit(main())
