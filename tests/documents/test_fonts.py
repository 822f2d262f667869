"""The bundled fonts: what they promise to draw, what they are called, and text that can be copied out of a PDF."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfbase import ttfonts
from reportlab.pdfgen.canvas import Canvas

from planner_desktop.documents import fonts
from planner_desktop.documents.typesetting import drawn
from planner_desktop.paths import resources

FILES = ("PlannerSong-Regular.ttf", "PlannerHei-Bold.ttf", "PlannerHei-Regular.ttf")
NAMES = {
    "PlannerSong-Regular.ttf": ("Planner Song", "Regular", "Planner Song", "PlannerSong-Regular"),
    "PlannerHei-Bold.ttf": ("Planner Hei", "Bold", "Planner Hei Bold", "PlannerHei-Bold"),
    "PlannerHei-Regular.ttf": ("Planner Hei", "Regular", "Planner Hei", "PlannerHei-Regular"),
}
RARE_NAMES = "㛃䶮𠮷"
SIGNS = "●▲■○◆★□△≥≤≈÷×±—…“”‘’《》〔〕【】℃‰％·①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㎡№ⅠⅫ→↑↓"
NOT_IN_SOURCE = "≒"


@cache
def font(file: str) -> Any:
    return TTFont(BytesIO((resources() / "fonts" / file).read_bytes()), lazy=True)


def charset(codec: str) -> str:
    """Every character a double-byte character set has."""
    pairs = (bytes([high, low]) for high in range(0x81, 0xFF) for low in range(0x40, 0xFF) if low != 0x7F)
    return "".join(pair.decode(codec, "ignore") for pair in pairs)


def test_everything_promised_can_be_drawn() -> None:
    promised = charset("gb2312") + charset("gbk") + "".join(map(chr, range(0x3400, 0x4DB6))) + RARE_NAMES + SIGNS
    assert set(fonts.missing_characters(promised)) <= set(NOT_IN_SOURCE)


@pytest.mark.parametrize("file", FILES)
def test_the_listing_promises_nothing_that_a_font_lacks(file: str) -> None:
    covered = fonts.coverage()
    listed = {
        code for first, last in zip(covered.firsts, covered.lasts, strict=True) for code in range(first, last + 1)
    }
    assert listed <= set(font(file).getBestCmap())
    assert len(listed) > 32_000


def test_what_no_font_draws_is_named() -> None:
    assert fonts.missing_characters("好👍✔\0\ud842好") == ("👍", "✔", "\0", "\ud842")


@pytest.mark.parametrize("file", FILES)
def test_a_modified_font_has_a_name_of_its_own_and_keeps_its_licence(file: str) -> None:
    names = font(file)["name"]
    assert tuple(names.getDebugName(number) for number in (1, 2, 4, 6)) == NAMES[file]
    for number in (1, 3, 4, 6, 16, 17):
        assert not re.search("noto|source", names.getDebugName(number) or "", re.IGNORECASE)
    assert "Adobe" in names.getDebugName(0)
    assert "SIL Open Font License, Version 1.1" in names.getDebugName(13)
    assert "modified" in names.getDebugName(10)


@pytest.mark.parametrize("file", FILES)
def test_fonts_are_truetype_that_may_be_embedded(file: str) -> None:
    loaded = font(file)
    assert "glyf" in loaded and "CFF " not in loaded
    assert loaded["OS/2"].fsType == 0
    assert bool(loaded["head"].macStyle & 1) == ("Bold" in file) == bool(loaded["OS/2"].fsSelection & 0b100000)


def test_all_fonts_together_stay_small_enough_to_hand_round() -> None:
    assert sum((resources() / "fonts" / file).stat().st_size for file in FILES) < 40 * 1024 * 1024


def test_the_licence_lies_beside_the_fonts() -> None:
    licence = (resources() / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence and "Copyright 2014-2021 Adobe" in licence


def test_asking_for_missing_characters_loads_no_pdf_library() -> None:
    program = (
        "import sys; from planner_desktop.documents.fonts import missing_characters; missing_characters('好');"
        "sys.exit('reportlab' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def copied_text(text: str, folder: Path, font_name: str) -> str:
    """What pdftotext reads from a page with this text drawn on it."""
    fonts.registered()
    buffer = BytesIO()
    canvas = Canvas(buffer, invariant=1)
    canvas.setFont(font_name, 9)
    for number in range(0, len(text), 40):
        canvas.drawString(20, 800 - number / 40 * 12, text[number : number + 40])
    canvas.save()
    path = folder / "page.pdf"
    path.write_bytes(buffer.getvalue())
    run = subprocess.run(
        ["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True, encoding="utf-8"
    )
    assert run.stderr == ""
    return re.sub(r"\s", "", run.stdout)


@pytest.mark.parametrize("font_name", [fonts.SONG, fonts.HEI])
def test_rare_names_are_copied_out_of_the_pdf_as_they_were_typed(tmp_path: Path, font_name: str) -> None:
    text = f"王{RARE_NAMES}，{SIGNS}"
    assert copied_text(text, tmp_path, font_name) == text


def test_many_characters_beyond_the_first_plane_in_several_subsets(tmp_path: Path) -> None:
    covered = fonts.coverage()
    beyond = "".join(chr(code) for code in covered.firsts if code > 0xFFFF)[:600]
    assert len(beyond) == 600
    assert copied_text(beyond, tmp_path, fonts.SONG) == beyond


def test_reportlab_alone_gets_them_wrong_and_is_left_as_it_is() -> None:
    """When this fails, reportlab has mended its map and ours can go."""
    assert "<20BB7>" in ttfonts.makeToUnicodeCMap("Any", [ord("𠮷")])


def test_a_map_has_at_most_a_hundred_entries_a_block() -> None:
    blocks = re.findall(r"(\d+) beginbfchar", fonts.unicode_map("Any", list(range(32, 282))))
    assert [int(block) for block in blocks] == [100, 100, 50]


def test_squeezed_marks_are_copied_out_as_the_marks_themselves(tmp_path: Path) -> None:
    line = "“一带三强”，《方案》（试行）——完。"
    assert drawn(line) != line
    assert copied_text(drawn(line), tmp_path, fonts.SONG) == line
    assert copied_text(drawn(line), tmp_path, fonts.HEI) == line


def test_private_code_points_of_squeezed_marks_are_refused_when_typed() -> None:
    private = "".join(fonts.SQUEEZED.values())
    assert fonts.missing_characters(private) == tuple(private)


@pytest.mark.parametrize("file", FILES)
def test_squeezed_marks_are_half_an_em_wide(file: str) -> None:
    characters, advances = font(file).getBestCmap(), font(file)["hmtx"]
    assert {advances[characters[ord(fonts.SQUEEZED[mark])]][0] for mark in fonts.CLOSING + fonts.OPENING} == {500}
    assert advances[characters[ord(fonts.SQUEEZED[fonts.DASH])]][0] == 1000
