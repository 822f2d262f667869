"""“No progress”, “not applicable” and “not filled in” on the screen: three shapes, three words, three fills."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from planner_desktop.domain.progress import Status
from planner_desktop.domain.schedule import Light
from planner_desktop.ui.charts.fills import FILLS
from planner_desktop.ui.lights import LIGHTS, STATUSES, Sign, draw_light
from planner_desktop.ui.theme import Look, Theme

SILENT = (Light.NO_PROGRESS, Light.NOT_APPLICABLE, Light.NOT_FILLED)
SIDE = 22


def drawn(sign: Sign) -> QImage:
    picture = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    draw_light(painter, QRectF(0, 0, SIDE, SIDE), sign)
    painter.end()
    return picture


@pytest.mark.parametrize("dark", [False, True])
def test_their_shapes_differ_without_any_colour(theme: Theme, dark: bool) -> None:
    theme.choose(Look(dark))
    for one, other in combinations(SILENT, 2):
        first, second = drawn(LIGHTS[one]), drawn(LIGHTS[other])
        pixels = [(x, y) for x in range(SIDE) for y in range(SIDE)]
        unlike = sum(abs(first.pixelColor(*p).lightness() - second.pixelColor(*p).lightness()) > 40 for p in pixels)
        assert unlike > 20, (one, other)


def test_their_words_differ_and_status_and_light_say_the_same() -> None:
    assert [LIGHTS[light].word for light in SILENT] == ["本期无进展", "不适用", "未填"]
    for status, light in ((Status.NO_PROGRESS, Light.NO_PROGRESS), (Status.NOT_APPLICABLE, Light.NOT_APPLICABLE)):
        assert (STATUSES[status].shape, STATUSES[status].word) == (LIGHTS[light].shape, LIGHTS[light].word)


def test_their_fills_in_charts_differ() -> None:
    assert len({FILLS[light] for light in SILENT}) == len(SILENT)
