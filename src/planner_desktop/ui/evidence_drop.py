"""The dashed box of the evidence card: files are dropped on it, pasted into it, or chosen from it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.ui.buttons import ENTER
from planner_desktop.ui.icons import draw_icon
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr


class EvidenceDrop(QWidget):
    """Says where files go and what becomes of pictures; the whole card takes them."""

    pressed = Signal()
    """Somebody clicked it or pressed Enter on it: to choose files."""

    def __init__(self) -> None:
        super().__init__()
        self._hot = False
        self._busy = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Drop files here, or paste with Ctrl+V"))
        self.setToolTip(
            tr(
                "Pictures (PNG, JPEG, BMP, WebP, GIF), PDF, Word, Excel, WPS, text. The originals stay as they are: what "
                "is attached is a copy, pictures smaller and without place, camera or person."
            )
        )

    @property
    def busy(self) -> str:
        """What is being done, or empty."""
        return self._busy

    def set_hot(self, hot: bool) -> None:
        """Show that what is dragged would be taken."""
        self._hot = hot
        self.update()

    def show_busy(self, words: str) -> None:
        """Show what is being done; empty words show the invitation again."""
        self._busy = words
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(120, current_theme().px(50))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose files."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose files."""
        if event.key() in (*ENTER, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon and words."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("data" if self._hot or self.hasFocus() else "border"), 2 if self.hasFocus() else 1.2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(theme.color("info_soft" if self._hot else "alt"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        self._draw_words(painter)
        painter.end()

    def _draw_words(self, painter: QPainter) -> None:
        theme = current_theme()
        first = self._busy or tr("Drop files here, or paste with Ctrl+V")
        second = "" if self._busy else tr("pictures are shrunk; place and camera are removed")
        side, room = theme.px(16), self.width() - theme.px(40)
        lines = [
            (theme.metrics(pt).elidedText(text, Qt.TextElideMode.ElideRight, room), pt, tone)
            for text, pt, tone in ((first, 9, "dim"), (second, 8.5, "hint"))
            if text
        ]
        wide = max(theme.metrics(pt).horizontalAdvance(text) for text, pt, _ in lines)
        left = (self.width() - wide - side - 6) / 2
        heights = [theme.metrics(pt).height() for _, pt, _ in lines]
        top = (self.height() - sum(heights)) / 2
        draw_icon(painter, QRectF(left, (self.height() - side) / 2, side, side), "drop", theme.color("dim"))
        for (text, pt, tone), height in zip(lines, heights, strict=True):
            painter.setFont(theme.font(pt))
            painter.setPen(theme.color(tone))
            painter.drawText(QRectF(left + side + 6, top, wide + 4, height), Qt.AlignmentFlag.AlignVCenter, text)
            top += height
