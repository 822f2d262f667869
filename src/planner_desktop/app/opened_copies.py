"""Copies of evidence for other programs to show: in the profile's own folder, readable by its owner, gone afterwards."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from planner_desktop.domain.evidence_kinds import kind_of
from planner_desktop.errors import UserError


class OpenedCopies:
    """Opens nothing but documents, pictures and texts: never a program, whatever its name says."""

    def __init__(self, folder: Path, show: Callable[[Path], bool]) -> None:
        """``show`` opens a file with the desktop's program for it; False when there is none."""
        self._folder, self._show = folder, show

    def open(self, name: str, data: bytes) -> None:
        """Show a copy; raises ``evidence.*`` for what is never opened and where no program opens it, and ``file.*``."""
        kind_of(name, data)
        safe = Path(name.replace("\\", "_").replace("/", "_")).name
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            # A folder for each, so that two files of one name do not meet.
            target = Path(tempfile.mkdtemp(dir=self._folder)) / safe
            descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
        except OSError as problem:
            raise UserError("file.failed", path=str(self._folder), reason=problem.strerror or "") from problem
        if not self._show(target):
            raise UserError("evidence.no_program", name=name)

    def clear(self) -> None:
        """Remove all copies; one that another program still holds open goes at the next start."""
        shutil.rmtree(self._folder, ignore_errors=True)
