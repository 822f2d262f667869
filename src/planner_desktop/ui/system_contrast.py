"""Whether the desktop system asks for high contrast, as far as Qt tells."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def asks_for_contrast(platform: str = sys.platform, scheme: Qt.ColorScheme | None = None) -> bool:
    """True while Windows shows high contrast: Qt 6 then calls its colours neither light nor dark.

    Elsewhere Qt up to 6.9 does not tell: there "neither" means that the desktop has no such setting.
    """
    if platform != "win32":
        return False
    return (scheme or QGuiApplication.styleHints().colorScheme()) is Qt.ColorScheme.Unknown


def on_contrast_change(follow: Callable[[], object]) -> None:
    """Call ``follow`` whenever the desktop system changes its colours."""
    if sys.platform == "win32":
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _scheme: follow())
