"""What an office added is told apart on paper and in Excel, by a word."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import openpyxl

from planner_desktop.documents.envelope import to_payload
from planner_desktop.documents.excel import draw_workbook
from planner_desktop.documents.pdf.rendering import render_return
from planner_desktop.domain.additions import plan_with
from planner_desktop.domain.ledger import Ledger
from support.sample_return import sample_ledger, sample_plan, sample_return
from support.second_notice import additions

SAID = ("本单位自定任务（不属于文件原文）", "云团办〔２０２３〕８号", "另含本单位自定任务1项", "建设县级青年之家示范点")


def ledger() -> Ledger:
    plan = sample_plan()
    awaiting = next(programme.id for programme in plan.programmes if programme.awaits_supplement)
    added = additions(awaiting, plan.programmes[1].id)
    return sample_ledger(sample_return(additions=added), plan=plan_with(plan, added))


def test_paper_names_the_supplement_and_marks_the_units_own_tasks(tmp_path: Path) -> None:
    (tmp_path / "return.pdf").write_bytes(render_return(ledger()).pdf)
    told = subprocess.run(["pdftotext", "-raw", tmp_path / "return.pdf", "-"], capture_output=True, check=True)
    text = told.stdout.decode().replace("\n", "")
    assert [word for word in SAID if word not in text] == []
    assert "1自定" in text


def test_workbook_names_the_supplement_and_marks_the_units_own_tasks() -> None:
    shown = ledger()
    book = openpyxl.load_workbook(io.BytesIO(draw_workbook(shown, to_payload(shown.sealed))))
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value]
    text = "\n".join(cells)
    assert [word for word in SAID if word not in text] == []
    assert "1\n自定" in cells
