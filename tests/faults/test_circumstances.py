"""Two programs, links, locks and clocks: whatever the office PC does, no number twice and no save lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from faults.acts import START, saving, shared_in
from faults.counting import Count
from faults.kinds import checked
from planner_desktop.errors import UserError
from planner_desktop.paths import Profile
from planner_desktop.store.backup import back_up_if_due, list_backups
from planner_desktop.store.lock import acquire
from planner_desktop.store.opening import open_store

TEN_YEARS = timedelta(days=3_652)
SAVER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry
from planner_desktop.errors import UserError
from planner_desktop.store.opening import open_store
store = open_store(Path(sys.argv[1]), clock=lambda: datetime.now(UTC))
for number in range(int(sys.argv[3])):
    entry = Entry(f"{sys.argv[2]}.{number}", Period.parse("2020Q2"), reason="x")
    while True:
        try:
            store.apply(ChangeSet("edit.test", (Change(None, entry),)))
            break
        except UserError as refusal:
            # On a slow disk the other one may be faster for a long time.
            assert refusal.code == "store.busy"
"""


def spellings(folder: Path) -> list[Path]:
    """Other ways to say the same folder."""
    link = folder.parent / "link"
    link.symlink_to(folder, target_is_directory=True)
    return [link, folder / ".." / folder.name, folder.parent / "." / folder.name, Path(f"{folder}/")]


def test_a_profile_is_open_once_however_its_path_is_written(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    with acquire(profile.lock, endpoint="first"):
        for folder in spellings(profile.folder):
            with pytest.raises(UserError, match=r"store\.in_use") as refusal:
                acquire(Profile(folder).lock)
            assert refusal.value.details["endpoint"] == "first"


def save_from_two(path: Path, other: Path, count: int) -> list[int]:
    """Let two processes save, each by its own spelling of the path; gives the sequence numbers of the log."""
    open_store(path, clock=lambda: START).close()
    both = [
        subprocess.Popen([sys.executable, "-c", SAVER, str(each), name, str(count)])
        for name, each in (("a", path), ("b", other))
    ]
    assert [process.wait() for process in both] == [0, 0]
    store = open_store(path, clock=lambda: START)
    assert store.verify() == ()
    assert len(store.records()) == 2 * count
    numbers = [action.sequence for action in store.logged_actions()]
    store.close()
    return numbers


def two_spellings(tmp_path: Path) -> tuple[Path, Path]:
    folder = tmp_path / "profile"
    folder.mkdir()
    return folder / "planner.sqlite3", spellings(folder)[0] / "planner.sqlite3"


def test_saves_from_two_processes_by_two_paths_get_numbers_of_their_own(tmp_path: Path, count: Count) -> None:
    assert save_from_two(*two_spellings(tmp_path), 20) == list(range(1, 41))
    count("saves from two processes", 40, 0)


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_1000_saves_from_two_processes_get_1000_numbers(tmp_path: Path, count: Count) -> None:
    assert save_from_two(*two_spellings(tmp_path), 500) == list(range(1, 1_001))
    count("saves from two processes", 1_000, 0)


def hold(path: Path, seconds: float) -> None:
    """Lock the file as another program does, and let go after a while."""
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN EXCLUSIVE")
    threading.Timer(seconds, other.close).start()


@pytest.mark.parametrize("seconds", [0.05, 0.5])
def test_a_save_waits_for_a_file_that_is_locked_for_a_moment(tmp_path: Path, seconds: float) -> None:
    locked_for(tmp_path, seconds)


@pytest.mark.long
@pytest.mark.parametrize("seconds", [1, 2, 3, 4, 6, 8, 10])
def test_a_file_that_is_locked_longer_is_said_to_be_busy_until_it_is_free(tmp_path: Path, seconds: float) -> None:
    locked_for(tmp_path, seconds)


def locked_for(tmp_path: Path, seconds: float) -> None:
    """Save until it goes through; what is refused is refused as busy and leaves nothing."""
    store = open_store(tmp_path / "planner.sqlite3", clock=lambda: START)
    hold(store.path, seconds)
    while True:
        try:
            store.apply(saving(1, None))
            break
        except UserError as refusal:
            assert refusal.code == "store.busy"
    assert (checked(store), store.generation) == ("1", 1)
    store.close()


@pytest.mark.parametrize("jump", [-TEN_YEARS, TEN_YEARS], ids=["ten years back", "ten years on"])
def test_a_clock_that_jumps_harms_neither_log_nor_backups(tmp_path: Path, jump: timedelta) -> None:
    now, backups = [datetime(2020, 6, 28, tzinfo=UTC)], tmp_path / "backups"
    store = open_store(tmp_path / "planner.sqlite3", clock=lambda: now[0])
    for number, moved in enumerate((timedelta(0), jump, timedelta(0), -jump, timedelta(days=1)), 1):
        now[0] += moved
        store.apply(saving(number, shared_in(store)))
        made = back_up_if_due(store, backups, clock=lambda: now[0])
        assert made is not None
        assert made.generation == number
    assert checked(store) == "5"
    assert 5 in {backup.generation for backup in list_backups(backups)}
    store.close()
