"""One loaded program for all fault tests of a process, a folder in memory, and the counts."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from faults.counting import PROPERTY, Count
from faults.watching import Stage, fast_folder, staged


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The acts, loaded once."""
    if sys.platform != "linux" or shutil.which("strace") is None:
        pytest.skip("strace, which records and injects, is of Linux")
    with staged(tmp_path_factory.mktemp("stage")) as made:
        yield made


@pytest.fixture
def scratch(tmp_path: Path) -> Iterator[Path]:
    """A folder for simulated disks."""
    folder = fast_folder(tmp_path)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def count(request: pytest.FixtureRequest) -> Count:
    """Keep what was tried for the table at the end."""

    def keep(what: str, tried: int, lost: int) -> None:
        request.node.user_properties.append((PROPERTY, (what, tried, lost)))

    return keep
