"""Widgets that nobody holds any more end on the window's thread, whatever thread made the last object too many."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from planner_desktop.ui.garbage import BEAT, GarbageCollector

ENOUGH = 20_000
"""Objects that Python's own collector would have looked through several times."""


class Knot:
    """Two that hold each other, with something of Qt's."""

    def __init__(self) -> None:
        self.itself = self
        self.held = QObject()


@pytest.fixture
def threads() -> Iterator[set[int]]:
    """The threads that collected."""
    seen: set[int] = set()

    def note(phase: str, _info: dict[str, int]) -> None:
        seen.add(threading.get_ident())

    gc.collect()
    gc.callbacks.append(note)
    yield seen
    gc.callbacks.remove(note)


@pytest.fixture
def collector(qapp: QObject) -> Iterator[GarbageCollector]:
    parent = QObject()
    yield GarbageCollector(parent)
    parent.deleteLater()
    gc.enable()


def _make_many(kept: list[list[int]]) -> None:
    kept.extend([number] for number in range(ENOUGH))


def test_no_other_thread_ever_collects(collector: GarbageCollector, threads: set[int], qtbot: QtBot) -> None:
    knot = weakref.ref(Knot())
    kept: list[list[int]] = []
    worker = threading.Thread(target=_make_many, args=(kept,))
    worker.start()
    worker.join()
    assert threads == set()
    assert knot() is not None
    qtbot.waitUntil(lambda: bool(threads), timeout=10 * BEAT)
    assert threads == {threading.get_ident()}


def test_a_look_frees_what_nobody_holds(collector: GarbageCollector) -> None:
    knot = weakref.ref(Knot())
    kept: list[list[int]] = []
    _make_many(kept)
    collector.look()
    assert knot() is None
