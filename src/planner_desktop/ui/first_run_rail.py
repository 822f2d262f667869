"""The rail beside the first run: mark, plan in hand, and which of the three pages one is at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from planner_desktop.domain.plan import Plan
from planner_desktop.ui.icons import draw_icon
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.mark import Mark
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

WIDTH = 300
"""At 100 %."""
LEAST_WINDOW = 900
"""In a window narrower than this, at 100 %, there is only room for the page itself."""
STEP, BADGE = 68, 24
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class RailStep:
    """One page as the rail names it."""

    title: str
    purpose: str


class Steps(QWidget):
    """Numbered steps below each other: done is a tick, current is filled, to come is an outline. Only to be read."""

    def __init__(self, steps: Sequence[RailStep]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self.current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Show one as current."""
        self.current = current
        count, title = len(self._steps), self._steps[current].title
        self.setAccessibleName(tr("Step {number} of {count}: {step}", number=current + 1, count=count, step=title))
        self.update()

    def sizeHint(self) -> QSize:
        """All below each other."""
        px = current_theme().px
        return QSize(px(200), px(STEP) * len(self._steps))

    def minimumSizeHint(self) -> QSize:
        """Narrower, but never lower."""
        return QSize(40, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the steps and the line between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for at, step in enumerate(self._steps):
            top = current_theme().px(STEP) * at
            self._draw_badge(painter, at, top)
            self._draw_words(painter, step, at == self.current, top)

    def _draw_badge(self, painter: QPainter, at: int, top: int) -> None:
        theme = current_theme()
        current, done = at == self.current, at < self.current
        circle = QRectF(1, top + theme.px(3), theme.px(BADGE), theme.px(BADGE))
        painter.setPen(Qt.PenStyle.NoPen if current else QPen(theme.color("dim" if done else "border"), 1.3))
        painter.setBrush(theme.color("accent_fill") if current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if at < len(self._steps) - 1:
            painter.setPen(QPen(theme.color("line"), 1))
            x = circle.center().x()
            painter.drawLine(QPointF(x, circle.bottom() + 6), QPointF(x, top + theme.px(STEP) - 3))
        if done:
            inset = circle.width() / 5
            draw_icon(painter, circle.adjusted(inset, inset, -inset, -inset), "tick", theme.color("text"))
            return
        painter.setFont(theme.font(10, current))
        painter.setPen(theme.color("on_accent" if current else "hint"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(at + 1))

    def _draw_words(self, painter: QPainter, step: RailStep, current: bool, top: int) -> None:
        theme = current_theme()
        left = theme.px(36)
        room = self.width() - left
        self._write(
            painter, QRectF(left, top, room, theme.px(30)), step.title, 11, current, "text" if current else "dim"
        )
        self._write(painter, QRectF(left, top + theme.px(28), room, theme.px(20)), step.purpose, 9, False, "hint")

    def _write(self, painter: QPainter, rect: QRectF, text: str, pt: float, bold: bool, tone: str) -> None:
        theme = current_theme()
        painter.setFont(theme.font(pt, bold))
        painter.setPen(theme.color(tone))
        shown = theme.metrics(pt, bold).elidedText(text, Qt.TextElideMode.ElideRight, int(rect.width()))
        painter.drawText(rect, _LEFT, shown)


class Rail(QFrame):
    """White, left, as high as the window."""

    def __init__(self, plan: Plan, steps: Sequence[RailStep]) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setMinimumHeight(1)  # it must not keep the window from fitting a low screen
        self.steps = Steps(steps)
        self._plan = label(f"{plan.number}\n{plan.title}", 9.5, "dim", wrap=True)
        self._foot = label(
            tr("Works offline and needs no administrator. Your data stays on this PC."), 9, "hint", wrap=True
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 36, 24, 28)
        layout.setSpacing(6)
        name = label(tr("Three-year plan:\nprogress and returns"), 15, bold=True, wrap=True)
        fill(layout, row(Mark(40), None), 10, name, self._plan, 22, self.steps, None, self._foot)

    def fit(self, width: int, height: int) -> None:
        """Take its share of a window, and leave out what a low one has no room for."""
        theme = current_theme()
        self.setVisible(width >= theme.px(LEAST_WINDOW))
        self.setFixedWidth(min(theme.px(WIDTH), round(width * 0.3)))
        self._foot.setVisible(height >= theme.px(600))
        self._plan.setVisible(height >= theme.px(500))
