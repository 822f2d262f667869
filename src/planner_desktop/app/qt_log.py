"""Qt's own messages in the program's log, so that one place has everything."""

from __future__ import annotations

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
NOISE = ("This plugin does not support propagateSizeHints()",)
"""Said by Qt's display without a screen at every window, and of no use to anybody."""
_LOG = logging.getLogger("qt")


def log_qt_messages() -> None:
    """Send Qt's messages to logging from now on."""
    qInstallMessageHandler(_log)


def _log(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if text not in NOISE:
        category = getattr(context, "category", None)  # missing in the stubs
        _LOG.log(LEVELS[kind], "%s: %s", category or "default", text)
