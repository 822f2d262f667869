"""One window for each profile: a second start raises the first one's window and ends."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 2_000
"""Milliseconds a second start waits for the first window to answer, which hangs its bell once it is painted."""
AGAIN = 20
"""Milliseconds between two tries."""
_KNOCK = b"raise\n"


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


def ring(endpoint: str, patience: int = PATIENCE) -> bool:
    """Ask the window behind an endpoint to come to the front; whether it heard within so many milliseconds."""
    socket, deadline = QLocalSocket(), QDeadlineTimer(patience)
    while not _reached(socket, endpoint, patience):
        if deadline.hasExpired():
            return False
        QThread.msleep(AGAIN)
    socket.write(_KNOCK)
    heard = socket.waitForBytesWritten(patience)
    socket.disconnectFromServer()
    return heard


def _reached(socket: QLocalSocket, endpoint: str, patience: int) -> bool:
    """Whether a bell hangs there; where none does, the answer comes at once."""
    socket.connectToServer(endpoint)
    return socket.waitForConnected(patience)
