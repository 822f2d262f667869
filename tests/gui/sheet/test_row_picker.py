"""The rows picked are those a look at every row would pick, and few of them are looked at."""

from __future__ import annotations

from itertools import product

import pytest

from planner_desktop.domain import edits
from planner_desktop.domain.bulk.matching import TableRow
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone
from planner_desktop.domain.progress import Status
from planner_desktop.domain.schedule import Light, filled, judge
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.sheet.row_filter import RowFilter, RowState
from planner_desktop.ui.sheet.row_picker import RowPicker, index_in
from support.fakes import open_workspace
from support.sample_return import sample_plan

Q2 = Period.parse("2020Q2")
LIGHTS = {RowState.AT_RISK: Light.AT_RISK, RowState.OVERDUE: Light.OVERDUE}


class Desk:
    """All rows of a plan in which every second step has something recorded."""

    def __init__(self) -> None:
        self.workspace: Workspace = open_workspace(plan=sample_plan())
        statuses = (Status.BEHIND, Status.DONE, Status.ON_TRACK, None)
        self.steps = list(self.workspace.plan.milestones_by_id)
        for at, id_ in enumerate(self.steps[::2]):
            change = edits.set_entry(self.workspace.progress, id_, Q2, status=statuses[at % 4], narrative="示例")
            self.workspace.apply(change)
        self.rows = [TableRow(task, step) for task in self.workspace.plan.tasks for step in task.milestones]
        self.asked: list[str] = []
        self.picker = RowPicker(self.rows, self.light)
        self.found = set(self.steps[::3])

    @property
    def entries(self):
        return self.workspace.progress.at(Q2).entries

    def light(self, step: Milestone) -> Light:
        self.asked.append(step.id)
        return judge(self.workspace.plan, step, Q2, self.workspace.progress.at(Q2), ()).light

    def pick(self, wanted: RowFilter, tasks: list[str] | None = None) -> list[int]:
        return list(self.picker.pick(wanted, tasks, self.entries, self.found))

    def passes(self, row: TableRow, wanted: RowFilter, tasks: list[str] | None) -> bool:
        step, year = row.step, wanted.year
        return (
            (tasks is None or row.task.id in tasks)
            and (wanted.department is None or wanted.department in row.task.departments)
            and (
                year is None
                or ((not step.start or step.start.year <= year) and (not step.end or year <= step.end.year))
            )
            and (wanted.state is not RowState.UNFILLED or not filled(self.entries.get(step.id)))
            and (wanted.state is not RowState.FOUND or step.id in self.found)
            and (wanted.state not in LIGHTS or self.light(step) is LIGHTS[wanted.state])
        )


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_what_is_picked_is_what_looking_at_every_row_finds(desk: Desk) -> None:
    tasks = [task.id for task in desk.workspace.plan.tasks]
    departments = (None, *dict.fromkeys(name for task in desk.workspace.plan.tasks for name in task.departments))
    sizes: set[int] = set()
    for state, year, department, among in product(RowState, (None, 2019, 2022), departments, (None, tasks[::2], [])):
        wanted = RowFilter(state=state, year=year, department=department)
        expected = [at for at, row in enumerate(desk.rows) if desk.passes(row, wanted, among)]
        assert desk.pick(wanted, among) == expected
        sizes.add(len(expected))
    assert len(sizes) > 4


def test_only_steps_with_a_status_are_judged_and_each_only_once(desk: Desk) -> None:
    for state in (RowState.AT_RISK, RowState.OVERDUE, RowState.AT_RISK):
        desk.pick(RowFilter(state=state))
    assert sorted(desk.asked) == sorted(id_ for id_, entry in desk.entries.items() if filled(entry))


def test_after_an_edit_only_what_it_touched_is_judged_anew(desk: Desk) -> None:
    before = desk.pick(RowFilter(state=RowState.AT_RISK))
    desk.asked.clear()
    gone = desk.rows[before[0]].step.id
    desk.workspace.apply(edits.set_entry(desk.workspace.progress, gone, Q2, status=Status.DONE))
    desk.picker.forget([gone])
    assert desk.pick(RowFilter(state=RowState.AT_RISK)) == before[1:]
    assert desk.asked == [gone]


def test_a_place_is_found_among_those_shown() -> None:
    assert [index_in(range(3), place) for place in (0, 2, 3, None)] == [0, 2, None, None]
    assert [index_in([1, 4, 9], place) for place in (1, 9, 5, 12, None)] == [0, 2, None, None, None]
