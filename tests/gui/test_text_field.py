"""What stands in a field comes out of it to the last character, also what Qt would change or leave out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QTextCursor
from pytestqt.qtbot import QtBot

from planner_desktop.ui.text_field import BROKEN, LineField, TextField


def paste(field: TextField | LineField, text: str) -> None:
    """As from another program."""
    data = QMimeData()
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
    field.paste()


def copy_half_a_character(qtbot: QtBot) -> None:
    """Put a text on the clipboard in which one half of a four-byte character is gone."""
    field = TextField()
    qtbot.addWidget(field)
    field.insertPlainText("示𠮷例")
    cursor = field.textCursor()
    cursor.setPosition(1)
    cursor.setPosition(2, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    field.selectAll()
    field.copy()


@pytest.mark.parametrize(
    "text", ["第\u00a042\u00a0项", "示例\n𠮷\t㛃", "a\u0301", "\u202e倒\u200b", "\x00\x1b", "אב", ""]
)
def test_every_character_comes_out_as_it_went_in(qtbot: QtBot, text: str) -> None:
    for field in (TextField(), LineField()):
        qtbot.addWidget(field)
        paste(field, text)
        assert field.content == text


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\u2029"])
def test_every_end_of_a_line_is_one(qtbot: QtBot, line_end: str) -> None:
    field = TextField()
    qtbot.addWidget(field)
    paste(field, f"一{line_end}二")
    assert field.content == "一\n二"


def test_half_a_character_is_handed_over_and_not_left_out(qtbot: QtBot) -> None:
    copy_half_a_character(qtbot)
    text, line = TextField(), LineField()
    for field in (text, line):
        qtbot.addWidget(field)
        field.paste()
    assert text.content == "示\udfb7例"
    assert line.content == f"示例{BROKEN}"


def test_what_is_no_character_becomes_the_mark_for_it_and_no_line_break(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    paste(field, "一\ufdd0二\ufdd1")
    assert field.content == "一\ufffd二\ufffd"


def test_a_long_text_is_replaced_where_it_differs(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    field.replace_text("第\u00a0一 𠮷 段" * 5_000)
    field.replace_text("第\u00a0一 𠮷 段" * 4_999 + "第\u00a0二 𠮷 段")
    assert field.content == "第\u00a0一 𠮷 段" * 4_999 + "第\u00a0二 𠮷 段"
