"""What is typed into: free text over several lines, and one line; both leave undo to the program's one undo stack."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy

LONGEST = 1_000_000
"""Characters a line takes in before it would cut: whoever saves it says what is too long."""
BROKEN = "\ud800"
"""Stands for half a character that Qt holds and cannot hand over: no store takes it, so it is refused and not lost."""
_FRAMES = str.maketrans("\ufdd0\ufdd1", "\ufffd\ufffd")
"""Two code points that Qt would turn into line breaks; the mark for what is no character is seen, and refused."""
_FARTHEST = 30_000_000
"""Pixels beyond both ends of any line."""


def asks_for_undo(event: QEvent) -> bool:
    """Whether a key about to be handled here is undo or redo, which belong to the window."""
    return (
        event.type() is QEvent.Type.ShortcutOverride
        and isinstance(event, QKeyEvent)
        and (event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo))
    )


class TextField(QPlainTextEdit):
    """A field for free text, sized in lines; Tab leaves it.

    ``left`` comes when typing here is over: the focus goes elsewhere, or undo is asked for.
    """

    left = Signal()

    def __init__(self, lines: int = 3, placeholder: str = "") -> None:
        super().__init__()
        self._lines = lines
        self._short = False
        self._composing = False
        self.rigid = False
        """Whether it gives no line away where there is little room."""
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.document().setDocumentMargin(2)

    @property
    def content(self) -> str:
        """The text to the last character; ``toPlainText`` gives a plain space for one that keeps words together."""
        document = self.document()
        raw = document.toRawText()
        length = document.characterCount() - 1
        if _units(raw) != length:
            # PySide leaves out half characters, and a mark of byte order at the beginning.
            halves = "".join(document.characterAt(place) for place in range(length))
            raw = halves.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    @property
    def composing(self) -> bool:
        """Whether an input method holds letters that are not text yet."""
        return self._composing

    def set_short(self, short: bool) -> None:
        """Start one line lower in a low window."""
        if short != self._short:
            self._short = short
            self.updateGeometry()

    def replace_text(self, text: str) -> None:
        """Show another text; only what differs is touched, so cursor and view keep their place."""
        held = self.content
        if text == held:
            return
        head = _common(held, text)
        tail = min(_common(held[::-1], text[::-1]), len(held) - head, len(text) - head)
        cursor = QTextCursor(self.document())
        cursor.setPosition(_units(held[:head]))
        cursor.setPosition(_units(held[: len(held) - tail]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[head : len(text) - tail])

    def sizeHint(self) -> QSize:
        """Its lines and what is around them."""
        return QSize(120, self._height_of(self._shown_lines()))

    def minimumSizeHint(self) -> QSize:
        """One line less than in a high window, unless it is rigid."""
        return QSize(60, self._height_of(self._lines if self.rigid else max(1, self._lines - 1)))

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if asks_for_undo(event):
            self.left.emit()
            event.ignore()
            return False
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text only: dropped files are for the window, and their paths no text."""
        return not source.hasUrls() and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste what is text, and show where something is none."""
        text = source.text()
        plain = text.translate(_FRAMES)
        if plain == text:
            super().insertFromMimeData(source)
        else:
            self.textCursor().insertText(plain)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Watch whether an input method is at work."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that typing here is over; a menu or another window over it is not the end."""
        super().focusOutEvent(event)
        self._composing = False
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def _shown_lines(self) -> int:
        return max(1, self._lines - 1) if self._short else self._lines

    def _height_of(self, lines: int) -> int:
        self.ensurePolished()
        return self.fontMetrics().lineSpacing() * lines + 12


class LineField(QLineEdit):
    """One line; ``left`` as in ``TextField``."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composing = False
        self.setMaxLength(LONGEST)
        self.editingFinished.connect(self.left)

    @property
    def content(self) -> str:
        """The text to the last character; ends with ``BROKEN`` where Qt holds more than it hands over."""
        text = self.text()
        length = max(self.cursorPositionAt(QPoint(x, 0)) for x in (-_FARTHEST, _FARTHEST))
        return text if _units(text) == length else text + BROKEN

    @property
    def composing(self) -> bool:
        """Whether an input method holds letters that are not text yet."""
        return self._composing

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window."""
        if asks_for_undo(event):
            self.left.emit()
            event.ignore()
            return False
        return super().event(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Leave dropped files to the window."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Watch whether an input method is at work."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """An input method gives up its letters with the focus."""
        self._composing = False
        super().focusOutEvent(event)


def _common(one: str, other: str) -> int:
    """How many characters two texts have in common at their beginning."""
    shortest = min(len(one), len(other))
    if one[:shortest] == other[:shortest]:
        return shortest
    low, high = 0, shortest
    while high - low > 1:
        middle = (low + high) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle
    return low


def _units(text: str) -> int:
    """The length of a text as Qt counts it, in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
