"""What all charts that lead somewhere have in common: cells to point at, to walk with the arrow keys, to hear of."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from planner_desktop.ui.theme import current_theme


@dataclass(frozen=True, slots=True)
class Cell:
    """A part of a chart: where it is, which steps it stands for, and what it says."""

    rect: QRectF
    milestone_ids: tuple[str, ...]
    text: str


_ARROWS = {
    Qt.Key.Key_Left: QPointF(-1, 0),
    Qt.Key.Key_Right: QPointF(1, 0),
    Qt.Key.Key_Up: QPointF(0, -1),
    Qt.Key.Key_Down: QPointF(0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class CellChart(QWidget):
    """A chart in whose cells one clicks, or walks with the arrow keys and presses Enter."""

    chosen = Signal(object, QPoint)
    """The milestone ids of a cell, and the global point under it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._laid: tuple[object, list[Cell]] | None = None
        self._current = 0
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def lay_out(self) -> list[Cell]:
        """The cells for the present size and theme."""
        raise NotImplementedError

    def draw(self, painter: QPainter) -> None:
        """Draw everything but the mark of the current cell, on whatever the painter draws on."""
        raise NotImplementedError

    @property
    def cells(self) -> list[Cell]:
        """The cells, laid out once for a size and look."""
        key = (self.size().toTuple(), current_theme().look)
        if self._laid is None or self._laid[0] != key:
            self._laid = key, self.lay_out()
        return self._laid[1]

    @property
    def current(self) -> Cell | None:
        """The cell the keys are at."""
        cells = self.cells
        return cells[min(self._current, len(cells) - 1)] if cells else None

    def show_anew(self) -> None:
        """Lay out and draw what is shown now."""
        self._laid, self._current = None, 0
        self.updateGeometry()
        self.update()

    def choose(self, cell: Cell) -> None:
        """Lead to a cell's steps."""
        if cell.milestone_ids:
            self.chosen.emit(cell.milestone_ids, self.mapToGlobal(cell.rect.bottomLeft().toPoint()))

    # Qt

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        """Tell what a cell stands for in a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), cell.text if cell else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chart, and a frame around the current cell while the keys are here."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        if self.hasFocus() and self.current:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(current_theme().color("data"), 2))
            painter.drawRoundedRect(self.current.rect.adjusted(-2, -2, 2, 2), 3, 3)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand where a click leads somewhere."""
        leads = self._at(event.position())
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lead to the steps of the cell clicked."""
        cell = self._at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(self.cells.index(cell))
            self.choose(cell)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from cell to cell, Enter leads to the steps."""
        current, key = self.current, Qt.Key(event.key())
        if current is None:
            super().keyPressEvent(event)
        elif key in _ENTER:
            self.choose(current)
        elif key in _ARROWS:
            self._go(self._beside(current, _ARROWS[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go(0 if key == Qt.Key.Key_Home else len(self.cells) - 1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the keys are."""
        super().focusInEvent(event)
        self._go(self._current)

    # Inside

    def _at(self, point: QPointF) -> Cell | None:
        return next((cell for cell in self.cells if cell.rect.contains(point)), None)

    def _go(self, number: int) -> None:
        self._current = min(number, max(len(self.cells) - 1, 0))
        self.setAccessibleDescription(self.current.text if self.current else "")
        self.update()

    def _beside(self, current: Cell, way: QPointF) -> int:
        """The nearest cell that way; what lies across counts threefold, so that rows and columns are kept."""
        at, best, nearest = current.rect.center(), self._current, float("inf")
        for number, cell in enumerate(self.cells):
            to = cell.rect.center() - at
            along, across = QPointF.dotProduct(to, way), abs(to.x() * way.y()) + abs(to.y() * way.x())
            distance = along + 3 * across
            if along > 1 and distance < nearest:
                best, nearest = number, distance
        return best
