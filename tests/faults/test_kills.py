"""Killed with no warning at any call, again and again: every save that was acknowledged is there."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from faults.counting import Count
from faults.judging import promises
from faults.kinds import saves
from faults.watching import Stage

CALLS = ("pwrite64", "fdatasync", "openat", "fcntl", "pread64", "ftruncate")


def save_and_kill(stage: Stage, folder: Path, wanted: int, kills: int, count: Count) -> None:
    """Save until so many saves and kills are reached; after each kill, everything is looked at."""
    folder.mkdir()
    chance, saved, killed, wrong = random.Random(20200628), 0, 0, list[str]()
    while saved < wanted or killed < kills:
        call = chance.choice(CALLS)
        when = chance.randrange(1, 200 if call in ("pwrite64", "fcntl", "pread64") else 40)
        outcome = stage.run(
            "saves", folder, 12, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={when}", first=saved + 1
        )
        assert outcome.code in (0, -9), outcome.complaint
        acknowledged = int((promises(outcome.said) or [saved])[-1])
        found = int(saves(folder) or 0)
        if not acknowledged <= found <= acknowledged + 1:
            wrong.append(f"found {found}, promised {acknowledged}")
        killed += outcome.code == -9
        saved = found
    count("saves amid kills", saved, len(wrong))
    count("kills amid saves", killed, len(wrong))
    assert wrong == []


def test_nothing_acknowledged_is_lost_to_kills_at_calls(stage: Stage, scratch: Path, count: Count) -> None:
    save_and_kill(stage, scratch / "killed", 20, 6, count)


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_nothing_acknowledged_in_1000_saves_is_lost_to_150_kills(stage: Stage, scratch: Path, count: Count) -> None:
    save_and_kill(stage, scratch / "killed", 1_000, 150, count)
