"""The highest issued sequence number, outside the store: a restored backup must not issue a second first return."""

from __future__ import annotations

import re
from pathlib import Path

from planner_desktop.errors import UserError
from planner_desktop.paths import make_folder
from planner_desktop.store import durable
from planner_desktop.store.digests import canonical, sha256
from planner_desktop.store.failures import told_to_the_user

_NOTE = re.compile(rb'\{"highest":(?P<highest>\d{1,18}),"sha256":"(?P<sha256>[0-9a-f]{64})"\}')
"""JSON in its one spelling; anything else is damage."""


class SequenceFile:
    """Keeps one number in a small file with its own checksum; the caller holds the profile's lock.

    Its methods raise ``sequence.damaged``, ``store.disk_full``, ``store.read_only`` and ``store.failed`` with ``path``.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def highest(self) -> int:
        """The highest number issued; 0 while there is no file. A damaged file is never taken for 0."""
        with told_to_the_user(self._path):
            try:
                text = self._path.read_bytes()
            except FileNotFoundError:
                return 0
        return self._read(text)

    def raise_to(self, sequence: int) -> None:
        """Remember a number as issued, on the disk when this returns; a lower one than is kept changes nothing."""
        if sequence <= self.highest():
            return
        note = canonical({"highest": sequence, "sha256": _checksum(sequence)})
        with told_to_the_user(self._path):
            make_folder(self._path.parent)
            with durable.beside(self._path) as draft:
                draft.write_text(note, encoding="utf-8")
                durable.replace(draft, self._path)

    def _read(self, text: bytes) -> int:
        note = _NOTE.fullmatch(text)
        if note is None or note["sha256"].decode() != _checksum(int(note["highest"])):
            raise UserError("sequence.damaged", path=str(self._path))
        return int(note["highest"])


def _checksum(sequence: int) -> str:
    return sha256(f"highest issued sequence {sequence}".encode())
