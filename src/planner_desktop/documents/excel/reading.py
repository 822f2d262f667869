"""Read a workbook's payload and cells without openpyxl, from bytes whose signature was verified."""

from __future__ import annotations

import base64
import binascii
import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO
from xml.etree import ElementTree

from planner_desktop.documents.envelope import LARGEST
from planner_desktop.documents.excel.texts import unescaped
from planner_desktop.errors import UserError

PAYLOAD_SHEET = "planner-desktop"
"""Title of the very-hidden sheet."""
CARRIED_AS = "planner-desktop/return zlib base64"
"""First cell of that sheet: what follows, and how it is written."""

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_TARGET = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")

Cells = Mapping[str, str]
"""Texts by reference (``B7``)."""


def read_payload(package: bytes) -> bytes:
    """The payload that a workbook carries, still to be read by ``envelope.from_payload``.

    ``package`` is vetted and verified, or made by this program; raises ``payload.unreadable`` where it carries none.
    """
    with _opened(package) as archive:
        parts = dict(_sheets(archive))
        if PAYLOAD_SHEET not in parts:
            raise UserError("payload.unreadable", where="xlsx")
        cells = _cells(archive, parts[PAYLOAD_SHEET])
    texts = [cells.get(f"A{row}", "") for row in range(1, len(cells) + 1)]
    if not all(texts) or texts[:1] != [CARRIED_AS]:
        raise UserError("payload.unreadable", where="xlsx")
    return _inflated("".join(texts[1:]))


def read_cells(package: bytes) -> dict[str, Cells]:
    """Every text of the sheets that people see, by sheet and reference, as it was before it was written."""
    with _opened(package) as archive:
        return {title: _cells(archive, part) for title, part in _sheets(archive) if title != PAYLOAD_SHEET}


def _inflated(carried: str) -> bytes:
    inflate = zlib.decompressobj()
    try:
        payload = inflate.decompress(base64.b64decode(carried, validate=True), LARGEST)
    except (binascii.Error, zlib.error, ValueError) as problem:
        raise UserError("payload.unreadable", where="xlsx") from problem
    if not inflate.eof or inflate.unused_data:
        raise UserError("payload.unreadable", where="xlsx")
    return payload


def _opened(package: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(BytesIO(package))
    except zipfile.BadZipFile as problem:
        raise UserError("payload.unreadable", where="xlsx") from problem


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Title and part of each sheet, in order."""
    targets = {row.get("Id"): row.get("Target", "") for row in _parsed(archive, "xl/_rels/workbook.xml.rels")}
    for sheet in _parsed(archive, "xl/workbook.xml").iterfind(f"{_MAIN}sheets/{_MAIN}sheet"):
        target = targets.get(sheet.get(_TARGET), "")
        yield sheet.get("name", ""), posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")


def _cells(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    shared = _shared(archive)
    found: dict[str, str] = {}
    for cell in _parsed(archive, part).iterfind(f"{_MAIN}sheetData/{_MAIN}row/{_MAIN}c"):
        place = cell.get("r", "")
        text = _text(cell, shared)
        if not _CELL.fullmatch(place) or place in found:
            raise UserError("payload.unreadable", where="xlsx")
        if text:
            found[place] = text
    return found


def _text(cell: ElementTree.Element, shared: Sequence[str]) -> str:
    """A cell's text; other programs move texts to a common table when they save."""
    inline = cell.find(f"{_MAIN}is")
    if inline is not None:
        return _joined(inline)
    value = cell.findtext(f"{_MAIN}v", "")
    if cell.get("t") != "s":
        return unescaped(value)
    if not value.isdecimal() or int(value) >= len(shared):
        raise UserError("payload.unreadable", where="xlsx")
    return shared[int(value)]


def _shared(archive: zipfile.ZipFile) -> list[str]:
    name = "xl/sharedStrings.xml"
    if name not in archive.namelist():
        return []
    return [_joined(item) for item in _parsed(archive, name).iterfind(f"{_MAIN}si")]


def _joined(item: ElementTree.Element) -> str:
    """The runs of a text; phonetic runs are no part of it."""
    runs = (*item.iterfind(f"{_MAIN}t"), *item.iterfind(f"{_MAIN}r/{_MAIN}t"))
    return unescaped("".join(run.text or "" for run in runs))


def _parsed(archive: zipfile.ZipFile, part: str) -> ElementTree.Element:
    """A part's root; a document type, and with it every entity, is refused unread.

    So is a part under a name that vetting did not take for XML.
    """
    if not part.lower().endswith((".xml", ".rels")):
        raise UserError("payload.unreadable", where="xlsx")
    try:
        data = archive.read(part)
        if b"<!" in data:
            raise UserError("payload.unreadable", where="xlsx")
        return ElementTree.fromstring(data)
    except (KeyError, ElementTree.ParseError, ValueError, zipfile.BadZipFile, zlib.error) as problem:
        raise UserError("payload.unreadable", where="xlsx") from problem
