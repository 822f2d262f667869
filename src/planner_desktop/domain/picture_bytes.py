"""Whether a picture's file holds nothing but the picture: its segments walked one by one, nothing decoded."""

from __future__ import annotations

import struct

_JPEG_PLAIN = frozenset({0xDB, 0xC4, 0xDD, *range(0xC0, 0xD0)} - {0xC8, 0xCC})
"""Tables, restart interval and frame headers: what decoding needs."""
_JFIF, _ADOBE = 0xE0, 0xEE
_PNG_PLAIN = frozenset(
    {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"sRGB", b"gAMA", b"cHRM", b"sBIT", b"bKGD", b"pHYs"}
)


def is_plain_picture(data: bytes) -> bool:
    """Whether a JPEG or PNG holds no EXIF, no text, no preview, no colour profile and no byte behind its end.

    Anything else, and anything odd, is not plain: it will be written anew.
    """
    try:
        if data.startswith(b"\xff\xd8"):
            return _plain_jpeg(data)
        return data.startswith(b"\x89PNG\r\n\x1a\n") and _plain_png(data)
    except (struct.error, IndexError):
        return False


def _plain_jpeg(data: bytes) -> bool:
    at = 2
    while True:
        if data[at] != 0xFF:
            return False
        marker = data[at + 1]
        if marker == 0xD9:
            return at + 2 == len(data)
        (length,) = struct.unpack_from(">H", data, at + 2)
        if length < 2:
            return False
        body = data[at + 4 : at + 2 + length]
        at += 2 + length
        if marker == 0xDA:
            at = _after_scan(data, at)
        elif not (marker in _JPEG_PLAIN or _plain_application(marker, body)):
            return False


def _plain_application(marker: int, body: bytes) -> bool:
    """The header of JFIF without its little preview, and Adobe's note on how the colours are coded."""
    if marker == _JFIF:
        return len(body) == 14 and body.startswith(b"JFIF\0") and body[12:14] == b"\0\0"
    return marker == _ADOBE and len(body) == 12 and body.startswith(b"Adobe")


def _after_scan(data: bytes, at: int) -> int:
    """Where the next marker stands behind the compressed picture, in which FF is followed by zero or a restart mark."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise IndexError
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2


def _plain_png(data: bytes) -> bool:
    at = 8
    while True:
        length, kind = struct.unpack_from(">I4s", data, at)
        at += 12 + length
        if kind not in _PNG_PLAIN or at > len(data):
            return False
        if kind == b"IEND":
            return at == len(data) and length == 0
