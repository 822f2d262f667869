"""The unit's key file on the disk: made, taken in, described and opened."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.errors import UserError

if TYPE_CHECKING:
    from planner_desktop.documents.keys import SigningKey
    from planner_desktop.domain.identity import Identity


class KeyFileCabinet:
    """Keeps one key file; the libraries behind it are loaded when it is first used."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        """Remember where the file is; nothing is read yet."""
        self._path = path
        self._now = now

    def present(self) -> bool:
        """Whether there is a key file."""
        return self._path.is_file()

    def describe(self) -> Identity:
        """Public facts, without passphrase; raises ``key.missing`` or ``key.damaged``."""
        from planner_desktop.documents.keys import describe_key

        return describe_key(self._read())

    def create(self, unit_code: str, unit_name: str, passphrase: str) -> Identity:
        """Make a key and write its file; raises ``key.exists`` rather than replace one."""
        from planner_desktop.documents.keys import create_key

        self._refuse_to_replace()
        return self._keep(create_key(unit_code, unit_name, passphrase, now=self._now()))

    def install(self, p12: bytes, p12_passphrase: str, passphrase: str) -> Identity:
        """Take in a key from a certification authority's PKCS#12 file; raises ``key.*``."""
        from planner_desktop.documents.keys import import_p12

        self._refuse_to_replace()
        return self._keep(import_p12(p12, p12_passphrase, passphrase))

    def set_aside(self) -> None:
        """Put the key file away beside, under a name made of its content; raises ``key.missing`` or ``file.failed``."""
        digest = hashlib.sha256(self._read()).hexdigest()
        aside = self._path.with_name(f"{self._path.stem}-{digest[:16]}{self._path.suffix}.old")
        try:
            self._path.replace(aside)
        except OSError as problem:
            raise UserError("file.failed", path=str(self._path), reason=problem.strerror or "") from problem

    def open(self, passphrase: str) -> SigningKey:
        """Unlock it; raises ``key.missing``, ``key.wrong_passphrase`` or ``key.damaged``."""
        from planner_desktop.documents.keys import open_key

        return open_key(self._read(), passphrase)

    def _read(self) -> bytes:
        try:
            return self._path.read_bytes()
        except FileNotFoundError as problem:
            raise UserError("key.missing", path=str(self._path)) from problem

    def _refuse_to_replace(self) -> None:
        if self.present():
            raise UserError("key.exists", path=str(self._path))

    def _keep(self, data: bytes) -> Identity:
        from planner_desktop.documents.atomic import write_atomically
        from planner_desktop.documents.keys import describe_key

        write_atomically(self._path, data)
        written = self._read()
        if written != data:
            raise UserError("key.not_written", path=str(self._path))
        return describe_key(written)
