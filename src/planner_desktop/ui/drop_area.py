"""Dashed boxes that say where files go; whatever they stand in takes the drop."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.ui.icons import draw_icon
from planner_desktop.ui.theme import current_theme


def local_files(event: QDropEvent) -> list[Path]:
    """The files of this PC that are dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def draw_dashes(painter: QPainter, rect: QRectF, hot: bool) -> None:
    """A dashed box; hot while what is dragged would be taken."""
    theme = current_theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(theme.color("data" if hot else "border"), 1.6)
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(theme.color("info_soft" if hot else "alt"))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 4, 4)


class TallDropArea(QWidget):
    """A bold line and a remark below it; ``HEIGHT`` in pixels at 100 %."""

    HEIGHT, LOW = 70, 40

    def __init__(self, title: str, remark: str) -> None:
        super().__init__()
        self._title, self._remark = title, remark
        self._hot = self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{title}。{remark}")

    def set_hot(self, hot: bool) -> None:
        """Show that what is dragged would be taken."""
        self._hot = hot
        self.update()

    def set_tall(self, tall: bool) -> None:
        """Take all the height there is, while there is nothing else to show."""
        vertical = QSizePolicy.Policy.Expanding if tall else QSizePolicy.Policy.Fixed
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)

    def set_low(self, low: bool) -> None:
        """Leave the remark out where there is little room."""
        self._low = low
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """One or two lines with air around them."""
        return QSize(current_theme().px(240), current_theme().px(self.LOW if self._low else self.HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, icon and words."""
        theme = current_theme()
        painter = QPainter(self)
        draw_dashes(painter, QRectF(self.rect()), self._hot)
        side, bold, small = theme.px(16), theme.metrics(10, bold=True), theme.metrics(9)
        room = self.width() - 24
        title = bold.elidedText(self._title, Qt.TextElideMode.ElideRight, room - side - 6)
        below = 0 if self._low else small.height() + 4
        top = (self.height() - bold.height() - below) / 2
        left = (self.width() - bold.horizontalAdvance(title) - side - 6) / 2
        square = QRectF(left, top + (bold.height() - side) / 2, side, side)
        draw_icon(painter, square, "drop", theme.color("text"))
        painter.setFont(theme.font(10, bold=True))
        painter.setPen(theme.color("text"))
        place = QRectF(left + side + 6, top, room, bold.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, title)
        if self._low:
            return
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("dim"))
        remark = small.elidedText(self._remark, Qt.TextElideMode.ElideRight, room)
        line = QRectF(12, top + bold.height() + 4, room, small.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, remark)


class DropVeil(QWidget):
    """Lies over the window while files are dragged over it, and says what letting go would do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = ""
        # Drops go through to what lies below: the evidence card takes its own.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_words(self, words: str) -> None:
        """Cover the parent and say what letting go does."""
        self._words = words
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(parent.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed frame and one line in the middle."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("data"), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(5, 5, -5, -5), 6, 6)
        font, metrics = theme.font(12, bold=True), theme.metrics(12, bold=True)
        wide, high = metrics.horizontalAdvance(self._words) + theme.px(48), theme.px(46)
        plate = QRectF((self.width() - wide) / 2, self.height() - high - theme.px(46), wide, high)
        painter.setPen(QPen(theme.color("data"), 1.2))
        painter.setBrush(theme.color("info_soft"))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, self._words)
