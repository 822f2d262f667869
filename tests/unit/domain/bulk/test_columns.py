"""How other tables name the columns, and how people write a status."""

from __future__ import annotations

import pytest

from planner_desktop.domain.bulk.columns import HEADINGS, STATUS_WORDS, Column, column_named, read_status
from planner_desktop.domain.progress import Status
from planner_desktop.errors import UserError


@pytest.mark.parametrize(("column", "heading"), [(c, h) for c, names in HEADINGS.items() for h in names])
def test_every_heading_means_one_column(column: Column, heading: str) -> None:
    assert column_named(heading) is column


@pytest.mark.parametrize("heading", ["进展情况（500字以内）", " 进展\n情况 ", "进展情况:", "进展情况(必填)"])
def test_remarks_breaks_and_punctuation_do_not_hide_a_heading(heading: str) -> None:
    assert column_named(heading) is Column.NARRATIVE


@pytest.mark.parametrize("heading", ["", "进展", "备注", "（进展情况）"])
def test_what_is_no_heading_means_no_column(heading: str) -> None:
    assert column_named(heading) is None


@pytest.mark.parametrize(("status", "word"), [(s, w) for s, words in STATUS_WORDS.items() for w in words])
def test_a_status_is_known_by_all_its_words(status: Status, word: str) -> None:
    assert read_status(word) is status


def test_a_status_is_known_with_its_shape_and_the_note_below_it() -> None:
    assert read_status("▲ 滞后\n逾期3天") is Status.BEHIND
    assert read_status("○ 未填报") is None
    assert read_status("  ") is None


def test_a_word_that_is_no_status_is_refused_with_the_word() -> None:
    with pytest.raises(UserError) as caught:
        read_status("差不多了")
    assert (caught.value.code, caught.value.details) == ("bulk.unknown_status", {"text": "差不多了"})
