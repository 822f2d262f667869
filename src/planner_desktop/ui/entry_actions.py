"""The keys of the entry page: where to, what is carried forward, and what is asked about the field the cursor is in."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence

from planner_desktop.ui.translation import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from planner_desktop.ui.entry_page import EntryPage

ACTIONS: tuple[tuple[str, str, Callable[[EntryPage], object]], ...] = (
    (QT_TR_NOOP("Previous milestone"), "Ctrl+PgUp", lambda page: page.previous_step()),
    (QT_TR_NOOP("Next milestone"), "Ctrl+PgDown", lambda page: page.next_step()),
    (QT_TR_NOOP("Carry this field forward"), "Ctrl+D", lambda page: page.carry_field()),
    (QT_TR_NOOP("Carry all forward"), "Ctrl+Shift+D", lambda page: page.carry_all()),
    (QT_TR_NOOP("Carry the whole task forward"), "Ctrl+Alt+D", lambda page: page.carry_task()),
    (QT_TR_NOOP("Note or star on this field"), "Ctrl+M", lambda page: page.asides.mark_here()),
    (QT_TR_NOOP("Remark on this field"), "Ctrl+Shift+M", lambda page: page.asides.remark_here()),
    (QT_TR_NOOP("History of this field"), "Ctrl+H", lambda page: page.asides.history_here()),
    (QT_TR_NOOP("Save now"), "Ctrl+S", lambda page: page.flush()),
)
"""Text, keys and what is done."""


def add_actions(page: EntryPage) -> None:
    """Put the keys in force on the page."""
    for text, keys, act in ACTIONS:
        action = QAction(tr(text), page)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False, act=act: act(page))
        page.addAction(action)
