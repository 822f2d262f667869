from __future__ import annotations

from collections.abc import Sequence

import pytest

from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, Reading, Status
from planner_desktop.errors import UserError
from planner_desktop.ui.drafts import Drafts, FieldKey
from support.entry_plan import entry_plan
from support.fakes import MemoryStore, open_workspace

Q2 = Period.parse("2020Q2")
NARRATIVE = FieldKey(Entry, "t42-2", Q2, "narrative")
STATUS = FieldKey(Entry, "t42-2", Q2, "status")
NUMERATOR = FieldKey(Reading, "i42-2-1", Q2, "numerator")


def unprintable(text: str) -> Sequence[str]:
    return [character for character in dict.fromkeys(text) if character in "🀄𒀀"]


def new_drafts() -> tuple[Drafts, MemoryStore]:
    store = MemoryStore()
    workspace = open_workspace(store, entry_plan())
    return Drafts(lambda: workspace.progress, workspace.apply, unprintable), store


def test_saved_field_is_one_action_and_no_draft_any_more() -> None:
    drafts, store = new_drafts()
    drafts.put(NARRATIVE, "示例进展")
    assert drafts and drafts.save(NARRATIVE)
    assert not drafts
    assert len(store.actions) == 1
    assert drafts.shown(NARRATIVE) == "示例进展"


def test_field_typed_back_to_what_is_saved_needs_no_action() -> None:
    drafts, store = new_drafts()
    drafts.put(NARRATIVE, "示")
    drafts.put(NARRATIVE, "")
    assert not drafts
    assert drafts.save_all()
    assert store.actions == []


def test_text_stays_while_the_store_fails_and_is_saved_when_it_works_again() -> None:
    drafts, store = new_drafts()
    store.failing = UserError("store.full")
    drafts.put(NARRATIVE, "示例进展")
    assert not drafts.save_all()
    assert drafts.shown(NARRATIVE) == "示例进展"
    assert drafts.problems[NARRATIVE].code == "store.full"
    store.failing = None
    assert drafts.save_all()
    assert drafts.problems == {}
    assert len(store.actions) == 1


def test_one_field_that_cannot_be_saved_does_not_hold_up_the_others() -> None:
    drafts, _ = new_drafts()
    drafts.put(NARRATIVE, "麻将🀄")
    drafts.put(STATUS, Status.ON_TRACK)
    assert not drafts.save_all()
    assert drafts.keys == (NARRATIVE,)


def test_character_that_cannot_be_printed_is_named() -> None:
    drafts, store = new_drafts()
    drafts.put(NARRATIVE, "示例🀄进展🀄𒀀")
    assert not drafts.save(NARRATIVE)
    problem = drafts.problems[NARRATIVE]
    assert problem.code == "text.missing_glyph"
    assert problem.details == {"field": "narrative", "character": "🀄 (U+1F004) 𒀀 (U+12000)"}
    assert store.actions == []


def test_only_what_is_kept_has_to_be_printable() -> None:
    store = MemoryStore()
    workspace = open_workspace(store, entry_plan())
    drafts = Drafts(lambda: workspace.progress, workspace.apply, lambda text: ["\u0301"] if "\u0301" in text else [])
    drafts.put(NARRATIVE, "cafe\u0301")
    assert drafts.save(NARRATIVE)
    assert drafts.shown(NARRATIVE) == "café"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("a\0b", "text.control_character"), ("\ud800", "text.surrogate"), ("字" * 200_001, "text.too_long")],
)
def test_text_that_cannot_be_kept_is_refused_and_stays(typed: str, code: str) -> None:
    drafts, store = new_drafts()
    drafts.put(NARRATIVE, typed)
    assert not drafts.save(NARRATIVE)
    assert drafts.problems[NARRATIVE].code == code
    assert drafts.shown(NARRATIVE) == typed
    assert store.actions == []


@pytest.mark.parametrize("typed", ["=1+1", "+86", "-", "@某"])
def test_text_that_looks_like_a_formula_stays_text(typed: str) -> None:
    drafts, _ = new_drafts()
    drafts.put(NARRATIVE, typed)
    assert drafts.save(NARRATIVE)
    assert drafts.shown(NARRATIVE) == typed


@pytest.mark.parametrize(
    ("typed", "code"), [("六百", "number.unreadable"), ("1e3", "number.unreadable"), ("-1", "number.negative")]
)
def test_unreadable_figure_is_refused_and_stays(typed: str, code: str) -> None:
    drafts, store = new_drafts()
    drafts.put(NUMERATOR, typed)
    assert not drafts.save(NUMERATOR)
    assert drafts.problems[NUMERATOR].code == code
    assert drafts.shown(NUMERATOR) == typed
    assert drafts.provisional(Q2).readings["i42-2-1"].numerator == ""
    assert store.actions == []


def test_what_is_typed_counts_before_it_is_saved() -> None:
    drafts, store = new_drafts()
    drafts.put(NUMERATOR, "６１２")
    drafts.put(STATUS, Status.NO_PROGRESS)
    provisional = drafts.provisional(Q2)
    assert provisional.readings["i42-2-1"].numerator == "612"
    assert provisional.entries["t42-2"].status is Status.NO_PROGRESS
    assert store.actions == []


def test_field_has_the_name_findings_use() -> None:
    assert NARRATIVE.name == "narrative"
    assert NUMERATOR.name == "reading:i42-2-1"
