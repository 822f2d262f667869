"""The unit's key file on the disk: made, taken in, described and opened."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from planner_desktop.documents.atomic import told_to_the_user, write_atomically
from planner_desktop.errors import UserError

if TYPE_CHECKING:
    from planner_desktop.documents.keys import SigningKey
    from planner_desktop.domain.identity import Identity


EXPORT_NAME = "签名钥匙备份"
"""Begins the name of an exported key file."""


class KeyFileCabinet:
    """Keeps one key file; the libraries behind it are loaded when it is first used."""

    def __init__(
        self, path: Path, now: Callable[[], datetime], write: Callable[[Path, bytes], None] = write_atomically
    ) -> None:
        """Remember where the file is; nothing is read yet."""
        self._path = path
        self._now = now
        self._write = write

    @property
    def copy_before_change(self) -> Path:
        """Where the file as it was is kept while its passphrase is changed."""
        return self._path.with_name(f"{self._path.name}.before")

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

    def set_aside_keys(self) -> tuple[Path, ...]:
        """The key files put away, the last one first: each may vouch for the key in use."""
        found = self._path.parent.glob(f"{self._path.stem}-*{self._path.suffix}.old")
        return tuple(sorted(found, key=lambda path: path.stat().st_mtime_ns, reverse=True))

    def open_set_aside(self, path: Path, passphrase: str) -> SigningKey:
        """Unlock a key file that was put away or exported; raises as ``open`` does."""
        from planner_desktop.documents.keys import open_key

        return open_key(self._read_from(path), passphrase)

    def open(self, passphrase: str) -> SigningKey:
        """Unlock it; raises ``key.missing``, ``key.wrong_passphrase`` or ``key.damaged``."""
        from planner_desktop.documents.keys import open_key

        key = open_key(self._read(), passphrase)
        # It opens, so a copy that a crash left, under the passphrase of before, is only a danger.
        with told_to_the_user(self.copy_before_change):
            self.copy_before_change.unlink(missing_ok=True)
        return key

    def change_passphrase(self, old: str, new: str) -> None:
        """Seal the key anew; takes about a second and a half.

        The file as it was is kept beside until the new one has been read back and opened, and is put back when that fails.
        Raises ``key.wrong_passphrase``, ``key.passphrase_too_short``, ``key.not_written`` or ``file.*``; the old passphrase then
        still holds.
        """
        from planner_desktop.documents.keys import change_passphrase

        before = self._read()
        changed = change_passphrase(before, old, new)
        self._write_and_read_back(self.copy_before_change, before)
        try:
            self._write_and_read_back(self._path, changed)
            self.open(new)
        except BaseException:
            self._write(self._path, before)
            raise

    def export(self, folder: Path) -> Path:
        """Put a copy of the key file into a folder, under a name that tells whose it is, and read it back.

        The copy opens with the same passphrase. Raises ``key.missing``, ``key.damaged``, ``key.not_written`` or ``file.*``.
        """
        from planner_desktop.documents.keys import describe_key

        data = self._read()
        identity = describe_key(data)
        target = folder / f"{EXPORT_NAME}_{identity.unit_code or 'CA'}_{identity.fingerprint[:8]}{self._path.suffix}"
        self._write_and_read_back(target, data)
        return target

    def restore(self, data: bytes, passphrase: str) -> Identity:
        """Take back an exported key file that the passphrase opens.

        Raises ``key.exists`` rather than replace one, ``key.not_a_key_file``, ``key.damaged`` or ``key.wrong_passphrase``.
        """
        from planner_desktop.documents.keys import open_key

        self._refuse_to_replace()
        open_key(data, passphrase)
        return self._keep(data)

    def _read(self) -> bytes:
        return self._read_from(self._path)

    def _read_from(self, path: Path) -> bytes:
        try:
            return path.read_bytes()
        except FileNotFoundError as problem:
            raise UserError("key.missing", path=str(path)) from problem
        except OSError as problem:
            raise UserError("file.unreadable", path=str(path), reason=problem.strerror or "") from problem

    def _refuse_to_replace(self) -> None:
        if self.present():
            raise UserError("key.exists", path=str(self._path))

    def _keep(self, data: bytes) -> Identity:
        from planner_desktop.documents.keys import describe_key

        self._write_and_read_back(self._path, data)
        return describe_key(data)

    def _write_and_read_back(self, path: Path, data: bytes) -> None:
        self._write(path, data)
        if self._read_from(path) != data:
            raise UserError("key.not_written", path=str(path))
