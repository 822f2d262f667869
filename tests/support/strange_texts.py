"""Texts as nobody expects them, and what the program is to keep of each; stated apart from how the program does it."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import strategies as st

from planner_desktop.documents.fonts import coverage

LIMIT = 200_000
"""Characters in one field, as the sentence of refusal says."""
KINDS: dict[str, str] = {
    "han": "推动改革任务落实走访青年召开会议",
    "rare": "㛃䶮㐂㙟𠮷𠮟𡈽𪚥𫝆𬀩\U00020089龘靐齉",
    "four_bytes": "🀄🙂👨👩👧🏽🇨🇳𒀀𝔸\U0010fffd",
    "marks": "，。《》“”‘’（）—…·、；：！？％￥〇①⑩㎡℃‰×÷±≥≤≈→",
    "latin": "abcXYZ 0123456789é\u00f1\u00df",
    "combining": "e\u0301a\u0300\u0302n\u0303か\u3099は\u309ao\u0338\u0327\u20dd\u0e33ᄒ\u1161\u11ab",
    "other_forms": "\u2126\u212b\ufa30\uf900\U0002f800\uff21\uff11\ufb01\u1100\u00bd",
    "right_to_left": "אבגשלום\u0627\u0644\u0633",
    "direction": "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
    "unseen": "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u034f\ufe0f\U000e0041",
    "spaces": " \u00a0\u3000\u2002\u2009\u202f\u205f\t",
    "line_ends": "\n\r\u2028\u2029",
    "controls": "\x00\x01\x07\x08\x0b\x0c\x1b\x1f\x7f\x85\x9b",
    "no_characters": "\ufdd0\ufdd1\ufffe\uffff\ufffc\ufffd\U0001fffe\ue000\U000f0000",
    "halves": "\ud800\udbff\udc00\udfff",
    "formulas": "=+-@'\"<>&{}%\\|;_x",
}
"""Characters by kind; a text is mostly of two or three kinds."""
WHOLE = (
    "=1+1", "+86", "-", "@示例", "=cmd|'/c calc'!A0", "_x0041_", "_x000D_", "]]>", "&amp;", "<b>粗</b>", "\\u0041",
    "示例\r\n第二行\r第三行", "１２３", "e\u0301", "\u202e回报\u202c", "第\u00a042\u00a0项", "\ufeff示例", "\u3000\u3000示例", "示\ud842例",
)  # fmt: skip
"""Texts that have broken spreadsheets, XML, PDF or forms somewhere."""
LONG = (
    *(
        (piece * (length // len(piece) + 1))[:length]
        for piece in ("示例进展。", "𠮷", "a b", "一\n")
        for length in (32_767, 32_768, 100_000)
    ),
    "长" * LIMIT,
    "长" * (LIMIT + 1),
)
"""Around what a cell of Excel holds, 100,000 characters, and around the limit."""


def texts() -> st.SearchStrategy[str]:
    """Any text: pieces of several kinds, sometimes of one that can all be kept, sometimes repeated to some thousand."""
    characters = {name: st.text(st.sampled_from(list(kind)), min_size=1, max_size=6) for name, kind in KINDS.items()}
    drawn = st.text(st.sampled_from([chr(point) for point in _drawn()]), min_size=1, max_size=20)
    fit = st.one_of(drawn, *(characters[name] for name in ("han", "rare", "marks", "latin", "formulas")))
    mixed = st.one_of(fit, st.one_of(*characters.values()), st.sampled_from(WHOLE), st.characters())
    anything = st.lists(mixed, min_size=1, max_size=5).map("".join)
    keepable = st.lists(fit, min_size=1, max_size=12).map("".join)
    repeated = st.builds(lambda text, times: text * times, keepable, st.integers(2, 60))
    return st.one_of(anything, keepable, keepable, repeated)


def _drawn() -> list[int]:
    """The code points that can be printed."""
    known = coverage()
    return [point for first, last in zip(known.firsts, known.lasts, strict=True) for point in range(first, last + 1)]


def whole(text: str) -> str:
    """Two halves beside each other are one character, wherever they came from."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def kept(text: str) -> str | None:
    """What is kept: canonically composed (NFC), each end of a line as LF, nothing else touched; None where it is refused."""
    if re.search("[\ud800-\udfff]", text):
        return None
    composed = unicodedata.normalize("NFC", re.sub("\r\n|[\r\u2028\u2029]", "\n", text))
    if re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", composed) or len(composed) > LIMIT:
        return None
    return None if coverage().missing(composed) else composed


def reason(text: str) -> str:
    """What the sentence of a refusal has to name at least: the character, or the length."""
    composed = unicodedata.normalize("NFC", re.sub("\r\n|[\r\u2028\u2029]", "\n", text))
    control = re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", composed)
    if re.search("[\ud800-\udfff]", text):
        return "损坏的字符"
    if control:
        return f"U+{ord(control[0]):04X}"
    if len(composed) > LIMIT:
        return str(len(composed))
    return f"U+{ord(coverage().missing(composed)[0]):04X}"
