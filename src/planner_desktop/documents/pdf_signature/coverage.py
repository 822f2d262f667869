"""Does the signature cover every byte? Judged on raw bytes, with nothing but the signature's own numbers from the parser."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from planner_desktop.documents.pdf_signature import cms
from planner_desktop.documents.refusals import RECEIVED_LIMIT, RefusedError, demand

_HEADER = re.compile(rb"%PDF-[12]\.[0-9][\r\n]")
_END = re.compile(rb"startxref\n[0-9]{1,8}\n%%EOF\n\Z")
_HEX = re.compile(rb"<((?:[0-9A-F]{2})+)>")
_BEFORE_GAP = b"/Contents "
_DER_HEADER = 4
"""Bytes before a container's content: its tag, the mark of a two-byte length, the length."""


def check_frame(data: bytes) -> None:
    """The file begins with its header and ends with its last revision, nothing before, nothing after."""
    demand(len(data) <= RECEIVED_LIMIT, "pdf.too_large")
    demand(_HEADER.match(data) is not None, "pdf.leading_bytes")
    demand(_END.search(data, max(0, len(data) - 64)) is not None, "pdf.trailing_bytes")


def read_container(data: bytes, byte_range: Sequence[int], contents: bytes) -> cms.Container:
    """The container in the gap of the byte range: the only bytes not hashed, and each of them has one possible value."""
    demand(len(byte_range) == 4 and byte_range[0] == 0, "pdf.byte_range")
    _, start, end, rest = byte_range
    demand(0 < start < end < len(data) and end + rest == len(data), "pdf.byte_range")
    gap = data[start:end]
    written = _HEX.fullmatch(gap)
    if written is None or data[:start][-len(_BEFORE_GAP) :] != _BEFORE_GAP:
        raise RefusedError("pdf.byte_range")
    reserved = bytes.fromhex(written[1].decode("ascii"))
    demand(reserved == contents, "pdf.byte_range")
    der, padding = _split(reserved)
    demand(not padding.strip(b"\0"), "pdf.padding")
    try:
        return cms.read(der)
    # asn1crypto raises whatever the hostile bytes lead it to; there is nothing to tell apart.
    except Exception as error:
        raise RefusedError("pdf.container") from error


def _split(reserved: bytes) -> tuple[bytes, bytes]:
    """The container by its own length, and what is left of the room; of another form, it is no container of ours."""
    length = _DER_HEADER + int.from_bytes(reserved[2:_DER_HEADER], "big")
    return reserved[:length], reserved[length:]


def digest(data: bytes, byte_range: Sequence[int]) -> bytes:
    """SHA-256 of everything outside the gap."""
    whole = memoryview(data)
    hashed = hashlib.sha256(whole[: byte_range[1]])
    hashed.update(whole[byte_range[2] :])
    return hashed.digest()
