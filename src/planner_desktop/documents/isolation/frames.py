"""What the program and its verifying child say to each other: one line of JSON, then the raw bytes it announces.

A line tells the sizes of what follows, so that files need not be blown up into text. Both ends bound what they read: a
child that a file has taken over is a stranger too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, BinaryIO, cast

from planner_desktop.documents.refusals import RECEIVED_LIMIT

HEAD_LIMIT = 2 * 1024 * 1024
"""Bytes of a line: the pins of every office of a province have a tenth of it."""
BODY_LIMIT = RECEIVED_LIMIT + 4 * 1024 * 1024
"""Bytes of one body; a little more than a received file, so that vetting is what refuses it."""
MOST_BODIES = 2


class BrokenFrameError(Exception):
    """The other end is gone, or says something that is no frame."""


def write(stream: BinaryIO, head: Mapping[str, object], bodies: Sequence[bytes] = ()) -> None:
    """Send one frame; raises OSError when the other end is gone."""
    line = json.dumps({"head": head, "sizes": [len(body) for body in bodies]}).encode("ascii") + b"\n"
    for part in (line, *bodies):
        stream.write(part)
    stream.flush()


def read(stream: BinaryIO) -> tuple[dict[str, Any], list[bytes]] | None:
    """The next frame, or None at the end of the stream; raises ``BrokenFrameError``."""
    line = stream.readline(HEAD_LIMIT)
    if not line:
        return None
    head, sizes = _parsed(line)
    return head, [_exactly(stream, size) for size in sizes]


def _parsed(line: bytes) -> tuple[dict[str, Any], list[int]]:
    try:
        frame: Any = json.loads(line) if line.endswith(b"\n") else None
    # A deeply nested line exhausts the recursion of the JSON reader.
    except (ValueError, RecursionError) as problem:
        raise BrokenFrameError("no JSON") from problem
    if not isinstance(frame, dict):
        raise BrokenFrameError("no frame")
    members = cast("dict[str, Any]", frame)
    head, sizes = members.get("head"), members.get("sizes")
    if not isinstance(head, dict) or not isinstance(sizes, list):
        raise BrokenFrameError("no frame")
    lengths = cast("list[Any]", sizes)
    if len(lengths) > MOST_BODIES or not all(type(size) is int and 0 <= size <= BODY_LIMIT for size in lengths):
        raise BrokenFrameError("bodies beyond the limits")
    return cast("dict[str, Any]", head), lengths


def _exactly(stream: BinaryIO, size: int) -> bytes:
    body = stream.read(size)
    if len(body) != size:
        raise BrokenFrameError("cut short")
    return body
