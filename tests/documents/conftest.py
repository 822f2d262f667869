"""What the tests of documents share: children that vet, and a parser that complains in silence."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from planner_desktop.documents.isolation.isolated_files import IsolatedFiles
from planner_desktop.documents.isolation.workers import VettingWorkers


@pytest.fixture(scope="session", autouse=True)
def quiet_parser() -> None:
    """pyHanko warns of odd spellings, which damaged files are full of; the verdict is what counts."""
    logging.getLogger("pyhanko").setLevel(logging.CRITICAL)


@pytest.fixture(scope="session")
def workers() -> Iterator[VettingWorkers]:
    """Two children for all tests."""
    made = VettingWorkers(2)
    yield made
    made.close()


@pytest.fixture(scope="session")
def isolated(workers: VettingWorkers) -> IsolatedFiles:
    """Received files opened as the program opens them."""
    return IsolatedFiles(workers)
