from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.ui.sign_combo import MOST_SHOWN, QuietComboBox
from planner_desktop.ui.theme import Theme


def test_a_list_opens_below_its_field_with_every_item_in_view(qtbot: QtBot) -> None:
    combo = QuietComboBox()
    qtbot.addWidget(combo)
    combo.addItems([f"2020年第{number}期" for number in range(MOST_SHOWN)])
    combo.setCurrentIndex(MOST_SHOWN - 1)
    combo.show()
    combo.showPopup()
    view = combo.view()
    qtbot.waitUntil(view.isVisible)

    assert view.verticalScrollBar().maximum() == 0
    assert view.window().y() >= combo.mapToGlobal(combo.rect().bottomLeft()).y()
    combo.hidePopup()


def test_a_text_without_room_ends_in_dots_and_is_whole_in_the_tooltip(theme: Theme, qtbot: QtBot) -> None:
    combo = QuietComboBox()
    qtbot.addWidget(combo)
    combo.addItem("全部责任部门（很长的名称也要看得到）")
    combo.setFixedWidth(400)
    combo.show()
    whole = combo.grab().toImage()
    combo.setFixedWidth(90)
    narrow = combo.grab().toImage()
    combo.addItem("全部")
    combo.setCurrentIndex(1)
    assert not whole.isNull() and narrow != combo.grab().toImage()
    combo.setCurrentIndex(0)
    QApplication.sendEvent(combo, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5)))
    assert combo.toolTip() == "全部责任部门（很长的名称也要看得到）"
