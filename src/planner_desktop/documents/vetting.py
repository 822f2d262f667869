"""Look at received bytes before any parser does: what kind of file, and within the limits a return needs.

Pure functions of the bytes, so that a child process can run them. Nothing here tells good from forged; it only keeps
files away that are made to exhaust or mislead a parser.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

from planner_desktop.documents import zip_container
from planner_desktop.documents.pdf_tables import check_tables
from planner_desktop.documents.refusals import RECEIVED_LIMIT, RefusedError, demand
from planner_desktop.documents.sheet_limits import check_part
from planner_desktop.errors import UserError

Kind = Literal["pdf", "xlsx"]

TAG_LIMIT = 1_500_000
"""Tags of all XML parts together; twenty thousand full rows have fewer."""
PDF_OBJECT_LIMIT = 50_000
PDF_FILTER_LIMIT = 3
"""Filters on one stream; each can blow the data up a thousandfold."""

_ZIP_MARK = b"PK\x03\x04"
_PDF_MARK = b"%PDF-"
_DTD = re.compile(rb"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_LONG_TAG = re.compile(rb"<[^<>]{32768}")
"""A parser keeps all attributes of a tag at once; the longest tag of a return has a hundredth of this."""
_ENCODING = re.compile(rb"\A\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']")
_ENCODINGS = {b"utf-8", b"us-ascii"}
_PDF_OBJECT = re.compile(rb"\d\s+obj\b")
_PDF_FILTERS = re.compile(rb"/Filter\s*\[([^\]]{0,400})")


def sniff(data: bytes) -> Kind | None:
    """The kind of a file by its first bytes and, for a zip, by what a workbook cannot lack; names are not asked."""
    if data.startswith(_PDF_MARK):
        return "pdf"
    if data.startswith(_ZIP_MARK) and b"[Content_Types].xml" in data and b"xl/workbook.xml" in data:
        return "xlsx"
    return None


def vet(data: bytes, kind: Kind) -> None:
    """Raise ``UserError`` ``vetting.*`` when the file goes beyond what any return needs."""
    try:
        demand(len(data) <= RECEIVED_LIMIT, "vetting.too_large", limit=str(RECEIVED_LIMIT // 2**20))
        _VETTERS[kind](data)
    except RefusedError as refused:
        raise UserError(refused.refusal.code, **dict(refused.refusal.details)) from refused


def _vet_xlsx(data: bytes) -> None:
    """Unpack one part after the other, within the limits, and look at the XML as text."""
    tags = 0
    for entry in zip_container.read(data):
        content = zip_container.unpack(entry)
        if not entry.name.lower().endswith((".xml", ".rels", ".vml")):
            continue
        _check_xml(entry.name, content)
        tags += content.count(b"<")
        demand(tags <= TAG_LIMIT, "vetting.too_many_elements", part=entry.name)
        # Old drawings are no proper XML, and nothing here parses them.
        if not entry.name.lower().endswith(".vml"):
            check_part(entry.name, content)


def _check_xml(part: str, content: bytes) -> None:
    """Plain UTF-8 without a document type: in another encoding the checks below would look at the wrong bytes."""
    demand(b"\0" not in content, "vetting.odd_encoding", part=part)
    declared = _ENCODING.match(content.removeprefix(b"\xef\xbb\xbf"))
    demand(declared is None or declared[1].lower() in _ENCODINGS, "vetting.odd_encoding", part=part)
    demand(_DTD.search(content) is None, "vetting.document_type", part=part)
    demand(_LONG_TAG.search(content) is None, "vetting.long_tag", part=part)


def _vet_pdf(data: bytes) -> None:
    """Numbers that a return never reaches and a parser would have to work through."""
    demand(data.startswith(_PDF_MARK), "vetting.no_pdf")
    objects = sum(1 for _ in _PDF_OBJECT.finditer(data))
    demand(objects <= PDF_OBJECT_LIMIT, "vetting.too_many_objects", limit=str(PDF_OBJECT_LIMIT))
    for filters in _PDF_FILTERS.finditer(data):
        demand(filters[1].count(b"/") <= PDF_FILTER_LIMIT, "vetting.nested_filters")
    check_tables(data)


_VETTERS: dict[Kind, Callable[[bytes], None]] = {"pdf": _vet_pdf, "xlsx": _vet_xlsx}
