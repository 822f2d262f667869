"""From the start of the process to the first painted window and to the filled tree, against a bare PySide6 window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from measuring import Bench, Budget, Row
from profiles import filled_profile

ROUNDS = 14
LONGEST = 180
"""Seconds after which a window hangs, for instance in a dialog that tells of a bug."""
FOLDER = Path(__file__).parent
BARE = "bare PySide6 window with a tree"
Marks = dict[str, Any]


def rows(bench: Bench) -> Iterator[Row]:
    """Processes of their own, by turns; what Python compiled is kept from the first to the next, as it is in use."""
    profile = bench.work / "starting"
    filled_profile(profile).workspace.close()
    pairs: list[tuple[Marks, Marks]] = []
    for number in range(2 + bench.rounds(ROUNDS)):
        pair = (started("program_window.py", str(profile)), started("bare_window.py"))
        if number >= 2:
            pairs.append(pair)
    ours, floor = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    yield _row("start.painted", "Start to first painted window", "painted", ours, floor, 1.5)
    yield _row("start.filled", "Start to filled tree, store opened", "filled", ours, floor, 2.0)
    yield _row("start.ready", "Start to the form ready for typing", "ready", ours, floor, None)
    memory = [marks["ready.memory"] for marks in ours], [marks["painted.memory"] for marks in floor]
    yield Row("start.memory", "Memory with the window filled", "MiB", *memory, BARE)
    modules = f"{ours[0]['painted.modules']:g} modules loaded, floor {floor[0]['painted.modules']:g}"
    opening = [marks["filled.cpu"] - marks["painted.cpu"] for marks in ours]
    spent = [marks["filled"] - marks["painted"] for marks in ours]
    yield Row("start.opening", "– of it from first paint to filled tree", "s", spent, cpu=opening, note=modules)


def started(script: str, *arguments: str) -> Marks:
    """Run a window until it has painted, and give what it noted."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, str(FOLDER / script), str(time.monotonic_ns()), *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=LONGEST)
    if done.returncode:
        raise RuntimeError(f"{script} failed:\n{done.stderr}")
    return json.loads(done.stdout)


def _row(key: str, what: str, mark: str, ours: Sequence[Marks], floor: Sequence[Marks], limit: float | None) -> Row:
    return Row(
        key,
        what,
        "s",
        [marks[mark] for marks in ours],
        [marks["painted"] for marks in floor],
        BARE,
        Budget(limit) if limit else None,
        [mine[f"{mark}.cpu"] / bare["painted.cpu"] for mine, bare in zip(ours, floor, strict=True)],
    )
