"""The numbered titles of the cards on the sign page."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import Item, fill


class NumberedTitle(QWidget):
    """``1 检查``: the number quieter than the word; what belongs to it right."""

    def __init__(self, number: int, title: str, *right: Item) -> None:
        super().__init__()
        self._title: QLabel = label(title, 11, bold=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        fill(layout, label(str(number), 10, "hint", bold=True), self._title, None, *right)

    def show_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)
