"""The inputs that earlier runs found worth keeping: deflated and in base64, one a line, in a text file for each target."""

from __future__ import annotations

import base64
import zlib
from pathlib import Path

from fuzzing.target import Target, outcome_of

FOLDER = Path(__file__).parents[1] / "fixtures" / "fuzz_seeds"
LARGEST = 9 * 1024
"""Bytes of one input."""
ROOM = 20 * 1024
"""Characters for the inputs of one target."""


def kept_seeds(name: str) -> list[bytes]:
    """The kept inputs of a target."""
    file = FOLDER / f"{name}.txt"
    if not file.exists():
        return []
    return [zlib.decompress(base64.b64decode(line)) for line in file.read_text("ascii").splitlines()]


def keep(target: Target, corpus: Path) -> None:
    """Keep the smallest input for each outcome, those of earlier runs first, as long as there is room."""
    lines: list[str] = []
    outcomes: set[str] = set()
    found = sorted((file.read_bytes() for file in corpus.iterdir()), key=len)
    for data in (*kept_seeds(target.name), *found):
        words = outcome_of(target, data).words if len(data) <= LARGEST else ""
        line = base64.b64encode(zlib.compress(data, 9)).decode("ascii")
        if words and words not in outcomes and sum(map(len, lines)) + len(line) <= ROOM:
            outcomes.add(words)
            lines.append(line)
    (FOLDER / f"{target.name}.txt").write_text("".join(f"{line}\n" for line in lines), "ascii")
