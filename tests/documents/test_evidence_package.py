"""The package of a return and its evidence: one form written, and nothing hostile taken."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest

from planner_desktop.documents import zip_container
from planner_desktop.documents.evidence_package import LARGEST, compose_package, is_package, unpack_package
from planner_desktop.documents.isolation.isolated_files import IsolatedFiles
from planner_desktop.documents.isolation.workers import VettingWorkers
from planner_desktop.errors import UserError

FILES = {
    "140106_迎泽区_2020Q2.pdf": b"%PDF-1.7 sample",
    "140106_迎泽区_2020Q2.xlsx": b"PK\x03\x04 xl/workbook.xml [Content_Types].xml",
    "佐证/佐证01_签到表.txt": "示例".encode(),
}


def packed(*names: str, data: bytes = b"x", method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip as another program writes it."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", method) as archive:
        for name in names:
            archive.writestr(name, data)
    return target.getvalue()


def code_of(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        unpack_package(data)
    return caught.value.code


def test_what_is_packed_comes_out_as_it_was_and_always_the_same() -> None:
    data = compose_package(FILES)
    assert is_package(data) and unpack_package(data) == FILES
    assert compose_package(FILES) == data


def test_other_programs_read_it_with_its_chinese_names() -> None:
    with zipfile.ZipFile(io.BytesIO(compose_package(FILES))) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == list(FILES)


def test_a_workbook_is_no_package_and_a_package_that_holds_one_is() -> None:
    workbook = packed("[Content_Types].xml", "xl/workbook.xml")
    assert not is_package(workbook)
    assert is_package(compose_package({"回报.xlsx": workbook}))
    assert not is_package(b"%PDF-1.7")


def test_folders_and_names_of_chinese_windows_are_read() -> None:
    name = "报送/佐证/佐证01_签到表.txt".encode("gb18030").decode("latin-1")
    entry = zip_container.pack("x" * len(name), b"1")
    raw = zip_container.compose([entry]).replace(b"x" * len(name), name.encode("latin-1"))
    assert unpack_package(raw) == {"报送/佐证/佐证01_签到表.txt": b"1"}
    assert unpack_package(packed("a/", "a/b.txt")) == {"a/b.txt": b"x"}


@pytest.mark.parametrize(
    "name",
    [
        "../out.pdf",
        "a/../../out.pdf",
        "/etc/passwd",
        "C:/out.pdf",
        "a\\b.pdf",
        "a/./b.pdf",
        "a//b.pdf",
        "con",
        "a/NUL.txt",
        "a /b.pdf",
        "a./b.pdf",
        "a\x01.pdf",
        "x" * 201,
        "/".join("abcdefg"),
    ],
)
def test_a_name_that_leads_out_or_confuses_a_system_is_refused(name: str) -> None:
    entry = zip_container.pack(name, b"1")
    assert code_of(zip_container.compose([entry])) == "vetting.bad_name"


def test_two_names_for_one_place_are_refused() -> None:
    assert code_of(packed("A.pdf", "a.PDF")) == "vetting.same_name_twice"


def test_a_bomb_is_refused_by_what_it_announces() -> None:
    assert code_of(packed("a.txt", data=bytes(20 * 2**20), method=zipfile.ZIP_DEFLATED)) == "vetting.packed_too_tightly"


def test_more_than_a_package_may_hold_is_refused() -> None:
    noise = zlib.compress(b"sample")
    many = packed(*(f"{at}.txt" for at in range(301)), data=noise)
    assert code_of(many) == "vetting.too_many_parts"
    assert code_of(bytes(LARGEST + 1)) == "vetting.too_large"
    wide = packed("a.txt", "b.txt", data=(b"0123456789abcdef" * 64 + bytes(range(256))) * 12_000, method=8)
    assert code_of(wide) in ("vetting.too_large", "vetting.packed_too_tightly")


def test_a_part_that_gives_more_than_it_announces_is_refused() -> None:
    honest = packed("a.txt", data=b"a" * 1000, method=zipfile.ZIP_DEFLATED)
    lying = honest.replace(struct.pack("<L", 1000), struct.pack("<L", 10))
    assert code_of(lying) == "vetting.lying_size"


@pytest.mark.parametrize("harm", ["encrypted", "trailing", "cut", "comment"])
def test_a_zip_that_is_not_plain_is_refused(harm: str) -> None:
    data = packed("a.pdf")
    harmed = {
        "encrypted": data.replace(b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00").replace(
            b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
        ),
        "trailing": data + b"MZ",
        "cut": data[:-10],
        "comment": data[:-2] + b"\x02\x00hi",
    }[harm]
    assert harmed != data
    assert code_of(harmed).startswith("vetting.")


def test_a_zip_within_a_zip_is_handed_on_unopened() -> None:
    inner = packed("bomb.txt")
    assert unpack_package(packed("inner.zip", data=inner)) == {"inner.zip": inner}


def test_a_package_beyond_its_size_is_not_made() -> None:
    with pytest.raises(UserError, match=r"package\.too_large"):
        compose_package({"a": bytes(LARGEST)})


@pytest.fixture(scope="module")
def isolated() -> IsolatedFiles:
    return IsolatedFiles(VettingWorkers())


def test_the_child_unpacks_and_refuses_alike(isolated: IsolatedFiles) -> None:
    assert isolated.unpack(compose_package(FILES)) == FILES
    with pytest.raises(UserError, match=r"vetting\.same_name_twice"):
        isolated.unpack(packed("A.pdf", "a.PDF"))
    with pytest.raises(UserError, match=r"vetting\.too_large"):
        isolated.unpack(bytes(LARGEST + 1))
    isolated._workers.close()
