"""The timeline of a programme: every cell of it is inside of the chart."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF
from pytestqt.qtbot import QtBot

from planner_desktop.domain.overview import overview
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Progress
from planner_desktop.ui.charts.timeline import TimelineChart
from support.small_plan import small_plan


def test_steps_of_a_supplement_beyond_the_years_of_the_plan_are_inside_of_the_chart(qtbot: QtBot) -> None:
    plan = small_plan()
    (timeline, *_) = overview(plan, Progress.of(()), Period.parse("2020Q2")).timelines
    row = timeline.rows[0]
    later = replace(row.cells[0], year=plan.years[1] + 3)
    chart = TimelineChart("")
    qtbot.addWidget(chart)
    chart.resize(760, 200)
    chart.show_timeline(replace(timeline, rows=(replace(row, cells=(*row.cells, later)),)), plan.years, 2020, None)
    assert all(QRectF(chart.rect()).contains(cell.rect) for cell in chart.cells)
