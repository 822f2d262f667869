"""What is typed into in the table: free text over several lines, and a status by its word or from its list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QTextCursor
from PySide6.QtWidgets import QAbstractItemDelegate, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner_desktop.domain.bulk.columns import ORDER, Column
from planner_desktop.ui.lights import STATUSES, light_icon
from planner_desktop.ui.sheet.cell_painter import cell_size, paint_cell, row_height
from planner_desktop.ui.sheet.titles import TITLES
from planner_desktop.ui.sign_combo import QuietComboBox
from planner_desktop.ui.text_field import TextField
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
FEWEST_LINES, NARROWEST = 4, 220
"""Lines and width of an editor for free text, however small its cell."""
SHORT = frozenset({Column.HANDLER, Column.FIGURES})
"""Columns whose texts are a word or a number."""
Step = Callable[[int, int], object]
"""Moves the cursor by rows and columns."""


class StatusEditor(QuietComboBox):
    """A list that is typed into too; what is no status is taken as it is, and refused with the reason."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__()
        self.setParent(parent)
        self.setEditable(True)
        self.setInsertPolicy(QuietComboBox.InsertPolicy.NoInsert)
        side = current_theme().px(12)
        self.setIconSize(QSize(side, side))
        for sign in STATUSES.values():
            self.addItem(light_icon(sign, 12), sign.word)

    @property
    def content(self) -> str:
        """What stands in it."""
        return self.currentText().strip()

    def show_text(self, text: str) -> None:
        """Begin with a text."""
        self.setCurrentIndex(self.findText(text))
        self.setEditText(text)


class TextEditor(TextField):
    """Free text: Alt and Enter begins a new line, as in Excel."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(1)
        self.setParent(parent)
        self.setTabChangesFocus(False)

    def show_text(self, text: str) -> None:
        """Begin with a text."""
        self.setPlainText(text)


class CellDelegate(QStyledItemDelegate):
    """Draws cells and opens editors; Enter and Tab save and go on, Esc leaves everything as it was."""

    def __init__(self, step: Step, is_current: Callable[[Index], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._step, self._is_current = step, is_current
        self.replacing = False
        """Whether the next editor is opened by typing: what stands there then gives way."""
        self.open_editor: QWidget | None = None
        """The one that is typed into now."""
        self.closeEditor.connect(lambda editor, _hint: self._forget(editor))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        paint_cell(painter, option, index, self._is_current(index))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The headers decide."""
        return cell_size()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """An editor for the column."""
        column = ORDER[index.column()]
        editor: StatusEditor | TextEditor = StatusEditor(parent) if column is Column.STATUS else TextEditor(parent)
        if isinstance(editor, StatusEditor):
            editor.activated.connect(lambda _at: self._finish(editor, 0, 0))
        editor.setAccessibleName(tr(TITLES[column]))
        self.open_editor = editor
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Begin with what stands there, once: news of the row must not touch what is being typed."""
        assert isinstance(editor, StatusEditor | TextEditor)
        if editor.property("begun"):
            return
        editor.setProperty("begun", True)
        editor.show_text(str(index.data(Qt.ItemDataRole.EditRole) or ""))
        if isinstance(editor, StatusEditor):
            field = editor.lineEdit()
            assert field is not None  # it is editable
            field.selectAll()
        elif self.replacing:
            editor.selectAll()
        else:
            editor.moveCursor(QTextCursor.MoveOperation.End)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was typed."""
        assert isinstance(editor, StatusEditor | TextEditor)
        model.setData(index, editor.content, Qt.ItemDataRole.EditRole)  # pyright: ignore[reportArgumentType]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Over its cell; larger where the cell is small, and never beyond the table."""
        rect = QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        column = ORDER[index.column()]
        if column is Column.STATUS:
            rect.setHeight(max(min(rect.height(), current_theme().px(30)), editor.sizeHint().height()))
            rect.setWidth(max(rect.width(), editor.sizeHint().width()))
        else:
            lines = 1 if column in SHORT else FEWEST_LINES
            rect.setHeight(max(rect.height(), row_height(lines) + 4))
            rect.setWidth(max(rect.width(), 0 if column in SHORT else current_theme().px(NARROWEST)))
        over = editor.parentWidget()
        assert over is not None  # the table's viewport
        rect.moveRight(min(rect.right(), max(over.width() - 1, rect.width() - 1)))
        rect.moveBottom(min(rect.bottom(), max(over.height() - 1, rect.height() - 1)))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter goes down, Tab to the right, with Shift the other way; Alt and Enter begins a new line."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and isinstance(editor, QWidget):
            back = -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.modifiers() & Qt.KeyboardModifier.AltModifier and isinstance(editor, TextEditor):
                    editor.textCursor().insertText("\n")
                else:
                    self._finish(editor, back, 0)
                return True
            if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._finish(editor, 0, -1 if event.key() == Qt.Key.Key_Backtab else back)
                return True
        return super().eventFilter(editor, event)

    def commit(self) -> None:
        """Save what is being typed, and close the editor."""
        if self.open_editor is not None:
            self._finish(self.open_editor, 0, 0)

    def _finish(self, editor: QWidget, rows: int, columns: int) -> None:
        if self.open_editor is not editor:
            return  # closed already, as when the focus went elsewhere
        self.open_editor = None
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if rows or columns:
            self._step(rows, columns)

    def _forget(self, editor: QObject) -> None:
        if self.open_editor is editor:
            self.open_editor = None
