"""The list of received files comes back as it was; a damaged one is put aside and said so."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner_desktop.documents.received_list import MOST, ReceivedList
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.period import Period
from planner_desktop.domain.received_file import ReceivedFile
from planner_desktop.domain.returns import ReturnType
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError

VERDICT = FileVerdict(
    "a\u202e.pdf",
    "pdf",
    True,
    True,
    False,
    "共青团示例县委",
    "ab" * 32,
    "990101",
    "示例县",
    Period.parse("2020Q2"),
    ReturnType.CORRECTION,
    1,
    7,
    "A7K3-9QMD-2XTR-6HVE",
    True,
    (Refusal("certificate.held", (("since", "2020-06-01"), ("unit", "示例县"))),),
)
FILE = ReceivedFile("/media/示例优盘/a\n.pdf", 90_311, "cd" * 32, "2020-07-03T09:12:00+08:00", VERDICT)


def kept(folder: Path) -> ReceivedList:
    return ReceivedList(folder / "received.json", folder / "quarantine")


def test_it_comes_back_as_it_was(tmp_path: Path) -> None:
    unread = ReceivedFile("b.pdf", 0, "", FILE.looked_at, FileVerdict("b.pdf", "", False, False, False))
    kept(tmp_path).keep([FILE, unread])
    assert kept(tmp_path).load() == (FILE, unread)


def test_before_the_first_file_there_is_nothing(tmp_path: Path) -> None:
    assert kept(tmp_path).load() == ()


def test_the_newest_are_kept(tmp_path: Path) -> None:
    files = [ReceivedFile(f"{n}.pdf", n, "cd" * 32, FILE.looked_at, VERDICT) for n in range(MOST + 3)]
    kept(tmp_path).keep(files)
    assert kept(tmp_path).load() == tuple(files[3:])


@pytest.mark.parametrize("data", [b"", b"[", b'{"a":1}', b'[{"path":"a"}]', b"\xff\xfe"])
def test_a_damaged_list_is_put_aside_and_said_so(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "received.json").write_bytes(data)
    with pytest.raises(UserError) as caught:
        kept(tmp_path).load()
    assert caught.value.code == "received.unreadable"
    assert Path(str(caught.value.details["path"])).read_bytes() == data
    assert kept(tmp_path).load() == ()


def test_a_copy_is_found_by_its_hash_alone(tmp_path: Path) -> None:
    assert kept(tmp_path).copy_of("cd" * 32) == tmp_path / "quarantine" / ("cd" * 32)
