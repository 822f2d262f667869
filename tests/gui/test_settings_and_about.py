from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.ui.about import LIBRARIES, AboutDialog, installed_version, version_lines
from planner_desktop.ui.settings_dialog import SettingsDialog
from planner_desktop.ui.theme import Look, Theme
from support.small_plan import small_plan


def choose(dialog: SettingsDialog, key: str, index: int) -> None:
    combo = dialog.form.row(key).widget
    combo.setCurrentIndex(index)  # pyright: ignore
    combo.activated.emit(index)  # pyright: ignore


def test_each_choice_is_in_force_at_once(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SettingsDialog(theme, "zh_CN", window)
    assert dialog.form.values == {"language": "zh_CN", "scale": "1.0", "scheme": "light"}

    choose(dialog, "scale", 2)
    choose(dialog, "scheme", 1)

    assert theme.look == Look(True, 1.25)
    choose(dialog, "scheme", 2)
    assert theme.look == Look(False, 1.25, contrast=True)
    with qtbot.waitSignal(dialog.language_chosen) as caught:
        choose(dialog, "language", 1)
    assert caught.args == ["en"]


def test_about_names_the_plan_and_every_version(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    shown = "\n".join(made.text() for made in AboutDialog(small_plan(), window).findChildren(QLabel))

    assert "示例〔2019〕1号" in shown
    for line in version_lines():
        assert line in shown
    assert all(installed_version(name) != "–" for name in LIBRARIES)
    assert installed_version("no-such-distribution") == "–"
