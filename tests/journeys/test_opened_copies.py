"""Copies of evidence for other programs: private, never a program, and gone afterwards."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from planner_desktop.app.opened_copies import OpenedCopies
from planner_desktop.errors import UserError


def test_a_copy_is_private_keeps_its_name_and_goes(tmp_path: Path) -> None:
    shown: list[Path] = []
    copies = OpenedCopies(tmp_path / "opened", lambda path: shown.append(path) is None)
    for _ in range(2):
        copies.open("示例 扫描.pdf", b"%PDF-1.7")
    assert [path.name for path in shown] == ["示例 扫描.pdf"] * 2 and len(set(shown)) == 2
    assert shown[0].read_bytes() == b"%PDF-1.7"
    if os.name == "posix":
        assert (shown[0].stat().st_mode & 0o777, shown[0].parent.stat().st_mode & 0o777) == (0o600, 0o700)
    copies.clear()
    assert not (tmp_path / "opened").exists()


@pytest.mark.parametrize(("name", "data"), [("a.exe", b"MZ"), ("a.pdf", b"MZ"), ("a.xlsm", b"PK"), ("a.lnk", b"L")])
def test_a_program_is_never_opened(tmp_path: Path, name: str, data: bytes) -> None:
    copies = OpenedCopies(tmp_path / "opened", lambda _path: pytest.fail("opened"))
    with pytest.raises(UserError):
        copies.open(name, data)
    assert not (tmp_path / "opened").exists()


def test_a_name_leads_nowhere_else(tmp_path: Path) -> None:
    shown: list[Path] = []
    OpenedCopies(tmp_path / "opened", lambda path: shown.append(path) is None).open("../../a.txt", b"x")
    assert shown[0].is_relative_to(tmp_path / "opened")


def test_where_no_program_opens_it_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"evidence\.no_program"):
        OpenedCopies(tmp_path / "opened", lambda _path: False).open("a.txt", b"x")
