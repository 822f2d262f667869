"""Long work off the GUI thread: its steps, its outcome and its end come back as signals on the GUI thread."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

from planner_desktop.errors import Cancelled, UserError


class Reporter:
    """Handed to the work, on its thread: tells how far it is, and raises ``Cancelled`` once the user backed out."""

    def __init__(self, send: Callable[[str, float], None], stop: threading.Event) -> None:
        self._send = send
        self._stop = stop

    def __call__(self, step: str, share: float = 0.0) -> None:
        """Tell the code of the step in hand and the share done, from 0 to 1."""
        self.check()
        self._send(step, share)

    def check(self) -> None:
        """Raise ``Cancelled`` if the user backed out; call it wherever stopping leaves nothing half done."""
        if self._stop.is_set():
            raise Cancelled


Work = Callable[[Reporter], object]


class Job(QObject):
    """One piece of work on another thread.

    Exactly one of ``succeeded`` (with the result), ``failed`` (with the ``UserError``) and ``cancelled`` comes, then
    ``finished``. Any other exception is a bug: it is raised on the GUI thread, for the program's handler of bugs.
    """

    progressed = Signal(str, float)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._stop.set()

    @Slot(object, object)
    def settle(self, result: object, error: BaseException | None) -> None:
        """Take the outcome, on the GUI thread."""
        try:
            self._announce(result, error)
        finally:
            self.finished.emit()
            self.deleteLater()

    def _announce(self, result: object, error: BaseException | None) -> None:
        match error:
            case None:
                self.succeeded.emit(result)
            case Cancelled():
                self.cancelled.emit()
            case UserError():
                self.failed.emit(error)
            case _:
                raise error


class _Post(QObject):
    """Brings news to the GUI thread: its signals are queued there."""

    progressed = Signal(str, float)
    done = Signal(object, object)


class _Run(QRunnable):
    def __init__(self, job: Job, work: Work, stop: threading.Event) -> None:
        super().__init__()
        self._work = work
        self._stop = stop
        self._post = _Post()
        self._post.progressed.connect(job.progressed)
        self._post.done.connect(job.settle)

    def run(self) -> None:
        try:
            result, error = self._work(Reporter(self._post.progressed.emit, self._stop)), None
        except Exception as problem:  # carried to the GUI thread and judged there
            result, error = None, problem
        self._post.done.emit(result, error)


def run_in_background(work: Work, parent: QObject) -> Job:
    """Start work on a pool thread; connect to the job's signals right after. The work must not touch widgets."""
    job = Job(parent)
    QThreadPool.globalInstance().start(_Run(job, work, job._stop))
    return job
