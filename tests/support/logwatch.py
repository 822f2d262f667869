"""Listens to Python's and Qt's logs during one test and tells what nobody declared."""

from __future__ import annotations

import logging
import re
from types import TracebackType
from typing import Any, Protocol, Self

QT_GRADES = {"QtWarningMsg", "QtCriticalMsg", "QtFatalMsg"}

HARMLESS = (re.compile(r"This plugin does not support (propagateSizeHints|raise|lower|grabbing)"),)
"""What Qt's offscreen platform says about itself and nothing in the program can change."""


class QtRecord(Protocol):
    """One message as pytest-qt keeps it."""

    type: Any
    message: str | None


class QtCapture(Protocol):
    """pytest-qt's list of the messages of one test."""

    @property
    def records(self) -> list[QtRecord]: ...


class LogWatch(logging.Handler):
    """Collects records of warning and above; Qt's come from pytest-qt's own capture, where it is on."""

    def __init__(self, expected: list[str], qt: QtCapture | None) -> None:
        super().__init__(logging.WARNING)
        self._expected = expected
        self._seen: list[str] = []
        self._qt = qt
        self._qt_judged = 0

    def __enter__(self) -> Self:
        logging.getLogger().addHandler(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        logging.getLogger().removeHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        self._seen.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def forget(self) -> None:
        """Drop what has been judged; only later records count from here on."""
        self._seen.clear()
        self._qt_judged = len(self._qt.records) if self._qt else 0

    def unexpected(self) -> list[str]:
        """One line for each record that no declared pattern matches."""
        patterns = [re.compile(pattern) for pattern in self._expected]
        return [
            f"undeclared in the log: {line}"
            for line in self._lines()
            if not any(pattern.search(line) for pattern in (*patterns, *HARMLESS))
        ]

    def absent(self) -> list[str]:
        """One line for each declared pattern that nothing in the log matches."""
        lines = self._lines()
        return [
            f"declared but not logged: {pattern}"
            for pattern in self._expected
            if not any(re.search(pattern, line) for line in lines)
        ]

    def _lines(self) -> list[str]:
        records = self._qt.records[self._qt_judged :] if self._qt else []
        return self._seen + [f"Qt: {record.message}" for record in records if record.type.name in QT_GRADES]
