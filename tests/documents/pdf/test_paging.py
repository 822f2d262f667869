"""How the ledger spreads over pages: nothing lost, nothing outside, no band or sign-off block alone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner_desktop.documents.paper_words import Column
from planner_desktop.documents.pdf.cells import Cells, make_block
from planner_desktop.documents.pdf.paging import (
    PROGRAMME_BAND,
    SECTION_BAND,
    SIGN_OFF,
    Item,
    Page,
    ProgrammeItem,
    SectionItem,
    SignOffItem,
    SliceItem,
    paginate,
)
from planner_desktop.documents.pdf.sheet import BOTTOM
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.plan import Plan
from support.sample_return import LONG_STEP, grown, sample_ledger, sample_plan, sample_return, with_texts

SENTENCE = "组织召开示例推进会，明确时间表、路线图；逐项对账销号。"


def lengths() -> st.SearchStrategy[list[int]]:
    """Sentences in each of a task's texts: mostly few, sometimes many."""
    return st.lists(st.one_of(st.integers(0, 6), st.integers(0, 90)), min_size=5, max_size=5)


def ledger_of(texts: list[list[int]], last_task: int = 1) -> Ledger:
    """A ledger whose first tasks have step, narrative, problems and next steps of given lengths."""
    plan, sealed = grown(len(texts))
    section = plan.programmes[0].sections[0]
    tasks = tuple(
        replace(
            task,
            text=SENTENCE * (some[4] + last_task),
            milestones=tuple(replace(step, text=SENTENCE * (some[0] + 1)) for step in task.milestones),
        )
        for task, some in zip(section.tasks, texts, strict=True)
    )
    entries = tuple(
        replace(entry, narrative=SENTENCE * a, problems=SENTENCE * b, next_steps=SENTENCE * c)
        for entry, (_, a, b, c, _) in zip(sealed.entries, texts, strict=True)
    )
    programme = replace(plan.programmes[0], sections=(replace(section, tasks=tasks),))
    return sample_ledger(replace(sealed, entries=entries), plan=replace(plan, programmes=(programme,)))


def drop(item: Item) -> float:
    """Height of an item."""
    match item:
        case ProgrammeItem():
            return PROGRAMME_BAND
        case SectionItem():
            return SECTION_BAND
        case SliceItem():
            return item.height
        case SignOffItem():
            return SIGN_OFF


def column_text(cells: list[Cells], column: Column) -> str:
    return "".join(text for part in cells for text, _, _ in part.get(column, []))


def assert_sound(ledger: Ledger, pages: list[Page]) -> None:
    for page in pages:
        below = page.items[0].top
        for item in page.items:
            assert item.top == pytest.approx(below)
            below = item.top - drop(item)
        assert below >= BOTTOM - 0.02
        assert isinstance(page.items[-1], SliceItem | SignOffItem), "a band stands alone at the foot of a page"
    assert isinstance(pages[-1].items[-1], SignOffItem)
    assert any(isinstance(item, SliceItem) for item in pages[-1].items), "the sign-off block stands alone"
    assert_nothing_lost(ledger, pages)


def assert_nothing_lost(ledger: Ledger, pages: list[Page]) -> None:
    slices = [item for page in pages for item in page.items if isinstance(item, SliceItem)]
    tasks = [rows for programme in ledger.programmes for section in programme.sections for rows in section.tasks]
    assert list(dict.fromkeys(item.task.number for item in slices)) == [rows.task.number for rows in tasks]
    for rows in tasks:
        block = make_block(rows)
        parts = [item for item in slices if item.task is rows.task]
        for column in block.spanning:
            shown = [item.spanning for item in parts]
            assert column_text(shown, column) == column_text([block.spanning], column)
        for column in block.rows[0]:
            shown = [cells for item in parts for _, cells in item.rows]
            assert column_text(shown, column) == column_text(list(block.rows), column)
        for item in parts:
            assert sum(height for height, _ in item.rows) <= item.height + 0.01


@settings(max_examples=40)
@given(st.lists(lengths(), min_size=1, max_size=5))
def test_whatever_the_texts_all_is_placed_and_nothing_stands_alone(texts: list[list[int]]) -> None:
    ledger = ledger_of(texts)
    assert_sound(ledger, paginate(ledger))


@pytest.mark.parametrize("sentences", range(1, 60))
def test_the_sign_off_block_always_has_some_of_the_ledger_above_it(sentences: int) -> None:
    ledger = ledger_of([[1, 3, 1, 1, 1], [1, sentences, 1, 1, 1]])
    assert_sound(ledger, paginate(ledger))


@pytest.mark.parametrize("sentences", range(1, 40, 3))
def test_also_where_the_task_itself_is_longer_than_its_steps(sentences: int) -> None:
    ledger = ledger_of([[1, 3, 1, 1, 1], [1, 1, 1, 1, sentences]])
    assert_sound(ledger, paginate(ledger))


def test_the_sample_is_sound() -> None:
    ledger = sample_ledger()
    assert_sound(ledger, paginate(ledger))


def test_a_cut_cell_leaves_and_carries_no_line_alone() -> None:
    ledger = ledger_of([[8, 9, 7, 5, 3]] * 12)
    carried = [
        cells[column]
        for page in paginate(ledger)[1:]
        for cells in [page.items[0].rows[0][1]]  # pyright: ignore[reportAttributeAccessIssue]
        if isinstance(page.items[0], SliceItem) and page.items[0].continued
        for column in (Column.STEP, Column.NARRATIVE)
    ]
    assert carried
    assert not [cell for cell in carried if len(cell) == 1]


def test_a_page_says_what_it_continues() -> None:
    ledger = ledger_of([[9, 20, 3, 3, 3]] * 6)
    pages = paginate(ledger)
    assert pages[0].programme is None and pages[0].section is None
    assert {page.section.section.id for page in pages[1:] if page.section} == {"s1"}


def test_a_task_without_steps_to_report_and_an_empty_plan_are_drawn_too() -> None:
    plan = sample_plan()
    waiting = replace(plan, programmes=plan.programmes[:1])
    empty = sample_ledger(replace(sample_return(), entries=(), readings=(), evidence=()), plan=waiting)
    assert [type(item) for item in paginate(empty)[0].items] == [SignOffItem]
    nothing_due = sample_ledger(replace(sample_return(), entries=(), readings=(), evidence=()))
    assert_sound(nothing_due, paginate(nothing_due))


def test_a_hundred_thousand_characters_flow_over_pages() -> None:
    ledger = sample_ledger(with_texts(sample_return(), {"narrative": LONG_STEP * 500}, "t09-1"))
    assert_sound(ledger, paginate(ledger))
    ledger = sample_ledger(with_texts(sample_return(), {"narrative": LONG_STEP * 700}))
    pages = paginate(ledger)
    assert len(pages) > 150
    assert_sound(ledger, pages)


def test_bands_of_a_plan_with_many_short_sections_never_end_a_page() -> None:
    plan = sample_plan()
    section = plan.programmes[3].sections[0]
    many = tuple(replace(section, id=f"s{n}", tasks=section.tasks[n % 3 : n % 3 + 1]) for n in range(40))
    wide: Plan = replace(plan, programmes=(replace(plan.programmes[3], sections=many),))
    ledger = sample_ledger(plan=wide)
    for page in paginate(ledger):
        assert isinstance(page.items[-1], SliceItem | SignOffItem)
