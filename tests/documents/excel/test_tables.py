"""Workbooks made elsewhere, read in the child as blocks of cells."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from openpyxl import Workbook

from planner_desktop.documents.excel import tables
from planner_desktop.documents.excel.tables import read_tables
from planner_desktop.documents.excel.workbook import draw
from planner_desktop.documents.isolation.workbooks import read_in_child
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.domain.bulk.columns import ORDER
from planner_desktop.domain.bulk.filling import Desk, Fit, propose
from planner_desktop.domain.bulk.matching import Table, TableRow, match
from planner_desktop.domain.progress import Progress
from planner_desktop.errors import UserError
from support.bombs import XLSX_BOMBS
from support.sample_return import sample_ledger, sample_return


def saved(workbook: Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def office_template() -> bytes:
    """A table as an office has it: a title, merged cells, numbers, a hidden sheet."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    for row in (
        ["示例报表"],
        ["序号", "推进步骤", "状态", "完成数"],
        [42, "2020年", "滞后", 0.1],
        [None, "2021年", None, 12.0],
    ):
        sheet.append(row)
    sheet.merge_cells("A3:A4")
    sheet["E3"] = True
    hidden = workbook.create_sheet("隐藏")
    hidden["A1"] = "看不见"
    hidden.sheet_state = "hidden"
    return saved(workbook)


TEMPLATE = (
    ("示例报表",),
    ("序号", "推进步骤", "状态", "完成数"),
    ("42", "2020年", "滞后", "0.1", "TRUE"),
    ("", "2021年", "", "12"),
)


def test_the_child_reads_what_people_see_and_tells_what_is_merged(workers: VettingWorkers) -> None:
    (block,) = read_in_child(workers, office_template())
    assert block.rows == TEMPLATE
    assert block.covered == frozenset({(3, 0)})


def test_what_libreoffice_makes_of_it_reads_the_same(workers: VettingWorkers, tmp_path: Path) -> None:
    source = tmp_path / "in" / "template.xlsx"
    source.parent.mkdir()
    source.write_bytes(office_template())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx", "--outdir", str(tmp_path), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=150)
    block = read_in_child(workers, (tmp_path / "template.xlsx").read_bytes())[0]
    assert [row[:4] for row in block.rows] == [row[:4] for row in TEMPLATE]
    assert (3, 0) in block.covered


@pytest.mark.parametrize("name", sorted(XLSX_BOMBS))
def test_a_workbook_made_to_exhaust_is_refused(workers: VettingWorkers, name: str) -> None:
    with pytest.raises(UserError, match=r"vetting\.|payload\.unreadable"):
        read_in_child(workers, XLSX_BOMBS[name]())


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"\xd0\xcf\x11\xe0 an old .xls", b"a,b\n1,2\n"])
def test_what_is_no_xlsx_is_refused_by_its_name(workers: VettingWorkers, data: bytes) -> None:
    with pytest.raises(UserError, match=r"bulk\.not_excel"):
        read_in_child(workers, data)


def test_more_text_than_any_table_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_CELLS", 3)
    with pytest.raises(UserError, match=r"bulk\.too_large"):
        read_tables(office_template())


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("12", "12"),
        ("1.2E1", "12"),
        ("0.10000000000000001", "0.1"),
        ("-0", "0"),
        ("#REF!", "#REF!"),
        ("1E99999", "1E99999"),
    ],
)
def test_a_number_reads_as_a_person_would_write_it(written: str, shown: str) -> None:
    assert tables._number(written).lstrip("-") == shown  # pyright: ignore[reportPrivateUsage]


def test_our_own_return_taken_in_again_would_change_nothing(workers: VettingWorkers) -> None:
    """Paper puts several fields into one cell; each goes back to its own."""
    sealed = sample_return()
    ledger = sample_ledger(sealed)
    progress = Progress.of((*sealed.entries, *sealed.readings))
    block = read_in_child(workers, draw(ledger, b"{}"))[0]
    rows = tuple(TableRow(task, step) for task in ledger.plan.tasks for step in task.milestones)
    matching = match(block, Table(rows), rows, 0, ORDER, 0)
    assert matching.by_rows
    found = propose(Desk(ledger.plan, progress, sealed.period), matching.placed, lambda _step, _column: "")
    differing = [
        (each.placed.milestone_id, each.placed.target, each.old, each.new, each.problem and each.problem.code)
        for each in found
        if each.fit is not Fit.SAME
    ]
    assert differing == []
    assert len(found) > len(sealed.entries)
