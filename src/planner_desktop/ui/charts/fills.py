"""How a light fills an area: a colour with a pattern, so that neighbours differ without colour too."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from planner_desktop.domain.schedule import Light
from planner_desktop.ui.theme import current_theme


@dataclass(frozen=True, slots=True)
class Fill:
    """A palette role, a pattern in the colour of the paper over it, and an edge where there is no ground."""

    tone: str
    pattern: Qt.BrushStyle = Qt.BrushStyle.NoBrush
    edge: Qt.PenStyle = Qt.PenStyle.NoPen


FILLS: dict[Light, Fill] = {
    Light.DONE: Fill("ok", Qt.BrushStyle.BDiagPattern),
    Light.ON_TRACK: Fill("ok"),
    Light.CONTINUING: Fill("ok", Qt.BrushStyle.Dense6Pattern),
    Light.CAUGHT_UP: Fill("warn", Qt.BrushStyle.BDiagPattern),
    Light.AT_RISK: Fill("warn"),
    Light.OVERDUE: Fill("late", Qt.BrushStyle.DiagCrossPattern),
    Light.NO_PROGRESS: Fill("none", Qt.BrushStyle.VerPattern),
    Light.NOT_APPLICABLE: Fill("none"),
    Light.NOT_STARTED: Fill("none", edge=Qt.PenStyle.SolidLine),
    Light.NOT_FILLED: Fill("none", edge=Qt.PenStyle.DotLine),
    Light.NOT_DUE: Fill("line", edge=Qt.PenStyle.SolidLine),
}


def draw_fill(painter: QPainter, rect: QRectF, light: Light) -> None:
    """Fill a part of a bar as its light asks."""
    theme, fill = current_theme(), FILLS[light]
    painter.save()
    if fill.edge is not Qt.PenStyle.NoPen:
        painter.setPen(QPen(theme.color(fill.tone), 1, fill.edge))
        painter.setBrush(theme.color("surface"))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    else:
        painter.fillRect(rect, theme.color(fill.tone))
        painter.fillRect(rect, QBrush(_veil(theme.color("surface")), fill.pattern))
    painter.restore()


def _veil(paper: QColor) -> QColor:
    paper.setAlpha(120)
    return paper
