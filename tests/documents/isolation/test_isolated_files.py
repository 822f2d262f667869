"""Received files opened in a child: the same verdicts as in this process, and no file that breaks out of it."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from planner_desktop.documents.isolation.isolated_files import IsolatedFiles
from planner_desktop.documents.isolation.worker import Worker, child_command
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.documents.return_files import OpenedFile, ReturnFiles
from support.bombs import PDF_BOMBS, XLSX_BOMBS
from support.signed_returns import random_return, signed_pair, sound_pair
from support.signed_samples import NOW, pins, rsa_key, signed_pdf, signed_xlsx

WORKER_CODES = {"vetting.worker_lost", "vetting.worker_died", "vetting.worker_failed", "vetting.too_slow"}


def codes(opened: OpenedFile) -> list[str]:
    return [finding.code for finding in opened.status.findings]


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_sound_file_is_accepted_with_its_payload(isolated: IsolatedFiles, kind: str) -> None:
    pair = sound_pair()
    opened = isolated.open(getattr(pair, kind), pins(), NOW)
    assert opened == ReturnFiles().open(getattr(pair, kind), pins(), NOW)
    assert opened.payload == pair.payload
    assert (opened.kind, codes(opened)) == (kind, [])


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_file_signed_with_an_rsa_key_is_accepted(isolated: IsolatedFiles, kind: str) -> None:
    pair = signed_pair(random_return(1), rsa_key())
    assert codes(isolated.open(getattr(pair, kind), pins(rsa_key()), NOW)) == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7\n",
        b"PK\3\4[Content_Types].xml xl/workbook.xml",
        b"GIF89a",
        sound_pair().pdf[:-1],
        sound_pair().xlsx[:-1],
        signed_pdf(),
        signed_xlsx(),
        b"%PDF-1.7\n" + b"\0" * (20 * 1024 * 1024),
    ],
    ids=range(9),
)
def test_unsound_file_gets_the_same_findings_as_in_this_process(isolated: IsolatedFiles, data: bytes) -> None:
    opened = isolated.open(data, pins(), NOW)
    assert codes(opened) == codes(ReturnFiles().open(data, pins(), NOW))
    assert codes(opened)
    assert opened.payload is None


@pytest.mark.parametrize("make", [*XLSX_BOMBS.values(), *PDF_BOMBS.values()], ids=[*XLSX_BOMBS, *PDF_BOMBS])
def test_bomb_is_refused_by_looking_at_it_and_not_by_its_effect(isolated: IsolatedFiles, make: Any) -> None:
    """Within the child's limits of memory and time, or the finding would be that the child was lost."""
    opened = isolated.open(make(), pins(), NOW)
    assert codes(opened)
    assert not WORKER_CODES & set(codes(opened))
    assert "vetting.too_much_memory" not in codes(opened)


MOST = {"xlsx": (1.0, 100), "pdf": (5.0, 200)}
"""Seconds and MiB of the whole child, libraries and all, that a bomb of a kind may take."""
ALL_BOMBS = [*((name, "xlsx", make) for name, make in XLSX_BOMBS.items())]
ALL_BOMBS += [*((name, "pdf", make) for name, make in PDF_BOMBS.items())]


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="what a process took at most is read from /proc")
@pytest.mark.parametrize(("kind", "make"), [each[1:] for each in ALL_BOMBS], ids=[each[0] for each in ALL_BOMBS])
def test_bomb_is_refused_in_little_time_and_room(kind: str, make: Any) -> None:
    """A child that takes longer is ended, and the answer is then ``vetting.too_slow``."""
    seconds, room = MOST[kind]
    data = make()
    worker = Worker(child_command())
    try:
        head = {"verb": "open", "pins": sorted(pins()), "now": NOW.isoformat()}
        answer, _ = worker.ask(head, [data], seconds)
        status = Path(f"/proc/{worker.pid}/status").read_text("ascii")
    finally:
        worker.end()
    assert answer["status"]["findings"]
    peak = int(re.findall(r"VmHWM:\s+(\d+) kB", status)[0]) // 1024
    assert peak < room, f"{peak} MiB"


class OneAnswer(VettingWorkers):
    """Children that always say the same."""

    def __init__(self, head: dict[str, Any], *bodies: bytes) -> None:
        super().__init__(1)
        self._said = head, list(bodies)

    def ask(self, head: Mapping[str, object], bodies: Sequence[bytes]) -> tuple[dict[str, Any], list[bytes]]:
        return self._said


GOOD = {"intact": True, "valid": True, "trusted": True, "findings": []}
BAD = {"intact": False, "valid": True, "trusted": True, "findings": [{"code": "pdf.changed", "details": []}]}


@pytest.mark.parametrize(
    "head",
    [
        {},
        {"status": GOOD},
        {"status": GOOD, "kind": "pdf", "bodies": ["payload"], "workbook_sha256": None},
        {"status": GOOD, "kind": "pdf", "bodies": [], "workbook_sha256": None, "more": 1} | {"status": "yes"},
        {"status": {**GOOD, "intact": "perhaps"}, "kind": "pdf", "bodies": [], "workbook_sha256": None},
        {"status": {**GOOD, "findings": [1]}, "kind": "pdf", "bodies": [], "workbook_sha256": None},
        {"status": BAD, "kind": "pdf", "bodies": [], "workbook_sha256": None},
        {"status": GOOD, "kind": "pdf", "bodies": [{}], "workbook_sha256": None},
        {"status": GOOD, "kind": "pdf", "bodies": 7, "workbook_sha256": None},
    ],
    ids=range(9),
)
def test_answer_that_is_none_refuses_the_file(head: dict[str, Any]) -> None:
    opened = IsolatedFiles(OneAnswer(head)).open(b"%PDF-1.7\n", pins(), NOW)
    assert codes(opened) == ["vetting.worker_failed"]
    assert not (opened.status.intact or opened.status.valid or opened.status.trusted)


def test_child_that_cannot_be_started_refuses_the_file() -> None:
    workers = VettingWorkers(1, command=[sys.executable, "-c", ""])
    assert codes(IsolatedFiles(workers).open(sound_pair().pdf, pins(), NOW)) == ["vetting.worker_lost"]
    assert IsolatedFiles(workers).compare(sound_pair().pdf, sound_pair().pdf) == ()
    workers.close()


def test_random_sound_returns_are_accepted(isolated: IsolatedFiles) -> None:
    refused = [seed for seed in range(20) if not accepted(isolated, seed)]
    assert refused == []


@pytest.mark.long
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("first", range(20, 520, 50))
def test_five_hundred_random_sound_returns_are_accepted(isolated: IsolatedFiles, first: int) -> None:
    assert [seed for seed in range(first, first + 50) if not accepted(isolated, seed)] == []


def accepted(isolated: IsolatedFiles, seed: int) -> bool:
    pair = signed_pair(random_return(seed))
    opened = [isolated.open(data, pins(), NOW) for data in (pair.pdf, pair.xlsx)]
    return all(codes(each) == [] and each.payload == pair.payload for each in opened)
