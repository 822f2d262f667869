"""The whole main job in a place without any network: nothing even tries to reach one."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TRIES = re.compile(r"\b(?:socket|connect|sendto|sendmsg|bind)\(.*(?:AF_INET|AF_INET6|AF_PACKET)\b")


def has_namespaces() -> bool:
    """Whether this system lets us make an empty network."""
    wanted = [shutil.which(name) for name in ("unshare", "strace")]
    return (
        sys.platform == "linux"
        and all(wanted)
        and not subprocess.run(["unshare", "-rn", "true"], check=False).returncode
    )


needs_namespaces = pytest.mark.skipif(not has_namespaces(), reason="empty networks and strace are of Linux")


def tries(folder: Path, *command: str) -> list[str]:
    """Run a command in an empty network; gives each of its attempts at one."""
    trace = folder / "trace"
    watched = ["unshare", "-rn", "strace", "-f", "-qq", "-e", "trace=network", "-o", str(trace), *command]
    done = subprocess.run(watched, env=dict(os.environ), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return [line for line in trace.read_text("utf-8", "replace").splitlines() if TRIES.search(line)]


@needs_namespaces
def test_recording_signing_exporting_and_verifying_try_no_connection(tmp_path: Path) -> None:
    program = [sys.executable, "-P", "-m", "planner_desktop", "demo", str(tmp_path / "demo")]
    assert tries(tmp_path, *program) == []
    assert {path.suffix for path in (tmp_path / "demo").iterdir()} >= {".pdf", ".xlsx", ".eml"}


@needs_namespaces
def test_an_attempt_would_be_seen(tmp_path: Path) -> None:
    code = "import socket; socket.socket(socket.AF_INET).connect_ex(('192.0.2.1', 80))"
    assert len(tries(tmp_path, sys.executable, "-c", code)) == 2
