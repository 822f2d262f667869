"""A person at the window: clicks on visible words, types, reads what is shown; knows nothing of how it is made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

PATIENCE = 30_000
"""Milliseconds for what runs in another thread on a busy machine."""
Typed = QLineEdit | QPlainTextEdit
W = TypeVar("W", bound=QWidget)


class Hands:
    """Two hands and a pair of eyes; where several windows are open, the one in front is looked at."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self._qtbot, self._window = qtbot, window

    @property
    def front(self) -> QWidget:
        """The dialog over the window, if there is one, else the window."""
        return QApplication.activeModalWidget() or self._window

    # Eyes

    def reads(self) -> str:
        """Every visible word: labels, buttons, fields, lists and what charts say for screen readers."""
        return "\n".join(word for widget in self._visible(QWidget) for word in _words(widget) if word)

    def sees(self, *words: str) -> bool:
        """Whether all these words are in sight."""
        read = self.reads()
        return all(word in read for word in words)

    def waits_for(self, *words: str) -> None:
        """Wait until they are."""
        self._qtbot.waitUntil(lambda: self.sees(*words), timeout=PATIENCE)

    def table(self) -> list[list[str]]:
        """The cells of the table in sight."""
        (view,) = self._visible(QTableView)
        model = view.model()
        at = [(row, range(model.columnCount())) for row in range(model.rowCount())]
        return [[str(model.index(row, column).data() or "") for column in columns] for row, columns in at]

    def struck_out(self) -> list[str]:
        """The texts of that table that are crossed out."""
        (view,) = self._visible(QTableView)
        model = view.model()
        cells = [model.index(r, c) for r in range(model.rowCount()) for c in range(model.columnCount())]
        fonts = [(cell, cell.data(Qt.ItemDataRole.FontRole)) for cell in cells]
        return [str(cell.data()) for cell, font in fonts if font is not None and font.strikeOut() and cell.data()]

    # Hands

    def click(self, words: str) -> None:
        """Click on the button or link that says so."""
        found = [button for button in self._visible(QAbstractButton) if words in _named(button)]
        exact = [button for button in found if button.text() == words]
        assert found, f"nothing to click says {words!r}; there is:\n{self.reads()}"
        button = (exact or found)[0]
        assert button.isEnabled(), f"{words!r} is greyed out"
        self._click(button)

    def turn_to(self, view: str) -> None:
        """Click on a view's tab."""
        (tabs,) = self._visible(QTabBar)
        at = next(at for at in range(tabs.count()) if tabs.tabText(at) == view)
        QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, tabs.tabRect(at).center())

    def command(self, words: str) -> None:
        """Choose a command of the menu."""
        found = [action for action in self._window.findChildren(QAction) if action.text().replace("&", "") == words]
        assert found and found[0].isEnabled(), f"no command {words!r}"
        found[0].trigger()

    def key(self, keys: str) -> None:
        """Press keys where the cursor is."""
        front = self.front
        if not front.isActiveWindow():  # offscreen nobody hands the focus back when a dialog closes
            with self._qtbot.waitActive(front, timeout=PATIENCE):
                front.activateWindow()
        pressed = QKeySequence(keys)[0]  # pyright: ignore[reportIndexIssue]  # missing in the stubs
        QTest.keyClick(QApplication.focusWidget() or self.front, pressed.key(), pressed.keyboardModifiers())

    def write(self, field: str, text: str) -> None:
        """Put the cursor into a field, empty it and type."""
        widget = self._field(field)
        self._click(widget)
        self.key("Ctrl+A")
        _type(widget, text)

    def choose(self, field: str, words: str) -> None:
        """Choose from a list with the arrow keys."""
        combo = next(combo for combo in self._visible(QComboBox) if combo.accessibleName() == field)
        wanted, start = combo.findText(words), combo.currentIndex()
        assert wanted >= 0, f"{words!r} is not among the choices of {field}"
        combo.setFocus()
        for _ in range(abs(wanted - start)):
            QTest.keyClick(combo, Qt.Key.Key_Down if wanted > start else Qt.Key.Key_Up)
        assert combo.currentText() == words

    def choices(self, field: str, words: str) -> str:
        """The choice of a list that says so."""
        combo = next(combo for combo in self._visible(QComboBox) if combo.accessibleName() == field)
        return next(text for text in map(combo.itemText, range(combo.count())) if words in text)

    def _field(self, name: str) -> Typed:
        fields = [*self._visible(QLineEdit), *self._visible(QPlainTextEdit)]
        found = [field for field in fields if field.accessibleName() == name]
        assert found, f"no field {name!r}; there are {[field.accessibleName() for field in fields]}"
        return found[0]

    def _visible(self, kind: type[W]) -> list[W]:
        front = self.front
        return [widget for widget in front.findChildren(kind) if widget.isVisible()]

    def _click(self, widget: QWidget) -> None:
        place = QPoint(min(widget.width() // 2, 40), widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def _type(widget: Typed, text: str) -> None:
    """By an input method, as Chinese is typed everywhere."""
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def _named(button: QAbstractButton) -> str:
    return f"{button.text()}\n{button.accessibleName()}"


def _words(widget: QWidget) -> Iterator[str]:
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.text()
        case QPlainTextEdit():
            yield widget.toPlainText()
        case QComboBox():
            yield widget.currentText()
        case _:
            pass
