"""What a block would change, and the one action it becomes."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from planner_desktop.domain import edits
from planner_desktop.domain.bulk.columns import Column
from planner_desktop.domain.bulk.filling import Desk, Fit, Proposal, change_of, changeset_of, propose, typed
from planner_desktop.domain.bulk.matching import Placed
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, Progress, Reading, Status
from planner_desktop.errors import UserError
from support.small_plan import indicator, small_plan

Q2 = Period.parse("2020Q2")
PLAN = small_plan((indicator("t1.i1", 1, 2), indicator("whole", 1, None)))


def desk(*records: Entry | Reading) -> Desk:
    return Desk(PLAN, Progress.of(records), Q2, lambda text: [each for each in text if each == "𒀀"])


def cell(text: str, column: Column = Column.NARRATIVE, step: str = "t1.m2", row: int = 0) -> Placed:
    return Placed(row, 0, text, step, column)


def proposed(held: Desk, *cells: Placed) -> Sequence[Proposal]:
    return propose(held, cells, lambda _step, column: f"shown {column}")


def test_an_empty_cell_is_filled_and_a_full_one_is_only_overwritten_when_asked() -> None:
    held = desk(Entry("t1.m2", Q2, Status.ON_TRACK, narrative="旧"))
    found = proposed(held, cell("新"), cell("问题", Column.PROBLEMS), cell("正常推进", Column.STATUS))
    assert [each.fit for each in found] == [Fit.OVERWRITES, Fit.NEW, Fit.SAME]
    assert (found[0].old, found[0].new, found[2].new) == ("旧", "新", Status.ON_TRACK)
    kept = held.progress.with_changes(changeset_of(held, found, ())).entry("t1.m2", Q2)
    assert kept == Entry("t1.m2", Q2, Status.ON_TRACK, narrative="旧", problems="问题")
    changed = held.progress.with_changes(changeset_of(held, found, {found[0].placed})).entry("t1.m2", Q2)
    assert changed == Entry("t1.m2", Q2, Status.ON_TRACK, narrative="新", problems="问题")


def test_cells_of_one_row_become_one_change_of_its_record() -> None:
    held = desk()
    found = proposed(held, cell("滞后", Column.STATUS), cell("慢"), cell("1/2\n3/4", Column.FIGURES))
    made = changeset_of(held, found, ())
    assert made.label == "edit.bulk"
    assert [change.key[0] for change in made.changes] == ["entry", "reading", "reading"]


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        (Column.STATUS, "差不多", "bulk.unknown_status"),
        (Column.FIGURES, "甲/2\n1/2", "number.unreadable"),
        (Column.FIGURES, "12", "bulk.needs_both"),
        (Column.NARRATIVE, "坏\x01字", "text.control_character"),
        (Column.NARRATIVE, "长" * (edits.LONGEST_TEXT + 1), "text.too_long"),
        (Column.NARRATIVE, "𒀀", "text.missing_glyph"),
        (Column.TARGET, "≥70%", "bulk.read_only"),
    ],
)
def test_what_does_not_fit_says_why_and_changes_nothing(column: Column, text: str, code: str) -> None:
    held = desk()
    (found,) = proposed(held, cell(text, column))
    assert found.problem is not None
    assert (found.fit, found.problem.code, found.new) == (Fit.REFUSED, code, text)
    assert not changeset_of(held, [found], {found.placed})


def test_a_cell_that_only_is_read_and_says_the_same_is_no_obstacle() -> None:
    (found,) = proposed(desk(), cell("shown target ", Column.TARGET))
    assert found.fit is Fit.SAME


def test_a_cell_that_went_nowhere_stays_with_its_reason() -> None:
    (found,) = proposed(desk(), Placed(0, 0, "甲", problem="bulk.no_such_task"))
    assert found.problem is not None
    assert (found.fit, found.problem.code) == (Fit.REFUSED, "bulk.no_such_task")


def test_two_values_for_one_field_are_not_both_taken() -> None:
    first, second, same = cell("甲"), cell("乙", row=1), cell("甲", row=2)
    fits = [each.fit for each in proposed(desk(), first, second, same)]
    assert fits == [Fit.NEW, Fit.REFUSED, Fit.NEW]


def test_a_figure_of_the_whole_task_is_not_set_twice() -> None:
    """It is shown at each step, and two rows of a block may say different things of it."""
    found = proposed(desk(), cell("②1/2", Column.FIGURES, "t1.m2"), cell("3/4", Column.FIGURES, "t1.m3", row=1))
    assert [each.fit for each in found] == [Fit.NEW, Fit.REFUSED]


def test_typing_into_a_cell_is_the_edit_of_its_field() -> None:
    held = desk()
    assert change_of(held, "t1.m2", Column.STATUS, "滞后") == edits.set_entry(
        held.progress, "t1.m2", Q2, status=Status.BEHIND
    )
    typed = change_of(held, "t1.m2", Column.FIGURES, "① 1/2")
    assert typed == edits.set_reading(held.progress, "t1.i1", Q2, numerator="1", denominator="2")


def test_a_figure_deleted_from_its_cell_is_taken_back() -> None:
    held = desk(Reading("t1.i1", Q2, numerator="1", denominator="2"), Reading("whole", Q2, numerator="5"))
    after = held.progress.with_changes(change_of(held, "t1.m2", Column.FIGURES, "② 6/7"))
    assert after.reading("t1.i1", Q2) is None
    assert after.reading("whole", Q2) == Reading("whole", Q2, numerator="6", denominator="7")


def test_a_block_leaves_figures_alone_that_it_does_not_name() -> None:
    held = desk(Reading("t1.i1", Q2, numerator="1", denominator="2"))
    found = proposed(held, cell("② 6/7", Column.FIGURES))
    after = held.progress.with_changes(changeset_of(held, found, {found[0].placed}))
    assert after.reading("t1.i1", Q2) == Reading("t1.i1", Q2, numerator="1", denominator="2")


def test_clearing_empties_what_can_be_filled_in_as_one_action() -> None:
    held = desk(
        Entry("t1.m2", Q2, Status.ON_TRACK, narrative="旧", problems="留"),
        Reading("t1.i1", Q2, numerator="1", denominator="2"),
    )
    cleared = [("t1.m2", column, "") for column in (Column.TARGET, Column.NARRATIVE, Column.FIGURES)]
    made, refused = typed(held, cleared)
    after = held.progress.with_changes(made)
    assert after.entry("t1.m2", Q2) == Entry("t1.m2", Q2, Status.ON_TRACK, problems="留")
    assert after.reading("t1.i1", Q2) is None
    assert (made.label, refused) == ("edit.bulk", 0)


def test_typing_into_many_cells_counts_what_they_do_not_take() -> None:
    cells = [("t1.m2", Column.STATUS, "滞后"), ("t1.m3", Column.STATUS, "差不多"), ("t1.m3", Column.NARRATIVE, "慢")]
    made, refused = typed(desk(), cells)
    assert [change.key[1] for change in made.changes] == ["t1.m2", "t1.m3"]
    assert refused == 1


def test_a_refused_text_is_not_cut() -> None:
    with pytest.raises(UserError, match=r"text\.missing_glyph"):
        change_of(desk(), "t1.m2", Column.NARRATIVE, "𒀀")
