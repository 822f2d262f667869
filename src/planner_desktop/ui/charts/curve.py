"""The curve of one figure over the years of the plan, with the steps of its target behind it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Comparator
from planner_desktop.domain.trend import Target, Trend
from planner_desktop.ui.charts.axis import Axis, axis_for
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

SIGNS = {Comparator.AT_LEAST: "≥", Comparator.AT_MOST: "≤", Comparator.MORE_THAN: "＞", Comparator.ABOUT: "≈"}
_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Curve(QWidget):
    """Values as a line with its last point named, the target as dashed steps with the last one named."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trend: Trend | None = None
        self._axis = axis_for(())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_trend(self, trend: Trend) -> None:
        """Draw another figure; words of it go to screen readers."""
        self._trend = trend
        self._axis = axis_of(trend)
        told = [f"{period.name} {with_unit(value, trend.unit)}" for period, value in trend.points]
        self.setAccessibleName(trend.name)
        self.setAccessibleDescription(", ".join(told))
        self.setToolTip("\n".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """Tall enough for four marks."""
        theme = current_theme()
        return QSize(theme.px(220), theme.px(140))

    def minimumSizeHint(self) -> QSize:
        """Low enough for a short window."""
        theme = current_theme()
        return QSize(theme.px(120), theme.px(92))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grid, target, values, in this order."""
        if self._trend is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plot = _Plot(painter, self._field(), self._axis, self._trend)
        plot.grid()
        plot.target()
        plot.values()
        painter.end()

    def _field(self) -> QRectF:
        theme = current_theme()
        widest = max(theme.metrics(8.5).horizontalAdvance(_plain(mark)) for mark in self._axis.marks)
        left = max(theme.px(24), widest + theme.px(7))
        height = self.height() - theme.px(8) - theme.px(20)
        return QRectF(left, theme.px(8), self.width() - left - theme.px(6), height)


def axis_of(trend: Trend) -> Axis:
    """An axis with room above the highest value; counts begin at 0, percentages end at 100 unless one is higher."""
    values = [float(value) for _, value in trend.points] + [float(target.value) for target in trend.targets]
    if not values:
        return axis_for(())
    percent = trend.unit == "%"
    if percent and not trend.points:  # a target alone says nothing of how far below it one may be
        values.append(0.0)
    top = max(values) * 1.1
    ends = [min(top, 100.0) if percent and max(values) <= 100 else top]
    return axis_for([*values, *ends] if percent else [0.0, *values, *ends])


class _Plot:
    """One painting of a trend into a field."""

    def __init__(self, painter: QPainter, field: QRectF, axis: Axis, trend: Trend) -> None:
        self.painter = painter
        self.field = field
        self.axis = axis
        self.trend = trend
        self.theme = current_theme()
        self.first = date(trend.years[0], 1, 1)
        self.days = (date(trend.years[1] + 1, 1, 1) - self.first).days
        self.dots = [QPointF(self.x(_middle(period)), self.y(value)) for period, value in trend.points]
        self.value_text = with_unit(trend.points[-1][1], trend.unit) if trend.points else ""
        self.value_label = self._place_value()

    def x(self, day: date) -> float:
        return self.field.left() + self.field.width() * (day - self.first).days / self.days

    def y(self, value: float | Decimal) -> float:
        return self.field.bottom() - self.field.height() * self.axis.share(float(value))

    def grid(self) -> None:
        """Marks of the value axis, and the years."""
        self.painter.setFont(self.theme.font(8.5))
        high = self.theme.px(16)
        for mark in self.axis.marks:
            y = round(self.y(mark)) + 0.5
            self.painter.setPen(QPen(self.theme.color("line"), 1))
            self.painter.drawLine(QPointF(self.field.left(), y), QPointF(self.field.right(), y))
            self.painter.setPen(self.theme.color("hint"))
            label = QRectF(0, y - high / 2, self.field.left() - self.theme.px(5), high)
            self.painter.drawText(label, _RIGHT, _plain(mark))
        self._years(high)

    def _years(self, high: int) -> None:
        first, last = self.trend.years
        width = self.field.width() / (last - first + 1)
        room = self.theme.metrics(8.5).horizontalAdvance("2020") + 4
        every = max(1, -(-room // max(1, int(width))))
        for year in range(first, last + 1, every):
            cell = QRectF(self.x(date(year, 1, 1)), self.field.bottom() + self.theme.px(3), width * every, high)
            self.painter.drawText(cell, _CENTRE, str(year))

    def target(self) -> None:
        """Dashed steps from the plan's first day to each due date."""
        if not self.trend.targets:
            return
        start = self.first
        line: list[QPointF] = []
        for target in self.trend.targets:
            y = round(self.y(target.value)) + 0.5
            line += [QPointF(self.x(start), y), QPointF(self.x(target.due), y)]
            start = max(start, target.due)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.painter.setPen(QPen(self.theme.color("dim"), 1.4, Qt.PenStyle.DashLine))
        self.painter.drawPolyline(line)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._name_target(self.trend.targets[-1])

    def _name_target(self, target: Target) -> None:
        sign = SIGNS[target.indicator.comparator]
        text = tr("Target {target}", target=f"{sign}{with_unit(target.value, self.trend.unit)}")
        metrics = self.theme.metrics(8.5)
        size = QSizeF(metrics.horizontalAdvance(text), metrics.height())
        x, y = self.x(target.due), self.y(target.value)
        left = min(x - size.width() / 2, self.field.right() - size.width())
        # Above the end of the line, below it, or at either end of the field: the first place that is free.
        places = [QPointF(left, y - size.height() - 1), QPointF(left, y + 2)]
        places += [QPointF(edge, place.y()) for edge in self._edges(size.width()) for place in places[:2]]
        rects = [QRectF(place, size) for place in places]
        free = next((rect for rect in rects if self._is_free(rect)), rects[0])
        self.painter.setPen(self.theme.color("dim"))
        self.painter.drawText(free, _CENTRE, text)

    def _edges(self, width: float) -> tuple[float, float]:
        return self.field.right() - width, self.field.left() + 2

    def _is_free(self, rect: QRectF) -> bool:
        if rect.top() < 0 or rect.bottom() > self.field.bottom():
            return False
        around = [QRectF(dot.x() - 5, dot.y() - 5, 10, 10) for dot in self.dots]
        return not any(rect.intersects(taken) for taken in (*around, self.value_label))

    def values(self) -> None:
        """The line, small dots, and a ring with its value at the latest point."""
        if not self.dots:
            return
        data = self.theme.color("data")
        self.painter.setPen(QPen(data, 2))
        self.painter.drawPolyline(self.dots)
        self.painter.setBrush(data)
        self.painter.setPen(Qt.PenStyle.NoPen)
        for dot in self.dots[:-1]:
            self.painter.drawEllipse(dot, 2.2, 2.2)
        self.painter.setBrush(self.theme.color("surface"))
        self.painter.setPen(QPen(data, 2))
        self.painter.drawEllipse(self.dots[-1], 4, 4)
        self._name_value()

    def _name_value(self) -> None:
        # A halo keeps the figure readable where it crosses a line.
        halo = self.theme.color("surface")
        halo.setAlphaF(0.85)
        self.painter.fillRect(self.value_label, halo)
        self.painter.setFont(self.theme.font(9, bold=True))
        self.painter.setPen(self.theme.color("data"))
        self.painter.drawText(self.value_label, _CENTRE, self.value_text)

    def _place_value(self) -> QRectF:
        """Above the latest point, or below it where the field ends."""
        if not self.dots:
            return QRectF()
        metrics, dot = self.theme.metrics(9, bold=True), self.dots[-1]
        size = QSizeF(metrics.horizontalAdvance(self.value_text) + 4, metrics.ascent() + 2)
        left = min(max(dot.x() - size.width() / 2, self.field.left() + 2), self.field.right() - size.width())
        above = dot.y() - 7 - size.height()
        return QRectF(QPointF(left, above if above >= 0 else dot.y() + 7), size)


def with_unit(value: Decimal, unit: str) -> str:
    """A value with its unit; a percentage keeps a thin gap."""
    return f"{value:f} %" if unit == "%" else f"{value:f}{unit}"


def _plain(mark: float) -> str:
    return f"{mark:g}" if abs(mark) < 1e6 else f"{mark:.0f}"


def _middle(period: Period) -> date:
    return period.start + (period.end - period.start) / 2
