"""A QR code as dark runs, to be drawn as plain rectangles: reportlab's own drawing would bring in an unembedded font."""

# reportlab has no type stubs.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel


@dataclass(frozen=True, slots=True)
class Symbol:
    """A square of modules; ``runs`` are (row from the top, first column, number of dark modules)."""

    modules: int
    runs: tuple[tuple[int, int, int], ...]


@lru_cache(maxsize=4)
def symbol(text: str) -> Symbol:
    """The QR code of a text at error correction M, in the smallest version that holds it."""
    code: Any = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    modules = int(code.getModuleCount())
    runs: list[tuple[int, int, int]] = []
    for row in range(modules):
        dark = [bool(code.isDark(row, column)) for column in range(modules)] + [False]
        first = None
        for column, is_dark in enumerate(dark):
            if is_dark and first is None:
                first = column
            elif not is_dark and first is not None:
                runs.append((row, first, column - first))
                first = None
    return Symbol(modules, tuple(runs))
