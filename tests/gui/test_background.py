from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject, QThread
from pytestqt.qtbot import QtBot

from planner_desktop.errors import UserError
from planner_desktop.ui.background import Reporter, run_in_background


@pytest.fixture
def owner(qapp: QObject) -> QObject:
    return QObject()


def test_work_runs_elsewhere_and_its_result_arrives_on_the_gui_thread(owner: QObject, qtbot: QtBot) -> None:
    arrived: list[QThread] = []
    job = run_in_background(lambda report: QThread.currentThread(), owner)
    job.succeeded.connect(lambda worker: arrived.extend((worker, QThread.currentThread())))
    with qtbot.waitSignal(job.finished):
        pass

    worker, receiver = arrived
    assert receiver is owner.thread()
    assert worker is not receiver


def test_progress_is_told_in_order(owner: QObject, qtbot: QtBot) -> None:
    told: list[tuple[str, float]] = []

    def work(report: Reporter) -> str:
        report("render", 0.25)
        report("sign", 0.5)
        return "done"

    job = run_in_background(work, owner)
    job.progressed.connect(lambda step, share: told.append((step, share)))
    with qtbot.waitSignal(job.succeeded) as caught:
        pass

    assert caught.args == ["done"]
    assert told == [("render", 0.25), ("sign", 0.5)]


def test_cancelled_work_stops_at_its_next_step_and_says_so(owner: QObject, qtbot: QtBot) -> None:
    begun, go_on = threading.Event(), threading.Event()
    passed: list[str] = []

    def work(report: Reporter) -> None:
        begun.set()
        go_on.wait(20)
        report("sign", 0.5)
        passed.append("sign")

    job = run_in_background(work, owner)
    with qtbot.waitSignals([job.cancelled, job.finished]):
        begun.wait(20)
        job.cancel()
        go_on.set()

    assert passed == []


def test_an_error_the_user_can_act_on_arrives_as_a_value(owner: QObject, qtbot: QtBot) -> None:
    def work(report: Reporter) -> None:
        raise UserError("file.unreadable", path="示例")

    job = run_in_background(work, owner)
    with qtbot.waitSignal(job.failed) as caught:
        pass

    assert caught.args is not None and caught.args[0].code == "file.unreadable"


def test_a_bug_is_raised_on_the_gui_thread(owner: QObject, qtbot: QtBot) -> None:
    def work(report: Reporter) -> None:
        raise ZeroDivisionError("bug")

    with qtbot.captureExceptions() as raised, qtbot.waitSignal(run_in_background(work, owner).finished):
        pass

    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
