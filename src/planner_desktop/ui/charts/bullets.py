"""Indicators against their targets: a row for each, a bar for the value, a tick for the target, and the verdict."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from planner_desktop.domain.ledger import Figure
from planner_desktop.domain.overview import FigureState
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import IndicatorKind
from planner_desktop.domain.progress import number
from planner_desktop.ui.bars import draw_bar
from planner_desktop.ui.charts.cells import Cell, CellChart
from planner_desktop.ui.charts.curve import SIGNS, with_unit
from planner_desktop.ui.indicator_panel import verdict_sign
from planner_desktop.ui.lights import Shape, Sign, draw_light
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

ROW, BAR, GAP = 25, 6, 10
LONGEST_NAME = 330
"""Of a name, in pixels at 100 %; a narrow chart gives it less."""
ROOM_ABOVE = 1.08
"""How far a scale goes beyond its highest value."""
REFERENCE = Sign(Shape.LETTER_I, "none", QT_TR_NOOP("For reference"))
"""Instead of a verdict, for a figure that is not this office's to answer for."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class BulletChart(CellChart):
    """Each row leads to the step where its indicator is recorded."""

    def __init__(self, name: str, worded: bool = False) -> None:
        """``worded`` writes the verdict's word beside its shape, where there is room for it."""
        super().__init__(name)
        self._states: Sequence[FigureState] = ()
        self._signs: list[Sign] = []
        self._worded = worded
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def states(self) -> Sequence[FigureState]:
        """The indicators shown."""
        return self._states

    def show_figures(self, states: Sequence[FigureState], period: Period) -> None:
        """Show other indicators as they stand at the end of a period."""
        self._states = states
        self._signs = [verdict(state.figure, period) for state in states]
        self.show_anew()

    def sizeHint(self) -> QSize:
        """One row for each indicator."""
        px = current_theme().px
        return QSize(px(300), px(ROW) * len(self._states))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the side column."""
        return QSize(current_theme().px(240), self.sizeHint().height())

    def lay_out(self) -> list[Cell]:
        """A row for each indicator."""
        px = current_theme().px
        return [
            Cell(QRectF(0, at * px(ROW), self.width(), px(ROW)), (state.milestone_id,), told(state.figure, sign))
            for at, (state, sign) in enumerate(zip(self._states, self._signs, strict=True))
        ]

    def draw(self, painter: QPainter) -> None:
        """Row by row."""
        widths = self._widths()
        for cell, state, sign in zip(self.cells, self._states, self._signs, strict=True):
            self._row(painter, cell.rect, state.figure, widths)
            x = cell.rect.right() - widths[2]
            self._verdict(painter, QRectF(x, cell.rect.top(), widths[2], cell.rect.height()), sign)

    def _widths(self) -> tuple[int, int, int]:
        """Of value, target and verdict: the widest of each."""
        theme = current_theme()
        figures = [state.figure for state in self._states]
        value = max((theme.metrics(10, True).horizontalAdvance(value_text(figure)) for figure in figures), default=0)
        target = max((theme.metrics(9).horizontalAdvance(target_text(figure)) for figure in figures), default=0)
        words = max((theme.metrics(9).horizontalAdvance(sign.word) for sign in self._signs), default=0)
        return value, target, theme.px(11) + (words + 8 if self._worded else 2)

    def _row(self, painter: QPainter, row: QRectF, figure: Figure, widths: tuple[int, int, int]) -> None:
        theme = current_theme()
        gap, (value, target, word) = theme.px(GAP), widths
        room = row.width() - value - target - word - 4 * gap
        name_room = min(theme.px(LONGEST_NAME), room * 0.6)
        painter.setFont(theme.font(9.5))
        painter.setPen(theme.color("text" if figure.binding else "dim"))
        shown = theme.metrics(9.5).elidedText(figure.indicator.name, Qt.TextElideMode.ElideRight, round(name_room))
        painter.drawText(row, _LEFT, shown)
        x = row.left() + name_room + gap
        self._bar(painter, QRectF(x, row.center().y() - theme.px(BAR) / 2, room - name_room, theme.px(BAR)), figure)
        x += room - name_room + gap
        painter.setFont(theme.font(10, bold=True))
        painter.setPen(theme.color("hint" if figure.actual is None else "text"))
        painter.drawText(QRectF(x, row.top(), value, row.height()), _RIGHT, value_text(figure))
        x += value + gap
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("hint"))
        painter.drawText(QRectF(x, row.top(), target, row.height()), _LEFT, target_text(figure))

    def _bar(self, painter: QPainter, rect: QRectF, figure: Figure) -> None:
        theme = current_theme()
        value, target = float(figure.actual or 0), float(number(figure.indicator.value) or 0)
        top = max(value, target) * ROOM_ABOVE or 1.0
        if _unit(figure) == "%" and max(value, target) <= 100:
            top = min(top, 100.0)
        draw_bar(painter, rect, max(value, 0.0) / top)
        x = min(rect.left() + rect.width() * target / top, rect.right() - 1)
        painter.fillRect(QRectF(x - 1, rect.top() - theme.px(4), 2, rect.height() + theme.px(8)), theme.color("text"))

    def _verdict(self, painter: QPainter, rect: QRectF, sign: Sign) -> None:
        theme, side = current_theme(), current_theme().px(11)
        draw_light(painter, QRectF(rect.left(), rect.center().y() - side / 2, side, side), sign)
        if self._worded:
            painter.setFont(theme.font(9))
            painter.setPen(theme.color(sign.text_tone))
            painter.drawText(rect.adjusted(side + 6, 0, 0, 0), _LEFT, sign.word)


def verdict(figure: Figure, period: Period) -> Sign:
    """The verdict on an indicator; a figure that is not this office's to answer for has none."""
    return verdict_sign(figure, period) if figure.binding else REFERENCE


def value_text(figure: Figure) -> str:
    """What was reached, with its unit; a dash while unknown."""
    if figure.actual is None:
        return "–"
    sign = "+" if figure.indicator.kind is IndicatorKind.GROWTH and figure.actual > 0 else ""
    return sign + with_unit(figure.actual, _unit(figure))


def target_text(figure: Figure) -> str:
    """The target with its comparator."""
    return f"{SIGNS[figure.indicator.comparator]} {with_unit(Decimal(figure.indicator.value), _unit(figure))}"


def told(figure: Figure, sign: Sign) -> str:
    """What a row says in a tooltip and to screen readers."""
    name, value, target = figure.indicator.name, value_text(figure), target_text(figure)
    return tr("{name}: {value}, target {target}, {verdict}", name=name, value=value, target=target, verdict=sign.word)


def _unit(figure: Figure) -> str:
    return figure.indicator.unit if figure.indicator.kind is IndicatorKind.COUNT else "%"
