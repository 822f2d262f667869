from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.domain.rollup import Tally, task_states
from planner_desktop.domain.schedule import Light
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.plan_tree import NodeKind, PlanTreeModel, Role
from support.fakes import open_workspace

PERIOD = Period.parse("2020Q2")
ROOT = QModelIndex()


@pytest.fixture
def workspace() -> Workspace:
    return open_workspace()


@pytest.fixture
def model(workspace: Workspace) -> PlanTreeModel:
    made = PlanTreeModel(workspace, PERIOD)
    workspace.listeners.append(made.follow)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def rows(model: PlanTreeModel, parent: QModelIndex = ROOT) -> list[object]:
    """Titles with what is below them."""
    found = [model.index(row, 0, parent) for row in range(model.rowCount(parent))]
    return [(index.data(), rows(model, index)) if model.rowCount(index) else index.data() for index in found]


WHOLE = [("示例工程", [("（一）示例板块", ["示例任务一。", "示例任务二。"])]), "待补充"]


def light(model: PlanTreeModel, task_id: str) -> Light:
    return model.index_of_task(task_id).data(Role.STATE).light


def report(workspace: Workspace, milestone_id: str, status: Status | None, period: Period = PERIOD) -> None:
    workspace.apply(edits.set_entry(workspace.progress, milestone_id, period, status=status, narrative="示例"))


def test_the_plan_is_shown_in_printed_order_with_the_programme_that_waits_for_a_supplement(
    model: PlanTreeModel,
) -> None:
    assert rows(model) == WHOLE
    waiting = model.index(1, 0).data(Role.NODE)
    assert waiting.awaits_supplement
    assert model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "待补充"


def test_a_row_says_its_state_in_words(model: PlanTreeModel, workspace: Workspace) -> None:
    report(workspace, "t2.m1", Status.CONTINUING)

    spoken = model.index_of_task("t2").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "2 示例任务二。\n长期坚持"
    assert model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "示例工程\n已填 1/2"


def test_an_edit_changes_its_task_and_everything_above_it_and_nothing_else(
    model: PlanTreeModel, workspace: Workspace
) -> None:
    touched: list[str] = []
    model.dataChanged.connect(lambda first, _last, _roles: touched.append(first.data()))

    report(workspace, "t2.m1", Status.ON_TRACK)

    assert sorted(touched) == ["示例任务二。", "示例工程", "（一）示例板块"]
    assert light(model, "t2") is Light.ON_TRACK
    tally: Tally = model.index(0, 0).data(Role.STATE)
    assert (tally.filled, tally.tasks) == (1, 2)


def test_states_are_always_those_of_a_model_built_anew(model: PlanTreeModel, workspace: Workspace) -> None:
    steps = [
        ("t1.m2", Status.BEHIND, PERIOD),
        ("t1.m1", Status.DONE, PERIOD.previous),
        ("t2.m1", Status.NO_PROGRESS, PERIOD),
        ("t1.m1", None, PERIOD.previous),
        ("t1.m2", Status.DONE, PERIOD),
    ]
    for milestone_id, status, period in steps:
        report(workspace, milestone_id, status, period)
        assert model.states == task_states(workspace.plan, workspace.progress, PERIOD)


def test_a_reading_changes_the_light_of_its_task(model: PlanTreeModel, workspace: Workspace) -> None:
    model.show_period(Period.parse("2020Q4"))
    report(workspace, "t1.m1", Status.DONE, Period.parse("2020Q1"))
    report(workspace, "t1.m2", Status.ON_TRACK, Period.parse("2020Q4"))
    changes = edits.set_reading(workspace.progress, "t1.i1", Period.parse("2020Q4"), numerator="1", denominator="100")
    workspace.apply(changes)

    assert model.states == task_states(workspace.plan, workspace.progress, Period.parse("2020Q4"))


def test_naming_another_unit_shows_every_state_anew(model: PlanTreeModel, workspace: Workspace) -> None:
    workspace.apply(edits.set_office(workspace.progress, Office("990101", "甲")))

    assert model.states == task_states(workspace.plan, workspace.progress, PERIOD)


def test_an_edit_of_another_period_leaves_the_states_alone(model: PlanTreeModel, workspace: Workspace) -> None:
    before = dict(model.states)
    report(workspace, "t2.m1", Status.ON_TRACK, PERIOD.next)

    assert model.states == before


def test_only_tasks_that_pass_are_shown_with_what_they_stand_under(model: PlanTreeModel) -> None:
    model.show_only({"t2"})
    assert rows(model) == [("示例工程", [("（一）示例板块", ["示例任务二。"])])]
    assert not model.index_of_task("t1").isValid()
    assert model.index_of_task("t2").row() == 0
    assert model.shown_tasks == ["t2"]

    model.show_only(frozenset())
    assert rows(model) == []

    model.show_only(None)
    assert rows(model) == WHOLE


def test_edits_of_hidden_tasks_are_followed(model: PlanTreeModel, workspace: Workspace) -> None:
    model.show_only({"t1"})
    report(workspace, "t2.m1", Status.ON_TRACK)
    model.show_only(None)

    assert light(model, "t2") is Light.ON_TRACK


def test_an_index_kept_by_a_view_survives_edits(model: PlanTreeModel, workspace: Workspace) -> None:
    kept = QPersistentModelIndex(model.index_of_task("t2"))
    report(workspace, "t1.m2", Status.ON_TRACK)

    assert kept.data() == "示例任务二。"


def test_errors_are_counted_at_their_task(model: PlanTreeModel) -> None:
    touched: list[str] = []
    model.dataChanged.connect(lambda first, _last, _roles: touched.append(first.data()))

    model.show_errors({"t1": 2})
    model.show_errors({"t2": 1})

    assert model.index_of_task("t1").data(Role.ERRORS) == 0
    assert model.index_of_task("t2").data(Role.ERRORS) == 1
    assert sorted(touched) == ["示例任务一。", "示例任务一。", "示例任务二。"]


def test_rows_of_a_section_are_listed_only_when_it_is_looked_into() -> None:
    model = PlanTreeModel(open_workspace(), Period.parse("2020Q2"))
    model.show_only(["t2"])
    sections = [node for node in model.groups if node.kind is NodeKind.SECTION]
    assert [node.shown for node in sections] == [None] * len(sections)
    assert model.index_of_task("t2").isValid()
    assert not model.index_of_task("t1").isValid()
    assert [[node.item.id for node in shown.shown] for shown in sections if shown.shown is not None] == [["t2"]]
