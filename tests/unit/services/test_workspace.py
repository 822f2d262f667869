"""The workspace: saves first, announces afterwards, and stays as it was when saving fails."""

import pytest

from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet, StaleChange
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Progress, Status
from planner_desktop.domain.trust import Pin
from planner_desktop.errors import UserError
from support.fakes import DIRECTORY, MemoryStore, open_workspace
from support.small_plan import indicator, small_plan

Q2 = Period.parse("2020Q2")


def test_listeners_hear_of_an_action_after_it_is_saved() -> None:
    store = MemoryStore()
    workspace = open_workspace(store)
    heard: list[tuple[ChangeSet, int]] = []
    workspace.listeners.append(lambda changeset: heard.append((changeset, len(store.actions))))
    made = edits.set_entry(workspace.progress, "t1.m2", Q2, narrative="示例")
    workspace.apply(made)
    assert heard == [(made, 1)]
    assert Progress.of(store.records()).entry("t1.m2", Q2) == workspace.progress.entry("t1.m2", Q2)


def test_when_saving_fails_nothing_has_changed_and_nobody_is_told() -> None:
    store = MemoryStore()
    workspace = open_workspace(store)
    heard: list[ChangeSet] = []
    workspace.listeners.append(heard.append)
    before = workspace.progress
    store.failing = UserError("store.disk_full", path="示例")
    with pytest.raises(UserError):
        workspace.apply(edits.set_entry(before, "t1.m2", Q2, narrative="示例"))
    assert workspace.progress is before
    assert heard == []


def test_a_stale_change_is_refused_and_leaves_no_trace() -> None:
    store = MemoryStore()
    workspace = open_workspace(store)
    late = edits.set_entry(workspace.progress, "t1.m2", Q2, narrative="甲")
    workspace.apply(edits.set_entry(workspace.progress, "t1.m2", Q2, narrative="乙"))
    with pytest.raises(StaleChange):
        workspace.apply(late)
    assert len(store.actions) == 1


def test_an_empty_action_is_not_saved() -> None:
    store = MemoryStore()
    open_workspace(store).apply(ChangeSet("edit.entry", ()))
    assert store.actions == []


def test_unit_and_superior_follow_from_the_office() -> None:
    workspace = open_workspace()
    assert (workspace.unit, workspace.superior) == (None, None)
    workspace.apply(edits.set_office(workspace.progress, Office("990101")))
    assert (workspace.unit, workspace.superior) == (DIRECTORY.by_code["990101"], DIRECTORY.by_code["990100"])


def test_the_plan_is_seen_from_the_units_level() -> None:
    workspace = open_workspace(plan=small_plan(indicators=(indicator("t1.i1", 1, 1, level="市级"),)))
    assert len(workspace.plan.indicators) == 1
    workspace.apply(edits.set_office(workspace.progress, Office("990101")))
    assert workspace.plan.indicators == ()


def test_pins_come_and_go_with_their_actions() -> None:
    store = MemoryStore()
    workspace = open_workspace(store)
    pinned = ChangeSet("trust.pin", (Change(None, Pin("ab" * 32, "990101", "示例县", "2020-06-28T12:00:00+00:00")),))
    workspace.apply(pinned)
    assert list(workspace.pins) == ["ab" * 32]
    assert open_workspace(store).pins == workspace.pins
    workspace.apply(pinned.inverted())
    assert workspace.pins == {}


def test_without_a_store_an_edit_is_a_bug() -> None:
    workspace = open_workspace()
    workspace.close()
    with pytest.raises(RuntimeError):
        workspace.apply(edits.set_entry(workspace.progress, "t1.m2", Q2, status=Status.DONE))


def test_the_checks_run_once_for_each_state_and_period() -> None:
    workspace = open_workspace()
    found = workspace.findings(Q2)
    assert workspace.findings(Q2) is found
    workspace.apply(edits.set_entry(workspace.progress, "t1.m2", Q2, status=Status.DONE))
    renewed = workspace.findings(Q2)
    assert renewed != found
    assert workspace.findings(Q2.previous) is not renewed
    workspace.plan = small_plan()
    assert workspace.findings(Q2) is not renewed
