"""What is not accepted is kept as it came, for its owner only, under a name that no sender chose."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from planner_desktop.documents.quarantine import LINES, QuarantineFolder
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.period import Period
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError
from support.signed_samples import NOW

DATA = b"%PDF-1.7 \0 \r\n what came"
VERDICT = FileVerdict("../../evil\n‮.pdf", "pdf", False, False, False, findings=(Refusal("pdf.changed", (("a", "b"),)),))


def kept(folder: Path, limit: int = 10_000) -> QuarantineFolder:
    return QuarantineFolder(folder / "quarantine", lambda: NOW, limit=limit)


def lines(folder: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in (folder / "quarantine" / LINES).read_text("utf-8").splitlines()]


def files(folder: Path) -> set[str]:
    return {path.name for path in (folder / "quarantine").iterdir()} - {LINES}


def test_bytes_are_kept_under_their_hash(tmp_path: Path) -> None:
    kept(tmp_path).keep(DATA, VERDICT)
    assert files(tmp_path) == {hashlib.sha256(DATA).hexdigest()}
    assert (tmp_path / "quarantine" / hashlib.sha256(DATA).hexdigest()).read_bytes() == DATA


def test_the_line_tells_the_verdict_and_the_name_only_as_text(tmp_path: Path) -> None:
    kept(tmp_path).keep(DATA, replace(VERDICT, period=Period.parse("2020Q2"), unit_code="140106"))
    (line,) = lines(tmp_path)
    assert line["sha256"] == hashlib.sha256(DATA).hexdigest()
    assert (line["name"], line["size"], line["at"]) == (VERDICT.name, len(DATA), NOW.isoformat())
    assert (line["intact"], line["period"], line["unit"]) == (False, "2020Q2", "140106")
    assert line["findings"] == [{"code": "pdf.changed", "details": {"a": "b"}}]


def test_name_that_is_no_text_can_be_written_down(tmp_path: Path) -> None:
    kept(tmp_path).keep(DATA, replace(VERDICT, name="odd \udc80 name"))
    assert lines(tmp_path)[0]["name"] == "odd \udc80 name"


def test_the_same_file_is_kept_once_and_told_each_time(tmp_path: Path) -> None:
    quarantine = kept(tmp_path)
    quarantine.keep(DATA, VERDICT)
    quarantine.keep(DATA, replace(VERDICT, name="again.pdf"))
    assert len(files(tmp_path)) == 1
    assert [line["name"] for line in lines(tmp_path)] == [VERDICT.name, "again.pdf"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a profile to its owner in another way")
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    kept(tmp_path).keep(DATA, VERDICT)
    folder = tmp_path / "quarantine"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_the_oldest_give_way_when_there_is_no_room(tmp_path: Path) -> None:
    quarantine = kept(tmp_path, limit=250)
    for number in range(4):
        data = b"%d" % number * 100
        quarantine.keep(data, VERDICT)
        os.utime(tmp_path / "quarantine" / hashlib.sha256(data).hexdigest(), (number, number))
    assert files(tmp_path) == {hashlib.sha256(b"%d" % number * 100).hexdigest() for number in (2, 3)}
    assert len(lines(tmp_path)) == 4


def test_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "quarantine").write_bytes(b"a file is in the way")
    with pytest.raises(UserError) as caught:
        kept(tmp_path).keep(DATA, VERDICT)
    assert caught.value.code.startswith("file.")


@pytest.mark.skipif(sys.platform == "win32", reason="links take a privilege there")
def test_a_link_in_the_place_of_the_lines_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "quarantine").mkdir()
    (tmp_path / "quarantine" / LINES).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UserError):
        kept(tmp_path).keep(DATA, VERDICT)
    assert not (tmp_path / "elsewhere").exists()


def test_a_line_that_a_power_cut_left_half_does_not_swallow_the_next(tmp_path: Path) -> None:
    kept(tmp_path).keep(DATA, VERDICT)
    (tmp_path / "quarantine" / LINES).write_bytes(b'{"sha256": "half')
    kept(tmp_path).keep(DATA, VERDICT)
    half, whole = (tmp_path / "quarantine" / LINES).read_text("utf-8").splitlines()
    assert (half, json.loads(whole)["size"]) == ('{"sha256": "half', len(DATA))
