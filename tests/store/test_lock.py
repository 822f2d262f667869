"""Two windows never hold one profile, and a killed one does not keep it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner_desktop.errors import UserError
from planner_desktop.store.lock import acquire

HOLD = """
import sys
from pathlib import Path
from planner_desktop.store.lock import acquire
lock = acquire(Path(sys.argv[1]), endpoint="planner-desktop-示例")
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def lock_file(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "planner.lock"


def hold_elsewhere(path: Path) -> subprocess.Popen[str]:
    """Another process that holds the lock until its input ends."""
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "held\n"
    return other


def end(process: subprocess.Popen[str]) -> None:
    process.communicate()


def test_a_second_process_is_told_who_holds_the_profile(lock_file: Path) -> None:
    other = hold_elsewhere(lock_file)
    with pytest.raises(UserError, match=r"store\.in_use") as refusal:
        acquire(lock_file)
    assert refusal.value.details == {"path": str(lock_file), "pid": other.pid, "endpoint": "planner-desktop-示例"}
    end(other)
    acquire(lock_file).release()


def test_a_killed_process_lets_go(lock_file: Path) -> None:
    other = hold_elsewhere(lock_file)
    other.kill()
    end(other)
    with acquire(lock_file) as lock:
        assert lock.path == lock_file


def test_one_process_does_not_get_it_twice_and_gets_it_again_after_release(lock_file: Path) -> None:
    first = acquire(lock_file)
    with pytest.raises(UserError, match=r"store\.in_use") as refusal:
        acquire(lock_file)
    assert refusal.value.details["pid"] == os.getpid()
    first.release()
    first.release()
    with acquire(lock_file):
        pass


@pytest.mark.skipif(os.name != "posix", reason="links need a right of their own on Windows")
def test_another_spelling_of_the_path_is_the_same_profile(lock_file: Path, tmp_path: Path) -> None:
    with acquire(lock_file):
        (tmp_path / "link").symlink_to(lock_file.parent)
        for spelling in (tmp_path / "link" / "planner.lock", lock_file.parent / ".." / "profile" / "planner.lock"):
            with pytest.raises(UserError, match=r"store\.in_use"):
                acquire(spelling)


@pytest.mark.skipif(os.name != "posix", reason="a killed process's children have no such pipe on Windows")
def test_the_child_of_a_killed_process_does_not_keep_the_lock(lock_file: Path) -> None:
    code = (
        HOLD
        + """
import subprocess
child = subprocess.Popen(
    [sys.executable, "-c", "import sys; print('up', flush=True); sys.stdin.read()"],
    stdin=int(sys.argv[2]), stdout=subprocess.PIPE, close_fds=False,
)
child.stdout.readline()
print("child is up", flush=True)
child.wait()
"""
    )
    for_child, from_us = os.pipe()
    parent = subprocess.Popen(
        [sys.executable, "-c", code, str(lock_file), str(for_child)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        pass_fds=[for_child],
        text=True,
    )
    os.close(for_child)
    assert parent.stdout is not None
    assert [parent.stdout.readline(), parent.stdout.readline()] == ["held\n", "child is up\n"]
    parent.kill()
    end(parent)
    acquire(lock_file).release()
    os.close(from_us)


@pytest.mark.parametrize("note", [b"", b"{", b"[]", b'{"pid": "x", "endpoint": ""}', b"\xff" * 5000])
def test_a_holder_whose_note_cannot_be_read_still_holds(lock_file: Path, note: bytes) -> None:
    with acquire(lock_file):
        lock_file.write_bytes(note)
        with pytest.raises(UserError, match=r"store\.in_use") as refusal:
            acquire(lock_file)
        assert refusal.value.details["pid"] == 0


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a user's folder private by itself")
def test_the_lock_file_is_private_and_stays(lock_file: Path) -> None:
    acquire(lock_file).release()
    assert oct(lock_file.stat().st_mode & 0o777) == "0o600"
