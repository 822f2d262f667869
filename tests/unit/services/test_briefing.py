from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from planner_desktop.domain.brief import Brief
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, Office, Status
from planner_desktop.errors import UserError
from planner_desktop.services.briefing import Briefing
from support.fakes import NOON, MemoryStore, open_workspace

Q2 = Period.parse("2020Q2")
OFFICE = Office("990101", "甲", "乙", "丙", "1", sample=True)


class KeptFiles:
    """Remembers what was written."""

    def __init__(self) -> None:
        self.written: dict[Path, bytes] = {}

    def write_all(self, files: Mapping[Path, bytes]) -> None:
        self.written.update(files)

    def read(self, path: Path) -> bytes:
        return self.written[path]


def plain(brief: Brief) -> bytes:
    return f"{brief.office_name} {brief.overview.filled}".encode()


def test_a_brief_tells_what_is_recorded_now_and_is_written_where_it_was_asked_for() -> None:
    files = KeptFiles()
    store = MemoryStore([OFFICE, Entry("t1.m1", Q2, Status.DONE), Entry("t1.m2", Q2, Status.ON_TRACK)])
    briefing = Briefing(open_workspace(store), plain, files, lambda: NOON)
    brief = briefing.brief(Q2)
    briefing.write(brief, Path("brief.pdf"))
    assert files.written == {Path("brief.pdf"): "共青团示例县委 1".encode()}
    assert brief.sample
    assert briefing.file_name(brief, "一页/简报") == "990101_2020Q2_一页_简报_20200628.pdf"


def test_without_a_unit_there_is_no_brief() -> None:
    briefing = Briefing(open_workspace(MemoryStore()), plain, KeptFiles(), lambda: NOON)
    with pytest.raises(UserError) as refused:
        briefing.brief(Q2)
    assert refused.value.code == "seal.no_unit"
