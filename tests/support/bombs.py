"""Files made to exhaust whoever opens them; small on the disk, and made in no time."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable

from planner_desktop.documents import zip_container
from support.signed_samples import unsigned_pdf, unsigned_xlsx

SHEET = "xl/worksheets/sheet1.xml"
MIB = 1024 * 1024


def parts() -> dict[str, bytes]:
    return {entry.name: zip_container.unpack(entry) for entry in zip_container.read(unsigned_xlsx())}


def deflated(block: bytes, times: int) -> bytes:
    """A block many times over: flushed, its packed form can be repeated without packing it again."""
    deflate = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    once = deflate.compress(block) + deflate.flush(zlib.Z_FULL_FLUSH)
    return once * times + deflate.flush(zlib.Z_FINISH)


def with_entry(entry: zip_container.Entry) -> bytes:
    """The sample workbook with one part exchanged or added, packed as it is handed in."""
    others = [zip_container.pack(name, data) for name, data in parts().items() if name != entry.name]
    return zip_container.compose([*others, entry])


def with_part(name: str, content: bytes) -> bytes:
    return with_entry(zip_container.pack(name, content))


def with_stored_part(name: str, content: bytes) -> bytes:
    """Not packed, so that no limit of packing stands before the one that is meant."""
    return with_entry(zip_container.pack(name, content, method=zip_container.STORED))


def sheet_of(size: int, announced: int) -> bytes:
    """A sheet of blanks that unpacks to ``size`` MiB and says it has ``announced`` bytes."""
    return with_entry(zip_container.Entry(SHEET, 8, 0, announced, deflated(b" " * MIB, size)))


def overlapping(count: int) -> bytes:
    """Every line of the directory leads to the same packed bytes."""
    kernel = zip_container.Entry("xl/a0.xml", 8, 0, MIB, deflated(b" " * MIB, 1))
    body = zip_container.local_record(kernel)
    lines = b""
    for number in range(count):
        name = f"xl/a{number}.xml".encode()
        lines += struct.pack(
            "<4s6H3L5H2L", b"PK\1\2", 20, 20, 0, 8, 0, 33, 0, len(kernel.packed), MIB, len(name), 0, 0, 0, 0, 0, 0
        )
        lines += name
    marks = b"[Content_Types].xml xl/workbook.xml"
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(lines), len(body) + len(marks), 0)
    return body + marks + lines + end


def quoting(count: int) -> bytes:
    """Each part's packed bytes hold the header and the bytes of the next one, wrapped in a stored block of deflate."""
    inner = zip_container.local_record(zip_container.Entry("xl/z.xml", 8, 0, MIB, deflated(b" " * MIB, 1)))
    records, lines, total = inner, b"", 0
    sizes = [(f"xl/a{number}.xml", len(inner)) for number in range(count)]
    for name, _ in reversed(sizes):
        header = struct.pack("<BHH", 0, min(len(inner), 0xFFFF), 0xFFFF - min(len(inner), 0xFFFF))
        entry = zip_container.Entry(name, 8, 0, MIB + total, header + records)
        records = zip_container.local_record(entry)
        total += len(inner)
    offset = 0
    for name, _ in sizes:
        raw = name.encode()
        lines += struct.pack(
            "<4s6H3L5H2L",
            b"PK\1\2",
            20,
            20,
            0,
            8,
            0,
            33,
            0,
            len(records) - offset,
            MIB,
            len(raw),
            0,
            0,
            0,
            0,
            0,
            offset,
        )
        lines += raw
        offset += 30 + len(raw) + 5
    marks = b"[Content_Types].xml xl/workbook.xml"
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(lines), len(records) + len(marks), 0)
    return records + marks + lines + end


def many_parts(count: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        archive.writestr("xl/workbook.xml", b"<workbook/>")
        for number in range(count):
            archive.writestr(f"xl/{number}.xml", b"")
    return buffer.getvalue()


def laughs() -> bytes:
    lines = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    return f'<!DOCTYPE a [<!ENTITY l0 "ha">{lines}]><worksheet><sheetData>&l9;</sheetData></worksheet>'.encode()


def quadratic() -> bytes:
    return (f'<!DOCTYPE a [<!ENTITY a "{"a" * 100_000}">]><worksheet>' + "&a;" * 100_000 + "</worksheet>").encode()


def far_cell() -> bytes:
    return b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'


def deep_xml() -> bytes:
    return b"<worksheet><sheetData>" + b"<a>" * 700_000 + b"</a>" * 700_000 + b"</sheetData></worksheet>"


def many_attributes() -> bytes:
    return b"<worksheet><sheetData " + b"".join(b'a%d="" ' % n for n in range(300_000)) + b"/></worksheet>"


def many_namespaces() -> bytes:
    rows = b"".join(b'<a xmlns:n%d="x%d">' % (n, n) for n in range(20_000))
    return b"<worksheet><sheetData>" + rows + b"</a>" * 20_000 + b"</sheetData></worksheet>"


def at_the_limits() -> bytes:
    """Two parts of 60 MiB packed as tightly as may be: within every limit of the zip."""
    packed = deflated(b"<a>" * 100_000 + bytes(range(33, 127)) * 4_000, 90)
    size = 90 * (300_000 + 94 * 4_000)
    crc = 0
    block = b"<a>" * 100_000 + bytes(range(33, 127)) * 4_000
    for _ in range(90):
        crc = zlib.crc32(block, crc)
    entries = [zip_container.Entry(f"xl/media/image{n}.png", 8, crc, size, packed) for n in (1, 2)]
    others = [zip_container.pack(name, data) for name, data in parts().items()]
    return zip_container.compose([*others, *entries])


XLSX_BOMBS: dict[str, Callable[[], bytes]] = {
    "sheet of 1 GiB that says so": lambda: sheet_of(1024, 1024 * MIB),
    "sheet of 1 GiB that says 60 MiB": lambda: sheet_of(1024, 60 * MIB),
    "sheet of 1 GiB that says little": lambda: sheet_of(1024, 1000),
    "sheet packed 1000 to 1": lambda: sheet_of(50, 50 * MIB),
    "overlapping parts": lambda: overlapping(250),
    "parts that quote one another": lambda: quoting(250),
    "100,000 parts": lambda: many_parts(100_000),
    "60,000 parts": lambda: many_parts(60_000),
    "billion laughs in a sheet": lambda: with_part(SHEET, laughs()),
    "billion laughs in the content types": lambda: with_part("[Content_Types].xml", laughs()),
    "quadratic blow-up": lambda: with_stored_part(SHEET, quadratic()),
    "far cell": lambda: with_part(SHEET, far_cell()),
    "deep nesting": lambda: with_stored_part(SHEET, deep_xml()),
    "deep nesting in the relationships": lambda: with_stored_part("_rels/.rels", deep_xml()),
    "element with 300,000 attributes": lambda: with_part(SHEET, many_attributes()),
    "20,000 namespaces": lambda: with_part(SHEET, many_namespaces()),
    "parts at the limits": at_the_limits,
}


def pdf_of(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A file with a proper table for the objects, of which the first is the catalogue."""
    body, offsets = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    table += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    end = b"trailer\n<< /Root 1 0 R /Size %d %b>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, len(body))
    return body + table + end


def stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<< /Length %d %b>>\nstream\n%b\nendstream" % (len(content), entries, content)


def packed_often(times: int, size: int) -> bytes:
    data = zlib.compress(b"\0" * MIB * size, 9)
    for _ in range(times - 1):
        data = zlib.compress(data, 9)
    return data


def attached(file: bytes) -> bytes:
    """A file whose attachment is the bomb."""
    root = b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 3 0 R] >> >> /AF [3 0 R] >>"
    return pdf_of([root, b"<< /Type /Pages /Kids [] /Count 0 >>", b"<< /EF << /F 4 0 R /UF 4 0 R >> >>", file])


def at_offset(last: bytes) -> bytes:
    """A file whose last cross-reference section is ``last``, whatever that is."""
    head = unsigned_pdf()
    return head + last + b"startxref\n%d\n%%%%EOF\n" % len(head)


def looping() -> bytes:
    head = unsigned_pdf()
    table = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 2 /Prev %d >>\n" % len(head)
    return head + table + b"startxref\n%d\n%%%%EOF\n" % len(head)


def looping_twice() -> bytes:
    head = unsigned_pdf()
    row = b"xref\n0 1\n0000000000 65535 f \ntrailer\n<< /Root 1 0 R /Size 2 /Prev %08d >>\n"
    length = len(row % 0)
    tables = row % (len(head) + length) + row % len(head)
    return head + tables + b"startxref\n%d\n%%%%EOF\n" % len(head)


def empty_xref_stream(count: int) -> bytes:
    entries = b"/Type /XRef /W [0 0 0] /Index [0 %d] /Size %d /Root 1 0 R " % (count, count)
    return at_offset(b"9 0 obj\n" + stream(b"", entries) + b"\nendobj\n")


def page_tree_loop() -> bytes:
    return pdf_of([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>"])


PDF_BOMBS: dict[str, Callable[[], bytes]] = {
    "four filters": lambda: attached(stream(packed_often(3, 64), b"/Filter [" + b"/FlateDecode " * 4 + b"] ")),
    "three filters over 1 GiB": lambda: attached(
        stream(zlib.compress(zlib.compress(deflated_zlib(1024))), b"/Filter [" + b"/FlateDecode " * 3 + b"] ")
    ),
    "filters under an escaped name": lambda: attached(
        stream(packed_often(3, 64), b"/F#69lter [" + b"/Fl#61teDecode " * 4 + b"] ")
    ),
    "filters behind a reference": lambda: pdf_of(
        [
            b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 3 0 R] >> >> >>",
            b"<< /Type /Pages /Kids [] /Count 0 >>",
            b"<< /EF << /F 4 0 R >> >>",
            stream(packed_often(3, 64), b"/Filter 5 0 R "),
            b"[" + b"/FlateDecode " * 9 + b"]",
        ]
    ),
    "attachment of 1 GiB": lambda: attached(stream(deflated_zlib(1024), b"/Filter /FlateDecode ")),
    "predictor with huge columns": lambda: attached(
        stream(
            deflated_zlib(1),
            b"/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 1000000000 >> ",
        )
    ),
    "table that refers to itself": looping,
    "two tables that refer to each other": looping_twice,
    "1,000,000 objects": lambda: unsigned_pdf() + b"1 0 obj\n0\nendobj\n" * 1_000_000,
    "1,000,000 objects without blanks": lambda: b"%PDF-1.7\n" + b"1 0 obj 0 " * 1_000_000 + unsigned_pdf()[9:],
    "table that claims 100,000,000 entries": lambda: at_offset(
        b"xref\n0 100000000\n0000000000 65535 f \ntrailer\n<<>>\n"
    ),
    "table of 900,000 entries": lambda: at_offset(
        b"xref\n0 900000\n" + b"0000000009 00000 n \n" * 900_000 + b"trailer\n<< /Root 1 0 R /Size 900000 >>\n"
    ),
    "cross-reference stream of a billion empty entries": lambda: empty_xref_stream(10**9),
    "cross-reference stream under 3 filters": lambda: at_offset(
        b"9 0 obj\n"
        + stream(
            zlib.compress(deflated_zlib(1024)), b"/Type /XRef /W [1 2 1] /Size 9 /Filter [/FlateDecode /FlateDecode]"
        )
        + b"\nendobj\n"
    ),
    "nested arrays": lambda: pdf_of([b"[" * 2_000_000 + b"]" * 2_000_000]),
    "nested dictionaries": lambda: pdf_of([b"<</A" * 500_000 + b" 1 " + b">>" * 500_000]),
    "unclosed string": lambda: pdf_of([b"(" * 5_000_000]),
    "page tree that contains itself": page_tree_loop,
    "long comment": lambda: b"%PDF-1.7\n" + b"%" * (19 * MIB) + unsigned_pdf()[9:],
}


def deflated_zlib(size: int) -> bytes:
    """zlib's form of ``size`` MiB of zeros, with a wrong sum at the end, which no reader gets to."""
    return b"\x78\x9c" + deflated(b"\0" * MIB, size) + b"\0\0\0\0"
