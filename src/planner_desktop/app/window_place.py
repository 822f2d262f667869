"""Where the window was and what it showed, kept from one sitting to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planner_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from planner_desktop.settings import Settings


def place_of(window: QWidget) -> dict[str, Any]:
    """What is kept of a window, by the names of the settings; of a maximised one, the size it would go back to."""
    size = window.normalGeometry().size() if window.isMaximized() else window.size()
    kept: dict[str, Any] = {"window": (size.width(), size.height()), "maximized": window.isMaximized()}
    if isinstance(window, MainWindow):
        kept |= {"panes": window.entries.widths, "view": window.view}
    return kept


def put_back(window: QWidget, settings: Settings) -> None:
    """Show a window as the last one was, within the screen it comes to stand on."""
    room = window.screen().availableSize()
    width, height = settings.window
    window.resize(min(width, max(room.width(), 1)), min(height, max(room.height(), 1)))
    if isinstance(window, MainWindow) and settings.panes:
        window.entries.take_widths(*settings.panes)
    if settings.maximized:
        window.showMaximized()
    else:
        window.show()


def go_back_to_view(window: MainWindow, settings: Settings) -> None:
    """Show the view looked at last, where there still is one of that name."""
    if settings.view in window.header.views:
        window.show_view(settings.view)
