"""What was acknowledged survives kill -9; a full or read-only disk leaves the store as it was and usable afterwards."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from planner_desktop.domain.progress import Entry, EvidenceLink
from planner_desktop.errors import UserError
from planner_desktop.store.database import connect
from planner_desktop.store.store import Store
from support.store_records import ENTRY, LINK, READING, SPRING, Clock, adding, changing

POSIX_ONLY = pytest.mark.skipif(os.name != "posix", reason="drives POSIX signals, limits and rights")
KILLS = 30

SAVER = '''
"""Forks a saver for each line of input; it saves pairs of records with a file and acknowledges each pair."""
import hashlib, os, sys
from datetime import UTC, datetime
from pathlib import Path
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, EvidenceLink
from planner_desktop.store.opening import open_store

def say(word, number):
    # In one write, which no signal cuts in two.
    os.write(1, f"{word} {number}\\n".encode())

def save(path):
    store = open_store(path, clock=lambda: datetime.now(UTC))
    say("open", os.getpid())
    period, start = Period.parse("2020Q2"), store.generation
    for number in range(start, start + 100_000):
        pair = (Entry(f"a.{number}", period, reason="x" * 3000), Entry(f"b.{number}", period, reason="x" * 3000))
        file = b"%d" % number * 1000
        link = EvidenceLink(f"a.{number}", period, hashlib.sha256(file).hexdigest(), "x", len(file))
        store.apply(ChangeSet("edit.test", tuple(Change(None, each) for each in (*pair, link)), (file,)))
        say("saved", number)

for line in sys.stdin:
    child = os.fork()
    if not child:
        save(Path(sys.argv[1]))
    os.waitpid(child, 0)
    say("gone", 0)
'''


@pytest.fixture
def saver(path: Path) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", SAVER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    yield process
    process.communicate()


def kill_amid_saves(saver: subprocess.Popen[str], chance: random.Random) -> int | None:
    """Let it save for a random while, kill it, and give the last pair it acknowledged."""
    assert saver.stdin is not None
    assert saver.stdout is not None
    saver.stdin.write("go\n")
    saver.stdin.flush()
    acknowledged, patience = None, chance.randrange(1, 12)
    for line in saver.stdout:
        word, number = line.split()
        if word == "open":
            pid = int(number)
        elif word == "gone":
            break
        else:
            acknowledged, patience = int(number), patience - 1
            if patience == 0:
                # So that the signal comes at any moment of the next saves.
                select.select([], [], [], chance.random() / 200)
                os.kill(pid, signal.SIGKILL)
    return acknowledged


@POSIX_ONLY
def test_nothing_acknowledged_is_lost_when_the_program_is_killed_amid_saves(
    saver: subprocess.Popen[str], opened: Callable[[], Store]
) -> None:
    chance = random.Random(2019)
    for _ in range(KILLS):
        acknowledged = kill_amid_saves(saver, chance)
        store = opened()
        halves = [{record.key[1] for record in store.records() if record.key[1][0] == half} for half in "ab"]
        assert halves == [{f"{half}.{number}" for number in range(store.generation)} for half in "ab"]
        links = [record for record in store.records() if isinstance(record, EvidenceLink)]
        assert (len(links), store.unlinked_files()) == (store.generation, frozenset())
        assert [len(store.evidence(link.sha256)) for link in links] == [link.size for link in links]
        assert acknowledged is not None
        assert store.generation > acknowledged
        assert store.verify() == ()
        store.close()


@POSIX_ONLY
def test_two_processes_save_into_one_store_without_losing_or_mixing(path: Path, opened: Callable[[], Store]) -> None:
    opened()
    code = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry
from planner_desktop.store.opening import open_store
store = open_store(Path(sys.argv[1]), clock=lambda: datetime.now(UTC))
for number in range(40):
    entry = Entry(f"{sys.argv[2]}.{number}", Period.parse("2020Q2"), reason="x")
    while True:
        try:
            store.apply(ChangeSet("edit.test", (Change(None, entry),)))
            break
        except UserError as refusal:
            # On a slow disk the other one may be faster for a long time.
            assert refusal.code == "store.busy"
"""
    both = [subprocess.Popen([sys.executable, "-c", code, str(path), name]) for name in "ab"]
    assert [process.wait() for process in both] == [0, 0]
    store = opened()
    assert (len(store.records()), store.generation, store.verify()) == (80, 80, ())


def test_a_full_database_refuses_whole_and_takes_the_next_save_once_there_is_room(store: Store, clock: Clock) -> None:
    store.apply(adding(ENTRY))
    store.close()
    database = connect(store.path)
    full = Store(database, clock)
    database.raw.execute(f"PRAGMA max_page_count = {int(database.pragma('page_count')) + 2}")
    large = adding(READING, replace(ENTRY, milestone_id="t02.1", narrative="示例" * 20_000))
    before = (full.records(), full.audit_head(), full.generation)
    for _ in range(3):
        with pytest.raises(UserError, match=r"store\.disk_full") as refusal:
            full.apply(large)
        assert refusal.value.details["path"] == str(store.path)
        assert (full.records(), full.audit_head(), full.generation) == before
    with pytest.raises(UserError, match=r"store\.disk_full"):
        full.apply(adding(LINK, files=(bytes(100_000),)))
    database.raw.execute("PRAGMA max_page_count = 100000")
    full.apply(large)
    assert (len(full.records()), full.verify()) == (3, ())
    full.close()


@POSIX_ONLY
def test_a_file_that_may_not_grow_refuses_whole_and_takes_the_save_once_it_may(store: Store) -> None:
    store.apply(adding(ENTRY))
    store.close()
    code = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry
from planner_desktop.errors import UserError
from planner_desktop.store.opening import open_store
path = Path(sys.argv[1])
store = open_store(path, clock=lambda: datetime.now(UTC))
entry = Entry("t02.1", Period.parse("2020Q2"), reason="x" * 200_000)
changes = ChangeSet("edit.test", (Change(None, entry),))
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
for room in (0, 1, 5000, 20_000, 100_000):
    resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + room, hard))
    try:
        store.apply(changes)
    except UserError as refusal:
        print(refusal.code, store.generation, len(store.records()))
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
store.apply(changes)
print("saved", store.generation, len(store.records()), store.verify())
"""
    done = subprocess.run([sys.executable, "-c", code, str(store.path)], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["store.failed 1 1"] * 5 + ["saved 2 2 ()"]


READ_ONLY = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.trust import Pin
from planner_desktop.errors import UserError
from planner_desktop.store.lock import acquire
from planner_desktop.store.opening import open_store
from planner_desktop.store.sequence import SequenceFile

folder, mode = Path(sys.argv[1]), int(sys.argv[2], 8)
path = folder / "planner.sqlite3"

def store():
    return open_store(path, clock=lambda: datetime.now(UTC))

store().close()
path.chmod(mode)
folder.chmod(0o555)
if os.geteuid() == 0:
    os.setuid(65534)
pin = Pin("ab" * 32, "990101", "", "")
for attempt in (
    store,
    lambda: store().apply(ChangeSet("edit.test", (Change(None, pin),))),
    lambda: open_store(folder / "new.sqlite3", clock=None),
    lambda: SequenceFile(folder / "issued.json").raise_to(1),
    lambda: acquire(folder / "planner.lock"),
):
    try:
        attempt()
    except UserError as refusal:
        print(refusal.code)
    else:
        print("done")
print(os.listdir(folder))
"""


@POSIX_ONLY
@pytest.mark.parametrize(
    ("mode", "opening"), [("444", "store.read_only"), ("666", "done")], ids=["all of it", "only the folder"]
)
def test_read_only_media_are_said_and_nothing_is_written(mode: str, opening: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        done = subprocess.run(
            [sys.executable, "-c", READ_ONLY, folder, mode], capture_output=True, text=True, check=True
        )
        Path(folder).chmod(0o755)
    assert done.stdout.splitlines() == [opening, *["store.read_only"] * 4, "['planner.sqlite3']"]


def test_the_store_can_be_used_after_every_refusal(store: Store) -> None:
    store.apply(adding(ENTRY))
    store._database.raw.execute("PRAGMA query_only = ON")
    with pytest.raises(UserError, match=r"store\.read_only"):
        store.apply(changing(ENTRY, None))
    store._database.raw.execute("PRAGMA query_only = OFF")
    store.apply(adding(Entry("t03.1", SPRING, reason="x")))
    assert (store.generation, store.verify()) == (2, ())
