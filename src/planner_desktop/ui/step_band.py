"""The band under the header: where the return stands, and the one red button with the next step."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from planner_desktop.ui.buttons import LinkButton, PrimaryButton
from planner_desktop.ui.icons import draw_icon
from planner_desktop.ui.labels import label, set_tone
from planner_desktop.ui.layouts import fill
from planner_desktop.ui.panes import put_in_order
from planner_desktop.ui.steps import STAGE_WORDS, Stage
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import QT_TR_NOOP, tr

BADGE = 20
"""Diameter of a step's number, in pixels at 100 %."""
ARROW = 14


class _Spot(NamedTuple):
    """Where one step stands in the stepper, in pixels."""

    stage: Stage
    left: int
    word: int
    note: int
    right: int


class Stepper(QWidget):
    """填报 › 审核 › 签发 › 导出 › 回执: done is a tick, current is filled, to come is an outline.

    A click leads to where a step is done; with the keys the same is reached by the menu and by Ctrl+1.
    """

    chosen = Signal(object)
    """The ``Stage`` that was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._stage = Stage.ENTRIES
        self._note = ""
        self._held_up = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_stage(Stage.ENTRIES, "")

    @property
    def stage(self) -> Stage:
        """The current step."""
        return self._stage

    def show_stage(self, stage: Stage, note: str, *, held_up: bool = False) -> None:
        """Show a step as current; ``note`` stands behind the first one, which is not done while it holds up the rest."""
        self._stage, self._note, self._held_up = stage, note, held_up
        self.setAccessibleName(self._spoken())
        self.setAccessibleDescription(note)
        way = tr("Click a step to go there")
        self.setToolTip(f"{note}\n{way}" if note else way)  # the note stands there too where it has no room
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All steps in a line."""
        return QSize(self._spots(every_word=True)[-1].right + 4, current_theme().px(38))

    def minimumSizeHint(self) -> QSize:
        """Only the current step keeps its word, and the note gives way."""
        return QSize(self._spots(every_word=False, noted=False)[-1].right + 4, current_theme().px(38))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the steps."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for spot in self._shown_spots():
            self._draw(painter, spot)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the step under the pointer."""
        at = event.position().x()
        hit = [spot.stage for spot in self._shown_spots() if spot.left <= at <= spot.right + 8]
        if hit and event.button() is Qt.MouseButton.LeftButton:
            self.chosen.emit(hit[0])

    def _shown_spots(self) -> list[_Spot]:
        every_word = self.width() >= self.sizeHint().width()
        noted = every_word or self.width() >= self._spots(every_word=False)[-1].right + 4
        return self._spots(every_word, noted)

    def _spoken(self) -> str:
        return tr(
            "Step {number} of {count}: {step}", number=self._stage + 1, count=len(Stage), step=self._word(self._stage)
        )

    def _word(self, stage: Stage) -> str:
        return tr(STAGE_WORDS[stage])

    def _spots(self, every_word: bool, noted: bool = True) -> list[_Spot]:
        theme = current_theme()
        bold, small = theme.metrics(bold=True), theme.metrics(9)
        spots: list[_Spot] = []
        left = 0
        for stage in Stage:
            word = left + theme.px(BADGE) + 7
            worded = every_word or stage is self._stage
            note = right = word + bold.horizontalAdvance(self._word(stage)) if worded else left + theme.px(BADGE)
            if noted and stage is Stage.ENTRIES and self._note:
                note += 6
                right = note + small.horizontalAdvance(self._note)
            spots.append(_Spot(stage, left, word, note, right))
            left = right + 8 + theme.px(ARROW) + 8
        return spots

    def _draw(self, painter: QPainter, spot: _Spot) -> None:
        theme = current_theme()
        current = spot.stage == self._stage
        done = spot.stage < self._stage and not (self._held_up and spot.stage is Stage.ENTRIES)
        self._draw_badge(painter, spot, current, done)
        painter.setFont(theme.font(bold=current))
        painter.setPen(theme.color("text" if current or done else "hint"))
        if spot.note > spot.word:
            self._write(painter, spot.word, spot.note, self._word(spot.stage))
        if spot.right > spot.note:
            painter.setFont(theme.font(9))
            painter.setPen(theme.color("dim"))
            self._write(painter, spot.note, spot.right + 2, self._note)
        if spot.stage != max(Stage):
            side = theme.px(ARROW)
            square = QRectF(spot.right + 8, (self.height() - side) / 2, side, side)
            draw_icon(painter, square, "right", theme.color("border"))

    def _write(self, painter: QPainter, left: int, right: int, text: str) -> None:
        rect = QRectF(left, 0, right - left + 4, self.height())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)

    def _draw_badge(self, painter: QPainter, spot: _Spot, current: bool, done: bool) -> None:
        theme = current_theme()
        side = theme.px(BADGE)
        circle = QRectF(spot.left + 1, (self.height() - side) / 2, side, side)
        painter.setPen(Qt.PenStyle.NoPen if current else QPen(theme.color("dim" if done else "border"), 1.3))
        painter.setBrush(theme.color("accent_fill") if current else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(circle)
        if done:
            inset = side / 5
            draw_icon(painter, circle.adjusted(inset, inset, -inset, -inset), "tick", theme.color("text"))
            return
        painter.setFont(theme.font(9, bold=current))
        painter.setPen(theme.color("on_accent" if current else "hint"))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(spot.stage + 1))


class StepBand(QFrame):
    """Stepper left; what is due until when, and the red button, right."""

    next_wanted = Signal()
    deadline_wanted = Signal()
    """A deadline is to be declared."""
    due_wanted = Signal()
    """All that is due is to be listed."""

    HEIGHT = 41

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("band")
        self.stepper = Stepper()
        self._date = label("", tone="dim")
        self._links: dict[str, LinkButton] = {}
        self.button = PrimaryButton("")
        self.button.setToolTip("Ctrl+Enter")
        self.button.clicked.connect(self.next_wanted)
        self._comes_back = False
        self._layout = layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 0, 12, 0)
        layout.setSpacing(10)
        fill(layout, self.stepper, None, self._date, self.button)
        self._follow_theme()

    @property
    def declare(self) -> LinkButton:
        """Leads to where a deadline is declared."""
        return self._links.get("declare") or self._link(
            "declare", QT_TR_NOOP("Set the deadline"), self.deadline_wanted, self.due
        )

    @property
    def due(self) -> LinkButton:
        """Lists what is due."""
        return self._links.get("due") or self._link("due", QT_TR_NOOP("Due now ∨"), self.due_wanted, self.button)

    def show_next(self, text: str, enabled: bool = True) -> None:
        """Name the next step; the cursor comes back to the button that had it before work made it wait."""
        self.button.setText(text)
        self._comes_back = self._comes_back or (self.button.hasFocus() and not enabled)
        self.button.setEnabled(enabled)
        if enabled and self._comes_back:
            self._comes_back = False
            self.button.setFocus()

    def show_date(self, text: str, tone: str = "dim", undeclared: bool = False) -> None:
        """Say what is left of the period, or what else there is to know of it; offer to declare what is not declared."""
        self._date.setText(text)
        self._date.setVisible(bool(text))
        set_tone(self._date, tone)
        if undeclared or "declare" in self._links:
            self.declare.setVisible(undeclared)

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    def _link(self, key: str, source: str, wanted: SignalInstance, following: QWidget) -> LinkButton:
        """Make a link before another widget once there is a store: until then nothing can be listed or declared."""
        made = self._links[key] = LinkButton(tr(source))
        made.clicked.connect(wanted)
        self._layout.insertWidget(self._layout.indexOf(following), made)
        before = following.previousInFocusChain()
        assert before is not None  # the chain is a ring
        put_in_order([before, made])
        return made

    def _follow_theme(self) -> None:
        self.setFixedHeight(current_theme().px(self.HEIGHT))
