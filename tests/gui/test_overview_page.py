from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain import edits
from planner_desktop.domain.overview import overview
from planner_desktop.domain.progress import Entry, Status
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.charts.cells import CellChart
from planner_desktop.ui.overview_page import FEW, MORE
from planner_desktop.ui.overview_steps_card import Side
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.urgent_list import ITEM
from support.overview_desk import Q2, OverviewDesk
from support.small_plan import small_plan


@pytest.fixture
def desk(qtbot: QtBot) -> OverviewDesk:
    return OverviewDesk.set_up(qtbot)


def charts(desk: OverviewDesk) -> list[CellChart]:
    return [desk.page.programmes, desk.page.figures.chart, *desk.page.steps.charts.values()]


def test_the_figures_shown_are_those_of_the_survey(desk: OverviewDesk) -> None:
    shown = overview(desk.workspace.plan, desk.workspace.progress, Q2)
    numbers = {key: card.number for key, card in desk.page.counts.cards.items()}
    assert numbers == {
        "filled": shown.filled,
        "unfilled": shown.unfilled,
        "overdue": shown.count(Light.OVERDUE),
        "at_risk": shown.count(Light.AT_RISK),
        "done": shown.count(Light.DONE),
        "reached": shown.reached,
    }
    assert len(numbers) <= 6
    assert desk.page.urgent.list.lines.rowCount() == len(shown.urgent)
    assert len(desk.page.steps.figures.states) == len(shown.figures)
    assert len(desk.page.figures.chart.states) == min(FEW, len(shown.figures))


def test_a_part_that_stands_for_one_task_leads_to_its_step(desk: OverviewDesk) -> None:
    chart = desk.page.programmes
    cell = next(cell for cell in chart.cells if len(cell.milestone_ids) == 1)
    desk.click(chart, cell)
    assert desk.gone_to == [cell.milestone_ids[0]]


def test_a_part_that_stands_for_several_tasks_lists_them_to_choose_from(qtbot: QtBot) -> None:
    entries = [Entry(id_, Q2, Status.BEHIND) for id_ in ("t01-2", "t02-1", "t03-2")]
    desk = OverviewDesk.set_up(qtbot, *entries)
    cell = next(cell for cell in desk.page.programmes.cells if len(cell.milestone_ids) == 3)
    desk.click(desk.page.programmes, cell)
    menu = desk.menu
    assert menu is not None
    assert desk.gone_to == []
    assert [action.text().split()[0] for action in menu.actions()] == ["1", "2", "3"]
    assert menu.activeAction() is menu.actions()[0]
    menu.actions()[1].trigger()
    menu.close()
    assert desk.gone_to == ["t02-1"]


@pytest.mark.parametrize("side", list(Side))
def test_every_cell_of_the_lower_card_leads_to_its_steps(desk: OverviewDesk, side: Side) -> None:
    desk.page.steps.chips[side].click()
    chart = desk.page.steps.charts[side]
    assert chart.isVisible()
    assert [other for other in desk.page.steps.charts.values() if other.isVisible()] == [chart]
    assert chart.cells
    for cell in [cell for cell in chart.cells if len(cell.milestone_ids) == 1]:
        desk.click(chart, cell)
        assert desk.gone_to[-1] == cell.milestone_ids[0]


def test_a_row_of_the_list_leads_to_its_step_by_click_and_by_enter(desk: OverviewDesk, qtbot: QtBot) -> None:
    rows = desk.page.urgent.list
    index = rows.lines.index(0, 0)
    place = rows.visualRect(index).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert desk.gone_to == [index.data(ITEM).milestone_id] * 2


def test_the_list_says_all_of_a_row_to_screen_readers_and_holds_as_a_model(desk: OverviewDesk) -> None:
    lines = desk.page.urgent.list.lines
    QAbstractItemModelTester(lines, QAbstractItemModelTester.FailureReportingMode.Fatal)
    said = lines.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("5 逾期 · ")
    assert "时限 2019-12-31" in said
    lines.show_lines([])
    assert lines.rowCount() == 0


def test_the_keys_walk_over_a_chart_and_enter_leads_there(desk: OverviewDesk, qtbot: QtBot) -> None:
    chart = desk.page.steps.figures
    desk.page.steps.chips[Side.FIGURES].click()
    chart.setFocus()
    assert chart.accessibleDescription() == chart.cells[0].text
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    assert chart.current == chart.cells[1]
    assert chart.accessibleDescription() == chart.cells[1].text
    qtbot.keyClick(chart, Qt.Key.Key_End)
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.current == chart.cells[-2]
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert desk.gone_to == [chart.cells[-2].milestone_ids[0]]


def test_left_and_right_stay_in_a_row_of_the_timeline(desk: OverviewDesk, qtbot: QtBot) -> None:
    chart = desk.page.steps.years
    chart.setFocus()
    first = chart.cells[0]
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.current is not None
    assert chart.current.rect.center().y() == first.rect.center().y()
    assert chart.current.rect.left() > first.rect.left()


def test_tab_reaches_every_chart_and_list_and_each_has_a_name(desk: OverviewDesk, qtbot: QtBot) -> None:
    wanted: set[QWidget] = {*desk.page.panes}
    desk.page.programmes.setFocus()
    met: set[QWidget | None] = set()
    for _ in range(40):
        met.add(desk.page.focusWidget())
        qtbot.keyClick(desk.page.focusWidget(), Qt.Key.Key_Tab)
    assert wanted <= met
    assert all(widget.accessibleName() for widget in wanted)


def test_an_edit_shows_at_once(desk: OverviewDesk, qtbot: QtBot) -> None:
    done = desk.page.counts.cards["done"]
    before = done.number
    change = edits.set_entry(desk.workspace.progress, "t07-1", Q2, status=Status.DONE)
    desk.workspace.apply(change)
    qtbot.waitUntil(lambda: done.number == before + 1)


def test_nothing_is_surveyed_while_another_view_is_shown(desk: OverviewDesk, qtbot: QtBot) -> None:
    desk.page.hide()
    shown = desk.page.shown
    desk.workspace.apply(edits.set_entry(desk.workspace.progress, "t07-1", Q2, status=Status.DONE))
    assert desk.page.shown is shown
    desk.page.show()
    assert desk.page.shown is not shown


def test_another_programme_can_be_chosen_and_stays_after_an_edit(desk: OverviewDesk, qtbot: QtBot) -> None:
    steps = desk.page.steps
    steps.programmes.setFocus()
    qtbot.keyClick(steps.programmes, Qt.Key.Key_Down)
    told = [cell.text for cell in steps.years.cells]
    assert any("加强示例阵地建设" in text for text in told)
    desk.workspace.apply(edits.set_entry(desk.workspace.progress, "t07-1", Q2, status=Status.DONE))
    qtbot.wait(1)
    assert [cell.text for cell in steps.years.cells] == told


def test_an_empty_period_says_what_there_is_to_do_and_draws_no_indicator(qtbot: QtBot) -> None:
    desk = OverviewDesk.set_up(qtbot, Entry("t2.m1", Q2, Status.CONTINUING), plan=small_plan(()))
    assert not desk.page.figures.isVisible()
    desk.page.steps.chips[Side.FIGURES].click()
    assert desk.page.steps._none.isVisible()
    desk.workspace.apply(edits.set_entry(desk.workspace.progress, "t1.m1", Q2, status=Status.DONE))
    desk.workspace.apply(edits.set_entry(desk.workspace.progress, "t1.m2", Q2, status=Status.ON_TRACK))
    qtbot.waitUntil(lambda: desk.page.urgent.nothing.isVisible())
    assert not desk.page.urgent.list.isVisible()


@pytest.mark.parametrize("look", [Look(), Look(dark=True), Look(scale=1.5), Look(dark=True, scale=1.75)])
@pytest.mark.parametrize("size", [(1366, 600), (1093, 440)])
def test_it_holds_in_every_look_and_size(
    desk: OverviewDesk,
    theme: Theme,
    photograph: Callable[[QWidget, str], Path],
    qtbot: QtBot,
    look: Look,
    size: tuple[int, int],
) -> None:
    theme.choose(look)
    desk.page.resize(*size)
    qtbot.wait(1)
    area = desk.page.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.widget().width() <= area.viewport().width()
    for chart in (chart for chart in charts(desk) if chart.isVisible()):
        inside = chart.rect().toRectF().adjusted(-1, -1, 1, 1)
        assert all(inside.contains(cell.rect) for cell in chart.cells)
        assert all(not a.rect.intersects(b.rect) for a in chart.cells for b in chart.cells if a is not b)
    for card in desk.page.counts.cards.values():
        assert card._number.width() >= card._number.sizeHint().width()
    photograph(desk.page, f"overview-{size[0]}-{'dark' if look.dark else 'light'}-{look.scale:g}")


def test_a_narrow_page_shows_more_indicators_beside_the_list(desk: OverviewDesk) -> None:
    desk.page.resize(1093, 440)
    assert desk.page.shown is not None
    assert len(desk.page.figures.chart.states) == min(MORE, len(desk.page.shown.figures))
