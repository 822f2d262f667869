"""Received files that were not accepted, kept for inspection as they came: under their SHA-256, never under their name."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from io import RawIOBase
from pathlib import Path
from threading import Lock

from planner_desktop.documents.atomic import told_to_the_user, write_atomically
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.paths import make_folder, sync_folder

LIMIT = 512 * 1024 * 1024
"""Bytes kept; the oldest files give way. The lines about them stay."""
LINES = "verdicts.jsonl"
_NAME_LENGTH = 64


class QuarantineFolder:
    """A folder that only its owner can read; it is made with the first file. Safe to use from any thread."""

    def __init__(self, folder: Path, now: Callable[[], datetime], *, limit: int = LIMIT) -> None:
        self._folder = folder
        self._now = now
        self._limit = limit
        self._writing = Lock()

    def keep(self, data: bytes, verdict: FileVerdict) -> None:
        """Keep the bytes, and a line that says what was found; raises ``file.*``."""
        name = hashlib.sha256(data).hexdigest()
        with self._writing, told_to_the_user(self._folder):
            make_folder(self._folder)
            target = self._folder / name
            if not target.exists():
                self._make_room(len(data))
                write_atomically(target, data)
            self._note({"sha256": name, "size": len(data), "at": self._now().isoformat(), **_told(verdict)})

    def _make_room(self, size: int) -> None:
        """Drop the oldest files until there is room."""
        kept = [path for path in self._folder.iterdir() if len(path.name) == _NAME_LENGTH]
        sizes = {path: path.stat() for path in kept}
        used = sum(found.st_size for found in sizes.values()) + size
        for path in sorted(kept, key=lambda path: sizes[path].st_mtime):
            if used <= self._limit:
                return
            # Another window of the same profile may have been faster.
            with suppress(FileNotFoundError):
                path.unlink()
            used -= sizes[path].st_size

    def _note(self, line: dict[str, object]) -> None:
        flags = os.O_RDWR | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(self._folder / LINES, flags, 0o600)
        with open(descriptor, "r+b", buffering=0) as lines:  # noqa: PTH123 - a descriptor that refuses links
            length = lines.seek(0, os.SEEK_END)
            told = json.dumps(line, ensure_ascii=False).encode("utf-8", "backslashreplace") + b"\n"
            rest = memoryview(told if _ends_a_line(lines, length) else b"\n" + told)
            while rest:
                rest = rest[lines.write(rest) :]
            os.fsync(descriptor)
        if not length:
            sync_folder(self._folder)


def _ends_a_line(lines: RawIOBase, length: int) -> bool:
    """Whether the next line can begin here: a power cut may have left a part of the last one."""
    if not length:
        return True
    lines.seek(length - 1)
    return lines.read(1) == b"\n"


def _told(verdict: FileVerdict) -> dict[str, object]:
    return {
        "name": verdict.name,
        "kind": verdict.kind,
        "intact": verdict.intact,
        "valid": verdict.valid,
        "trusted": verdict.trusted,
        "signer": verdict.signer,
        "fingerprint": verdict.fingerprint,
        "unit": verdict.unit_code,
        "period": verdict.period.name if verdict.period else None,
        "findings": [{"code": found.code, "details": dict(found.details)} for found in verdict.findings],
    }
