"""One signature from the passphrase to the registered return: what is slow runs on another thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import ReturnRecord, SignOff
from planner_desktop.errors import UserError
from planner_desktop.services.outgoing import Outgoing, Produced, Report, Step
from planner_desktop.services.ports import KeyCabinet, SigningKey
from planner_desktop.ui.background import Job, Reporter, run_in_background


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be signed."""

    period: Period
    sign_off: SignOff
    folder: Path
    passphrase: str = field(repr=False)
    sealed: ReturnRecord | None = None
    """A return that is sealed already and goes out as it is."""
    packed: bool = False
    """Whether return and evidence go out as one package too."""


@dataclass(frozen=True, slots=True)
class StepNews:
    """A step of the export began or ended."""

    step: Step
    ended: bool
    details: tuple[tuple[str, str], ...]
    seconds: float
    """Since it began."""


class SignRun(QObject):
    """Opens the key, seals, produces, registers. Exactly one of ``done``, ``failed`` and ``cancelled`` comes last."""

    moved = Signal(object)
    """``StepNews``."""
    sealed = Signal(object)
    """The ``ReturnRecord`` that goes out."""
    done = Signal(object)
    """What was ``Produced``; the return is registered."""
    failed = Signal(object)
    """A ``UserError``; a return sealed by then stays sealed."""
    cancelled = Signal()

    def __init__(self, outgoing: Outgoing, cabinet: KeyCabinet, order: Order, parent: QObject) -> None:
        super().__init__(parent)
        self._outgoing, self._cabinet, self._order = outgoing, cabinet, order
        self._job: Job | None = None

    def start(self) -> None:
        """Begin with the key: a wrong passphrase must leave nothing sealed."""
        cabinet, passphrase = self._cabinet, self._order.passphrase

        def work(tell: Reporter) -> SigningKey:
            key = cabinet.open(passphrase)
            tell.check()
            return key

        self._watch(run_in_background(work, self)).succeeded.connect(self._seal)

    def cancel(self) -> None:
        """Stop where nothing is half done."""
        if self._job is not None:
            self._job.cancel()

    def _seal(self, key: SigningKey) -> None:
        order = self._order
        try:
            record = order.sealed or self._outgoing.seal(order.period, order.sign_off)
        except UserError as problem:
            self.failed.emit(problem)
            return
        self.sealed.emit(record)
        self._produce(key, record)

    def _produce(self, key: SigningKey, record: ReturnRecord) -> None:
        outgoing, folder, ledger = self._outgoing, self._order.folder, self._outgoing.ledger(record)
        packed = self._order.packed
        report = _timed(self.moved.emit)

        def work(tell: Reporter) -> Produced:
            def stopped() -> bool:
                tell.check()
                return False

            return outgoing.produce(ledger, record, key, folder, report, stopped, packed=packed)

        self._watch(run_in_background(work, self)).succeeded.connect(self._register)

    def _register(self, produced: Produced) -> None:
        try:
            self._outgoing.register(produced)
        except UserError as problem:
            self.failed.emit(problem)
            return
        self.done.emit(produced)

    def _watch(self, job: Job) -> Job:
        self._job = job
        job.failed.connect(self.failed)
        job.cancelled.connect(self.cancelled)
        return job


def _timed(send: Callable[[StepNews], None]) -> Report:
    """What the export reports to, on its own thread."""
    began: dict[Step, float] = {}

    def report(step: Step, ended: bool, details: tuple[tuple[str, str], ...]) -> None:
        now = time.perf_counter()
        send(StepNews(step, ended, details, now - began.setdefault(step, now)))

    return report
