"""Rows and columns of widgets without a class for each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Item = QWidget | QLayout | int | None | tuple[QWidget, int]
"""A widget; a widget with its stretch; a layout; pixels of space; None for a stretch."""
Margins = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels; they do not scale."""


def fill(layout: QBoxLayout, *items: Item) -> None:
    """Append items to a layout."""
    for item in items:
        match item:
            case None:
                layout.addStretch(1)
            case int():
                layout.addSpacing(item)
            case (widget, stretch):
                layout.addWidget(widget, stretch)
            case QLayout():
                layout.addLayout(item)
            case _:
                layout.addWidget(item)


def row(*items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> QWidget:
    """Items side by side in a widget of their own."""
    return _boxed(QHBoxLayout(), items, gap, margins)


def column(*items: Item, gap: int = 4, margins: Margins = (0, 0, 0, 0)) -> QWidget:
    """Items below each other in a widget of their own."""
    return _boxed(QVBoxLayout(), items, gap, margins)


def rule(vertical: bool = False) -> QFrame:
    """A thin line between groups."""
    line = QFrame()
    line.setObjectName("rule")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


def settle(root: QWidget) -> None:
    """Carry out all layouts below a widget now, innermost first.

    Qt carries news of a size up one level for each round of the event loop, and paints in between: cards would jump.
    """
    for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not child.isHidden():
            settle(child)
    layout = root.layout()
    if layout is not None:
        layout.activate()


def _boxed(layout: QBoxLayout, items: tuple[Item, ...], gap: int, margins: Margins) -> QWidget:
    widget = QWidget()
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    widget.setLayout(layout)
    fill(layout, *items)
    return widget
