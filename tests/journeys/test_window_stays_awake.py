"""Fifty files let go over the real window: its thread reads, hashes, unpacks and parses none of them."""

from __future__ import annotations

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from types import FrameType
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from planner_desktop import documents
from support.two_offices import City, County

HEAVY = {
    "openssl_sha256": "hashing",
    "sha256": "hashing",
    "open": "opening",
    "stat": "asking the disk",
    "scandir": "asking the disk",
    "fsync": "waiting for the disk",
    "decompress": "unpacking",
    "load_der_x509_certificate": "parsing",
    "Parse": "parsing",
    "fromstring": "parsing",
    "wait": "waiting",
}
"""Functions that are written in C, and what it would mean that this thread calls one."""
DOCUMENTS = str(Path(documents.__file__).parent)
BEAT = 10
"""Milliseconds between the beats of the window."""


@contextmanager
def watched(seen: Counter[str]) -> Iterator[None]:
    """Count, for this thread alone, calls into ``documents`` and of functions that take their time."""

    def look(frame: FrameType, event: str, what: Any) -> None:
        if event == "c_call" and what.__name__ in HEAVY:
            seen[f"{HEAVY[what.__name__]} by {frame.f_code.co_qualname} in {frame.f_globals.get('__name__', '')}"] += 1
        elif event == "call" and frame.f_code.co_filename.startswith(DOCUMENTS):
            seen[f"{frame.f_code.co_qualname} in documents"] += 1

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        yield
    finally:
        sys.setprofile(before)


@pytest.fixture
def city(qtbot: QtBot, tmp_path: Path) -> Iterator[City]:
    made = City(qtbot, tmp_path)
    yield made
    made.stop()


def fifty_files(folder: Path) -> list[Path]:
    """A county's return, and others that are none: damaged, empty, large, of other programs."""
    county = County(folder / "县")
    try:
        pdf, xlsx, _ = county.export()
    finally:
        county.close()
    made = [pdf, xlsx]
    heads = (b"%PDF-1.7\n", b"PK\3\4[Content_Types].xml xl/workbook.xml", b"\x89PNG", b"")
    for number in range(48):
        path = folder / f"示例-{number}.pdf"
        path.write_bytes(heads[number % 4] + b"%d" % number * (1_000_000 if number % 5 == 0 else 100))
        made.append(path)
    return made


def from_ours(seen: Counter[str]) -> dict[str, int]:
    """What our own code did, and not the test's or a library's own; the store keeps that they came, in one transaction."""
    ours = {what: count for what, count in seen.items() if "planner_desktop" in what or "documents" in what}
    return {what: count for what, count in ours.items() if "planner_desktop.store" not in what}


def test_the_windows_thread_leaves_fifty_files_to_others(
    qtbot: QtBot, city: City, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    files = fifty_files(tmp_path)
    city.drop(files[2])  # what is loaded at the first file is not to be counted
    seen: Counter[str] = Counter()
    beats: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start(BEAT)
    with watched(seen):
        city.drop(*files)
    timer.stop()
    gaps = [after - before for before, after in pairwise(beats)]
    record_property("longest gap between beats, ms", round(max(gaps, default=0) * 1000))
    if os.environ.get("SHOW_GAPS"):
        print(f"\nlongest gap {max(gaps) * 1000:.0f} ms of {len(gaps)} beats; {from_ours(seen)}")
    assert len(city.page.list.lines) == 50
    assert {line.sign.word for line in city.page.list.lines} >= {"未知签名", "不是回报"}
    assert from_ours(seen) == {}


def test_the_watch_sees_what_it_should() -> None:
    """Else the test above would prove nothing."""
    from planner_desktop.documents.reading import read_file

    seen: Counter[str] = Counter()
    with watched(seen):
        read_file(Path(__file__))
    assert [what.split(" by ")[0] for what in from_ours(seen)] != []
