"""The watch over the window's thread tells who keeps it busy, and blames the program for nothing that is not its own."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from support import busy_program
from support.busy_program import be_busy
from support.stall_watch import LATE, Stall, StallWatch, longest, markdown

PROGRAM = Path(busy_program.__file__)


def seen(qtbot: QtBot, program: Path) -> list[Stall]:
    done: list[bool] = []
    with StallWatch("a test", program) as watch:
        QTimer.singleShot(0, partial(be_busy, 3 * LATE, done))
        qtbot.waitUntil(lambda: bool(done))
    return watch.stalls


def test_a_stall_is_told_with_its_stack(qtbot: QtBot) -> None:
    (stall,) = longest(seen(qtbot, PROGRAM))
    assert "be_busy" in stall.stack[0]
    assert "be_busy" in markdown([stall])


def test_what_a_test_calls_itself_is_no_stall(qtbot: QtBot) -> None:
    with StallWatch("a test", PROGRAM) as watch:
        be_busy(3 * LATE, [])
    assert watch.stalls == []


def test_what_is_not_the_programs_is_no_stall(qtbot: QtBot) -> None:
    assert seen(qtbot, PROGRAM.with_name("elsewhere")) == []
