"""The list of received files, two lines each: what it is, whose and when; below it one sentence."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from planner_desktop.ui.lights import Sign, draw_light
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

ROW = 53
"""Height in pixels at 100 %."""
LINE = Qt.ItemDataRole.UserRole
SIGN_WIDTH, UNIT_WIDTH = 88, 74
"""Columns of the first line at 100 %; both grow with what stands in them."""
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class VerdictLine:
    """One file as the list shows it."""

    key: object
    """What tells it from the others."""
    sign: Sign
    who: str
    """The unit, or the file's name when it is of none."""
    place: str
    """Period, type and revision."""
    when: str
    sentence: str
    name: str
    """Of the file; for the tooltip and screen readers."""
    quiet: bool = False
    """Nothing to do: the sentence steps back."""
    ticked: bool | None = None
    """Whether its box begins ticked; None: it has no box."""

    @property
    def spoken(self) -> str:
        """The whole line for screen readers."""
        return "，".join(part for part in (self.sign.word, self.who, self.place, self.sentence, self.name) if part)


class VerdictList(QListView):
    """Lines go in; the key of the picked one comes out."""

    picked = Signal()
    """Another line is current."""
    opened = Signal()
    """Enter or a double click on a line."""
    ticks_changed = Signal()
    """A box was ticked or cleared."""

    def __init__(self) -> None:
        super().__init__()
        self._model = QStandardItemModel(self)
        self._filling = False
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Received files"))
        self.selectionModel().selectionChanged.connect(self._selected)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self._model.itemChanged.connect(lambda _item: None if self._filling else self.ticks_changed.emit())

    @property
    def lines(self) -> list[VerdictLine]:
        """What is listed."""
        return [self._model.item(at).data(LINE) for at in range(self._model.rowCount())]

    @property
    def key(self) -> object | None:
        """Of the picked line."""
        indexes = self.selectedIndexes()
        return indexes[0].data(LINE).key if indexes else None

    @property
    def ticked(self) -> list[object]:
        """Keys of the lines whose box is ticked."""
        items = (self._model.item(at) for at in range(self._model.rowCount()))
        return [item.data(LINE).key for item in items if item.checkState() is Qt.CheckState.Checked]

    def tick(self, keys: Container[object]) -> None:
        """Tick the boxes of these lines, and clear all others."""
        for at in range(self._model.rowCount()):
            item = self._model.item(at)
            if item.isCheckable():
                item.setCheckState(Qt.CheckState.Checked if item.data(LINE).key in keys else Qt.CheckState.Unchecked)

    def show_lines(self, lines: Sequence[VerdictLine]) -> None:
        """List these; the picked one stays picked while it is there, else the first is."""
        key = self.key
        self._filling = True
        self._model.clear()
        for line in lines:
            item = QStandardItem(line.spoken)
            item.setData(line, LINE)
            item.setToolTip(f"{line.name}\n{line.sentence}")
            if line.ticked is not None:
                item.setCheckable(True)
                item.setCheckState(Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked)
            self._model.appendRow(item)
        self._filling = False
        if lines:
            self.pick(key if any(line.key == key for line in lines) else lines[0].key)
        else:
            self.picked.emit()

    def pick(self, key: object) -> None:
        """Make a line current."""
        found = [at for at, line in enumerate(self.lines) if line.key == key]
        if found:
            self.setCurrentIndex(self._model.index(found[0], 0))

    def sizeHint(self) -> QSize:
        """A few lines; the page gives it the rest."""
        px = current_theme().px
        return QSize(px(300), px(ROW) * 4)

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        px = current_theme().px
        return QSize(px(200), px(ROW) * 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens what can be decided."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def _selected(self, _selected: QItemSelection) -> None:
        if not self._filling:
            self.picked.emit()


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, current_theme().px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: VerdictLine = index.data(LINE)
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        state: QStyle.StateFlag = option.state  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        self._ground(painter, rect, bool(state & QStyle.StateFlag.State_Selected))
        if line.ticked is not None:
            rect = rect.adjusted(self._box(painter, option, index), 0, 0, 0)
        self._first_line(painter, rect, line)
        self._second_line(painter, rect, line)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(current_theme().color("data"), 1))
            painter.drawRect(rect.adjusted(3, 0, -1, -1))
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, picked: bool) -> None:
        theme = current_theme()
        if picked:
            painter.fillRect(rect, theme.color("tint"))
            painter.fillRect(QRect(rect.left(), rect.top(), theme.px(3), rect.height()), theme.color("accent"))
        painter.fillRect(QRect(rect.left() + 12, rect.bottom(), rect.width() - 24, 1), theme.color("line"))

    def _box(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> int:
        """Draw the box where the style expects the mouse to find it; gives the room it takes."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = QApplication.style()
        place = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked.value
        shown.rect = place  # pyright: ignore[reportAttributeAccessIssue]
        shown.state = QStyle.StateFlag.State_Enabled | (  # pyright: ignore[reportAttributeAccessIssue]
            QStyle.StateFlag.State_On if ticked else QStyle.StateFlag.State_Off
        )
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, shown, painter)
        return place.right() - option.rect.left()  # pyright: ignore[reportAttributeAccessIssue]

    def _first_line(self, painter: QPainter, rect: QRect, line: VerdictLine) -> None:
        theme = current_theme()
        side, top, high = theme.px(12), rect.top() + theme.px(7), theme.metrics(10, bold=True).height()
        draw_light(painter, QRectF(rect.left() + 14, top + (high - side) / 2, side, side), line.sign)
        left, right = rect.left() + 14 + side + 8, rect.right() - 14
        bold, small = theme.metrics(10, bold=True), theme.metrics(9)
        when = small.horizontalAdvance(line.when) + 8
        self._write(painter, QRect(right - when, top, when, high), line.when, "hint", 9, align=_RIGHT)
        right -= when + 6
        word = max(bold.horizontalAdvance(line.sign.word) + 10, theme.px(SIGN_WIDTH))
        self._write(painter, QRect(left, top, word, high), line.sign.word, line.sign.text_tone, 10, bold=True)
        left += word
        wanted = max(bold.horizontalAdvance(line.who) + 12, theme.px(UNIT_WIDTH))
        # The unit is what one looks for: only a very long name gives way to the period.
        place = min(small.horizontalAdvance(line.place) + 4, theme.px(60)) if line.place else 0
        who = max(min(wanted, right - left - place), theme.px(40))
        self._write(painter, QRect(left, top, who - 8, high), line.who, "text", 10, bold=True)
        self._write(painter, QRect(left + who, top, right - left - who, high), line.place, "dim", 9)

    def _second_line(self, painter: QPainter, rect: QRect, line: VerdictLine) -> None:
        theme = current_theme()
        left = rect.left() + 14 + theme.px(12) + 8
        top = rect.top() + theme.px(7) + theme.metrics(10, bold=True).height() + theme.px(2)
        place = QRect(left, top, rect.right() - 14 - left, theme.metrics(10).height())
        self._write(painter, place, line.sentence, "dim" if line.quiet else "text", 10)

    def _write(
        self,
        painter: QPainter,
        place: QRect,
        text: str,
        tone: str,
        pt: float,
        bold: bool = False,
        align: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        theme = current_theme()
        painter.setFont(theme.font(pt, bold))
        painter.setPen(theme.color(tone))
        shown = theme.metrics(pt, bold).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, align, shown)
