"""Any one call that the system refuses, or all of them from some moment on: done or undone, said, and usable again."""

from __future__ import annotations

import random
import re
import shutil
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from faults.acts import ACTS
from faults.counting import Count
from faults.judging import promises
from faults.kinds import FIND, Broken, old_store
from faults.watching import Outcome, Stage
from planner_desktop.errors import UserError

KINDS = tuple(ACTS)
STEPS = 3
CAN_FAIL = [
    "openat",
    "write",
    "pwrite64",
    "sendfile",
    "ftruncate",
    "fsync",
    "fdatasync",
    "close",
    "rename",
    "renameat",
    "link",
    "linkat",
    "unlink",
    "mkdir",
]
CALL = re.compile(r"^(?:\d+ +)?(\w+)\(", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Fault:
    """The ``number``-th call of a kind fails; all later ones too, where it lasts."""

    call: str
    number: int
    error: str
    lasts: bool = False

    def __str__(self) -> str:
        return f"inject={self.call}:error={self.error}:when={self.number}{'+' if self.lasts else ''}"


def faults_of(trace: str) -> list[Fault]:
    """Every fault that can meet what a trace tells."""
    counts = Counter(CALL.findall(trace))
    single = [Fault(call, k, "EIO") for call in CAN_FAIL for k in range(1, counts[call] + 1)]
    growing = [call for call in ("write", "pwrite64", "mkdir") if counts[call]]
    full = [
        Fault(call, k, "ENOSPC", lasts)
        for call in growing
        for k in range(1, counts[call] + 1)
        for lasts in (False, True)
    ]
    return single + full


def steps_of(kind: str) -> int:
    """How often it is done."""
    return 1 if kind in ("upgrades", "rescues") else STEPS


def prepare(kind: str, folder: Path, stage: Stage) -> None:
    """What has to be there before the first step."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    if kind == "upgrades":
        old_store(1, folder)
    if kind in ("restores", "rescues"):
        stage.run(kind, folder, 0)


def trouble_of(kind: str, folder: Path, fault: Fault, outcome: Outcome) -> str:
    """What is wrong after a fault; empty when nothing is."""
    if outcome.code:
        return f"a bug: {outcome.complaint[-700:]}"
    drafts = [path.name for path in folder.rglob("*.tmp*")]
    if drafts and fault.call not in ("unlink", "close") and not fault.lasts:
        return f"left beside: {drafts}"
    try:
        found = FIND[kind](folder).split()
    except (Broken, UserError) as broken:
        return f"{type(broken).__name__}: {broken}"
    done = promises(outcome.said) or [""]
    # What was refused may be done all the same; it must not be an older state again. Restored ones come again by design.
    refused_last = outcome.said[-1].startswith("refused")
    may_differ = refused_last and (kind in ("restores", "rescues") or " ".join(found) not in done[:-1])
    if not set(done[-1].split()) <= set(found) and not may_differ:
        return f"found {found}, promised {done[-1]}"
    return ""


def try_each(kind: str, faults: list[Fault], stage: Stage, scratch: Path, count: Count) -> None:
    """Let each fault meet the steps."""
    folder, wrong, met = scratch / "folder", list[str](), Counter[str]()
    for fault in faults:
        prepare(kind, folder, stage)
        outcome = stage.run(kind, folder, steps_of(kind), "-e", f"trace={fault.call}", "-e", str(fault))
        met[fault.error] += outcome.met
        trouble = trouble_of(kind, folder, fault, outcome)
        if not trouble and fault.lasts and kind not in ("keys", "upgrades", "rescues"):
            again = stage.run(kind, folder, 1, first=100)
            trouble = "" if again.said[-1].startswith("done 100") else f"not usable again: {again}"
        if trouble:
            wrong.append(f"{fault}: {trouble} {outcome.said}")
    for error, number in met.items():
        count(f"calls that failed, {error}: {kind}", number, len(wrong))
    assert wrong == [], "\n".join(wrong)


def all_faults(kind: str, stage: Stage, scratch: Path) -> list[Fault]:
    """The faults for a kind of file."""
    folder = scratch / "recorded"
    prepare(kind, folder, stage)
    _, outcome = stage.record(kind, folder, steps_of(kind))
    return faults_of(outcome.trace)


@pytest.mark.parametrize("kind", KINDS)
def test_a_call_that_fails_is_done_or_undone_and_said(kind: str, stage: Stage, scratch: Path, count: Count) -> None:
    faults = all_faults(kind, stage, scratch)
    chosen = random.Random(kind).sample(faults, min(4 if kind == "keys" else 12, len(faults)))
    try_each(kind, chosen, stage, scratch, count)


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("kind", KINDS)
def test_every_call_that_can_fail_is_done_or_undone_and_said(
    kind: str, stage: Stage, scratch: Path, count: Count
) -> None:
    try_each(kind, all_faults(kind, stage, scratch), stage, scratch, count)
