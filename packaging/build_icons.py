"""Draws the program icon's PNG and ICO from ``resources/icons/planner.svg``."""

from __future__ import annotations

import os
import struct
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).parents[1] / "resources" / "icons"
PNG_SIZE = 256
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Windows asks for 16, 24, 32 and 48 and for their multiples at 125 % to 250 %."""


def drawn(renderer: QSvgRenderer, size: int) -> bytes:
    """The icon as a PNG file of ``size`` pixels a side."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportCallIssue, reportArgumentType]  # the stubs ask for bytes, which it refuses
    return bytes(content.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """An ICO file of PNG pictures, which Windows reads since Vista."""
    offset = 6 + 16 * len(pictures)
    entries = b""
    for size, content in pictures.items():
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(content), offset)
        offset += len(content)
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def main() -> None:
    """Draw every size and write both files."""
    application = QGuiApplication([])
    renderer = QSvgRenderer(str(ICONS / "planner.svg"))
    pictures = {size: drawn(renderer, size) for size in ICO_SIZES}
    (ICONS / "planner.png").write_bytes(pictures[PNG_SIZE])
    (ICONS / "planner.ico").write_bytes(ico(pictures))
    print(f"planner.png, planner.ico: {', '.join(map(str, ICO_SIZES))} pixels, by {application.platformName()}")


if __name__ == "__main__":
    main()
