"""The log file: warnings and bugs beside the store; what is logged never holds what was typed."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

LOG_SIZE = 512 * 1024
"""Bytes of one log file; two are kept."""


class LogFile(logging.Handler):
    """Opens the file with the first record: most sittings have none, and what rotates files takes long to import."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._file: RotatingFileHandler | None = None

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        if self._file is None:
            from logging.handlers import RotatingFileHandler

            self._file = RotatingFileHandler(self._path, maxBytes=LOG_SIZE, backupCount=1, encoding="utf-8")
            self._file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
        self._file.emit(record)

    def close(self) -> None:
        """Let go of the file."""
        super().close()
        if self._file is not None:
            self._file.close()


def keep_log(path: Path) -> None:
    """Log into a file from now on."""
    logging.getLogger().addHandler(LogFile(path))
    with suppress(OSError):  # a profile on a disk without modes: the log is no worse than the rest of it
        path.touch(mode=0o600)
