"""What somebody changed in a PDF: its pages held against those drawn anew, its attachment against the signed one.

Only for a file that is refused already, to tell a person where to look. Every function gives less rather than raise
where the file cannot be read.
"""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
# The libraries that take the file apart do not type what they find in it.

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.reader import PdfFileReader

from planner_desktop.documents.excel.comparing import short
from planner_desktop.documents.pdf_signature.page_changes import TextChange, changed_texts
from planner_desktop.documents.pdf_signature.page_texts import lines_of
from planner_desktop.documents.pdf_signature.verifying import LIMITS
from planner_desktop.domain.identity import Refusal

NAMED = 5
"""Changes told one by one; the others are counted."""
MOST_OF_A_PAGE = 12
"""Changed texts on a page beyond which it is simply another page."""
PAGE_LIMIT = 2_000
"""Pages and inner nodes of the page tree; the largest return has fewer."""

_BYTE_RANGE = re.compile(rb"/ByteRange ?\[ ?0 (\d{1,8}) (\d{1,8}) (\d{1,8}) ?\]")


def signed_part(data: bytes) -> bytes | None:
    """The bytes up to the end of what the first signature claims to cover; None when nothing follows them."""
    found = _BYTE_RANGE.search(data)
    end = int(found[2]) + int(found[3]) if found else len(data)
    return data[:end] if end < len(data) else None


def attached_payload(data: bytes) -> bytes | None:
    """The attachment a reader of the file would be given; None when there is none to be found."""
    try:
        names = _open(data).root["/Names"]["/EmbeddedFiles"]["/Names"]
        payload: bytes = names[1]["/EF"]["/F"].data
    except Exception:  # hostile input: every failure of the parser means that there is nothing to compare
        return None
    return payload


def changed_pages(received: bytes, redrawn: bytes) -> tuple[Refusal, ...]:
    """What the pages show otherwise; ``received`` is vetted, ``redrawn`` our own, unsigned.

    ``pdf.cell_changed`` (``page``, ``task``, ``column``, ``old``, ``new``) and ``pdf.line_changed`` (``page``, ``old``,
    ``new``) where the text tells it, else ``pdf.page_changed`` (``page``); ``pdf.more_places_changed`` (``count``),
    ``pdf.page_count`` (``old``, ``new``), or alone ``pdf.pages_unchanged`` or, where another program spelled every page
    anew and no text is another, ``pdf.pages_rewritten``.
    """
    drawn = _looks(redrawn)
    try:
        found = _looks(received)
    except Exception:  # hostile input, as above
        return ()
    changed = [(number, *pair) for number, pair in enumerate(zip(drawn, found, strict=False), 1) if pair[0] != pair[1]]
    spelled_anew = len(changed) == len(drawn) > 1
    places = [place for each in changed for place in _places(*each, spelled_anew=spelled_anew)]
    named = places[:NAMED]
    rest = len(places) - len(named)
    more = [Refusal("pdf.more_places_changed", (("count", str(rest)),))] if rest else []
    if len(drawn) != len(found):
        more.append(Refusal("pdf.page_count", (("old", str(len(drawn))), ("new", str(len(found))))))
    nothing = "pdf.pages_rewritten" if spelled_anew else "pdf.pages_unchanged"
    return (*named, *more) or (Refusal(nothing),)


def _places(number: int, drawn: _Look, found: _Look, *, spelled_anew: bool) -> list[Refusal]:
    """The changes on a page; the page alone where more lies over it, or its text does not tell."""
    whole = [Refusal("pdf.page_changed", (("page", str(number)),))]
    try:
        before, after = lines_of(drawn.page, drawn.drawing), lines_of(found.page, found.drawing)
    except Exception:  # hostile input, as above
        return whole
    told = [Refusal(*_told(number, each)) for each in changed_texts(before, after)]
    if found.notes != drawn.notes or len(told) > MOST_OF_A_PAGE:
        return [*(told if len(told) <= MOST_OF_A_PAGE else []), *whole]
    return told if told or spelled_anew else whole


def _told(number: int, found: TextChange) -> tuple[str, tuple[tuple[str, str], ...]]:
    values = (("old", short(found.old)), ("new", short(found.new)))
    if not found.column:
        return "pdf.line_changed", (("page", str(number)), *values)
    return "pdf.cell_changed", (("page", str(number)), ("task", found.task), ("column", found.column), *values)


def _open(data: bytes) -> PdfFileReader:
    return PdfFileReader(BytesIO(data), strict=False, decode_limits=LIMITS)


@dataclass(frozen=True, slots=True)
class _Look:
    """What a page shows; the page itself does not count when two are compared."""

    drawing: bytes
    notes: int
    """Notes that lie over it; the seal's own field is none."""
    page: Any = field(compare=False)


def _looks(data: bytes) -> list[_Look]:
    return [_Look(_drawing(page), _notes(page), page) for page in _pages(_open(data).root["/Pages"])]


def _pages(root: Any) -> Iterator[Any]:
    """The leaves of the page tree in order."""
    waiting, seen = [root], 0
    while waiting:
        node = waiting.pop()
        seen += 1
        if seen > PAGE_LIMIT:
            raise ValueError("too many pages")
        if "/Kids" in node:
            waiting.extend(reversed([node["/Kids"][place] for place in range(len(node["/Kids"]))]))
        else:
            yield node


def _drawing(page: Any) -> bytes:
    """The page's operators; other programs pack them and break their lines in other ways."""
    contents: Any = page["/Contents"]
    is_list = isinstance(contents, generic.ArrayObject)
    streams: list[Any] = [contents[place] for place in range(len(contents))] if is_list else [contents]
    return b" ".join(b" ".join(stream.data for stream in streams).split())


def _notes(page: Any) -> int:
    if "/Annots" not in page:
        return 0
    annotations: Any = page["/Annots"]
    return sum(annotations[place]["/Subtype"] != "/Widget" for place in range(len(annotations)))
