"""Line icons of 16 px with a stroke of 1.35 px, drawn from data and tinted by the theme."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from planner_desktop.ui.theme import current_theme

GRID = 16
"""Icons are described on a grid of this many units."""


class Line(NamedTuple):
    """A polyline through points."""

    points: tuple[tuple[float, float], ...]

    def add_to(self, path: QPainterPath) -> None:
        """Draw it into a path."""
        path.moveTo(*self.points[0])
        for point in self.points[1:]:
            path.lineTo(*point)


class Circle(NamedTuple):
    """A circle by centre and radius."""

    x: float
    y: float
    radius: float

    def add_to(self, path: QPainterPath) -> None:
        """Draw it into a path."""
        path.addEllipse(QPointF(self.x, self.y), self.radius, self.radius)


class Box(NamedTuple):
    """A rectangle with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0

    def add_to(self, path: QPainterPath) -> None:
        """Draw it into a path."""
        path.addRoundedRect(QRectF(self.x, self.y, self.width, self.height), self.radius, self.radius)


class Curve(NamedTuple):
    """Cubic curves from a start; each step is two control points and an end."""

    start: tuple[float, float]
    steps: tuple[tuple[float, float, float, float, float, float], ...]

    def add_to(self, path: QPainterPath) -> None:
        """Draw it into a path."""
        path.moveTo(*self.start)
        for step in self.steps:
            path.cubicTo(*step)


def _line(*points: tuple[float, float]) -> Line:
    return Line(points)


_STAR = _line(
    (8, 2),
    (9.8, 6.1),
    (14.2, 6.5),
    (10.9, 9.4),
    (11.9, 13.8),
    (8, 11.5),
    (4.1, 13.8),
    (5.1, 9.4),
    (1.8, 6.5),
    (6.2, 6.1),
    (8, 2),
)
_FUNNEL = _line((2.5, 3.5), (13.5, 3.5), (9.4, 8.4), (9.4, 13), (6.6, 11.4), (6.6, 8.4), (2.5, 3.5))
_SPEECH = _line((2.2, 3), (13.8, 3), (13.8, 11), (8, 11), (5, 13.8), (5, 11), (2.2, 11), (2.2, 3))
_SHEET = (_line((4, 2), (9.5, 2), (12.5, 5), (12.5, 14), (4, 14), (4, 2)), _line((9.5, 2), (9.5, 5), (12.5, 5)))

ICONS: dict[str, tuple[Line | Circle | Box | Curve, ...]] = {
    "search": (Circle(7, 7, 4.2), _line((10.2, 10.2), (13.5, 13.5))),
    "down": (_line((4, 6.2), (8, 10.2), (12, 6.2)),),
    "up": (_line((4, 10), (8, 6), (12, 10)),),
    "right": (_line((6, 4), (10, 8), (6, 12)),),
    "left": (_line((10, 4), (6, 8), (10, 12)),),
    "menu": (_line((3, 4.5), (13, 4.5)), _line((3, 8), (13, 8)), _line((3, 11.5), (13, 11.5))),
    "close": (_line((4, 4), (12, 12)), _line((12, 4), (4, 12))),
    "file": (*_SHEET, _line((6, 8.2), (10.5, 8.2)), _line((6, 10.6), (9.4, 10.6))),
    "sheet": (*_SHEET, Box(6, 8, 4.5, 3.6), _line((8.2, 8), (8.2, 11.6)), _line((6, 9.8), (10.5, 9.8))),
    "image": (*_SHEET, _line((5.6, 12), (7.6, 9), (9, 10.8), (9.8, 9.8), (11, 12))),
    "mail": (Box(2, 4, 12, 8.5), _line((2, 4.4), (8, 9), (14, 4.4))),
    "drop": (
        _line((8, 2), (8, 9.5)),
        _line((5, 6.7), (8, 9.7), (11, 6.7)),
        _line((2.5, 10), (2.5, 13.5), (13.5, 13.5), (13.5, 10)),
    ),
    "clip": (
        Line(((12.5, 7.5), (8, 12))),
        Curve((8, 12), ((6, 14, 2.6, 11, 4.8, 8.8),)),
        Line(((4.8, 8.8), (9.8, 3.8))),
        Curve((9.8, 3.8), ((11.4, 2.4, 13.4, 4.6, 11.8, 6),)),
        Line(((11.8, 6), (7, 10.6))),
    ),
    "lock": (Box(3.5, 7, 9, 6.5), Curve((5.5, 7), ((5.5, 1.6, 10.5, 1.6, 10.5, 7),))),
    "key": (Circle(5, 11, 2.8), _line((7, 9), (13.2, 2.8)), _line((10.4, 5.6), (12.4, 7.6))),
    "folder": (_line((2, 12.8), (2, 3.6), (6.2, 3.6), (7.6, 5.2), (14, 5.2), (14, 12.8), (2, 12.8)),),
    "plus": (_line((8, 3.5), (8, 12.5)), _line((3.5, 8), (12.5, 8))),
    "tick": (_line((3, 8.4), (6.6, 12), (13, 4.6)),),
    "info": (Circle(8, 8, 5.8), _line((8, 7.4), (8, 11)), _line((8, 5), (8, 5.1))),
    "panel": (Box(2, 3, 12, 10), _line((10, 3), (10, 13))),
    "curve": (_line((2.5, 2.5), (2.5, 13.5), (13.5, 13.5)), _line((4.6, 10.8), (7.4, 7.4), (9.4, 9), (13, 4))),
    "history": (Circle(8, 8, 5.8), _line((8, 4.6), (8, 8), (10.6, 9.4))),
    "star": (_STAR,),
    "star_filled": (_STAR,),
    "note": (_SPEECH,),
    "note_filled": (_SPEECH,),
    "filter": (_FUNNEL,),
    "filter_filled": (_FUNNEL,),
    "undo": (_line((5.6, 3.2), (2.8, 6), (5.6, 8.8)), Curve((2.8, 6), ((15, 4.4, 15, 13.4, 6.6, 12.8),))),
    "phone": (Box(4.5, 1.8, 7, 12.4, 1.4), _line((7.2, 12), (8.8, 12))),
    "print": (_line((4.5, 6), (4.5, 2.2), (11.5, 2.2), (11.5, 6)), Box(2.2, 6, 11.6, 5.4), Box(4.5, 9.4, 7, 4.4)),
}
"""Icons by name."""
FILLED = frozenset({"star_filled", "note_filled", "filter_filled"})
"""Icons that are filled with their colour."""


def draw_icon(painter: QPainter, rect: QRectF, name: str, color: QColor) -> None:
    """Draw an icon into a square."""
    path = QPainterPath()
    for stroke in ICONS[name]:
        stroke.add_to(path)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    pen = QPen(color, 1.35)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(color if name in FILLED else Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


def icon(name: str, tone: str = "dim", size: int = GRID) -> QIcon:
    """An icon in a palette role; ``size`` in pixels at 100 %. It keeps its colour when the theme changes."""
    theme = current_theme()
    return theme.icon((name, tone), size, lambda painter, rect: draw_icon(painter, rect, name, theme.color(tone)))


def put_icon(button: QAbstractButton, name: str, tone: str = "dim", size: int = GRID) -> None:
    """Give a button an icon that follows the theme: call again on ``QEvent.StyleChange``, as the kit's buttons do."""
    button.setIcon(icon(name, tone, size))
    side = current_theme().px(size)
    button.setIconSize(QSize(side, side))


class IconLabel(QWidget):
    """An icon that is not clicked; it follows the theme."""

    def __init__(self, name: str, tone: str = "dim", size: int = GRID) -> None:
        super().__init__()
        self._name, self._tone, self._size = name, tone, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A scaled square."""
        side = current_theme().px(self._size)
        return QSize(side, side)

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw in the theme's colours."""
        side = current_theme().px(self._size)
        painter = QPainter(self)
        square = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        draw_icon(painter, square, self._name, current_theme().color(self._tone))
