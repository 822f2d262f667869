"""A programme's steps over the years of the plan: a row for each section, a cell for each year, and today's line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from planner_desktop.domain.overview import SectionYears, Timeline, YearCell
from planner_desktop.domain.plan import Section
from planner_desktop.ui.charts.cells import Cell, CellChart
from planner_desktop.ui.lights import LIGHTS, draw_light
from planner_desktop.ui.plan_words import section_title
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

HEAD, ROW, TALLEST, BAR = 24, 22, 34, 14
"""Heights of the head, of a row at least and at most, and of a bar; in pixels at 100 %."""
NAMES, SHORTEST_YEAR, UNDATED = 268, 96, 70
"""Widths of the sections' names, of a year at least, and of the column without a date."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class DayLine:
    """The day marked by a line, and its word."""

    day: date
    word: str


class TimelineChart(CellChart):
    """Each cell leads to the steps due in its year."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rows: tuple[SectionYears, ...] = ()
        self._years = range(0)
        self._running = 0
        self._line: DayLine | None = None
        self._undated = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_timeline(self, timeline: Timeline, years: tuple[int, int], running: int, line: DayLine | None) -> None:
        """Show a programme; steps due after the year ``running`` are not yet due.

        The steps of a supplement may be due in other years than those of the plan, ``years``: these are shown too.
        """
        told = [cell.year for row in timeline.rows for cell in row.cells]
        every = [*years, *(year for year in told if year is not None)]
        self._rows, self._years = timeline.rows, range(min(every), max(every) + 1)
        self._running, self._line = running, line
        self._undated = None in told
        self.show_anew()

    def sizeHint(self) -> QSize:
        """Rows at their tallest."""
        return QSize(current_theme().px(760), self._height(TALLEST))

    def minimumSizeHint(self) -> QSize:
        """Rows at their lowest."""
        px = current_theme().px
        return QSize(px(150) + len(self._years) * px(SHORTEST_YEAR) + self._last, self._height(ROW))

    def _height(self, row: int) -> int:
        px = current_theme().px
        return px(HEAD) + len(self._rows) * px(row) + 2

    # Measures

    @property
    def _left(self) -> float:
        return min(current_theme().px(NAMES), self.width() * 0.3)

    @property
    def _last(self) -> int:
        return current_theme().px(UNDATED) if self._undated else 0

    @property
    def _year_width(self) -> float:
        return (self.width() - self._left - self._last) / max(len(self._years), 1)

    def _x(self, year: int | None) -> float:
        at = len(self._years) if year is None else year - self._years.start
        return self._left + at * self._year_width

    def _row(self, number: int) -> QRectF:
        px = current_theme().px
        high = min((self.height() - px(HEAD) - 2) / max(len(self._rows), 1), px(TALLEST))
        return QRectF(0, px(HEAD) + number * high, self.width(), high)

    # Cells

    def lay_out(self) -> list[Cell]:
        """Section by section, year by year."""
        return [
            Cell(self._rect(cell, self._row(number)), cell.milestone_ids, told(row.section, cell))
            for number, row in enumerate(self._rows)
            for cell in row.cells
        ]

    def _rect(self, cell: YearCell, row: QRectF) -> QRectF:
        high, width = current_theme().px(BAR), self._last if cell.year is None else self._year_width
        return QRectF(self._x(cell.year) + 6, row.center().y() - high / 2, width - 12, high)

    # Drawing

    def draw(self, painter: QPainter) -> None:
        """Ground and years, bars, and the line of the day on top."""
        self._ground(painter)
        cells = iter(self.cells)
        for row in self._rows:
            for year in row.cells:
                _Bar(painter, next(cells).rect, year, year.year is not None and year.year > self._running).draw()
        if self._line and self._line.day.year in self._years:
            self._day(painter, self._line)

    def _ground(self, painter: QPainter) -> None:
        theme = current_theme()
        for number, row in enumerate(self._rows):
            at = self._row(number)
            if number % 2 == 0:
                painter.fillRect(at, theme.color("alt"))
            painter.setFont(theme.font(9.5))
            painter.setPen(theme.color("text"))
            room = round(self._left) - theme.px(10)
            name = theme.metrics(9.5).elidedText(section_title(row.section), Qt.TextElideMode.ElideRight, room)
            painter.drawText(at.adjusted(4, 0, 0, 0), _LEFT, name)
        bottom = self._row(len(self._rows)).top()
        painter.setFont(theme.font(9))
        for year in (*self._years, *([None] if self._undated else [])):
            x = self._x(year)
            painter.setPen(theme.color("line"))
            painter.drawLine(QPointF(x, theme.px(HEAD) - 2), QPointF(x, bottom))
            painter.setPen(theme.color("dim"))
            word = tr("Undated") if year is None else str(year)
            painter.drawText(QRectF(x + 6, 0, self._year_width, theme.px(HEAD) - 2), _LEFT, word)

    def _day(self, painter: QPainter, line: DayLine) -> None:
        theme, day = current_theme(), line.day
        into = (day - date(day.year, 1, 1)).days / (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days
        x = self._x(day.year) + self._year_width * into
        painter.setPen(QPen(theme.color("accent"), 1.6))
        painter.drawLine(QPointF(x, theme.px(4)), QPointF(x, self._row(len(self._rows)).top()))
        width = theme.metrics(8.5, bold=True).horizontalAdvance(line.word) + theme.px(10)
        flag = QRectF(min(x - 1, self.width() - width), 1, width, theme.px(18))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("accent_fill"))
        painter.drawRoundedRect(flag, 2, 2)
        painter.setFont(theme.font(8.5, bold=True))
        painter.setPen(theme.color("on_accent"))
        painter.drawText(flag, _CENTRE, line.word)


class _Bar:
    """One cell: a bar of what is done, or an outline of what is not yet due, with its count at the right."""

    def __init__(self, painter: QPainter, rect: QRectF, cell: YearCell, later: bool) -> None:
        self.painter, self.rect, self.cell = painter, rect, cell
        self.hollow = (later or cell.year is None or not cell.total) and not cell.done
        self.theme = current_theme()

    def draw(self) -> None:
        painter, theme = self.painter, self.theme
        if self.hollow:
            painter.setPen(QPen(theme.color("line"), 1))
            painter.setBrush(theme.color("surface"))
            painter.drawRoundedRect(self.rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("data_soft"))
            painter.drawRoundedRect(self.rect, 2, 2)
            painter.setBrush(theme.color("data"))
            done = QRectF(self.rect)
            done.setWidth(self.rect.width() * self.cell.done / max(self.cell.total, 1))
            painter.drawRoundedRect(done, 2, 2)
        self._count()

    def _count(self) -> None:
        painter, theme, light = self.painter, self.theme, self.cell.light
        text = count_text(self.cell, self.hollow)
        side = theme.px(11) + theme.px(4) if light else 0
        width = theme.metrics(8.5).horizontalAdvance(text) + theme.px(8) + side
        pill = QRectF(self.rect.right() - width - 1, self.rect.top() + 1, width, self.rect.height() - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("surface"))
        painter.drawRoundedRect(pill, 2, 2)
        if light:
            mark = QRectF(pill.left() + theme.px(3), pill.center().y() - theme.px(5.5), theme.px(11), theme.px(11))
            draw_light(painter, mark, LIGHTS[light])
        painter.setFont(theme.font(8.5))
        painter.setPen(theme.color("dim" if self.hollow else "text"))
        painter.drawText(pill.adjusted(0, -3, -theme.px(4), 3), _RIGHT, text)


def count_text(cell: YearCell, hollow: bool) -> str:
    """A cell's count: done of all, the steps still to come, or that none applies."""
    if not cell.total:
        return tr("Not applicable")
    return steps_text(cell.total) if hollow else f"{cell.done}/{cell.total}"


def steps_text(count: int) -> str:
    """So many steps."""
    return tr("1 step") if count == 1 else tr("{count} steps", count=count)


def told(section: Section, cell: YearCell) -> str:
    """What a cell says in a tooltip and to screen readers."""
    year = tr("Undated") if cell.year is None else str(cell.year)
    said = tr("{section}, {year}: {done} of {total} steps done", section=section_title(section), year=year, done=cell.done, total=cell.total)  # fmt: skip
    return f"{said} · {LIGHTS[cell.light].word}" if cell.light else said
