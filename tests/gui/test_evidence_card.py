"""The evidence card: files by mouse, clipboard and dialog, the room that is left, and what is done with a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.domain import evidence
from planner_desktop.domain.edits import set_entry
from planner_desktop.domain.evidence import NewFile
from planner_desktop.errors import UserError
from planner_desktop.ui.evidence_acts import nothing_opens
from planner_desktop.ui.evidence_preview import EvidencePreview
from planner_desktop.ui.evidence_row import ACTIONS, DESCRIBE, PREVIEW, RENAME, SAVE, SHARE, size_text
from planner_desktop.ui.evidence_share import EvidenceShare
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.translation import tr
from support.entry_desk import Q1, Q2, Desk
from support.picture_files import SECRET, drawing, encoded, exif, jpeg_with

TEXT = "示例：会议签到表\n".encode()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk.set_up(qtbot)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "示例签到表.txt"
    path.write_bytes(TEXT)
    return path


@pytest.fixture
def camera_file(tmp_path: Path) -> Path:
    path = tmp_path / "示例合影.jpg"
    path.write_bytes(jpeg_with(exif(6), image=drawing(3000, 1500)))
    return path


def names(desk: Desk) -> list[str]:
    return [shown.link.name for shown in desk.pane.evidence.rows]


def sentences(desk: Desk) -> list[str]:
    return [note.sentence for note in desk.pane.evidence.notes]


def settle(qtbot: QtBot, desk: Desk, act: Callable[[], object]) -> None:
    """Do something that takes files in, and wait until they are ready."""
    with qtbot.waitSignal(desk.pane.evidence.settled):
        act()


def mime_of(paths: Sequence[Path]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop_mime(desk: Desk, data: QMimeData) -> bool:
    where, copy = QPoint(10, 10), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(where, copy, data, left, none)
    entering.ignore()
    QApplication.sendEvent(desk.pane.evidence, entering)
    if entering.isAccepted():
        QApplication.sendEvent(desk.pane.evidence, QDropEvent(where, copy, data, left, none))
    return entering.isAccepted()


def drop(qtbot: QtBot, desk: Desk, *paths: Path) -> None:
    settle(qtbot, desk, lambda: drop_mime(desk, mime_of(paths)))


def attach(desk: Desk, *files: tuple[str, bytes]) -> None:
    """Attach files as another part of the program would."""
    ready = [NewFile(f"{len(data):03}{name}".encode().hex().ljust(64, "0")[:64], name, data) for name, data in files]
    step = desk.page.milestone
    assert step is not None
    desk.workspace.apply(evidence.attach(desk.workspace.progress, Q2, step.id, ready))


def do(desk: Desk, key: str, at: int = 0) -> None:
    """Choose an action in the menu of a file."""
    menu = desk.pane.evidence.rows[at].menu
    menu.actions()[[known for known, _ in ACTIONS].index(key)].trigger()


# Adding


def test_files_chosen_are_kept_and_linked_as_one_undo_step(qtbot: QtBot, desk: Desk, file: Path) -> None:
    other = file.with_name("示例截图.png")
    other.write_bytes(encoded(drawing(), "png"))
    desk.answers.paths = [file, other]
    settle(qtbot, desk, desk.pane.evidence.ask_for_files)
    assert names(desk) == ["示例签到表.txt", "示例截图.png"]
    assert set(desk.store.files.values()) == {TEXT, other.read_bytes()}
    assert len(desk.store.actions) == 1
    desk.undo.undo()
    assert names(desk) == []
    desk.undo.redo()
    assert len(names(desk)) == 2


def test_files_dropped_anywhere_on_the_card_are_added(qtbot: QtBot, desk: Desk, file: Path) -> None:
    drop(qtbot, desk, file)
    assert names(desk) == ["示例签到表.txt"]


def test_a_photograph_is_shrunk_and_cleaned_and_the_original_stays(qtbot: QtBot, desk: Desk, camera_file: Path) -> None:
    before = camera_file.read_bytes()
    drop(qtbot, desk, camera_file)
    [kept] = desk.store.files.values()
    assert SECRET in before and SECRET not in kept
    assert QImage.fromData(kept).size().toTuple() == (1000, 2000)
    assert camera_file.read_bytes() == before


def test_key_asks_for_files(qtbot: QtBot, desk: Desk, file: Path) -> None:
    desk.answers.paths = [file]
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    settle(qtbot, desk, lambda: qtbot.keyClick(desk.window, Qt.Key.Key_A, keys))
    assert names(desk) == ["示例签到表.txt"]


def test_enter_on_the_box_asks_for_files(qtbot: QtBot, desk: Desk, file: Path) -> None:
    desk.answers.paths = [file]
    box = desk.pane.evidence.box
    box.setFocus()
    settle(qtbot, desk, lambda: qtbot.keyClick(box, Qt.Key.Key_Return))
    assert names(desk) == ["示例签到表.txt"]


def test_screenshots_pasted_get_names_with_numbers(qtbot: QtBot, desk: Desk) -> None:
    card = desk.pane.evidence
    for size in (60, 70):
        QApplication.clipboard().setImage(drawing(size))
        card.box.setFocus()
        settle(qtbot, desk, lambda: qtbot.keyClick(card.box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier))
    assert names(desk) == [tr("Screenshot {number}", number=number) + ".png" for number in (1, 2)]
    assert [QImage.fromData(data).width() for data in desk.store.files.values()] == [60, 70]


def test_the_button_pastes_files_of_the_clipboard(qtbot: QtBot, desk: Desk, file: Path) -> None:
    QApplication.clipboard().setMimeData(mime_of([file]))
    settle(qtbot, desk, desk.pane.evidence.paste_button.click)
    assert names(desk) == ["示例签到表.txt"]


def test_a_clipboard_without_picture_or_files_is_said(desk: Desk) -> None:
    QApplication.clipboard().setText("示例")
    desk.pane.evidence.paste_button.click()
    assert "Win+Shift+S" in sentences(desk)[0]


def test_a_picture_dragged_from_a_browser_is_taken(qtbot: QtBot, desk: Desk) -> None:
    data = QMimeData()
    data.setImageData(drawing())
    settle(qtbot, desk, lambda: drop_mime(desk, data))
    assert len(names(desk)) == 1


def test_text_that_is_dragged_is_not_taken(desk: Desk) -> None:
    data = QMimeData()
    data.setText("示例")
    assert not drop_mime(desk, data)


def test_files_that_come_while_others_are_made_ready_wait_their_turn(qtbot: QtBot, desk: Desk, file: Path) -> None:
    other = file.with_name("示例二.txt")
    other.write_bytes(b"2")

    def both() -> None:
        drop_mime(desk, mime_of([file]))
        assert desk.pane.evidence.busy and desk.pane.evidence.box.busy
        drop_mime(desk, mime_of([other]))

    settle(qtbot, desk, both)
    assert names(desk) == ["示例签到表.txt", "示例二.txt"]


def test_files_go_to_the_step_they_were_dropped_at(qtbot: QtBot, desk: Desk, file: Path) -> None:
    step = desk.page.milestone
    assert step is not None

    def drop_and_leave() -> None:
        drop_mime(desk, mime_of([file]))
        desk.page.show_task("t06")

    settle(qtbot, desk, drop_and_leave)
    assert names(desk) == []
    assert [link.milestone_id for link in desk.workspace.progress.at(Q2).evidence.values()] == [step.id]


# What is refused


def test_same_file_again_is_named_and_not_added(qtbot: QtBot, desk: Desk, file: Path) -> None:
    drop(qtbot, desk, file)
    drop(qtbot, desk, file)
    assert len(names(desk)) == 1
    assert "示例签到表.txt" in sentences(desk)[0]


def test_one_bad_file_among_several_adds_none_and_says_so(qtbot: QtBot, desk: Desk, file: Path) -> None:
    bad = file.with_name("示例程序.exe")
    bad.write_bytes(b"MZ")
    drop(qtbot, desk, file, bad)
    assert (names(desk), desk.store.files) == ([], {})
    assert "示例程序.exe" in sentences(desk)[0]
    assert tr("None of these {count} files was added.", count=2) in sentences(desk)[0]


def test_evidence_that_cannot_be_saved_is_said(qtbot: QtBot, desk: Desk, file: Path) -> None:
    desk.store.failing = UserError("store.full")
    drop(qtbot, desk, file)
    assert sentences(desk) == [error_sentence(UserError("store.full"))]
    assert (names(desk), desk.store.files) == ([], {})


def test_the_room_is_told_before_anything_is_added(qtbot: QtBot, desk: Desk, file: Path) -> None:
    assert "20.0 MB" in desk.pane.evidence.room and "0.0 MB" in desk.pane.evidence.room
    attach(desk, ("示例.pdf", bytes(5 * 2**20)))
    assert "5.0 MB" in desk.pane.evidence.room and "15.0 MB" in desk.pane.evidence.room


def test_what_goes_beyond_the_room_is_refused_whole(qtbot: QtBot, desk: Desk, file: Path) -> None:
    attach(desk, ("示例.pdf", bytes(evidence.LARGEST_PERIOD - 10)))
    drop(qtbot, desk, file)
    assert names(desk) == ["示例.pdf"]
    assert (
        error_sentence(UserError("evidence.no_room", added="0", used="20", room="0", limit="20")) in sentences(desk)[0]
    )


def test_notes_go_when_another_step_is_shown(qtbot: QtBot, desk: Desk, file: Path) -> None:
    QApplication.clipboard().clear()
    desk.pane.evidence.paste()
    assert sentences(desk)
    desk.page.show_task("t06")
    assert not sentences(desk)


# What is done with a file


def test_file_is_taken_off_and_comes_back_with_undo(qtbot: QtBot, desk: Desk, file: Path) -> None:
    drop(qtbot, desk, file)
    desk.pane.evidence.rows[0].remove.click()
    assert names(desk) == []
    desk.undo.undo()
    assert names(desk) == ["示例签到表.txt"]


def test_a_file_is_renamed_and_keeps_its_ending(desk: Desk) -> None:
    attach(desk, ("一.txt", b"1"))
    desk.answers.line = "示例：会议通知"
    do(desk, RENAME)
    assert names(desk) == ["示例：会议通知.txt"]
    desk.undo.undo()
    assert names(desk) == ["一.txt"]


def test_a_file_without_a_name_is_refused(desk: Desk) -> None:
    attach(desk, ("一.txt", b"1"))
    desk.answers.line = "  "
    do(desk, RENAME)
    assert (names(desk), sentences(desk)) == (["一.txt"], [error_sentence(UserError("evidence.no_name"))])


def test_what_a_file_shows_stands_below_its_name(desk: Desk) -> None:
    attach(desk, ("一.txt", b"1"))
    desk.answers.line = "示例：会议现场"
    do(desk, DESCRIBE)
    assert desk.pane.evidence.rows[0].told.text().startswith("示例：会议现场")


def test_a_question_that_is_not_answered_changes_nothing(desk: Desk) -> None:
    attach(desk, ("一.txt", b"1"))
    desk.answers.line = None
    do(desk, RENAME)
    do(desk, DESCRIBE)
    assert desk.undo.count() == 0


def test_a_copy_is_saved_where_one_says(desk: Desk, tmp_path: Path) -> None:
    attach(desk, ("一.txt", b"1"))
    [sha256] = [link.sha256 for link in desk.workspace.progress.at(Q2).evidence.values()]
    desk.store.files[sha256] = b"1"
    desk.answers.paths = [tmp_path / "copy.txt"]
    do(desk, SAVE)
    assert (tmp_path / "copy.txt").read_bytes() == b"1"


def test_a_copy_that_cannot_be_written_is_said(desk: Desk, tmp_path: Path) -> None:
    attach(desk, ("一.txt", b"1"))
    [sha256] = [link.sha256 for link in desk.workspace.progress.at(Q2).evidence.values()]
    desk.store.files[sha256] = b"1"
    desk.answers.paths = [tmp_path / "no folder" / "copy.txt"]
    do(desk, SAVE)
    assert str(tmp_path) in sentences(desk)[0]


def test_one_file_is_shared_by_several_milestones_and_kept_once(qtbot: QtBot, desk: Desk) -> None:
    attach(desk, ("一.txt", b"1"))
    first = desk.workspace.progress.at(Q2)
    do(desk, SHARE)
    [dialog] = desk.window.findChildren(EvidenceShare)
    other = next(item for item in dialog.items if item.data(0, Qt.ItemDataRole.UserRole) not in dialog.chosen)
    other.setCheckState(0, Qt.CheckState.Checked)
    dialog.go.click()
    held = desk.workspace.progress.at(Q2).evidence.values()
    assert {link.number for link in held} == {1} and len(held) == 2
    assert evidence.used(desk.workspace.progress.at(Q2)) == evidence.used(first)
    assert tr("shared by {count} more", count=1) in desk.pane.evidence.rows[0].told.text()
    desk.undo.undo()
    assert desk.workspace.progress.at(Q2).evidence == first.evidence


def test_a_file_cannot_be_left_without_any_milestone(desk: Desk) -> None:
    attach(desk, ("一.txt", b"1"))
    do(desk, SHARE)
    [dialog] = desk.window.findChildren(EvidenceShare)
    dialog.item_of(dialog.chosen[0]).setCheckState(0, Qt.CheckState.Unchecked)
    assert not dialog.go.isEnabled()


def test_the_tree_of_milestones_is_searched(desk: Desk) -> None:
    attach(desk, ("一.txt", b"1"))
    do(desk, SHARE)
    [dialog] = desk.window.findChildren(EvidenceShare)
    dialog.search.setText("没有这样的任务")
    shown = [item for item in dialog.items if not item.parent().isHidden()]
    assert {item.data(0, Qt.ItemDataRole.UserRole) for item in shown} >= set(dialog.chosen)
    assert len(shown) < len(dialog.items)


# Preview


def preview(desk: Desk, at: int = 0) -> EvidencePreview:
    do(desk, PREVIEW, at)
    return desk.window.findChildren(EvidencePreview)[-1]


@pytest.fixture
def three(qtbot: QtBot, desk: Desk, camera_file: Path, file: Path) -> Desk:
    """A step with a camera_file, a text and a scan."""
    scan = file.with_name("示例盖章.pdf")
    scan.write_bytes(b"%PDF-1.4 sample")
    drop(qtbot, desk, camera_file, file, scan)
    return desk


def test_small_pictures_come_once_they_are_made(qtbot: QtBot, three: Desk) -> None:
    row = three.pane.evidence.rows[0]
    qtbot.waitUntil(lambda: row.picture.image is not None)
    assert row.picture.image is not None and row.picture.image.height() == 96
    assert three.pane.evidence.rows[2].picture.image is None


def test_a_click_on_a_file_shows_it(qtbot: QtBot, three: Desk) -> None:
    qtbot.mouseClick(three.pane.evidence.rows[1], Qt.MouseButton.LeftButton)
    [dialog] = three.window.findChildren(EvidencePreview)
    assert dialog.text.isVisible() and dialog.text.toPlainText() == TEXT.decode()


def test_keys_lead_through_the_files_and_stop_at_the_ends(qtbot: QtBot, three: Desk) -> None:
    dialog = preview(three)
    assert dialog.picture.isVisible() and dialog.picture.image.height() == 2000
    seen: list[str] = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(dialog, key)
        seen.append(dialog.link.name)
    assert seen == ["示例合影.jpg", "示例签到表.txt", "示例盖章.pdf", "示例盖章.pdf", "示例签到表.txt"]


def test_a_scan_is_left_to_another_program(three: Desk) -> None:
    dialog = preview(three, 2)
    assert dialog.other.isVisible()
    dialog.outside.click()
    assert dialog.notes.shown[0].sentence == error_sentence(UserError("evidence.no_program", name="示例盖章.pdf"))
    with pytest.raises(UserError):
        nothing_opens("示例盖章.pdf", b"")


def test_a_file_that_is_gone_is_said_in_the_window(three: Desk) -> None:
    three.workspace.store.evidence = lambda sha256: (_ for _ in ()).throw(UserError("evidence.missing", sha256=sha256))  # type: ignore[method-assign]
    dialog = preview(three)
    assert dialog.notes.shown[0].sentence.startswith(error_sentence(UserError("evidence.missing", sha256=""))[:6])


# Showing


@pytest.mark.parametrize(("size", "text"), [(1, "1 KB"), (88_064, "86 KB"), (20 * 2**20, "20.0 MB")])
def test_sizes_are_told_in_short(size: int, text: str) -> None:
    assert size_text(size) == text


def test_numbers_stay_when_others_are_taken_off(desk: Desk) -> None:
    attach(desk, ("一.txt", b"1"), ("二.txt", b"22"))
    desk.pane.evidence.rows[0].remove.click()
    assert [shown.number for shown in desk.pane.evidence.rows] == [2]


def test_another_period_has_files_of_its_own(desk: Desk) -> None:
    attach(desk, ("一.txt", b"1"))
    desk.show(Q1)
    assert names(desk) == []


def test_other_edits_leave_the_rows_alone(desk: Desk) -> None:
    attach(desk, ("一.txt", b"1"))
    before = list(desk.pane.evidence.rows)
    desk.workspace.apply(set_entry(desk.workspace.progress, "t06.1", Q2, narrative="示例"))
    assert list(desk.pane.evidence.rows) == before
