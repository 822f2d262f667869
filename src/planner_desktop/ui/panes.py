"""Moving the focus from pane to pane by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def move_focus(panes: Sequence[QWidget], focused: QWidget | None, by: int) -> None:
    """Go to the pane after (1) or before (-1) the one that has the focus."""
    ready = [pane for pane in panes if pane.isVisible() and _first(pane) is not None]
    inside = [at for at, pane in enumerate(ready) if focused and (pane is focused or pane.isAncestorOf(focused))]
    target = _first(ready[(inside[0] + by if inside else 0) % len(ready)]) if ready else None
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _first(pane: QWidget) -> QWidget | None:
    """What the pane hands its focus to, the pane itself, or the first widget in it that takes the Tab key."""
    proxy = pane.focusProxy()
    candidates = [*([proxy] if proxy else []), pane, *pane.findChildren(QWidget)]
    return next((widget for widget in candidates if _takes_tab(widget)), None)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
