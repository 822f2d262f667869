"""One window for each profile: a second start raises the first one's window and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 2_000
"""Milliseconds a second start waits for the first window to answer."""
_KNOCK = b"raise\n"


def endpoint_of(store: Path) -> str:
    """The name under which the window of a profile can be reached on this PC; short enough for every platform."""
    return f"planner-desktop-{hashlib.sha256(str(store.resolve()).encode()).hexdigest()[:24]}"


class Doorbell(QObject):
    """Rings when another start of the program asks for this window; lives on the GUI thread."""

    rung = Signal()

    def __init__(self, endpoint: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The profile's lock is ours, so whatever still has this name is what a killed process left behind.
        QLocalServer.removeServer(endpoint)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(endpoint):
            raise OSError(f"cannot listen on {endpoint}: {self._server.errorString()}")

    def _answer(self) -> None:
        while connection := self._server.nextPendingConnection():
            connection.readyRead.connect(self.rung)
            connection.disconnected.connect(connection.deleteLater)


def ring(endpoint: str) -> bool:
    """Ask the window behind an endpoint to come to the front; whether it heard within ``PATIENCE``."""
    socket = QLocalSocket()
    socket.connectToServer(endpoint)
    if not socket.waitForConnected(PATIENCE):
        return False
    socket.write(_KNOCK)
    heard = socket.waitForBytesWritten(PATIENCE)
    socket.disconnectFromServer()
    return heard
