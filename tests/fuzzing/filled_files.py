"""What else comes from outside: workbooks that departments filled in, packages with evidence, pictures."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from openpyxl import Workbook

from fuzzing.reshaping import within_zip
from fuzzing.target import Target
from planner_desktop.documents.evidence_package import compose_package, is_package, unpack_package
from planner_desktop.documents.isolation import workbooks
from planner_desktop.domain.picture_bytes import is_plain_picture
from support.signed_returns import sound_pair
from support.signed_samples import unsigned_xlsx

JPEG = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffe1000a4578696600000000ffdb0004000000ffda0008010100003f00d2cf20ffd9"
)
"""The segments of a picture with EXIF, one after the other; nothing of it is ever decoded here."""
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000049454e44ae426082")


def _filled_in() -> bytes:
    """A list as it comes back: a heading over merged cells, numbers, texts that look like formulas."""
    book, data = Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(["序号", "推进步骤", "状态", "进展情况"])
    sheet.append([1, "2020年", "正常推进", "=1+1"])
    sheet.append([42, "示例", 0.57, "示例\n两行"])
    sheet.merge_cells("A2:A3")
    book.save(data)
    return data.getvalue()


def _workbooks() -> Iterable[bytes]:
    return (_filled_in(), unsigned_xlsx(), sound_pair().xlsx)


def _read_tables(data: bytes) -> str:
    told, bodies = workbooks.answer({}, [data])
    if "refused" in told:
        return str(told["refused"])
    tables = workbooks.TABLES.validate_json(bodies[0])
    return f"tables:{min(3, len(tables))} rows:{min(3, sum(len(table.rows) for table in tables))}"


def _packages() -> Iterable[bytes]:
    yield compose_package({"示例.pdf": b"%PDF-1.7", "示例.xlsx": _filled_in(), "佐证1_示例.txt": "示例".encode()})
    yield compose_package({"示例/佐证 1.txt": b"1", "b.txt": b""})
    yield _filled_in()


def _unpack(data: bytes) -> str:
    return f"files:{min(3, len(unpack_package(data)))}" if is_package(data) else "no package"


def _look_at_picture(data: bytes) -> str:
    return f"plain:{is_plain_picture(data)}"


TARGETS = (
    Target("tables", _read_tables, _workbooks, within_zip, longest=64 * 1024),
    Target("package", _unpack, _packages),
    Target("picture", _look_at_picture, lambda: (JPEG, PNG)),
)
