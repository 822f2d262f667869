"""The program's mark: steps rising to a flag; no emblem of any body is used."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.ui.theme import current_theme

GRID = 30
COLUMNS = ((6.0, 5.0), (11.5, 9.0), (17.0, 13.0))
"""Left edge and height of each."""


class Mark(QWidget):
    """The mark in the theme's red; ``size`` in pixels at 100 %."""

    def __init__(self, size: int = 30) -> None:
        super().__init__()
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A scaled square."""
        side = current_theme().px(self._size)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, columns and flag."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self.width() / GRID, self.height() / GRID)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current_theme().color("accent_fill"))
        painter.drawRoundedRect(QRectF(0, 0, GRID, GRID), 5, 5)
        painter.setBrush(QColor("white"))
        for left, height in COLUMNS:
            painter.drawRect(QRectF(left, 24 - height, 4, height))
        painter.drawRect(QRectF(22.4, 5, 1.5, 19))
        painter.drawPolygon([QPointF(22.4, 5), QPointF(14.5, 7.2), QPointF(22.4, 9.6)])
