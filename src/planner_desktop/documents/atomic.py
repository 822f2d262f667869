"""Write a file whole or not at all, also when the disk is full or the power fails."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol

from planner_desktop import paths
from planner_desktop.errors import UserError

_CODES = {
    errno.ENOSPC: "file.disk_full",
    errno.EDQUOT: "file.disk_full",
    errno.EFBIG: "file.disk_full",
    errno.EACCES: "file.read_only",
    errno.EPERM: "file.read_only",
    errno.EROFS: "file.read_only",
    errno.ENOENT: "file.no_folder",
    errno.ENOTDIR: "file.no_folder",
    errno.EBUSY: "file.locked",
    errno.ETXTBSY: "file.locked",
}
_WINDOWS_LOCKED = {32, 33}
"""ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION: another program has the file open."""
_WINDOWS_ACCESS_DENIED = 5


class Filesystem(Protocol):
    """The few calls that writing needs; a test hands in one that fails on purpose."""

    def create(self, path: Path, mode: int) -> int:
        """Make a new file that must not exist yet and give its descriptor."""
        ...

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some of ``data`` and give the number of bytes taken."""
        ...

    def sync(self, descriptor: int) -> None:
        """Return when the file's bytes are on the disk."""
        ...

    def close(self, descriptor: int) -> None:
        """Close the descriptor."""
        ...

    def replace(self, source: Path, target: Path) -> None:
        """Put ``source`` in the place of ``target`` in one step."""
        ...

    def remove(self, path: Path) -> None:
        """Delete a file."""
        ...

    def sync_folder(self, folder: Path) -> None:
        """Return when the folder's entries are on the disk, where the platform can say so."""
        ...


class DiskFilesystem:
    """The operating system's own calls."""

    def create(self, path: Path, mode: int) -> int:
        """Make a new file; refuses to follow a link or to open what is already there."""
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        return os.open(path, flags, mode)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write some of ``data``."""
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """Flush the file to the disk."""
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close the descriptor."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Rename over the target."""
        source.replace(target)

    def remove(self, path: Path) -> None:
        """Delete a file."""
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Flush the folder, where the platform can."""
        paths.sync_folder(folder)


DISK = DiskFilesystem()


def write_atomically(path: Path, data: bytes, *, mode: int = 0o600, filesystem: Filesystem = DISK) -> None:
    """Write ``data`` beside ``path``, sync it and put it in place.

    Raises ``UserError`` ``file.disk_full``, ``file.read_only``, ``file.locked``, ``file.no_folder`` or ``file.failed``,
    each with ``path``; the old file then stays as it was and nothing is left beside it.
    """
    write_all_atomically({path: data}, mode=mode, filesystem=filesystem)


def write_all_atomically(files: Mapping[Path, bytes], *, mode: int = 0o600, filesystem: Filesystem = DISK) -> None:
    """Write files that belong together: all are on the disk before the first is put in place.

    Raises as ``write_atomically``. Up to the first replacement a failure changes nothing at all; after it, files already
    in place are whole and new, the others whole and old.
    """
    waiting: dict[Path, Path] = {}
    try:
        for path, data in files.items():
            with told_to_the_user(path):
                _write_beside(path, data, mode, filesystem, waiting)
        for path in files:
            with told_to_the_user(path, replacing=True):
                filesystem.replace(waiting[path], path)
            del waiting[path]
        for folder in {path.parent for path in files}:
            with told_to_the_user(folder):
                filesystem.sync_folder(folder)
    finally:
        for leftover in waiting.values():
            # Whatever stopped the write may stop the removal too; the first error is the one worth telling.
            with suppress(OSError):
                filesystem.remove(leftover)


def _write_beside(path: Path, data: bytes, mode: int, filesystem: Filesystem, waiting: dict[Path, Path]) -> None:
    """Write and sync a temporary file in the target's folder, where a rename cannot cross file systems."""
    beside = path.parent / f".{secrets.token_hex(8)}.tmp"
    descriptor = filesystem.create(beside, mode)
    waiting[path] = beside
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[filesystem.write(descriptor, rest) :]
        filesystem.sync(descriptor)
    finally:
        filesystem.close(descriptor)


@contextmanager
def told_to_the_user(path: Path, *, replacing: bool = False) -> Generator[None]:
    """Turn the system's error into one that names the file."""
    try:
        yield
    except OSError as error:
        raise UserError(_code(error, path, replacing=replacing), path=str(path), reason=error.strerror or "") from error


def _code(error: OSError, path: Path, *, replacing: bool) -> str:
    """Sort a system error by what the user has to do about it."""
    windows_code = getattr(error, "winerror", None)
    if windows_code in _WINDOWS_LOCKED:
        return "file.locked"
    # Windows denies a rename over a file that another program (Excel, a PDF viewer) holds open.
    if windows_code == _WINDOWS_ACCESS_DENIED and replacing and os.access(path, os.W_OK):
        return "file.locked"
    return _CODES.get(error.errno or 0, "file.failed")
