"""Pictures as files, with what cameras and telephones put beside the pixels written in by hand."""

from __future__ import annotations

import struct
import zlib

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

SECRET = b"SECRETPLACE 37.8735N"
"""Stands in every kind of metadata made here."""


def drawing(width: int = 60, height: int = 40) -> QImage:
    """A picture whose upper left quarter is red, so that one sees which way up it is."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.fillRect(0, 0, width // 2, height // 2, QColor("red"))
    painter.end()
    return image


def encoded(image: QImage, form: str) -> bytes:
    """A picture as the bytes of a file."""
    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert QImageWriter(buffer, form.encode()).write(image)
    return bytes(target.data())


def exif(orientation: int = 1) -> bytes:
    """An EXIF segment: which way up the picture is, who took it, and where (a GPS directory with its own text)."""
    gps_at = 8 + 2 + 3 * 12 + 4
    area_at = gps_at + 2 + 12 + 4
    first = struct.pack("<H", 3)
    first += struct.pack("<HHIHH", 0x0112, 3, 1, orientation, 0)
    first += struct.pack("<HHII", 0x013B, 2, len(SECRET) + 1, area_at + len(SECRET) + 1)
    first += struct.pack("<HHII", 0x8825, 4, 1, gps_at) + struct.pack("<I", 0)
    gps = struct.pack("<H", 1) + struct.pack("<HHII", 0x001C, 7, len(SECRET) + 1, area_at) + struct.pack("<I", 0)
    tiff = b"II*\0" + struct.pack("<I", 8) + first + gps + (SECRET + b"\0") * 2
    return segment(0xE1, b"Exif\0\0" + tiff)


def segment(marker: int, body: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def jpeg_with(*segments: bytes, image: QImage | None = None, behind: bytes = b"") -> bytes:
    """A JPEG with further segments at its beginning, and bytes behind its end."""
    plain = encoded(image or drawing(), "jpeg")
    return plain[:2] + b"".join(segments) + plain[2:] + behind


def chunk(kind: bytes, body: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def png_with(*chunks: bytes, image: QImage | None = None, behind: bytes = b"") -> bytes:
    """A PNG with further chunks behind its header, and bytes behind its end."""
    plain = encoded(image or drawing(), "png")
    return plain[:33] + b"".join(chunks) + plain[33:] + behind


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header announces any size: what a decompression bomb looks like from outside."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")


GIF = (
    b"GIF89a\x02\x00\x01\x00\x80\x00\x00\xff\x00\x00\x00\x00\xff"
    b"\x21\xfe\x14" + SECRET + b"\x00"
    b"\x2c\x00\x00\x00\x00\x02\x00\x01\x00\x00\x02\x02\x44\x0a\x00\x3b"
)
"""Two pixels, red and blue, with a comment."""
