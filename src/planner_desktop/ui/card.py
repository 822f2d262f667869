"""Cards: white ground with a thin edge, at most one inner panel deep."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import Item, Margins, fill, row


class Card(QFrame):
    """A card whose items stand below each other; ``name`` is the style: ``card`` or ``panel`` (inside a card)."""

    def __init__(self, *items: Item, gap: int = 6, margins: Margins = (14, 10, 14, 12), name: str = "card") -> None:
        super().__init__()
        self.setObjectName(name)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(gap)
        fill(self.body, *items)

    def add(self, *items: Item) -> None:
        """Append items."""
        fill(self.body, *items)


def titled(title: str, *right: Item, pt: float = 10) -> QWidget:
    """A card's first line: its title left, what belongs to it right."""
    return row(label(title, pt, bold=True), None, *right, gap=6)


def scrolled(page: QWidget) -> QScrollArea:
    """A page that scrolls downwards when the window is too low for it."""
    page.setObjectName("page")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    area.setWidget(page)
    area.viewport().setAutoFillBackground(False)
    return area
