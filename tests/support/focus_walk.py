"""Walks a shown window by the Tab key alone, as a person without a mouse does, and says what is in the way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QImage, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollBar,
    QTabBar,
    QTextBrowser,
    QWidget,
)

from planner_desktop.ui.entry_form import EntryForm
from planner_desktop.ui.form import Form
from planner_desktop.ui.sheet.sheet_table import SheetTable
from support.layout_faults import seen_below, told

LONGEST = 250
"""Presses of the Tab key after which a ring is none."""
LONGEST_CHAIN = 5_000
WORD = re.compile(r"\w")
"""A letter, a figure or a Chinese character: a name of signs alone says nothing."""
EDGE = 4
"""Pixels around a widget in which its focus may be drawn."""


def controls(window: QWidget) -> list[QWidget]:
    """What takes the Tab key now."""
    return [each for each in seen_below(window) if _takes_tab(each)]


def nameless(window: QWidget) -> list[str]:
    """Controls that a screen reader has no word for."""
    return [told(each) for each in seen_below(window) if _is_control(each) and not WORD.search(spoken_name(each))]


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def mouse_only(window: QWidget) -> list[str]:
    """Buttons that no key reaches."""
    return [
        told(each)
        for each in seen_below(window)
        if isinstance(each, QAbstractButton)
        and each.isEnabled()
        and each.focusPolicy() is Qt.FocusPolicy.NoFocus
        and each.group() is None
        and not _qts_own(each)
    ]


def ring(window: QWidget) -> tuple[list[QWidget], list[Step]]:
    """Where the Tab key leads, from where the focus is until it comes back; a trap ends it early."""
    start = QApplication.focusWidget()
    if start is None or start.window() is not window.window():
        QTest.keyClick(window, Qt.Key.Key_Tab)
        start = QApplication.focusWidget()
    walked: list[QWidget] = []
    steps: list[Step] = []
    while (at := QApplication.focusWidget()) is not None and at not in walked and len(walked) < LONGEST:
        if walked and not _wraps(walked[-1], at):
            steps.append(Step(walked[-1], at, _place(walked[-1], window), _place(at, window)))
        walked.append(at)
        _leave(at)
    return walked, steps


def _leave(at: QWidget) -> None:
    """Press the Tab key; a page goes through its links first."""
    if isinstance(at, SheetTable):
        QTest.keyClick(at, Qt.Key.Key_F6)  # the Tab key goes from cell to cell, as in every sheet
        return
    for _ in range(LONGEST if isinstance(at, QTextBrowser) else 1):
        QTest.keyClick(at, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is not at:
            return


class Step(NamedTuple):
    """From one control to the next, and where both are seen then: the second may have scrolled into view."""

    here: QWidget
    there: QWidget
    before: QRect
    after: QRect


def ring_faults(window: QWidget) -> list[str]:
    """What the Tab key misses, where it stays, and where it goes back."""
    (walked, steps), wanted = ring(window), controls(window)
    found = [f"the Tab key does not reach {told(each)}" for each in wanted if each not in walked]
    found += [f"the Tab key comes to what is not seen: {told(each)}" for each in walked if _empty(each)]
    last = QApplication.focusWidget()
    if walked and last is not walked[0]:
        found.append(f"the Tab key stays in {told(walked[-1])}")
    found += _steps_back(steps)
    return found


def _wraps(here: QWidget, there: QWidget) -> bool:
    """Whether Qt's chain passes the window itself between two: there it begins anew."""
    at = here.nextInFocusChain()
    for _ in range(LONGEST_CHAIN):
        if at is None or at is there:
            return False
        if at.isWindow():
            return True
        at = at.nextInFocusChain()
    return False


def _steps_back(steps: Sequence[Step]) -> Iterator[str]:
    for step in steps:
        # A form goes from field to field, as in a sheet, and to the links above them after the last one.
        to_links = isinstance(step.there, QAbstractButton) and _form(step.here) is not None
        if _goes_back(step.before, step.after) and not (to_links and _form(step.here) is _form(step.there)):
            yield f"the Tab key goes back from {told(step.here)} to {told(step.there)}"


def _form(widget: QWidget) -> QWidget | None:
    """The outermost form around a field."""
    found, parent = None, widget.parentWidget()
    while parent is not None:
        found = parent if isinstance(parent, Form | EntryForm) else found
        parent = parent.parentWidget()
    return found


def _goes_back(here: QRect, there: QRect) -> bool:
    """Up in the same column, or left in the same line."""
    same_column = here.left() < there.right() and there.left() < here.right()
    same_line = here.top() < there.bottom() and there.top() < here.bottom()
    return (same_column and there.bottom() <= here.top()) or (same_line and there.right() <= here.left())


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window.window(), QPoint(0, 0)), widget.size())


def invisible_focus(window: QWidget) -> list[str]:
    """Controls that look the same with the focus and without."""
    found: list[str] = []
    for widget in controls(window):
        other = next((each for each in controls(window) if each is not widget), None)
        if other is None:
            continue
        other.setFocus(Qt.FocusReason.TabFocusReason)
        before = _picture(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if QApplication.focusWidget() is widget and _picture(widget) == before:
            found.append(told(widget))
    return found


def _picture(widget: QWidget) -> QImage:
    QApplication.processEvents()
    parent = widget.parentWidget() or widget
    return parent.grab(widget.geometry().adjusted(-EDGE, -EDGE, EDGE, EDGE)).toImage()


def shared_keys(window: QWidget) -> list[str]:
    """Shortcuts and mnemonics that two things seen at once both answer to."""
    keys = [key for action in _actions(window) for key in {k.toString() for k in action.shortcuts()}]
    keys += [each.key().toString() for each in window.findChildren(QShortcut) if _in_sight(each)]
    keys += [f"Alt+{letter.upper()}" for each in seen_below(window) for letter in _mnemonics(each)]
    return [key for key, count in Counter(key for key in keys if key).items() if count > 1]


def _actions(window: QWidget) -> set[QAction]:
    seen = [window, *seen_below(window)]
    return {action for each in seen if not isinstance(each, QMenu) for action in each.actions() if action.isEnabled()}


def _in_sight(shortcut: QShortcut) -> bool:
    parent = shortcut.parent()
    return shortcut.isEnabled() and (not isinstance(parent, QWidget) or parent.isVisible())


def _mnemonics(widget: QWidget) -> list[str]:
    if isinstance(widget, QAbstractButton) or (isinstance(widget, QLabel) and widget.buddy() is not None):
        return re.findall(r"&(\w)", widget.text().replace("&&", ""))
    return []


def _takes_tab(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isEnabled() and widget.focusProxy() is None and not _empty(widget)


def _is_control(widget: QWidget) -> bool:
    proxied = widget.focusProxy() is not None
    return not proxied and not isinstance(widget, QScrollBar) and (_takes_tab(widget) or _is_button(widget))


def _is_button(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractButton) and not _qts_own(widget)


def _qts_own(widget: QWidget) -> bool:
    """The cross that empties a field, which Esc does too, and the like."""
    return isinstance(widget.parentWidget(), QLineEdit | QTabBar | QAbstractScrollArea)


def _empty(widget: QWidget) -> bool:
    return widget.width() <= 0 or widget.height() <= 0
