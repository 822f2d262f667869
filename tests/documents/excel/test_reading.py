"""Reading a workbook back: only ours, only whole, and whatever program saved it last."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from openpyxl import load_workbook

from planner_desktop.documents.envelope import LARGEST, digest, to_payload
from planner_desktop.documents.excel import draw_workbook, read_cells, read_payload
from planner_desktop.documents.excel.reading import CARRIED_AS, PAYLOAD_SHEET
from planner_desktop.errors import UserError
from support.sample_return import sample_ledger, sample_return

PAYLOAD = to_payload(sample_return())
PACKAGE = draw_workbook(sample_ledger(digest=digest(PAYLOAD)), PAYLOAD)
HIDDEN = "xl/worksheets/sheet4.xml"


def altered(name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part changed."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(PACKAGE)) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            new.writestr(part, change(old.read(part)) if part == name else old.read(part))
    return made.getvalue()


def refusal(package: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read_payload(package)
    return caught.value.code


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("xl/workbook.xml", lambda xml: xml.replace(PAYLOAD_SHEET.encode(), b"another")),
        ("xl/workbook.xml", lambda xml: b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + xml),
        ("xl/workbook.xml", lambda xml: xml[:-5]),
        ("xl/_rels/workbook.xml.rels", lambda xml: xml.replace(b"sheet4.xml", b"sheet9.xml")),
        (HIDDEN, lambda xml: xml.replace(CARRIED_AS.encode(), b"planner-desktop/return raw")),
        (HIDDEN, lambda xml: xml.replace(b'r="A2"', b'r="A3"')),
        (HIDDEN, lambda xml: xml.replace(b'r="A2"', b'r="A1"')),
        (HIDDEN, lambda xml: xml.replace(b'r="A2"', b'r="2A"')),
        (HIDDEN, lambda xml: xml.replace(b"<t>eN", b"<t>eM")),
        (HIDDEN, lambda xml: xml.replace(b"<t>eN", b"<t>*N")),
        (HIDDEN, lambda xml: xml.replace(b"<t>eN", b"<t>")),
        (
            HIDDEN,
            lambda xml: (
                xml.replace(b't="inlineStr"', b't="s"').replace(b"<is><t>", b"<v>7").replace(b"</t></is>", b"</v>")
            ),
        ),
    ],
)
def test_a_workbook_whose_payload_is_not_as_we_write_it_is_unreadable(
    name: str, change: Callable[[bytes], bytes]
) -> None:
    package = altered(name, change)
    assert package != altered(name, lambda xml: xml)
    assert refusal(package) == "payload.unreadable"


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"%PDF-1.7"])
def test_what_is_no_zip_is_unreadable(data: bytes) -> None:
    assert refusal(data) == "payload.unreadable"


def test_a_payload_that_swells_beyond_the_limit_is_not_unpacked() -> None:
    bomb = draw_workbook(sample_ledger(), b" " * (LARGEST + 1))
    assert refusal(bomb) == "payload.unreadable"
    assert read_payload(draw_workbook(sample_ledger(), b" " * LARGEST)) == b" " * LARGEST


def test_a_workbook_saved_by_another_program_is_still_read() -> None:
    book = load_workbook(BytesIO(PACKAGE))
    saved = BytesIO()
    book.save(saved)
    assert read_payload(saved.getvalue()) == PAYLOAD
    assert read_cells(saved.getvalue()).keys() == read_cells(PACKAGE).keys()


def test_texts_in_a_common_table_are_read_from_there() -> None:
    """As Excel and WPS save: the table may hold formatted runs and readings of names."""
    table = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>甲</t></si>'
        "<si><r><t>一_x000D_</t></r><r><t>二</t></r><rPh><t>yi er</t></rPh></si></sst>"
    ).encode()
    cells = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
        b'<c r="A1" t="s"><v>1</v></c><c r="B1"><v>12.5</v></c><c r="C1"/></row></sheetData></worksheet>'
    )
    package = BytesIO(altered("xl/worksheets/sheet1.xml", lambda _: cells))
    with zipfile.ZipFile(package, "a") as archive:
        archive.writestr("xl/sharedStrings.xml", table)
    assert read_cells(package.getvalue())["进展情况"] == {"A1": "一\r二", "B1": "12.5"}


def test_the_payloads_own_sheet_is_no_sheet_for_people() -> None:
    assert list(read_cells(PACKAGE)) == ["进展情况", "指标", "汇总"]
