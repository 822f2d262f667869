"""Buttons: one red a screen, outlined ones for the rest, links inside text, chips to filter, small tools."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from planner_desktop.ui.icons import put_icon
from planner_desktop.ui.lights import Sign, light_icon
from planner_desktop.ui.theme import current_theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """An outlined button."""

    KIND = ""

    def __init__(self, text: str, icon_name: str | None = None) -> None:
        super().__init__(text)
        self._icon_name = icon_name
        if self.KIND:
            self.setProperty("kind", self.KIND)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._follow_theme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as in a dialog."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    def _follow_theme(self) -> None:
        if self._icon_name:
            put_icon(self, self._icon_name, size=15)


class PrimaryButton(Button):
    """The one red button of a screen: it names the next step."""

    KIND = "primary"


class LinkButton(Button):
    """A quiet action in the line of a title or a field."""

    KIND = "link"

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class IconButton(QToolButton):
    """A small square button; ``name`` says what it does to screen readers and in the tooltip.

    ``width`` and ``height`` in pixels at 100 %.
    """

    def __init__(self, icon_name: str, name: str, width: int = 28, height: int = 28) -> None:
        super().__init__()
        self._icon_name, self._size = icon_name, (width, height)
        self.setObjectName("tool")
        self.setToolTip(name)
        self.setAccessibleName(name)
        self._follow_theme()

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew and take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, or opens its menu."""
        if event.key() in ENTER:
            self.showMenu() if self.menu() else self.click()
        else:
            super().keyPressEvent(event)

    def show_icon(self, icon_name: str) -> None:
        """Take another icon."""
        self._icon_name = icon_name
        self._follow_theme()

    def _follow_theme(self) -> None:
        theme = current_theme()
        self.setFixedSize(theme.px(self._size[0]), theme.px(self._size[1]))
        put_icon(self, self._icon_name)


class Chip(QToolButton):
    """A checkable filter with the shape of the state it lets through."""

    def __init__(self, text: str, sign: Sign | None = None) -> None:
        super().__init__()
        self._sign = sign
        self.setObjectName("chip")
        self.setCheckable(True)
        self.show_text(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._follow_theme()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the shape anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    def show_text(self, text: str) -> None:
        """Show another text, such as a new count."""
        # A style sheet knows no gap between icon and text.
        self.setText(f" {text}" if self._sign else text)
        self.setAccessibleName(text)

    def _follow_theme(self) -> None:
        if self._sign is not None:
            self.setIcon(light_icon(self._sign, 10))
            side = current_theme().px(10)
            self.setIconSize(self.iconSize().scaled(side, side, Qt.AspectRatioMode.IgnoreAspectRatio))
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
