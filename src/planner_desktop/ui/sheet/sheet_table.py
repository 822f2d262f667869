"""The table itself: first columns that stay in view, keys as in Excel, rows of a set number of lines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from planner_desktop.domain.bulk.columns import FROZEN, ORDER, Column
from planner_desktop.ui.layouts import rule
from planner_desktop.ui.sheet.cell_editors import CellDelegate, StatusEditor
from planner_desktop.ui.sheet.cell_painter import row_height
from planner_desktop.ui.sheet.sheet_model import SheetModel
from planner_desktop.ui.sheet.titles import NARROWEST, STANDARD_LINES, WIDEST, WIDTHS
from planner_desktop.ui.theme import current_theme

FROZEN_SHARE = 0.45
"""Of the table's width that frozen columns may take: where there is little room, fewer of them stay."""
Key = QKeySequence.StandardKey
TO_THE_END = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home)
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
KEEP = 400
"""Milliseconds after a column was drawn wider until its width is kept."""
Index = QModelIndex | QPersistentModelIndex


class SheetTable(QTableView):
    """Moves, opens editors and tells what is asked for; doing it is the page's."""

    copy_wanted = Signal()
    cut_wanted = Signal()
    paste_wanted = Signal()
    clear_wanted = Signal()
    fill_down_wanted = Signal()
    widths_changed = Signal()
    opened = Signal(str)
    """Id of the step whose number, wording or light was double-clicked."""

    def __init__(self, model: SheetModel, name: str) -> None:
        super().__init__()
        self.sheet = model
        self._lines = STANDARD_LINES
        self._frozen_count = len(FROZEN)
        self._arranging = False
        self.setAccessibleName(name)
        self.setModel(model)
        self.delegate = CellDelegate(self.step, self._is_current, self)
        self.frozen = QTableView(self)
        self._edge = rule(vertical=True)
        self._edge.setParent(self)
        for view in (self, self.frozen):
            self._set_up(view)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self._set_up_frozen()
        self._keep_soon = QTimer(self, singleShot=True, interval=KEEP)
        self._keep_soon.timeout.connect(self.widths_changed)
        self._keys: Mapping[Key, Callable[[], object]] = {
            Key.Copy: self.copy_wanted.emit,
            Key.Cut: self.cut_wanted.emit,
            Key.Paste: self.paste_wanted.emit,
            Key.Delete: self.clear_wanted.emit,
        }
        self.doubleClicked.connect(self._open)
        self.show_widths({})
        self.show_lines(STANDARD_LINES)

    # Look

    def show_widths(self, widths: Mapping[str, int]) -> None:
        """Give columns the widths kept, by their key and at 100 %; the others have their own."""
        px = current_theme().px
        for at, column in enumerate(ORDER):
            width = min(max(widths.get(column.value, WIDTHS[column]), NARROWEST), WIDEST)
            self.setColumnWidth(at, px(width))
        self._keep_soon.stop()
        self._arrange()

    @property
    def widths(self) -> dict[str, int]:
        """The widths at 100 % of the columns that have another than their own."""
        scale = current_theme().scale
        held = {column: round(self.columnWidth(at) / scale) for at, column in enumerate(ORDER)}
        return {column.value: width for column, width in held.items() if abs(width - WIDTHS[column]) > 1}

    def show_lines(self, lines: int) -> None:
        """Give all rows so many lines of text."""
        self._lines = lines
        for view in (self, self.frozen):
            view.verticalHeader().setDefaultSectionSize(row_height(lines))
        self._arrange()

    # Moving

    def step(self, rows: int, columns: int) -> None:
        """Move the cursor; at the end of a row to the next one, and never beyond the table."""
        at = self.currentIndex()
        row, column = at.row() + rows, at.column() + columns
        if not 0 <= column < len(ORDER):
            row, column = row + (1 if columns > 0 else -1), 0 if columns > 0 else len(ORDER) - 1
        if 0 <= row < self.sheet.rowCount():
            self.go_to(row, column)
        self.setFocus()

    def go_to(self, row: int, column: int) -> None:
        """Put the cursor into a cell and bring it into view."""
        index = self.sheet.index(row, column)
        # Not the view's own way: with Shift or Ctrl still down that would add to the selection.
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def commit(self) -> None:
        """Save what is being typed."""
        self.delegate.commit()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into view, beside the frozen columns and not under them."""
        bar = self.horizontalScrollBar()
        kept = bar.value()
        super().scrollTo(index, hint)
        if index.column() < self._frozen_count:
            bar.setValue(kept)
            return
        hidden = self.frozen.width() - self.visualRect(index).left()
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    # Qt

    def event(self, event: QEvent) -> bool:
        """Take the keys of a table before the window takes them for something else."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._action(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes down, Alt and ↓ opens the list of a status, Ctrl, Shift and ↓ takes the column to its end.

        Copying and the like are the page's.
        """
        action = self._action(event)
        if action is not None:
            action()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not _with(
            event, Qt.KeyboardModifier.ControlModifier
        ):
            self.step(-1 if _with(event, Qt.KeyboardModifier.ShiftModifier) else 1, 0)
        elif event.key() == Qt.Key.Key_Down and _with(event, Qt.KeyboardModifier.AltModifier):
            self._open_list()
        elif event.key() in TO_THE_END and event.modifiers() == CTRL_SHIFT:
            self._select_on(last=event.key() in (Qt.Key.Key_Down, Qt.Key.Key_End))
        else:
            super().keyPressEvent(event)

    def edit(self, *arguments: object) -> bool:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Remember how the editor comes to open: typing replaces what stands there."""
        if len(arguments) == 3:
            self.delegate.replacing = arguments[1] == QAbstractItemView.EditTrigger.AnyKeyPressed
        begun = bool(super().edit(*arguments))  # pyright: ignore[reportArgumentType, reportCallIssue]
        pointed = len(arguments) == 3 and arguments[1] == QAbstractItemView.EditTrigger.DoubleClicked
        if begun and pointed and isinstance(self.delegate.open_editor, StatusEditor):
            self.delegate.open_editor.showPopup()  # whoever comes with the mouse wants to choose
        return begun

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Freeze as many columns as there is room for, and keep the cursor in view."""
        super().resizeEvent(event)
        self._arrange()
        self.horizontalScrollBar().setValue(0)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        kept = self.widths if event.type() is QEvent.Type.StyleChange else {}
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_keep_soon"):
            self.show_widths(kept)
            self.show_lines(self._lines)

    # Inside

    def _action(self, event: QKeyEvent) -> Callable[[], object] | None:
        if self.state() == QAbstractItemView.State.EditingState:
            return None
        if event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            return self.fill_down_wanted.emit
        if event.key() == Qt.Key.Key_Backspace and not event.modifiers():
            return self.clear_wanted.emit
        return next((act for key, act in self._keys.items() if event.matches(key)), None)

    def _open_list(self) -> None:
        index = self.currentIndex()
        if index.isValid() and ORDER[index.column()] is Column.STATUS:
            super().edit(index)
            editor = self.delegate.open_editor
            if isinstance(editor, StatusEditor):
                editor.showPopup()

    def _select_on(self, *, last: bool) -> None:
        """Select from the cursor to the last or the first row, as a workbook does."""
        at = self.currentIndex()
        end = self.sheet.index(self.sheet.rowCount() - 1 if last else 0, at.column())
        if at.isValid():
            self.selectionModel().select(QItemSelection(at, end), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(self.sheet.cell_at(index).milestone_id)

    def _is_current(self, index: Index) -> bool:
        at = self.currentIndex()
        return (index.row(), index.column()) == (at.row(), at.column())

    def _set_up(self, view: QTableView) -> None:
        # One each: an editor that is done tells every view of its delegate.
        view.setItemDelegate(self.delegate if view is self else CellDelegate(self.step, self._is_current, self))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setShowGrid(False)
        view.setWordWrap(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(NARROWEST)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.sectionResized.connect(self._resized)

    def _set_up_frozen(self) -> None:
        frozen = self.frozen
        frozen.setModel(self.sheet)
        frozen.setSelectionModel(self.selectionModel())
        frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frozen.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        frozen.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frozen.setObjectName("frozen")
        frozen.doubleClicked.connect(self._open)
        self.verticalScrollBar().valueChanged.connect(frozen.verticalScrollBar().setValue)
        frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        frozen.clicked.connect(lambda _index: self.setFocus())
        self.selectionModel().currentChanged.connect(lambda *_: frozen.viewport().update())
        frozen.raise_()
        self._edge.setFixedWidth(2)
        self._edge.raise_()

    def _resized(self, section: int, _before: int, width: int) -> None:
        if not width or self._arranging:  # hidden in the second view, or brought back there with the width it had
            return
        for view in (self, self.frozen):
            if view.columnWidth(section) != width and not view.isColumnHidden(section):
                view.setColumnWidth(section, width)
        self._keep_soon.start()
        self._arrange()

    def _arrange(self) -> None:
        """Lay the second view over as many of the first columns as may stay."""
        self._arranging = True
        widths = [self.columnWidth(at) for at in range(len(FROZEN))]
        self._frozen_count = _fitting(widths, self.viewport().width() * FROZEN_SHARE)
        for at in range(len(ORDER)):
            hidden = at >= self._frozen_count
            if self.frozen.isColumnHidden(at) != hidden:
                self.frozen.setColumnHidden(at, hidden)
            if not hidden and self.frozen.columnWidth(at) != widths[at]:
                self.frozen.setColumnWidth(at, widths[at])
        height = self.viewport().height() + self.horizontalHeader().height()
        width = sum(widths[: self._frozen_count])
        self.frozen.setGeometry(self.frameWidth(), self.frameWidth(), width, height)
        self._edge.setGeometry(self.frameWidth() + width, self.frameWidth(), 2, height)
        self.frozen.horizontalHeader().setFixedHeight(self.horizontalHeader().height())
        self._arranging = False


def _with(event: QKeyEvent, modifier: Qt.KeyboardModifier) -> bool:
    return bool(event.modifiers() & modifier)


def _fitting(widths: Sequence[int], room: float) -> int:
    """How many of the first widths fit, and one at least."""
    count, used = 1, widths[0]
    for width in widths[1:]:
        used += width
        if used > room:
            break
        count += 1
    return count
