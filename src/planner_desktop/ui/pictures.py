"""Pictures made fit for evidence: turned upright, shrunk, written anew without a word about camera, place or person.

Everything here may run on any thread; no widget is touched.
"""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from planner_desktop.domain.evidence_kinds import ending_of
from planner_desktop.domain.picture_bytes import is_plain_picture
from planner_desktop.errors import UserError

LONGEST_EDGE = 2000
"""Pixels of a picture's longer side as it is kept: a page of A4 stays readable."""
MOST_PIXELS = 64_000_000
"""Of a picture as it comes, by its header: more is refused before anything is decoded. Cameras of telephones have 50."""
LONGEST_SIDE = 30_000
"""Pixels of one side as it comes."""
QUALITY = 85
"""Of JPEG, from 0 to 100."""
LARGE_PNG = 1_000_000
"""Bytes from which a picture without loss gives way to a JPEG of less than half of it: a photograph, not a screenshot."""
_ENDINGS = {"jpeg": (".jpg", ".jpeg"), "png": (".png",)}


def shrink(name: str, data: bytes) -> tuple[str, bytes]:
    """A picture as it is kept, with its name; what is small and holds nothing else stays byte for byte.

    Kept are PNG and JPEG, which every office PC shows; of anything that moves the first frame. Raises
    ``evidence.picture_too_large`` with the sides, and ``evidence.picture_damaged``.
    """
    held = QByteArray(data)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        raise UserError("evidence.picture_damaged", name=name)
    _demand_pixels(name, size)
    form = bytes(reader.format().data()).decode()
    if max(size.width(), size.height()) <= LONGEST_EDGE and is_plain_picture(data):
        # Looked at all the same: a file that cannot be shown is no evidence.
        _decoded(reader, name)
        return _named(name, form), data
    if max(size.width(), size.height()) > LONGEST_EDGE:
        reader.setScaledSize(size.scaled(LONGEST_EDGE, LONGEST_EDGE, Qt.AspectRatioMode.KeepAspectRatio))
    image = _bare(_decoded(reader, name))
    return _encoded(name, image, form)


def _demand_pixels(name: str, size: QSize) -> None:
    if size.width() * size.height() > MOST_PIXELS or max(size.width(), size.height()) > LONGEST_SIDE:
        raise UserError(
            "evidence.picture_too_large",
            name=name,
            width=size.width(),
            height=size.height(),
            limit=MOST_PIXELS // 1_000_000,
        )


def _decoded(reader: QImageReader, name: str) -> QImage:
    image = reader.read()
    if image.isNull():
        raise UserError("evidence.picture_damaged", name=name)
    return image


def _bare(image: QImage) -> QImage:
    """The pixels alone, in the usual colours: a new picture inherits no text, no profile and no place."""
    if image.colorSpace().isValid():
        image = image.convertedToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    form = QImage.Format.Format_ARGB32 if image.hasAlphaChannel() else QImage.Format.Format_RGB32
    bare = QImage(image.size(), form)
    bare.fill(Qt.GlobalColor.transparent if image.hasAlphaChannel() else Qt.GlobalColor.white)
    painter = QPainter(bare)
    painter.drawImage(0, 0, image)
    painter.end()
    return bare


def _encoded(name: str, image: QImage, form: str) -> tuple[str, bytes]:
    """A photograph stays JPEG; everything else becomes PNG, unless that is far larger."""
    if form == "jpeg":
        return _named(name, "jpeg"), _written(image, "jpeg")
    without_loss = _written(image, "png")
    if len(without_loss) > LARGE_PNG and not image.hasAlphaChannel():
        with_loss = _written(image, "jpeg")
        if len(with_loss) * 2 < len(without_loss):
            return _named(name, "jpeg"), with_loss
    return _named(name, "png"), without_loss


def _written(image: QImage, form: str) -> bytes:
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, form.encode())
    if form == "jpeg":
        writer.setQuality(QUALITY)
    if not writer.write(image):
        raise RuntimeError(writer.errorString())
    return bytes(target.data())


def _named(name: str, form: str) -> str:
    """The name with the ending of what it now is."""
    endings = _ENDINGS.get(form)
    if endings is None or ending_of(name) in endings:
        return name
    return f"{PurePath(name).stem}{endings[0]}"
