"""The list handed to the departments: what is written there, and what comes back from it."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from planner_desktop.documents.excel.open_list import HEAD_ROW, list_to_fill_in
from planner_desktop.documents.isolation.workbooks import read_in_child
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.domain.bulk.columns import EDITABLE, ORDER, Column, column_named, read_status
from planner_desktop.domain.bulk.filling import Desk, Fit, Proposal, changeset_of, propose
from planner_desktop.domain.bulk.matching import Table, TableRow, match
from planner_desktop.domain.bulk.open_list import LISTED, open_list
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Entry, Progress, Reading, Status
from support.entry_plan import entry_plan

Q2 = Period.parse("2020Q2")
PLAN = entry_plan()
ROWS = tuple(TableRow(task, step) for task in PLAN.tasks for step in task.milestones)
DESK = Desk(
    PLAN,
    Progress.of([Entry("t42-2", Q2, Status.BEHIND, narrative="=1+1"), Reading("i06-1-1", Q2, "12")]),
    Q2,
)


def written(sample: bool = False) -> bytes:
    return list_to_fill_in(open_list(DESK, ROWS, "共青团示例县委", sample))


def test_it_is_print_ready_and_offers_the_statuses() -> None:
    sheet = load_workbook(io.BytesIO(written(sample=True))).worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (
        "landscape",
        1,
        0,
    )
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$3:$3", "D4")
    (choice,) = sheet.data_validations.dataValidation
    words = str(choice.formula1).strip('"').split(",")
    assert {read_status(word) for word in words} == set(Status)
    assert str(choice.sqref) == f"G4:G{HEAD_ROW + len(ROWS)}"
    assert sheet.HeaderFooter.oddHeader is not None and "示例数据" in str(sheet.HeaderFooter.oddHeader.right.text)


def test_its_headings_are_those_a_block_is_matched_by() -> None:
    sheet = load_workbook(io.BytesIO(written())).worksheets[0]
    assert [column_named(str(cell.value)) for cell in sheet[HEAD_ROW]] == list(LISTED)


def test_texts_are_texts_and_never_formulas() -> None:
    sheet = load_workbook(io.BytesIO(written())).worksheets[0]
    cells = [cell for row in sheet.iter_rows(min_row=HEAD_ROW + 1) for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert any(cell.value == "=1+1" and cell.quotePrefix for cell in cells)


def test_a_list_that_comes_back_untouched_changes_nothing_and_filled_in_fills_in(workers: VettingWorkers) -> None:
    found = proposals(workers, written())
    assert {each.fit for each in found} == {Fit.SAME}
    workbook = load_workbook(io.BytesIO(written()))
    sheet = workbook.worksheets[0]
    last = HEAD_ROW + len(ROWS)
    sheet.cell(last, LISTED.index(Column.STATUS) + 1, "正常推进")
    sheet.cell(last, LISTED.index(Column.FIGURES) + 1, "15\n97/100")
    sheet.delete_rows(HEAD_ROW + 1)
    out = io.BytesIO()
    workbook.save(out)
    filled = proposals(workers, out.getvalue())
    assert {each.fit for each in filled} == {Fit.SAME, Fit.NEW, Fit.OVERWRITES}
    after = DESK.progress.with_changes(changeset_of(DESK, filled, {each.placed for each in filled}))
    step = ROWS[-1].step.id
    assert after.entry(step, Q2) == Entry(step, Q2, Status.ON_TRACK)
    assert after.reading("i06-1-1", Q2) == Reading("i06-1-1", Q2, "15")
    assert after.reading("i06-1-2", Q2) == Reading("i06-1-2", Q2, numerator="97", denominator="100")


def proposals(workers: VettingWorkers, data: bytes) -> tuple[Proposal, ...]:
    (block,) = read_in_child(workers, data)
    matching = match(block, Table(ROWS), ROWS, 0, ORDER, 0)
    assert matching.by_rows
    assert {each.target for each in matching.placed} <= set(EDITABLE)
    return propose(DESK, matching.placed, lambda _step, _column: "")
