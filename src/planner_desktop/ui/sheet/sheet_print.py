"""The rows of the table on paper: A4 across, the head repeated on each page, texts in full."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QTextDocument
from PySide6.QtWidgets import QWidget

from planner_desktop.domain.bulk.columns import Column
from planner_desktop.ui.lights import LIGHTS
from planner_desktop.ui.messages import period_title
from planner_desktop.ui.print_preview import open_preview
from planner_desktop.ui.sheet.faces import Face
from planner_desktop.ui.sheet.sheet_model import SheetModel
from planner_desktop.ui.sheet.titles import TITLES
from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

WIDTHS: dict[Column, int] = {
    Column.NUMBER: 4,
    Column.TASK: 15,
    Column.STEP: 17,
    Column.DUE: 7,
    Column.TARGET: 7,
    Column.STATUS: 8,
    Column.FIGURES: 8,
    Column.NARRATIVE: 16,
    Column.PROBLEMS: 9,
    Column.NEXT_STEPS: 9,
}
"""The columns on paper and their shares of the width, in percent."""
PT, FOOT = 8.5, 22
"""Points of the text, and the height of the foot in pixels of a screen."""


def preview(model: SheetModel, office: str, window: QWidget) -> None:
    """Open the print preview over a window."""
    open_preview(lambda paper: print_sheet(model, office, paper), window)


def print_sheet(model: SheetModel, office: str, printer: QPrinter) -> int:
    """Paint all pages; how many there are."""
    with current_theme().on_paper():
        area = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
        width, height = area.width(), area.height() - FOOT
        document = _document(model, office, QSizeF(width, height))
        painter = QPainter(printer)
        pages = document.pageCount()
        for page in range(pages):
            if page:
                printer.newPage()
            painter.save()
            painter.translate(0, -page * height)
            document.drawContents(painter, QRectF(0, page * height, width, height))
            painter.restore()
            _foot(painter, QRectF(0, height, width, FOOT), model, f"{page + 1} / {pages}")
        painter.end()
    return pages


def _document(model: SheetModel, office: str, page: QSizeF) -> QTextDocument:
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(current_theme().font(PT))
    # Else it writes in the colour of the window's text, which is white on white for those who work on dark.
    document.setDefaultStyleSheet(f"body {{ color: {current_theme().color('text').name()} }}")
    head = "".join(f'<th width="{share}%" align="left">{escape(tr(TITLES[c]))}</th>' for c, share in WIDTHS.items())
    rows = "".join(_row(model.faces.face(row)) for row in model.shown)
    title = escape(" · ".join(filter(None, (office, period_title(model.period)))))
    table = '<table width="100%" border="1" cellspacing="0" cellpadding="3" style="border-collapse: collapse">'
    document.setHtml(f"<body><h3>{title}</h3>{table}<thead><tr>{head}</tr></thead>{rows}</table></body>")
    document.setPageSize(page)
    return document


def _row(face: Face) -> str:
    return "<tr>" + "".join(f"<td>{_cell(face, column)}</td>" for column in WIDTHS) + "</tr>"


def _cell(face: Face, column: Column) -> str:
    text = face.text(column)
    if column is Column.STATUS:
        light = LIGHTS[face.verdict.light].word
        text = "\n".join(dict.fromkeys(filter(None, (text, light))))
    return escape(text).replace("\n", "<br>")


def _foot(painter: QPainter, rect: QRectF, model: SheetModel, number: str) -> None:
    theme = current_theme()
    painter.setFont(theme.font(8.5))
    painter.setPen(theme.color("hint"))
    plan = model.desk.plan
    left = theme.metrics(8.5).elidedText(
        f"{plan.number} · {plan.title}", Qt.TextElideMode.ElideRight, int(rect.width() * 0.8)
    )
    painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, left)
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
