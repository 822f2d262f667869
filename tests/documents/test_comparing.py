"""A changed file, once refused, tells what was changed: cell, column, task, old and new; page; field."""

from __future__ import annotations

import io
import json
import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pyhanko.pdf_utils import embed, generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from planner_desktop.documents import envelope
from planner_desktop.documents.excel.comparing import NAMED
from planner_desktop.documents.isolation.isolated_files import IsolatedFiles
from planner_desktop.documents.paper_words import Column
from planner_desktop.documents.pdf.columns import BANDS
from planner_desktop.domain.identity import Refusal
from planner_desktop.domain.returns import Return
from planner_desktop.domain.trust import TrustBook
from planner_desktop.domain.units import Directory, Level, Unit
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.services.incoming import Incoming, Received
from planner_desktop.services.redrawing import Redrawing
from support.pdf_forging import add_annotation, dictionary, replace_page, updated
from support.sample_return import sample_plan
from support.signed_returns import Pair, random_return, signed_pair, sound_pair
from support.signed_samples import NOW, UNIT_CODE, signing_key
from support.xlsx_forging import parts_of, zipped

SHEET = "xl/worksheets/sheet1.xml"
UNITS = Directory(
    (
        Unit("140000", "示例省", Level.PROVINCE, None),
        Unit("140100", "示例市", Level.CITY, "140000"),
        Unit(UNIT_CODE, "示例区", Level.COUNTY, "140100", "示例市"),
    )
)
TRUST = TrustBook.pinning({signing_key().fingerprint: UNIT_CODE})


@pytest.fixture
def incoming(isolated: IsolatedFiles) -> Incoming:
    return Incoming(isolated, lambda: NOW, Redrawing((sample_plan(),), UNITS))


def verdict(incoming: Incoming, data: bytes) -> FileVerdict:
    found = incoming.verify([Received("received", data)], TRUST)[0]
    assert not found.accepted
    return found


def told(incoming: Incoming, data: bytes, area: str) -> list[Refusal]:
    """What is told beyond the signature's own finding."""
    first, *rest = verdict(incoming, data).findings
    assert not first.code.startswith(area)
    return rest


def edited(change: Callable[[Any], None]) -> bytes:
    """Opened, changed and saved in a spreadsheet program."""
    book = openpyxl.load_workbook(io.BytesIO(sound_pair().xlsx))
    change(book)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def place_of(text: str) -> str:
    """The cell of the first sheet that holds a text."""
    book = openpyxl.load_workbook(io.BytesIO(sound_pair().xlsx))
    return next(
        cell.coordinate for row in book.worksheets[0].iter_rows() for cell in row if text in str(cell.value or "")
    )


def test_edited_cell_is_named_with_column_task_old_and_new(incoming: Incoming) -> None:
    place = place_of("8所示例单位改革方案")

    def change(book: Any) -> None:
        book.worksheets[0][place] = "98所示例单位"

    (found,) = told(incoming, edited(change), "xlsx.cell")
    details = dict(found.details)
    assert found.code == "xlsx.cell_changed"
    assert details["cell"] == place
    assert (details["sheet"], details["column"], details["task"]) == ("进展情况", "进展情况", "1")
    assert details["old"].startswith("8所示例单位改革方案全部印发")
    assert details["new"] == "98所示例单位"


def test_cell_of_another_sheet_is_named_too(incoming: Incoming) -> None:
    def change(book: Any) -> None:
        book["指标"]["F5"] = 98

    (found,) = told(incoming, edited(change), "xlsx.cell")
    assert dict(found.details)["sheet"] == "指标"
    assert dict(found.details)["column"] == "目标值"
    assert dict(found.details)["new"] == "98"


def test_many_changes_are_counted(incoming: Incoming) -> None:
    def change(book: Any) -> None:
        for (cell,) in book.worksheets[0].iter_rows(min_row=5, min_col=10, max_col=10):
            if cell.value:
                cell.value = "改"

    found = told(incoming, edited(change), "xlsx.cell")
    assert [each.code for each in found[:NAMED]] == ["xlsx.cell_changed"] * NAMED
    assert found[NAMED].code == "xlsx.more_cells_changed"
    assert int(dict(found[NAMED].details)["count"]) > 0


def test_missing_sheet_is_named(incoming: Incoming) -> None:
    found = told(incoming, edited(lambda book: book.remove(book["汇总"])), "xlsx.sheet")
    assert found == [Refusal("xlsx.sheet_missing", (("sheet", "汇总"),))]


def test_file_saved_without_a_change_says_that_nothing_was_changed(incoming: Incoming) -> None:
    assert told(incoming, edited(lambda _book: None), "xlsx.cell") == [Refusal("xlsx.cells_unchanged")]


def test_one_altered_character_is_named(incoming: Incoming) -> None:
    parts = parts_of(sound_pair().xlsx)
    old, new = "8所示例单位".encode(), "9所示例单位".encode()
    altered = zipped(parts | {SHEET: parts[SHEET].replace(old, new, 1)})
    (found,) = told(incoming, altered, "xlsx.cell")
    assert dict(found.details)["old"].startswith("8所")
    assert dict(found.details)["new"].startswith("9所")


def test_altered_payload_names_nothing_and_breaks_nothing(incoming: Incoming) -> None:
    parts = parts_of(sound_pair().xlsx)
    name = "xl/worksheets/sheet4.xml"
    altered = zipped(parts | {name: parts[name].replace(b">eN", b">eO", 1)})
    assert altered != sound_pair().xlsx
    assert told(incoming, altered, "payload") == []


def test_file_saved_by_libreoffice_says_that_nothing_was_changed(incoming: Incoming, tmp_path: Path) -> None:
    (tmp_path / "in.xlsx").write_bytes(sound_pair().xlsx)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "out"]
    subprocess.run([*command, "in.xlsx"], cwd=tmp_path, check=True, capture_output=True)
    saved = (tmp_path / "out" / "in.xlsx").read_bytes()
    assert told(incoming, saved, "xlsx.cell") == [Refusal("xlsx.cells_unchanged")]


def test_without_its_plan_the_texts_that_are_gone_are_named(isolated: IsolatedFiles) -> None:
    planless = Incoming(isolated, lambda: NOW, Redrawing((), UNITS))
    place = place_of("8所示例单位改革方案")

    def change(book: Any) -> None:
        book.worksheets[0][place] = "98所示例单位"

    (found,) = told(planless, edited(change), "xlsx.text")
    assert dict(found.details) | {"old": ""} == {"step": "t01-2", "field": "narrative", "old": ""}
    assert told(planless, edited(lambda _book: None), "xlsx.text") == []


@pytest.mark.parametrize("change", [add_annotation, replace_page])
def test_changed_page_is_named(incoming: Incoming, change: Callable[[IncrementalPdfFileWriter], None]) -> None:
    found = told(incoming, updated(sound_pair().pdf, change), "pdf.page")
    assert found == [Refusal("pdf.page_changed", (("page", "1"),))]


def rewritten(change: Callable[[bytes], bytes], number: int) -> Callable[[IncrementalPdfFileWriter], None]:
    """Change the drawing of a page, as a program for editing PDFs does."""

    def write(writer: IncrementalPdfFileWriter) -> None:
        page = writer.root["/Pages"]["/Kids"][number - 1]
        drawing = page["/Contents"].data
        assert change(drawing) != drawing
        page[pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=change(drawing)))
        writer.update_container(page)

    return write


def test_a_text_of_the_ledger_is_named_with_task_column_old_and_new(incoming: Incoming) -> None:
    """``8所示例单位`` becomes ``98所…``: the drawing's codes are the font's, of which digits are themselves."""
    left = BANDS[Column.NARRATIVE].left + BANDS[Column.NARRATIVE].padding
    begins = re.compile(rb"(%d\.\d+ [\d.]+ Tm )\(8\) Tj" % int(left))
    (found,) = told(
        incoming,
        updated(sound_pair().pdf, rewritten(lambda page: begins.sub(rb"\1(98) Tj", page, count=1), 2)),
        "pdf.page",
    )
    details = dict(found.details)
    assert (found.code, details["page"], details["task"], details["column"]) == (
        "pdf.cell_changed",
        "2",
        "1",
        "进展情况",
    )
    assert details["old"].startswith("8所示例单位改革方案")
    assert details["new"].startswith("98所示例单位改革方案")


def test_a_line_outside_the_ledger_is_named_with_its_page(incoming: Incoming) -> None:
    edit = rewritten(lambda drawing: drawing.replace(b"(140106)", b"(140107)", 1), 1)
    (found,) = told(incoming, updated(sound_pair().pdf, edit), "pdf.page")
    assert found == Refusal("pdf.line_changed", (("page", "1"), ("old", "140106"), ("new", "140107")))


def test_a_text_is_named_though_another_program_spelled_every_page_anew(incoming: Incoming, tmp_path: Path) -> None:
    (tmp_path / "in.pdf").write_bytes(sound_pair().pdf)
    command = ["qpdf", "--qdf", "--object-streams=disable", "in.pdf", "out.pdf"]
    subprocess.run(command, cwd=tmp_path, check=True)
    data = (tmp_path / "out.pdf").read_bytes()
    (found,) = told(incoming, data.replace(b"(140106)", b"(140107)", 1), "pdf.page")
    assert found.code == "pdf.line_changed"


def test_text_put_over_the_page_is_named(incoming: Incoming) -> None:
    edit = rewritten(lambda drawing: drawing + b" BT /F1+0 9 Tf 1 0 0 1 700 100 Tm (98) Tj ET", 2)
    (found,) = told(incoming, updated(sound_pair().pdf, edit), "pdf.page")
    assert (dict(found.details)["old"], dict(found.details)["new"]) == ("", "98")


def test_bytes_behind_the_end_leave_the_pages_as_they_were(incoming: Incoming) -> None:
    assert told(incoming, sound_pair().pdf + b"\n", "pdf.page") == [Refusal("pdf.pages_unchanged")]


def test_pages_spelled_anew_by_another_program_are_not_named_one_by_one(incoming: Incoming, tmp_path: Path) -> None:
    (tmp_path / "in.pdf").write_bytes(sound_pair().pdf)
    command = ["qpdf", "--qdf", "--object-streams=disable", "in.pdf", "out.pdf"]
    subprocess.run(command, cwd=tmp_path, check=True)
    found = told(incoming, (tmp_path / "out.pdf").read_bytes(), "pdf.page")
    assert found == [Refusal("pdf.pages_rewritten")]


def with_payload(payload: bytes) -> Callable[[IncrementalPdfFileWriter], None]:
    """Put another attachment in the place of the signed one."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        specification = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]
        content = embed.EmbeddedFileObject.from_file_data(writer, envelope.bind_workbook(payload, "a" * 64))
        specification[pdf_name("/EF")] = dictionary(F=content.ef_stream_ref, UF=content.ef_stream_ref)
        writer.update_container(specification)

    return change


@cache
def forged_payload() -> bytes:
    """One text and one figure are others."""
    import rfc8785

    members = json.loads(sound_pair().payload)
    members["entries"][0]["narrative"] = "98所示例单位"
    members["readings"][0]["numerator"] = "98"
    return rfc8785.dumps(members)


def test_exchanged_payload_names_the_fields_with_what_was_signed(incoming: Incoming) -> None:
    text, figure = told(incoming, updated(sound_pair().pdf, with_payload(forged_payload())), "return")
    assert (text.code, figure.code) == ("return.field_changed", "return.field_changed")
    details = dict(text.details)
    assert (details["task"], details["field"], details["new"]) == ("1", "narrative", "98所示例单位")
    assert details["old"].startswith("8所示例单位改革方案")
    assert dict(figure.details) == {
        "task": "3",
        "figure": "示例组织覆盖率",
        "kind": "ratio",
        "field": "numerator",
        "old": "1163",
        "new": "98",
    }


def test_payload_of_another_return_is_counted(incoming: Incoming) -> None:
    other = signed_pair(random_return(3)).payload
    found = told(incoming, updated(sound_pair().pdf, with_payload(other)), "return")
    assert found[-1].code == "return.more_fields_changed"


def test_sound_and_unreadable_files_are_not_compared(isolated: IsolatedFiles) -> None:
    class Never(Redrawing):
        def changes(self, *_: object) -> tuple[Refusal, ...]:
            raise AssertionError("a sound file was compared")

    incoming = Incoming(isolated, lambda: NOW, Never((), UNITS))
    assert all(each.accepted for each in incoming.verify(files_of(sound_pair()), TRUST))
    named = Incoming(isolated, lambda: NOW, Redrawing((sample_plan(),), UNITS))
    for data in (b"", b"%PDF-1.7\n", b"PK\3\4"):
        assert len(verdict(named, data).findings) == 1


def files_of(pair: Pair) -> list[Received]:
    return [Received("a.pdf", pair.pdf), Received("a.xlsx", pair.xlsx)]


def test_return_about_steps_the_plan_does_not_have_is_not_drawn(isolated: IsolatedFiles) -> None:
    """A made-up payload may quote the digest of any plan."""

    class Strange(IsolatedFiles):
        def read_payload(self, payload: bytes) -> Return:
            return replace(super().read_payload(payload), plan_digest=smaller.digest)

    smaller = replace(sample_plan(), programmes=(), indicators=(), digest="b2" * 32)
    strange = Strange(isolated._workers)  # pyright: ignore[reportPrivateUsage]
    incoming = Incoming(strange, lambda: NOW, Redrawing((smaller,), UNITS))
    assert told(incoming, edited(lambda _book: None), "xlsx.text") == []
