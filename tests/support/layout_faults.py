"""What is wrong with how a shown window is laid out, found without looking: cut words, overlaps, what hangs out."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QWidget,
)

from planner_desktop.ui.labels import ElidedLabel
from planner_desktop.ui.sign_combo import QuietComboBox

SLACK = 1
"""Pixels that rounding may take."""
FIELD_MARGIN = 12
"""Pixels a line of text leaves free on both sides together."""


def layout_faults(window: QWidget, size: tuple[int, int]) -> list[str]:
    """One line for each fault of a shown window that may take ``size``."""
    found = list(_too_large(window, size))
    for widget in (window, *seen_below(window)):
        found += _cut(widget)
        found += _hangs_out(widget, window)
        found += _overlaps(widget)
    return found


def seen_below(window: QWidget) -> list[QWidget]:
    """All widgets of a window that can be seen, those in windows of their own left out."""
    below = window.findChildren(QWidget)
    return [each for each in below if each.window() is window.window() and each.isVisible()]


def told(widget: QWidget) -> str:
    """A widget in words, for a person to find it."""
    text = widget.text() if isinstance(widget, QLabel | QPushButton | QToolButton | QLineEdit) else ""
    name = widget.accessibleName() or text or widget.objectName()
    chain, parent = [type(widget).__name__], widget.parentWidget()
    while parent is not None and len(chain) < 4:
        if type(parent) not in (QWidget, QStackedWidget):
            chain.append(type(parent).__name__)
        parent = parent.parentWidget()
    return f"{'<'.join(chain)} “{str(name)[:40]}”"


def _too_large(window: QWidget, size: tuple[int, int]) -> Iterator[str]:
    if isinstance(window, QMenu):
        return  # Qt breaks a long menu into columns
    if window.width() > size[0] or window.height() > size[1]:
        yield f"{told(window)} takes {window.width()}×{window.height()} of {size[0]}×{size[1]}"


def _cut(widget: QWidget) -> Iterator[str]:
    needed, given = _needed(widget)
    if needed > given + SLACK and not _whole_text_elsewhere(widget):
        yield f"cut: {told(widget)} needs {needed}, has {given}"
    if isinstance(widget, QLabel) and widget.wordWrap() and widget.text():
        high = widget.heightForWidth(widget.width())
        if high > widget.height() + SLACK:
            yield f"cut: {told(widget)} needs {high} lines down, has {widget.height()}"


def _needed(widget: QWidget) -> tuple[int, int]:
    """Pixels a widget's words need across, and what they have."""
    match widget:
        case ElidedLabel() | QuietComboBox():
            return 0, 0  # both cut their text with dots and say all of it in their tooltip
        case QLabel() if widget.text() and not widget.wordWrap():
            return widget.sizeHint().width(), widget.width()
        case QPushButton() | QCheckBox() | QRadioButton() | QToolButton() if widget.text():
            return widget.sizeHint().width(), widget.width()
        case QLineEdit() if widget.placeholderText() and not widget.text():
            return widget.fontMetrics().horizontalAdvance(widget.placeholderText()), widget.width() - FIELD_MARGIN
        case QTabBar():
            return widget.sizeHint().width(), widget.width()
        case _:
            return 0, 0


def _whole_text_elsewhere(widget: QWidget) -> bool:
    return bool(widget.toolTip())


def _hangs_out(widget: QWidget, window: QWidget) -> Iterator[str]:
    parent = widget.parentWidget()
    if widget is window or parent is None or widget.isWindow():
        return
    scroller = parent.parentWidget()
    if isinstance(scroller, QAbstractScrollArea) and scroller.viewport() is parent:
        never = isinstance(scroller, QScrollArea) and (
            scroller.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        if never and widget.width() > parent.width() + SLACK:
            yield f"cut off: {told(widget)} is {widget.width()} wide in a view of {parent.width()}"
        return
    if not parent.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(widget.geometry()) and not _empty(widget):
        yield f"hangs out: {told(widget)} at {_numbers(widget.geometry())} of {parent.width()}×{parent.height()}"


def _overlaps(parent: QWidget) -> Iterator[str]:
    if isinstance(parent, QStackedWidget | QSplitter | QAbstractScrollArea | QComboBox) or _is_viewport(parent):
        return
    children = [each for each in parent.children() if isinstance(each, QWidget) and _takes_room(each)]
    for first, second in combinations(children, 2):
        shared = first.geometry().intersected(second.geometry())
        if shared.width() > SLACK and shared.height() > SLACK:
            yield f"overlap: {told(first)} and {told(second)} share {_numbers(shared)}"


def _takes_room(widget: QWidget) -> bool:
    overlay = widget.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ground = type(widget) is QFrame and not widget.children()  # what a line of a grid stands on
    return widget.isVisible() and not widget.isWindow() and not (overlay or ground or _empty(widget))


def _empty(widget: QWidget) -> bool:
    return widget.width() <= 0 or widget.height() <= 0


def _is_viewport(widget: QWidget) -> bool:
    scroller = widget.parentWidget()
    return isinstance(scroller, QAbstractScrollArea) and scroller.viewport() is widget


def _numbers(rect: QRect) -> str:
    return f"{rect.x()},{rect.y()} {rect.width()}×{rect.height()}"
