"""Texts as cells hold them: divided without loss, spelled without ambiguity."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.documents.excel.texts import LONGEST_CELL, MOST_BREAKS, escaped, pieces, unescaped

TEXTS = st.text(st.sampled_from("进展。，\n_x0041FfＡ𠮷\ufffe\uffff\0 "), max_size=200)


@given(TEXTS)
def test_what_is_escaped_is_read_back(text: str) -> None:
    assert unescaped(escaped(text)) == text


@given(TEXTS)
def test_what_is_escaped_has_no_character_that_xml_forbids(text: str) -> None:
    assert not set(escaped(text)) & set("\0\ufffe\uffff")


@pytest.mark.parametrize("text", ["", "进展", "snake_case_name", "_x12_", "_xyz0_"])
def test_an_ordinary_text_is_spelled_as_it_is(text: str) -> None:
    assert escaped(text) == text


@given(st.text(st.sampled_from("进。\n_x0041𠮷\ufffe"), min_size=1, max_size=20), st.integers(1, 9_000))
def test_pieces_put_together_are_the_text_and_each_fits_a_cell(text: str, times: int) -> None:
    whole = text * times
    parts = pieces(whole)
    assert "".join(parts) == whole
    for part in parts:
        assert part
        assert len(escaped(part).encode("utf-16-le", "surrogatepass")) // 2 <= LONGEST_CELL
        assert part.count("\n") <= MOST_BREAKS


@pytest.mark.parametrize("text", ["", "进", "进" * 16_000, "一\n" * 250])
def test_a_text_that_fits_stays_whole(text: str) -> None:
    assert pieces(text) == (text,)


def test_a_text_is_parted_after_a_sentence() -> None:
    assert all(part.endswith("。") for part in pieces("进展情况良好。" * 10_000))
