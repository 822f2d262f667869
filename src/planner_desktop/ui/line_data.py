"""What a list of two-line rows tells of a row: its first line, the whole of it for those who cannot see it, and itself."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt

LINE = Qt.ItemDataRole.UserRole
"""The row's value itself, for the delegate that draws it."""


class Line(Protocol):
    """A row of a list."""

    @property
    def shown(self) -> str:
        """Its first line."""
        ...

    @property
    def spoken(self) -> str:
        """All of it."""
        ...


def line_data(line: Line, role: int) -> object:
    """What a model answers for a row."""
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return line.shown
        case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
            return line.spoken
        case _:
            return line if role == LINE else None
