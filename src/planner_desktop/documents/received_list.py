"""The list of received files as a file in the profile: only what the view shows; what counts is in the store.

So it needs no revision of the store's schema, and losing it loses no decision and no arrival.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from planner_desktop.documents.atomic import told_to_the_user, write_atomically
from planner_desktop.domain.received_file import ReceivedFile
from planner_desktop.errors import UserError

MOST = 2_000
"""Files remembered; the newest of them."""
_LIST = TypeAdapter(tuple[ReceivedFile, ...])


class ReceivedList:
    """One file, written whole or not at all; for worker threads."""

    def __init__(self, path: Path, quarantine: Path) -> None:
        self._path, self._quarantine = path, quarantine

    def load(self) -> tuple[ReceivedFile, ...]:
        """What was remembered; nothing before the first file.

        Raises ``received.unreadable`` (``path``) once: a damaged list is put aside under another name. And ``file.*``.
        """
        if not self._path.is_file():
            return ()
        with told_to_the_user(self._path):
            data = self._path.read_bytes()
        try:
            return _LIST.validate_json(data)
        except ValidationError as problem:
            aside = self._path.with_suffix(".damaged")
            with told_to_the_user(aside):
                self._path.replace(aside)
            raise UserError("received.unreadable", path=str(aside)) from problem

    def keep(self, files: Sequence[ReceivedFile]) -> None:
        """Remember these and no others; raises ``file.*``."""
        write_atomically(self._path, _LIST.dump_json(tuple(files[-MOST:])))

    def copy_of(self, sha256: str) -> Path:
        """Where the bytes of a file that was not accepted were put."""
        return self._quarantine / sha256
