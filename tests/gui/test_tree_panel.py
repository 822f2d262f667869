from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.pinyin import Initials
from planner_desktop.domain.progress import Status
from planner_desktop.domain.schedule import Light
from planner_desktop.domain.search import SearchIndex
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.lights import LIGHTS
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.tree_filter import StateFilter, TreeFilter, both, departments_of, runs_in, state_counts
from planner_desktop.ui.tree_panel import TreePanel
from support.fakes import open_workspace

PERIOD = Period.parse("2020Q2")
INITIALS = Initials({"s": "示", "l": "例", "r": "任", "w": "务", "x": "宣学", "c": "传"})


@pytest.fixture
def workspace() -> Workspace:
    return open_workspace()


@pytest.fixture
def panel(workspace: Workspace, qtbot: QtBot) -> TreePanel:
    index = SearchIndex(workspace.plan, INITIALS)
    made = TreePanel(workspace, PERIOD, lambda: index)
    workspace.listeners.append(made.follow)
    qtbot.addWidget(made)
    made.resize(350, 500)
    made.show()
    return made


def test_typing_narrows_the_tree_and_unfolds_what_is_found(panel: TreePanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.search, "xc")

    assert panel.model.shown_tasks == ["t2"]
    assert panel.tree.isExpanded(panel.model.index_of_task("t2").parent())


def test_of_too_much_found_the_first_is_listed_and_that_there_is_more_is_said(
    workspace: Workspace, qtbot: QtBot
) -> None:
    index = SearchIndex(workspace.plan, INITIALS)
    panel = TreePanel(workspace, PERIOD, lambda: index, most_listed=1)
    qtbot.addWidget(panel)
    panel.show()

    def told() -> list[str]:
        return [shown.text() for shown in panel.findChildren(QLabel) if shown.isVisible() and "找到" in shown.text()]

    panel.search.setText("务")
    assert panel.model.shown_tasks == ["t1"]
    assert told() == ["找到 2 项任务，只列出前 1 项；再输入几个字可缩小范围。"]
    panel.search.setText("xc")
    assert (panel.model.shown_tasks, told()) == (["t2"], [])
    panel.clear_filter()
    assert (panel.model.shown_tasks, told()) == (["t1", "t2"], [])


def test_nothing_found_is_said_with_a_way_back(panel: TreePanel, qtbot: QtBot) -> None:
    panel.search.setText("没有")
    said = [shown.text() for shown in panel.findChildren(QLabel) if shown.isVisible()]
    assert "没有符合条件的任务。" in said

    panel.clear_filter()

    assert panel.model.shown_tasks == ["t1", "t2"]
    assert panel.search.text() == ""
    assert panel.tree.isVisible()


def test_a_chip_lets_through_what_it_counts(panel: TreePanel, workspace: Workspace, qtbot: QtBot) -> None:
    workspace.apply(edits.set_entry(workspace.progress, "t2.m1", PERIOD, status=Status.BEHIND))
    chip = panel._chips[StateFilter.AT_RISK]
    assert chip.text().strip() == "预警 1"

    chip.click()

    assert panel.model.shown_tasks == ["t2"]
    panel._chips[StateFilter.UNFILLED].click()
    assert panel.model.shown_tasks == ["t1"]


def test_a_task_that_was_just_filled_in_stays_until_the_filter_is_touched(
    panel: TreePanel, workspace: Workspace
) -> None:
    panel._chips[StateFilter.UNFILLED].click()
    workspace.apply(edits.set_entry(workspace.progress, "t2.m1", PERIOD, status=Status.ON_TRACK))

    assert panel.model.shown_tasks == ["t1", "t2"]


def test_the_current_task_stays_current_while_the_filter_hides_it(panel: TreePanel, qtbot: QtBot) -> None:
    panel.choose("t1")
    with qtbot.assertNotEmitted(panel.task_chosen):
        panel.search.setText("宣传")
        panel.clear_filter()

    assert panel.tree.chosen == "t1"
    assert panel.tree.currentIndex() == panel.model.index_of_task("t1")


def test_going_to_a_hidden_task_clears_the_filter(panel: TreePanel) -> None:
    panel.search.setText("宣传")
    panel.choose("t1")

    assert panel.search.text() == ""
    assert panel.tree.currentIndex() == panel.model.index_of_task("t1")


def test_what_was_folded_before_a_search_is_folded_after_it(panel: TreePanel) -> None:
    panel.tree.collapseAll()
    panel.search.setText("宣传")
    panel.clear_filter()

    assert not panel.tree.isExpanded(panel.model.index(0, 0))


def test_stepping_goes_over_the_tasks_shown_and_ends_at_both_ends(panel: TreePanel, qtbot: QtBot) -> None:
    told: list[str] = []
    panel.task_chosen.connect(told.append)
    for by in (1, 1, 1, -1, -1):
        panel.step(by)

    assert told == ["t1", "t2", "t1"]


def test_the_arrow_keys_choose_a_task(panel: TreePanel, qtbot: QtBot) -> None:
    panel.choose("t1")
    qtbot.keyClick(panel.tree, Qt.Key.Key_Down)

    assert panel.tree.chosen == "t2"


def test_large_text_turns_the_chips_into_a_list(panel: TreePanel, theme: Theme, qtbot: QtBot) -> None:
    theme.choose(Look(scale=1.5))
    panel.set_compact(True)

    assert not panel._chips[StateFilter.ALL].isVisible()
    panel._states.setCurrentIndex(1)
    panel._states.activated.emit(1)
    assert panel._filter.state is StateFilter.UNFILLED


def test_a_department_is_filtered_by(panel: TreePanel) -> None:
    at = panel._departments.findText("学校部")
    panel._departments.setCurrentIndex(at)
    panel._departments.activated.emit(at)

    assert panel.model.shown_tasks == ["t2"]


def test_a_step_without_date_runs_in_every_year(workspace: Workspace) -> None:
    first, second = workspace.plan.tasks
    assert [runs_in(first, year) for year in (2018, 2019, 2021, 2022)] == [False, True, True, False]
    assert runs_in(second, 2018)


def test_a_filter_without_wishes_lets_everything_through(workspace: Workspace) -> None:
    def never() -> SearchIndex:
        raise AssertionError("no words, no index")

    states = {task.id: None for task in workspace.plan.tasks}
    assert TreeFilter(text="  ").worded(never) is None
    assert TreeFilter(text="  ").suiting(workspace.plan, states) is None  # pyright: ignore
    assert replace(TreeFilter(), year=2018).suiting(workspace.plan, _states(workspace)) == {"t2"}
    assert both(None, None) is None
    assert both(["t2", "t1"], frozenset({"t1"})) == ["t1"]


def _states(workspace: Workspace):
    from planner_desktop.domain.rollup import task_states

    return task_states(workspace.plan, workspace.progress, PERIOD)


def test_counts_are_those_of_the_chips(workspace: Workspace) -> None:
    assert state_counts(_states(workspace)) == {
        StateFilter.ALL: 2,
        StateFilter.UNFILLED: 2,
        StateFilter.AT_RISK: 0,
        StateFilter.OVERDUE: 0,
    }
    assert departments_of(workspace.plan) == ("组织部", "宣传部", "学校部")


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_from_the_search_field_a_key_leads_to_what_was_found(panel: TreePanel, qtbot: QtBot, key: Qt.Key) -> None:
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    panel.choose("t1")
    panel.start_search()
    qtbot.keyClicks(panel.search, "xc")

    qtbot.keyClick(panel.search, key)

    assert panel.tree.chosen == "t2"
    assert panel.tree.hasFocus()


def choose(panel: TreePanel, qtbot: QtBot, word: str) -> None:
    """Open the menu with the keyboard and take the line with a word."""
    panel.more.setFocus()
    qtbot.keyClick(panel.more, Qt.Key.Key_Return)
    menu = panel.more.choices
    assert menu is not None and menu.isVisible()
    menu.setActiveAction(next(action for action in menu.actions() if action.text() == word))
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    menu.close()


def test_the_tree_is_filtered_by_status_and_light_with_the_keyboard(
    panel: TreePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.apply(edits.set_entry(workspace.progress, "t1.m2", PERIOD, status=Status.BEHIND))
    workspace.apply(edits.set_entry(workspace.progress, "t2.m1", PERIOD, status=Status.CONTINUING))
    choose(panel, qtbot, "滞后")
    assert panel.model.shown_tasks == ["t1"]
    assert panel.more.accessibleDescription() == "状态：滞后"
    choose(panel, qtbot, "长期坚持")  # of two lines with this word the first is the status
    assert panel.model.shown_tasks == ["t2"]
    choose(panel, qtbot, "全部状态")
    assert panel.model.shown_tasks == ["t1", "t2"] and panel.more.accessibleDescription() == ""


def test_tasks_that_caught_up_are_found_by_their_light(panel: TreePanel, workspace: Workspace, qtbot: QtBot) -> None:
    late, later = Period.parse("2020Q1"), PERIOD
    workspace.apply(edits.set_entry(workspace.progress, "t1.m1", late, status=Status.ON_TRACK))
    workspace.apply(edits.set_entry(workspace.progress, "t1.m1", later, status=Status.DONE))
    workspace.apply(edits.set_entry(workspace.progress, "t1.m2", later, status=Status.ON_TRACK))
    assert panel.model.states["t1"].light is Light.CAUGHT_UP
    choose(panel, qtbot, LIGHTS[Light.CAUGHT_UP].word)
    assert panel.model.shown_tasks == ["t1"]


def test_all_filters_narrow_together_and_are_cleared_together(
    panel: TreePanel, workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.apply(edits.set_entry(workspace.progress, "t2.m1", PERIOD, status=Status.BEHIND))
    choose(panel, qtbot, "滞后")
    panel._departments.setCurrentIndex(panel._departments.findText("学校部"))
    panel._read_lists()
    panel._chips[StateFilter.AT_RISK].click()
    assert panel.model.shown_tasks == ["t2"]
    panel._departments.setCurrentIndex(panel._departments.findText("组织部"))
    panel._read_lists()
    assert panel.model.shown_tasks == []
    panel.clear_filter()
    assert panel.model.shown_tasks == ["t1", "t2"] and panel.more.accessibleDescription() == ""


def test_a_light_takes_the_place_of_a_chip_that_stands_for_one() -> None:
    overdue = TreeFilter().with_state(StateFilter.OVERDUE)
    assert overdue.with_light(Light.CAUGHT_UP) == TreeFilter(light=Light.CAUGHT_UP)
    assert TreeFilter(light=Light.CAUGHT_UP).with_state(StateFilter.AT_RISK) == TreeFilter(state=StateFilter.AT_RISK)
    unfilled = TreeFilter(light=Light.OVERDUE).with_state(StateFilter.UNFILLED)
    assert unfilled == TreeFilter(state=StateFilter.UNFILLED, light=Light.OVERDUE)
