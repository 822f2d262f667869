"""A disk that really is full: what does not fit is refused whole, and saved once there is room again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from faults.acts import START
from faults.counting import Count
from faults.kinds import checked
from planner_desktop.store.opening import open_store

SAVER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from faults.acts import START, content, saving, shared_in
from planner_desktop.errors import UserError
from planner_desktop.paths import Profile
from planner_desktop.store.backup import list_backups, make_backup
from planner_desktop.store.opening import open_store
from planner_desktop.store.sequence import SequenceFile
from planner_desktop.wiring import DiskFiles
disk = Path(sys.argv[1])
profile, ballast = Profile(disk / "profile"), disk / "ballast"
store = open_store(profile.store, clock=lambda: START)
ballast.write_bytes(bytes(200_000))
number, refused = 1, []
while not refused:
    try:
        store.apply(saving(number, shared_in(store)))
        number += 1
    except UserError as refusal:
        refused.append(refusal.code)
for attempt in (
    lambda: store.apply(saving(number, shared_in(store))),
    lambda: make_backup(store.path, profile.backups, clock=lambda: START),
    lambda: DiskFiles().write_all({disk / "a.pdf": content(1, 300_000), disk / "b.xlsx": content(1, 9_000)}),
):
    try:
        attempt()
    except UserError as refusal:
        refused.append(refusal.code)
print(*refused)
print(store.generation, number - 1, len(list_backups(profile.backups)), *sorted(path.name for path in disk.iterdir()))
ballast.unlink()
store.apply(saving(number, shared_in(store)))
SequenceFile(profile.sequence).raise_to(7)
store.close()
(Path(sys.argv[3]) / "after.sqlite3").write_bytes(profile.store.read_bytes())
"""
MOUNT = 'mount -t tmpfs -o size=700k none "$1" && exec "$2" -c "$3" "$1" "$4" "$5"'


def can_mount() -> bool:
    """Whether this system lets us have a small disk of our own."""
    return (
        sys.platform == "linux"
        and shutil.which("unshare") is not None
        and not subprocess.run(
            ["unshare", "-rm", "mount", "-t", "tmpfs", "none", "/mnt"], check=False, capture_output=True
        ).returncode
    )


@pytest.mark.skipif(not can_mount(), reason="small disks in memory are of Linux")
def test_a_full_disk_refuses_whole_and_takes_the_save_once_there_is_room(tmp_path: Path, count: Count) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    told = ["sh", "-c", MOUNT, "sh", str(disk), sys.executable, SAVER, str(Path(__file__).parents[1]), str(tmp_path)]
    done = subprocess.run(["unshare", "-rm", *told], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    refused, state = done.stdout.splitlines()
    assert refused == "store.disk_full store.disk_full store.disk_full file.disk_full"
    generation, saved, backups, *names = state.split()
    assert (generation, backups, names) == (saved, "0", ["ballast", "profile"])
    store = open_store(tmp_path / "after.sqlite3", clock=lambda: START)
    assert checked(store) == str(int(saved) + 1)
    count("full disks", 4, 0)
    store.close()
