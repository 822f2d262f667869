"""Files that vetting refuses before any parser sees them: each breaks one limit by a little, so that it does no harm."""

from __future__ import annotations

import struct
from collections.abc import Callable
from dataclasses import replace

from planner_desktop.documents import zip_container
from planner_desktop.documents.zip_container import Entry
from support.bombs import MIB, SHEET, parts, pdf_of, with_part
from support.pdf_attacks import TABLE, Attack
from support.signed_samples import unsigned_pdf

LIMIT, CONTAINER, XML, REACH, TABLES = ("limit", "zip", "XML", "reach of a sheet", "tables of a PDF")


def zip_of(*entries: Entry) -> Callable[[], bytes]:
    """The sample workbook with further or other parts."""

    def make() -> bytes:
        names = {entry.name for entry in entries}
        others = [zip_container.pack(name, data) for name, data in parts().items() if name not in names]
        return zip_container.compose([*others, *entries])

    return make


def changed_field(mark: bytes, offset: int, value: bytes, *, last: bool = False) -> Callable[[], bytes]:
    """A number in a header of the sample's first or last part is another."""

    def make() -> bytes:
        data = bytearray(unsigned_plain())
        at = (data.rindex(mark) if last else data.index(mark)) + offset
        data[at : at + len(value)] = value
        return bytes(data)

    return make


def unsigned_plain() -> bytes:
    """The sample workbook in our own form of zip."""
    return zip_container.compose([zip_container.pack(name, data) for name, data in parts().items()])


def hidden_between() -> bytes:
    """Bytes between two parts that belong to neither."""
    entry = zip_container.pack("xl/a.xml", b"<a/>")
    data = bytearray(
        zip_of(replace(entry, packed=entry.packed + b"PK hidden"), zip_container.pack("xl/b.xml", b"<b/>"))()
    )
    for mark, offset in ((b"PK\3\4", 18), (b"PK\1\2", 20)):
        at = (
            data.rindex(mark, 0, data.rindex(b"xl/a.xml", 0, data.rindex(b"xl/a.xml") if mark == b"PK\3\4" else None))
            + offset
        )
        data[at : at + 4] = struct.pack("<L", len(entry.packed))
    return bytes(data)


def same_place() -> bytes:
    """Two lines of the directory lead to one part."""
    data = bytearray(unsigned_plain())
    at = data.rindex(b"PK\1\2") + 42
    data[at : at + 4] = struct.pack("<L", 0)
    return bytes(data)


def shifted_place() -> bytes:
    """The last part is said to begin inside the directory."""
    data = bytearray(unsigned_plain())
    at = data.rindex(b"PK\1\2") + 42
    data[at : at + 4] = struct.pack("<L", data.index(b"PK\1\2") - 10)
    return bytes(data)


def inside_the_directory() -> bytes:
    """The only part is said to begin where the directory does, almost."""
    data = bytearray(zip_container.compose([zip_container.pack("[Content_Types].xml", b"xl/workbook.xml", method=0)]))
    start = data.index(b"PK\1\2")
    data[start + 42 : start + 46] = struct.pack("<L", start - 5)
    return bytes(data)


def longer_than_room() -> bytes:
    """A part's packed bytes are said to reach into the next part."""
    data = bytearray(unsigned_plain())
    first = data.index(b"PK\3\4")
    size = struct.unpack_from("<L", data, first + 18)[0] + 40
    for at in (first + 18, data.index(b"PK\1\2") + 20):
        data[at : at + 4] = struct.pack("<L", size)
    return bytes(data)


def sheet(rows: bytes, rest: bytes = b"") -> Callable[[], bytes]:
    head = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    return lambda: with_part(SHEET, head + rows + b"</sheetData>" + rest + b"</worksheet>")


def merged(area: bytes) -> Callable[[], bytes]:
    return sheet(b"", b'<mergeCells><mergeCell ref="' + area + b'"/></mergeCells>')


def entry_of(content: bytes, name: str = SHEET) -> Entry:
    return zip_container.pack(name, content)


def many_tags() -> bytes:
    part = b"<a>" + b"".join(b"<b%d/>" % number for number in range(600_000)) + b"</a>"
    return zip_of(*(entry_of(part, f"xl/{name}.xml") for name in "abc"))()


def renamed(name: str) -> Callable[[], bytes]:
    return zip_of(entry_of(b"<a/>", name))


def odd_encoding(content: bytes) -> Callable[[], bytes]:
    return lambda: with_part("xl/styles.xml", content)


def table(trailer: bytes, rows: bytes = b"") -> Callable[[], bytes]:
    """The sample with a further, empty table behind it."""

    def make() -> bytes:
        head = unsigned_pdf()
        rest = b"xref\n" + rows + b"trailer\n" + trailer + b"\n"
        return head + rest + b"startxref\n%d\n%%%%EOF\n" % len(head)

    return make


def told_table(offset: int) -> Callable[[], bytes]:
    return lambda: unsigned_pdf().replace(b"startxref\n%d" % TABLE, b"startxref\n%d" % (TABLE + offset))


def revised(times: int) -> bytes:
    data = unsigned_pdf()
    previous = TABLE
    for _ in range(times):
        start = len(data)
        data += b"xref\ntrailer\n<< /Root 5 0 R /Size 9 /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (previous, start)
        previous = start
    return data


def hidden_revisions() -> bytes:
    """Twelve tables, but only one ``startxref``: the others are chained by hand."""
    data = unsigned_pdf()
    previous = TABLE
    for _ in range(12):
        start = len(data)
        data += b"xref\ntrailer\n<< /Root 5 0 R /Size 9 /Prev %d >>\nstartxre\n" % previous
        previous = start
    start = len(data)
    return data + b"xref\ntrailer\n<< /Root 5 0 R /Size 9 /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (previous, start)


def wide_numbers() -> bytes:
    """Zip64: the numbers stand in a further record, and those where they belong say "look there"."""
    data = unsigned_plain()
    end = data.rindex(END)
    count, size, start = struct.unpack_from("<2xH2L", data, end + 8)
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
    return data[:end] + record + locator + struct.pack("<4s4H2LH", END, 0, 0, 0xFFFF, 0xFFFF, 2**32 - 1, 2**32 - 1, 0)


def wide_numbers_beside() -> bytes:
    """The same with both told: one reader takes the narrow numbers, another the wide ones."""
    data = unsigned_plain()
    end = data.rindex(END)
    count, size, start = struct.unpack_from("<2xH2L", data, end + 8)
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, count, count, size, start)
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, end, 1)
    return data[:end] + record + locator + data[end:]


def named(raw: bytes) -> Callable[[], bytes]:
    """A part whose name is these bytes, with the flag that says they are UTF-8."""

    def make() -> bytes:
        plain = b"xl/" + b"q" * (len(raw) - 3)
        data = zip_of(entry_of(b"<a/>", plain.decode()))().replace(plain, raw)
        for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
            at = data.rindex(mark) + offset
            data = data[:at] + b"\0\x08" + data[at + 2 :]
        return data

    return make


END = b"PK\5\6"
ROW = b"0000000061 00000 n \n"
VETTING_ATTACKS: dict[str, Attack] = {
    "301 parts": Attack(
        LIMIT, zip_of(*(entry_of(b"<a/>", f"xl/a{n}.xml") for n in range(301))), "vetting.too_many_parts"
    ),
    "no parts": Attack(
        LIMIT, lambda: b"PK\3\4[Content_Types].xml xl/workbook.xml" + END + b"\0" * 18, "vetting.too_many_parts"
    ),
    "part of 65 MiB": Attack(LIMIT, zip_of(Entry(SHEET, 8, 0, 65 * MIB, b"\0" * 400_000)), "vetting.part_too_large"),
    "packed 201 to 1": Attack(LIMIT, zip_of(Entry(SHEET, 8, 0, 201_000, b"\0" * 1_000)), "vetting.packed_too_tightly"),
    "129 MiB in all": Attack(
        LIMIT,
        zip_of(*(Entry(f"xl/a{n}.xml", 8, 0, 43 * MIB, b"\0" * 300_000) for n in range(3))),
        "vetting.too_large",
    ),
    "too many tags": Attack(LIMIT, many_tags, "vetting.too_many_elements"),
    "20 MiB and a byte, PDF": Attack(LIMIT, lambda: unsigned_pdf().ljust(20 * MIB + 1, b"\n"), "vetting.too_large"),
    "20 MiB and a byte, workbook": Attack(
        LIMIT, lambda: b"PK\3\4[Content_Types].xml xl/workbook.xml".ljust(20 * MIB + 1, b"\0"), "vetting.too_large"
    ),
    "stored part that says more": Attack(
        CONTAINER, zip_of(replace(zip_container.pack(SHEET, b"<a/>", method=0), size=9)), "vetting.lying_size"
    ),
    "stored part with another sum": Attack(
        CONTAINER, zip_of(replace(zip_container.pack(SHEET, b"<a/>", method=0), crc=1)), "vetting.damaged"
    ),
    "part that gives more": Attack(CONTAINER, zip_of(replace(entry_of(b"<a/>" * 9), size=9)), "vetting.lying_size"),
    "part that gives much more": Attack(
        CONTAINER, zip_of(replace(entry_of(b" " * 3 * MIB), size=9)), "vetting.lying_size"
    ),
    "part that gives less": Attack(CONTAINER, zip_of(replace(entry_of(b"<a/>"), size=9)), "vetting.lying_size"),
    "part with another sum": Attack(CONTAINER, zip_of(replace(entry_of(b"<a/>"), crc=1)), "vetting.damaged"),
    "part that is not packed": Attack(CONTAINER, zip_of(Entry(SHEET, 8, 0, 9, b"\xff\xff\xff")), "vetting.damaged"),
    "part cut short": Attack(
        CONTAINER, zip_of(replace(entry_of(b"<a/>"), packed=entry_of(b"<a/>").packed[:-1])), "vetting.lying_size"
    ),
    "bytes behind a packed part": Attack(
        CONTAINER, zip_of(replace(entry_of(b"<a/>"), packed=entry_of(b"<a/>").packed + b"hid")), "vetting.lying_size"
    ),
    "no directory": Attack(
        CONTAINER, lambda: b"PK\3\4[Content_Types].xml xl/workbook.xml" + b" " * 40, "vetting.no_plain_zip"
    ),
    "second disk": Attack(CONTAINER, changed_field(END, 4, b"\1"), "vetting.no_plain_zip"),
    "directory elsewhere": Attack(CONTAINER, changed_field(END, 16, b"\0\0\0\0"), "vetting.no_plain_zip"),
    "directory of another size": Attack(CONTAINER, changed_field(END, 12, b"\1\1\0\0"), "vetting.no_plain_zip"),
    "only part inside the directory": Attack(CONTAINER, inside_the_directory, "vetting.overlap"),
    "directory of another kind": Attack(CONTAINER, changed_field(b"PK\1\2", 2, b"\7"), "vetting.no_plain_zip"),
    "directory that counts one more": Attack(
        CONTAINER, changed_field(END, 8, struct.pack("<2H", len(parts()) + 1, len(parts()) + 1)), "vetting.no_plain_zip"
    ),
    "directory that counts one less": Attack(
        CONTAINER, changed_field(END, 8, struct.pack("<2H", len(parts()) - 1, len(parts()) - 1)), "vetting.no_plain_zip"
    ),
    "encrypted part": Attack(CONTAINER, changed_field(b"PK\1\2", 8, b"\1"), "vetting.unknown_packing"),
    "packed in another way": Attack(
        CONTAINER, zip_of(replace(entry_of(b"<a/>"), method=14)), "vetting.unknown_packing"
    ),
    "name that leads out": Attack(CONTAINER, renamed("../a.xml"), "vetting.bad_name"),
    "numbers of Zip64": Attack(CONTAINER, wide_numbers, "vetting.too_many_parts"),
    "numbers of Zip64 beside plain ones": Attack(CONTAINER, wide_numbers_beside, "vetting.no_plain_zip"),
    "name that breaks off": Attack(CONTAINER, named(b"xl/a.xml\0.png"), "vetting.bad_name"),
    "name in wide letters": Attack(CONTAINER, named("xl/ｓheet1.xml".encode()), "vetting.bad_name"),
    "name with a letter and its accent": Attack(CONTAINER, named("xl/cafe\u0301.xml".encode()), "vetting.bad_name"),
    "name with dots in wide form": Attack(CONTAINER, named("xl/．．/a.xml".encode()), "vetting.bad_name"),
    "name that turns the reading direction": Attack(CONTAINER, named("xl/\u202elmx.a".encode()), "vetting.bad_name"),
    "name of a drive": Attack(CONTAINER, renamed("C:a.xml"), "vetting.bad_name"),
    "name twice": Attack(
        CONTAINER, zip_of(entry_of(b"<a/>", "xl/A.xml"), entry_of(b"<a/>", "xl/a.xml")), "vetting.same_name_twice"
    ),
    "two lines for one part": Attack(CONTAINER, same_place, "vetting.overlap"),
    "part inside the directory": Attack(CONTAINER, shifted_place, "vetting.gap"),
    "part that reaches into the next": Attack(CONTAINER, longer_than_room, "vetting.overlap"),
    "part under another name": Attack(CONTAINER, changed_field(b"PK\3\4", 31, b"!"), "vetting.two_truths"),
    "part of another size": Attack(CONTAINER, changed_field(b"PK\3\4", 22, b"!"), "vetting.two_truths"),
    "bytes between parts": Attack(CONTAINER, hidden_between, "vetting.gap"),
    "document type": Attack(XML, odd_encoding(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "vetting.document_type"),
    "UTF-16": Attack(XML, odd_encoding("<a/>".encode("utf-16-le")), "vetting.odd_encoding"),
    "GBK": Attack(XML, odd_encoding(b'<?xml version="1.0" encoding="gbk"?><a/>'), "vetting.odd_encoding"),
    "long tag": Attack(XML, odd_encoding(b"<a " + b'b="" ' * 9_000 + b"/>"), "vetting.long_tag"),
    "sheet that does not end": Attack(XML, sheet(b"<row>"), "vetting.unreadable_part"),
    "elements 101 deep": Attack(XML, odd_encoding(b"<a>" * 101 + b"</a>" * 101), "vetting.too_deep"),
    "row 20,001": Attack(REACH, sheet(b'<row r="20001"/>'), "vetting.too_many_rows"),
    "row of words": Attack(REACH, sheet(b'<row r="1e9"/>'), "vetting.unreadable_part"),
    "cell in row 20,001": Attack(REACH, sheet(b'<row><c r="A20001"/></row>'), "vetting.too_many_rows"),
    "column 201": Attack(REACH, sheet(b'<row><c r="GS1"/></row>'), "vetting.too_many_columns"),
    "cell of words": Attack(REACH, sheet(b'<row><c r="ABCD1"/></row>'), "vetting.unreadable_part"),
    "merged cells": Attack(REACH, merged(b"A1:GR20000"), "vetting.too_many_merged_cells"),
    "50,001 objects": Attack(
        TABLES, lambda: unsigned_pdf() + b"\n1 0 obj\nendobj\n" * 50_001, "vetting.too_many_objects"
    ),
    "nine revisions": Attack(TABLES, lambda: revised(9), "vetting.too_many_revisions"),
    "nine revisions, one of them named": Attack(TABLES, hidden_revisions, "vetting.other_tables"),
    "table that refers to itself": Attack(
        TABLES, table(b"<< /Root 5 0 R /Prev %d >>" % len(unsigned_pdf())), "vetting.too_many_revisions"
    ),
    "four filters": Attack(
        TABLES,
        lambda: pdf_of([b"<< /Filter [ /FlateDecode /FlateDecode /FlateDecode /FlateDecode ] >>"]),
        "vetting.nested_filters",
    ),
    "50,001 rows": Attack(TABLES, table(b"<< >>", b"0 50001\n" + ROW * 50_001), "vetting.too_many_objects"),
    "no table where it should be": Attack(TABLES, told_table(1), "vetting.other_tables"),
    "no number behind the mark": Attack(
        TABLES, lambda: unsigned_pdf().replace(b"startxref\n%d" % TABLE, b"startxref\nx"), "vetting.other_tables"
    ),
    "cross-reference stream": Attack(TABLES, told_table(-200), "vetting.other_tables"),
    "hybrid table": Attack(TABLES, table(b"<< /Root 5 0 R /XRefStm 9 >>"), "vetting.other_tables"),
    "trailer with a string": Attack(
        TABLES, table(b"<< /Root 5 0 R /X (%%) /Prev %d >>" % TABLE), "vetting.other_tables"
    ),
    "trailer with an escaped name": Attack(
        TABLES, table(b"<< /Root 5 0 R /Pr#65v %d >>" % TABLE), "vetting.other_tables"
    ),
    "trailer with two ways back": Attack(
        TABLES, table(b"<< /Root 5 0 R /Prev %d /Prev 9 >>" % TABLE), "vetting.other_tables"
    ),
    "trailer that goes on in a comment": Attack(
        TABLES, table(b"<< /A << >> % startxref\n /Prev 9 >>"), "vetting.other_tables"
    ),
    "no trailer": Attack(TABLES, lambda: table(b"")().replace(b"trailer\n\n", b""), "vetting.other_tables"),
}
"""What each is, and the finding of vetting."""
