import os
import subprocess
import sys
from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from planner_desktop import paths
from planner_desktop.settings import THEMES
from planner_desktop.ui.labels import label, set_tone
from planner_desktop.ui.palette import DARK, LIGHT, PALETTES, Palette
from planner_desktop.ui.system_contrast import asks_for_contrast
from planner_desktop.ui.theme import SCALES, Look, Theme

WORDS = ("text", "dim", "hint", "accent", "ok", "warn_text", "late", "none", "data")
SHAPES = ("border", "accent", "ok", "warn", "late", "none", "data")
"""Signs, bars, and the edges of what one can click or type in."""
GROUNDS = ("window", "surface", "alt", "sunken", "tint", "ok_soft", "warn_soft", "late_soft", "info_soft")
"""Each word and shape may come to stand on each of them."""
FILLED = (("on_accent", "accent_fill"), ("on_accent", "accent_hover"), ("on_accent", "data_fill"), ("surface", "data"))
"""Words on a ground of their own: buttons, checked boxes, selected text."""
BESIDE = (("data", "data_soft"),)
"""Shapes that meet: a bar and the rest of its way."""
DECORATION = ("line",)
LEAST = {"light": 4.5, "dark": 4.5, "contrast": 7.0}
"""Of words."""


def luminance(color: str) -> float:
    ink = QColor(color)
    parts = [ink.redF(), ink.greenF(), ink.blueF()]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", PALETTES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_words_can_be_read_and_shapes_seen_on_every_ground(scheme: str, ground: str) -> None:
    palette = PALETTES[scheme]
    for role in WORDS:
        assert contrast(palette.color(role), palette.color(ground)) >= LEAST[scheme], role
    for role in SHAPES:
        assert contrast(palette.color(role), palette.color(ground)) >= 3.0, role


@pytest.mark.parametrize("scheme", PALETTES)
def test_words_on_filled_grounds_and_shapes_side_by_side_can_be_told_apart(scheme: str) -> None:
    palette = PALETTES[scheme]
    for word, ground in FILLED:
        assert contrast(palette.color(word), palette.color(ground)) >= LEAST[scheme], (word, ground)
    for shape, other in BESIDE:
        assert contrast(palette.color(shape), palette.color(other)) >= 3.0, (shape, other)


def test_every_role_of_the_palette_is_looked_at() -> None:
    named = {*WORDS, *SHAPES, *GROUNDS, *DECORATION, *chain(*FILLED), *chain(*BESIDE)}
    assert named == set(Palette._fields)


def test_high_contrast_wins_over_dark_colours() -> None:
    assert Look(dark=True, contrast=True).scheme == "contrast"
    assert [Look.of(scheme).scheme for scheme in PALETTES] == list(PALETTES)
    assert set(PALETTES) == set(THEMES)


def test_a_scheme_keeps_the_text_size_and_a_text_size_the_scheme(theme: Theme) -> None:
    theme.choose_scheme("contrast")
    theme.larger()
    assert theme.look == Look(False, 1.1, True)
    theme.toggle_scheme("dark")
    assert theme.look == Look(True, 1.1)
    theme.toggle_scheme("dark")
    assert theme.look == Look(False, 1.1)


@pytest.mark.parametrize("scheme", PALETTES)
def test_every_icon_of_the_sheet_exists_for_each_scheme(scheme: str) -> None:
    for name in ("down", "mark", "tick"):
        assert (paths.resources() / "icons" / f"{name}-{scheme}.svg").is_file()


def test_windows_in_high_contrast_is_followed_and_no_other_system_is_guessed_about() -> None:
    assert asks_for_contrast("win32", Qt.ColorScheme.Unknown)
    assert not asks_for_contrast("win32", Qt.ColorScheme.Dark)
    assert not asks_for_contrast("linux", Qt.ColorScheme.Unknown)


def test_another_look_reaches_every_widget_at_once(theme: Theme, qapp: QApplication, qtbot: object) -> None:
    shown = label("示例", 12, "dim")
    shown.ensurePolished()
    before = shown.font().pointSizeF()
    seen: list[Look] = []
    theme.changed.connect(lambda: seen.append(theme.look))

    theme.choose(Look(dark=True, scale=1.5))

    shown.ensurePolished()
    assert seen == [Look(True, 1.5)]
    assert shown.font().pointSizeF() == pytest.approx(before * 1.5)
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert shown.palette().color(QPalette.ColorRole.WindowText) == QColor(DARK.dim)


def test_a_label_changes_its_tone(theme: Theme) -> None:
    shown = label("示例", tone="dim")
    shown.ensurePolished()

    set_tone(shown, "warn")

    assert shown.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.warn_text)


def test_text_sizes_are_stepped_through_and_end_at_both_ends(theme: Theme) -> None:
    for scale in SCALES[1:]:
        theme.larger()
        assert theme.scale == scale
    theme.larger()
    assert theme.scale == SCALES[-1] == 1.75
    theme.smaller()
    assert theme.scale == SCALES[-2]
    theme.standard_size()
    theme.smaller()
    assert theme.scale == 1.0


def test_without_a_chinese_font_on_the_system_the_bundled_one_is_drawn(tmp_path: Path) -> None:
    (tmp_path / "fonts.conf").write_text(
        f'<?xml version="1.0"?><fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>'
    )
    code = (
        "from PySide6.QtGui import QFontMetrics, QRawFont\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from planner_desktop import paths\n"
        "from planner_desktop.ui.theme import Theme\n"
        "app = QApplication([])\n"
        "theme = Theme(app, paths.resources())\n"
        "for bold in (False, True):\n"
        "    raw = QRawFont.fromFont(theme.font(bold=bold))\n"
        "    assert all(raw.supportsCharacter(c) for c in '进展情况㛃䶮'), raw.familyName()\n"
        "print(raw.familyName())\n"
    )
    environment = {**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf"), "QT_QPA_PLATFORM": "offscreen"}

    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "Planner Hei"


def test_a_plain_label_shows_markup_as_it_is(theme: Theme) -> None:
    assert isinstance(label("<b>不是粗体</b>"), QLabel)
    assert label("<b>不是粗体</b>").sizeHint().width() > label("不是粗体").sizeHint().width()
