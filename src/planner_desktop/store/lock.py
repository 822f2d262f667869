"""One window for each profile: an operating system's lock, which goes with the process however that ends."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from planner_desktop.errors import UserError
from planner_desktop.paths import make_folder
from planner_desktop.store import durable
from planner_desktop.store.failures import told_to_the_user

if sys.platform == "win32":
    import msvcrt

    _LOCKED_BYTE = 1 << 30
    """Windows keeps others from reading what is locked, so the lock is far behind what they are to read."""

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        # Closing alone would leave it to a child that is just being started and still has the descriptor.
        fcntl.flock(descriptor, fcntl.LOCK_UN)


_LONGEST = 512
"""Bytes of the holder's note."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has the lock, as it says itself."""

    pid: int
    endpoint: str
    """Name of the local server through which its window can be raised."""


class Lock:
    """A held lock; the file stays when it is released, for removing it would let two processes lock two files."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path = path
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Let others in; may be called twice."""
        if self._descriptor is not None:
            _unlock(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None

    def __enter__(self) -> Self:
        """Hold it for a block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let others in."""
        self.release()


def acquire(path: Path, *, endpoint: str = "") -> Lock:
    """Take the profile's lock at once or raise ``store.in_use`` with ``path``, ``pid`` and ``endpoint`` of its holder.

    ``pid`` is 0 when the holder has not yet written it. Raises ``store.read_only`` and ``store.failed`` too.
    """
    with told_to_the_user(path):
        make_folder(path.parent)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), durable.PRIVATE_FILE)
        try:
            if not _try_lock(descriptor):
                holder = _read_holder(descriptor)
                raise UserError("store.in_use", path=str(path), pid=holder.pid, endpoint=holder.endpoint)
            _write_holder(descriptor, Holder(os.getpid(), endpoint))
        except BaseException:
            os.close(descriptor)
            raise
    return Lock(path, descriptor)


def _write_holder(descriptor: int, holder: Holder) -> None:
    note = json.dumps({"pid": holder.pid, "endpoint": holder.endpoint}).encode()
    os.ftruncate(descriptor, 0)
    os.lseek(descriptor, 0, os.SEEK_SET)
    os.write(descriptor, note)


def _read_holder(descriptor: int) -> Holder:
    """The holder's note; it may be caught half written, and is only a hint."""
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        note = json.loads(os.read(descriptor, _LONGEST))
        return Holder(int(note["pid"]), str(note["endpoint"]))
    except (ValueError, KeyError, TypeError):
        return Holder(0, "")
