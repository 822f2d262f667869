"""One child process: asked, waited for until its time is over, and ended."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from threading import Timer
from typing import Any, BinaryIO

from planner_desktop.documents.isolation import HIDDEN_VERB, frames
from planner_desktop.errors import UserError

START_PATIENCE = 60.0
"""Seconds until the child is ready: an old disk and a virus scanner that looks at each library take their time."""


def child_command() -> list[str]:
    """How to start the child: the frozen program itself, or the interpreter with the package.

    ``-P`` keeps the folder the program was started in, perhaps one full of received files, out of the import path;
    ``-B`` keeps the child from writing what it compiled.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, HIDDEN_VERB]
    return [sys.executable, "-P", "-B", "-m", "planner_desktop", HIDDEN_VERB]


class Worker:
    """A running child, used by one thread at a time.

    Raises ``UserError`` ``vetting.worker_lost`` when there is none to be had.
    """

    def __init__(self, command: Sequence[str]) -> None:
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as problem:
            raise UserError("vetting.worker_lost") from problem
        ready = self._within(START_PATIENCE, lost="vetting.worker_lost", died="vetting.worker_lost")
        self.limits = tuple(map(str, ready[0].get("ready", ())))
        """Names of the limits the child has put on itself."""

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._process.pid

    def ask(
        self, head: Mapping[str, object], bodies: Sequence[bytes], patience: float
    ) -> tuple[dict[str, Any], list[bytes]]:
        """The child's answer; raises ``vetting.worker_died`` or, after ``patience`` seconds, ``vetting.too_slow``.

        After either the child is gone.
        """
        return self._within(patience, head, bodies, lost="vetting.too_slow", died="vetting.worker_died")

    def _within(
        self,
        patience: float,
        head: Mapping[str, object] | None = None,
        bodies: Sequence[bytes] = (),
        *,
        lost: str,
        died: str,
    ) -> tuple[dict[str, Any], list[bytes]]:
        """Speak with the child while a clock runs that ends it: then reading finds the end of the pipe."""
        late: list[bool] = []

        def end() -> None:
            late.append(True)
            self._process.kill()

        clock = Timer(patience, end)
        clock.daemon = True
        clock.start()
        try:
            answer = self._spoken(head, bodies)
        except (OSError, frames.BrokenFrameError):
            answer = None
        finally:
            clock.cancel()
        if answer is None:
            self.end()
            raise UserError(lost if late else died)
        return answer

    def _spoken(
        self, head: Mapping[str, object] | None, bodies: Sequence[bytes]
    ) -> tuple[dict[str, Any], list[bytes]] | None:
        if head is not None:
            frames.write(_pipe(self._process.stdin), head, bodies)
        return frames.read(_pipe(self._process.stdout))

    def end(self) -> None:
        """End the child, whatever it is doing; may be called again."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            # What could not be sent to a child that is gone is of no interest any more.
            with suppress(OSError):
                _pipe(pipe).close()
        self._process.wait()


def _pipe(pipe: Any) -> BinaryIO:
    return pipe
