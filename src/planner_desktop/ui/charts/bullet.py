"""A value against its target: a bar in the colour of amounts, a tick and a word at the target."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.ui.bars import draw_bar
from planner_desktop.ui.theme import current_theme


class Bullet(QWidget):
    """Shares are from 0 to 1 of the whole bar."""

    def __init__(self) -> None:
        super().__init__()
        self._value = 0.0
        self._target = 0.0
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(self, value: float, target: float, word: str) -> None:
        """Show a value and the target with its word, e.g. ``Target ≥60%``."""
        self._value, self._target, self._word = value, target, word
        self.setAccessibleName(word)
        self.update()

    def sizeHint(self) -> QSize:
        """Bar and word below it."""
        theme = current_theme()
        return QSize(theme.px(200), theme.px(30))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the word."""
        theme = current_theme()
        return QSize(theme.px(110), theme.px(30))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw bar, tick and word."""
        theme = current_theme()
        painter = QPainter(self)
        width, top, high = self.width() - 4, theme.px(4), theme.px(8)
        draw_bar(painter, QRectF(0, top, width, high), self._value)
        x = round(width * self._target)
        painter.fillRect(QRectF(x - 1, top - theme.px(3), 2, high + theme.px(6)), theme.color("text"))
        room = theme.metrics(8.5).horizontalAdvance(self._word) + 2
        left = min(max(x - room / 2, 0), self.width() - room)
        painter.setFont(theme.font(8.5))
        painter.setPen(theme.color("dim"))
        below = QRectF(left, top + high + theme.px(3), room, theme.px(16))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._word)
        painter.end()
