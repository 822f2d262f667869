"""An overview in a window over a store in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from planner_desktop.domain.changes import Record
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Plan
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.charts.cells import Cell, CellChart
from planner_desktop.ui.overview_page import OverviewPage
from support.fakes import MemoryStore, open_workspace
from support.sample_return import sample_entries, sample_plan, sample_readings

Q2 = Period.parse("2020Q2")
TODAY = date(2020, 6, 26)


@dataclass
class OverviewDesk:
    """What a test works with."""

    page: OverviewPage
    workspace: Workspace
    gone_to: list[str] = field(default_factory=list[str])

    @classmethod
    def set_up(
        cls, qtbot: QtBot, *records: Record, plan: Plan | None = None, size: tuple[int, int] = (1366, 600)
    ) -> OverviewDesk:
        """A shown overview of the second quarter of 2020; the sample unless records are given."""
        held = records or (*sample_entries(), *sample_readings())
        workspace = open_workspace(MemoryStore(held), plan or sample_plan())
        bridge = Bridge(workspace)
        page = OverviewPage(workspace, bridge, lambda: TODAY)
        bridge.setParent(page)
        desk = cls(page, workspace)
        page.go_to.connect(desk.gone_to.append)
        qtbot.addWidget(page)
        page.resize(*size)
        page.show_period(Q2)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        return desk

    def click(self, chart: CellChart, cell: Cell) -> None:
        """Click into a cell."""
        at = cell.rect.center().toPoint()
        QTest.mouseClick(chart, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    @property
    def menu(self) -> QMenu | None:
        """The menu of steps that is open, if any."""
        return next((menu for menu in self.page.findChildren(QMenu) if menu.isVisible()), None)
