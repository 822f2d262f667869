"""Bugs: what nobody foresaw is logged and shown; the window stays."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from types import TracebackType

import PySide6
from PySide6.QtWidgets import QApplication

from planner_desktop import __version__
from planner_desktop.errors import Cancelled, UserError
from planner_desktop.ui.messages import error_sentence

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
