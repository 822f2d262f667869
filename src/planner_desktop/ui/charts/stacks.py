"""Tasks by light, one bar for each programme or department, with the counts beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from planner_desktop.domain.overview import Bar, Share
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.charts.cells import Cell, CellChart
from planner_desktop.ui.charts.fills import draw_fill
from planner_desktop.ui.lights import LIGHTS, draw_light
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

ORDER = (
    Light.DONE,
    Light.ON_TRACK,
    Light.CONTINUING,
    Light.CAUGHT_UP,
    Light.AT_RISK,
    Light.OVERDUE,
    Light.NO_PROGRESS,
    Light.NOT_STARTED,
    Light.NOT_APPLICABLE,
    Light.NOT_FILLED,
    Light.NOT_DUE,
)
"""Along a bar, from the best to what is not there yet."""
ALWAYS = frozenset({Light.DONE, Light.ON_TRACK, Light.AT_RISK, Light.OVERDUE, Light.NOT_APPLICABLE, Light.NOT_FILLED})
"""Lights with a column even while no task has them."""
HEAD, ROW, BAR, GAP = 24, 27, 16, 13
"""Heights of head, row and bar, and the room between columns; in pixels at 100 %."""
LONGEST_NAME, SHORTEST_BAR, NARROWEST = 150, 100, 34
"""Widths of names at most, of a bar and of a column at least; in pixels at 100 %."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class StackChart(CellChart):
    """Bars of tasks; each part leads to its tasks."""

    def __init__(self, name: str, heading: str) -> None:
        super().__init__(name)
        self._heading = heading
        self.bars: Sequence[Bar] = ()
        self.columns: tuple[Light, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show other bars."""
        self.bars = bars
        self.columns = tuple(light for light in ORDER if light in ALWAYS or any(bar.count(light) for bar in bars))
        self.show_anew()

    def sizeHint(self) -> QSize:
        """Head and one row for each bar."""
        px = current_theme().px
        rows = len(self.bars) + (1 if self._tight else 0)
        return QSize(self._wide, px(HEAD) + px(ROW) * rows)

    def minimumSizeHint(self) -> QSize:
        """Columns without words, and bars just long enough to be told apart."""
        px = current_theme().px
        least = self._left + px(SHORTEST_BAR) + self._filled_width + px(NARROWEST) * len(self.columns)
        return QSize(least, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for a legend where the columns have no room for their words."""
        super().resizeEvent(event)
        self.updateGeometry()

    # Measures

    @property
    def _wide(self) -> int:
        """Width from which the columns carry their words."""
        words = sum(self._worded(light) for light in self.columns)
        return self._left + current_theme().px(SHORTEST_BAR * 1.5) + self._filled_width + words

    @property
    def _tight(self) -> bool:
        return self.width() < self._wide

    @property
    def _left(self) -> int:
        theme = current_theme()
        names = [bar.title for bar in self.bars if bar.size]
        widest = max((theme.metrics(10, True).horizontalAdvance(name) for name in names), default=0)
        return min(widest, theme.px(LONGEST_NAME)) + theme.px(12)

    @property
    def _right(self) -> int:
        return self._filled_width + sum(self._width(light) for light in self.columns)

    @property
    def _filled_width(self) -> int:
        theme = current_theme()
        return max(theme.metrics(9).horizontalAdvance(tr("Filled")), theme.px(44)) + theme.px(GAP)

    def _width(self, light: Light) -> int:
        return current_theme().px(NARROWEST) if self._tight else self._worded(light)

    def _worded(self, light: Light) -> int:
        theme = current_theme()
        return theme.px(11) + 5 + theme.metrics(9).horizontalAdvance(LIGHTS[light].word) + theme.px(GAP)

    def _row(self, number: int) -> QRectF:
        px = current_theme().px
        return QRectF(0, px(HEAD) + number * px(ROW), self.width(), px(ROW))

    # Cells

    def lay_out(self) -> list[Cell]:
        """The parts of the bars, row by row."""
        return [cell for number, bar in enumerate(self.bars) for cell in self._parts(bar, self._row(number))]

    def _parts(self, bar: Bar, row: QRectF) -> list[Cell]:
        high, room = current_theme().px(BAR), self.width() - self._left - self._right
        x, found = float(self._left), list[Cell]()
        shares = {share.light: share for share in bar.shares}
        for light in ORDER:
            if light in shares:
                part = room * len(shares[light].marks) / bar.size
                rect = QRectF(x, row.center().y() - high / 2, max(part - 2, 2), high)
                found.append(Cell(rect, _steps(shares[light]), _told(bar, shares[light])))
                x += part
        return found

    # Drawing

    def draw(self, painter: QPainter) -> None:
        """Head, then bar by bar."""
        self._head(painter)
        cells = iter(self.cells)
        for number, bar in enumerate(self.bars):
            self._line(painter, bar, self._row(number))
            for light in ORDER:
                if bar.count(light):
                    draw_fill(painter, next(cells).rect, light)

    def _head(self, painter: QPainter) -> None:
        theme = current_theme()
        high = theme.px(HEAD)
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("hint"))
        painter.drawText(QRectF(0, 0, self._left, high), _LEFT, self._heading)
        painter.drawText(QRectF(self._left, 0, self.width() - self._left, high), _LEFT, tr("By light (tasks)"))
        x = self.width() - self._right
        painter.drawText(QRectF(x, 0, self._filled_width, high), _RIGHT, tr("Filled"))
        x += self._filled_width
        for light in self.columns:
            width = self._width(light)
            room = QRectF(x + theme.px(GAP), 0, width - theme.px(GAP), high)
            if self._tight:
                _draw_sign(painter, QRectF(x + width - theme.px(11), 0, theme.px(11), high), light, worded=False)
            else:
                _draw_sign(painter, room, light)
            x += width
        if self._tight:
            self._legend(painter)

    def _legend(self, painter: QPainter) -> None:
        row, x = self._row(len(self.bars)), 0.0
        for light in self.columns:
            width = self._worded(light)
            _draw_sign(painter, QRectF(x, row.top(), width, row.height()), light)
            x += width

    def _line(self, painter: QPainter, bar: Bar, row: QRectF) -> None:
        theme = current_theme()
        painter.setFont(theme.font(10, bold=bool(bar.size)))
        painter.setPen(theme.color("text" if bar.size else "dim"))
        metrics = theme.metrics(10, bold=bool(bar.size))
        room = self._left - theme.px(12) if bar.size else metrics.horizontalAdvance(bar.title)
        painter.drawText(row, _LEFT, metrics.elidedText(bar.title, Qt.TextElideMode.ElideRight, room))
        painter.setFont(theme.font(10))
        if not bar.size:
            painter.setPen(theme.color("hint"))
            beside = max(self._left, room + theme.px(16))
            painter.drawText(row.adjusted(beside, 0, 0, 0), _LEFT, tr("This notice lists no tasks for it"))
            return
        x = row.right() - self._right
        painter.drawText(QRectF(x, row.top(), self._filled_width, row.height()), _RIGHT, f"{bar.filled}/{bar.tasks}")
        x += self._filled_width
        for light in self.columns:
            self._count(painter, QRectF(x, row.top(), self._width(light), row.height()), light, bar.count(light))
            x += self._width(light)

    def _count(self, painter: QPainter, rect: QRectF, light: Light, count: int) -> None:
        theme = current_theme()
        painter.setFont(theme.font(10, bold=bool(count) and light is Light.OVERDUE))
        painter.setPen(theme.color("text" if count else "hint"))
        painter.drawText(rect, _RIGHT, str(count) if count else "–")


def _draw_sign(painter: QPainter, rect: QRectF, light: Light, worded: bool = True) -> None:
    """A light's shape at the left, and its word beside it."""
    theme, sign = current_theme(), LIGHTS[light]
    side = theme.px(11)
    draw_light(painter, QRectF(rect.left(), rect.center().y() - side / 2, side, side), sign)
    if worded:
        painter.setFont(theme.font(9))
        painter.setPen(theme.color(sign.text_tone))
        painter.drawText(rect.adjusted(side + 5, 0, 0, 0), _LEFT, sign.word)


def _steps(share: Share) -> tuple[str, ...]:
    return tuple(mark.milestone_id for mark in share.marks if mark.milestone_id)


def _told(bar: Bar, share: Share) -> str:
    count = len(share.marks)
    return tr("{name}: {light}, {count} tasks", name=bar.title, light=LIGHTS[share.light].word, count=count)
