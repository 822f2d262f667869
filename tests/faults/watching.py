"""Runs acts, watched by strace: records what they write, makes a call of theirs fail, or kills them at one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from faults.recording import CALLS, Reader, Recording

ACTS = Path(__file__).with_name("acts.py")
LONGEST = str(1 << 26)
"""Characters of one written buffer."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a watched run went."""

    said: tuple[str, ...]
    code: int
    """The exit code; negative for a signal."""
    trace: str
    complaint: str

    @property
    def met(self) -> bool:
        """Whether the fault was met at all."""
        return "(INJECTED)" in self.trace or self.code < 0


class Stage:
    """One loaded program that forks a process for each run."""

    def __init__(self, scratch: Path) -> None:
        self.scratch = scratch
        self._trace, self._complaints = scratch / "trace", scratch / "complaints"
        with self._complaints.open("ab") as complaints:
            self._program = subprocess.Popen(
                [sys.executable, str(ACTS)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=complaints,
                # Run as a script it has its own folder first on its path; it imports as the tests do.
                env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ACTS.parents[1]), *sys.path])},
            )

    def close(self) -> None:
        """End the program."""
        self._program.communicate()

    def run(self, kind: str, folder: Path, count: int, *options: str, first: int = 1, weakness: str = "") -> Outcome:
        """Take the steps under strace with these options; without any, unwatched."""
        told, reading = self._program.stdin, self._program.stdout
        assert told is not None and reading is not None
        told.write("\t".join([kind, str(folder), str(first), str(count), weakness]).encode() + b"\n")
        told.flush()
        pid = reading.readline().split()[1].decode()
        self._trace.unlink(missing_ok=True)
        watcher = self._watch(pid, options) if options else None
        told.write(b"go\n")
        told.flush()
        said = list(self._until_gone(reading))
        if watcher is not None:
            watcher.communicate()
        trace = self._trace.read_text() if watcher is not None else ""
        complaint = self._complaints.read_text()
        self._complaints.write_text("")
        return Outcome(tuple(said[:-1]), int(said[-1].split()[1]), trace, complaint)

    def _watch(self, pid: str, options: tuple[str, ...]) -> subprocess.Popen[bytes]:
        watcher = subprocess.Popen(
            ["strace", "-f", "-o", str(self._trace), *options, "-p", pid],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
        )
        assert watcher.stderr is not None
        attached = watcher.stderr.readline()
        assert b"attached" in attached, attached
        return watcher

    @staticmethod
    def _until_gone(lines: Iterator[bytes]) -> Iterator[str]:
        for line in lines:
            yield line.decode().strip()
            if line.startswith(b"gone "):
                return

    def record(self, kind: str, folder: Path, count: int, weakness: str = "") -> tuple[Recording, Outcome]:
        """Take the steps and read what they wrote."""
        reader = Reader(folder)
        reader.take_in_what_is_there()
        options = ("-xx", "-s", LONGEST, "-e", "signal=none", "-e", f"trace={CALLS}")
        outcome = self.run(kind, folder, count, *options, weakness=weakness)
        assert outcome.code == 0, outcome.complaint
        return reader.read(outcome.trace), outcome


@contextmanager
def staged(scratch: Path) -> Generator[Stage]:
    """A stage that is taken down afterwards."""
    stage = Stage(scratch)
    try:
        yield stage
    finally:
        stage.close()


def fast_folder(tmp_path: Path) -> Path:
    """A folder in memory where there is one: the disks are simulated, so that the real one need not be asked."""
    memory = Path("/dev/shm")
    if not (memory.is_dir() and os.access(memory, os.W_OK)):
        return tmp_path
    folder = memory / f"planner-faults-{os.getpid()}-{tmp_path.name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    return folder
