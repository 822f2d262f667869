"""A real store in a folder of its own, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from planner_desktop.store.opening import open_store
from planner_desktop.store.store import Store
from support.store_records import FILE, LINK, RECORDS, Clock, adding


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "planner.sqlite3"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "backups"


@pytest.fixture
def opened(path: Path, clock: Clock) -> Iterator[Callable[[], Store]]:
    """Opens the store as often as a test likes, and closes each at the end."""
    stores: list[Store] = []

    def open_it() -> Store:
        stores.append(open_store(path, clock=clock))
        return stores[-1]

    yield open_it
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Callable[[], Store]) -> Store:
    """An empty store."""
    return opened()


@pytest.fixture
def filled(store: Store) -> Store:
    """A store with one record of each kind, a file and a plan."""
    store.apply(adding(LINK, files=(FILE,)))
    store.put_plan("示例〔2020〕1号", "cd" * 32, b"{}")
    store.apply(adding(*(record for record in RECORDS if record != LINK)))
    return store
