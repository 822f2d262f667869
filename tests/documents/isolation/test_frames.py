"""Frames: what is sent arrives, and nothing a stranger says costs more than it may."""

from __future__ import annotations

import io

import pytest

from planner_desktop.documents.isolation import frames


def sent(head: dict[str, object], *bodies: bytes) -> bytes:
    pipe = io.BytesIO()
    frames.write(pipe, head, bodies)
    return pipe.getvalue()


def test_head_and_bodies_arrive_as_they_were_sent() -> None:
    pipe = io.BytesIO(sent({"verb": "示例", "n": 1}, b"\n{}\0", b"") + sent({}))
    assert frames.read(pipe) == ({"verb": "示例", "n": 1}, [b"\n{}\0", b""])
    assert frames.read(pipe) == ({}, [])
    assert frames.read(pipe) is None


@pytest.mark.parametrize(
    "said",
    [
        b"no json\n",
        b"[]\n",
        b"{}\n",
        b'{"head":{}}\n',
        b'{"head":[],"sizes":[]}\n',
        b'{"head":{},"sizes":{}}\n',
        b'{"head":{},"sizes":[-1]}\n',
        b'{"head":{},"sizes":[true]}\n',
        b'{"head":{},"sizes":["1"]}\n',
        b'{"head":{},"sizes":[1.0]}\n',
        b'{"head":{},"sizes":[99999999999]}\n',
        b'{"head":{},"sizes":[0,0,0]}\n',
        b'{"head":{},"sizes":[5]}\nabc',
        b'{"head":{},"sizes":[]}',
        b"[" * 100_000 + b"\n",
        b'{"a":' * 100_000 + b"\n",
        b"\xff\xfe\n",
        b"x" * (frames.HEAD_LIMIT + 1),
    ],
    ids=range(18),
)
def test_anything_else_is_no_frame(said: bytes) -> None:
    with pytest.raises(frames.BrokenFrameError):
        frames.read(io.BytesIO(said))
