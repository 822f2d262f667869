"""Small pictures of kept evidence, read and shrunk on another thread and remembered for the sitting."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader

from planner_desktop.errors import UserError
from planner_desktop.ui.background import run_in_background
from planner_desktop.ui.pictures import MOST_PIXELS

EDGE = 96
"""Pixels of the longer side: sharp at 175 % text on a screen of double density."""
MOST_KEPT = 500
"""Small pictures remembered; each takes 36 KB at most."""


class Thumbnails(QObject):
    """Asked by SHA-256; answers at once when it knows, else by ``ready``."""

    ready = Signal(str)
    """The SHA-256 whose picture is there now."""

    def __init__(self, read: Callable[[str], bytes], parent: QObject) -> None:
        super().__init__(parent)
        self._read = read
        self._made: dict[str, QImage] = {}
        self._asked: set[str] = set()

    def picture(self, sha256: str) -> QImage | None:
        """The small picture, or None while it is being made; a null one for what cannot be shown."""
        held = self._made.get(sha256)
        if held is None and sha256 not in self._asked:
            self._asked.add(sha256)
            job = run_in_background(lambda _tell: self._made_of(sha256), self)
            job.succeeded.connect(lambda image: self._keep(sha256, image))
        return held

    def _made_of(self, sha256: str) -> QImage:
        try:
            return small_picture(self._read(sha256), EDGE)
        except UserError:
            # Opening the file says what is wrong with it; a row without a picture is no place for that.
            return QImage()

    def _keep(self, sha256: str, image: QImage) -> None:
        self._asked.discard(sha256)
        if len(self._made) >= MOST_KEPT:
            self._made.pop(next(iter(self._made)))
        self._made[sha256] = image
        self.ready.emit(sha256)


def small_picture(data: bytes, edge: int) -> QImage:
    """A picture shrunk so that its longer side has at most ``edge`` pixels; null for what is no picture."""
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        # Attached before there was a limit; whoever wants to see it opens it with another program.
        return QImage()
    if max(size.width(), size.height()) > edge:
        reader.setScaledSize(size.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
