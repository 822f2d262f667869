"""Page and side pane of the entries, built over one workspace and following each other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtGui import QUndoStack

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.drafts import Missing
from planner_desktop.ui.entry_page import EntryPage
from planner_desktop.ui.evidence_acts import OpenCopy, nothing_opens
from planner_desktop.ui.field_history import LogSource
from planner_desktop.ui.period_pane import SidePane, local_time
from planner_desktop.ui.prompter import Prompter
from planner_desktop.ui.undo import ApplyChange, undo_text


def build_entry(
    workspace: Workspace,
    bridge: Bridge,
    undo_stack: QUndoStack,
    prompter: Prompter,
    missing: Missing,
    today: Callable[[], date] = date.today,
    now: Callable[[], datetime] = local_time,
    log: LogSource | None = None,
    open_copy: OpenCopy = nothing_opens,
) -> tuple[EntryPage, SidePane]:
    """``log`` gives the change log of the open store; without it a field's history knows no names.

    ``open_copy`` shows a copy of evidence with another program.
    """

    def record(changeset: ChangeSet) -> None:
        whole = workspace.with_handlers(changeset)
        if whole:
            undo_stack.push(ApplyChange(workspace, whole, undo_text(changeset)))

    page = EntryPage(workspace, bridge, record, missing, today, prompter, log)
    pane = SidePane(workspace, bridge, record, prompter, now, open_copy)
    page.milestone_shown.connect(pane.show_milestone)
    page.figure_entered.connect(pane.show_figure)
    page.evidence_asked.connect(pane.go_to_evidence)
    page.asides.remark_asked.connect(pane.remarks.add_remark)
    pane.carry_asked.connect(page.carry_all)
    pane.last.task_carry_asked.connect(page.carry_task)
    pane.last.period_carry_asked.connect(page.carry_unchanged)
    pane.remarks.go_to.connect(page.focus_field)
    return page, pane
