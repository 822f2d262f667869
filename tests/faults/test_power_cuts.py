"""Whatever part of the unsynced writes a power cut leaves, what was acknowledged is there and nothing is torn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from faults.acts import ACTS
from faults.counting import Count
from faults.disk import cuts, kills
from faults.judging import losses
from faults.kinds import old_store
from faults.recording import Recording
from faults.watching import Stage
from planner_desktop.store import schema


@dataclass(frozen=True, slots=True)
class Size:
    """How much is tried of a kind of file."""

    steps: int
    cuts: int
    recordings: int = 1


FILES = tuple(kind for kind in ACTS if kind not in ("saves", "upgrades"))
QUICK = {kind: Size(6, 40) for kind in FILES} | {"backups": Size(4, 20), "keys": Size(2, 40), "rescues": Size(1, 40)}
LONG = {kind: Size(40, 1_000) for kind in FILES} | {
    "backups": Size(6, 1_000),
    "keys": Size(8, 1_000),
    "rescues": Size(1, 1_000),
}
WEAKENED = {
    "no sync at all": "synchronous=OFF",
    "SQLite's own choice": "journal_mode=DELETE,synchronous=FULL",
}


def record(stage: Stage, kind: str, folder: Path, steps: int, weakness: str = "") -> Recording:
    """What the program writes in so many steps, all of which it acknowledges."""
    folder.mkdir()
    recording, outcome = stage.record(kind, folder, steps, weakness)
    assert sum(line.startswith("done ") for line in outcome.said) == steps + 1, outcome
    return recording


def survive(stage: Stage, kind: str, size: Size, scratch: Path, count: Count) -> None:
    """Record, cut, and expect nothing to be lost."""
    wrong = []
    for number in range(size.recordings):
        recording = record(stage, kind, scratch / f"recorded {number}", size.steps)
        tried, lost = losses(kind, recording, cuts(recording, size.cuts, number), scratch)
        count(f"power cuts: {kind}", tried, len(lost))
        wrong += lost
    assert wrong == []


def test_no_acknowledged_save_is_lost_in_a_power_cut(stage: Stage, scratch: Path, count: Count) -> None:
    survive(stage, "saves", Size(10, 120), scratch, count)


@pytest.mark.parametrize("kind", FILES)
def test_no_file_is_torn_or_stale_after_a_power_cut(kind: str, stage: Stage, scratch: Path, count: Count) -> None:
    survive(stage, kind, QUICK[kind], scratch, count)


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_no_acknowledged_save_is_lost_in_5000_power_cuts(stage: Stage, scratch: Path, count: Count) -> None:
    survive(stage, "saves", Size(50, 250, recordings=20), scratch, count)


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("kind", FILES)
def test_no_file_is_torn_or_stale_after_1000_power_cuts(kind: str, stage: Stage, scratch: Path, count: Count) -> None:
    survive(stage, kind, LONG[kind], scratch, count)


@pytest.mark.parametrize("weakness", WEAKENED.values(), ids=WEAKENED.keys())
def test_the_replay_finds_what_a_weaker_store_loses(weakness: str, stage: Stage, scratch: Path) -> None:
    recording = record(stage, "saves", scratch / "recorded", 10, weakness)
    _, lost = losses("saves", recording, cuts(recording, 150, 0), scratch)
    assert lost != []


def test_the_replay_finds_what_exports_lose_where_folders_are_not_synced(stage: Stage, scratch: Path) -> None:
    recording = record(stage, "exports", scratch / "recorded", 6, "forgetful")
    _, lost = losses("exports", recording, cuts(recording, 100, 0), scratch)
    assert lost != []


@pytest.mark.parametrize("kind", [kind for kind in FILES if kind != "keys"])
def test_the_replay_finds_what_is_lost_where_syncs_are_left_out(kind: str, stage: Stage, scratch: Path) -> None:
    recording = record(stage, kind, scratch / "recorded", 1 if kind == "rescues" else 4)
    for weaker in (recording.without_folder_syncs(), recording.without_syncs()):
        _, lost = losses(kind, weaker, cuts(weaker, 60, 0), scratch)
        assert lost != []


@pytest.mark.parametrize("version", range(1, schema.VERSION))
def test_an_upgrade_that_is_killed_or_cut_leaves_the_old_store_or_the_new_one(
    version: int, stage: Stage, scratch: Path, count: Count
) -> None:
    upgrade(version, stage, scratch, count, 40)


@pytest.mark.long
@pytest.mark.timeout(3_600)
@pytest.mark.parametrize("version", range(1, schema.VERSION))
def test_an_upgrade_survives_1000_power_cuts(version: int, stage: Stage, scratch: Path, count: Count) -> None:
    upgrade(version, stage, scratch, count, 1_000)


def upgrade(version: int, stage: Stage, scratch: Path, count: Count, cut: int) -> None:
    """Record the upgrade of a kept old store; kill it before each call it makes, and cut its power."""
    folder = scratch / "recorded"
    old_store(version, folder)
    recording, outcome = stage.record("upgrades", folder, 1)
    assert "done 1 upgraded" in outcome.said
    moments = list(kills(recording))
    # Nothing but a whole transaction ever reaches another process: many moments are the same to it.
    killed, lost = losses("upgrades", recording, moments[:: 1 if cut > 100 else 9], scratch)
    count("kills before a call: upgrades", killed, len(lost))
    tried, lost_to_cuts = losses("upgrades", recording, cuts(recording, cut, version), scratch)
    count("power cuts: upgrades", tried, len(lost_to_cuts))
    assert [*lost, *lost_to_cuts] == []
