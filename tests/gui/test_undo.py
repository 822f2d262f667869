from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication

import planner_desktop
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.edits import set_entry, set_mark
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Status
from planner_desktop.errors import UserError
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.history_words import ACTIONS
from planner_desktop.ui.translation import tr
from planner_desktop.ui.undo import UNDO_WORDS, ApplyChange, undo_text
from support.fakes import MemoryStore, open_workspace

PERIOD = Period.parse("2020Q2")
MAKERS = {"ChangeSet", "_one", "_carried"}
"""What gives a change set its label."""
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


def labels_of(layer: str) -> set[str]:
    """Every label that a module of a layer gives a change set: the first argument of whatever makes one."""
    found: set[str] = set()
    for path in Path(planner_desktop.__file__).with_name(layer).rglob("*.py"):
        for call in (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)):
            made = isinstance(call.func, ast.Name) and call.func.id in MAKERS
            first = call.args[0] if made and call.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.add(first.value)
    return found


@pytest.mark.parametrize("layer", ["domain", "services"])
def test_every_action_has_a_readable_name_for_undo_and_in_the_change_log(layer: str) -> None:
    labels = labels_of(layer)
    assert labels >= {"domain": {"edit.mark", "edit.carry_unchanged"}, "services": {"return.seal"}}[layer]
    assert labels - set(UNDO_WORDS) == set()
    assert labels - set(ACTIONS) == set()


def test_undo_of_one_field_is_called_by_the_name_of_the_field(workspace: Workspace) -> None:
    progress = workspace.progress
    one = set_entry(progress, "t1.m2", PERIOD, narrative="一")
    both = set_entry(progress, "t1.m2", PERIOD, narrative="一", status=Status.DONE)
    assert undo_text(one) == tr("Progress") == undo_text(one.inverted())
    assert undo_text(both) == tr("entry")
    assert undo_text(set_mark(progress, "t1.m2", PERIOD, "narrative", starred=True)) == tr("note or star")
