"""Bars in the neutral data colour: status colours are never used for amounts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.ui.theme import current_theme


def draw_bar(painter: QPainter, rect: QRectF, share: float) -> None:
    """Draw a bar filled to a share from 0 to 1."""
    theme = current_theme()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("data_soft"))
    painter.drawRoundedRect(rect, 2, 2)
    if share > 0:
        filled = QRectF(rect)
        filled.setWidth(max(3.0, rect.width() * min(share, 1.0)))
        painter.setBrush(theme.color("data"))
        painter.drawRoundedRect(filled, 2, 2)
    painter.restore()


class ProgressBar(QWidget):
    """A thin bar for a share from 0 to 1; ``height`` in pixels at 100 %."""

    def __init__(self, height: int = 6) -> None:
        super().__init__()
        self._height = height
        self._share = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self._share

    def show_share(self, share: float) -> None:
        """Fill it to a share from 0 to 1."""
        self._share = share
        self.setAccessibleName(f"{share:.0%}")
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        theme = current_theme()
        return QSize(theme.px(120), theme.px(self._height))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw in the theme's colours."""
        draw_bar(QPainter(self), QRectF(self.rect()), self._share)
