"""What a child that a file has taken over may answer."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fuzzing.target import Target
from planner_desktop.documents.isolation import child, frames
from planner_desktop.documents.isolation.isolated_files import IsolatedFiles
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.errors import UserError
from support.signed_samples import NOW, pins, signed_pdf, signed_xlsx


class TakenOver(VettingWorkers):
    """Gives the answer that the bytes are, whatever it is asked; no child is started."""

    def __init__(self, answer: bytes) -> None:
        self._answer = answer

    def ask(self, head: Mapping[str, object], bodies: Sequence[bytes]) -> tuple[dict[str, Any], list[bytes]]:
        try:
            frame = frames.read(io.BytesIO(self._answer))
        except frames.BrokenFrameError as problem:
            raise UserError("vetting.worker_died") from problem
        if frame is None:
            raise UserError("vetting.worker_died")
        return frame


def _answers() -> Iterable[bytes]:
    for data in (signed_pdf(), signed_xlsx(), b"neither"):
        head = {"verb": "open", "pins": sorted(pins()), "now": NOW.isoformat()}
        yield _framed(*child._answer(head, [data]))
    yield _framed({"findings": [{"code": "changes.cell", "details": [["sheet", "示例"]]}]}, ())


def _framed(head: Mapping[str, object], bodies: Sequence[bytes]) -> bytes:
    stream = io.BytesIO()
    frames.write(stream, head, bodies)
    return stream.getvalue()


def _ask(data: bytes) -> str:
    files = IsolatedFiles(TakenOver(data))
    opened = files.open(b"", (), NOW)
    found = len(files.compare(b"", b"")) + len(files.find_texts(b"", b""))
    return " ".join([opened.kind, *(finding.code for finding in opened.status.findings[:3])]) + f" {min(found, 2)}"


TARGETS = (Target("answers", _ask, _answers, longest=8 * 1024),)
