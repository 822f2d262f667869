"""The files of a return, with everything received opened in a child process."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from planner_desktop.documents.evidence_package import LARGEST, is_safe
from planner_desktop.documents.isolation.answers import DETAILS, FINDINGS, PARTS, STATUS
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.documents.refusals import RECEIVED_LIMIT
from planner_desktop.documents.return_files import OpenedFile, ReturnFiles, refused
from planner_desktop.domain.identity import Refusal
from planner_desktop.errors import UserError

_MOST_FINDINGS = 20
"""Findings taken over from one answer; nobody reads more."""


class IsolatedFiles(ReturnFiles):
    """Like ``ReturnFiles``; only that no received byte is parsed in this process. Safe to use from any thread."""

    def __init__(self, workers: VettingWorkers) -> None:
        self._workers = workers

    def open(self, data: bytes, pins: Iterable[str], now: datetime) -> OpenedFile:
        """Vet, verify and open a received file in a child; never raises for what is in it.

        Waits for the child, ten seconds at most: not for the thread that paints.
        """
        if len(data) > RECEIVED_LIMIT:
            return refused("", "vetting.too_large", {"limit": RECEIVED_LIMIT // 2**20})
        head = {"verb": "open", "pins": sorted(pins), "now": now.isoformat()}
        try:
            return _opened(*self._workers.ask(head, [data]))
        except UserError as problem:
            return refused("", problem.code, problem.details)
        # The answer of a child that a file has taken over may be anything.
        except (ValidationError, KeyError, TypeError, ValueError):
            return refused("", "vetting.worker_failed")

    def unpack(self, data: bytes) -> dict[str, bytes]:
        """The files of a package, unpacked in a child; raises ``vetting.*``. Waits as ``open`` does."""
        if len(data) > LARGEST:
            raise UserError("vetting.too_large", limit=LARGEST // 2**20)
        answer, bodies = self._workers.ask({"verb": "unpack"}, [data])
        if isinstance(answer.get("refused"), str):
            details = DETAILS.validate_python(answer.get("details"))
            raise UserError(answer["refused"], **details)
        try:
            return _parted(answer, bodies)
        # The answer of a child that a file has taken over may be anything.
        except (ValidationError, ValueError) as problem:
            raise UserError("vetting.worker_failed") from problem

    def compare(self, data: bytes, redrawn: bytes) -> tuple[Refusal, ...]:
        """What differs between a changed file and its return drawn anew; empty when that cannot be told."""
        return self._findings({"verb": "compare"}, [data, redrawn])

    def find_texts(self, data: bytes, payload: bytes) -> tuple[Refusal, ...]:
        """Which texts of the payload a changed workbook no longer shows; empty when that cannot be told."""
        return self._findings({"verb": "find_texts"}, [data, payload])

    def _findings(self, head: dict[str, object], bodies: Sequence[bytes]) -> tuple[Refusal, ...]:
        try:
            answer, _ = self._workers.ask(head, bodies)
            return FINDINGS.validate_python(answer.get("findings"), strict=False)[:_MOST_FINDINGS]
        # The file is refused already; this only would have told more about it.
        except (UserError, ValidationError):
            return ()


def _parted(answer: dict[str, Any], bodies: Sequence[bytes]) -> dict[str, bytes]:
    """The parts of a joined body, each under a name that leads nowhere else."""
    parts = PARTS.validate_python(answer.get("parts"), strict=False)
    [joined] = bodies
    if sum(size for _, size in parts) != len(joined) or not all(is_safe(name) for name, _ in parts):
        raise ValueError("an answer that contradicts itself")
    found: dict[str, bytes] = {}
    at = 0
    for name, size in parts:
        found[name] = joined[at : at + size]
        at += size
    return found


def _opened(answer: dict[str, Any], bodies: Sequence[bytes]) -> OpenedFile:
    """The answer as a value, each member of the type it must have."""
    status = STATUS.validate_python(answer["status"])
    held = dict(zip(answer["bodies"], bodies, strict=True))
    if not set(held) <= {"payload", "claimed", "original"} or (status.findings and status.valid and status.trusted):
        raise ValueError("an answer that contradicts itself")
    workbook: Any = answer["workbook_sha256"]
    return OpenedFile(
        kind=answer["kind"] if answer["kind"] in ("pdf", "xlsx") else "",
        status=status,
        payload=held.get("payload"),
        workbook_sha256=workbook if isinstance(workbook, str) else None,
        claimed=held.get("claimed"),
        original=held.get("original"),
    )
