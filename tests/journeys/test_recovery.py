"""A start at which the data is damaged or gone: the newest sound copy is offered, with what would be missing."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.app.recovery import open_data
from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Office, Status
from planner_desktop.store.backup import list_backups
from planner_desktop.store.sequence import SequenceFile
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.wiring import Wiring
from support.asking import Answers

SPRING = Period.parse("2020Q2")
START = datetime(2020, 6, 28, 4, 0, tzinfo=UTC)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    install_language(qapp, paths.resources())
    yield qapp
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def profile(tmp_path: Path, app: QApplication) -> paths.Profile:
    """A profile with two backups, each one saved entry apart, and one entry after the last."""
    made = paths.Profile(tmp_path / "资料")
    for day in range(3):
        wiring = Wiring(made, lambda day=day: START + timedelta(days=day))
        wiring.open_store()
        if day == 0:
            wiring.workspace.apply(edits.set_office(wiring.workspace.progress, Office("140106")))
        record(wiring, day)
        if day < 2:
            wiring.back_up()
        wiring.workspace.close()
    return made


def record(wiring: Wiring, day: int) -> None:
    told = {"status": Status.ON_TRACK, "narrative": f"示例 {day}"}
    wiring.workspace.apply(edits.set_entry(wiring.workspace.progress, f"t0{day + 1}.1", SPRING, **told))


def entries(wiring: Wiring) -> int:
    return sum(wiring.workspace.progress.entry(f"t0{day + 1}.1", SPRING) is not None for day in range(3))


def spoil(path: Path, page: int = 2) -> str:
    """Overwrite a page; gives the digest of what is there then."""
    data = bytearray(path.read_bytes())
    data[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
    path.write_bytes(data)
    return hashlib.sha256(data).hexdigest()


def test_a_sound_profile_opens_without_a_question(profile: paths.Profile) -> None:
    wiring, answers = Wiring(profile), Answers()
    assert open_data(wiring, answers)
    assert (answers.told, entries(wiring)) == ([], 3)
    wiring.workspace.close()


def test_the_newest_sound_copy_is_offered_and_what_came_later_is_brought_back(profile: paths.Profile) -> None:
    digest = spoil(profile.store)
    wiring, answers = Wiring(profile, lambda: START + timedelta(days=9)), Answers(agree=True)
    assert open_data(wiring, answers)
    made = (START + timedelta(days=1)).astimezone().strftime("%Y-%m-%d %H:%M")
    assert made in answers.told[0]
    assert "2 条" in answers.told[0]
    assert entries(wiring) == 3
    [kept] = profile.folder.glob("*.replaced-*.sqlite3")
    assert hashlib.sha256(kept.read_bytes()).hexdigest() == digest
    wiring.workspace.close()


def test_what_cannot_be_read_any_more_is_counted(profile: paths.Profile) -> None:
    data = profile.store.read_bytes()
    # Each text stands in the record and in the log; both copies of the last one are gone.
    profile.store.write_bytes(data.replace("示例 2".encode(), "示例 9".encode()))
    wiring, answers = Wiring(profile, lambda: START + timedelta(days=9)), Answers(agree=True)
    assert open_data(wiring, answers)
    assert (entries(wiring), len(answers.told)) == (2, 2)
    assert "1 次" in answers.told[1]
    wiring.workspace.close()


def test_what_came_later_is_counted_where_the_damaged_store_still_tells(profile: paths.Profile) -> None:
    # A changed record is found on reading, and the log beside it is whole.
    data = profile.store.read_bytes()
    profile.store.write_bytes(data.replace("示例 0".encode(), "示例 9".encode(), 1))
    answers = Answers(agree=True)
    wiring = Wiring(profile, lambda: START + timedelta(days=9))
    assert open_data(wiring, answers)
    last = (START + timedelta(days=2)).astimezone().strftime("%Y-%m-%d %H:%M")
    [question] = answers.told
    assert last in question
    assert entries(wiring) == 3
    wiring.workspace.close()


def test_who_declines_finds_everything_as_it_was(profile: paths.Profile) -> None:
    digest = spoil(profile.store)
    assert not open_data(Wiring(profile), Answers(agree=False))
    assert hashlib.sha256(profile.store.read_bytes()).hexdigest() == digest
    assert list(profile.folder.glob("*.replaced-*")) == []


def test_a_damaged_copy_is_passed_over_for_the_one_before(profile: paths.Profile) -> None:
    spoil(profile.store)
    spoil(list_backups(profile.backups)[0].path)
    offer = Wiring(profile, lambda: START + timedelta(days=9)).restore_offer()
    assert offer is not None
    assert offer.entries == 1
    wiring = Wiring(profile, lambda: START + timedelta(days=9))
    assert open_data(wiring, Answers(agree=True))
    wiring.workspace.close()


def test_a_copy_made_while_the_clock_was_ahead_comes_last(profile: paths.Profile) -> None:
    newest, older = list_backups(profile.backups)
    older.path.rename(older.path.with_name(older.path.name.replace("2020", "2030", 1)))
    offer = Wiring(profile, lambda: START + timedelta(days=9)).restore_offer()
    assert offer is not None
    assert offer.backup.path == newest.path


def test_without_a_sound_copy_it_is_said_and_nothing_is_touched(profile: paths.Profile) -> None:
    digest = spoil(profile.store)
    for backup in list_backups(profile.backups):
        spoil(backup.path)
    answers = Answers(agree=True)
    assert not open_data(Wiring(profile), answers)
    assert str(profile.backups) in answers.told[0]
    assert hashlib.sha256(profile.store.read_bytes()).hexdigest() == digest


def test_a_store_that_is_gone_comes_back_from_its_copy(profile: paths.Profile) -> None:
    profile.store.unlink()
    wiring, answers = Wiring(profile, lambda: START + timedelta(days=9)), Answers(agree=True)
    assert open_data(wiring, answers)
    assert (len(answers.told), entries(wiring)) == (1, 2)
    wiring.workspace.close()


def test_a_new_profile_is_asked_nothing(tmp_path: Path, app: QApplication) -> None:
    wiring, answers = Wiring(paths.Profile(tmp_path / "new")), Answers()
    assert open_data(wiring, answers)
    assert answers.told == []
    wiring.workspace.close()


def test_a_number_issued_after_the_copy_is_not_issued_again(profile: paths.Profile) -> None:
    SequenceFile(profile.sequence).raise_to(7)
    spoil(profile.store)
    wiring = Wiring(profile, lambda: START + timedelta(days=9))
    assert open_data(wiring, Answers(agree=True))
    assert SequenceFile(profile.sequence).highest() == 7
    wiring.workspace.close()


def test_the_window_opens_on_the_copy(qtbot: QtBot, app: QApplication, profile: paths.Profile) -> None:
    spoil(profile.store)
    theme = app.property("planner_theme") or Theme(app, paths.resources())
    theme.choose(Look())
    answers = Answers(agree=True)
    program = Program(Wiring(profile), app, theme, answers, leave=lambda code: answers.told.append(f"left {code}"))
    program.start()
    qtbot.waitUntil(lambda: program.workspace.is_open, timeout=30_000)
    assert isinstance(program.window, MainWindow)
    assert answers.told
    program.window.close()
    program.window.deleteLater()
    QThreadPool.globalInstance().waitForDone()
    program.workspace.close()
    program.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, app: QApplication, profile: paths.Profile, tmp_path: Path) -> Iterator[MainWindow]:
    """The program's window, which will be told to use a stick."""
    (tmp_path / "U盘").mkdir()
    theme = app.property("planner_theme") or Theme(app, paths.resources())
    theme.choose(Look())
    program = Program(Wiring(profile), app, theme, Answers(files=[tmp_path / "U盘"]), leave=lambda _code: None)
    program.start()
    qtbot.waitUntil(lambda: program.workspace.is_open, timeout=30_000)
    assert isinstance(program.window, MainWindow)
    yield program.window
    QThreadPool.globalInstance().waitForDone()
    program.window.close()
    program.window.deleteLater()
    program.workspace.close()
    program.deleteLater()


def test_a_backup_on_a_stick_is_read_back_before_it_may_be_taken_out(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    window.actions_by_key["back_up"].trigger()
    assert "请不要拔出" in window.footer.note_text
    qtbot.waitUntil(lambda: "可以安全拔出" in window.footer.note_text, timeout=30_000)
    [backup] = list_backups(tmp_path / "U盘")
    assert backup.path.name in window.footer.note_text
    (tmp_path / "moved").mkdir()
    backup.path.rename(tmp_path / "moved" / "planner.sqlite3")
    moved = Wiring(paths.Profile(tmp_path / "moved"))
    moved.open_store()
    assert entries(moved) == 3
    moved.workspace.close()


def test_a_stick_that_cannot_be_written_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "U盘").rmdir()
    (tmp_path / "U盘").write_bytes(b"no folder")
    window.actions_by_key["back_up"].trigger()
    qtbot.waitUntil(lambda: window.footer.note_text == "", timeout=30_000)
    assert (tmp_path / "U盘").read_bytes() == b"no folder"
