"""File steps that survive a power cut: private, synced and put in place whole."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from planner_desktop.paths import sync_folder

PRIVATE_FILE = 0o600
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}


def create_private(path: Path) -> None:
    """Make an empty file that only its owner can read; it must not exist yet."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))


@contextmanager
def beside(target: Path) -> Generator[Path]:
    """A new private file in the target's folder, gone afterwards unless it was put in place."""
    draft = target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")
    create_private(draft)
    try:
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Return when the file's bytes are on the disk."""
    # Windows flushes only through a handle that may write.
    descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(draft: Path, target: Path) -> None:
    """Put a finished draft in the target's place, both steps on the disk when this returns."""
    sync_file(draft)
    draft.replace(target)
    sync_folder(target.parent)


def place_new(draft: Path, target: Path) -> None:
    """Put a finished draft where nothing is yet; raises ``FileExistsError`` and never overwrites."""
    sync_file(draft)
    if sys.platform == "win32":
        draft.rename(target)
    else:
        _link(draft, target)
    sync_folder(target.parent)


def _link(draft: Path, target: Path) -> None:
    """Rename without overwriting: only a link refuses a taken name in the same step."""
    try:
        target.hardlink_to(draft)
    except OSError as refusal:
        if refusal.errno not in _NO_HARD_LINKS or target.exists():
            raise
        draft.rename(target)


def keep_as(original: Path, kept: Path) -> None:
    """Give a file a second name that outlives the replacement of the first; it need not be readable for that.

    The caller syncs the folder. Where the file system has no links, the file is copied.
    """
    try:
        kept.hardlink_to(original)
    except OSError as refusal:
        if refusal.errno not in _NO_HARD_LINKS:
            raise
        create_private(kept)
        shutil.copyfile(original, kept)
        sync_file(kept)
