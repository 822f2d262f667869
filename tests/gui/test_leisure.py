"""What is done beforehand is done a piece at a time, and not while somebody types."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.ui.leisure import PAUSE, QUIET, Leisure


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_pieces_are_done_in_their_order_each_in_a_turn_of_its_own(window: QWidget, qtbot: QtBot) -> None:
    done: list[int] = []
    leisure = Leisure([partial(done.append, number) for number in range(3)], window.windowHandle(), QObject(window))
    seen: list[int] = []
    leisure._next.timeout.connect(lambda: seen.append(len(done)))

    with qtbot.waitSignal(leisure.over):
        assert done == []

    assert done == [0, 1, 2]
    assert seen == [1, 2, 3, 3]


def test_who_types_or_clicks_is_not_disturbed(window: QWidget) -> None:
    leisure = Leisure([lambda: None], window.windowHandle(), window)
    assert leisure._next.interval() == PAUSE

    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)

    assert leisure._next.interval() == QUIET


def test_a_window_that_is_gone_stops_nothing(qtbot: QtBot) -> None:
    done: list[str] = []
    window = QWidget()
    window.show()
    app = QApplication.instance()
    assert app is not None
    leisure = Leisure([lambda: done.append("piece")], window.windowHandle(), app)
    window.deleteLater()

    with qtbot.waitSignal(leisure.over):
        pass

    assert done == ["piece"]
