"""Files on their way to becoming evidence: looked at before they are read, all or none."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from planner_desktop.errors import UserError
from planner_desktop.services.evidence_intake import LARGEST_PICTURE, Offered, from_disk, prepare, read_file

PNG = b"\x89PNG\r\n\x1a\n"


def smaller(name: str, data: bytes) -> tuple[str, bytes]:
    return f"小{name}", data[:8]


def test_pictures_are_shrunk_and_all_others_stay_byte_for_byte() -> None:
    files = [Offered("图.png", lambda: PNG + b"more"), Offered("扫描.pdf", lambda: b"%PDF-1.7")]
    done: list[int] = []
    ready = prepare(files, smaller, done.append)
    assert [(file.name, file.data) for file in ready] == [("小图.png", PNG), ("扫描.pdf", b"%PDF-1.7")]
    assert ready[0].sha256 == hashlib.sha256(PNG).hexdigest()
    assert done == [0, 1]


def test_one_that_cannot_be_taken_stops_all() -> None:
    read: list[str] = []

    def reading(name: str, data: bytes) -> Offered:
        return Offered(name, lambda: read.append(name) or data)  # type: ignore[func-returns-value]

    with pytest.raises(UserError, match=r"evidence\.other_content"):
        prepare([reading("一.pdf", b"x"), reading("二.pdf", b"%PDF-")], smaller)
    assert read == ["一.pdf"]


@pytest.mark.parametrize(
    ("name", "code"),
    [("文件夹", "evidence.is_folder"), ("空.txt", "evidence.empty"), ("无.txt", "evidence.unreadable")],
)
def test_what_cannot_be_evidence_is_refused(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "文件夹").mkdir()
    (tmp_path / "空.txt").touch()
    with pytest.raises(UserError) as caught:
        read_file(tmp_path / name)
    assert (caught.value.code, caught.value.details["name"]) == (code, name)


@pytest.mark.parametrize(("name", "limit"), [("扫描.pdf", 20 * 2**20), ("照片.jpg", LARGEST_PICTURE)])
def test_too_large_a_file_is_refused_by_its_size_alone(tmp_path: Path, name: str, limit: int) -> None:
    path = tmp_path / name
    with path.open("wb") as large:
        os.truncate(large.fileno(), limit + 2**20)
    with pytest.raises(UserError) as caught:
        from_disk(path).read()
    assert caught.value.code == "evidence.too_large"
    assert caught.value.details["limit"] == str(limit // 2**20)


def test_a_program_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "程序.exe"
    path.touch(0)
    with pytest.raises(UserError, match=r"evidence\.program"):
        read_file(path)
