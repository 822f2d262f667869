"""The bundled fonts, for paper: what they can draw, and their registration with reportlab."""

# reportlab has no type stubs.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from planner_desktop.domain.coverage import Coverage
from planner_desktop.paths import resources

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFont

SONG = "Song"
"""Text on paper (宋体)."""
HEI = "Hei"
"""Headings and labels on paper (黑体)."""
CLOSING = "，。、；：）》〉」』】〕］”’"
"""Full-width marks whose right half is empty."""
OPENING = "（《〈「『【〔［“‘"
"""Full-width marks whose left half is empty."""
DASH = "—"
SQUEEZED = {mark: chr(0xE000 + number) for number, mark in enumerate(CLOSING + OPENING + DASH)}
"""Private code points, in our own fonts only, of the same marks half an em wide, and of a dash that joins the next.

Drawn instead of the mark where two marks meet or a line begins or ends; when text is copied, the mark itself comes out.
"""
_MARKS = str.maketrans({squeezed: mark for mark, squeezed in SQUEEZED.items()})

FILES = {SONG: "PlannerSong-Regular.ttf", HEI: "PlannerHei-Bold.ttf"}


@cache
def coverage() -> Coverage:
    """The characters that every bundled font draws; reads a text file, loads no font."""
    return Coverage.load((resources() / "fonts" / "coverage.txt").read_bytes())


def missing_characters(text: str) -> tuple[str, ...]:
    """The characters of ``text`` that no paper of ours can show, each once, in the order they come."""
    return coverage().missing(text)


def unicode_map(name: str, characters: list[int]) -> str:
    """A ToUnicode CMap for one font subset: ``characters[code]`` is what byte ``code`` stands for.

    A squeezed mark stands for the mark itself.

    reportlab writes code points beyond U+FFFF as five hexadecimal digits, which readers take for another character, and
    more than the 100 entries a block may have (PDF 32000-1, 9.10.3 and Adobe note 5014). Here they are UTF-16BE.
    """
    meant = [chr(point).translate(_MARKS) for point in characters]
    entries = [f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in enumerate(meant)]
    blocks = [entries[start : start + 100] for start in range(0, len(entries), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        f"/CIDSystemInfo << /Registry ({name}) /Ordering ({name}) /Supplement 0 >> def",
        f"/CMapName /{name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        f"<00> <{len(characters) - 1:02X}>",
        "endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"])


def _paper_font(name: str, path: str) -> TTFont:
    """A reportlab font whose text can be copied out of the PDF whatever plane its characters are on."""
    from reportlab.pdfbase.ttfonts import SUBSETN, TTFont

    class PaperFont(TTFont):
        """Mends the Unicode maps of its own subsets only; reportlab itself stays as it is."""

        def addObjects(self, doc: Any) -> None:
            subsets = [list(subset) for subset in self.state[doc].subsets]
            super().addObjects(doc)
            for number, characters in enumerate(subsets):
                base = (SUBSETN(number) + b"+" + self.face.name + self.face.subfontNameX).decode("latin-1")
                doc.idToObject["toUnicodeCMap:" + base].content = unicode_map(base, characters)

    return PaperFont(name, path)


@cache
def registered() -> dict[str, TTFont]:
    """The paper fonts by name; the first call imports reportlab and registers them (0.2 s)."""
    from reportlab.pdfbase import pdfmetrics

    folder = resources() / "fonts"
    fonts = {name: _paper_font(name, str(folder / file)) for name, file in FILES.items()}
    for font in fonts.values():
        pdfmetrics.registerFont(font)
    return fonts


class Widths(dict[str, float]):
    """Advance widths of one font in em by character, looked up in the font when first asked for."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._advances: Mapping[int, float] = registered()[name].face.charWidths

    def __missing__(self, character: str) -> float:
        """Take the width from the font; raises KeyError for a character it cannot draw."""
        width = self[character] = self._advances[ord(character)] / 1000
        return width


@cache
def widths(name: str) -> Widths:
    """The advance widths of a paper font."""
    return Widths(name)
