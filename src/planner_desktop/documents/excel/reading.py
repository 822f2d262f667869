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

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
"""Namespace of a workbook's parts."""
_TARGET = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_CELL = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")

Cells = Mapping[str, str]
"""Texts by reference (``B7``)."""


def read_payload(package: bytes) -> bytes:
    """The payload that a workbook carries, still to be read by ``envelope.from_payload``.

    ``package`` is vetted and verified, or made by this program; raises ``payload.unreadable`` where it carries none.
    """
    with opened_package(package) as archive:
        parts = {title: part for title, part, _shown in sheet_parts(archive)}
        if PAYLOAD_SHEET not in parts:
            raise UserError("payload.unreadable", where="xlsx")
        cells = _cells(archive, parts[PAYLOAD_SHEET])
    texts = [cells.get(f"A{row}", "") for row in range(1, len(cells) + 1)]
    if not all(texts) or texts[:1] != [CARRIED_AS]:
        raise UserError("payload.unreadable", where="xlsx")
    return _inflated("".join(texts[1:]))


def read_cells(package: bytes) -> dict[str, Cells]:
    """Every text of the sheets that people see, by sheet and reference, as it was before it was written."""
    with opened_package(package) as archive:
        parts = sheet_parts(archive)
        return {title: _cells(archive, part) for title, part, _shown in parts if title != PAYLOAD_SHEET}


def _inflated(carried: str) -> bytes:
    inflate = zlib.decompressobj()
    try:
        payload = inflate.decompress(base64.b64decode(carried, validate=True), LARGEST)
    except (binascii.Error, zlib.error, ValueError) as problem:
        raise UserError("payload.unreadable", where="xlsx") from problem
    if not inflate.eof or inflate.unused_data:
        raise UserError("payload.unreadable", where="xlsx")
    return payload


def opened_package(package: bytes) -> zipfile.ZipFile:
    """The package's parts; raises ``payload.unreadable``, as all below do."""
    try:
        return zipfile.ZipFile(BytesIO(package))
    except zipfile.BadZipFile as problem:
        raise UserError("payload.unreadable", where="xlsx") from problem


def sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str, bool]]:
    """Title and part of each sheet in order, and whether it is not hidden."""
    targets = {row.get("Id"): row.get("Target", "") for row in parsed_part(archive, "xl/_rels/workbook.xml.rels")}
    for sheet in parsed_part(archive, "xl/workbook.xml").iterfind(f"{MAIN}sheets/{MAIN}sheet"):
        target = targets.get(sheet.get(_TARGET), "")
        part = posixpath.normpath(posixpath.join("/xl", target)).lstrip("/")
        yield sheet.get("name", ""), part, sheet.get("state", "visible") == "visible"


def _cells(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    shared = shared_texts(archive)
    found: dict[str, str] = {}
    for cell in parsed_part(archive, part).iterfind(f"{MAIN}sheetData/{MAIN}row/{MAIN}c"):
        place = cell.get("r", "")
        text = text_of(cell, shared)
        if not _CELL.fullmatch(place) or place in found:
            raise UserError("payload.unreadable", where="xlsx")
        if text:
            found[place] = text
    return found


def text_of(cell: ElementTree.Element, shared: Sequence[str]) -> str:
    """A cell's text; other programs move texts to a common table when they save."""
    inline = cell.find(f"{MAIN}is")
    if inline is not None:
        return _joined(inline)
    value = cell.findtext(f"{MAIN}v", "")
    if cell.get("t") != "s":
        return unescaped(value)
    if not value.isdecimal() or int(value) >= len(shared):
        raise UserError("payload.unreadable", where="xlsx")
    return shared[int(value)]


def shared_texts(archive: zipfile.ZipFile) -> list[str]:
    """The texts that cells of other programs point to by number."""
    name = "xl/sharedStrings.xml"
    if name not in archive.namelist():
        return []
    return [_joined(item) for item in parsed_part(archive, name).iterfind(f"{MAIN}si")]


def _joined(item: ElementTree.Element) -> str:
    """The runs of a text; phonetic runs are no part of it."""
    runs = (*item.iterfind(f"{MAIN}t"), *item.iterfind(f"{MAIN}r/{MAIN}t"))
    return unescaped("".join(run.text or "" for run in runs))


def parsed_part(archive: zipfile.ZipFile, part: str) -> ElementTree.Element:
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
