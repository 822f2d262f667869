"""Finding what a window is made of."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject

W = TypeVar("W", bound=QObject)


def found(inside: QObject, kind: type[W]) -> W:
    """The first child of a kind; there has to be one."""
    child = inside.findChild(kind)
    assert isinstance(child, kind)
    return child
