"""The page of signature in the middle of its work and after it, and returns compared, for the gallery and the walks."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from planner_desktop import paths
from planner_desktop.app.program import RETURNS
from planner_desktop.documents.directory import load_initials
from planner_desktop.domain.search import SearchIndex
from planner_desktop.services.outgoing import Step
from planner_desktop.ui.entry_building import build_entry
from planner_desktop.ui.main_window import MainWindow
from planner_desktop.ui.returns_page import ReturnsPage
from planner_desktop.ui.sign_page import SignPage
from planner_desktop.ui.sign_run import StepNews
from planner_desktop.ui.signing import Situation
from planner_desktop.ui.window_parts import Parts, Services
from support.fakes import NOON
from support.gallery_stage import Stage, settle
from support.sign_stand import PASSPHRASE, Q2, SignStand
from support.widgets import found

Make = Callable[[Stage], QWidget]


def _stand(stage: Stage) -> tuple[SignStand, MainWindow]:
    """A small office with a key, at its page of signature."""
    stand = SignStand(Path(tempfile.mkdtemp(dir=stage.folder)))
    workspace, undo = stand.workspace, QUndoStack()
    initials = load_initials((paths.resources() / "pinyin" / "initials.tsv").read_bytes())
    entries = lambda: build_entry(  # noqa: E731
        workspace, stand.bridge, undo, stand.answers, lambda _text: (), lambda: NOON.date()
    )
    parts = Parts(entries, lambda: stand.page)
    services = Services(lambda: SearchIndex(workspace.plan, initials), lambda: NOON)
    window = MainWindow(workspace, stand.bridge, undo, stage.theme, lambda _window: stand.answers, parts, services, Q2)
    for owned in (stand.bridge, undo):
        owned.setParent(window)
    stage.show(window)
    window.show_later_steps()
    settle()
    return stand, window


def _wait(stand: SignStand) -> None:
    while not stand.page.next_enabled:
        QApplication.processEvents()
    settle()


def _signed(stage: Stage) -> QWidget:
    stand, window = _stand(stage)
    stand.type_passphrase(PASSPHRASE)
    stand.page.do_next()
    _wait(stand)
    return window


def _refused(stage: Stage) -> QWidget:
    stand, window = _stand(stage)
    stand.type_passphrase("shili-cuowu-kouling")
    stand.page.do_next()
    _wait(stand)
    return window


def _cancelled(stage: Stage) -> QWidget:
    stand, window = _stand(stage)
    stand.documents.may_draw.clear()
    stand.type_passphrase(PASSPHRASE)
    stand.page.do_next()
    while not stand.workspace.returns_of(Q2):
        QApplication.processEvents()
    stand.page.result.cancel.click()
    stand.documents.may_draw.set()
    _wait(stand)
    return window


def _running(stage: Stage) -> QWidget:
    """As the cards stand in the middle of an export; no thread waits behind the picture."""
    stand, window = _stand(stage)
    page = stand.page
    page.result.show_running()
    page.sign_off.set_running(True)
    page.files.set_running(True)
    steps = list(Step)
    page.result.show_news(StepNews(steps[0], True, (("pages", "17"),), 1.4))
    page.result.show_news(StepNews(steps[1], False, (), 0.0))
    page._situation = Situation(running=True)
    page.next_changed.emit()
    settle()
    return window


def _later_steps(office: str) -> Make:
    def make(stage: Stage) -> QWidget:
        window = stage.window(getattr(stage, office))
        window.show_later_steps()
        settle()
        found(window, SignPage)
        return window

    return make


def _compared(stage: Stage) -> QWidget:
    """The first return beside its correction."""
    window = stage.window(stage.sent, RETURNS)
    page = found(window, ReturnsPage)
    first, second = (each for each in sorted(stage.sent.workspace.returns.values(), key=lambda each: each.revision))
    page.compare.show_pair(first, second)
    settle()
    return window


def _log_filtered(stage: Stage) -> QWidget:
    window = stage.window(stage.sent, RETURNS)
    page = found(window, ReturnsPage)
    page.tabs["log"].click()
    while page.log.is_reading:
        QApplication.processEvents()
    search = page.log.findChild(QLineEdit)
    assert isinstance(search, QLineEdit)
    search.setText("改写")
    page.log.show_lines()
    settle()
    return window


SIGN_SCENES: tuple[tuple[str, Make, str], ...] = (
    ("sign-nil", _later_steps("nil"), "review"),
    ("sign-late", _later_steps("late"), "review"),
    ("sign-running", _running, "review"),
    ("sign-wrong-passphrase", _refused, "review"),
    ("sign-cancelled", _cancelled, "review"),
    ("sign-done", _signed, "review"),
    ("returns-compared", _compared, "returns"),
    ("returns-log-filtered", _log_filtered, "returns"),
)
"""Name, how it is shown, and the page of help that F1 opens there."""
