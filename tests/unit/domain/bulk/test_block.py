"""Blocks of cells as Excel, WPS and LibreOffice put them on the clipboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.domain.bulk import block as blocks
from planner_desktop.domain.bulk.block import Block, read_block, write_block
from planner_desktop.errors import UserError

CELLS = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r"), max_size=8) | st.sampled_from(
    ['"', '""', '"甲"', '"甲\n', "甲\t乙", "\n", 'a"b']
)


def test_rows_end_with_a_line_end_and_cells_are_parted_by_tabs() -> None:
    assert read_block("甲\t乙\r\n丙\t\r\n").rows == (("甲", "乙"), ("丙", ""))


def test_a_cell_of_several_lines_is_quoted_and_its_quotes_are_doubled() -> None:
    assert read_block('"第一行\n第""二""行"\t乙\r\n').rows == (('第一行\n第"二"行', "乙"),)


def test_a_quote_that_excel_did_not_write_belongs_to_the_text() -> None:
    assert read_block('"青马"工程\t"甲"\n').rows == (('"青马"工程', '"甲"'),)
    assert read_block('"没有结尾\t乙').rows == (('"没有结尾', "乙"),)


def test_a_line_without_text_is_an_empty_row_and_nothing_is_no_row() -> None:
    assert read_block("甲\n\n乙").rows == (("甲",), ("",), ("乙",))
    assert read_block("").rows == ()


def test_rows_may_differ_in_length() -> None:
    block = read_block("甲\n乙\t丙")
    assert (block.width, block.text(0, 1), block.is_one_cell) == (2, "", False)
    assert read_block("一个值").is_one_cell


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4).map(tuple), min_size=1, max_size=4).map(tuple))
def test_what_is_copied_is_what_is_pasted(rows: tuple[tuple[str, ...], ...]) -> None:
    assert read_block(write_block(rows)) == Block(rows)


def test_too_much_is_refused_before_it_is_looked_at() -> None:
    for text in ("\n" * (blocks.MOST_ROWS + 1), "\t" * blocks.MOST_COLUMNS):
        with pytest.raises(UserError, match=r"bulk\.too_large"):
            read_block(text)
