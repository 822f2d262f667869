from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.edits import set_entry
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Status
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.undo import ApplyChange
from support.fakes import MemoryStore, open_workspace

PERIOD = Period.parse("2020Q2")
FULL = UserError("store.disk_full", path="示例")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


@pytest.fixture
def workspace(store: MemoryStore) -> Workspace:
    return open_workspace(store)


def edit(workspace: Workspace, text: str) -> ChangeSet:
    return set_entry(workspace.progress, "t1.m2", PERIOD, status=Status.ON_TRACK, narrative=text)


def narrative(workspace: Workspace) -> str | None:
    entry = workspace.progress.entry("t1.m2", PERIOD)
    return entry.narrative if entry else None


def test_undo_and_redo_go_through_the_store(workspace: Workspace, store: MemoryStore) -> None:
    stack = QUndoStack()
    stack.push(ApplyChange(workspace, edit(workspace, "一")))
    stack.push(ApplyChange(workspace, edit(workspace, "二")))
    assert narrative(workspace) == "二"

    stack.undo()
    assert narrative(workspace) == "一"
    stack.undo()
    assert narrative(workspace) is None
    stack.redo()
    stack.redo()

    assert narrative(workspace) == "二"
    assert len(store.actions) == 6


def test_an_action_that_failed_leaves_no_entry_to_undo(workspace: Workspace, store: MemoryStore) -> None:
    stack = QUndoStack()
    stack.push(ApplyChange(workspace, edit(workspace, "一")))
    store.failing = FULL

    with pytest.raises(UserError):
        stack.push(ApplyChange(workspace, edit(workspace, "二")))

    assert (stack.count(), stack.index()) == (1, 1)
    assert narrative(workspace) == "一"


def test_an_undo_that_failed_changes_nothing_and_drops_its_entry(workspace: Workspace, store: MemoryStore) -> None:
    stack = QUndoStack()
    stack.push(ApplyChange(workspace, edit(workspace, "一")))
    store.failing = FULL

    with pytest.raises(UserError):
        stack.undo()

    assert (stack.count(), stack.index()) == (0, 0)
    assert narrative(workspace) == "一"
    store.failing = None
    stack.push(ApplyChange(workspace, edit(workspace, "二")))
    stack.undo()
    assert narrative(workspace) == "一"


def test_what_was_applied_is_announced_and_what_failed_is_not(workspace: Workspace, store: MemoryStore) -> None:
    heard: list[ChangeSet] = []
    bridge = Bridge(workspace)
    bridge.changed.connect(heard.append)
    done = edit(workspace, "一")
    workspace.apply(done)
    store.failing = FULL
    with pytest.raises(UserError):
        workspace.apply(edit(workspace, "二"))

    assert heard == [done]


def test_a_window_that_is_gone_hears_nothing_any_more(workspace: Workspace, qapp: QApplication) -> None:
    listeners = list(workspace.listeners)
    bridge = Bridge(workspace)
    bridge.deleteLater()
    qapp.sendPostedEvents(bridge, QEvent.Type.DeferredDelete)

    workspace.apply(edit(workspace, "一"))

    assert workspace.listeners == listeners
