"""Every command of the window as data: its text, keys and place in the menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import groupby
from typing import NamedTuple

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QUndoStack
from PySide6.QtWidgets import QMenu, QWidget

from planner_desktop.ui.translation import QT_TR_NOOP, tr


class Command(NamedTuple):
    """One command; ``key`` is the name of the window's method that carries it out."""

    key: str
    source: str
    shortcuts: tuple[str, ...] = ()
    group: int | None = None
    """Part of the menu it stands in; None keeps it out of the menu."""
    checkable: bool = False


COMMANDS: tuple[Command, ...] = (
    Command("undo", QT_TR_NOOP("Undo"), ("Ctrl+Z",), 1),
    Command("redo", QT_TR_NOOP("Redo"), ("Ctrl+Y", "Ctrl+Shift+Z"), 1),
    Command("find", QT_TR_NOOP("Search tasks"), ("Ctrl+F",), 2),
    Command("previous_task", QT_TR_NOOP("Previous task"), ("Alt+Up",), 2),
    Command("next_task", QT_TR_NOOP("Next task"), ("Alt+Down",), 2),
    Command("next_finding", QT_TR_NOOP("Next finding"), ("F8",), 2),
    Command("previous_finding", QT_TR_NOOP("Previous finding"), ("Shift+F8",), 2),
    Command("list_findings", QT_TR_NOOP("List all findings"), (), 2),
    Command("show_due", QT_TR_NOOP("Due now…"), ("F7",), 8),
    Command("nil_return", QT_TR_NOOP("Nil return…"), (), 8),
    Command("record_rest", QT_TR_NOOP("Record the rest as no progress…"), (), 8),
    Command("show_later_steps", QT_TR_NOOP("Review and sign…"), (), 8),
    Command("open_deadlines", QT_TR_NOOP("Deadlines…"), (), 8),
    Command("carry_unchanged", QT_TR_NOOP("Carry all unfilled steps forward…"), (), 8),
    Command("save_brief", QT_TR_NOOP("One-page brief…"), (), 7),
    Command("print_overview", QT_TR_NOOP("Print the overview…"), ("Ctrl+P",), 7),
    Command("load_supplement", QT_TR_NOOP("Load a supplement…"), (), 9),
    Command("add_local_task", QT_TR_NOOP("Add a task of our own…"), (), 9),
    Command("manage_additions", QT_TR_NOOP("Supplements and own tasks…"), (), 9),
    Command("take_in", QT_TR_NOOP("Verify files…"), ("Ctrl+I",), 5),
    Command("check_paper", QT_TR_NOOP("Check a printed page…"), ("Ctrl+Shift+I",), 5),
    Command("trusted_keys", QT_TR_NOOP("Trusted keys…"), (), 6),
    Command("own_key", QT_TR_NOOP("This unit's key…"), (), 6),
    Command("back_up", QT_TR_NOOP("Back up to a USB stick…"), (), 6),
    Command("larger_text", QT_TR_NOOP("Larger text"), ("Ctrl+=", "Ctrl++"), 3),
    Command("smaller_text", QT_TR_NOOP("Smaller text"), ("Ctrl+-",), 3),
    Command("standard_text", QT_TR_NOOP("Standard text size"), ("Ctrl+0",), 3),
    Command("toggle_dark", QT_TR_NOOP("Dark colours"), (), 3, checkable=True),
    Command("toggle_contrast", QT_TR_NOOP("High contrast"), (), 3, checkable=True),
    Command("toggle_side", QT_TR_NOOP("Right pane"), ("F9",), 4, checkable=True),
    Command("help", QT_TR_NOOP("Help"), ("F1",), 4),
    Command("open_settings", QT_TR_NOOP("Settings…"), (), 4),
    Command("about", QT_TR_NOOP("About…"), (), 4),
    Command("close", QT_TR_NOOP("Quit"), ("Ctrl+Q",), 4),
    Command("show_entries", QT_TR_NOOP("Entries"), ("Ctrl+1",)),
    Command("show_view_2", QT_TR_NOOP("Second view"), ("Ctrl+2",)),
    Command("show_view_3", QT_TR_NOOP("Third view"), ("Ctrl+3",)),
    Command("show_view_4", QT_TR_NOOP("Fourth view"), ("Ctrl+4",)),
    Command("show_view_5", QT_TR_NOOP("Fifth view"), ("Ctrl+5",)),
    Command("next_pane", QT_TR_NOOP("Next pane"), ("F6",)),
    Command("previous_pane", QT_TR_NOOP("Previous pane"), ("Shift+F6",)),
    Command("next_step", QT_TR_NOOP("Next step"), ("Ctrl+Return", "Ctrl+Enter")),
    Command("escape", QT_TR_NOOP("Back"), ("Esc",)),
)
"""In the order of the menu."""
SUBMENUS: dict[int, str] = {
    2: QT_TR_NOOP("Go to"),
    9: QT_TR_NOOP("Supplements and own tasks"),
    3: QT_TR_NOOP("Text and colours"),
}
"""Groups that stand in a menu of their own, so that the whole fits a low screen."""
ADDING = ("load_supplement", "add_local_task", "manage_additions")
"""The commands that add to the plan, or take from it again."""


def build_actions(window: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """The commands that have a handler as actions of a window, with their shortcuts in force."""
    actions: dict[str, QAction] = {}
    for command in COMMANDS:
        if command.key not in handlers:
            continue
        action = QAction(tr(command.source), window)
        action.setShortcuts([QKeySequence(keys) for keys in command.shortcuts])
        action.setCheckable(command.checkable)
        action.triggered.connect(lambda _checked=False, run=handlers[command.key]: run())
        window.addAction(action)
        actions[command.key] = action
    return actions


class UndoNames(QObject):
    """Names undo and redo by the action they are about.

    A moment later: Python that runs while a failing undo is still on its way to whoever asked for it would swallow it.
    """

    def __init__(self, stack: QUndoStack, undo: QAction, redo: QAction) -> None:
        super().__init__(undo)
        self._stack, self._undo, self._redo = stack, undo, redo
        stack.indexChanged.connect(self.show_names, Qt.ConnectionType.QueuedConnection)
        for can, changed, action in (
            (stack.canUndo(), stack.canUndoChanged, undo),
            (stack.canRedo(), stack.canRedoChanged, redo),
        ):
            action.setEnabled(can)
            changed.connect(action.setEnabled)

    @Slot()
    def show_names(self) -> None:
        """Say what would be undone and redone now."""
        done, undone = self._stack.undoText(), self._stack.redoText()
        self._undo.setText(tr("Undo: {action}", action=done) if done else tr("Undo"))
        self._redo.setText(tr("Redo: {action}", action=undone) if undone else tr("Redo"))


def build_menu(window: QWidget, actions: Mapping[str, QAction]) -> QMenu:
    """The menu; it is filled when it is first opened, for no start should wait for it."""
    menu = QMenu(window)

    def fill() -> None:
        if menu.isEmpty():
            _fill(menu, actions)

    menu.aboutToShow.connect(fill)
    return menu


def _fill(menu: QMenu, actions: Mapping[str, QAction]) -> None:
    """Put the groups in, parted by lines or folded into menus of their own."""
    shown = [command for command in COMMANDS if command.group is not None and command.key in actions]
    for group, commands in groupby(shown, key=lambda command: command.group):
        if not menu.isEmpty():
            menu.addSeparator()
        folded = SUBMENUS.get(group or 0)
        place = menu.addMenu(tr(folded)) if folded else menu
        for command in commands:
            place.addAction(actions[command.key])
