"""Files that come by mouse or clipboard: what is dragged or copied, as files still to be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QImage

from planner_desktop.services.evidence_intake import Offered, from_disk


def is_offer(mime: QMimeData) -> bool:
    """Whether files of this PC or a picture are among what is dragged or copied."""
    return bool(local_files(mime)) or mime.hasImage()


def offers_of(mime: QMimeData | None, screenshot_name: Callable[[], str]) -> list[Offered]:
    """The files, else the picture under a name of its own: office programs copy a picture of their text as well.

    None is what an empty clipboard holds.
    """
    if mime is None:
        return []
    files = [from_disk(path) for path in local_files(mime)]
    if files or not mime.hasImage():
        return files
    image = QImage(mime.imageData())
    return [] if image.isNull() else [Offered(screenshot_name(), lambda: as_png(image))]


def local_files(mime: QMimeData) -> list[Path]:
    """The files of this PC."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def as_png(image: QImage) -> bytes:
    """A picture of the clipboard as a file; takes as long as a large screenshot is large."""
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # pyright: ignore[reportCallIssue, reportArgumentType]
        raise RuntimeError("a picture of the clipboard cannot be written")
    return bytes(target.data())
