"""Where a PDF says that its objects are: its cross-reference tables, walked as text before a parser follows them.

A parser makes an object of every row, and a row costs the sender a few bytes or, in a cross-reference stream, none at
all. So the tables have to be written as this program writes them: classic, each row of 20 bytes, each trailer plain.
"""

from __future__ import annotations

import re

from planner_desktop.documents.refusals import RefusedError, demand

ROW_LIMIT = 50_000
"""Rows of all tables together."""
TABLE_LIMIT = 8
"""The report and the update that signs it make two."""
TRAILER_LIMIT = 4_096
"""Bytes of one trailer."""

_ROW = 20
_LAST = re.compile(rb"startxref\s+(\d{1,8})\s")
_TABLE = re.compile(rb"xref\s{1,2}")
_SECTION = re.compile(rb"\d{1,8} (\d{1,8}) ?\r?\n")
_TRAILER = re.compile(rb"trailer\s(.*?)startxref", re.DOTALL)
_COMMENT = re.compile(rb"%[^\r\n]*")
_PREVIOUS = re.compile(rb"/Prev\s+(\d{1,8})\b")


def check_tables(data: bytes) -> None:
    """Raise ``RefusedError`` ``vetting.other_tables``, ``.too_many_objects`` or ``.too_many_revisions``."""
    start = _last_table(data)
    seen: set[int] = set()
    rows = 0
    while start is not None:
        demand(start not in seen and len(seen) < TABLE_LIMIT, "vetting.too_many_revisions")
        seen.add(start)
        count, end = _rows(data, start)
        rows += count
        demand(rows <= ROW_LIMIT, "vetting.too_many_objects", limit=str(ROW_LIMIT))
        start = _previous(data, end)


def _last_table(data: bytes) -> int:
    found = _LAST.match(data, max(0, data.rfind(b"startxref")))
    if found is None:
        raise RefusedError("vetting.other_tables")
    return int(found[1])


def _rows(data: bytes, start: int) -> tuple[int, int]:
    """How many rows a table has, and where it ends."""
    table = _TABLE.match(data, start)
    if table is None:
        raise RefusedError("vetting.other_tables")
    rows, end = 0, table.end()
    while section := _SECTION.match(data, end):
        rows += int(section[1])
        end = section.end() + _ROW * int(section[1])
    return rows, end


def _previous(data: bytes, end: int) -> int | None:
    """Where the trailer behind a table says that the one before it is."""
    trailer = _TRAILER.match(data, end, end + TRAILER_LIMIT)
    if trailer is None:
        raise RefusedError("vetting.other_tables")
    text = _COMMENT.sub(b" ", trailer[1]).strip()
    is_whole = text.startswith(b"<<") and text.endswith(b">>") and text.count(b"<<") == text.count(b">>")
    demand(is_whole and b"/XRefStm" not in text, "vetting.other_tables")
    # A string could look like a comment, and an escaped name could be any name.
    demand(b"(" not in text and b"#" not in text, "vetting.other_tables")
    found = _PREVIOUS.findall(text)
    # What is named in another way than we look for it, a parser would find all the same.
    demand(len(found) == text.count(b"/Prev") <= 1, "vetting.other_tables")
    return int(found[0]) if found else None
