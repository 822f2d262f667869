"""Build the bundled fonts from Debian's fonts-noto-cjk and fonts-noto-cjk-extra.

    apt-get install fonts-noto-cjk fonts-noto-cjk-extra
    python packaging/build_fonts.py [--source DIR] [--target DIR]

Why built at all: reportlab embeds only glyf TrueType, and Noto's CJK collections hold CFF outlines. Each face is cut to
the characters below, its cubic outlines are turned into quadratic ones (Cu2Qu, within 1/1000 em), and it is renamed,
since a modified font may not carry a reserved name. The same input always gives the same bytes: the dates inside are
those of the source. ``coverage.txt`` lists what *every* font of the program can draw, so that the entry form can refuse
a character without loading a font.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, newTable

from planner_desktop.documents.fonts import DASH, OPENING, SQUEEZED

SOURCE = Path("/usr/share/fonts/opentype/noto")
TARGET = Path(__file__).resolve().parents[1] / "resources" / "fonts"
SIMPLIFIED = 2
"""Place of the SC face in each of Noto's CJK collections."""
MAX_ERROR = 1.0
"""Largest distance between a cubic outline and its quadratic stand-in, in 1/1000 em."""

WANTED: tuple[tuple[int, int, str], ...] = (
    (0x0020, 0x017F, "Latin"),
    (0x01CD, 0x01DC, "vowels of pinyin"),
    (0x01F8, 0x01F9, "ǹ"),
    (0x0251, 0x0261, "ɑ and ɡ of pinyin"),
    (0x02C6, 0x02DD, "tone marks"),
    (0x0391, 0x03C9, "Greek"),
    (0x0401, 0x0451, "Cyrillic"),
    (0x1E3E, 0x1E3F, "ḿ of pinyin"),
    (0x2010, 0x2051, "punctuation"),
    (0x2070, 0x209F, "raised and lowered figures"),
    (0x20A0, 0x20BF, "currencies"),
    (0x2100, 0x218F, "℃ № Ⅰ Ⅱ ½"),
    (0x2190, 0x21FF, "arrows"),
    (0x2200, 0x22FF, "≥ ≤ ≈ and other signs of mathematics"),
    (0x2300, 0x23FF, "⌒ and technical signs"),
    (0x2460, 0x24FF, "①…⑳ and others in circles and brackets"),
    (0x2500, 0x27BF, "rules, ● ▲ ■ ○ ◆ ★"),
    (0x2E80, 0x2FDF, "radicals"),
    (0x3000, 0x303F, "，。《》 and other CJK punctuation"),
    (0x3040, 0x30FF, "kana"),
    (0x3100, 0x312F, "bopomofo"),
    (0x31C0, 0x31E3, "strokes"),
    (0x3220, 0x33FF, "㈠ ㎡ ㎏"),
    (0x3400, 0x4DBF, "extension A: 㛃 䶮"),
    (0x4E00, 0x9FFF, "han of GB2312, GBK, GB18030"),
    (0xF900, 0xFAFF, "compatibility han"),
    (0xFE10, 0xFE1F, "upright forms"),
    (0xFE30, 0xFE6F, "upright and small forms"),
    (0xFF00, 0xFFEF, "full width"),
    (0x20000, 0x323AF, "extensions B to H: 𠮷 and other characters of names"),
)

Font = Any
"""fontTools' TTFont: its tables get their fields only at run time, so no checker knows them."""

NOTICE = "Planner fonts are modified versions of Noto CJK: cut to fewer characters, outlines made quadratic, renamed."
KEPT_TABLES = {"head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post", "gasp"}
FIXED_NAMES = {0, 5, 8, 9, 10, 11, 13, 14}
"""Name records taken over from the source: copyright, version, makers, licence."""


@dataclass(frozen=True)
class Face:
    """One font to build: where it comes from and what it is called."""

    source: str
    file: str
    family: str
    style: str
    weight: int

    @property
    def postscript(self) -> str:
        """The PostScript name, which is also the file's stem."""
        return f"{self.family.replace(' ', '')}-{self.style}"


FACES = (
    Face("NotoSerifCJK-Regular.ttc", "PlannerSong-Regular.ttf", "Planner Song", "Regular", 400),
    Face("NotoSansCJK-Bold.ttc", "PlannerHei-Bold.ttf", "Planner Hei", "Bold", 700),
    Face("NotoSansCJK-Regular.ttc", "PlannerHei-Regular.ttf", "Planner Hei", "Regular", 400),
)


def wanted_characters() -> list[int]:
    """Every code point asked of the sources; what a source lacks is left out."""
    return [code for first, last, _ in WANTED for code in range(first, last + 1)]


def cut(font: Font, characters: Iterable[int]) -> None:
    """Leave only the glyphs of ``characters`` and the tables a PDF or a window needs."""
    options = subset.Options()
    options.layout_features = []
    options.notdef_outline = True
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = [*range(26)]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "vhea", "vmtx", "VORG", "DSIG", "STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=list(characters))
    subsetter.subset(font)


def make_quadratic(font: Font) -> None:
    """Replace the CFF outlines by glyf outlines."""
    order = font.getGlyphOrder()
    glyph_set = font.getGlyphSet()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        glyph_set[name].draw(Cu2QuPen(pen, MAX_ERROR, reverse_direction=True))
        glyphs[name] = pen.glyph(dropImpliedOnCurves=True)
    font["loca"] = newTable("loca")
    glyf: Any = newTable("glyf")
    font["glyf"] = glyf
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    for name, glyph in glyphs.items():
        glyph.recalcBounds(glyf)
        font["hmtx"][name] = (font["hmtx"][name][0], getattr(glyph, "xMin", 0))
    del font["CFF "]
    font["post"].formatType = 3.0
    font.sfntVersion = "\0\1\0\0"
    declare_limits(font)


def declare_limits(font: Font) -> None:
    """Give ``maxp`` the fields of a TrueType font without instructions, and ask for smooth drawing at every size."""
    maxp = font["maxp"]
    maxp.tableVersion = 0x00010000
    for field in [
        "maxTwilightPoints",
        "maxStorage",
        "maxFunctionDefs",
        "maxInstructionDefs",
        "maxStackElements",
        "maxSizeOfInstructions",
        "maxComponentElements",
        "maxPoints",
        "maxContours",
        "maxCompositePoints",
        "maxCompositeContours",
        "maxComponentDepth",
    ]:
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    gasp: Any = newTable("gasp")
    font["gasp"] = gasp
    gasp.gaspRange = {0xFFFF: 0x000F}


def squeeze_marks(font: Font) -> None:
    """Add the marks that are half an em wide, and the dash that joins the next one, at their private code points."""
    characters = font.getBestCmap()
    glyf, advances = font["glyf"], font["hmtx"]
    for mark, squeezed in SQUEEZED.items():
        name, source = f"uni{ord(squeezed):04X}", characters[ord(mark)]
        pen = TTGlyphPen(None)
        glyf[source].draw(TransformPen(pen, _squeeze(mark, glyf[source])), glyf)
        glyf[name] = pen.glyph()
        glyf[name].recalcBounds(glyf)
        advances[name] = (1000 if mark == DASH else 500, glyf[name].xMin)
        for table in font["cmap"].tables:
            table.cmap[ord(squeezed)] = name
    font.setGlyphOrder(glyf.glyphOrder)


def _squeeze(mark: str, glyph: Any) -> tuple[float, float, float, float, float, float]:
    if mark == DASH:  # stretched over the whole em
        scale = 1000 / (glyph.xMax - glyph.xMin)
        return (scale, 0, 0, 1, -glyph.xMin * scale, 0)
    return (1, 0, 0, 1, -500 if mark in OPENING else 0, 0)


def rename(font: Font, face: Face) -> None:
    """Call the font by our name, keep its makers and its licence, and say that it was modified."""
    names = font["name"]
    kept = {record.nameID: record.toUnicode() for record in names.names if record.nameID in FIXED_NAMES}
    names.names = []
    ours = {
        1: face.family,
        2: face.style,
        3: f"{kept[5].split(';')[0]};{face.postscript}",
        4: face.family if face.style == "Regular" else f"{face.family} {face.style}",
        6: face.postscript,
    }
    for number, text in sorted((kept | ours | {10: NOTICE}).items()):
        names.setName(text, number, 3, 1, 0x409)
    bold = face.weight == 700
    font["OS/2"].usWeightClass = face.weight
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0b1100001 | (0b0100000 if bold else 0b1000000)
    font["head"].macStyle = 1 if bold else 0


def build(face: Face, source: Path, target: Path) -> set[int]:
    """Make one font file; returns the characters it draws."""
    font: Font = TTCollection(source / face.source).fonts[SIMPLIFIED]
    font.recalcTimestamp = False
    cut(font, wanted_characters())
    make_quadratic(font)
    squeeze_marks(font)
    rename(font, face)
    for tag in set(font.keys()) - KEPT_TABLES - {"GlyphOrder"}:
        del font[tag]
    font.save(target / face.file)
    return set(font.getBestCmap()) - set(map(ord, SQUEEZED.values()))


def ranges(codes: Iterable[int]) -> list[tuple[int, int]]:
    """Neighbouring code points joined to (first, last)."""
    found: list[tuple[int, int]] = []
    for code in sorted(codes):
        if found and found[-1][1] == code - 1:
            found[-1] = (found[-1][0], code)
        else:
            found.append((code, code))
    return found


def write_coverage(covered: set[int], target: Path) -> None:
    """List what every font can draw, one range of hexadecimal code points a line."""
    lines = [f"{first:04X}" if first == last else f"{first:04X}-{last:04X}" for first, last in ranges(covered)]
    text = (
        "# Characters that every bundled font can draw. Made by packaging/build_fonts.py.\n" + "\n".join(lines) + "\n"
    )
    (target / "coverage.txt").write_text(text, encoding="ascii", newline="\n")


def main() -> int:
    """Build all faces and the coverage list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, default=SOURCE, help="folder of the .ttc files")
    parser.add_argument("--target", type=Path, default=TARGET, help="folder to write to")
    args = parser.parse_args()
    absent = [face.source for face in FACES if not (args.source / face.source).is_file()]
    if absent:
        print(f"missing in {args.source}: {', '.join(absent)} (install fonts-noto-cjk and fonts-noto-cjk-extra)")
        return 1
    args.target.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor() as pool:
        drawn = list(pool.map(build, FACES, [args.source] * len(FACES), [args.target] * len(FACES)))
    write_coverage(set.intersection(*drawn), args.target)
    for face, characters in zip(FACES, drawn, strict=True):
        print(f"{face.file}: {len(characters)} characters, {(args.target / face.file).stat().st_size:,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
