"""Edits: pure functions that never change what they are given, and refuse what cannot be kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_desktop.domain import edits
from planner_desktop.domain.annotations import Mark
from planner_desktop.domain.changes import Change, ChangeSet, StaleChange
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, Office, PeriodProgress, Progress, Status
from planner_desktop.errors import UserError
from support.fakes import NOON

Q1, Q2 = Period.parse("2020Q1"), Period.parse("2020Q2")


def test_an_edit_gives_before_and_after_and_leaves_what_it_was_made_from() -> None:
    empty = Progress()
    made = edits.set_entry(empty, "t1.m1", Q2, status=Status.ON_TRACK, narrative="示例进展")
    assert made == ChangeSet("edit.entry", (Change(None, Entry("t1.m1", Q2, Status.ON_TRACK, narrative="示例进展")),))
    assert empty.entry("t1.m1", Q2) is None


def test_taking_an_edit_back_restores_the_very_same_progress() -> None:
    before = Progress().with_changes(edits.set_entry(Progress(), "t1.m1", Q1, narrative="一"))
    made = edits.set_entry(before, "t1.m1", Q1, narrative="二", problems="三")
    after = before.with_changes(made)
    assert after != before
    assert list(after.with_changes(made.inverted())) == list(before)


def test_a_stale_change_is_refused() -> None:
    late = edits.set_entry(Progress(), "t1.m1", Q1, narrative="甲")
    first = Progress().with_changes(edits.set_entry(Progress(), "t1.m1", Q1, narrative="乙"))
    with pytest.raises(StaleChange):
        first.with_changes(late)


def test_an_entry_that_ends_blank_goes_away() -> None:
    held = Progress().with_changes(edits.set_entry(Progress(), "t1.m1", Q1, narrative="甲"))
    assert edits.set_entry(held, "t1.m1", Q1, narrative="").changes[0].after is None


def test_entering_what_is_there_already_changes_nothing() -> None:
    held = Progress().with_changes(edits.set_entry(Progress(), "t1.m1", Q1, narrative="甲"))
    assert not edits.set_entry(held, "t1.m1", Q1, narrative="甲")


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@某", "'引号", "𠮷㛃䶮", "  首尾空格  ", "行一\n行二"])
def test_text_that_looks_like_a_formula_or_holds_rare_names_stays_as_typed(text: str) -> None:
    assert edits.tidy_text(text, "narrative") == text


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("\x00", "text.control_character"),
        ("甲\x07乙", "text.control_character"),
        ("\ud83d", "text.surrogate"),
        ("字" * 200_001, "text.too_long"),
    ],
)
def test_text_no_file_could_carry_is_refused_naming_the_field(text: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        edits.set_entry(Progress(), "t1.m1", Q1, problems=text)
    assert (refused.value.code, refused.value.details["field"]) == (code, "problems")


def test_a_hundred_thousand_characters_are_kept_whole() -> None:
    text = "示例。" * 33_334
    made = edits.set_entry(Progress(), "t1.m1", Q1, narrative=text)
    assert made.changes[0].after == Entry("t1.m1", Q1, narrative=text)


def test_line_ends_and_composed_characters_are_made_alike() -> None:
    assert edits.tidy_text("e\u0301\r\n二\r三", "narrative") == "é\n二\n三"


@pytest.mark.parametrize(
    ("typed", "kept"), [("62", "62"), (" 1,163 ", "1163"), ("６２．５", "62.5"), ("", ""), ("0", "0")]
)
def test_figures_are_kept_as_plain_digits(typed: str, kept: str) -> None:
    assert edits.tidy_number(typed, "value") == kept


@pytest.mark.parametrize("typed", ["abc", "1e9", "NaN", "Infinity", "1_000", "六十", "٣", "1" * 19, "--1"])
def test_what_is_no_figure_is_refused(typed: str) -> None:
    with pytest.raises(UserError) as refused:
        edits.set_reading(Progress(), "t1.i1", Q1, value=typed)
    assert refused.value.code == "number.unreadable"


def test_a_negative_figure_is_refused() -> None:
    with pytest.raises(UserError) as refused:
        edits.tidy_number("-3", "value")
    assert refused.value.code == "number.negative"


def test_numerator_and_denominator_are_entered_one_after_the_other() -> None:
    held = Progress().with_changes(edits.set_reading(Progress(), "t1.i1", Q1, numerator="612"))
    held = held.with_changes(edits.set_reading(held, "t1.i1", Q1, denominator="980"))
    reading = held.reading("t1.i1", Q1)
    assert reading is not None
    assert (reading.numerator, reading.denominator) == ("612", "980")


def test_carrying_forward_fills_only_what_is_still_empty() -> None:
    held = Progress().with_changes(edits.set_entry(Progress(), "t1.m1", Q1, narrative="上期", problems="旧问题"))
    held = held.with_changes(edits.set_entry(held, "t1.m1", Q2, narrative="本期"))
    held = held.with_changes(edits.carry_forward(held, "t1.m1", Q2))
    entry = held.entry("t1.m1", Q2)
    assert entry is not None
    assert (entry.narrative, entry.problems) == ("本期", "旧问题")


def test_the_first_period_has_nothing_to_carry_forward() -> None:
    assert not edits.carry_forward(Progress(), "t1.m1", Q2)


def test_names_of_an_office_are_trimmed() -> None:
    made = edits.set_office(Progress(), Office("140106", " 示例甲 ", telephone=" 0000 "))
    assert made.changes[0].after == Office("140106", "示例甲", telephone="0000")


TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)


@given(st.lists(st.tuples(st.sampled_from(["t1.m1", "t1.m2"]), st.sampled_from([Q1, Q2]), TEXTS), max_size=12))
def test_any_run_of_edits_can_be_taken_back_to_nothing(moves: list[tuple[str, Period, str]]) -> None:
    progress, made = Progress(), list[ChangeSet]()
    for milestone, period, text in moves:
        made.append(edits.set_entry(progress, milestone, period, narrative=text))
        progress = progress.with_changes(made[-1])
    assert list(Progress.of(progress)) == list(progress)
    for action in reversed(made):
        progress = progress.with_changes(action.inverted())
    assert list(progress) == []


def test_a_mark_is_put_on_one_value_and_goes_when_it_ends_blank() -> None:
    held = Progress().with_changes(edits.set_mark(Progress(), "t1.m1", Q1, "narrative", note=" 示例 "))
    assert held.at(Q1).marks["t1.m1", "narrative"] == Mark("t1.m1", Q1, "narrative", "示例")
    held = held.with_changes(edits.set_mark(held, "t1.m1", Q1, "narrative", starred=True))
    assert held.at(Q1).marks["t1.m1", "narrative"] == Mark("t1.m1", Q1, "narrative", "示例", starred=True)
    assert held.with_changes(edits.set_mark(held, "t1.m1", Q1, "narrative", note="", starred=False)) == Progress(
        {Q1: PeriodProgress()}
    )


def test_remarks_are_numbered_settled_opened_again_and_taken_back() -> None:
    held = Progress()
    for text in ("甲", "乙"):
        made = edits.add_remark(held, "t1.m1", Q1, "narrative", text=text, author="示例乙", at=NOON)
        held = held.with_changes(made)
    first, second = held.at(Q1).remarks_on("t1.m1")
    assert (first.number, second.number, second.author, second.made_at) == (1, 2, "示例乙", "2020-06-28T12:00:00+00:00")
    held = held.with_changes(edits.settle_remark(first))
    assert held.at(Q1).remarks_on("t1.m1")[0].done
    held = held.with_changes(edits.settle_remark(held.at(Q1).remarks_on("t1.m1")[0], done=False))
    assert held.with_changes(edits.remove_remark(second)).at(Q1).remarks_on("t1.m1") == (first,)


def test_a_remark_without_words_is_refused() -> None:
    with pytest.raises(UserError, match=r"remark\.empty"):
        edits.add_remark(Progress(), "t1.m1", Q1, "narrative", text=" ", author="示例乙", at=NOON)
