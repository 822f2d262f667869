"""Free text over several lines, sized in lines; Tab leaves it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy


class TextField(QPlainTextEdit):
    """A field for free text; ``left`` comes when the focus leaves it."""

    left = Signal()

    def __init__(self, lines: int = 3, placeholder: str = "") -> None:
        super().__init__()
        self._lines = lines
        self._short = False
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.document().setDocumentMargin(2)

    def set_short(self, short: bool) -> None:
        """Start one line lower in a low window."""
        if short != self._short:
            self._short = short
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Its lines and what is around them."""
        return QSize(120, self._height_of(self._shown_lines()))

    def minimumSizeHint(self) -> QSize:
        """One line less."""
        return QSize(60, self._height_of(max(1, self._shown_lines() - 1)))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that typing here is over; a menu or another window over it is not the end."""
        super().focusOutEvent(event)
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
