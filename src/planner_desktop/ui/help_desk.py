"""F1 in every window of the program: opens the page of the help that belongs to what is seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget

from planner_desktop.ui.help_pages import page_of

if TYPE_CHECKING:
    from planner_desktop.ui.help_pages import HelpPage
    from planner_desktop.ui.help_window import HelpWindow

KEY = "F1"


class HelpDesk(QObject):
    """Gives each window its F1 when the focus first comes there; the window of the help is made when first asked for."""

    def __init__(self, app: QApplication, read: Callable[[], Mapping[str, HelpPage]]) -> None:
        """``read`` gives the pages in the language in force."""
        super().__init__(app)
        self._read = read
        self._window: HelpWindow | None = None
        app.focusChanged.connect(self._attend)
        self._attend(None, app.focusWidget())

    @property
    def window(self) -> HelpWindow | None:
        """The window, once it was made."""
        return self._window

    def open_for(self, window: QWidget) -> None:
        """Open the page for where the focus is in a window; a window already open is used again."""
        focused = window.focusWidget()
        self.open(page_of(focused, window))

    def open(self, page: str) -> None:
        """Open a page."""
        from planner_desktop.ui.help_window import HelpWindow

        if self._window is None:
            self._window = HelpWindow(self._read())
        self._window.show_page(page)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def forget(self) -> None:
        """Let the next page be shown in a new window: the language is another one, or the program ends."""
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None

    def _attend(self, _old: QWidget | None, focused: QWidget | None) -> None:
        if focused is None:
            return
        window = focused.window()
        if any(QKeySequence(KEY) in action.shortcuts() for action in window.actions()):
            return
        action = QAction(window)
        action.setShortcut(QKeySequence(KEY))
        action.triggered.connect(lambda: self.open_for(window))
        window.addAction(action)
