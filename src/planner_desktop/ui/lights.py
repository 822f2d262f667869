"""States as shape + word + colour: what each looks like is data, one function draws them all."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from planner_desktop.domain.progress import Status
from planner_desktop.domain.schedule import Attainment, Light
from planner_desktop.ui.theme import BODY, current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr


class Shape(StrEnum):
    """The shapes; no two states that can meet share one."""

    DISC = "disc"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    TICK = "tick"
    TARGET = "target"
    BOX = "box"
    RING = "ring"
    CLOCK = "clock"
    CROSS = "cross"
    HALF = "half"
    HOLLOW_TRIANGLE = "hollow_triangle"
    SQUARES = "squares"
    BAR = "bar"
    PAUSE = "pause"
    """Two upright bars: looked at, and nothing moved."""
    LETTER_I = "letter_i"


class Sign(NamedTuple):
    """A state as it is shown."""

    shape: Shape
    tone: str
    """Palette role of the shape."""
    source: str
    """The word in English; ``word`` is its translation."""

    @property
    def word(self) -> str:
        """The word in the language in force."""
        return tr(self.source)

    @property
    def text_tone(self) -> str:
        """Palette role of the word: amber needs a darker one."""
        return "warn_text" if self.tone == "warn" else self.tone


LIGHTS: dict[Light, Sign] = {
    Light.ON_TRACK: Sign(Shape.DISC, "ok", QT_TR_NOOP("On track")),
    Light.AT_RISK: Sign(Shape.TRIANGLE, "warn", QT_TR_NOOP("At risk")),
    Light.CAUGHT_UP: Sign(Shape.HOLLOW_TRIANGLE, "warn", QT_TR_NOOP("Caught up")),
    Light.OVERDUE: Sign(Shape.DIAMOND, "late", QT_TR_NOOP("Overdue")),
    Light.DONE: Sign(Shape.TICK, "ok", QT_TR_NOOP("Done")),
    Light.CONTINUING: Sign(Shape.TARGET, "ok", QT_TR_NOOP("Continuing")),
    Light.NOT_FILLED: Sign(Shape.BOX, "none", QT_TR_NOOP("Not filled in")),
    Light.NOT_STARTED: Sign(Shape.RING, "none", QT_TR_NOOP("Not started")),
    Light.NO_PROGRESS: Sign(Shape.PAUSE, "none", QT_TR_NOOP("No progress this period")),
    Light.NOT_DUE: Sign(Shape.CLOCK, "none", QT_TR_NOOP("Not yet due")),
    Light.NOT_APPLICABLE: Sign(Shape.BAR, "none", QT_TR_NOOP("Not applicable")),
}
"""What dates and figures say."""

STATUSES: dict[Status, Sign] = {
    Status.ON_TRACK: Sign(Shape.DISC, "ok", QT_TR_NOOP("Progressing as planned")),
    Status.BEHIND: Sign(Shape.TRIANGLE, "warn", QT_TR_NOOP("Behind")),
    Status.DONE: Sign(Shape.TICK, "ok", QT_TR_NOOP("Done")),
    Status.CONTINUING: Sign(Shape.TARGET, "ok", QT_TR_NOOP("Continuing")),
    Status.NO_PROGRESS: Sign(Shape.PAUSE, "none", QT_TR_NOOP("No progress this period")),
    Status.NOT_STARTED: Sign(Shape.RING, "none", QT_TR_NOOP("Not started")),
    Status.NOT_APPLICABLE: Sign(Shape.BAR, "none", QT_TR_NOOP("Not applicable")),
}
"""What the cadre says, in the order of the list to choose from."""

ATTAINMENTS: dict[Attainment, Sign] = {
    Attainment.REACHED: Sign(Shape.TICK, "ok", QT_TR_NOOP("Target reached")),
    Attainment.CLOSE: Sign(Shape.TRIANGLE, "warn", QT_TR_NOOP("Close to target")),
    Attainment.BELOW: Sign(Shape.TRIANGLE, "warn", QT_TR_NOOP("Below target")),
    Attainment.UNKNOWN: Sign(Shape.BOX, "none", QT_TR_NOOP("No figure yet")),
}
"""An actual value held against its target."""

ERROR = Sign(Shape.CROSS, "late", QT_TR_NOOP("Error"))
WARNING = Sign(Shape.TRIANGLE, "warn", QT_TR_NOOP("Warning"))
HINT = Sign(Shape.LETTER_I, "data", QT_TR_NOOP("Hint"))
GOOD = Sign(Shape.TICK, "ok", QT_TR_NOOP("Valid"))
ALTERED = Sign(Shape.CROSS, "late", QT_TR_NOOP("Altered"))
SENT_BACK = Sign(Shape.CROSS, "late", QT_TR_NOOP("Sent back"))
HELD = Sign(Shape.HALF, "warn", QT_TR_NOOP("Held"))
PENDING = Sign(Shape.HALF, "warn", QT_TR_NOOP("Waiting"))
SUPERSEDED = Sign(Shape.HOLLOW_TRIANGLE, "warn", QT_TR_NOOP("Superseded"))
DUPLICATE = Sign(Shape.SQUARES, "none", QT_TR_NOOP("Duplicate"))
LATE_RETURN = Sign(Shape.TRIANGLE, "warn", QT_TR_NOOP("Late return"))
NOT_RETURNED = Sign(Shape.BOX, "none", QT_TR_NOOP("Not returned"))


def draw_light(painter: QPainter, rect: QRectF, sign: Sign) -> None:
    """Draw a state's shape into the largest centred square of ``rect``, in the theme's colours."""
    theme = current_theme()
    side = min(rect.width(), rect.height())
    square = QRectF(0, 0, side - 1.5, side - 1.5)
    square.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _DRAW[sign.shape](_Pencil(painter, square, theme.color(sign.tone), theme.color("surface"), max(1.4, side / 8)))
    painter.restore()


def light_icon(sign: Sign, size: int = 12) -> QIcon:
    """A state's shape as an icon; ``size`` in pixels at 100 %. Make it anew after a theme change."""
    return current_theme().icon(sign, size, lambda painter, rect: draw_light(painter, rect, sign))


class _Pencil(NamedTuple):
    """What a shape is drawn with."""

    painter: QPainter
    square: QRectF
    ink: QColor
    paper: QColor
    width: float

    def fill(self, color: QColor | None = None) -> None:
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(color or self.ink)

    def outline(self, share: float = 1.0, color: QColor | None = None) -> None:
        pen = QPen(color or self.ink, self.width * share)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)

    def inner(self, share: float) -> QRectF:
        cut = self.width * share
        return self.square.adjusted(cut, cut, -cut, -cut)

    def at(self, x: float, y: float) -> QPointF:
        """A point of the square, from (0, 0) to (1, 1)."""
        return QPointF(self.square.left() + x * self.square.width(), self.square.top() + y * self.square.height())


def _disc(p: _Pencil) -> None:
    p.fill()
    p.painter.drawEllipse(p.square)


def _triangle(p: _Pencil) -> None:
    p.fill()
    p.painter.drawPolygon([p.at(0.5, -0.04), p.at(1.08, 1), p.at(-0.08, 1)])


def _diamond(p: _Pencil) -> None:
    p.fill()
    p.painter.drawPolygon([p.at(0.5, -0.1), p.at(1.1, 0.5), p.at(0.5, 1.1), p.at(-0.1, 0.5)])


def _tick(p: _Pencil) -> None:
    _disc(p)
    pen = QPen(p.paper, p.width * 1.05)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    p.painter.setPen(pen)
    p.painter.drawPolyline([p.at(0.25, 0.52), p.at(0.44, 0.69), p.at(0.77, 0.33)])


def _target(p: _Pencil) -> None:
    _ring(p)
    p.fill()
    p.painter.drawEllipse(p.at(0.5, 0.5), p.square.width() * 0.2, p.square.width() * 0.2)


def _box(p: _Pencil) -> None:
    p.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    p.outline()
    pen = p.painter.pen()
    pen.setWidthF(max(1, round(p.width * 0.8)))
    p.painter.setPen(pen)
    side = int((p.square.width() + 1.5) * 0.74)
    center = p.square.center()
    p.painter.drawRect(round(center.x() - side / 2), round(center.y() - side / 2), side, side)


def _ring(p: _Pencil) -> None:
    p.outline(0.95)
    p.painter.drawEllipse(p.inner(0.5))


def _clock(p: _Pencil) -> None:
    p.outline(0.8)
    p.painter.drawEllipse(p.inner(1 / 3))
    p.painter.drawPolyline([p.at(0.5, 0.23), p.at(0.5, 0.5), p.at(0.73, 0.56)])


def _cross(p: _Pencil) -> None:
    p.fill()
    p.painter.drawRoundedRect(p.square, 1.5, 1.5)
    p.outline(1.0, p.paper)
    p.painter.drawLine(p.at(0.23, 0.23), p.at(0.77, 0.77))
    p.painter.drawLine(p.at(0.77, 0.23), p.at(0.23, 0.77))


def _half(p: _Pencil) -> None:
    _ring(p)
    path = QPainterPath(p.at(0.5, 0.5))
    path.arcTo(p.inner(0.5), 90, -180)
    path.closeSubpath()
    p.fill()
    p.painter.drawPath(path)


def _hollow_triangle(p: _Pencil) -> None:
    p.outline()
    p.painter.drawPolygon([p.at(0.5, 0.04), p.at(0.98, 0.92), p.at(0.02, 0.92)])


def _squares(p: _Pencil) -> None:
    p.outline(0.8)
    side = p.square.width() * 0.66
    p.painter.drawRect(QRectF(p.square.left(), p.square.top(), side, side))
    p.painter.setBrush(p.paper)
    p.painter.drawRect(QRectF(p.square.right() - side, p.square.bottom() - side, side, side))


def _bar(p: _Pencil) -> None:
    p.outline()
    p.painter.drawLine(p.at(0.06, 0.5), p.at(0.94, 0.5))


def _pause(p: _Pencil) -> None:
    p.outline(1.15)
    for x in (0.3, 0.7):
        p.painter.drawLine(p.at(x, 0.14), p.at(x, 0.86))


def _letter_i(p: _Pencil) -> None:
    p.outline(0.8)
    p.painter.drawEllipse(p.inner(1 / 3))
    p.painter.drawLine(p.at(0.5, 0.48), p.at(0.5, 0.74))
    p.painter.drawPoint(p.at(0.5, 0.27))


_DRAW: dict[Shape, Callable[[_Pencil], None]] = {
    Shape.DISC: _disc,
    Shape.TRIANGLE: _triangle,
    Shape.DIAMOND: _diamond,
    Shape.TICK: _tick,
    Shape.TARGET: _target,
    Shape.BOX: _box,
    Shape.RING: _ring,
    Shape.CLOCK: _clock,
    Shape.CROSS: _cross,
    Shape.HALF: _half,
    Shape.HOLLOW_TRIANGLE: _hollow_triangle,
    Shape.SQUARES: _squares,
    Shape.BAR: _bar,
    Shape.PAUSE: _pause,
    Shape.LETTER_I: _letter_i,
}


class LightLabel(QWidget):
    """A state as shape and word; ``text`` replaces the sign's own word, e.g. “2 errors”."""

    SIDE = 11
    """Of the shape, in pixels at 100 %."""
    GAP = 6

    def __init__(self, sign: Sign, text: str | None = None, pt: float = BODY, bold: bool = False) -> None:
        super().__init__()
        self._pt, self._bold = pt, bold
        self._sign, self._text = sign, text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_sign(sign, text)

    @property
    def text(self) -> str:
        """The word shown."""
        return self._sign.word if self._text is None else self._text

    @property
    def sign(self) -> Sign:
        """The state shown."""
        return self._sign

    def show_sign(self, sign: Sign, text: str | None = None) -> None:
        """Show another state."""
        self._sign, self._text = sign, text
        self.setAccessibleName(self.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Shape and word on one line."""
        theme = current_theme()
        metrics = theme.metrics(self._pt, self._bold)
        word = self.GAP + metrics.horizontalAdvance(self.text) if self.text else 0
        return QSize(theme.px(self.SIDE) + word + 3, max(metrics.height(), theme.px(self.SIDE) + 2))

    def minimumSizeHint(self) -> QSize:
        """A state is never cut."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw shape and word in the theme's colours."""
        theme = current_theme()
        side = theme.px(self.SIDE)
        painter = QPainter(self)
        draw_light(painter, QRectF(1, (self.height() - side) / 2, side, side), self._sign)
        painter.setFont(theme.font(self._pt, self._bold))
        painter.setPen(theme.color(self._sign.text_tone))
        painter.drawText(self.rect().adjusted(side + self.GAP, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text)
