"""Labels by size and tone; both follow the theme through the style sheet."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from planner_desktop.ui.theme import BODY, current_theme

LEAST_SHOWN = 3
"""Characters of a cut text, the dots included, below which it says nothing and is left out."""


def label(
    text: str = "",
    pt: float = BODY,
    tone: str | None = None,
    bold: bool = False,
    wrap: bool = False,
    selectable: bool = False,
) -> QLabel:
    """A plain-text label; ``pt`` at 100 % and ``tone`` are those named in ``style_sheet``."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    dress(made, pt, tone, bold)
    made.setWordWrap(wrap)
    if selectable:
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return made


def dress(widget: QWidget, pt: float = BODY, tone: str | None = None, bold: bool = False) -> None:
    """Set the properties the style sheet reads."""
    widget.setProperty("pt", f"{pt:g}")
    widget.setProperty("tone", tone or "")
    widget.setProperty("bold", "true" if bold else "false")


def set_tone(widget: QWidget, tone: str | None) -> None:
    """Give a label another tone."""
    if widget.property("tone") != (tone or ""):
        widget.setProperty("tone", tone or "")
        repolish(widget)


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class ElidedLabel(QLabel):
    """A label that gives way: cut at its end, the whole text in the tooltip and for screen readers."""

    def __init__(
        self, text: str = "", pt: float = BODY, tone: str | None = None, bold: bool = False, grow: bool = True
    ) -> None:
        super().__init__()
        self._full = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        dress(self, pt, tone, bold)
        policy = QSizePolicy.Policy.Ignored if grow else QSizePolicy.Policy.Preferred
        self.setSizePolicy(policy, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def text(self) -> str:
        """The whole text."""
        return self._full

    def setText(self, text: str) -> None:
        """Show a text, as much of it as fits."""
        self._full = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """The whole text on one line."""
        self.ensurePolished()
        return QSize(self.fontMetrics().horizontalAdvance(self._full) + 2, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """It may shrink to nearly nothing."""
        return QSize(20, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._elide()

    def changeEvent(self, event: QEvent) -> None:
        """Cut anew in another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()
            self._elide()

    def _elide(self) -> None:
        line = self._full.replace("\n", " ")
        shown = self.fontMetrics().elidedText(line, Qt.TextElideMode.ElideRight, max(self.width(), 20))
        if shown != line and len(shown) < LEAST_SHOWN:
            shown = ""
        super().setText(shown)
        self.setToolTip(self._full if shown != self._full else "")


class Tag(QLabel):
    """A quiet tag such as 示例数据: a word on a soft ground, both palette roles."""

    def __init__(self, text: str, tone: str = "warn_text", ground: str = "warn_soft", pt: float = 9) -> None:
        super().__init__(text)
        self._tone, self._ground, self._pt = tone, ground, pt
        dress(self, pt)
        self.setContentsMargins(6, 1, 6, 1)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground and word."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(self._ground))
        painter.drawRoundedRect(QRectF(self.rect()), 3, 3)
        painter.setFont(theme.font(self._pt))
        painter.setPen(theme.color(self._tone))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
