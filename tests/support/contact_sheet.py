"""Several pictures on one, with their names, so that a person can look at them side by side."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter

ACROSS, CELL, GAP, LINE = 3, QSize(680, 400), 12, 22
"""Pictures in a row, the room of each in pixels, the gap between them, and the height of a name."""


def contact_sheet(pictures: Sequence[Path]) -> QImage:
    """All pictures of one view, made smaller where they are larger than their room."""
    down = ceil(len(pictures) / ACROSS)
    step = QSize(CELL.width() + GAP, CELL.height() + LINE + GAP)
    sheet = QImage(step.width() * ACROSS + GAP, step.height() * down + GAP, QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.gray)
    painter = QPainter(sheet)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    for at, path in enumerate(pictures):
        left, top = GAP + at % ACROSS * step.width(), GAP + at // ACROSS * step.height()
        painter.drawText(QRect(left, top, CELL.width(), LINE), Qt.AlignmentFlag.AlignVCenter, path.stem)
        painter.drawImage(left, top + LINE, _fitted(QImage(str(path))))
    painter.end()
    return sheet


def _fitted(picture: QImage) -> QImage:
    if picture.width() <= CELL.width() and picture.height() <= CELL.height():
        return picture
    kept, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(CELL, kept, smooth)
