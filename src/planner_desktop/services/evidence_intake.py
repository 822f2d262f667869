"""Files on their way to becoming evidence: looked at before they are read, pictures made smaller, nothing kept yet."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from planner_desktop.domain.edits import tidy_text
from planner_desktop.domain.evidence import LARGEST_FILE, NewFile, megabytes
from planner_desktop.domain.evidence_kinds import EvidenceKind, is_picture_name, kind_of, refuse_name
from planner_desktop.errors import UserError

LARGEST_PICTURE = 100 * 2**20
"""Bytes of a picture as it is read: it is made smaller before it is kept."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A file that somebody dropped, chose or pasted."""

    name: str
    read: Callable[[], bytes]
    """Gives its bytes, on a worker thread; raises ``evidence.*``."""


class Pictures(Protocol):
    """Makes pictures smaller and takes everything out of them but the picture."""

    def __call__(self, name: str, data: bytes) -> tuple[str, bytes]:
        """Name and bytes to keep; raises ``evidence.picture_*``; called on a worker thread."""
        ...


def from_disk(path: Path) -> Offered:
    """A file of the disk; nothing is read yet."""
    return Offered(path.name, lambda: read_file(path))


def prepare(
    files: Sequence[Offered], shrink: Pictures, told: Callable[[int], None] = lambda _done: None
) -> list[NewFile]:
    """Read files and make them ready, all or none; raises ``evidence.*`` naming the first that cannot be taken.

    ``told`` hears how many are done, and may raise. The originals are only read. Not for the thread that paints.
    """
    ready: list[NewFile] = []
    for done, file in enumerate(files):
        told(done)
        ready.append(_prepared(file, shrink))
    return ready


def _prepared(file: Offered, shrink: Pictures) -> NewFile:
    name = tidy_text(file.name, "evidence").strip()
    data = file.read()
    if kind_of(name, data) is EvidenceKind.PICTURE:
        name, data = shrink(name, data)
    return NewFile(hashlib.sha256(data).hexdigest(), name, data)


def read_file(path: Path) -> bytes:
    """A file's bytes; raises ``evidence.*`` for what cannot be evidence, before reading where its name or size tells."""
    name = path.name
    try:
        if path.is_dir():
            raise UserError("evidence.is_folder", name=name)
        refuse_name(name)
        size, limit = path.stat().st_size, LARGEST_PICTURE if is_picture_name(name) else LARGEST_FILE
        if size > limit:
            raise UserError("evidence.too_large", name=name, size=megabytes(size), limit=megabytes(limit))
        if size == 0:
            raise UserError("evidence.empty", name=name)
        return path.read_bytes()
    except OSError as problem:
        raise UserError("evidence.unreadable", name=name, reason=problem.strerror or "") from problem
