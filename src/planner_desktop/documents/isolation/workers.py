"""Several children, for as many threads as want a verdict at the same time."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from queue import LifoQueue
from typing import Any

from planner_desktop.documents.isolation import limits
from planner_desktop.documents.isolation.worker import Worker, child_command
from planner_desktop.errors import UserError

MOST_WORKERS = 4
"""Each has its own 70 MiB of libraries."""


def sensible_count() -> int:
    """One a processor, within reason."""
    return max(1, min(MOST_WORKERS, os.cpu_count() or 1))


class VettingWorkers:
    """Starts children when they are needed, keeps them for the next file, and replaces those that are lost.

    Safe to use from any thread; a thread waits while all children are busy.
    """

    def __init__(
        self,
        count: int | None = None,
        *,
        command: Sequence[str] | None = None,
        patience: float = limits.SECONDS,
    ) -> None:
        self.count = count or sensible_count()
        self._command = command or child_command()
        self._patience = patience
        self._places: LifoQueue[Worker | None] = LifoQueue()
        for _ in range(self.count):
            self._places.put(None)

    def ask(self, head: Mapping[str, object], bodies: Sequence[bytes]) -> tuple[dict[str, Any], list[bytes]]:
        """A child's answer; raises ``UserError`` ``vetting.*`` when there is none, and then the child is gone too."""
        worker = self._places.get()
        try:
            worker = worker or Worker(self._command)
            answer, parts = worker.ask(head, bodies, self._patience)
            if "failed" in answer:
                raise UserError(_known_failure(answer["failed"]))
        except BaseException:
            # Whatever a file did to a child, the next file gets a fresh one.
            self._places.put(None)
            if worker is not None:
                worker.end()
            raise
        self._places.put(worker)
        return answer, parts

    def close(self) -> None:
        """End all children; a later question starts new ones. Waits for those that are busy."""
        held = [self._places.get() for _ in range(self.count)]
        for worker in held:
            if worker is not None:
                worker.end()
            self._places.put(None)


_FAILURES = ("vetting.worker_failed", "vetting.too_much_memory")


def _known_failure(code: object) -> str:
    return code if isinstance(code, str) and code in _FAILURES else _FAILURES[0]
