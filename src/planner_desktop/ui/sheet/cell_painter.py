"""Draws the cells of the table: wrapped text, shape before it, mark of a finding in the corner, ring of the cursor."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from planner_desktop.domain.bulk.columns import EDITABLE, ORDER, Column
from planner_desktop.ui.lights import Sign, draw_light
from planner_desktop.ui.sheet.sheet_model import Role
from planner_desktop.ui.theme import current_theme

PT = 9.5
"""Points of a cell's text at 100 %."""
INSET, GAP, SIDE = 5, 4, 11
"""Room around a text and behind a shape, and the side of a shape, in pixels at 100 % (the room does not scale)."""
CLOSING, OPENING = "，。；：、！？）》”’】〉」％…", "（《“‘【〈「"
"""Marks that no line begins with, and that none ends with."""
LINES_KEPT = 4_096
"""Texts of cells that stay wrapped: some screens full."""
Index = QModelIndex | QPersistentModelIndex


def row_height(lines: int) -> int:
    """Pixels of a row with so many lines of text."""
    return current_theme().metrics(PT).lineSpacing() * lines + 2 * INSET


def wrapped(text: str, metrics: QFontMetrics, width: int, lines: int) -> list[str]:
    """A text over at most so many lines; its own line breaks are kept, and what is left out is told by an ellipsis."""
    shown: list[str] = []
    rest = text
    while rest and len(shown) < lines:
        line, broken, after = rest.partition("\n")
        end = _end_of_line(line, metrics, width)
        shown.append(line[:end].rstrip() if end < len(line) else line)
        rest = line[end:].lstrip(" ") + broken + after if end < len(line) else after
    if rest:
        shown[-1] = metrics.elidedText(f"{shown[-1]}…", Qt.TextElideMode.ElideRight, width)
    return shown


def _end_of_line(line: str, metrics: QFontMetrics, width: int) -> int:
    """Where a line has to end: between two Chinese characters or after a word, and not before a closing mark."""
    if metrics.horizontalAdvance(line) <= width:
        return len(line)
    fitting = bisect_right(range(1, len(line)), width, key=lambda end: metrics.horizontalAdvance(line[:end]))
    end = fitting
    while end > 1 and not _may_part(line[end - 1], line[end]):
        end -= 1
    return end if end > 1 else max(fitting, 1)


def _may_part(before: str, after: str) -> bool:
    if after in CLOSING or before in OPENING:
        return False
    return not (_is_of_word(before) and _is_of_word(after))


def _is_of_word(character: str) -> bool:
    return character.isascii() and not character.isspace()


def paint_cell(painter: QPainter, option: QStyleOptionViewItem, index: Index, current: bool) -> None:
    """Draw one cell; ``current``: the cursor is here."""
    theme, rect = current_theme(), QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
    picked = bool(QStyle.StateFlag(option.state) & QStyle.StateFlag.State_Selected)  # pyright: ignore[reportAttributeAccessIssue]
    column = ORDER[index.column()]
    role = "tint" if picked else "surface" if column in EDITABLE else "alt"
    painter.fillRect(rect, theme.color(role))
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color("line"))
    painter.fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme.color("line"))
    painter.save()
    painter.setClipRect(rect)
    mark = index.data(Role.MARK)
    _paint_text(painter, rect, index, column, isinstance(mark, Sign))
    if isinstance(mark, Sign):
        side = theme.px(SIDE)
        draw_light(painter, QRectF(rect.right() - side - 2, rect.top() + 3, side, side), mark)
    painter.restore()
    if current:
        focused = _has_focus(option.widget)  # pyright: ignore[reportAttributeAccessIssue]
        painter.setPen(QPen(theme.color("data" if focused else "border"), 2 if focused else 1))
        painter.drawRect(rect.adjusted(1, 1, -2, -2))


def _has_focus(view: object) -> bool:
    """Whether the table has the focus; its frozen columns are a view inside it."""
    return isinstance(view, QWidget) and (view.hasFocus() or (view.parentWidget() or view).hasFocus())


def _paint_text(painter: QPainter, rect: QRect, index: Index, column: Column, marked: bool) -> None:
    theme = current_theme()
    inner = rect.adjusted(INSET, INSET, -INSET, -INSET)
    metrics = theme.metrics(PT)
    sign = index.data(Role.SIGN)
    if isinstance(sign, Sign):
        side = theme.px(SIDE)
        top = inner.top() + (metrics.lineSpacing() - side) / 2
        draw_light(painter, QRectF(inner.left(), top, side, side), sign)
        inner.setLeft(inner.left() + side + GAP)
    if marked:
        inner.setRight(inner.right() - theme.px(SIDE))
    text, tone = str(index.data() or ""), str(index.data(Role.TONE))
    if not text and column is Column.STATUS and isinstance(sign, Sign):
        text, tone = sign.word, "hint"
    painter.setFont(theme.font(PT, bold=column is Column.NUMBER))
    painter.setPen(theme.color(tone))
    fitting = max(1, (inner.height() + 2) // metrics.lineSpacing())
    for at, line in enumerate(_lines(text, max(inner.width(), 1), fitting, theme.look.scale)):
        painter.drawText(inner.left(), inner.top() + at * metrics.lineSpacing() + metrics.ascent(), line)


@lru_cache(maxsize=LINES_KEPT)
def _lines(text: str, width: int, lines: int, _scale: float) -> tuple[str, ...]:
    """A text wrapped at a scale of the look, kept: the same cells are painted at every letter of a search."""
    return tuple(wrapped(text, current_theme().metrics(PT), width, lines))


def cell_size() -> QSize:
    """What a cell asks for: the headers decide."""
    return QSize(40, row_height(1))
