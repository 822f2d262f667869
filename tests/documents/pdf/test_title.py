"""Titles: few lines, broken where the sense allows, never with a waist."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.documents.fonts import SONG
from planner_desktop.documents.pdf.sheet import LEFT, RIGHT
from planner_desktop.documents.pdf.title import title_lines
from planner_desktop.documents.typesetting import measure

ROOM = RIGHT - LEFT


def test_the_real_title_takes_a_diamond_of_whole_phrases() -> None:
    title = (
        "共青团太原市迎泽区委关于《全省共青团实施“一带三强”全面提升新时代团的组织力三年行动重点任务分工方案"
        "（2019—2022）》2020年第二季度进展情况的报表"
    )
    assert title_lines(title, SONG, 22, ROOM) == (
        "共青团太原市迎泽区委关于《全省共青团实施“一带三强”",
        "全面提升新时代团的组织力三年行动重点任务分工方案（2019—2022）》",
        "2020年第二季度进展情况的报表",
    )


@pytest.mark.parametrize("title", ["", "团", "共青团示例县委关于《工作要点》2020年6月进展情况的报表"])
def test_a_short_title_stays_on_one_line(title: str) -> None:
    assert title_lines(title, SONG, 22, ROOM) == (title,)


@given(st.text("共青团关于全面加强的工作“”《》（）2019—、", max_size=150))
def test_no_character_of_a_title_is_lost_and_no_line_too_wide(title: str) -> None:
    lines = title_lines(title, SONG, 22, ROOM)
    assert "".join(lines) == title
    assert all(measure(line, SONG) * 22 <= ROOM + 0.01 for line in lines)
