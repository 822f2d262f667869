"""Every journey with a window is watched for stalls; ``make stalls`` keeps and prints what was seen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.stall_watch import Stall, StallWatch, keep

STALLS = pytest.StashKey[list[Stall]]()


@pytest.fixture(autouse=True)
def watched_for_stalls(request: pytest.FixtureRequest) -> Iterator[None]:
    """Look at the window's thread while a test with a window runs."""
    if "qtbot" not in request.fixturenames:
        yield
        return
    request.getfixturevalue("qapp")
    with StallWatch(request.node.nodeid) as watch:
        yield
    request.config.stash.setdefault(STALLS, []).extend(watch.stalls)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Leave the report where ``PLANNER_STALLS`` says."""
    folder = os.environ.get("PLANNER_STALLS")
    if folder:
        keep(session.config.stash.get(STALLS, []), Path(folder))
