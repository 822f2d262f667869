from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from planner_desktop.ui.fields import Field, FieldKind
from planner_desktop.ui.form import Form

FIELDS = (
    Field("narrative", "Progress", FieldKind.TEXT, rows=3, required=True, limit=5, links=(("carry", "Carry forward"),)),
    Field("problems", "Problems", FieldKind.TEXT, rows=2),
    Field("next_steps", "Next steps", FieldKind.TEXT, rows=2, beside=True),
    Field("handler", "Handler"),
    Field("kind", "Type", FieldKind.CHOICE, choices=(("a", "All"), ("b", "Year"))),
    Field("word", "Secret", FieldKind.SECRET),
)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(FIELDS)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    made.activateWindow()
    return made


def heard(form: Form) -> list[tuple[str, str]]:
    taken: list[tuple[str, str]] = []
    form.edited.connect(lambda key, value: taken.append((key, value)))
    return taken


def test_what_was_typed_is_handed_on_once_when_the_field_is_left(form: Form, qtbot: QtBot) -> None:
    taken = heard(form)
    form.focus("handler")
    qtbot.keyClicks(form.row("handler").widget, "Li")
    assert taken == []

    form.focus("narrative")

    assert taken == [("handler", "Li")]
    form.flush()
    assert taken == [("handler", "Li")]


def test_enter_steps_on_to_the_next_empty_field_and_over_filled_ones(form: Form) -> None:
    form.set_values({"problems": "filled"})
    form.focus("narrative")
    assert not form.step_on()  # nothing typed here yet
    form.row("narrative").editor.set_value("typed")
    assert form.step_on()
    assert form.row("next_steps").widget.hasFocus()
    form.focus("handler")
    form.row("handler").editor.set_value("typed")
    form.row("kind").editor.set_value("a")
    form.row("word").editor.set_value("typed")
    assert not form.step_on()


def test_a_pause_hands_on_what_was_typed(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.edited, timeout=5000) as caught:
        qtbot.keyClicks(form.row("narrative").widget, "abc")

    assert caught.args == ["narrative", "abc"]


def test_tab_leaves_a_text_field(form: Form, qtbot: QtBot) -> None:
    form.focus("narrative")
    qtbot.keyClick(form.row("narrative").widget, Qt.Key.Key_Tab)

    assert not form.row("narrative").widget.hasFocus()
    assert form.value("narrative") == ""


def test_a_refused_text_stays_in_its_field_with_the_reason_beside_it(form: Form, qtbot: QtBot) -> None:
    form.edited.connect(lambda key, value: form.show_error(key, "第1行有不能打印的字。"))
    qtbot.keyClicks(form.row("handler").widget, "x")
    form.flush()

    assert form.value("handler") == "x"
    assert form.unsaved == {"handler": "x"}
    assert form.row("handler").error == "第1行有不能打印的字。"
    assert form.row("handler").widget.accessibleDescription() == "第1行有不能打印的字。"
    form.set_values({"handler": "kept"})
    assert form.value("handler") == "x"


def test_a_value_from_outside_never_overwrites_what_is_being_typed(form: Form, qtbot: QtBot) -> None:
    form.set_values({"handler": "before", "narrative": "before"})
    form.row("handler").widget.selectAll()  # pyright: ignore
    qtbot.keyClicks(form.row("handler").widget, "typed")

    form.set_values({"handler": "other", "narrative": "other"})

    assert form.values["handler"] == "typed"
    assert form.values["narrative"] == "other"
    form.set_values({"handler": "another record"}, replace_typed=True)
    assert form.values["handler"] == "another record"
    assert form.unsaved == {}


def test_showing_values_says_nothing_was_edited(form: Form) -> None:
    taken = heard(form)
    form.set_values({"handler": "a", "narrative": "b\nc", "kind": "b"})
    form.flush()

    assert taken == []
    assert form.values["kind"] == "b"


def test_a_choice_is_handed_on_at_once(form: Form, qtbot: QtBot) -> None:
    taken = heard(form)
    combo = form.row("kind").widget
    combo.setFocus()
    combo.setCurrentIndex(1)  # pyright: ignore
    combo.activated.emit(1)  # pyright: ignore

    assert taken == [("kind", "b")]


def test_more_characters_than_wished_for_are_counted_and_kept(form: Form) -> None:
    form.set_values({"narrative": "1234567"})

    assert form.value("narrative") == "1234567"
    assert form.row("narrative")._count.text() == "7/5 字"
    assert form.row("narrative")._count.property("tone") == "late"


def test_a_link_names_its_field(form: Form, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.link) as caught:
        form.row("narrative").links["carry"].click()

    assert caught.args == ["narrative", "carry"]


def test_fields_beside_each_other_stack_where_there_is_little_room(form: Form, qtbot: QtBot) -> None:
    def place(key: str) -> QPoint:
        return form.row(key).mapTo(form, QPoint(0, 0))

    assert place("problems").y() == place("next_steps").y()

    form.set_compact(True)
    layout = form.layout()
    assert layout is not None
    layout.activate()

    assert place("problems").x() == place("next_steps").x()
    assert place("problems").y() < place("next_steps").y()


def test_in_a_low_window_text_fields_start_one_line_lower(form: Form) -> None:
    before = form.row("narrative").widget.sizeHint().height()
    form.set_short(True)

    assert form.row("narrative").widget.sizeHint().height() < before


def test_a_secret_is_not_shown(form: Form) -> None:
    field = form.row("word").widget
    assert isinstance(field, QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password


def test_every_field_is_named_for_screen_readers(form: Form) -> None:
    assert form.row("narrative").widget.accessibleName() == "进展情况"
    assert isinstance(form.row("narrative").widget, QPlainTextEdit)


def test_tab_goes_from_field_to_field_and_to_the_links_only_after_the_last(qtbot: QtBot) -> None:
    links = (("same", "Carry forward"),)
    form = Form([Field(key, "Handler", links=links) for key in ("one", "two", "three")])
    qtbot.addWidget(form)
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    form.focus("one")

    for expected in ("two", "three"):
        qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
        assert form.row(expected).widget.hasFocus()
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_Tab)

    assert form.row("one").links["same"].hasFocus()


def test_a_label_left_of_its_field_stays_beside_it_when_an_error_is_said_below(qtbot: QtBot) -> None:
    form = Form([Field("handler", "Handler")], label_left=True)
    qtbot.addWidget(form)
    form.show()
    title, field = form.row("handler").title, form.row("handler").widget

    def off() -> int:
        layout = form.layout()
        assert layout is not None
        layout.activate()
        middle = title.mapTo(form, title.rect().center()).y()
        return abs(middle - field.mapTo(form, field.rect().center()).y())

    assert off() <= 1
    form.show_error("handler", "第1行有不能打印的字。")
    form.adjustSize()

    assert off() <= 1


def test_what_was_refused_is_handed_on_again_when_it_is_taken_out(form: Form, qtbot: QtBot) -> None:
    taken = heard(form)
    form.edited.connect(lambda key, value: form.show_error(key, "No." if value else ""))
    field = form.row("narrative").widget
    form.focus("narrative")
    qtbot.keyClicks(field, "ab")
    form.flush()
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    form.flush()

    assert taken == [("narrative", "ab"), ("narrative", "")]
    assert form.row("narrative").error == ""
    form.flush()
    assert len(taken) == 2


def test_half_a_character_is_handed_on(form: Form) -> None:
    taken = heard(form)
    form.edited.emit("narrative", "a\udfb7")
    assert taken == [("narrative", "a\udfb7")]
