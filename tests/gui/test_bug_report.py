"""Bugs are logged and shown, trouble the user can mend is said, backing out is silent; the window stays."""

import sys

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner_desktop.errors import Cancelled, UserError
from planner_desktop.ui.bug_dialog import BugDialog
from planner_desktop.ui.bug_report import BugCatcher, details_of

SECRET = "示例姓名 0351-0000000"


class Told:
    """Remembers what the user was told and shown."""

    def __init__(self) -> None:
        self.sentences: list[str] = []
        self.bugs: list[str] = []
        self.catcher = BugCatcher(self.sentences.append, self.bugs.append)

    def meet(self, error: BaseException) -> None:
        try:
            raise error
        except BaseException as met:
            self.catcher(type(met), met, met.__traceback__)


def test_trouble_the_user_can_mend_is_one_sentence() -> None:
    told = Told()
    told.meet(UserError("file.missing", path="示例.pdf"))
    assert "示例.pdf" in told.sentences[0]
    assert told.bugs == []


def test_backing_out_is_silent() -> None:
    told = Told()
    told.meet(Cancelled())
    assert (told.sentences, told.bugs) == ([], [])


@pytest.mark.expected_log("unexpected error")
def test_a_bug_is_logged_and_shown_without_what_was_typed(caplog: pytest.LogCaptureFixture) -> None:
    told = Told()
    told.meet(ValueError(SECRET))
    assert "ValueError" in told.bugs[0]
    assert "test_bug_report.py" in told.bugs[0]
    assert SECRET not in told.bugs[0] + caplog.text


@pytest.mark.expected_log("unexpected error", "unexpected error")
def test_a_bug_while_one_is_shown_does_not_stack_up_dialogs() -> None:
    shown: list[str] = []

    def show(details: str) -> None:
        shown.append(details)
        catcher(ValueError, ValueError(), None)

    catcher = BugCatcher(lambda _sentence: None, show)
    catcher(KeyError, KeyError(), None)
    assert len(shown) == 1


def test_what_is_copied_is_what_was_shown(qtbot: QtBot) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError as error:
        details = details_of(type(error), error.__traceback__)
    dialog = BugDialog(details)
    qtbot.addWidget(dialog)
    dialog._copy()
    assert QApplication.clipboard().text() == details
    assert sys.platform in details.lower() or "linux" in details.lower()
