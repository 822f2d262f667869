from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner_desktop.domain.brief import Brief
from planner_desktop.domain.progress import Entry, Office, Status
from planner_desktop.errors import UserError
from planner_desktop.services.briefing import Briefing
from planner_desktop.ui.brief_saver import BriefSaver
from planner_desktop.wiring import DiskFiles
from support.asking import Answers
from support.fakes import MemoryStore, open_workspace
from support.overview_desk import Q2

NOW = datetime(2020, 6, 26, 10, 32, tzinfo=UTC)
OFFICE = Office("990101", "甲", "乙", "丙", "1", sample=True)


def draw(brief: Brief) -> bytes:
    for concern in brief.problems:
        raise UserError("text.missing_glyph", field="problems", character=concern.text)
    return b"%PDF"


class Desk:
    """A saver and what it did."""

    def __init__(self, qtbot: QtBot, files: list[Path], *entries: Entry) -> None:
        self.answers = Answers(files=files)
        self.shown: list[Path] = []
        self.kept: list[Path] = []
        self.window = QWidget()
        qtbot.addWidget(self.window)
        workspace = open_workspace(MemoryStore([OFFICE, *entries]))
        briefing = Briefing(workspace, draw, DiskFiles(), lambda: NOW)
        self.saver = BriefSaver(briefing, self.answers, Path.home, self.kept.append, self.shown.append)


def test_a_saved_brief_is_shown_and_its_folder_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, [tmp_path / "简报"])
    desk.saver.save(Q2, desk.window)
    path = tmp_path / "简报.pdf"
    qtbot.waitUntil(lambda: desk.shown == [path])
    assert path.read_bytes() == b"%PDF"
    assert desk.kept == [tmp_path]
    assert desk.answers.told == []


def test_nothing_is_written_when_the_user_backs_out(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, [])
    desk.saver.save(Q2, desk.window)
    qtbot.wait(5)
    assert (desk.shown, desk.answers.told, list(tmp_path.iterdir())) == ([], [], [])


@pytest.mark.parametrize("problem", ["🀄", ""])
def test_what_hinders_the_brief_is_said_and_leaves_no_file(qtbot: QtBot, tmp_path: Path, problem: str) -> None:
    folder = tmp_path if problem else tmp_path / "absent"
    desk = Desk(qtbot, [folder / "简报.pdf"], Entry("t1.m1", Q2, Status.BEHIND, problems=problem))
    desk.saver.save(Q2, desk.window)
    qtbot.waitUntil(lambda: len(desk.answers.told) == 1)
    assert (problem or "absent") in desk.answers.told[0]
    assert desk.shown == []
    assert list(tmp_path.iterdir()) == []
