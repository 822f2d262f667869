"""The bytes of a received notice as lines of text; hostile until proven plain."""

from __future__ import annotations

import codecs
import re
import unicodedata

from planner_desktop.documents.notice.docx import read_docx
from planner_desktop.errors import UserError

FILE_LIMIT = 20 * 1024 * 1024
"""Bytes."""
TEXT_LIMIT = 1_000_000
"""Characters; a notice of 51 tasks has 12,000."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_GUESSES = ("gb18030", "utf-16-le", "utf-16-be")
"""Tried in this order where neither a byte order mark nor valid UTF-8 decides."""
_COMMON_SHARE = 0.9
"""Share of characters within GB 2312 below which a guessed encoding is taken for mojibake."""
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS_THAT_MAY_STAND = "\t\n\r\v\f\x1a\x1c\x1d\x1e\x85"
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\x1a]")


def read_lines(data: bytes, name: str) -> list[str]:
    """The lines of a .txt or .docx in printed order, blank ones left out; ``name`` is for messages only."""
    if len(data) > FILE_LIMIT:
        raise UserError("notice.too_large", name=name, limit=FILE_LIMIT // (1024 * 1024))
    if data.startswith(b"PK\x03\x04"):
        lines = read_docx(data, name)
    elif data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise UserError("notice.old_word", name=name)
    else:
        lines = _LINE_END.split(_decode(data, name))
    if sum(map(len, lines)) > TEXT_LIMIT:
        raise UserError("notice.too_long", name=name, limit=TEXT_LIMIT)
    kept = [line for line in map(_tidy, lines) if line]
    if not kept:
        raise UserError("notice.empty", name=name)
    return kept


def _tidy(line: str) -> str:
    return _INVISIBLE.sub("", line).strip()


def _decode(data: bytes, name: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _checked(_decoded(data[len(mark) :], encoding), name)
    text = _decoded(data, "utf-8")
    if text is not None and "\0" not in text:
        return _checked(text, name)
    for encoding in _GUESSES:
        guess = _decoded(data, encoding)
        if guess is not None and _reads_as_chinese(guess):
            return guess
    binary = b"\0" in data or any(byte < 9 for byte in data)
    raise UserError("notice.not_text" if binary else "notice.encoding", name=name)


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _checked(text: str | None, name: str) -> str:
    """Text whose encoding is certain; what no text file holds means that the file is none."""
    if text is None:
        raise UserError("notice.encoding", name=name)
    if any(unicodedata.category(c) == "Cc" and c not in _CONTROLS_THAT_MAY_STAND for c in text):
        raise UserError("notice.not_text", name=name)
    return text


def _reads_as_chinese(text: str) -> bool:
    """Whether a guess is right: other encodings give rare characters, not everyday Chinese with its punctuation."""
    if any(unicodedata.category(c) == "Cc" and c not in _CONTROLS_THAT_MAY_STAND for c in text):
        return False
    visible = [c for c in text[:20_000] if not c.isspace()]
    common = sum(1 for c in visible if _in_gb2312(c))
    return bool(visible) and "。" in text and common >= _COMMON_SHARE * len(visible)


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
