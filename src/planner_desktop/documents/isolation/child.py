"""The child: imports what verification needs, confines itself, and answers one request after the other.

It ends when its input does. What it is asked never names a file: bytes come in, findings and bytes go out.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from importlib import import_module
from typing import Any, BinaryIO

from planner_desktop.documents.isolation import frames, limits, notices, workbooks
from planner_desktop.documents.isolation.answers import FINDINGS, STATUS
from planner_desktop.documents.return_files import ReturnFiles
from planner_desktop.errors import UserError

Answer = tuple[dict[str, object], Sequence[bytes]]


def serve() -> int:
    """Answer until the input ends."""
    requests, answers = _pipes()
    _load()
    frames.write(answers, {"ready": limits.confine()})
    while request := frames.read(requests):
        limits.allow_time()
        frames.write(answers, *_answer(*request))
    return 0


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """Input and output of our own: what a library prints must not get between the answers.

    Descriptors rather than ``sys.stdin``, which a program without a console does not have.
    """
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return os.fdopen(0, "rb"), answers


_NEEDED = (
    "_strptime",
    "cryptography.hazmat.backends.openssl.backend",
    "encodings.cp437",
    "encodings.gb18030",
    "encodings.gb2312",
    "encodings.utf_16_be",
    "encodings.utf_16_le",
    "pyhanko.pdf_utils.filters",
    "planner_desktop.documents.envelope",
    "planner_desktop.documents.evidence_package",
    "planner_desktop.documents.excel.comparing",
    "planner_desktop.documents.pdf_signature.comparing",
    "planner_desktop.documents.notice",
    "planner_desktop.documents.vetting",
    "planner_desktop.documents.xlsx_signature",
)
"""Modules that are else imported when they are first used: by the libraries, or by our own."""


def _load() -> None:
    """Import everything now: once confined, the process cannot open another module."""
    for name in _NEEDED:
        import_module(name)


def _answer(head: Mapping[str, Any], bodies: Sequence[bytes]) -> Answer:
    try:
        return _VERBS[head["verb"]](head, bodies)
    except MemoryError:
        return {"failed": "vetting.too_much_memory"}, ()
    except Exception:  # hostile input: whatever it leads to is a refusal
        return {"failed": "vetting.worker_failed"}, ()


def _open(head: Mapping[str, Any], bodies: Sequence[bytes]) -> Answer:
    opened = ReturnFiles().open(bodies[0], head["pins"], datetime.fromisoformat(head["now"]))
    payloads = {"payload": opened.payload, "claimed": opened.claimed, "original": opened.original}
    there = {name: payload for name, payload in payloads.items() if payload is not None}
    told: dict[str, object] = {
        "kind": opened.kind,
        "status": STATUS.dump_python(opened.status, mode="json"),
        "workbook_sha256": opened.workbook_sha256,
        "bodies": list(there),
    }
    return told, list(there.values())


def _compare(head: Mapping[str, Any], bodies: Sequence[bytes]) -> Answer:
    found = ReturnFiles().compare(bodies[0], bodies[1])
    return {"findings": FINDINGS.dump_python(found, mode="json")}, ()


def _find_texts(head: Mapping[str, Any], bodies: Sequence[bytes]) -> Answer:
    found = ReturnFiles().find_texts(bodies[0], bodies[1])
    return {"findings": FINDINGS.dump_python(found, mode="json")}, ()


def _unpack(head: Mapping[str, Any], bodies: Sequence[bytes]) -> Answer:
    """The files of a package, joined in one body: how many there are is no business of the frame."""
    try:
        parts = ReturnFiles().unpack(bodies[0])
    except UserError as problem:
        return {"refused": problem.code, "details": {name: str(value) for name, value in problem.details.items()}}, ()
    return {"parts": [[name, len(data)] for name, data in parts.items()]}, [b"".join(parts.values())]


_VERBS: dict[str, Callable[[Mapping[str, Any], Sequence[bytes]], Answer]] = {
    "open": _open,
    "unpack": _unpack,
    "compare": _compare,
    "find_texts": _find_texts,
    notices.VERB: notices.answer,
    workbooks.VERB: workbooks.answer,
}
