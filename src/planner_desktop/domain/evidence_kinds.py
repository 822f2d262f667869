"""What may be evidence, told from a file's ending and from its bytes: declared as data, parsed by nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from planner_desktop.errors import UserError


class EvidenceKind(StrEnum):
    """How a file is treated: pictures are shrunk and cleaned, all others are kept byte for byte."""

    PICTURE = "picture"
    PDF = "pdf"
    DOCUMENT = "document"
    TEXT = "text"


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(marks)


def _is_webp(data: bytes) -> bool:
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP"


def _is_text(data: bytes) -> bool:
    """No byte of zero, and readable in one of the two encodings that Chinese text files have."""
    if b"\0" in data:
        return False
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return True
    return False


_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of file: its endings and how its bytes begin."""

    kind: EvidenceKind
    endings: tuple[str, ...]
    fits: Callable[[bytes], bool]


PICTURES = (
    Form(EvidenceKind.PICTURE, (".png",), _begins(b"\x89PNG\r\n\x1a\n")),
    Form(EvidenceKind.PICTURE, (".jpg", ".jpeg", ".jfif"), _begins(b"\xff\xd8\xff")),
    Form(EvidenceKind.PICTURE, (".bmp",), _begins(b"BM")),
    Form(EvidenceKind.PICTURE, (".gif",), _begins(b"GIF87a", b"GIF89a")),
    Form(EvidenceKind.PICTURE, (".webp",), _is_webp),
)
FORMS = (
    *PICTURES,
    Form(EvidenceKind.PDF, (".pdf",), _begins(b"%PDF-")),
    Form(EvidenceKind.DOCUMENT, (".docx", ".xlsx", ".pptx", ".ofd"), _begins(_ZIP)),
    # WPS writes both packings under the same endings, and so do files renamed by hand.
    Form(EvidenceKind.DOCUMENT, (".doc", ".xls", ".ppt", ".wps", ".et", ".dps"), _begins(_OLE, _ZIP)),
    Form(EvidenceKind.TEXT, (".txt", ".csv"), _is_text),
)
FORM_OF: Mapping[str, Form] = {ending: form for form in FORMS for ending in form.endings}

PROGRAMS = frozenset(
    [
        ".exe",
        ".com",
        ".scr",
        ".msi",
        ".bat",
        ".cmd",
        ".ps1",
        ".vbs",
        ".vbe",
        ".js",
        ".jse",
        ".wsf",
        ".wsh",
        ".hta",
        ".lnk",
        ".pif",
        ".cpl",
        ".dll",
        ".sys",
        ".reg",
        ".jar",
        ".apk",
        ".sh",
        ".py",
        ".app",
        ".deb",
        ".rpm",
        ".run",
        ".desktop",
        ".url",
        ".chm",
    ]
)
ARCHIVES = frozenset(
    [".zip", ".rar", ".7z", ".gz", ".tgz", ".bz2", ".xz", ".tar", ".cab", ".iso", ".z", ".arj", ".lzh", ".zst", ".img"]
)
MACRO_FILES = frozenset([".docm", ".dotm", ".xlsm", ".xltm", ".xlsb", ".xlam", ".pptm", ".potm", ".ppsm", ".ppam"])

_PROGRAM_MARKS = (b"MZ", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"L\0\0\0\x01\x14\x02\0")
_ARCHIVE_MARKS = (b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"MSCF")
_MACRO_MARKS = (b"vbaProject.bin", "_VBA_PROJECT".encode("utf-16-le"))
"""Names that a zip's directory, and an OLE file's, hold as they are; without either there is no macro that runs."""
_OFFICE_MARKS = (b"[Content_Types].xml", b"OFD.xml")
"""One of these names tells an office document from any other zip."""


def ending_of(name: str) -> str:
    """A name's ending in small letters, with its dot; empty when it has none."""
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""


def is_picture_name(name: str) -> bool:
    """Whether a file will be shrunk, by its name alone."""
    form = FORM_OF.get(ending_of(name))
    return form is not None and form.kind is EvidenceKind.PICTURE


def refuse_name(name: str) -> None:
    """Refuse by the ending what never is evidence, before a byte is read; raises ``evidence.*`` naming the file."""
    ending = ending_of(name)
    for endings, code in (
        (PROGRAMS, "evidence.program"),
        (ARCHIVES, "evidence.archive"),
        (MACRO_FILES, "evidence.macros"),
    ):
        if ending in endings:
            raise UserError(code, name=name)
    if ending not in FORM_OF:
        raise UserError("evidence.unknown_kind", name=name)


def kind_of(name: str, data: bytes) -> EvidenceKind:
    """How a file is to be treated; raises ``evidence.*`` naming the file when it is none, or not what its name says."""
    refuse_name(name)
    _refuse_marks(name, data)
    if any(form.fits(data) for form in PICTURES) and is_picture_name(name):
        # Pictures are often saved under another picture's ending; they are read by their bytes.
        return EvidenceKind.PICTURE
    form = FORM_OF[ending_of(name)]
    if not form.fits(data):
        raise UserError("evidence.other_content", name=name)
    return form.kind


def _refuse_marks(name: str, data: bytes) -> None:
    text = ending_of(name) in (".txt", ".csv")
    if data.startswith(_PROGRAM_MARKS) and not (text and _is_text(data)):
        raise UserError("evidence.program", name=name)
    if data.startswith(_ARCHIVE_MARKS):
        raise UserError("evidence.archive", name=name)
    if data.startswith((_ZIP, _OLE)):
        if any(mark in data for mark in _MACRO_MARKS):
            raise UserError("evidence.macros", name=name)
        if data.startswith(_ZIP) and not any(mark in data for mark in _OFFICE_MARKS):
            raise UserError("evidence.archive", name=name)
