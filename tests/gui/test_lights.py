from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter

from planner_desktop.domain.progress import Status
from planner_desktop.domain.schedule import Attainment, Light
from planner_desktop.ui.lights import (
    ATTAINMENTS,
    LIGHTS,
    STATUSES,
    WARNING,
    LightLabel,
    Shape,
    Sign,
    draw_light,
    light_icon,
)
from planner_desktop.ui.theme import Look, Theme


def grey_picture(sign: Sign, side: int = 22) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_light(painter, QRectF(0, 0, side, side), sign)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def difference(first: QImage, second: QImage) -> float:
    """Share of the picture's points that differ by more than half of the range."""
    points = [(x, y) for x in range(first.width()) for y in range(first.height())]
    unlike = sum(abs(first.pixelColor(x, y).red() - second.pixelColor(x, y).red()) > 64 for x, y in points)
    return unlike / len(points)


def test_every_state_has_a_shape_and_a_word() -> None:
    assert set(LIGHTS) == set(Light)
    assert set(STATUSES) == set(Status)
    assert set(ATTAINMENTS) == set(Attainment)
    assert all(sign.word for sign in (*LIGHTS.values(), *STATUSES.values(), *ATTAINMENTS.values()))


@pytest.mark.parametrize("signs", [LIGHTS, STATUSES], ids=["lights", "statuses"])
def test_states_differ_without_colour(theme: Theme, signs: dict[str, Sign]) -> None:
    for one, other in combinations(signs.values(), 2):
        assert one.shape is not other.shape
        assert difference(grey_picture(one), grey_picture(other)) > 0.03, (one.shape, other.shape)


def test_no_progress_not_applicable_and_not_filled_in_are_three_things() -> None:
    three = (Light.NO_PROGRESS, Light.NOT_APPLICABLE, Light.NOT_FILLED)
    assert len({LIGHTS[light].shape for light in three}) == len({LIGHTS[light].word for light in three}) == 3


@pytest.mark.parametrize("shape", list(Shape))
def test_every_shape_is_drawn_inside_its_square(theme: Theme, shape: Shape) -> None:
    image = QImage(30, 30, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    draw_light(painter, QRectF(5, 5, 20, 20), Sign(shape, "late", "Error"))
    painter.end()

    inked = [(x, y) for x in range(30) for y in range(30) if image.pixelColor(x, y).lightness() < 250]
    assert inked
    assert all(3 <= x <= 26 and 3 <= y <= 26 for x, y in inked)


def test_a_label_speaks_its_word_and_grows_with_the_text(theme: Theme) -> None:
    shown = LightLabel(LIGHTS[Light.OVERDUE])
    assert shown.accessibleName() == "逾期"
    before = shown.sizeHint()

    theme.choose(Look(scale=1.5))

    assert shown.sizeHint().width() > before.width()
    assert shown.sizeHint().height() > before.height()
    shown.show_sign(LIGHTS[Light.DONE], "3 项")
    assert shown.accessibleName() == "3 项"


def test_an_icon_holds_the_shape_at_the_size_asked_for(theme: Theme) -> None:
    assert light_icon(LIGHTS[Light.ON_TRACK], 12).actualSize(light_icon(LIGHTS[Light.ON_TRACK]).availableSizes()[0])


def test_an_icon_keeps_its_colour_in_a_selected_line(theme: Theme) -> None:
    icon = light_icon(WARNING)
    drawn = [icon.pixmap(QSize(12, 12), mode).toImage() for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected)]
    assert drawn[0] == drawn[1]
