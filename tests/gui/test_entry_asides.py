"""Beside each field: its star or note, its history, the word on a warning, a remark; and nothing is red too early."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.services.history import History
from planner_desktop.services.workspace import Workspace
from planner_desktop.store.opening import open_store
from planner_desktop.ui.bridge import Bridge
from planner_desktop.ui.entry_building import build_entry
from planner_desktop.ui.field_aids import FieldAids
from planner_desktop.ui.field_dialogs import MarkDialog, WordDialog
from planner_desktop.ui.field_history import FieldHistory
from planner_desktop.ui.lights import HINT
from planner_desktop.ui.messages import sentence
from planner_desktop.ui.note_line import NoteLine, Notes
from support.asking import Answers
from support.entry_desk import Q1, Q2, UNPRINTABLE, Desk
from support.entry_plan import entry_plan
from support.fakes import DIRECTORY, NOON

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FIGURE = "reading:i42-2-1"


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk.set_up(qtbot)


def aids(desk: Desk, field: str) -> FieldAids:
    panel = desk.page.form.panel(field.removeprefix("reading:"))
    return panel.aids if panel else desk.page.form.aids[field]


def marks(desk: Desk) -> dict[str, tuple[str, bool]]:
    return {field: (mark.note, mark.starred) for (_id, field), mark in desk.workspace.progress.at(Q2).marks.items()}


def mark_dialog(desk: Desk) -> MarkDialog:
    dialog = desk.page.asides.dialog
    assert isinstance(dialog, MarkDialog) and dialog.isVisible()
    return dialog


def said(notes: Notes) -> list[str]:
    return [note.sentence for note in notes.shown]


def notes_of(desk: Desk, field: str) -> Notes:
    return desk.page.form.form_of(field).row(field).notes


def link_of(notes: Notes, at: int = 0) -> NoteLine:
    line = notes.lines[at]
    assert line.link is not None and line.link.isVisible()
    return line


# Star and note


@pytest.mark.parametrize("field", ["narrative", "handler", "status", FIGURE])
def test_a_note_and_a_star_are_put_on_a_value_with_the_keyboard_and_undone(
    qtbot: QtBot, desk: Desk, field: str
) -> None:
    widget = desk.page.form.field_widget(field)
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_M, CTRL)
    dialog = mark_dialog(desk)
    qtbot.waitUntil(dialog.text.hasFocus)
    qtbot.keyClicks(dialog.text, "shi li")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.star, Qt.Key.Key_Space)
    qtbot.keyClick(dialog.star, Qt.Key.Key_Return, CTRL)
    assert marks(desk) == {field: ("shi li", True)}
    button = aids(desk, field).mark
    assert button.icon_name == "star_filled" and button.kept
    assert "shi li" in button.toolTip() and button.accessibleDescription() == "已标星\nshi li"
    assert desk.window.focusWidget() is widget
    assert desk.undo.undoText() == "批注或星标"
    desk.undo.undo()
    assert marks(desk) == {} and button.icon_name == "star" and not button.kept
    desk.undo.redo()
    assert marks(desk) == {field: ("shi li", True)}


def test_a_note_alone_has_its_own_shape_and_can_be_taken_away(qtbot: QtBot, desk: Desk) -> None:
    desk.workspace.apply(edits.set_mark(desk.workspace.progress, "t42-2", Q2, "problems", note="示例"))
    button = aids(desk, "problems").mark
    assert button.icon_name == "note_filled"
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    dialog = mark_dialog(desk)
    assert dialog.text.toPlainText() == "示例" and not dialog.star.isChecked()
    dialog.remove.click()
    assert marks(desk) == {}


def test_an_empty_mark_button_is_drawn_near_its_field_only_but_always_reached_by_tab(desk: Desk) -> None:
    button = aids(desk, "problems").mark
    QApplication.sendEvent(desk.text("problems"), QEvent(QEvent.Type.Leave))
    desk.text("narrative").setFocus()
    assert not button.drawn and aids(desk, "narrative").mark.drawn
    QApplication.sendEvent(desk.page.form.form_of("problems").row("problems"), QEvent(QEvent.Type.Enter))
    assert button.drawn
    QApplication.sendEvent(desk.page.form.form_of("problems").row("problems"), QEvent(QEvent.Type.Leave))
    assert not button.drawn
    button.setFocus()
    assert button.drawn
    for each in (aids(desk, field) for field in ("status", "handler", "narrative", FIGURE)):
        for aid in (each.mark, each.history):
            assert aid.isVisible() and aid.focusPolicy() & Qt.FocusPolicy.TabFocus and aid.accessibleName()


def test_a_note_that_cannot_be_printed_stays_typed_with_the_reason(desk: Desk) -> None:
    desk.page.asides.ask_mark("narrative")
    dialog = mark_dialog(desk)
    dialog.text.setPlainText(f"示例{UNPRINTABLE[0]}")
    dialog.keep.click()
    assert dialog.isVisible() and len(said(dialog.notes)) == 1 and marks(desk) == {}
    assert dialog.text.toPlainText() == f"示例{UNPRINTABLE[0]}"
    dialog.reject()


def test_a_mark_belongs_to_its_step_and_period(desk: Desk) -> None:
    desk.workspace.apply(edits.set_mark(desk.workspace.progress, "t42-2", Q2, "narrative", starred=True))
    desk.page.show_milestone("t42-3")
    assert not aids(desk, "narrative").mark.kept
    desk.page.show_milestone("t42-2")
    assert aids(desk, "narrative").mark.kept
    desk.page.show_period(Q1)
    assert not aids(desk, "narrative").mark.kept


# The word on a warning


def test_a_warning_is_answered_beside_its_field_and_shows_the_word(qtbot: QtBot, desk: Desk) -> None:
    desk.enter("t42-2", Q2, status=Status.BEHIND, narrative="示例：召开会议三次，逐项落实。")
    desk.page.tell_all()
    notes = notes_of(desk, "problems")
    warning = sentence("check.behind_without_problem")
    assert said(notes) == [warning]
    desk.text("problems").setFocus()
    qtbot.keyClick(desk.text("problems"), Qt.Key.Key_Tab)
    link = link_of(notes).link
    assert link is not None and link.hasFocus() and link.text() == "写说明…"
    qtbot.keyClick(link, Qt.Key.Key_Return)
    dialog = desk.page.asides.dialog
    assert isinstance(dialog, WordDialog)
    qtbot.waitUntil(dialog.text.hasFocus)
    dialog.text.setPlainText("示例：与上级商定")
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, CTRL)
    assert said(notes) == [f"{warning}；已说明：示例：与上级商定"] and notes.shown[0].sign == HINT
    assert [each.text for each in desk.workspace.progress.at(Q2).explanations.values()] == ["示例：与上级商定"]
    desk.undo.undo()
    assert said(notes) == [warning]


def test_a_word_can_be_taken_back(desk: Desk) -> None:
    desk.enter("t42-2", Q2, status=Status.BEHIND, narrative="示例：召开会议三次，逐项落实。")
    desk.page.tell_all()
    finding = notes_of(desk, "problems").shown[0].key
    desk.workspace.apply(edits.explain(desk.workspace.progress, finding, Q2, "示例"))  # pyright: ignore[reportArgumentType]
    desk.page.asides.act(finding)
    dialog = desk.page.asides.dialog
    assert isinstance(dialog, WordDialog) and dialog.text.toPlainText() == "示例"
    dialog.remove.click()
    assert desk.workspace.progress.at(Q2).explanations == {}


# Nothing is red too early


def test_a_status_asks_quietly_until_the_field_was_left(qtbot: QtBot, desk: Desk) -> None:
    combo = desk.page.form.status
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    desk.enter("t42-2", Q2, status=Status.DONE)
    row = desk.page.form.form_of("narrative").row("narrative")
    assert said(row.notes) == [] and row._required.isVisible()
    assert all(note.sign == HINT for note in desk.page.form._status_notes.shown)
    desk.text("narrative").setFocus()
    assert said(row.notes) == []
    qtbot.keyClick(desk.text("narrative"), Qt.Key.Key_Tab)
    assert said(row.notes) == [sentence("check.narrative_missing")]


def test_what_was_missing_when_the_step_was_left_is_said_at_once_when_it_is_seen_again(desk: Desk) -> None:
    desk.enter("t42-2", Q2, status=Status.DONE)
    assert said(notes_of(desk, "narrative")) == []
    desk.page.show_milestone("t42-3")
    desk.page.show_milestone("t42-2")
    assert said(notes_of(desk, "narrative")) == [sentence("check.narrative_missing")]


def test_going_to_a_finding_says_all_that_is_missing(desk: Desk) -> None:
    desk.enter("t42-2", Q2, status=Status.BEHIND)
    desk.page.show_milestone("t42-2", "problems")
    assert said(notes_of(desk, "narrative")) == [sentence("check.narrative_missing")]


def test_a_finding_follows_the_figure_while_it_is_typed(qtbot: QtBot, desk: Desk) -> None:
    desk.measure("i42-2-1", Q2, numerator="30", denominator="28")
    panel = desk.page.form.panel("i42-2-1")
    assert panel is not None
    desk.page.show_milestone("t42-2", FIGURE)
    assert "已完成 30 大于应完成 28" in " ".join(said(panel.said))
    qtbot.keyClicks(desk.figure("i42-2-1", "numerator"), "29")
    assert "已完成 29 大于应完成 28" in " ".join(said(panel.said))
    qtbot.keyClick(desk.figure("i42-2-1", "numerator"), Qt.Key.Key_Backspace)
    assert not any("大于应完成" in text for text in said(panel.said))
    desk.measure("i42-2-1", Q2, numerator="2", denominator="0")
    assert any("应完成数是 0" in text for text in said(panel.said))


# Remarks


def test_a_remark_stands_beside_its_field_until_it_is_marked_as_done(desk: Desk) -> None:
    made = datetime(2020, 6, 25, 9, 0, tzinfo=UTC)
    progress = desk.workspace.progress
    desk.workspace.apply(
        edits.add_remark(progress, "t42-2", Q2, "problems", text="示例：请补充人数", author="示例乙", at=made)
    )
    notes = notes_of(desk, "problems")
    assert said(notes) == ["审核意见（示例乙）：示例：请补充人数"]
    link = link_of(notes).link
    assert link is not None
    link.click()
    assert said(notes) == [] and desk.pane.remarks.lines[0].remark.done
    desk.undo.undo()
    assert said(notes) == ["审核意见（示例乙）：示例：请补充人数"]


def test_a_reviewer_says_something_of_the_field_the_cursor_is_in(qtbot: QtBot, desk: Desk) -> None:
    desk.answers.line = "示例：请核对"
    desk.figure("i42-2-1", "denominator").setFocus()
    qtbot.keyClick(desk.figure("i42-2-1", "denominator"), Qt.Key.Key_M, CTRL | SHIFT)
    assert [line.remark.field for line in desk.pane.remarks.lines] == [FIGURE]
    panel = desk.page.form.panel("i42-2-1")
    assert panel is not None and said(panel.said)[0].endswith("示例：请核对")


def test_what_is_said_of_the_evidence_leads_to_the_evidence(desk: Desk) -> None:
    desk.pane.set_folded(True)
    desk.pane.unfold_asked.connect(lambda: desk.pane.set_folded(False))
    desk.page.show_milestone("t42-2", "evidence")
    assert not desk.pane.folded and desk.pane.evidence._add.hasFocus()


# Carrying forward


def fill_last_quarter(desk: Desk) -> None:
    desk.enter("t42-2", Q1, status=Status.ON_TRACK, narrative="示例：召开会议三次，逐项落实。")
    desk.enter("t06-1", Q1, status=Status.ON_TRACK, narrative="示例：走访学校两所，逐项整改。")
    desk.measure("i42-2-1", Q1, numerator="5", denominator="10")


def test_all_unfilled_steps_are_carried_forward_after_a_question_and_undone_at_once(desk: Desk) -> None:
    fill_last_quarter(desk)
    desk.pane.last.period_carry.click()
    assert "2 个步骤" in desk.answers.told[-1] and "任务 42、6" in desk.answers.told[-1]
    held = desk.workspace.progress.at(Q2)
    assert set(held.entries) == {"t42-2", "t06-1"} and held.readings["i42-2-1"].numerator == "5"
    assert desk.text("narrative").toPlainText() == "示例：召开会议三次，逐项落实。"
    assert desk.undo.count() == 1 and desk.undo.undoText() == "沿用本期全部未填"
    desk.undo.undo()
    assert desk.workspace.progress.at(Q2).entries == {}


def test_backing_out_carries_nothing(desk: Desk) -> None:
    fill_last_quarter(desk)
    desk.answers.agree = False
    desk.page.carry_unchanged()
    assert desk.workspace.progress.at(Q2).entries == {}


def test_the_steps_of_the_task_are_carried_forward(qtbot: QtBot, desk: Desk) -> None:
    fill_last_quarter(desk)
    desk.text("narrative").setFocus()
    qtbot.keyClick(desk.text("narrative"), Qt.Key.Key_D, CTRL | Qt.KeyboardModifier.AltModifier)
    assert set(desk.workspace.progress.at(Q2).entries) == {"t42-2"}
    assert desk.undo.undoText() == "沿用整个任务"
    desk.page.carry_task()
    assert len(desk.answers.told) == 1  # nothing is left to carry, and that is said


# History


def with_log(qtbot: QtBot, folder: Path) -> Desk:
    """The desk over a real store, with its change log."""
    store = open_store(folder / "store.db", clock=lambda: NOON)
    workspace = Workspace(entry_plan(), DIRECTORY)
    workspace.open(store)
    workspace.apply(edits.set_office(workspace.progress, Office("990101", "示例甲", sample=True)))
    window, undo, answers = QWidget(), QUndoStack(), Answers()
    page, pane = build_entry(
        workspace,
        Bridge(workspace, window),
        undo,
        answers,
        lambda _text: (),
        lambda: NOON.date(),
        log=lambda: History(store, UTC),
    )
    layout = QHBoxLayout(window)
    layout.addWidget(page, 1)
    layout.addWidget(pane)
    window.resize(1000, 640)
    qtbot.addWidget(window)
    window.destroyed.connect(store.close)
    desk = Desk(window, page, pane, workspace, store, undo, answers)  # pyright: ignore[reportArgumentType]
    desk.show(Q2)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return desk


def rows(dialog: FieldHistory) -> list[Sequence[str]]:
    return [row.cells for row in dialog.table.lines.rows]


def test_the_history_of_a_text_names_period_text_who_and_when(qtbot: QtBot, tmp_path: Path) -> None:
    desk = with_log(qtbot, tmp_path)
    year = Period.parse("2019")
    for period, text in ((Q1, "示例一"), (Q2, "示例二"), (year, "示例年")):
        desk.enter("t42-2", period, narrative=text)
    desk.enter("t42-2", Period.parse("2019Q4"), problems="示例问题")
    desk.text("narrative").setFocus()
    qtbot.keyClick(desk.text("narrative"), Qt.Key.Key_H, CTRL)
    dialog = desk.page.asides.dialog
    assert isinstance(dialog, FieldHistory) and not dialog.curve.isVisible()
    qtbot.waitUntil(dialog.table.hasFocus)
    assert [cells[:2] for cells in rows(dialog)] == [
        ("2020年第2季度", "示例二"),
        ("2020年第1季度", "示例一"),
        ("2019年", "示例年"),
    ]
    qtbot.waitUntil(lambda: rows(dialog)[0][2:] == ("示例甲", "2020-06-28 12:00"))
    dialog.reject()
    assert desk.window.focusWidget() is desk.text("narrative")


def test_the_history_of_a_figure_has_its_curve(qtbot: QtBot, tmp_path: Path) -> None:
    desk = with_log(qtbot, tmp_path)
    desk.measure("i42-2-1", Q1, numerator="5", denominator="10")
    aids(desk, FIGURE).history.click()
    dialog = desk.page.asides.dialog
    assert isinstance(dialog, FieldHistory) and dialog.curve.isVisible()
    assert rows(dialog)[0][:2] == ("2020年第1季度", "5 ÷ 10 = 50.0 %")
    qtbot.waitUntil(lambda: rows(dialog)[0][2] == "示例甲")
    dialog.reject()


def test_a_field_never_filled_says_so(desk: Desk) -> None:
    desk.page.asides.ask_history("support_needed")
    dialog = desk.page.asides.dialog
    assert isinstance(dialog, FieldHistory) and dialog.note.text() == "这一栏还没有填过。"
    dialog.reject()
