"""What the child may still do once it is confined: compute and answer, nothing else."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner_desktop.documents.isolation import windows

ATTEMPTS = {
    "open a file": "open(sys.executable)",
    "open a pipe": "os.pipe()",
    "connect": "socket.socket()",
    "list a folder": "os.listdir('/')",
    "start a process": "os.fork()",
    "write into a file opened before": "written.write(b'x'); written.flush()",
    "take 300 MiB": "bytearray(300 * 2**20)",
    "raise its own limit": "resource.setrlimit(resource.RLIMIT_NOFILE, (9, 9))",
}
BEFORE = """
import os, resource, socket, sys
from planner_desktop.documents.isolation import limits
written = open(sys.argv[1], 'wb')
{before}
try:
    {attempt}
except (OSError, MemoryError, ValueError) as refused:
    print('refused', type(refused).__name__)
else:
    print('done')
"""


def outcome(attempt: str, folder: Path, before: str) -> str:
    """What comes of an attempt in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", BEFORE.format(before=before, attempt=attempt), str(folder / "written")],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a job object instead of these limits")
@pytest.mark.parametrize("attempt", ATTEMPTS.values(), ids=ATTEMPTS.keys())
def test_confined_process_cannot(attempt: str, tmp_path: Path) -> None:
    if os.geteuid() == 0 and ("setrlimit" in attempt or "fork" in attempt):
        pytest.skip("these two do not bind root")
    said = outcome(attempt, tmp_path, "limits.confine()")
    assert said.startswith("refused"), said
    assert (tmp_path / "written").read_bytes() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has a job object instead of these limits")
@pytest.mark.parametrize(
    "attempt", [each for each in ATTEMPTS.values() if "listdir" not in each and "fork" not in each]
)
def test_process_that_is_not_confined_can(attempt: str, tmp_path: Path) -> None:
    """Else the test above would prove nothing."""
    attempt = attempt.replace("open(sys.executable)", "open(sys.argv[1])")
    assert outcome(attempt, tmp_path, "").startswith("done")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on computing time here")
def test_computing_without_end_is_ended_by_the_system() -> None:
    code = """
import resource
from planner_desktop.documents.isolation import limits
limits.SECONDS = 0
limits.allow_time()
while True: pass
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -24  # SIGXCPU


def test_windows_structures_have_the_sizes_windows_expects() -> None:
    assert ctypes.sizeof(windows.BasicLimits) == 64
    assert ctypes.sizeof(windows.ExtendedLimits) == 144
    assert ctypes.sizeof(windows.Label) == 16


def test_windows_job_bounds_memory_and_processes() -> None:
    limits = windows.job_limits(2**28)
    assert (limits.process_memory, limits.basic.active_processes) == (2**28, 1)
    assert limits.basic.flags == 0x2508
