"""Every view and dialog by keyboard and by screen reader: names, the way of the Tab key, its mark, shortcuts, help."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.ui.help_pages import page_of
from planner_desktop.ui.lights import LIGHTS
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.theme import Theme
from support.focus_walk import invisible_focus, mouse_only, nameless, ring_faults, shared_keys
from support.gallery import SCENES, VARIANTS, Scene, show
from support.gallery_stage import PERIOD, Stage, put_away

PLAIN = VARIANTS[0]
PASSING = ("menu", "tree-menu", "print-table", "print-overview")
"""A menu has its own keys and Qt's own names; the print preview is Qt's own window."""
WALKED = [scene for scene in SCENES if scene.name not in PASSING]


@pytest.mark.parametrize("scene", WALKED, ids=lambda scene: scene.name)
def test_everything_has_a_name_and_is_reached_in_order_and_seen_by_keyboard(
    theme: Theme, stage: Stage, scene: Scene
) -> None:
    window = show(scene, stage, PLAIN)
    assert page_of(window.focusWidget(), window) == scene.help_page
    assert nameless(window) == []
    assert mouse_only(window) == []
    assert shared_keys(window) == []
    assert ring_faults(window) == []
    assert invisible_focus(window) == []
    put_away()


def test_the_tree_says_the_light_of_every_task_aloud(theme: Theme, stage: Stage) -> None:
    window = stage.window(stage.full)
    model = window.tree.model
    words = {sign.word for sign in LIGHTS.values()}
    told = [
        str(model.index(row, 0, section).data(Qt.ItemDataRole.AccessibleTextRole))
        for programme in (model.index(at, 0) for at in range(model.rowCount()))
        for section in (model.index(at, 0, programme) for at in range(model.rowCount(programme)))
        for row in range(model.rowCount(section))
    ]
    assert len(told) == len(window.tree.model.states)
    assert all(any(word in text for word in words) for text in told)
    put_away()


def test_the_cards_of_the_steps_say_their_light_aloud(theme: Theme, stage: Stage) -> None:
    window = show(next(scene for scene in SCENES if scene.name == "entries-task-26"), stage, PLAIN)
    assert isinstance(window, MainWindow)
    words = {sign.word for sign in LIGHTS.values()}
    cards = window.entries.page.task_card.steps.cards
    assert cards and all(card.accessibleName().split()[-1] in words for card in cards)
    assert window.period == PERIOD
    put_away()


# What the walk itself would notice


def build(qtbot: QtBot, change: Callable[[QWidget], object]) -> QWidget:
    """Two fields above two buttons, sound until ``change`` spoils something."""
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    for name in ("first", "second"):
        field = QLineEdit()
        field.setObjectName(name)
        field.setAccessibleName(name)
        layout.addWidget(field)
    line = QHBoxLayout()
    layout.addLayout(line)
    for name in ("left", "right"):
        button = QPushButton(name)
        button.setObjectName(name)
        line.addWidget(button)
    change(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    child(window, "first").setFocus()
    return window


def child(window: QWidget, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert isinstance(found, QWidget)
    return found


def test_a_sound_window_has_no_faults(qtbot: QtBot) -> None:
    window = build(qtbot, lambda _window: None)
    assert (nameless(window), mouse_only(window), shared_keys(window), ring_faults(window)) == ([], [], [], [])
    assert invisible_focus(window) == []


def test_an_order_that_goes_back_is_noticed(qtbot: QtBot) -> None:
    def spoil(window: QWidget) -> None:
        QWidget.setTabOrder(child(window, "right"), child(window, "second"))

    assert "goes back" in "".join(ring_faults(build(qtbot, spoil)))


def test_a_button_that_only_a_mouse_reaches_is_noticed(qtbot: QtBot) -> None:
    window = build(qtbot, lambda window: child(window, "left").setFocusPolicy(Qt.FocusPolicy.NoFocus))
    assert "left" in "".join(mouse_only(window))


def test_a_button_that_is_only_a_glyph_is_noticed(qtbot: QtBot) -> None:
    def spoil(window: QWidget) -> None:
        button = QToolButton()
        button.setText("✕")
        layout = window.layout()
        assert layout is not None
        layout.addWidget(button)

    assert "✕" in "".join(nameless(build(qtbot, spoil)))


def test_a_mnemonic_used_twice_is_noticed(qtbot: QtBot) -> None:
    def spoil(window: QWidget) -> None:
        for name in ("left", "right"):
            button = child(window, name)
            assert isinstance(button, QPushButton)
            button.setText(f"&A {name}")

    assert shared_keys(build(qtbot, spoil)) == ["Alt+A"]


def test_a_key_that_is_kept_is_noticed(qtbot: QtBot) -> None:
    class Trap(QLineEdit):
        def focusNextPrevChild(self, forward: bool) -> bool:
            return True

    def spoil(window: QWidget) -> None:
        trap = Trap()
        trap.setAccessibleName("trap")
        layout = window.layout()
        assert layout is not None
        layout.addWidget(trap)

    assert "stays in" in "".join(ring_faults(build(qtbot, spoil)))
