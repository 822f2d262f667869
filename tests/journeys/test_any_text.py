"""Any text a person can type or paste comes back equal from store, PDF and Excel, or is refused with a reason."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from support.strange_texts import KINDS, LONG, WHOLE, kept, texts
from support.text_way import CAPACITY, TextWay

FEW, MANY = 300, 10_000


def drawn_texts(count: int) -> Sequence[str]:
    """So many random texts; hypothesis minds that they differ in kind, the way itself says which one was spoilt."""
    found: list[str] = []

    @settings(
        max_examples=count // 10,
        phases=[Phase.generate],
        database=None,
        derandomize=count == FEW,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    )
    @given(st.lists(texts(), min_size=10, max_size=10))
    def draw(drawn: list[str]) -> None:
        found.extend(drawn)

    draw()
    return found[:count]


def batches(all_texts: Sequence[str]) -> Iterator[Sequence[str]]:
    """As many as one return carries."""
    for start in range(0, len(all_texts), CAPACITY):
        yield all_texts[start : start + CAPACITY]


def send(qtbot: QtBot, folder: Path, all_texts: Sequence[str]) -> list[TextWay]:
    """Each batch the whole way."""
    ways: list[TextWay] = []
    for number, batch in enumerate(batches(all_texts)):
        place = folder / str(number)
        place.mkdir()
        way = TextWay(place, qtbot)
        for text in batch:
            way.enter(text)
        way.arrive()
        ways.append(way)
    return ways


def test_hundreds_of_random_texts_come_back_equal_or_are_refused_with_a_reason(qtbot: QtBot, tmp_path: Path) -> None:
    (way,) = send(qtbot, tmp_path, drawn_texts(FEW))
    assert len(way.wanted) > FEW // 3
    assert way.refused > FEW // 10


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_ten_thousand_random_texts_come_back_equal_or_are_refused_with_a_reason(qtbot: QtBot, tmp_path: Path) -> None:
    ways = send(qtbot, tmp_path, drawn_texts(MANY))
    assert sum(len(way.wanted) for way in ways) > MANY // 3


def test_every_kind_of_character_and_every_known_trap_goes_the_whole_way(qtbot: QtBot, tmp_path: Path) -> None:
    each = [character for kind in KINDS.values() for character in dict.fromkeys(kind)]
    send(qtbot, tmp_path, [*each, *WHOLE])


@pytest.mark.parametrize("text", LONG, ids=lambda text: f"{len(text)}-{text[:2]!a}")
def test_a_very_long_text_goes_the_whole_way_or_is_refused_by_its_length(
    qtbot: QtBot, tmp_path: Path, text: str
) -> None:
    way = TextWay(tmp_path, qtbot)
    way.enter(text)
    assert (way.refused == 1) is (kept(text) is None)
    way.arrive()
