"""What is typed into, by kind of field: each takes and gives text and says when it was typed into and left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.labels import repolish
from planner_desktop.ui.sign_combo import QuietComboBox
from planner_desktop.ui.text_field import LineField, TextField
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr


class FieldEditor(QObject):
    """What a form asks of whatever is typed into."""

    typed = Signal()
    left = Signal()

    @property
    def widget(self) -> QWidget:
        """What takes the focus."""
        raise NotImplementedError

    @property
    def value(self) -> str:
        """What stands there."""
        raise NotImplementedError

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return False

    def set_value(self, value: str) -> None:
        """Show a value without saying that it was typed."""
        raise NotImplementedError

    def set_short(self, short: bool) -> None:
        """Be one line lower, where that is possible."""

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""
        raise NotImplementedError


class LineEditor(FieldEditor):
    """One line: words, a figure, a day or a secret."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._line = LineField()
        self._line.setPlaceholderText(tr(field.placeholder) if field.placeholder else "")
        if field.width:
            self._line.setFixedWidth(current_theme().px(field.width))
        self._line.textEdited.connect(self.typed)
        self._line.left.connect(self.left)

    @property
    def widget(self) -> LineField:
        """The line."""
        return self._line

    @property
    def value(self) -> str:
        """What stands there."""
        return self._line.content

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return self._line.composing

    def set_value(self, value: str) -> None:
        """Show a value."""
        if value != self._line.content:
            self._line.setText(value)

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""
        self._line.setReadOnly(read_only)
        repolish(self._line)


def number_editor(field: Field) -> LineEditor:
    """A figure stands right."""
    made = LineEditor(field)
    made.widget.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made


def secret_editor(field: Field) -> LineEditor:
    """A secret is not shown, and input methods do not learn it."""
    made = LineEditor(field)
    made.widget.setEchoMode(QLineEdit.EchoMode.Password)
    made.widget.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhHiddenText)
    return made


class TextEditor(FieldEditor):
    """Free text."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._text = TextField(field.rows, tr(field.placeholder) if field.placeholder else "")
        self._text.textChanged.connect(self.typed)
        self._text.left.connect(self.left)

    @property
    def widget(self) -> TextField:
        """The field."""
        return self._text

    @property
    def value(self) -> str:
        """What stands there."""
        return self._text.content

    @property
    def composing(self) -> bool:
        """Whether an input method is in the middle of a word."""
        return self._text.composing

    def set_value(self, value: str) -> None:
        """Show a value; the cursor keeps its place where the text stays the same."""
        self._text.blockSignals(True)
        self._text.replace_text(value)
        self._text.blockSignals(False)

    def set_short(self, short: bool) -> None:
        """Start one line lower."""
        self._text.set_short(short)

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""
        self._text.setReadOnly(read_only)
        repolish(self._text)


class ChoiceEditor(FieldEditor):
    """One of several values."""

    def __init__(self, field: Field) -> None:
        super().__init__()
        self._values = [value for value, _ in field.choices]
        self._combo = QuietComboBox()
        self._combo.setPlaceholderText(tr(field.placeholder) if field.placeholder else "")
        self._combo.addItems([tr(text) for _, text in field.choices])
        self._combo.setCurrentIndex(-1)
        self._combo.activated.connect(lambda _index: self.left.emit())

    @property
    def widget(self) -> QuietComboBox:
        """The list."""
        return self._combo

    @property
    def value(self) -> str:
        """The value chosen, or empty."""
        index = self._combo.currentIndex()
        return self._values[index] if index >= 0 else ""

    def set_value(self, value: str) -> None:
        """Show a value as chosen."""
        self._combo.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""
        self._combo.setEnabled(not read_only)


EDITORS: dict[FieldKind, Callable[[Field], FieldEditor]] = {
    FieldKind.TEXT: TextEditor,
    FieldKind.LINE: LineEditor,
    FieldKind.NUMBER: number_editor,
    FieldKind.DATE: LineEditor,
    FieldKind.CHOICE: ChoiceEditor,
    FieldKind.SECRET: secret_editor,
}
"""By kind of field."""
