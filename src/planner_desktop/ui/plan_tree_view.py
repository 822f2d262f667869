"""The tree of programmes, sections and tasks as it is seen: three kinds of rows, chevrons, one current task."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from planner_desktop.domain.plan import Task
from planner_desktop.domain.rollup import Tally, TaskState
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.bars import draw_bar
from planner_desktop.ui.icons import draw_icon
from planner_desktop.ui.lights import ERROR, LIGHTS, draw_light
from planner_desktop.ui.plan_tree import Node, NodeKind, PlanTreeModel, Role
from planner_desktop.ui.plan_words import number_text
from planner_desktop.ui.theme import Theme, current_theme
from planner_desktop.ui.translation import tr

Index = QModelIndex | QPersistentModelIndex
PROGRAMME_HEIGHT = 45
ROW_HEIGHT = 25
"""Of sections and tasks, in pixels at 100 %."""
INDENT = 17
CHEVRON = 14
MARGIN = 10
"""Right of everything; margins do not scale."""
SHOWN_MARKS = (Light.AT_RISK, Light.OVERDUE)
"""The lights a programme's row counts."""

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PlanTreeDelegate(QStyledItemDelegate):
    """Draws the rows in the theme's colours."""

    def __init__(self, view: PlanTreeView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Programmes are higher: they carry a bar."""
        # Asked for every unfolded row at each filter, and so by the model's own way to the top: the fewest calls.
        return self._view.row_sizes[self._view.plan.is_programme(index)]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row, as wide as the view."""
        node: Node = index.data(Role.NODE)
        row = _Row(painter, current_theme(), QRect(option.rect), *self._view.seen_as(option, index))  # pyright: ignore
        painter.save()
        row.ground()
        state, errors = index.data(Role.STATE), index.data(Role.ERRORS)
        match node.kind:
            case NodeKind.PROGRAMME:
                row.programme(node, state, first=not index.row())
            case NodeKind.SECTION:
                row.section(node, state)
            case NodeKind.TASK:
                row.task(node, state, errors)
        row.focus_ring()
        painter.restore()


class _Row:
    """One row while it is drawn."""

    def __init__(
        self, painter: QPainter, theme: Theme, rect: QRect, selected: bool, hovered: bool, focused: bool
    ) -> None:
        self.painter, self.theme, self.rect = painter, theme, rect
        self.whole = QRect(0, rect.top(), rect.right() + 1, rect.height())
        self.selected, self.hovered, self.focused = selected, hovered, focused

    def ground(self) -> None:
        if self.selected:
            self.painter.fillRect(self.whole, self.theme.color("tint"))
            self.painter.fillRect(QRect(0, self.rect.top(), 3, self.rect.height()), self.theme.color("accent"))
        elif self.hovered:
            self.painter.fillRect(self.rect.adjusted(0, 1, 0, 0), self.theme.color("alt"))

    def focus_ring(self) -> None:
        if self.focused:
            self.painter.setPen(QPen(self.theme.color("data"), 1))
            self.painter.setBrush(Qt.BrushStyle.NoBrush)
            self.painter.drawRect(self.whole.adjusted(0, 0, -1, -1))

    def programme(self, node: Node, state: Tally, first: bool) -> None:
        if not first:
            self.painter.setPen(self.theme.color("line"))
            self.painter.drawLine(0, self.rect.top(), self.whole.width(), self.rect.top())
        px = self.theme.px
        top = QRect(self.rect.left(), self.rect.top() + px(5), self.rect.width() - MARGIN, px(20))
        if node.awaits_supplement:
            self.write(top, node.title, 10.5, "dim", bold=True)
            note = QRect(self.rect.left(), self.rect.top() + px(23), self.rect.width() - MARGIN, px(18))
            used = self.write(note, tr("Not in this document · "), 9, "hint")
            self.write(note.adjusted(used, 0, 0, 0), tr("load a supplement…"), 9, "accent")
            return
        count = tr("{filled}/{tasks} filled in", filled=state.filled, tasks=state.tasks)
        used = self.write(top, count, 9, "dim", RIGHT)
        self.write(top.adjusted(0, 0, -used - 8, 0), node.title, 10.5, "text", bold=True)
        self._bar_and_marks(top, state)

    def _bar_and_marks(self, top: QRect, state: Tally) -> None:
        px = self.theme.px
        bar = QRectF(top.left(), self.rect.top() + px(30), top.width() - px(74), px(5))
        draw_bar(self.painter, bar, state.filled / state.tasks if state.tasks else 0)
        left = top.right() - px(62)
        for light in SHOWN_MARKS:
            count = state.lights.get(light, 0)
            if count:
                sign = LIGHTS[light]
                draw_light(self.painter, QRectF(left, self.rect.top() + px(27), px(10), px(10)), sign)
                place = QRect(left + px(13), self.rect.top() + px(22), px(20), px(20))
                self.write(place, str(count), 9, sign.text_tone)
            left += px(32)

    def section(self, node: Node, state: Tally) -> None:
        place = self.rect.adjusted(0, 0, -MARGIN, 0)
        used = self.write(place, f"{state.filled}/{state.tasks}" if state.tasks else "–", 9.5, "dim", RIGHT)
        self.write(place.adjusted(0, 0, -used - 8, 0), node.title, 9.5, "dim")

    def task(self, node: Node, state: TaskState, errors: int) -> None:
        px = self.theme.px
        number = number_text(node.item) if isinstance(node.item, Task) else ""
        left = self.rect.left() + 2
        side = px(11)
        draw_light(self.painter, QRectF(left, self._middle(side), side, side), LIGHTS[state.light])
        left += px(18)
        more, pt = (px(6), 8.5) if not number.isdecimal() else (0, 10)  # an own task's letter wants room
        place = QRect(left - more, self.rect.top(), px(20) + more, self.rect.height())
        self.write(place, number, pt, "text" if self.selected else "hint", RIGHT, bold=self.selected)
        left += px(27)
        right = self.whole.width() - MARGIN - (self._errors(errors) + 6 if errors else 0)
        place = QRect(left, self.rect.top(), right - left, self.rect.height())
        self.write(place, node.title, 10, "text", bold=self.selected)

    def _errors(self, errors: int) -> int:
        """Draw the number of errors at the right end; gives the width it took."""
        side, gap = self.theme.px(10), 4
        place = self.whole.adjusted(0, 0, -MARGIN, 0)
        used = self.write(place, str(errors), 9, "late", RIGHT)
        left = self.whole.width() - MARGIN - used - gap - side
        draw_light(self.painter, QRectF(left, self._middle(side), side, side), ERROR)
        return used + gap + side

    def _middle(self, side: int) -> float:
        return self.rect.top() + (self.rect.height() - side) / 2

    def write(
        self, place: QRect, text: str, pt: float, tone: str, align: Qt.AlignmentFlag = LEFT, bold: bool = False
    ) -> int:
        """Write one line, cut where it does not fit; gives its width."""
        metrics = self.theme.metrics(pt, bold)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        self.painter.setFont(self.theme.font(pt, bold))
        self.painter.setPen(self.theme.color(tone))
        self.painter.drawText(place, align, shown)
        return metrics.horizontalAdvance(shown)


class PlanTreeView(QTreeView):
    """The tree; ``task_chosen`` comes when another task becomes the current one."""

    task_chosen = Signal(str)
    supplement_wanted = Signal(str)
    """A programme without tasks was clicked, by its id."""
    painted = Signal()

    def __init__(self, model: PlanTreeModel) -> None:
        super().__init__()
        self.plan = model
        self.row_sizes = _row_sizes()
        """Of programmes and of the other rows, at the text size in force."""
        self.setModel(model)
        self.setItemDelegate(PlanTreeDelegate(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(tr("Programmes and tasks"))
        self.clicked.connect(self._toggle)
        self._chosen = ""
        self._follow_theme()

    @property
    def chosen(self) -> str:
        """The id of the current task, or empty."""
        return self._chosen

    @property
    def current_node(self) -> Node | None:
        """The programme, section or task the cursor is on."""
        index = self.currentIndex()
        return index.data(Role.NODE) if index.isValid() else None

    def choose(self, task_id: str) -> None:
        """Make a task the current one and bring it into view; one that the filter hides only becomes current."""
        self._note(task_id)
        index = self.plan.index_of_task(task_id)
        if index.isValid():
            above = index.parent()
            while above.isValid():
                self.expand(above)
                above = above.parent()
            self.setCurrentIndex(index)
            self._bring_into_view(index)

    def _bring_into_view(self, index: QModelIndex) -> None:
        """Scroll only when the row is out of sight, and then so far that what is around it is seen too."""
        # Not ``viewport()``: to hand it over, PySide6 makes every class ready that it could be, a tenth of the start.
        rect, seen = self.visualRect(index), self.contentsRect()
        if not seen.contains(rect):
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        """Tell when a task becomes the current one."""
        super().currentChanged(current, previous)
        node: Node | None = current.data(Role.NODE) if current.isValid() else None
        if node is not None and node.kind is NodeKind.TASK:
            self._note(node.item.id)

    def seen_as(self, option: QStyleOptionViewItem, index: Index) -> tuple[bool, bool, bool]:
        """Whether a row is selected, under the mouse, and current in the tree that has the focus.

        The option knows all three, but asking it makes PySide6 prepare ``QStyle`` and its five hundred names.
        """
        hovered = self.underMouse() and bool(option.state & QtWidgets.QStyle.StateFlag.State_MouseOver)  # pyright: ignore
        return self.selectionModel().isSelected(index), hovered, self.hasFocus() and index == self.currentIndex()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell when the rows are on the screen."""
        super().paintEvent(event)
        self.painted.emit()

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw the ground left of the text and the chevron of what can be opened."""
        node: Node = index.data(Role.NODE)
        theme = current_theme()
        if self.selectionModel().isSelected(index):
            painter.fillRect(rect, theme.color("tint"))
            painter.fillRect(QRect(0, rect.top(), 3, rect.height()), theme.color("accent"))
        if node.kind is NodeKind.PROGRAMME and index.row():
            painter.setPen(theme.color("line"))
            painter.drawLine(0, rect.top(), rect.right() + 1, rect.top())
        if node.children:
            side = theme.px(CHEVRON)
            top = rect.top() + theme.px(8) if node.kind is NodeKind.PROGRAMME else rect.center().y() - side / 2 + 1
            name = "down" if self.isExpanded(index) else "right"
            draw_icon(painter, QRectF(rect.right() - side, top, side, side), name, theme.color("dim"))

    def changeEvent(self, event: QEvent) -> None:
        """Take the new scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._follow_theme()

    def _note(self, task_id: str) -> None:
        if task_id != self._chosen:
            self._chosen = task_id
            self.task_chosen.emit(task_id)

    def _toggle(self, index: QModelIndex) -> None:
        node: Node = index.data(Role.NODE)
        if node.awaits_supplement:
            self.supplement_wanted.emit(node.item.id)
        elif node.kind is not NodeKind.TASK:
            self.setExpanded(index, not self.isExpanded(index))

    def _follow_theme(self) -> None:
        self.row_sizes = _row_sizes()
        self.setIndentation(current_theme().px(INDENT))
        self.scheduleDelayedItemsLayout()


def _row_sizes() -> Mapping[bool, QSize]:
    px = current_theme().px
    return {True: QSize(10, px(PROGRAMME_HEIGHT)), False: QSize(10, px(ROW_HEIGHT))}
