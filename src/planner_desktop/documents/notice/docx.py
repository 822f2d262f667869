"""The paragraphs of a received .docx, read without opening more of it than its main text."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass, field
from xml.parsers import expat

from planner_desktop.errors import UserError

PARTS_LIMIT = 300
PART_LIMIT = 64 * 1024 * 1024
TOTAL_LIMIT = 128 * 1024 * 1024
RATIO_LIMIT = 200
"""Unpacked to packed size, of one part."""
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What word processors write; others bring errors and costs of their own, such as a dictionary of 4 GiB."""
_SMALL_PART = 1024 * 1024
"""Bytes below which a part's ratio does not matter: short repetitive parts compress well."""
_DEPTH_LIMIT = 200
"""Nesting of elements; Word writes fewer than fifty."""

_WORD = frozenset(
    (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
)
_RELATIONSHIP = "http://schemas.openxmlformats.org/package/2006/relationships Relationship"
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_MAIN_PART_KINDS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument",
    "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
)
_UNSEEN = {"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "rt"}
"""Deleted or moved text, field codes, properties, second renderings and phonetic guides: not the wording."""
_CHARACTERS = {"tab": " ", "noBreakHyphen": "-", "br": "\n", "cr": "\n"}


def read_docx(data: bytes, name: str) -> list[str]:
    """The lines of the main text in printed order, tables read cell by cell."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _vet(package, name)
            main = _part(package, _main_part(package, name), name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, OSError, ValueError) as error:
        raise UserError("notice.damaged", name=name) from error
    story = _Story()
    _parse(main, story, name)
    return [line for paragraph in story.paragraphs for line in paragraph.split("\n")]


def _vet(package: zipfile.ZipFile, name: str) -> None:
    """Refuse before anything is unpacked: too many parts, too large, too dense, encrypted, oddly packed or named twice."""
    parts = package.infolist()
    if len(parts) > PARTS_LIMIT or sum(part.file_size for part in parts) > TOTAL_LIMIT:
        raise UserError("notice.docx_limits", name=name)
    for part in parts:
        dense = part.file_size > _SMALL_PART and part.file_size > RATIO_LIMIT * max(part.compress_size, 1)
        if part.file_size > PART_LIMIT or dense:
            raise UserError("notice.docx_limits", name=name)
    names = [part.filename for part in parts]
    odd = any(part.flag_bits & 1 or part.compress_type not in _METHODS for part in parts)
    if len(set(names)) != len(names) or odd:
        raise UserError("notice.damaged", name=name)


def _main_part(package: zipfile.ZipFile, name: str) -> str:
    if "_rels/.rels" not in package.namelist():
        raise UserError("notice.not_word", name=name)
    relations = _Relations()
    _parse(_part(package, "_rels/.rels", name), relations, name)
    if relations.main not in package.namelist():
        raise UserError("notice.not_word", name=name)
    return relations.main


def _part(package: zipfile.ZipFile, part: str, name: str) -> bytes:
    """One part, read no further than the size its own directory entry declares."""
    declared = package.getinfo(part).file_size
    with package.open(part) as stream:
        content = stream.read(declared + 1)
    if len(content) != declared:
        raise UserError("notice.damaged", name=name)
    return content


class _Reader:
    """Takes the elements of a part as the parser meets them."""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins; ``tag`` is its namespace, a space, its name."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Characters within the current element."""


class _Forbidden(Exception):
    """The part uses what no word processor writes; ``code`` is the user's error."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _parse(content: bytes, reader: _Reader, name: str) -> None:
    """Stream a part through a reader; a document type, and with it every entity, is refused."""
    depth = 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEPTH_LIMIT:
            raise _Forbidden("notice.docx_limits")
        reader.start(tag, attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        reader.end(tag)

    def doctype(*_: object) -> None:
        raise _Forbidden("notice.docx_dtd")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = reader.text
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(content, True)
    except _Forbidden as forbidden:
        raise UserError(forbidden.code, name=name) from forbidden
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise UserError("notice.damaged", name=name) from error


@dataclass(slots=True)
class _Relations(_Reader):
    """Finds the main part's name."""

    main: str = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Note the relationship of the main document."""
        if tag == _RELATIONSHIP and attributes.get("Type") in _MAIN_PART_KINDS and not self.main:
            self.main = posixpath.normpath(attributes.get("Target", "").lstrip("/"))


@dataclass(slots=True)
class _Story(_Reader):
    """Collects each paragraph's visible text; one inside another (a text box) comes out by itself."""

    paragraphs: list[str] = field(default_factory=list[str])
    _open: list[list[str]] = field(default_factory=list[list[str]])
    _unseen: int = 0
    _in_text: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Open a paragraph, or take a break or tab."""
        name = _local(tag)
        self._in_text = name == "t"
        if name in _UNSEEN:
            self._unseen += 1
        elif name == "p":
            self._open.append([])
        elif name in _CHARACTERS and not self._unseen and self._open:
            self._open[-1].append(_CHARACTERS[name])

    def end(self, tag: str) -> None:
        """Close a paragraph."""
        name = _local(tag)
        self._in_text = False
        if name in _UNSEEN:
            self._unseen -= 1
        elif name == "p" and self._open:
            self.paragraphs.append("".join(self._open.pop()))

    def text(self, text: str) -> None:
        """Take wording, not the white space between elements."""
        if self._in_text and not self._unseen and self._open:
            self._open[-1].append(text)


def _local(tag: str) -> str:
    """The name of a word-processing element; a second rendering of one counts as deleted text."""
    namespace, _, local = tag.rpartition(" ")
    if tag == _FALLBACK:
        return "del"
    return local if namespace in _WORD else ""
