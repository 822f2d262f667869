"""The lines of text on a page with their places, read from its drawing and the tables that say which characters it shows.

Written for pages as this program draws them, perhaps saved again by another program: a drawing in which this finds nothing
is told by the page alone.
"""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
# The libraries that take the file apart do not type what they find in it.

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Lines = Mapping[tuple[int, int], str]
"""Texts by where they begin: points from the left and from the bottom, rounded."""
Characters = Mapping[int, str]
"""What a code of a font shows."""

LINE_LIMIT = 20_000
"""Lines of one page; the fullest has a few hundred."""
_TOKEN = re.compile(
    rb"\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|<[0-9A-Fa-f\s]*>|[\[\]]|/[^\s/\[\]()<>]*|[^\s/\[\]()<>]+", re.DOTALL
)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_PLAIN = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_CHARACTER = re.compile(rb"<([0-9A-Fa-f]{2,4})>\s*<([0-9A-Fa-f]{4,16})>(?![ \t]*<)")
_BEGINS_ARGUMENT = b"(</[]+-.0123456789"


def lines_of(page: Any, drawing: bytes) -> Lines:
    """Every line of a page; raises whatever a page of another make leads to."""
    reading = _Reading(dict(_fonts(page)))
    arguments: list[bytes] = []
    for found in _TOKEN.finditer(drawing):
        token = found[0]
        if token[:1] in _BEGINS_ARGUMENT:
            arguments.append(token)
        else:
            reading.do(token, arguments)
            arguments = []
    return {place: text.strip() for place, text in reading.lines.items() if text.strip()}


class _Reading:
    """Where the next text begins, in which font, and what was shown so far."""

    def __init__(self, fonts: Mapping[bytes, Characters]) -> None:
        self._fonts = fonts
        self._font: Characters = {}
        self._start = (0.0, 0.0)
        self._leading = 0.0
        self.lines: dict[tuple[int, int], str] = {}

    def do(self, operator: bytes, arguments: Sequence[bytes]) -> None:
        """Carry out one operator; those that do not concern text are passed over."""
        match operator:
            case b"BT":
                self._start = (0.0, 0.0)
            case b"Tf":
                self._font = self._fonts.get(arguments[-2], {})
            case b"TL":
                self._leading = float(arguments[-1])
            case b"Tm":
                self._start = (float(arguments[-2]), float(arguments[-1]))
            case b"Td" | b"TD":
                self._move(float(arguments[-2]), float(arguments[-1]))
                self._leading = -float(arguments[-1]) if operator == b"TD" else self._leading
            case b"T*":
                self._move(0, -self._leading)
            case b"Tj" | b"TJ":
                self._show(arguments)
            case b"'" | b'"':
                self._move(0, -self._leading)
                self._show(arguments[-1:])
            case _:
                pass

    def _move(self, right: float, up: float) -> None:
        self._start = (self._start[0] + right, self._start[1] + up)

    def _show(self, arguments: Sequence[bytes]) -> None:
        place = round(self._start[0]), round(self._start[1])
        text = "".join(self._font.get(code, chr(code)) for each in arguments for code in _codes(each))
        self.lines[place] = self.lines.get(place, "") + text
        if len(self.lines) > LINE_LIMIT:
            raise ValueError("too many lines")


def _fonts(page: Any) -> Iterator[tuple[bytes, Characters]]:
    """What the codes of each of the page's fonts show."""
    fonts = page["/Resources"]["/Font"]
    for name in fonts:
        if "/ToUnicode" in fonts[name]:
            yield name.encode(), _characters(fonts[name]["/ToUnicode"].data)


def _characters(table: bytes) -> Characters:
    return {
        int(code, 16): bytes.fromhex(shown.decode("ascii")).decode("utf-16-be", "replace")
        for code, shown in _CHARACTER.findall(table)
    }


def _codes(argument: bytes) -> bytes:
    """A string's bytes, one a character, as in the fonts of this program."""
    if argument.startswith(b"("):
        return _ESCAPE.sub(_unescaped, argument[1:-1])
    return bytes.fromhex(argument[1:-1].decode("ascii")) if argument.startswith(b"<") else b""


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes((int(code, 8) & 0xFF,)) if code.isdigit() else _PLAIN.get(code, code)
