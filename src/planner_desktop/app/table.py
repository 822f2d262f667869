"""Composes the view of all entries as a table over one profile."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QUndoStack

from planner_desktop.domain.bulk.block import Block
from planner_desktop.domain.bulk.open_list import OpenList
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.search import SearchIndex
from planner_desktop.settings import Settings
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.sheet.sheet_page import SheetLayout, SheetPage, SheetTools
from planner_desktop.ui.undo import ApplyChange, undo_text
from planner_desktop.wiring import DiskFiles, Wiring


class Asked(NamedTuple):
    """What the view asks the program for."""

    prompter: Prompter
    search: Callable[[], SearchIndex]
    folder: Callable[[], Path]
    settings: Settings
    keep: Callable[..., None]
    """Keeps changed settings, by their names."""


def table_view(wiring: Wiring, bridge: Bridge, undo: QUndoStack, window: MainWindow, asked: Asked) -> SheetPage:
    """The view for a window; what is typed there is saved whenever the entries are."""
    workspace = wiring.workspace

    def record(changeset: ChangeSet) -> None:
        whole = workspace.with_handlers(changeset)
        if whole:
            undo.push(ApplyChange(workspace, whole, undo_text(changeset)))

    def keep(left: SheetLayout) -> None:
        asked.keep(table_lines=left.lines, table_widths=tuple((left.widths or {}).items()))

    tools = SheetTools(
        workspace,
        bridge,
        record,
        asked.search,
        wiring.coverage.missing,
        asked.prompter,
        asked.folder,
        lambda path: _read_workbook(wiring, path),
        _write_list,
        SheetLayout(asked.settings.table_lines, dict(asked.settings.table_widths)),
        keep,
    )
    page = SheetPage(tools, window.period)
    page.entry_wanted.connect(window.show_milestone)
    window.entries.beside.append(page)
    return page


def _read_workbook(wiring: Wiring, path: Path) -> Sequence[Block]:
    from planner_desktop.documents.isolation.workbooks import read_in_child

    return read_in_child(wiring.vetting_workers, DiskFiles().read(path))


def _write_list(path: Path, listed: OpenList) -> None:
    from planner_desktop.documents.excel.open_list import list_to_fill_in

    DiskFiles().write_all({path: list_to_fill_in(listed)})
