"""The print preview over a window, for whatever can paint itself on a printer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtWidgets import QComboBox, QGraphicsView, QLineEdit, QWidget

from planner_desktop.ui.theme import current_theme
from planner_desktop.ui.translation import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MARGIN = 12
"""Millimetres of white at each side of the paper."""
ZOOM_WIDTH = 104
"""Pixels at 100 %, for a percentage with its decimal."""


def open_preview(paint: Callable[[QPrinter], object], window: QWidget) -> None:
    """Show what ``paint`` puts on A4 across, as large as the window; printing starts from there."""
    # Only here: few sittings print, and the module costs time to load.
    from PySide6.QtPrintSupport import QPrintPreviewDialog

    printer = make_printer()
    dialog = QPrintPreviewDialog(printer, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    # The dialog only borrows the printer. Held by this connection, it lives until the dialog is gone.
    dialog.paintRequested.connect(lambda paper, _held=printer: paint(paper))
    _name_fields(dialog)
    dialog.resize(window.window().size())
    dialog.open()


def _name_fields(dialog: QWidget) -> None:
    """Qt gives pages and fields no names, which leaves a screen reader with nothing to say."""
    for pages in dialog.findChildren(QGraphicsView):
        pages.setAccessibleName(tr("Pages"))
    for line in dialog.findChildren(QLineEdit):
        line.setAccessibleName(tr("Page number"))
    for field in dialog.findChildren(QComboBox):
        field.setAccessibleName(tr("Size of the page"))
        field.setMinimumWidth(current_theme().px(ZOOM_WIDTH))


def make_printer() -> QPrinter:
    """A printer for A4 landscape whose pixels are those of the screen: texts then keep the sizes they were laid out in."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    margins, paper = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN), QPageSize(QPageSize.PageSizeId.A4)
    layout = QPageLayout(paper, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter)
    printer.setPageLayout(layout)
    return printer
