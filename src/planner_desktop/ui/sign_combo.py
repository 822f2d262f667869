"""A list to choose from whose items carry the shape of their state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from planner_desktop.ui.lights import Sign, light_icon
from planner_desktop.ui.theme import current_theme

K = TypeVar("K")


MOST_SHOWN = 16
"""Items a list shows before it scrolls: all quarters of a plan."""


ARROW, PADDING = 22, 7
"""Pixels at 100 % that the style sheet keeps for the arrow, and beside the text."""


class QuietComboBox(QComboBox):
    """A combo box that the mouse wheel changes only while it has the focus: a page scrolls under it unharmed."""

    def __init__(self) -> None:
        super().__init__()
        self.setMaxVisibleItems(MOST_SHOWN)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cut what does not fit at its end, as labels do; Qt would cut it anywhere."""
        px = current_theme().px
        icon = 0 if self.itemIcon(self.currentIndex()).isNull() else self.iconSize().width() + 4
        room = self.width() - px(ARROW) - 2 * px(PADDING) - icon
        if self.fontMetrics().horizontalAdvance(self.currentText()) <= room:
            super().paintEvent(event)
        else:
            _paint_cut(self, room)

    def event(self, event: QEvent) -> bool:
        """The tooltip of a cut text is all of it, unless the list was given another one."""
        if event.type() == QEvent.Type.ToolTip and (not self.toolTip() or self.findText(self.toolTip()) >= 0):
            self.setToolTip(self.currentText())
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless the user is here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


def _paint_cut(combo: QComboBox, room: int) -> None:
    # Only here: asked for its style, PySide6 makes hundreds of names ready, and most lists never get here.
    from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter

    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    shown = combo.fontMetrics().elidedText(combo.currentText(), Qt.TextElideMode.ElideRight, room)
    option.currentText = shown  # pyright: ignore[reportAttributeAccessIssue]
    painter = QStylePainter(combo)
    painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
    painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class SignCombo(QuietComboBox, Generic[K]):
    """Chooses one of several states; nothing is chosen while the current index is -1."""

    def __init__(self, signs: Mapping[K, Sign], placeholder: str = "") -> None:
        super().__init__()
        self._signs = dict(signs)
        self.setPlaceholderText(placeholder)
        for sign in self._signs.values():
            self.addItem(sign.word)
        self.setCurrentIndex(-1)
        self._follow_theme()

    @property
    def chosen(self) -> K | None:
        """The key of the state chosen."""
        index = self.currentIndex()
        return list(self._signs)[index] if index >= 0 else None

    def choose(self, key: K | None) -> None:
        """Show a state as chosen, without ``activated``."""
        self.setCurrentIndex(-1 if key is None else list(self._signs).index(key))

    def changeEvent(self, event: QEvent) -> None:
        """Draw the shapes anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    def _follow_theme(self) -> None:
        side = current_theme().px(12)
        self.setIconSize(QSize(side, side))
        for index, sign in enumerate(self._signs.values()):
            self.setItemIcon(index, light_icon(sign, 12))
