"""Heights of rows: nothing is hidden, and nothing is higher than a program allows."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.documents.excel.ledger_sheet import WIDTHS
from planner_desktop.documents.excel.measures import HUGE, height_of, lines_of, points_of, rows_of, tallest_of
from planner_desktop.documents.fonts import SONG
from planner_desktop.documents.typesetting import break_lines
from planner_desktop.paths import resources
from support.sample_return import LONG_STEP

TEXT_COLUMNS = sorted({width for width in WIDTHS.values() if width >= 13})


def texts_of(node: object) -> list[str]:
    """Every longer text in a catalogue."""
    if isinstance(node, str):
        return [node] if len(node) > 12 else []
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return [text for child in children for text in texts_of(child)]


@pytest.mark.parametrize("width", TEXT_COLUMNS)
def test_real_texts_are_never_given_fewer_lines_than_the_papers_own_breaker_needs(width: float) -> None:
    (catalogue,) = (path for path in (resources() / "plans").glob("*.json") if "review" not in path.name)
    texts = [text for text in texts_of(json.loads(catalogue.read_bytes())) if len(set(text)) > 8 and not text.isascii()]
    assert len(texts) > 100
    reckoned = [lines_of(text, width) for text in texts]
    broken = [len(break_lines(text, SONG, 10.5, points_of(width) * 0.97)) for text in texts]
    assert [text for text, ours, exact in zip(texts, reckoned, broken, strict=True) if ours < exact] == []
    assert sum(reckoned) <= 1.2 * sum(broken)


def test_a_long_latin_word_leaves_room_for_the_gap_before_it() -> None:
    text = "见附件" + "report-2020-second-quarter.pdf" + "和" + "summary-of-the-year.xlsx"
    assert lines_of(text, 13.5) >= len(break_lines(text, SONG, 10.5, points_of(13.5) * 0.97))


def test_a_word_at_the_beginning_of_a_line_leaves_no_gap_before_it() -> None:
    assert lines_of("0123456789abcdef" * 4, 80) == 1
    assert lines_of("示例\n" + "0123456789abcdef" * 4, 80) == 2


def test_each_paragraph_takes_a_line_of_its_own() -> None:
    assert lines_of("一\n二\n\n三", 26) == 4
    assert lines_of("", 26) == 1


def test_a_character_no_font_has_is_measured_all_the_same() -> None:
    assert lines_of("\ufffe👍\t" * 100, 26) > 10


def test_the_tallest_cell_decides() -> None:
    assert tallest_of([("短", 5), (LONG_STEP, 26), (LONG_STEP, 13.5)]) == lines_of(LONG_STEP, 13.5)


@given(st.integers(1, 200_000))
def test_rows_add_up_and_none_is_higher_than_excel_allows(lines: int) -> None:
    height = height_of(lines)
    rows = rows_of(height)
    assert sum(rows) == pytest.approx(height, abs=0.1)
    assert all(0 < row <= 409.5 for row in rows)


def test_a_text_of_some_pages_is_divided_into_rows_that_fill_them_well() -> None:
    assert max(rows_of(HUGE - 1)[:-1]) * 4 < 650
