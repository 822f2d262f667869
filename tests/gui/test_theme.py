import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from planner_desktop.ui.labels import label, set_tone
from planner_desktop.ui.palette import DARK, LIGHT, Palette
from planner_desktop.ui.theme import SCALES, Look, Theme

READ = ("text", "dim", "hint", "accent", "ok", "warn_text", "late", "none", "data")
SEEN = ("border", "warn", "ok", "late", "none", "data", "accent")


def luminance(color: str) -> float:
    ink = QColor(color)
    parts = [ink.redF(), ink.greenF(), ink.blueF()]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_words_can_be_read_and_shapes_seen_on_every_card(palette: Palette) -> None:
    for role in READ:
        assert contrast(palette.color(role), palette.surface) >= 4.5, role
    for role in SEEN:
        assert contrast(palette.color(role), palette.surface) >= 3.0, role
    assert contrast(palette.on_accent, palette.accent_fill) >= 4.5
    assert contrast(palette.text, palette.tint) >= 7
    assert contrast(palette.hint, palette.tint) >= 4.5


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
