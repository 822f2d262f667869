"""Received bytes are looked at before any parser works on them."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable

import openpyxl
import pytest

from planner_desktop.documents import zip_container
from planner_desktop.documents.vetting import sniff, vet
from planner_desktop.errors import UserError
from support.signed_samples import saved, signed_pdf, signed_xlsx, unsigned_pdf, unsigned_xlsx, workbook

SHEET = "xl/worksheets/sheet1.xml"
NAMESPACE = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def refusal(data: bytes, kind: str = "xlsx") -> str:
    with pytest.raises(UserError) as caught:
        vet(data, kind)  # type: ignore[arg-type]
    return caught.value.code


def parts() -> dict[str, bytes]:
    return {entry.name: zip_container.unpack(entry) for entry in zip_container.read(unsigned_xlsx())}


def with_part(name: str, content: bytes) -> bytes:
    return zip_container.compose([zip_container.pack(each, data) for each, data in (parts() | {name: content}).items()])


def sheet(rows: bytes, rest: bytes = b"") -> bytes:
    return with_part(SHEET, NAMESPACE + rows + b"</sheetData>" + rest + b"</worksheet>")


def rows_without_numbers(count: int) -> bytes:
    """Each a little different, so that they do not pack too tightly."""
    return b"".join(b'<row ht="%d"/>' % (number * 7919) for number in range(count))


def test_kind_is_told_by_content() -> None:
    assert sniff(signed_pdf()) == sniff(unsigned_pdf()) == "pdf"
    assert sniff(signed_xlsx()) == sniff(unsigned_xlsx()) == "xlsx"
    for other in (b"", b"PK\3\4", b"{}", b"\x89PNG", b" %PDF-1.7", b"MZ" + signed_xlsx()):
        assert sniff(other) is None


@pytest.mark.parametrize(
    ("data", "kind"), [(signed_pdf, "pdf"), (unsigned_pdf, "pdf"), (signed_xlsx, "xlsx"), (unsigned_xlsx, "xlsx")]
)
def test_sound_file_passes(data: Callable[[], bytes], kind: str) -> None:
    vet(data(), kind)  # type: ignore[arg-type]


def test_workbook_zipped_as_a_stream_passes() -> None:
    """LibreOffice repeats sizes after the data and sets the flag for it."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, chunk: object) -> int:
            taken = bytes(chunk)  # type: ignore[call-overload]
            self.data += taken
            return len(taken)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts().items():
            archive.writestr(name, content)
    vet(bytes(pipe.data), "xlsx")


def test_large_return_passes() -> None:
    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("进展情况")
    for row in range(1, 3_001):
        page.append([f"示例 {row}-{column}" for column in range(11)])
    vet(saved(book), "xlsx")


@pytest.mark.parametrize("kind", ["pdf", "xlsx"])
def test_file_beyond_twenty_mebibytes_is_refused(kind: str) -> None:
    assert refusal(b"\0" * (20 * 1024 * 1024 + 1), kind) == "vetting.too_large"


def test_too_many_parts_are_refused() -> None:
    entries = [zip_container.pack(f"xl/a{number}.xml", b"<a/>") for number in range(301)]
    assert refusal(zip_container.compose(entries)) == "vetting.too_many_parts"


def test_announced_bomb_is_refused_without_unpacking() -> None:
    entry = zip_container.pack(SHEET, b"<a/>")
    for size, code in ((2**30, "vetting.part_too_large"), (2**25, "vetting.packed_too_tightly")):
        huge = zip_container.Entry(SHEET, entry.method, entry.crc, size, entry.packed)
        assert refusal(zip_container.compose([huge])) == code


def test_parts_that_are_too_large_together_are_refused() -> None:
    packed = b"\0" * (400 * 1024)
    entries = [zip_container.Entry(f"xl/a{n}.xml", 8, 0, 60 * 1024 * 1024, packed) for n in range(3)]
    assert refusal(zip_container.compose(entries)) == "vetting.too_large"


def test_bomb_that_announces_little_is_refused_when_it_exceeds_that() -> None:
    entry = zip_container.pack(SHEET, b"\0" * 10_000_000)
    lying = zip_container.Entry(SHEET, entry.method, entry.crc, 1000, entry.packed)
    assert refusal(zip_container.compose([lying])) == "vetting.lying_size"


def test_part_that_gives_less_than_announced_is_refused() -> None:
    entry = zip_container.pack(SHEET, b"<a/>")
    assert refusal(zip_container.compose([zip_container.Entry(SHEET, 8, entry.crc, 9, entry.packed)])) == (
        "vetting.lying_size"
    )
    stored = zip_container.pack(SHEET, b"<a/>", method=0)
    assert refusal(zip_container.compose([zip_container.Entry(SHEET, 0, stored.crc, 9, stored.packed)])) == (
        "vetting.lying_size"
    )


def test_data_behind_or_missing_from_the_end_of_a_packed_part_is_refused() -> None:
    entry = zip_container.pack(SHEET, b"<a/>")
    for packed in (entry.packed + b"hidden", entry.packed[:-1]):
        odd = zip_container.Entry(SHEET, entry.method, entry.crc, entry.size, packed)
        assert refusal(zip_container.compose([odd])) == "vetting.lying_size"


def test_damaged_part_is_refused() -> None:
    entry = zip_container.pack(SHEET, b"<a/>")
    wrong_sum = zip_container.Entry(SHEET, 8, entry.crc ^ 1, entry.size, entry.packed)
    assert refusal(zip_container.compose([wrong_sum])) == "vetting.damaged"
    no_deflate = zip_container.Entry(SHEET, 8, entry.crc, entry.size, b"\xff\xff\xff")
    assert refusal(zip_container.compose([no_deflate])) == "vetting.damaged"


def test_overlapping_parts_are_refused() -> None:
    entries = [zip_container.pack("xl/a.xml", b"<a/>"), zip_container.pack("xl/b.xml", b"<b/>")]
    data = zip_container.compose(entries)
    second = data.rindex(b"PK\1\2")
    same_place = data[: second + 42] + struct.pack("<L", 0) + data[second + 46 :]
    assert refusal(same_place) == "vetting.overlap"


def test_bytes_hidden_between_parts_are_refused() -> None:
    first, second = zip_container.pack("xl/a.xml", b"<a/>"), zip_container.pack("xl/b.xml", b"<b/>")
    hidden = zip_container.Entry("xl/a.xml", 8, first.crc, first.size, first.packed + b"PK hidden")
    data = bytearray(zip_container.compose([hidden, second]))
    for mark, offset in ((b"PK\3\4", 18), (b"PK\1\2", 20)):
        at = data.index(mark) + offset
        data[at : at + 4] = struct.pack("<L", len(first.packed))
    assert refusal(bytes(data)) == "vetting.gap"


@pytest.mark.parametrize(
    ("offset", "what"), [(8, "method"), (14, "sum"), (18, "packed size"), (22, "size"), (30, "name")]
)
def test_part_whose_header_differs_from_the_directory_is_refused(offset: int, what: str) -> None:
    data = bytearray(zip_container.compose([zip_container.pack(SHEET, b"<a/>")]))
    data[offset] ^= 1
    assert refusal(bytes(data)) == "vetting.two_truths"


@pytest.mark.parametrize("flag", [0x0001, 0x0040, 0x2000])
def test_encrypted_part_is_refused(flag: int) -> None:
    data = bytearray(zip_container.compose([zip_container.pack(SHEET, b"<a/>")]))
    for at in (6, data.index(b"PK\1\2") + 8):
        data[at : at + 2] = struct.pack("<H", flag)
    assert refusal(bytes(data)) == "vetting.unknown_packing"


def test_other_packing_than_deflate_is_refused() -> None:
    entry = zip_container.pack(SHEET, b"<a/>")
    assert refusal(zip_container.compose([zip_container.Entry(SHEET, 14, entry.crc, entry.size, entry.packed)])) == (
        "vetting.unknown_packing"
    )


NAMES = [
    "../a.xml",
    "/a.xml",
    "xl\\a.xml",
    "C:a.xml",
    "xl/../../a.xml",
    "xl/./a.xml",
    "xl//a.xml",
    "xl/",
    "a\0.xml",
    "~/a",
    "",
    "x" * 201,
]


@pytest.mark.parametrize("name", NAMES)
def test_name_that_leads_astray_is_refused(name: str) -> None:
    entry = zip_container.pack(name, b"<a/>")
    assert refusal(zip_container.compose([entry])) == "vetting.bad_name"


@pytest.mark.parametrize("twin", [SHEET, SHEET.upper()])
def test_same_name_twice_is_refused(twin: str) -> None:
    entries = [zip_container.pack(SHEET, b"<a/>"), zip_container.pack(twin, b"<b/>")]
    assert refusal(zip_container.compose(entries)) == "vetting.same_name_twice"


@pytest.mark.parametrize("data", [b"", b"PK\3\4" * 20, b"PK\5\6" + b"\0" * 18, b"PK\5\6" + b"\0" * 17])
def test_bytes_that_are_no_zip_are_refused(data: bytes) -> None:
    assert refusal(data) in ("vetting.no_plain_zip", "vetting.too_many_parts")


def test_zip_with_comment_or_tail_or_front_is_refused() -> None:
    data = unsigned_xlsx()
    for odd in (data + b"x", b"x" + data, data[:-2] + b"\2\0hi"):
        assert refusal(odd) in ("vetting.no_plain_zip", "vetting.overlap", "vetting.two_truths")


def two_parts() -> bytearray:
    return bytearray(
        zip_container.compose([zip_container.pack("xl/a.xml", b"<a/>"), zip_container.pack("xl/b.xml", b"<b/>")])
    )


def patched(changes: dict[int, bytes]) -> bytes:
    """Two parts, with bytes exchanged; places below zero count from the end."""
    data = two_parts()
    for place, new in changes.items():
        at = place % len(data)
        data[at : at + len(new)] = new
    return bytes(data)


CENTRAL = bytes(two_parts()).index(b"PK\1\2")
SECOND_CENTRAL = bytes(two_parts()).rindex(b"PK\1\2")
LONG = struct.pack("<L", 5_000)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({-18: b"\1\0"}, "vetting.no_plain_zip"),
        ({-16: b"\1\0"}, "vetting.no_plain_zip"),
        ({-2: b"\1\0"}, "vetting.no_plain_zip"),
        ({-14: b"\1\0"}, "vetting.no_plain_zip"),
        ({-14: b"\1\0\1\0"}, "vetting.no_plain_zip"),
        ({-14: b"\3\0\3\0"}, "vetting.no_plain_zip"),
        ({-14: b"\0\0\0\0"}, "vetting.too_many_parts"),
        ({-10: b"\1"}, "vetting.no_plain_zip"),
        ({-6: struct.pack("<L", CENTRAL - 1), -10: struct.pack("<L", 109)}, "vetting.no_plain_zip"),
        ({CENTRAL: b"PK\1\3"}, "vetting.no_plain_zip"),
        ({SECOND_CENTRAL + 42: LONG}, "vetting.overlap"),
        ({CENTRAL + 42: LONG}, "vetting.overlap"),
        ({CENTRAL + 20: struct.pack("<L", 60), 18: struct.pack("<L", 60)}, "vetting.overlap"),
    ],
    ids=range(13),
)
def test_directory_that_does_not_fit_the_file_is_refused(changes: dict[int, bytes], code: str) -> None:
    assert refusal(patched(changes)) == code


@pytest.mark.parametrize(
    "content",
    [
        b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
        b"<a><!doctype b></a>",
        b"<!ENTITY x SYSTEM 'file:///etc/passwd'>",
    ],
)
@pytest.mark.parametrize("name", ["xl/styles.xml", "_rels/.rels", "xl/drawings/a.vml"])
def test_document_type_is_refused_in_every_xml_part(content: bytes, name: str) -> None:
    assert refusal(with_part(name, content)) == "vetting.document_type"


@pytest.mark.parametrize(
    "content",
    [
        '<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16"),
        b'<?xml version="1.0" encoding="UTF-7"?><a/>',
        b"<?xml version='1.0' encoding='iso-8859-1'?><a/>",
        b"\xef\xbb\xbf<?xml version='1.0' encoding = 'gbk'?><a/>",
        b"<a>\0</a>",
    ],
)
def test_other_encoding_than_utf_8_is_refused(content: bytes) -> None:
    assert refusal(with_part("xl/styles.xml", content)) == "vetting.odd_encoding"


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        (b'<row r="20001"/>', "vetting.too_many_rows"),
        (b'<row r="1048576"/>', "vetting.too_many_rows"),
        (b'<row r="&#49;048576"/>', "vetting.too_many_rows"),
        (rows_without_numbers(20_001), "vetting.too_many_rows"),
        (b'<row><c r="A20001"/></row>', "vetting.too_many_rows"),
        (b'<row><c r="XFD1"/></row>', "vetting.too_many_columns"),
        (b'<row><c r="GS1"/></row>', "vetting.too_many_columns"),
        (b"<row>" + b"<c/>" * 201 + b"</row>", "vetting.too_many_columns"),
        (b'<row><c r="ABCD1"/></row>', "vetting.unreadable_part"),
        (b'<row r="1e9"/>', "vetting.unreadable_part"),
        (b'<row r="-1"/>', "vetting.unreadable_part"),
        (b"<row>", "vetting.unreadable_part"),
    ],
    ids=range(12),
)
def test_sheet_that_reaches_too_far_is_refused(rows: bytes, code: str) -> None:
    assert refusal(sheet(rows)) == code


def test_sheet_at_the_limit_passes() -> None:
    vet(sheet(rows_without_numbers(19_999) + b'<row r="20000"><c r="GR20000"/></row>'), "xlsx")


@pytest.mark.parametrize(
    ("area", "code"),
    [
        (b"A1:XFD1048576", "vetting.too_many_columns"),
        (b"A1:A1048576", "vetting.too_many_rows"),
        (b"A1:GR20000", "vetting.too_many_merged_cells"),
        (b"GR20000:A1", "vetting.too_many_merged_cells"),
        (b"A1:", "passes"),
        (b"nonsense", "vetting.unreadable_part"),
    ],
)
def test_merged_cells_are_counted(area: bytes, code: str) -> None:
    data = sheet(b"", b'<mergeCells><mergeCell ref="' + area + b'"/></mergeCells>')
    if code == "passes":
        vet(data, "xlsx")
    else:
        assert refusal(data) == code


def test_sheet_under_another_name_and_prefix_is_seen() -> None:
    content = b'<x:worksheet xmlns:x="a"><x:sheetData><x:row r="1048576"/></x:sheetData></x:worksheet>'
    assert refusal(with_part("xl/innocent.xml", content)) == "vetting.too_many_rows"


def test_too_many_elements_are_refused() -> None:
    part = b"<a>" + b"".join(b"<b%d/>" % number for number in range(600_000)) + b"</a>"
    entries = [zip_container.pack(f"xl/{name}.xml", part) for name in "abc"]
    assert refusal(zip_container.compose(entries)) == "vetting.too_many_elements"


def test_comments_of_a_workbook_do_not_hinder_the_look() -> None:
    from openpyxl.comments import Comment

    book = workbook()
    book["进展情况"]["A1"].comment = Comment("示例", "示例")
    vet(saved(book), "xlsx")


@pytest.mark.parametrize(
    ("tail", "code"),
    [
        (b"\n1 0 obj\nendobj\n" * 50_001, "vetting.too_many_objects"),
        (b"\nstartxref\n0\n%%EOF\n", "vetting.other_tables"),
        (b"<< /Filter [ /FlateDecode /FlateDecode /FlateDecode /FlateDecode ] >>", "vetting.nested_filters"),
    ],
)
def test_pdf_made_to_tire_a_parser_is_refused(tail: bytes, code: str) -> None:
    assert refusal(unsigned_pdf() + tail, "pdf") == code


def test_bytes_that_are_no_pdf_are_refused() -> None:
    assert refusal(unsigned_xlsx(), "pdf") == "vetting.no_pdf"
