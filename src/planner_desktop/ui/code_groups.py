"""The thirty digits, large and in groups, as one reads them over the telephone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

PT = 17
GAP = 18
"""Between groups, in pixels at 100 %."""
LINE = 3
"""Groups a line."""


class CodeGroups(QWidget):
    """Six groups in two lines; the groups are numbered, so that both ends know where they are."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: list[str] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def code(self) -> str:
        """The digits shown."""
        return " ".join(self._groups)

    def show_code(self, code: str) -> None:
        """Show a code in groups parted by spaces."""
        self._groups = code.split()
        self.setAccessibleName(tr("30-digit code: {code}", code=code))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines of three groups."""
        wide, high = self._cell()
        return QSize(wide * LINE, high * -(-len(self._groups) // LINE))

    def minimumSizeHint(self) -> QSize:
        """A digit is never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a small number before each group."""
        theme = current_theme()
        painter = QPainter(self)
        wide, high = self._cell()
        for at, group in enumerate(self._groups):
            cell = QRectF(at % LINE * wide, at // LINE * high, wide, high)
            painter.setFont(theme.font(9))
            painter.setPen(theme.color("hint"))
            painter.drawText(cell, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, str(at + 1))
            painter.setFont(theme.font(PT, bold=True))
            painter.setPen(theme.color("text"))
            after = cell.adjusted(theme.px(14), 0, 0, 0)
            painter.drawText(after, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, group)

    def _cell(self) -> tuple[int, int]:
        theme = current_theme()
        metrics = theme.metrics(PT, bold=True)
        return metrics.horizontalAdvance("00000") + theme.px(14 + GAP), metrics.height() + theme.px(2)
