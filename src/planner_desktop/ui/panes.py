"""The window's panes: how wide the side pane is, and how the keyboard goes from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

SIDE_WIDTH, STRIP_WIDTH = 266, 62
"""Of the side pane and of what is left of it when it is folded, in pixels at 100 %."""


def move_focus(panes: Sequence[QWidget], focused: QWidget | None, by: int) -> None:
    """Go to the pane after (1) or before (-1) the one that has the focus."""
    ready = [pane for pane in panes if pane.isVisible() and _first(pane) is not None]
    inside = [at for at, pane in enumerate(ready) if focused and (pane is focused or pane.isAncestorOf(focused))]
    target = _first(ready[(inside[0] + by if inside else 0) % len(ready)]) if ready else None
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def come_after(before: QWidget, pane: QWidget) -> None:
    """Let the Tab key come from what is inside one pane to what is inside another; Qt puts what is made last last."""
    order = [*_chain(before)[-1:], *_chain(pane)]
    for widget, following in pairwise(order):
        QWidget.setTabOrder(widget, following)


def _chain(pane: QWidget) -> list[QWidget]:
    """What takes the Tab key in a pane, hidden or not, in its order; Qt orders nothing else."""
    found: list[QWidget] = []
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:  # the chain is a ring
        if pane.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _first(pane: QWidget) -> QWidget | None:
    """What the pane hands its focus to, the pane itself, or the first widget in it that takes the Tab key."""
    proxy = pane.focusProxy()
    candidates = [*([proxy] if proxy else []), pane, *pane.findChildren(QWidget)]
    return next((widget for widget in candidates if _takes_tab(widget)), None)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
