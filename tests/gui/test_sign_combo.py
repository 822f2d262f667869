from __future__ import annotations

from pytestqt.qtbot import QtBot

from planner_desktop.ui.sign_combo import MOST_SHOWN, QuietComboBox


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
