"""What may be evidence, by ending and bytes."""

from __future__ import annotations

import pytest

from planner_desktop.domain.evidence_kinds import EvidenceKind, ending_of, is_picture_name, kind_of, refuse_name
from planner_desktop.errors import UserError

ZIP, OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OOXML = ZIP + b"...[Content_Types].xml...word/document.xml"

TAKEN = [
    ("图.PNG", b"\x89PNG\r\n\x1a\n", EvidenceKind.PICTURE),
    ("图.jpg", b"\xff\xd8\xff\xe0", EvidenceKind.PICTURE),
    ("图.bmp", b"BM....", EvidenceKind.PICTURE),
    ("图.gif", b"GIF89a", EvidenceKind.PICTURE),
    ("图.webp", b"RIFF....WEBP", EvidenceKind.PICTURE),
    ("其实是JPEG.png", b"\xff\xd8\xff\xe0", EvidenceKind.PICTURE),
    ("盖章.pdf", b"%PDF-1.7", EvidenceKind.PDF),
    ("通知.docx", OOXML, EvidenceKind.DOCUMENT),
    ("台账.xls", OLE + bytes(100), EvidenceKind.DOCUMENT),
    ("台账.et", OLE, EvidenceKind.DOCUMENT),
    ("通知.wps", OOXML, EvidenceKind.DOCUMENT),
    ("公文.ofd", ZIP + b"OFD.xml", EvidenceKind.DOCUMENT),
    ("说明.txt", "示例".encode("gb18030"), EvidenceKind.TEXT),
    ("名单.csv", "MZ,示例".encode(), EvidenceKind.TEXT),
]
REFUSED = [
    ("安装.exe", b"MZ", "evidence.program"),
    ("脚本.bat", b"del", "evidence.program"),
    ("快捷方式.lnk", b"L", "evidence.program"),
    ("程序.pdf", b"MZ\x90\0", "evidence.program"),
    ("程序.jpg", b"\x7fELF", "evidence.program"),
    ("二进制.txt", b"MZ\0", "evidence.program"),
    ("资料.zip", ZIP, "evidence.archive"),
    ("资料.rar", b"Rar!", "evidence.archive"),
    ("资料.docx", ZIP + b"just a zip", "evidence.archive"),
    ("资料.pdf", b"7z\xbc\xaf\x27\x1c", "evidence.archive"),
    ("带宏.xlsm", OOXML, "evidence.macros"),
    ("带宏.xlsx", OOXML + b"xl/vbaProject.bin", "evidence.macros"),
    ("带宏.doc", OLE + "_VBA_PROJECT".encode("utf-16-le"), "evidence.macros"),
    ("录像.mp4", b"ftyp", "evidence.unknown_kind"),
    ("照片.heic", b"ftyp", "evidence.unknown_kind"),
    ("网页.html", b"<html>", "evidence.unknown_kind"),
    ("没有后缀", b"x", "evidence.unknown_kind"),
    (".txt", b"x", "evidence.unknown_kind"),
    ("不是.pdf", b"<html>", "evidence.other_content"),
    ("不是.png", b"%PDF-1.7", "evidence.other_content"),
    ("图.pdf", b"\xff\xd8\xff\xe0", "evidence.other_content"),
    ("二进制.txt", b"\0\1", "evidence.other_content"),
    ("乱码.txt", b"\xff\xff\xff", "evidence.other_content"),
]


@pytest.mark.parametrize(("name", "data", "kind"), TAKEN, ids=[name for name, _, _ in TAKEN])
def test_what_is_taken_is_known_by_ending_and_bytes(name: str, data: bytes, kind: EvidenceKind) -> None:
    assert kind_of(name, data) is kind


@pytest.mark.parametrize(("name", "data", "code"), REFUSED, ids=[f"{name} {data[:4]!r}" for name, data, _ in REFUSED])
def test_what_is_not_taken_is_refused_with_its_name(name: str, data: bytes, code: str) -> None:
    with pytest.raises(UserError) as caught:
        kind_of(name, data)
    assert (caught.value.code, caught.value.details) == (code, {"name": name})


def test_an_ending_alone_refuses_before_anything_is_read() -> None:
    for name in ("a.exe", "a.zip", "a.docm", "a.mp4"):
        with pytest.raises(UserError):
            refuse_name(name)
    refuse_name("a.PDF")


def test_endings_are_told_in_small_letters() -> None:
    assert [ending_of(name) for name in ("a.B.JPG", "a", ".x", "a.")] == [".jpg", "", "", "."]
    assert is_picture_name("A.JPEG") and not is_picture_name("a.pdf")
