"""Files taken in as evidence: looked at before they are read, kept in the store, linked by one action."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import EvidenceLink
from planner_desktop.errors import UserError

LARGEST = 20 * 2**20
"""Bytes of one file."""


def read_evidence(path: Path) -> bytes:
    """A file's bytes; raises ``evidence.*`` for what cannot be evidence, before reading where its size tells."""
    try:
        if path.is_dir():
            raise UserError("evidence.is_folder", name=path.name)
        size = path.stat().st_size
        if size > LARGEST:
            raise UserError("evidence.too_large", name=path.name, size=f"{size / 2**20:.1f}", limit=LARGEST // 2**20)
        if size == 0:
            raise UserError("evidence.empty", name=path.name)
        return path.read_bytes()
    except OSError as problem:
        raise UserError("evidence.unreadable", name=path.name, reason=problem.strerror or "") from problem


def take_in(
    paths: Iterable[Path], milestone_id: str, period: Period, keep: Callable[[bytes], str]
) -> tuple[EvidenceLink, ...]:
    """Read and keep files, all or none: a file that is refused stops before any byte is kept."""
    read = [(path, read_evidence(path)) for path in paths]
    return tuple(
        EvidenceLink(milestone_id, period, keep(data), edits.tidy_text(path.name, "evidence"), len(data))
        for path, data in read
    )
