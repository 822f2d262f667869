"""The print preview: what is painted in it, as long as it is open."""

from __future__ import annotations

import gc

from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.ui.print_preview import open_preview


def test_the_preview_paints_again_long_after_it_was_opened(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    pages: list[int] = []

    def paint(printer: QPrinter) -> None:
        painter = QPainter(printer)
        painter.drawText(20, 20, "示例")
        painter.end()
        pages.append(printer.resolution())

    open_preview(paint, window)
    dialog = window.findChild(QPrintPreviewDialog)
    assert isinstance(dialog, QPrintPreviewDialog)
    gc.collect()  # The printer is held by the dialog's connection alone.
    before = len(pages)
    preview = dialog.findChild(QPrintPreviewWidget)
    assert isinstance(preview, QPrintPreviewWidget)
    preview.updatePreview()
    qtbot.waitUntil(lambda: len(pages) > before)
    dialog.close()
