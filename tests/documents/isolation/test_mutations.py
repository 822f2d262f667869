"""Whatever is altered in a sound file: it is refused, and the child that looked at it lives on."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from planner_desktop.documents.isolation.isolated_files import IsolatedFiles
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.domain.identity import SignatureStatus
from support.mutations import mutations_of
from support.signed_returns import sound_pair
from support.signed_samples import NOW, pins

PATIENCE = 2.0
"""Seconds a child has for a mutation in the long test; its own limit of memory keeps it below 200 MiB."""


@pytest.fixture(scope="module")
def impatient() -> Iterator[IsolatedFiles]:
    workers = VettingWorkers(2, patience=PATIENCE)
    yield IsolatedFiles(workers)
    workers.close()


def complaints(files: IsolatedFiles, kind: str, seeds: range) -> list[str]:
    """What went otherwise than it should, by seed."""

    def verdict(mutation: tuple[int, bytes]) -> str:
        seed, data = mutation
        return complaint(files.open(data, pins(), NOW).status, seed)

    with ThreadPoolExecutor(2) as threads:
        said = threads.map(verdict, mutations_of(kind, getattr(sound_pair(), kind), seeds))
        return [each for each in said if each]


def complaint(status: SignatureStatus, seed: int) -> str:
    codes = [finding.code for finding in status.findings]
    if (status.intact and status.valid and status.trusted) or not codes:
        return f"{seed} was accepted"
    lost = [code for code in codes if code.startswith(("vetting.worker", "vetting.too_slow"))]
    return f"{seed} got out of the child as {lost}" if lost else ""


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_mutations_are_refused(isolated: IsolatedFiles, kind: str) -> None:
    assert complaints(isolated, kind, range(300)) == []


@pytest.mark.long
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_ten_thousand_mutations_are_refused(impatient: IsolatedFiles, kind: str) -> None:
    assert complaints(impatient, kind, range(300, 10_300)) == []
