"""The keys of the entry page: where to, what is carried forward, and what is asked about the field the cursor is in."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from planner_desktop.ui.translation import QT_TR_NOOP, tr

Keys = tuple[str, str, str]
"""Text, keys and the method that does it."""
OF_THE_PAGE: tuple[Keys, ...] = (
    (QT_TR_NOOP("Previous milestone"), "Ctrl+PgUp", "previous_step"),
    (QT_TR_NOOP("Next milestone"), "Ctrl+PgDown", "next_step"),
    (QT_TR_NOOP("Carry this field forward"), "Ctrl+D", "carry_field"),
    (QT_TR_NOOP("Carry all forward"), "Ctrl+Shift+D", "carry_all"),
    (QT_TR_NOOP("Carry the whole task forward"), "Ctrl+Alt+D", "carry_task"),
    (QT_TR_NOOP("Save now"), "Ctrl+S", "flush"),
)
OF_THE_FIELD: tuple[Keys, ...] = (
    (QT_TR_NOOP("Note or star on this field"), "Ctrl+M", "mark_here"),
    (QT_TR_NOOP("Remark on this field"), "Ctrl+Shift+M", "remark_here"),
    (QT_TR_NOOP("History of this field"), "Ctrl+H", "history_here"),
)


def add_actions(page: QWidget, keys: Iterable[Keys], target: object) -> None:
    """Put keys in force on a page; ``target`` has the methods."""
    for text, shortcut, method in keys:
        action = QAction(tr(text), page)
        action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda _checked=False, method=method: getattr(target, method)())
        page.addAction(action)
