"""What the bundled fonts can draw, from a listing of ranges."""

from __future__ import annotations

import pytest

from planner_desktop.domain.coverage import Coverage, code_point, demand_printable, named, visible
from planner_desktop.errors import UserError

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


@pytest.mark.parametrize(
    "character", ["\u202e", "\u200b", "\ufeff", "\u2028", "\u0301", "\u05d0", "\ud842", "\ue000", "\x07"]
)
def test_what_would_hide_or_move_its_neighbours_is_named_by_its_code_point_alone(character: str) -> None:
    assert named(character) == code_point(character)
    assert named("🀄") == "🀄 (U+1F004)"


def test_nothing_hides_in_a_text_that_is_shown() -> None:
    assert visible("回报\u202efdp\u200b.exe\n二") == "回报‹U+202E›fdp‹U+200B›.exe\n二"
    assert visible("回报 a.pdf") == "回报 a.pdf"


@pytest.mark.parametrize(
    ("text", "missing", "code", "details"),
    [
        (
            "上月\n开展十二场\u200b活动",
            "\u200b",
            "text.invisible",
            {"character": "U+200B", "before": "上月 开展十二场"},
        ),
        ("\u202e活动", "\u202e", "text.invisible_first", {"character": "U+202E"}),
        ("麻将🀄", "🀄", "text.missing_glyph", {"character": "🀄 (U+1F004)"}),
    ],
)
def test_what_cannot_be_printed_is_refused_so_that_it_can_be_found(
    text: str, missing: str, code: str, details: dict[str, str]
) -> None:
    with pytest.raises(UserError) as refused:
        demand_printable(text, "narrative", missing)
    assert (refused.value.code, refused.value.details) == (code, {"field": "narrative", **details})
    demand_printable(text, "narrative", ())
