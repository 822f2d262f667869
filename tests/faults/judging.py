"""Holds what was found after a fault against what had been said before it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from faults.disk import Cut
from faults.kinds import FIND, NOTHING, Broken
from faults.recording import Recording, Said
from planner_desktop.errors import UserError


@dataclass(frozen=True, slots=True)
class Loss:
    """A fault after which something was missing or broken."""

    where: str
    what: str


def promises(said: Iterable[str]) -> list[str]:
    """What each acknowledged step promised, in order; the beginning counts where it promised something."""
    done = (line.split(" ", 2)[2:] for line in said if line.startswith("done "))
    return [what for promised in done for what in promised]


def judge(kind: str, folder: Path, allowed: Sequence[str]) -> str:
    """What is wrong with what the program finds in a folder; empty when it is one of what is allowed."""
    try:
        found = FIND[kind](folder)
    except (Broken, UserError) as trouble:
        return f"{type(trouble).__name__}: {trouble}"
    return "" if found in allowed else f"found {found or 'nothing'}, promised {allowed[0] or 'nothing'}"


def losses(kind: str, recording: Recording, found: Iterable[Cut], scratch: Path) -> tuple[int, list[Loss]]:
    """How many disks were tried, and what was wrong with them."""
    promised = [NOTHING, *promises(step.line for step in recording.steps if isinstance(step, Said))]
    tried, wrong, folder = 0, list[Loss](), scratch / "after"
    for cut in found:
        tried += 1
        shutil.rmtree(folder, ignore_errors=True)
        cut.disk.write_to(folder)
        at = len(promises(cut.said))
        # What was being done may be done; what was acknowledged must be.
        if trouble := judge(kind, folder, promised[at : at + 2]):
            wrong.append(Loss(f"{kind} cut at {cut.at} of {len(recording.steps)}, {cut.fate.name}", trouble))
    shutil.rmtree(folder, ignore_errors=True)
    return tried, wrong
