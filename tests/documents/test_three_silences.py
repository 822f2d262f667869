"""“No progress”, “not applicable” and “not filled in” never look alike: on paper, in Excel, in the payload."""

from __future__ import annotations

import json
import re
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from planner_desktop.documents.envelope import from_payload, to_payload
from planner_desktop.documents.excel import draw_workbook
from planner_desktop.documents.fonts import missing_characters
from planner_desktop.documents.paper_rows import row_words
from planner_desktop.documents.paper_words import STATUS_SHAPES
from planner_desktop.documents.pdf.rendering import render_return
from planner_desktop.domain.bulk.columns import read_status
from planner_desktop.domain.progress import Status
from support.sample_return import sample_ledger, sample_return

IDLE, NOT_APPLICABLE, LEFT_OUT = "t07-1", "t02-1", "t09-1"
"""Steps of the sample return; the last has no entry."""
CELLS = {IDLE: "▲ 本期无进展", NOT_APPLICABLE: "－ 不适用", LEFT_OUT: "□ 未填报"}


def test_the_words_of_a_row_tell_them_apart_by_shape_word_and_text() -> None:
    ledger = sample_ledger()
    rows = {
        row.step.id: row_words(row)
        for programme in ledger.programmes
        for section in programme.sections
        for task in section.tasks
        for row in task.rows
    }
    assert {id_: f"{rows[id_].shape} {rows[id_].status}" for id_ in CELLS} == CELLS
    assert rows[IDLE].narrative.text == "本期无进展。"
    assert rows[NOT_APPLICABLE].narrative.text.startswith("不适用原因：")
    assert rows[LEFT_OUT].narrative.text == "—"


def test_excel_tells_them_apart() -> None:
    payload = to_payload(sample_return())
    sheet = load_workbook(BytesIO(draw_workbook(sample_ledger(), payload)))["进展情况"]
    cells = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row if cell}
    assert all(any(cell.partition("\n")[0] == shown for cell in cells) for shown in CELLS.values())


def test_the_pdf_tells_them_apart(tmp_path: Path) -> None:
    path = tmp_path / "return.pdf"
    path.write_bytes(render_return(sample_ledger()).pdf)
    text = subprocess.run(["pdftotext", "-raw", str(path), "-"], capture_output=True, check=True).stdout.decode()
    squeezed = re.sub(r"\s", "", text)
    for shown in CELLS.values():
        assert shown.replace(" ", "") in squeezed


def test_the_payload_tells_them_apart_and_reads_back_equal() -> None:
    payload = to_payload(sample_return())
    held = {entry["milestone"]: entry for entry in json.loads(payload)["entries"]}
    assert held[IDLE]["status"] == "no_progress"
    assert held[NOT_APPLICABLE]["status"] == "not_applicable" and held[NOT_APPLICABLE]["reason"]
    assert LEFT_OUT not in held
    read = {entry.milestone_id: entry.status for entry in from_payload(payload).entries}
    assert (read[IDLE], read[NOT_APPLICABLE]) == (Status.NO_PROGRESS, Status.NOT_APPLICABLE)


@pytest.mark.parametrize(
    ("shown", "status"),
    [(CELLS[IDLE], Status.NO_PROGRESS), (CELLS[NOT_APPLICABLE], Status.NOT_APPLICABLE), (CELLS[LEFT_OUT], None)],
)
def test_what_excel_shows_is_understood_when_it_is_pasted_back(shown: str, status: Status | None) -> None:
    assert read_status(shown) is status


def test_the_shapes_can_be_printed() -> None:
    assert not missing_characters("".join(STATUS_SHAPES.values()))
