"""Bugs: what nobody foresaw is logged and shown with “copy details”; the window stays."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

import PySide6
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QVBoxLayout

from planner_desktop import __version__
from planner_desktop.errors import Cancelled, UserError
from planner_desktop.ui.buttons import Button, PrimaryButton
from planner_desktop.ui.labels import label
from planner_desktop.ui.layouts import fill, row
from planner_desktop.ui.messages import error_sentence
from planner_desktop.ui.translation import tr

_LOG = logging.getLogger(__name__)


def details_of(kind: type[BaseException], where: TracebackType | None) -> str:
    """Where it happened and in which versions; the error's own words stay out, for they may hold what was typed."""
    import platform

    frames = traceback.extract_tb(where)
    lines = [
        f"  {frame.filename.replace(chr(92), '/').rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames
    ]
    versions = f"planner-desktop {__version__} · PySide6 {PySide6.__version__} · Python {platform.python_version()}"
    return "\n".join([f"{kind.__module__}.{kind.__qualname__}", *lines, versions, platform.platform()])


class BugDialog(QDialog):
    """Shows what will be copied before it is copied."""

    def __init__(self, details: str) -> None:
        super().__init__(QApplication.activeWindow())
        self.setWindowTitle(tr("Something went wrong"))
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(tr("Details"))
        copy, go_on = Button(tr("Copy details"), "file"), PrimaryButton(tr("Go on"))
        copy.clicked.connect(self._copy)
        go_on.clicked.connect(self.accept)
        go_on.setDefault(True)
        sentence = tr(
            "The program met an error it did not expect. What was saved is safe and what you typed is still there; "
            "you can go on. If it happens again, send these details to whoever looks after the program."
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        fill(layout, label(sentence, wrap=True), self._details, row(None, copy, go_on))
        self.resize(620, 340)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._details.toPlainText())


class BugCatcher:
    """The hook for exceptions that reach Qt's event loop."""

    def __init__(self, tell: Callable[[str], None], show: Callable[[str], None]) -> None:
        """``tell`` says a sentence the user can act on, ``show`` shows the details of a bug."""
        self._tell = tell
        self._show = show
        self._showing = False

    def install(self) -> None:
        """Take over ``sys.excepthook``, which PySide6 calls for exceptions in slots."""
        sys.excepthook = self

    def __call__(self, kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        """Sort an exception: a sentence, silence, or a bug."""
        match error:
            case Cancelled():
                return
            case UserError():
                self._tell(error_sentence(error))
            case KeyboardInterrupt():
                QApplication.quit()
            case _:
                self._bug(details_of(kind, where))

    def _bug(self, details: str) -> None:
        _LOG.error("unexpected error\n%s", details)
        if self._showing:  # a bug in every repaint must not stack up dialogs
            return
        self._showing = True
        try:
            self._show(details)
        finally:
            self._showing = False
