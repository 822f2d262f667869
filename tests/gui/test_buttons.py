from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from planner_desktop.ui.buttons import Button, IconButton, LinkButton


@pytest.mark.parametrize(
    "button", [lambda: Button("示例"), lambda: LinkButton("示例"), lambda: IconButton("left", "示例")]
)
@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(qtbot: QtBot, button: type[QAbstractButton], key: Qt.Key) -> None:
    made = button()
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.clicked):
        qtbot.keyClick(made, key)
