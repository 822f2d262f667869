"""Line breaking by the Chinese rules."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.documents.fonts import CLOSING, HEI, OPENING, SONG, SQUEEZED
from planner_desktop.documents.typesetting import SHRINK, Line, break_lines, drawn, measure

WIDTH = 123.0
"""The narrative column of the ledger, in points."""
SIZE = 9.0
FORBIDDEN_START = "，。、；：？！）》”%…—·"
FORBIDDEN_END = "（《“①"

han = st.sampled_from("团县委开展活动覆盖青年志愿服务队伍建设")
mark = st.sampled_from("，。、；：？！）》”（《“%…—①")
figure = st.sampled_from(["≥80%", "2019—2020年", "3.4个百分点", "1163/2433", "480名", "1.2万人次", "hello-world", "№7"])
piece = st.one_of(han, han, han, mark, figure, st.sampled_from([" ", "\u3000", "\n"]))
prose = st.lists(piece, max_size=120).map("".join)
"""Marks may come in any order, so a run of them may be wider than any column."""
sentence = st.lists(
    st.one_of(
        han, han, figure, st.sampled_from(["，开", "。团", "“青年之家”的", "（《方案》）和", "；", "：团", "…县"])
    ),
    max_size=80,
).map("".join)


def texts(lines: tuple[Line, ...]) -> list[str]:
    return [line.text for line in lines]


def joined(lines: tuple[Line, ...]) -> str:
    return "".join(line.text + "\n" * line.last for line in lines)[:-1]


@given(prose, st.floats(20, 400))
def test_lines_put_together_are_the_text(text: str, width: float) -> None:
    assert joined(break_lines(text, SONG, SIZE, width)) == text


@given(prose, st.sampled_from([SONG, HEI]))
def test_no_line_is_wider_than_the_column(text: str, font: str) -> None:
    assert all(measure(line.text, font) * SIZE <= WIDTH + 0.001 for line in break_lines(text, font, SIZE, WIDTH))


@given(sentence, st.floats(40, 400))
def test_a_justified_line_is_drawn_together_by_no_more_than_nobody_sees(text: str, width: float) -> None:
    lines = break_lines(text, SONG, SIZE, width, justified=True)
    assert joined(lines) == text
    for line in lines:
        assert measure(line.text, SONG) * SIZE <= width + 0.001 + SHRINK * SIZE * max(len(line.text) - 1, 0)


def test_a_line_is_drawn_together_only_where_it_would_stay_ragged() -> None:
    ragged = "完善区域单位联建共建机制；继续规范驻外团组织建设。"
    assert texts(break_lines(ragged, SONG, SIZE, WIDTH))[0] == "完善区域单位联建共建机制；"
    assert texts(break_lines(ragged, SONG, SIZE, WIDTH, justified=True))[0] == "完善区域单位联建共建机制；继"
    even = "完善区域单位联建共建的机制继续规范驻外团组织建设。"
    assert break_lines(even, SONG, SIZE, WIDTH, justified=True) == break_lines(even, SONG, SIZE, WIDTH)


@given(sentence, st.floats(60, 400), st.booleans())
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(
    text: str, width: float, justified: bool
) -> None:
    lines = [text for text in texts(break_lines(text, SONG, SIZE, width, justified=justified)) if text]
    assert not [line for line in lines[1:] if line[0] in FORBIDDEN_START]
    assert not [line for line in lines[:-1] if line.rstrip()[-1] in FORBIDDEN_END]


@given(st.lists(st.tuples(han, figure, han)).map(lambda pieces: "".join(map("".join, pieces))))
def test_no_figure_is_cut(text: str) -> None:
    numbers = re.findall(r"\d[\d./]*", text)
    assert [n for line in break_lines(text, SONG, SIZE, WIDTH) for n in re.findall(r"\d[\d./]*", line.text)] == numbers


@pytest.mark.parametrize("token", ["≥80%", "1163/2433", "2019—2020年", "3.4个百分点"])
def test_a_figure_goes_whole_to_the_next_line(token: str) -> None:
    lines = texts(break_lines("团" * 13 + token, SONG, SIZE, WIDTH))
    assert lines == ["团" * 13, token]


def test_a_figure_is_parted_from_its_unit_rather_than_leaving_a_hole() -> None:
    assert texts(break_lines("机关团干部直接联系青年480名，二季", SONG, SIZE, 9 * 13.2)) == [
        "机关团干部直接联系青年480",
        "名，二季",
    ]


def test_what_is_wider_than_the_column_is_cut_and_not_lost() -> None:
    lines = texts(break_lines("1" * 100, SONG, SIZE, WIDTH))
    assert "".join(lines) == "1" * 100 and len(lines) == 4


def test_spaces_hang_at_the_end_of_a_line() -> None:
    assert texts(break_lines("团" * 13 + "   青年", SONG, SIZE, WIDTH)) == ["团" * 13 + "   ", "青年"]


def test_an_empty_paragraph_is_an_empty_line() -> None:
    assert break_lines("团\n\n", SONG, SIZE, WIDTH) == (Line("团", True), Line("", True), Line("", True))


def test_a_mark_gives_up_half_an_em_at_either_end_of_a_line_and_beside_another() -> None:
    assert measure("团，团", SONG) == pytest.approx(3)
    assert measure("团，", SONG) == pytest.approx(1.5)
    assert measure("“团”", SONG) == pytest.approx(2)
    assert measure("团”，团", SONG) == pytest.approx(3.5)
    assert measure("团》（团", SONG) == pytest.approx(3.5)
    assert measure("团（《团", SONG) == pytest.approx(3.5)


def test_a_closing_mark_takes_the_last_half_em_of_a_line() -> None:
    assert texts(break_lines("团" * 13 + "，青年", SONG, SIZE, 13.5 * SIZE)) == ["团" * 13 + "，", "青年"]


def test_drawing_replaces_marks_by_their_own_squeezed_form_only() -> None:
    back = str.maketrans({squeezed: mark for mark, squeezed in SQUEEZED.items()})
    line = "“一带三强”，《方案》（试行）——2019—2022年："
    assert drawn(line) != line
    assert drawn(line).translate(back) == line
    assert set(SQUEEZED) == set(CLOSING + OPENING + "—")
    assert drawn("团，团") == "团，团"


def test_a_hundred_thousand_characters_break_into_lines() -> None:
    text = "深入推进学联改革，明确学校团学工作的组织格局。" * 4348
    lines = break_lines(text, SONG, SIZE, WIDTH)
    assert joined(lines) == text and len(lines) > 7000
