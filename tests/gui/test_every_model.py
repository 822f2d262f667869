"""Every model of the program under Qt's own inspector, through edits, undo, redo and every filter it has."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count, takewhile

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

import planner_desktop.ui
from planner_desktop.domain import edits
from planner_desktop.domain.bulk.block import Block
from planner_desktop.domain.bulk.columns import EDITABLE, ORDER, Column
from planner_desktop.domain.bulk.filling import Desk, Fit, propose
from planner_desktop.domain.bulk.matching import match
from planner_desktop.domain.changes import ChangeSet
from planner_desktop.domain.overview import overview
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Progress, Status
from planner_desktop.domain.schedule import Light
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui import rows_table
from planner_desktop.ui.lights import LIGHTS
from planner_desktop.ui.plan_tree import PlanTreeModel
from planner_desktop.ui.returns_list import ReturnLine, ReturnModel
from planner_desktop.ui.rows_table import Row, RowsModel
from planner_desktop.ui.sheet.cell_drafts import CellDrafts
from planner_desktop.ui.sheet.proposals_model import ProposalsModel
from planner_desktop.ui.sheet.row_filter import RowFilter, RowState
from planner_desktop.ui.sheet.sheet_model import SheetModel
from planner_desktop.ui.undo import ApplyChange
from planner_desktop.ui.urgent_list import UrgentModel, urgent_line
from support.fakes import open_workspace

Q1, Q2, Q3 = (Period.parse(name) for name in ("2020Q1", "2020Q2", "2020Q3"))
ROOT = QModelIndex()
Acts = Iterator[Callable[[], object]]
"""What is done to a model, one after the other."""


class Stage:
    """A workspace with an undo stack, as the window has it."""

    def __init__(self) -> None:
        self.workspace: Workspace = open_workspace()
        self.undo = QUndoStack()

    def record(self, changeset: ChangeSet) -> None:
        """Carry an action out so that it can be undone."""
        self.undo.push(ApplyChange(self.workspace, changeset, "示例"))

    def edits(self) -> Acts:
        """Edits of every kind that a model may have to follow, then all of them undone, redone and undone again."""

        def progress() -> Progress:
            return self.workspace.progress

        yield lambda: self.record(edits.set_entry(progress(), "t1.m2", Q2, status=Status.BEHIND, problems="示例"))
        yield lambda: self.record(edits.set_entry(progress(), "t2.m1", Q2, narrative="示例\n第二行"))
        yield lambda: self.record(edits.set_entry(progress(), "t1.m1", Q1, status=Status.DONE))
        yield lambda: self.record(edits.set_reading(progress(), "t1.i1", Q2, numerator="1", denominator="100"))
        yield lambda: self.record(edits.set_office(progress(), Office("990101", "示例甲")))
        yield lambda: self.record(edits.set_entry(progress(), "t1.m2", Q2, status=None, problems=""))
        for step in (self.undo.undo, self.undo.redo, self.undo.undo):
            yield from [step] * 6


@dataclass(frozen=True, slots=True)
class Watched:
    """A kind of model, and what makes one and plays with it."""

    kind: type[QAbstractItemModel]
    play: Callable[[Stage], tuple[QAbstractItemModel, Acts]]


def plan_tree(stage: Stage) -> tuple[QAbstractItemModel, Acts]:
    model = PlanTreeModel(stage.workspace, Q2)
    stage.workspace.listeners.append(model.follow)

    def acts() -> Acts:
        yield from stage.edits()
        for shown in ({"t2"}, {"t1", "t2"}, frozenset[str](), None):
            yield lambda shown=shown: model.show_only(shown)
            yield from stage.edits()
        yield lambda: model.show_errors({"t1": 2})
        yield lambda: model.show_errors({})
        for period in (Q3, Q1):
            yield lambda period=period: model.show_period(period)
            yield from stage.edits()
        yield model.renew

    return model, acts()


def urgent(stage: Stage) -> tuple[QAbstractItemModel, Acts]:
    model = UrgentModel()

    def show(_changeset: object = None) -> None:
        found = overview(stage.workspace.plan, stage.workspace.progress, Q2).urgent
        model.show_lines([urgent_line(item, Q2.end) for item in found])

    stage.workspace.listeners.append(show)

    def acts() -> Acts:
        yield show
        yield from stage.edits()
        yield lambda: model.show_lines([])

    return model, acts()


def returns(stage: Stage) -> tuple[QAbstractItemModel, Acts]:
    model = ReturnModel()

    def line(number: int, light: Light = Light.DONE) -> ReturnLine:
        return ReturnLine(("return", str(number)), LIGHTS[light], "示例", "", "", "", "")

    def acts() -> Acts:
        for numbers in ((1,), (1, 2, 3), (3, 2, 1), (2,), ()):
            yield lambda numbers=numbers: model.show_lines([line(number) for number in numbers])
            yield lambda numbers=numbers: model.show_lines([line(number, Light.OVERDUE) for number in numbers])

    return model, acts()


def rows(_stage: Stage) -> tuple[QAbstractItemModel, Acts]:
    model = RowsModel((rows_table.Column("Task", 40), rows_table.Column("Old", 80, 1, rows_table.Ink.OLD)))

    def acts() -> Acts:
        heading, full, short = Row(("标题",), heading=True), Row(("1", "旧" * 2_000), key=1), Row(("2",))
        for shown in ((heading, full), (full, short, heading), (short,), (), (full,)):
            yield lambda shown=shown: model.show_rows(shown)

    return model, acts()


def sheet(stage: Stage) -> tuple[QAbstractItemModel, Acts]:
    drafts = CellDrafts(
        lambda period: Desk(stage.workspace.plan, stage.workspace.progress, period, _missing), stage.record
    )
    model = SheetModel(stage.workspace, Q2, drafts, _missing)
    stage.workspace.listeners.append(model.follow)
    filters = (*(RowFilter(state=state) for state in RowState), RowFilter(text="示例"), RowFilter(year=2020))

    def find(_changeset: object = None) -> None:
        model.show_findings(stage.workspace.findings(Q2))

    def acts() -> Acts:
        yield find
        yield from stage.edits()
        yield from type_into_every_cell()
        for wanted in (*filters, RowFilter(department="学校部")):
            yield lambda wanted=wanted: model.show_only(wanted, {"t1"} if wanted.text else None)
            yield from stage.edits()
            yield find
        yield lambda: model.show_only(RowFilter(), None)
        for everything in (True, False):
            yield lambda everything=everything: model.show_everything(everything)
            yield from stage.edits()
        yield lambda: model.show_period(Q3)
        yield from stage.edits()

    def type_into_every_cell() -> Acts:
        for column in EDITABLE:
            for text in ("☃", "滞后" if column is Column.STATUS else "示例", ""):
                index = model.index(0, ORDER.index(column))
                yield lambda index=index, text=text: model.setData(index, text, Qt.ItemDataRole.EditRole)
        yield model.save_drafts
        yield lambda: model.drop_drafts(list(drafts.typed))
        while stage.undo.canUndo():
            yield stage.undo.undo

    return model, acts()


def proposals(stage: Stage) -> tuple[QAbstractItemModel, Acts]:
    stage.record(edits.set_entry(stage.workspace.progress, "t2.m1", Q2, narrative="旧"))
    desk = Desk(stage.workspace.plan, stage.workspace.progress, Q2, _missing)
    table = SheetModel(stage.workspace, Q2, CellDrafts(lambda _period: desk, stage.record), _missing).table
    block = Block((("新", "问题☃"), ("新", "问题"), ("行外", "")))
    found = match(block, table, table.rows, 0, ORDER, ORDER.index(Column.NARRATIVE))
    model = ProposalsModel(stage.workspace.plan, propose(desk, found.placed, lambda _step, _column: ""))
    assert {each.fit for each in model.shown} >= {Fit.NEW, Fit.OVERWRITES, Fit.REFUSED}

    def acts() -> Acts:
        for row in range(len(model.shown)):
            yield lambda row=row: model.toggle(row)
        for fit in (*Fit, None):
            yield lambda fit=fit: model.show_only(lambda each: fit is None or each.fit is fit)
            yield lambda: model.tick_all(True)
            yield lambda: model.tick_all(False)
        yield lambda: model.close(lambda each: each.fit is Fit.REFUSED)

    return model, acts()


MODELS = (
    Watched(PlanTreeModel, plan_tree),
    Watched(UrgentModel, urgent),
    Watched(ReturnModel, returns),
    Watched(RowsModel, rows),
    Watched(SheetModel, sheet),
    Watched(ProposalsModel, proposals),
)


@pytest.mark.parametrize("watched", MODELS, ids=lambda watched: watched.kind.__name__)
def test_a_model_keeps_qts_rules_through_edits_undo_and_filters(qtbot: QtBot, watched: Watched) -> None:
    stage = Stage()
    model, acts = watched.play(stage)
    assert type(model) is watched.kind
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is model
    done = 0
    for act in acts:
        act()
        read_all(model)
        done += 1
    assert done


def test_every_model_of_the_program_is_watched() -> None:
    for module in pkgutil.walk_packages(planner_desktop.ui.__path__, "planner_desktop.ui."):
        importlib.import_module(module.name)
    ours = {kind for kind in below(QAbstractItemModel) if kind.__module__.startswith("planner_desktop.")}
    assert ours == {watched.kind for watched in MODELS}


def below(kind: type) -> set[type]:
    """All classes derived from a class."""
    return {each for child in kind.__subclasses__() for each in (child, *below(child))}


def read_all(model: QAbstractItemModel, parent: QModelIndex = ROOT) -> None:
    """Ask for everything a view or a screen reader asks for."""
    for row in range(model.rowCount(parent)):
        for column in takewhile(lambda column, row=row: model.hasIndex(row, column, parent), count()):
            index = model.index(row, column, parent)
            for role in Qt.ItemDataRole:
                model.data(index, role)
            read_all(model, index)


def _missing(text: str) -> list[str]:
    return ["☃"] if "☃" in text else []
