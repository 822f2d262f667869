"""The dated steps of a task as a row of cards to choose from, each with its label, light, wording and due date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from planner_desktop.domain.plan import Milestone
from planner_desktop.domain.schedule import Light, Verdict, days_left
from planner_desktop.ui.lights import LIGHTS, Sign, draw_light
from planner_desktop.ui.panes import put_in_order
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

SIDE_BY_SIDE = 4
"""More steps than this scroll sideways."""
GAP = 8
LONGEST_TITLE = 110
"""Of a label, in pixels at 100 %, before it is elided."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class StepFace:
    """What a card says of its step."""

    step_id: str
    title: str
    sign: Sign
    wording: str
    due: str
    left: str
    """Days left or overdue; empty where there is nothing to hurry for."""


def step_face(step: Milestone, verdict: Verdict, day: date) -> StepFace:
    """The face of a step as seen on a day."""
    due = tr("Due {date}", date=step.end) if step.end else tr("Due: standing task")
    return StepFace(step.id, step_title(step), LIGHTS[verdict.light], step.text, due, _time_left(step, verdict, day))


def step_title(step: Milestone) -> str:
    """The printed label, or a word that there is none."""
    return step.label or tr("No year printed")


NO_DATE_PRESSES = frozenset({Light.DONE, Light.CAUGHT_UP, Light.NOT_DUE, Light.NOT_APPLICABLE, Light.CONTINUING})
"""Lights beside which days left or over would say nothing."""


def _time_left(step: Milestone, verdict: Verdict, day: date) -> str:
    days = days_left(step, day)
    if days is None or verdict.light in NO_DATE_PRESSES:
        return ""
    return tr("{days} days left", days=days) if days >= 0 else tr("{days} days over", days=-days)


class MilestoneCard(QAbstractButton):
    """One step; the chosen one has an accent edge and bar."""

    def __init__(self) -> None:
        super().__init__()
        self._face: StepFace | None = None
        self._compact = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @property
    def step_id(self) -> str:
        """The step shown."""
        return self._face.step_id if self._face else ""

    def show_face(self, face: StepFace, compact: bool) -> None:
        """Show a step; a compact card leaves out its wording."""
        if (face, compact) == (self._face, self._compact):
            return
        self._face, self._compact = face, compact
        self.updateGeometry()
        self.setToolTip(face.wording)
        self.setAccessibleName(f"{face.title} {face.sign.word}")
        self.setAccessibleDescription(" ".join((face.wording, face.due, face.left)))
        self.update()

    @property
    def tells_all(self) -> bool:
        """Whether the whole wording is on the card."""
        if self._face is None:
            return True
        lines = self._lines(self._text_width())
        return not self._compact and "".join(lines) == self._face.wording

    def sizeHint(self) -> QSize:
        """70 px high at 100 %, two lines of wording in large text, one line when compact."""
        theme = current_theme()
        if self._compact:
            return QSize(theme.px(150), theme.px(30))
        return QSize(theme.px(180), theme.px(88 if theme.large else 70))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for label and light; a long label gives way."""
        theme = current_theme()
        if self._face is None:
            return QSize(theme.px(96), self.sizeHint().height())
        title = min(theme.metrics(10.5, bold=True).horizontalAdvance(self._face.title), theme.px(LONGEST_TITLE))
        word = theme.metrics(9).horizontalAdvance(self._face.sign.word)
        return QSize(theme.px(12 + 10 + 10 + 6 + 8) + title + word, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Edge and ground, then the texts."""
        if self._face is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_ground(painter)
        self._draw_head(painter, self._face)
        if not self._compact:
            self._draw_wording(painter)
            self._draw_due(painter, self._face)
        painter.end()

    def _draw_ground(self, painter: QPainter) -> None:
        theme, on = current_theme(), self.isChecked()
        edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        hover = self.underMouse() and not on
        painter.setPen(QPen(theme.color("accent" if on else "border" if hover else "line"), 1))
        painter.setBrush(theme.color("tint" if on else "alt"))
        painter.drawRoundedRect(edge, 4, 4)
        if on:
            bar = QRectF(edge.left(), edge.top() + 3, theme.px(3), edge.height() - 6)
            painter.fillRect(bar, theme.color("accent"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("data"), 2))
            painter.drawRoundedRect(edge.adjusted(1, 1, -1, -1), 3, 3)

    def _text_width(self) -> int:
        theme = current_theme()
        return self.width() - theme.px(12) - theme.px(10)

    def _draw_head(self, painter: QPainter, face: StepFace) -> None:
        theme, left, width = current_theme(), current_theme().px(12), self._text_width()
        line = QRectF(left, theme.px(5), width, theme.px(20))
        metrics, side = theme.metrics(9), theme.px(10)
        word = metrics.elidedText(face.sign.word, Qt.TextElideMode.ElideRight, round(width * 0.6))
        taken = metrics.horizontalAdvance(word)
        painter.setFont(theme.font(9))
        painter.setPen(theme.color(face.sign.text_tone))
        painter.drawText(line, _RIGHT, word)
        at = QRectF(line.right() - taken - side - theme.px(6), line.center().y() - side / 2, side, side)
        draw_light(painter, at, face.sign)
        room = round(at.left() - left - theme.px(6))
        painter.setFont(theme.font(10.5, bold=True))
        painter.setPen(theme.color("text"))
        bold = theme.metrics(10.5, bold=True)
        painter.drawText(line, _LEFT, bold.elidedText(face.title, Qt.TextElideMode.ElideRight, room))

    def _draw_wording(self, painter: QPainter) -> None:
        theme = current_theme()
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("text" if self.isChecked() else "dim"))
        high = theme.px(19)
        for number, text in enumerate(self._lines(self._text_width())):
            painter.drawText(QRectF(theme.px(12), theme.px(26) + number * high, self._text_width(), high), _LEFT, text)

    def _draw_due(self, painter: QPainter, face: StepFace) -> None:
        theme = current_theme()
        text = " · ".join(part for part in (face.due, face.left) if part)
        if theme.large or theme.metrics(9).horizontalAdvance(text) + 4 > self._text_width():
            text = face.due
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("dim" if self.isChecked() else "hint"))
        painter.drawText(
            QRectF(theme.px(12), self.height() - theme.px(24), self._text_width(), theme.px(18)),
            _LEFT,
            theme.metrics(9).elidedText(text, Qt.TextElideMode.ElideRight, self._text_width()),
        )

    def _lines(self, width: int) -> list[str]:
        text = self._face.wording if self._face else ""
        return cut_to_lines(text, current_theme().metrics(9), width, 2 if current_theme().large else 1)


def cut_to_lines(text: str, metrics: QFontMetrics, width: int, lines: int) -> list[str]:
    """A text over at most so many lines, the last one elided; breaks between any two characters, as Chinese may."""
    cut: list[str] = []
    rest = text
    while rest and len(cut) < lines - 1:
        end = _fitting(rest, metrics, width)
        cut.append(rest[:end])
        rest = rest[end:]
    if rest:
        cut.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))
    return cut


def _fitting(text: str, metrics: QFontMetrics, width: int) -> int:
    if metrics.horizontalAdvance(text) <= width:
        return len(text)
    end = len(metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
    while end > 1 and (metrics.horizontalAdvance(text[:end]) > width or text[end : end + 1] in "，。；：、！？）》”’"):
        end -= 1
    return max(end, 1)


class MilestoneRow(QScrollArea):
    """All steps of a task; arrow keys move, more than four scroll sideways and the chosen one stays in view."""

    chosen = Signal(str)
    """Id of a step the user chose."""

    def __init__(self, after: QWidget) -> None:
        """``after`` is what the Tab key comes from; cards are made only when a task has them."""
        super().__init__()
        self._after = after
        self._cards: list[MilestoneCard] = []
        self._shown = 0
        self._scrolls = False
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda card: self.chosen.emit(card.step_id))
        inner = QWidget()
        inner.setObjectName("page")
        self._line = QHBoxLayout(inner)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(GAP)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)

    def show_faces(self, faces: Sequence[StepFace], chosen: str, compact: bool) -> None:
        """Show these steps, reusing the cards there are."""
        while len(self._cards) < len(faces):
            card = MilestoneCard()
            self._line.addWidget(card)
            put_in_order([self._cards[-1] if self._cards else self._after, card])
            self._cards.append(card)
            self._group.addButton(card)
        for card, face in zip(self._cards, faces, strict=False):
            card.show_face(face, compact)
            card.setChecked(face.step_id == chosen)
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(faces))
        self._shown = len(faces)
        self._fit()
        self.updateGeometry()

    @property
    def cards(self) -> list[MilestoneCard]:
        """The cards in use."""
        return self._cards[: self._shown]

    @property
    def chosen_card(self) -> MilestoneCard | None:
        """The card of the chosen step."""
        return next((card for card in self.cards if card.isChecked()), None)

    def sizeHint(self) -> QSize:
        """As high as its cards, and the scroll bar if there are too many."""
        high = self._cards[0].sizeHint().height() if self._cards else 0
        return QSize(super().sizeHint().width(), high + (self._bar_height() if self._scrolls else 0))

    def minimumSizeHint(self) -> QSize:
        """It scrolls when narrow."""
        return QSize(current_theme().px(120), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def _bar_height(self) -> int:
        return self.horizontalScrollBar().sizeHint().height()

    def _fit(self) -> None:
        """Give cards that would not fit a quarter of the width each and bring the chosen one into view."""
        least = max((card.minimumSizeHint().width() for card in self.cards), default=0)
        scrolled = self._scrolls
        self._scrolls = self._shown > SIDE_BY_SIDE or self._total(least) > self.width() > GAP
        # Three and a half in view: the half says that there is more.
        width = max(least, round((self.viewport().width() - 3 * GAP) / 3.5)) if self._scrolls else 0
        for card in self.cards:
            card.setMinimumWidth(width)
        self.widget().setMinimumWidth(self._total(width) if self._scrolls else 0)
        if scrolled != self._scrolls:
            QTimer.singleShot(0, self, self.updateGeometry)
        self.show_chosen()

    def _total(self, width: int) -> int:
        return self._shown * (width + GAP) - GAP

    def show_chosen(self) -> None:
        """Scroll so that the chosen card is in view."""
        card = self.chosen_card
        if card is not None and self._scrolls:
            layout = self.widget().layout()
            assert layout is not None  # made in the constructor
            layout.activate()
            self.ensureWidgetVisible(card, GAP, 0)
