"""Composes the page of the entries and what stands beside it over one profile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QUndoStack

from planner_desktop.app.opened_copies import OpenedCopies
from planner_desktop.services.history import History
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.entry_building import build_entry
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.period_pane import SidePane
from planner_desktop.ui.prompter import Prompter
from planner_desktop.wiring import Wiring


def entries_of(
    wiring: Wiring,
    bridge: Bridge,
    undo: QUndoStack,
    prompter: Prompter,
    log: Callable[[], History],
    copies: OpenedCopies,
) -> tuple[EntryPage, SidePane]:
    """Page and side pane over the profile's workspace."""
    missing = wiring.coverage.missing
    return build_entry(
        wiring.workspace,
        bridge,
        undo,
        prompter,
        missing,
        lambda: wiring.now().date(),
        log=log,
        open_copy=copies.open,
    )


def copies_of(wiring: Wiring) -> OpenedCopies:
    """Copies of evidence that the desktop's own programs show."""
    return OpenedCopies(wiring.profile.opened, lambda path: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))))
