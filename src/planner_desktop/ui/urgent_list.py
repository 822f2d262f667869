"""What is overdue, at risk or due soon: two lines a step, and the way there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner_desktop.domain.overview import Urgent
from planner_desktop.domain.period import Period
from planner_desktop.domain.schedule import Light, days_left
from planner_desktop.ui.lights import LIGHTS, Sign, draw_light
from planner_desktop.ui.line_data import LINE, line_data
from planner_desktop.ui.plan_words import number_text
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

ROW = 44
"""Height of two lines in pixels at 100 %."""
SAYS_WHY = frozenset({"light.below_target"})
"""Reasons that say more than the days do."""
ITEM = LINE
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class UrgentLine:
    """A step, or a period's return, as its two lines show it."""

    milestone_id: str
    """Empty for a return."""
    number: str
    text: str
    below: str
    """Due date and department."""
    word: str
    """How many days are left or over, or why it is here."""
    sign: Sign
    period: Period | None = None
    """The period of a return."""

    @property
    def shown(self) -> str:
        """Its wording."""
        return self.text

    @property
    def spoken(self) -> str:
        """The whole line for screen readers."""
        return f"{self.number} {self.sign.word} · {self.word}\n{self.text}\n{self.below}".strip()


def urgent_line(item: Urgent, day: date) -> UrgentLine:
    """A step as seen on a day."""
    due = tr("Due {date}", date=item.step.end) if item.step.end else tr("Due: standing task")
    below = " · ".join((due, *item.task.departments[:1]))
    return UrgentLine(item.step.id, number_text(item.task), item.step.text, below, _word(item, day), _sign(item))


def _sign(item: Urgent) -> Sign:
    return LIGHTS[item.verdict.light]


def _word(item: Urgent, day: date) -> str:
    if item.verdict.reason in SAYS_WHY:
        return tr("Indicator below target")
    days = days_left(item.step, day)
    if days is None:
        return LIGHTS[item.verdict.light].word
    told = tr("{days} days left", days=days) if days >= 0 else tr("{days} days over", days=-days)
    return f"{LIGHTS[Light.NOT_FILLED].word} · {told}" if item.verdict.light is Light.NOT_FILLED else told


class UrgentModel(QAbstractListModel):
    """The steps as lines; ``ITEM`` gives the ``UrgentLine``."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: Sequence[UrgentLine] = ()

    def show_lines(self, lines: Sequence[UrgentLine]) -> None:
        """Show other steps."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row a step."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows and says."""
        return line_data(self._lines[index.row()], role) if index.isValid() else None


class UrgentDelegate(QStyledItemDelegate):
    """Paints the two lines; the row pointed at or current says where it leads."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Two lines."""
        return QSize(10, current_theme().px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Shape, number and wording; below them the date, and the days at the right."""
        line, theme, rect = index.data(ITEM), current_theme(), QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        state = QStyle.StateFlag(option.state)  # pyright: ignore[reportAttributeAccessIssue]
        focused = bool(state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus)
        pointed = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        if focused:
            painter.fillRect(rect, theme.color("tint"))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.color("accent"))
        draw_light(painter, QRectF(rect.left() + 12, rect.top() + theme.px(7), theme.px(11), theme.px(11)), line.sign)
        upper = QRect(rect.left(), rect.top() + theme.px(2), rect.width() - 12, theme.px(21))
        lower = QRect(rect.left(), rect.top() + theme.px(22), rect.width() - 12, theme.px(18))
        go = self._go(painter, upper) if focused or pointed else 0
        self._first(painter, upper.adjusted(0, 0, -go, 0), line)
        self._second(painter, lower, line)
        painter.setPen(theme.color("line"))
        painter.drawLine(rect.left() + 12, rect.bottom(), rect.right() - 12, rect.bottom())
        painter.restore()

    def _go(self, painter: QPainter, rect: QRect) -> int:
        """The word that leads there; returns the room it takes."""
        theme, word = current_theme(), tr("Go ›")
        painter.setFont(theme.font(9))
        painter.setPen(theme.color("data"))
        painter.drawText(rect, _RIGHT, word)
        return theme.metrics(9).horizontalAdvance(word) + 8

    def _first(self, painter: QPainter, rect: QRect, line: UrgentLine) -> None:
        theme = current_theme()
        painter.setFont(theme.font(10, bold=True))
        painter.setPen(theme.color("dim"))
        numbers = QRect(rect.left() + theme.px(26), rect.top(), theme.px(26), rect.height())
        painter.drawText(numbers, _RIGHT, line.number)
        painter.setFont(theme.font(10))
        painter.setPen(theme.color("text"))
        beside = rect.adjusted(theme.px(60), 0, 0, 0)
        text = theme.metrics(10).elidedText(line.text.replace("\n", " "), Qt.TextElideMode.ElideRight, beside.width())
        painter.drawText(beside, _LEFT, text)

    def _second(self, painter: QPainter, rect: QRect, line: UrgentLine) -> None:
        theme = current_theme()
        beside = rect.adjusted(theme.px(60), 0, 0, 0)
        painter.setFont(theme.font(9))
        painter.setPen(theme.color(line.sign.text_tone))
        painter.drawText(beside, _RIGHT, line.word)
        room = beside.width() - theme.metrics(9).horizontalAdvance(line.word) - 8
        painter.setPen(theme.color("hint"))
        painter.drawText(beside, _LEFT, theme.metrics(9).elidedText(line.below, Qt.TextElideMode.ElideRight, room))


class UrgentList(QListView):
    """The list; what is clicked, or Enter is pressed on, is gone to: a step, or the period of a return."""

    go_to = Signal(str)
    period_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.lines = UrgentModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(UrgentDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("Overdue and at risk"))
        self.clicked.connect(self._go)
        self.activated.connect(self._go)

    def show_urgent(self, items: Sequence[Urgent], day: date) -> None:
        """Show steps as seen on a day."""
        self.show_lines([urgent_line(item, day) for item in items])

    def show_lines(self, lines: Sequence[UrgentLine]) -> None:
        """Show lines, the first one current."""
        self.lines.show_lines(lines)
        self.setCurrentIndex(self.lines.index(0, 0))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def _go(self, index: QModelIndex) -> None:
        line: UrgentLine = index.data(ITEM)
        if line.period is not None:
            self.period_wanted.emit(line.period)
        else:
            self.go_to.emit(line.milestone_id)
