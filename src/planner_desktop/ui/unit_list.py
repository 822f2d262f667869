"""A list of units with names left and codes or counts right; a click or the arrow keys pick one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner_desktop.ui.icons import draw_icon
from planner_desktop.ui.theme import current_theme

ROW = 31
"""Height in pixels at 100 %."""
LINE = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class UnitLine:
    """One line of the list."""

    code: str
    name: str
    note: str
    """Right: the code, or how many units are below."""
    where: str = ""
    """Behind the name, quieter: the city of a unit found by searching."""


class UnitList(QListView):
    """Codes go in and come out; ``icon_name`` marks the picked line."""

    picked = Signal(str)
    """Another line was picked by the user."""
    opened = Signal()
    """Enter or → on a picked line."""
    closed = Signal()
    """←"""

    def __init__(self, icon_name: str, name: str) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self._filling = False
        self.setModel(self._model)
        self.setItemDelegate(_Painter(icon_name, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setAccessibleName(name)
        self.selectionModel().selectionChanged.connect(self._selected)

    @property
    def lines(self) -> list[UnitLine]:
        """What is listed."""
        return [self._model.item(at).data(LINE) for at in range(self._model.rowCount())]

    @property
    def code(self) -> str:
        """Of the picked line, or empty."""
        indexes = self.selectedIndexes()
        return indexes[0].data(LINE).code if indexes else ""

    def show_lines(self, lines: Sequence[UnitLine], code: str = "") -> None:
        """List these, with one picked; nothing is announced."""
        self._filling = True
        self._model.clear()
        for line in lines:
            item = QStandardItem(" ".join(part for part in (line.name, line.where, line.note) if part))
            item.setData(line, LINE)
            self._model.appendRow(item)
        self._filling = False
        self.pick(code)

    def pick(self, code: str) -> None:
        """Show a line as picked; nothing is announced."""
        self._filling = True
        found = [at for at, line in enumerate(self.lines) if line.code == code]
        if found:
            self.setCurrentIndex(self._model.index(found[0], 0))
        else:
            self.clearSelection()
        self._filling = False

    def step(self, by: int) -> None:
        """Pick the next or previous line: for a search field that keeps the focus."""
        at = self.currentIndex().row() + by
        if 0 <= at < self._model.rowCount():
            self.setCurrentIndex(self._model.index(at, 0))

    def sizeHint(self) -> QSize:
        """A few lines; the page gives it the rest."""
        px = current_theme().px
        return QSize(px(240), px(ROW) * 4)

    def minimumSizeHint(self) -> QSize:
        """Three lines."""
        px = current_theme().px
        return QSize(px(160), px(ROW) * 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and the arrows sideways go on and back; Enter on a picked line also goes to the page."""
        match event.key():
            case Qt.Key.Key_Left:
                self.closed.emit()
            case Qt.Key.Key_Right | Qt.Key.Key_Return | Qt.Key.Key_Enter if not self.code:
                self.setCurrentIndex(self.currentIndex())
            case Qt.Key.Key_Right:
                self.opened.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                event.ignore()
                self.opened.emit()
            case _:
                super().keyPressEvent(event)

    def _selected(self, selected: QItemSelection) -> None:
        if not self._filling and selected.indexes():
            self.picked.emit(self.code)


class _Painter(QStyledItemDelegate):
    def __init__(self, icon_name: str, parent: QListView) -> None:
        super().__init__(parent)
        self._icon_name = icon_name

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, current_theme().px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: UnitLine = index.data(LINE)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        picked = bool(state & QStyle.StateFlag.State_Selected)
        self._ground(painter, rect, picked, bool(state & QStyle.StateFlag.State_HasFocus))
        self._words(painter, rect, line, picked)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, picked: bool, focused: bool) -> None:
        theme = current_theme()
        if picked:
            painter.fillRect(rect, theme.color("tint"))
            painter.fillRect(QRect(rect.left(), rect.top(), theme.px(3), rect.height()), theme.color("accent"))
            side = theme.px(14)
            square = QRectF(rect.right() - theme.px(27), rect.center().y() - side / 2, side, side)
            draw_icon(painter, square, self._icon_name, theme.color("accent"))
        if focused:
            painter.setPen(QPen(theme.color("data"), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _words(self, painter: QPainter, rect: QRect, line: UnitLine, picked: bool) -> None:
        theme = current_theme()
        inner = rect.adjusted(theme.px(16), 0, -theme.px(34), 0)
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("hint"))
        painter.drawText(inner, _RIGHT, line.note)
        name = theme.metrics(10.5, picked).horizontalAdvance(line.name)
        painter.drawText(inner.adjusted(name + theme.px(10), 0, 0, 0), _LEFT, line.where)
        painter.setFont(theme.font(10.5, picked))
        painter.setPen(theme.color("text"))
        painter.drawText(inner, _LEFT, line.name)
