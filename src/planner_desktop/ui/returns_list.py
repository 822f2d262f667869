"""This profile's returns, two lines each: period, state and day; type, revision, check code and whether files are there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelection,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner_desktop.ui.lights import Sign, draw_light
from planner_desktop.ui.line_data import LINE, line_data
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

ROW = 50
"""Height of two lines in pixels at 100 %."""
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class ReturnLine:
    """One return as the list shows it."""

    key: tuple[str, ...]
    sign: Sign
    period: str
    day: str
    kind: str
    """Type and revision."""
    code: str
    files: str
    """Whether they are where they were exported to."""

    @property
    def shown(self) -> str:
        """Its period."""
        return self.period

    @property
    def spoken(self) -> str:
        """The whole line for screen readers."""
        return "，".join(
            part for part in (self.period, self.sign.word, self.kind, self.code, self.day, self.files) if part
        )


class ReturnModel(QAbstractListModel):
    """The returns as lines; ``LINE`` gives the ``ReturnLine``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[ReturnLine] = ()

    @property
    def lines(self) -> Sequence[ReturnLine]:
        """What is listed."""
        return self._lines

    def show_lines(self, lines: Sequence[ReturnLine]) -> None:
        """List other returns; when only their states differ the rows stay what they are."""
        if [line.key for line in lines] == [line.key for line in self._lines]:
            self._lines = tuple(lines)
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 0))
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row a return."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows and says."""
        return line_data(self._lines[index.row()], role) if index.isValid() else None


class ReturnList(QListView):
    """Lines go in; the key of the picked one comes out."""

    picked = Signal()
    opened = Signal()
    """Enter or a double click on a line."""

    def __init__(self) -> None:
        super().__init__()
        self.returns = ReturnModel(self)
        self.setModel(self.returns)
        self.setItemDelegate(_Painter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Returns of this office"))
        self.selectionModel().selectionChanged.connect(self._selected)
        self.doubleClicked.connect(lambda _index: self.opened.emit())

    @property
    def key(self) -> tuple[str, ...] | None:
        """Of the picked line."""
        indexes = self.selectedIndexes()
        return indexes[0].data(LINE).key if indexes else None

    def show_lines(self, lines: Sequence[ReturnLine]) -> None:
        """List these; the picked one stays picked while it is there, else the first is."""
        key = self.key
        self.returns.show_lines(lines)
        if lines and self.key is None:
            self.pick(key if any(line.key == key for line in lines) else lines[0].key)

    def pick(self, key: tuple[str, ...] | None) -> None:
        """Make a line current."""
        found = [at for at, line in enumerate(self.returns.lines) if line.key == key]
        if found:
            self.setCurrentIndex(self.returns.index(found[0], 0))

    def sizeHint(self) -> QSize:
        """A few lines; the page gives it the rest."""
        px = current_theme().px
        return QSize(px(320), px(ROW) * 4)

    def minimumSizeHint(self) -> QSize:
        """One line."""
        px = current_theme().px
        return QSize(px(200), px(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the PDF."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _selected(self, _selected: QItemSelection) -> None:
        self.picked.emit()


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(10, current_theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: ReturnLine = index.data(LINE)
        theme, rect = current_theme(), QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = QStyle.StateFlag(option.state)  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.color("tint"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        painter.fillRect(QRect(rect.left() + 12, rect.bottom(), rect.width() - 24, 1), theme.color("line"))
        side = theme.px(12)
        draw_light(painter, QRectF(rect.left() + 14, rect.top() + theme.px(9), side, side), line.sign)
        left = rect.left() + 14 + side + 8
        room = QRect(left, rect.top() + theme.px(3), rect.right() - 14 - left, theme.px(23))
        self._line(painter, room, (line.period, "text", True, 10), (line.sign.word, line.sign.text_tone, False, 9.5))
        below = " · ".join(part for part in (line.kind, line.code) if part)
        room.translate(0, theme.px(22))
        self._line(painter, room, (below, "dim", False, 9), (line.files or line.day, "hint", False, 9))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.color("data"), 1))
            painter.drawRect(rect.adjusted(3, 0, -1, -2))
        painter.restore()

    def _line(
        self, painter: QPainter, room: QRect, left: tuple[str, str, bool, float], right: tuple[str, str, bool, float]
    ) -> None:
        """What stands right is never cut; what stands left gives way."""
        theme = current_theme()
        text, tone, bold, pt = right
        painter.setFont(theme.font(pt, bold))
        painter.setPen(theme.color(tone))
        painter.drawText(room, _RIGHT, text)
        taken = theme.metrics(pt, bold).horizontalAdvance(text) + 10
        text, tone, bold, pt = left
        painter.setFont(theme.font(pt, bold))
        painter.setPen(theme.color(tone))
        rest = room.adjusted(0, 0, -taken, 0)
        painter.drawText(
            rest, _LEFT, theme.metrics(pt, bold).elidedText(text, Qt.TextElideMode.ElideRight, rest.width())
        )
