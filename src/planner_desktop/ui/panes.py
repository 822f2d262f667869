"""The window's panes: how wide the side pane is, and how the keyboard goes from one to the next."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

SIDE_WIDTH, STRIP_WIDTH = 266, 62
"""Of the side pane and of what is left of it when it is folded, in pixels at 100 %."""


_BEGIN, _AT_TIMES = "planner_begin", "planner_at_times"


def begin_at(pane: QWidget, widget: QWidget) -> None:
    """Say where in a pane the cursor begins.

    A focus proxy would do the same, but Qt lets the Tab key go there from wherever the pane itself stands in its order.
    """
    pane.setProperty(_BEGIN, widget)


def enter(pane: QWidget) -> None:
    """Put the cursor where a pane begins."""
    target = _first(pane)
    if target is not None:
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def move_focus(panes: Sequence[QWidget], focused: QWidget | None, by: int) -> None:
    """Go to the pane after (1) or before (-1) the one that has the focus."""
    ready = [pane for pane in panes if pane.isVisible() and _first(pane) is not None]
    inside = [at for at, pane in enumerate(ready) if focused and (pane is focused or pane.isAncestorOf(focused))]
    target = _first(ready[(inside[0] + by if inside else 0) % len(ready)]) if ready else None
    if target is not None:
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)


def come_after(before: QWidget, pane: QWidget) -> None:
    """Let the Tab key come from what is inside one pane to what is inside another; Qt puts what is made last last."""
    put_in_order([*_chain(before)[-1:], *_chain(pane)])


def put_in_order(order: Sequence[QWidget]) -> None:
    """Let the Tab key go from one to the next, whether they take it at present or not."""
    policies = [widget.focusPolicy() for widget in order]
    for widget in order:
        widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # Qt orders nothing else
    for widget, following in pairwise(order):
        QWidget.setTabOrder(widget, following)
    for widget, policy in zip(order, policies, strict=True):
        widget.setFocusPolicy(policy)


def takes_tab_at_times(widget: QWidget) -> None:
    """Keep the place in the order of the Tab key of what takes it only now and then."""
    widget.setProperty(_AT_TIMES, True)


def _chain(pane: QWidget) -> list[QWidget]:
    """What takes the Tab key in a pane, hidden or not, in its order."""
    found: list[QWidget] = []
    widget = pane.nextInFocusChain()
    while widget is not None and widget is not pane:  # the chain is a ring
        tabbed = widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.property(_AT_TIMES)
        if tabbed and pane.isAncestorOf(widget):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _first(pane: QWidget) -> QWidget | None:
    """Where the pane says it begins, the pane itself, or the first widget in it that takes the Tab key."""
    begin = pane.property(_BEGIN)
    named = [begin] if isinstance(begin, QWidget) else []
    return next((widget for widget in (*named, pane, *_chain(pane)) if _takes_tab(widget)), None)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isVisible() and widget.isEnabled()
