"""A table of texts for looking something up: headings between the rows, old values struck through, Enter leads on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

LONGEST_SHOWN = 2_000
"""Characters of a cell shown; the rest is in the step itself. Laying out more would hold up every resize."""
LONGEST_TOLD = 600
"""Characters of a cell in its tooltip."""
LINE = 27
"""Height of a row of one line, in pixels at 100 %."""
INSET = (5, 4, -4, -4)
"""Room around a cell's text."""
ROW = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


class Ink(StrEnum):
    """How the cells of a column are written."""

    PLAIN = "plain"
    DIM = "dim"
    OLD = "old"
    """Struck through: readable as old without any colour."""
    NEW = "new"


_TONES = {Ink.PLAIN: "text", Ink.DIM: "dim", Ink.OLD: "dim", Ink.NEW: "text"}


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    source: str
    """Its title in English."""
    width: int
    """At 100 %, in pixels; what room is left goes to those with a share."""
    share: int = 0
    ink: Ink = Ink.PLAIN


@dataclass(frozen=True, slots=True)
class Row:
    """One line of cells, or a heading above the lines that follow."""

    cells: tuple[str, ...]
    key: object = None
    """What the row is about; handed out when it is opened."""
    heading: bool = False


class RowsModel(QAbstractTableModel):
    """Rows in their order; ``ROW`` gives the ``Row``."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: Sequence[Row] = ()

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One for each line and heading."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As declared."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The titles of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return tr(self._columns[section].source) if section < len(self._columns) else None
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Text, ink and what is said of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        text = row.cells[index.column()] if index.column() < len(row.cells) else ""
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cut(text, LONGEST_SHOWN)
            case Qt.ItemDataRole.ToolTipRole:
                return _cut(text, LONGEST_TOLD)
            case Qt.ItemDataRole.AccessibleTextRole:
                return text if row.heading else f"{tr(column.source)}：{text or tr('(empty)')}"
            case Qt.ItemDataRole.FontRole:
                return _font(row, column)
            case Qt.ItemDataRole.ForegroundRole:
                return current_theme().color("text" if row.heading else _TONES[column.ink])
            case Qt.ItemDataRole.BackgroundRole:
                return current_theme().color("alt") if row.heading else None
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
            case _:
                return row if role == ROW else None


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[:longest]}…"


def _font(row: Row, column: Column) -> QFont:
    font = QFont(current_theme().font(9.5, bold=row.heading or column.ink is Ink.NEW))
    font.setStrikeOut(column.ink is Ink.OLD and not row.heading)
    return font


class RowsTable(QTableView):
    """Shows the model; cells wrap when ``wrap``, else each row is one line and the tooltip has the rest."""

    opened = Signal(object)
    """The key of a row: Enter or a double click on it."""

    def __init__(self, columns: Sequence[Column], name: str, *, wrap: bool) -> None:
        super().__init__()
        self._columns, self._wrap = tuple(columns), wrap
        self.lines = RowsModel(columns, self)
        self.setModel(self.lines)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(wrap)
        self.setShowGrid(False)
        self.setAlternatingRowColors(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fit)
        self.doubleClicked.connect(self._open)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, with the cursor in the first that is no heading."""
        self.clearSpans()
        self.lines.show_rows(rows)
        for at, row in enumerate(rows):
            if row.heading:
                self.setSpan(at, 0, 1, len(self._columns))
        first = next((at for at, row in enumerate(rows) if not row.heading), None)
        self._fit()
        if first is not None:
            self.setCurrentIndex(self.lines.index(first, 0))
            self.scrollToTop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads to what the row is about; copying takes whole rows, cells parted by tabs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.selectedIndexes()})
            QGuiApplication.clipboard().setText("\n".join("\t".join(self.lines.rows[at].cells) for at in rows))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self._soon.start()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._soon.start()

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if isinstance(row, Row) and row.key is not None:
            self.opened.emit(row.key)

    def _fit(self) -> None:
        px = current_theme().px
        widths = [px(column.width) for column in self._columns]
        left = max(self.viewport().width() - sum(widths), 0)
        shares = sum(column.share for column in self._columns) or 1
        for at, (column, width) in enumerate(zip(self._columns, widths, strict=True)):
            self.setColumnWidth(at, width + left * column.share // shares)
        if not self._wrap:
            self.verticalHeader().setDefaultSectionSize(px(LINE))
            return
        self.resizeRowsToContents()
        for at, row in enumerate(self.lines.rows):
            if row.heading:
                self.setRowHeight(at, px(LINE))


class _Painter(QStyledItemDelegate):
    """Leaves room around the texts and rules a line under each row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        inner = QStyleOptionViewItem(option)
        inner.rect = QRect(option.rect).adjusted(*INSET)  # pyright: ignore[reportAttributeAccessIssue]
        return super().sizeHint(inner, index) + QSize(0, INSET[1] - INSET[3])

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = current_theme(), QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = QStyle.StateFlag(option.state)  # pyright: ignore[reportAttributeAccessIssue]
        picked = bool(state & QStyle.StateFlag.State_Selected)
        entered = picked and bool(state & QStyle.StateFlag.State_Active) and _has_focus(option)
        ground = theme.color("tint") if picked else index.data(Qt.ItemDataRole.BackgroundRole)
        if ground is not None:
            painter.fillRect(rect, ground)
        if picked and index.column() == 0:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("data" if entered else "line"))
        if entered:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 1), theme.color("data"))
        inner = QStyleOptionViewItem(option)
        inner.rect = rect.adjusted(*INSET)  # pyright: ignore[reportAttributeAccessIssue]
        inner.state = state & ~QStyle.StateFlag.State_HasFocus & ~QStyle.StateFlag.State_Selected  # pyright: ignore[reportAttributeAccessIssue]
        super().paint(painter, inner, index)


def _has_focus(option: QStyleOptionViewItem) -> bool:
    view = option.widget  # pyright: ignore[reportAttributeAccessIssue]
    return isinstance(view, QTableView) and view.hasFocus()
