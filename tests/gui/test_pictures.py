"""Pictures as evidence: shrunk, upright, without a word about place or person, and refused before they can do harm."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QColorSpace, QImage
from pytestqt.qtbot import QtBot

from planner_desktop.domain.picture_bytes import is_plain_picture
from planner_desktop.errors import UserError
from planner_desktop.ui.pictures import LONGEST_EDGE, LONGEST_SIDE, MOST_PIXELS, shrink
from support.picture_files import (
    GIF,
    SECRET,
    chunk,
    drawing,
    encoded,
    exif,
    jpeg_with,
    png_that_claims,
    png_with,
    segment,
)

LARGE = (LONGEST_EDGE + 1000, 1000)


def profiled(form: str) -> bytes:
    image = drawing()
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    return encoded(image, form)


WITH_SECRETS = {
    "EXIF with place": ("照片.jpg", jpeg_with(exif())),
    "EXIF in a large one": ("照片.jpg", jpeg_with(exif(), image=drawing(*LARGE))),
    "XMP": ("照片.jpg", jpeg_with(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + SECRET))),
    "IPTC": ("照片.jpg", jpeg_with(segment(0xED, b"Photoshop 3.0\0" + SECRET))),
    "comment": ("照片.jpeg", jpeg_with(segment(0xFE, SECRET))),
    "motion behind the end": ("照片.jpg", jpeg_with(behind=SECRET)),
    "text of a PNG": ("截图.png", png_with(chunk(b"tEXt", b"Author\0" + SECRET))),
    "EXIF of a PNG": ("截图.png", png_with(chunk(b"eXIf", SECRET))),
    "behind a PNG": ("截图.png", png_with(behind=SECRET)),
    "comment of a GIF": ("图.gif", GIF),
}


@pytest.fixture(autouse=True)
def application(qtbot: QtBot) -> None:
    """Fonts and formats come with it."""


def opened(data: bytes) -> QImage:
    image = QImage.fromData(data)
    assert not image.isNull()
    return image


@pytest.mark.parametrize(("name", "data"), WITH_SECRETS.values(), ids=WITH_SECRETS)
def test_nothing_but_the_picture_is_kept(name: str, data: bytes) -> None:
    assert SECRET in data and not is_plain_picture(data)
    _, kept = shrink(name, data)
    assert SECRET not in kept
    assert is_plain_picture(kept) and opened(kept).textKeys() == []


@pytest.mark.parametrize("form", ["jpeg", "png"])
def test_a_colour_profile_goes_and_the_colours_stay(form: str) -> None:
    _, kept = shrink(f"图.{form}", profiled(form))
    assert is_plain_picture(kept)
    assert opened(kept).pixelColor(50, 30).lightness() > 240


def test_the_longer_side_is_shrunk_and_the_shape_stays() -> None:
    _, kept = shrink("照片.jpg", encoded(drawing(3000, 1500), "jpeg"))
    assert opened(kept).size().toTuple() == (LONGEST_EDGE, LONGEST_EDGE // 2)


@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [(1, (60, 40), (5, 5)), (3, (60, 40), (55, 35)), (6, (40, 60), (35, 5)), (8, (40, 60), (5, 55))],
)
def test_a_picture_is_turned_upright_before_its_orientation_is_forgotten(
    orientation: int, size: tuple[int, int], red: tuple[int, int]
) -> None:
    _, kept = shrink("照片.jpg", jpeg_with(exif(orientation)))
    image = opened(kept)
    assert image.size().toTuple() == size
    assert image.pixelColor(*red).red() > 200 and image.pixelColor(*red).green() < 80


def test_a_large_one_lying_on_its_side_is_turned_and_shrunk() -> None:
    _, kept = shrink("照片.jpg", jpeg_with(exif(6), image=drawing(3000, 1500)))
    assert opened(kept).size().toTuple() == (LONGEST_EDGE // 2, LONGEST_EDGE)


@pytest.mark.parametrize("form", ["jpeg", "png"])
def test_what_is_small_and_plain_stays_byte_for_byte(form: str) -> None:
    data = encoded(drawing(), form)
    assert shrink(f"图.{form}", data) == (f"图.{form}", data)


@pytest.mark.parametrize("form", ["bmp", "webp"])
def test_what_not_every_pc_shows_becomes_png(form: str) -> None:
    name, kept = shrink(f"图.{form}", encoded(drawing(), form))
    assert (name, kept[:4]) == ("图.png", b"\x89PNG")


def test_of_a_gif_the_first_frame_is_kept() -> None:
    name, kept = shrink("图.gif", GIF)
    assert (name, opened(kept).pixelColor(0, 0)) == ("图.png", QColor("red"))


def test_a_picture_under_another_pictures_ending_gets_its_own() -> None:
    name, _ = shrink("截图.png", encoded(drawing(), "jpeg"))
    assert name == "截图.jpg"


def test_a_photograph_without_loss_becomes_jpeg() -> None:
    image = QImage(1200, 900, QImage.Format.Format_RGB32)
    for y in range(900):
        for x in range(1200):
            image.setPixel(x, y, 0xFF000000 | ((x * 7919 ^ y * 104729) * 2654435761 & 0xFFFFFF))
    name, kept = shrink("照片.bmp", encoded(image, "bmp"))
    assert (name, kept[:2]) == ("照片.jpg", b"\xff\xd8")


@pytest.mark.parametrize("sides", [(60_000, 60_000), (8_001, 8_001), (LONGEST_SIDE + 1, 10)])
def test_a_picture_of_absurd_size_is_refused_by_its_header(sides: tuple[int, int]) -> None:
    with pytest.raises(UserError) as refusal:
        shrink("炸弹.png", png_that_claims(*sides))
    assert refusal.value.code == "evidence.picture_too_large"
    assert (refusal.value.details["width"], refusal.value.details["height"]) == sides
    assert refusal.value.details["limit"] == MOST_PIXELS // 1_000_000


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", encoded(drawing(), "png")[:60], png_that_claims(50, 50)])
def test_a_damaged_picture_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(UserError) as refusal:
        shrink("坏.png", data)
    assert (refusal.value.code, refusal.value.details["name"]) == ("evidence.picture_damaged", "坏.png")


@pytest.mark.expected_log("JPEG datastream contains no image")
@pytest.mark.expected_log("Corrupt JPEG data")
def test_a_jpeg_without_a_picture_is_refused() -> None:
    with pytest.raises(UserError, match=r"evidence\.picture_damaged"):
        shrink("坏.jpg", b"\xff\xd8\xff\xe0")
