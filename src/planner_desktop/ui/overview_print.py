"""The overview on paper: blocks one under the other, on as many pages as they need, in the light scheme."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.overview import Bar, Overview
from planner_desktop.ui.charts.bullets import ROW as FIGURE_ROW
from planner_desktop.ui.charts.bullets import BulletChart
from planner_desktop.ui.charts.cells import CellChart
from planner_desktop.ui.charts.stacks import StackChart
from planner_desktop.ui.charts.timeline import TimelineChart
from planner_desktop.ui.lights import draw_light
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.overview_counts import COUNTS, count_words
from planner_desktop.ui.overview_steps_card import day_line
from planner_desktop.ui.print_preview import open_preview
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr
from planner_desktop.ui.urgent_list import UrgentLine, urgent_line

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

GAP, HEADING, LINE, BOX = 16, 24, 24, 62
"""Heights in pixels of a screen: between blocks, of a heading, of a line of the list, of a figure's box."""
MOST_ROWS = 20
"""Rows of a chart on one page; longer ones go on in another block."""
LATE, BELOW = 150, 260
"""Widths of the list's last columns."""
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Whose overview it is."""

    office: str
    sample: bool


@dataclass(frozen=True, slots=True)
class Block:
    """Something drawn in one piece: its height, and how to draw it to a width."""

    height: float
    draw: Callable[[QPainter, float], None]


def preview(shown: Overview, day: date, head: Letterhead, window: QWidget) -> None:
    """Open the print preview over a window."""
    open_preview(lambda paper: print_overview(shown, day, head, paper), window)


def print_overview(shown: Overview, day: date, head: Letterhead, printer: QPrinter) -> None:
    """Paint all pages."""
    with current_theme().on_paper():
        page = printer.pageLayout().paintRectPixels(printer.resolution())
        width, height = page.width(), page.height() - LINE
        painter = QPainter(printer)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pages = paged(_blocks(shown, day, head, width), height)
        for number, blocks in enumerate(pages, 1):
            if number > 1:
                printer.newPage()
            _page(painter, blocks, width)
            _foot(painter, QRectF(0, height, width, LINE), shown, f"{number} / {len(pages)}")
        painter.end()


def paged(blocks: Iterator[Block], height: float) -> list[list[Block]]:
    """Spread blocks over pages; one that is higher than a page gets a page of its own."""
    pages: list[list[Block]] = [[]]
    used = 0.0
    for block in blocks:
        if pages[-1] and used + block.height > height:
            pages.append([])
            used = 0.0
        pages[-1].append(block)
        used += block.height
    return pages


def _page(painter: QPainter, blocks: Sequence[Block], width: float) -> None:
    y = 0.0
    for block in blocks:
        painter.save()
        painter.translate(0, y)
        block.draw(painter, width)
        painter.restore()
        y += block.height


def _foot(painter: QPainter, rect: QRectF, shown: Overview, number: str) -> None:
    _write(painter, rect, f"{shown.plan.number} · {period_title(shown.period)}", 8.5, "hint", _LEFT)
    _write(painter, rect, number, 8.5, "hint", _RIGHT)


def _blocks(shown: Overview, day: date, head: Letterhead, width: int) -> Iterator[Block]:
    yield Block(58, lambda painter, wide: _head(painter, wide, shown, day, head))
    yield Block(BOX + GAP, lambda painter, wide: _counts(painter, wide, shown, day))
    yield _chart(tr("Programmes"), _stack(tr("Programme"), shown.programmes), width)
    for part in _parted([urgent_line(item, day) for item in shown.urgent]):
        yield Block(HEADING + LINE * len(part) + GAP, lambda painter, wide, part=part: _list(painter, wide, part))
    for line in shown.timelines:
        for rows in _parted(line.rows):
            chart = TimelineChart("")
            part = replace(line, rows=tuple(rows))
            chart.show_timeline(part, shown.plan.years, shown.period.end.year, day_line(shown, day))
            yield _chart(line.programme.title, chart, width)
    for bars in _parted(shown.departments):
        yield _chart(tr("By department"), _stack(tr("Department"), bars), width)
    for figures in _parted(shown.figures):
        chart = BulletChart("", worded=True)
        chart.show_figures(figures, shown.period)
        yield _chart(tr("Indicators"), chart, width, FIGURE_ROW * len(figures))


def _stack(heading: str, bars: Sequence[Bar]) -> StackChart:
    chart = StackChart("", heading)
    chart.show_bars(bars)
    return chart


def _parted(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    yield from (rows[at : at + MOST_ROWS] for at in range(0, len(rows), MOST_ROWS))


def _chart(title: str, chart: CellChart, width: int, height: int | None = None) -> Block:
    """A chart with its heading; the widget is never shown, only drawn."""
    chart.resize(width, 1)
    high = chart.minimumSizeHint().height() if height is None else height
    chart.resize(width, high)

    def draw(painter: QPainter, wide: float) -> None:
        _write(painter, QRectF(0, 0, wide, HEADING), title, 11, "text", _LEFT, bold=True)
        painter.translate(0, HEADING)
        chart.draw(painter)

    return Block(HEADING + high + GAP, draw)


def _head(painter: QPainter, width: float, shown: Overview, day: date, head: Letterhead) -> None:
    title = tr("{office} · {period} overview", office=head.office, period=period_title(shown.period))
    _write(painter, QRectF(0, 0, width, 28), title, 15, "text", _LEFT, bold=True)
    plan, printed = f"{shown.plan.number} · {shown.plan.title}", tr("Printed {date}", date=day)
    _write(painter, QRectF(0, 28, width, 22), f"{plan} · {printed}", 9, "dim", _LEFT)
    if head.sample:
        _write(painter, QRectF(0, 0, width, 28), tr("Sample data"), 11, "warn_text", _RIGHT, bold=True)


def _counts(painter: QPainter, width: float, shown: Overview, day: date) -> None:
    theme = current_theme()
    each = (width - 8 * (len(COUNTS) - 1)) / len(COUNTS)
    for at, kind in enumerate(COUNTS):
        box = QRectF(at * (each + 8), 0, each, BOX)
        painter.setPen(theme.color("line"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        number, word, note = count_words(kind, shown, day)
        left = 12
        if kind.sign:
            draw_light(painter, QRectF(box.left() + left, 12, 12, 12), kind.sign)
            left += 18
        _write(painter, QRectF(box.left() + left, 4, each, 30), number, 16, "text", _LEFT, bold=True)
        left += theme.metrics(16, bold=True).horizontalAdvance(number) + 6
        _write(painter, QRectF(box.left() + left, 6, each - left - 4, 30), word, 9.5, "dim", _LEFT)
        _write(painter, QRectF(box.left() + 12, 34, each - 16, 22), note, 8.5, "hint", _LEFT)


def _list(painter: QPainter, width: float, lines: Sequence[UrgentLine]) -> None:
    _write(painter, QRectF(0, 0, width, HEADING), tr("Overdue and at risk"), 11, "text", _LEFT, bold=True)
    for at, line in enumerate(lines):
        row = QRectF(0, HEADING + at * LINE, width, LINE)
        draw_light(painter, QRectF(4, row.center().y() - 5.5, 11, 11), line.sign)
        _write(painter, QRectF(20, row.top(), 24, LINE), line.number, 9.5, "dim", _RIGHT, bold=True)
        _write(painter, QRectF(54, row.top(), width - 54 - BELOW - LATE - 16, LINE), line.text, 9.5, "text", _LEFT)
        _write(painter, QRectF(width - BELOW - LATE, row.top(), BELOW, LINE), line.below, 9, "hint", _LEFT)
        _write(painter, QRectF(width - LATE, row.top(), LATE, LINE), line.word, 9, line.sign.text_tone, _RIGHT)
        painter.setPen(current_theme().color("line"))
        painter.drawLine(row.bottomLeft(), row.bottomRight())


def _write(
    painter: QPainter, rect: QRectF, text: str, pt: float, tone: str, align: Qt.AlignmentFlag, bold: bool = False
) -> None:
    theme = current_theme()
    painter.setFont(theme.font(pt, bold))
    painter.setPen(theme.color(tone))
    shown = theme.metrics(pt, bold).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, int(rect.width()))
    painter.drawText(rect, align, shown)
