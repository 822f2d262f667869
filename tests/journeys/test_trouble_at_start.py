"""Trouble at the start: a second instance, a store of a newer version, a store that is none; one sentence each."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop import paths
from planner_desktop.app.program import Program
from planner_desktop.domain import edits
from planner_desktop.domain.progress import Office
from planner_desktop.ui.endpoint import endpoint_of
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.single_window import ring
from planner_desktop.ui.theme import Look, Theme
from planner_desktop.ui.translation import install_language
from planner_desktop.wiring import Wiring
from support.asking import Answers

PATIENCE = 30_000


@pytest.fixture
def profile(tmp_path: Path) -> paths.Profile:
    """A profile whose office is named."""
    made = paths.Profile(tmp_path / "资料")
    wiring = Wiring(made)
    wiring.open_store()
    wiring.workspace.apply(edits.set_office(wiring.workspace.progress, Office("140106")))
    wiring.workspace.close()
    return made


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    install_language(qapp, paths.resources())
    yield qapp
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def start(app: QApplication, profile: paths.Profile) -> tuple[Program, Answers]:
    theme = app.property("planner_theme") or Theme(app, paths.resources())
    theme.choose(Look())
    answers = Answers()
    # Leaving for good would end the test run's own event loops too.
    program = Program(Wiring(profile), app, theme, answers, leave=lambda code: answers.told.append(f"left {code}"))
    program.start()
    return program, answers


def end(program: Program) -> None:
    assert program.window is not None
    program.window.close()
    program.window.deleteLater()
    program.workspace.close()


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_first_window_is_painted_before_the_store_is_open(
    qtbot: QtBot, app: QApplication, profile: paths.Profile
) -> None:
    program, answers = start(app, profile)
    assert isinstance(program.window, MainWindow)
    assert program.window.isVisible()
    assert not program.workspace.is_open
    qtbot.waitUntil(lambda: program.workspace.is_open, timeout=PATIENCE)
    assert program.window.windowTitle().startswith("共青团太原市迎泽区委")
    assert answers.told == []
    end(program)


@pytest.mark.parametrize(
    ("spoil", "word"),
    [
        ("PRAGMA user_version = 9999", "版本"),
        ("PRAGMA application_id = 1", "不是"),
    ],
)
def test_a_store_the_program_may_not_touch_is_left_as_it_is(
    qtbot: QtBot, app: QApplication, profile: paths.Profile, spoil: str, word: str
) -> None:
    connection = sqlite3.connect(profile.store)
    connection.execute(spoil)
    connection.close()
    before = digest(profile.store)
    program, answers = start(app, profile)
    qtbot.waitUntil(lambda: bool(answers.told), timeout=PATIENCE)
    assert word in answers.told[0]
    assert answers.told[1:] == ["left 1"]
    assert not program.workspace.is_open
    end(program)
    assert digest(profile.store) == before


def test_a_second_start_raises_the_first_window_and_ends(qtbot: QtBot, profile: paths.Profile) -> None:
    command = [sys.executable, "-m", "planner_desktop", "--profile", str(profile.folder)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    first = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        qtbot.waitUntil(lambda: ring(endpoint_of(profile.store)), timeout=PATIENCE)
        second = subprocess.run(command, env=environment, timeout=30, capture_output=True, check=False)
        assert second.returncode == 0
        assert first.poll() is None
    finally:
        first.kill()
        first.wait()


def test_after_a_kill_the_profile_opens_again(qtbot: QtBot, app: QApplication, profile: paths.Profile) -> None:
    command = [sys.executable, "-m", "planner_desktop", "--profile", str(profile.folder)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    first = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    qtbot.waitUntil(lambda: ring(endpoint_of(profile.store)), timeout=PATIENCE)
    first.kill()
    first.wait()
    with Wiring(profile).lock("free again"):
        program, answers = start(app, profile)
        qtbot.waitUntil(lambda: program.workspace.is_open, timeout=PATIENCE)
        assert answers.told == []
        end(program)


def test_a_copy_that_cannot_be_made_is_said_and_locks_nobody_out(
    qtbot: QtBot, app: QApplication, profile: paths.Profile
) -> None:
    profile.backups.write_bytes(b"a file where the folder should be")
    program, answers = start(app, profile)
    qtbot.waitUntil(lambda: bool(answers.told), timeout=PATIENCE)
    assert program.workspace.is_open
    assert str(profile.backups) in answers.told[0]
    assert len(answers.told) == 1
    end(program)


def test_every_start_leaves_a_verified_copy(qtbot: QtBot, app: QApplication, profile: paths.Profile) -> None:
    program, _ = start(app, profile)
    qtbot.waitUntil(lambda: profile.backups.is_dir() and any(profile.backups.glob("*.sqlite3")), timeout=PATIENCE)
    end(program)
