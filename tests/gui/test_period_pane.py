"""The right pane: last period, curve, evidence and remarks of the step in view."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.domain.progress import Status
from planner_desktop.errors import UserError
from planner_desktop.ui.evidence_card import size_text
from planner_desktop.ui.evidence_intake import LARGEST, read_evidence
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.translation import tr
from support.entry_desk import Q1, Q2, Q3, Desk


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk.set_up(qtbot)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "示例台账.xlsx"
    path.write_bytes(b"sample")
    return path


def names(desk: Desk) -> list[str]:
    return [shown.link.name for shown in desk.pane.evidence.rows]


def drop(desk: Desk, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    where, copy = QPoint(10, 10), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desk.pane.evidence, QDragEnterEvent(where, copy, data, left, none))
    QApplication.sendEvent(desk.pane.evidence, QDropEvent(where, copy, data, left, none))


# Last period


def test_first_period_has_nothing_to_carry_forward(desk: Desk) -> None:
    desk.show(Period(desk.workspace.plan.years[0], PeriodKind.QUARTER, 1))
    assert desk.pane.last.text == tr("This is the first period; there is nothing to carry forward.")


def test_a_last_period_that_was_left_empty_is_not_called_the_first(desk: Desk) -> None:
    assert desk.pane.last.text == tr("Nothing was reported last period; there is nothing to carry forward.")


def test_last_period_is_shown_with_its_figures_and_texts(desk: Desk) -> None:
    desk.measure("i42-2-1", Q1, numerator="548", denominator="952")
    desk.enter("t42-2", Q1, status=Status.BEHIND, narrative="上期进展", problems="上期问题")
    assert desk.pane.last.text.splitlines()[0] == "上期进展"
    assert "上期问题" in desk.pane.last.text
    assert desk.pane.last.figures == "548 ÷ 952 = 57.6 %"


def test_earlier_periods_can_be_looked_at_until_another_step_is_shown(desk: Desk) -> None:
    desk.enter("t42-2", Q1, narrative="一季度")
    desk.enter("t42-2", Q2, narrative="二季度")
    desk.show(Q3)
    assert desk.pane.last.text == "二季度"
    desk.pane.last.look_at(Q1)
    assert desk.pane.last.text == "一季度"
    desk.page.show_milestone("t42-1")
    desk.page.show_milestone("t42-2")
    assert desk.pane.last.period == Q2


def test_pane_asks_the_page_to_carry_all_forward(desk: Desk) -> None:
    desk.enter("t42-2", Q1, narrative="上期进展")
    desk.pane.last.carry_asked.emit()
    assert desk.entry.narrative == "上期进展"


# Curve


def test_curve_follows_figures_and_is_left_out_without_any(desk: Desk) -> None:
    assert desk.pane.curve.isVisible()
    desk.measure("i42-2-1", Q2, numerator="612", denominator="980")
    assert desk.pane.curve.curve.accessibleDescription() == "2020Q2 62.4 %"
    desk.page.show_task("t33")
    assert not desk.pane.curve.isVisible()


def test_curve_shows_the_figure_the_cursor_is_at(desk: Desk) -> None:
    desk.page.show_task("t06")
    assert desk.pane.curve.indicator_id == "i06-1-1"
    desk.figure("i06-1-2", "numerator").setFocus()
    assert desk.pane.curve.indicator_id == "i06-1-2"


# Evidence


def test_files_chosen_are_kept_and_linked_as_one_undo_step(desk: Desk, file: Path) -> None:
    other = file.with_name("示例截图.png")
    other.write_bytes(b"picture")
    desk.answers.paths = [file, other]
    desk.pane.evidence.ask_for_files()
    assert names(desk) == ["示例台账.xlsx", "示例截图.png"]
    assert set(desk.store.files.values()) == {b"sample", b"picture"}
    desk.undo.undo()
    assert names(desk) == []


def test_files_dropped_anywhere_on_the_card_are_added(desk: Desk, file: Path) -> None:
    drop(desk, [file])
    assert names(desk) == ["示例台账.xlsx"]


def test_key_asks_for_files(qtbot: QtBot, desk: Desk, file: Path) -> None:
    desk.answers.paths = [file]
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk.text("narrative"), Qt.Key.Key_A, keys)
    assert names(desk) == ["示例台账.xlsx"]


def test_file_is_taken_off_and_comes_back_with_undo(desk: Desk, file: Path) -> None:
    drop(desk, [file])
    desk.pane.evidence.rows[0].remove.click()
    assert names(desk) == []
    desk.undo.undo()
    assert names(desk) == ["示例台账.xlsx"]


def test_same_file_again_is_named_and_not_added(desk: Desk, file: Path) -> None:
    drop(desk, [file])
    drop(desk, [file])
    assert len(names(desk)) == 1
    assert "示例台账.xlsx" in desk.pane.evidence.notes[0].sentence


def test_one_bad_file_among_several_adds_none(desk: Desk, file: Path) -> None:
    drop(desk, [file, file.parent / "没有.pdf"])
    assert names(desk) == []
    assert desk.store.files == {}
    assert len(desk.pane.evidence.notes) == 1


def test_evidence_that_cannot_be_saved_is_said(desk: Desk, file: Path) -> None:
    desk.store.failing = UserError("store.full")
    drop(desk, [file])
    assert desk.pane.evidence.notes[0].sentence == error_sentence(UserError("store.full"))
    assert names(desk) == []


def test_too_large_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "示例录像.mp4"
    with path.open("wb") as large:
        os.truncate(large.fileno(), LARGEST + 1)
    with pytest.raises(UserError) as caught:
        read_evidence(path)
    assert (caught.value.code, caught.value.details["limit"]) == ("evidence.too_large", 20)


@pytest.mark.parametrize(
    ("name", "code"), [("文件夹", "evidence.is_folder"), ("空.txt", "evidence.empty"), ("无", "evidence.unreadable")]
)
def test_what_cannot_be_evidence_is_refused(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "文件夹").mkdir()
    (tmp_path / "空.txt").touch()
    with pytest.raises(UserError) as caught:
        read_evidence(tmp_path / name)
    assert caught.value.code == code
    assert caught.value.details["name"] == name


@pytest.mark.parametrize(("size", "text"), [(1, "1 KB"), (88_064, "86 KB"), (20 * 2**20, "20.0 MB")])
def test_sizes_are_told_in_short(size: int, text: str) -> None:
    assert size_text(size) == text


# Room


def test_pane_folds_to_a_strip_that_asks_to_be_unfolded(qtbot: QtBot, desk: Desk, file: Path) -> None:
    wide = desk.pane.sizeHint().width()
    desk.pane.set_folded(True)
    assert desk.pane.folded and desk.pane.sizeHint().width() < wide / 3
    with qtbot.waitSignal(desk.pane.unfold_asked):
        desk.pane.strip_buttons[0].click()
    drop(desk, [file])
    assert any("1" in button.text() for button in desk.pane.strip_buttons)
    desk.pane.set_folded(False)
    assert not desk.pane.folded


def test_no_remarks_are_said_to_be_none(desk: Desk) -> None:
    assert desk.pane.remarks.isVisible()
