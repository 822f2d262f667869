"""What the bundled fonts can draw, from a listing of ranges."""

from __future__ import annotations

import pytest

from planner_desktop.domain.coverage import Coverage, code_point

LISTING = b"# remark\n0041-005A\n4E00-9FEA\n20BB7\n"


@pytest.fixture
def coverage() -> Coverage:
    return Coverage.load(LISTING)


@pytest.mark.parametrize("character", ["A", "Z", "一", "鿪", "𠮷", "\n", "\t"])
def test_characters_inside_a_range_and_those_of_layout_are_drawn(coverage: Coverage, character: str) -> None:
    assert coverage.draws(character)


@pytest.mark.parametrize("character", ["@", "[", "鿫", "𠮶", "𠮸", "\0", "\ud842", "\U0010ffff", "👍"])
def test_everything_else_is_not(coverage: Coverage, character: str) -> None:
    assert not coverage.draws(character)


def test_missing_characters_come_once_and_in_the_order_of_the_text(coverage: Coverage) -> None:
    assert coverage.missing("A👍一✔👍\nB✔") == ("👍", "✔")
    assert coverage.missing("") == ()


def test_a_character_can_be_named_whatever_it_is() -> None:
    assert [code_point(c) for c in ("\0", "一", "𠮷", "\ud842")] == ["U+0000", "U+4E00", "U+20BB7", "U+D842"]
