"""Short names for indicators, made only of words of the clause they stand in."""

from __future__ import annotations

import re
from itertools import pairwise

from planner_desktop.documents.notice.spans import plain, without_quoted

_WINDOW = 80
"""Characters before and after a figure that are looked at."""
_LONGEST = 32
_SHORTEST = 4
_LEADING = re.compile(
    r"^(?:确保|努力|力争|争取|推动|实现|基本|逐步|切实|着力|进一步|不断|达到|初步|总计|累计|并(?!轨)|使|把|将|对(?!口|标|接)|的"
    r"|每年底?|年底前?|年末|全面(?=实现|达到)|其中|同时)\s*"
)
_TRAILING = re.compile(
    r"(?:力争|确保|基本|逐步|努力|达到?|实现|[由从][\d.]+%?|不[少低]于|不[超高大多][过于]|至[少多]|超过|控制在|保持在|稳定在|维持在|为|总计|共计|合计|累计|每年|每季度|每月|每学期|年均|平均|均|分别|不得|的"
    r"|达(?:到)?|降(?:低|至|到)|提高(?:到|至)|提升(?:到|至)|增加(?:到|至)|扩大(?:到|至)|下降(?:到|至)|减少(?:到|至)|降低(?:到|至))\s*$"
)
_GROWTH_TAIL = re.compile(
    r"(?:每年|每季度|年均|同比|平均|逐年)?\s*(提高|提升|增长|增加|上升|下降|降低|减少|压缩)(?:了)?\s*$"
)
_AFTER_HEAD = re.compile(r"^(?:的|[、和及])\s*")
_AFTER_TAIL = re.compile(r"(?:的(?:目标|要求|标准|任务))$")
_RATE_END = re.compile(r"(?:率|比|度|比例|占比|比重|现象|覆盖面|指数|比值|幅度|数量|总数|人数|总量)$")
_BARE = re.compile(
    r"(?:国家级|省级|市级|县级|镇街|乡镇|村级|校级)?"
    r"(?:建成|建立|新建|新增|培训|开设|举办|开展|服务|联系|培养|打造|组织|覆盖|提高|提升|增长|增加|上升|下降|降低|减少|压缩)?"
    r"|每个?.{1,2}"
)
"""What is no name by itself: the clause before it says of what."""
_FIGURE_ON = re.compile(r"(?<=\D)\d+(?:\.\d+)?[万亿]?[%名人家个场次所项].*$")
_PREVIOUS_HEAD = re.compile(r"^(?:建设|办好|开展|加强|推进|完善|深化|持续|扎实)+")
_DATE = re.compile(
    r"(?:[自从到至截比较与]{1,2})?(?:19|20)\d\d年(?:年?[底末初](?!步|中)|上半年|下半年|\d{1,2}月(?:\d{1,2}日|[底末])?)?(?:[之以]?前)?[，,]?"
)


def growth_verb(before: str) -> str:
    """The word of change right before a figure (提高, 下降 …), or empty: 提高到80% is no change but a level."""
    match = _GROWTH_TAIL.search(before)
    return match[1] if match else ""


def name_of(before: str, after: str, previous_clause: str) -> str:
    """A noun phrase from what stands before and after a figure in its clause."""
    subject = _subject(before)
    if subject and _RATE_END.search(subject.rstrip("”》）)")):
        return subject
    rest = _AFTER_HEAD.sub("", _AFTER_TAIL.sub("", after[:_WINDOW].strip())).strip("、 ")
    if len(subject + rest) > _LONGEST and len(rest) >= _SHORTEST:
        return rest[:_LONGEST]
    if rest or not _BARE.fullmatch(subject):
        return (subject + rest) or previous_clause.strip()
    previous = _PREVIOUS_HEAD.sub("", _subject(_FIGURE_ON.sub("", previous_clause)))
    if _BARE.fullmatch(previous):
        return subject
    return (previous if len(previous) <= _LONGEST else _items(previous)[-1][-_LONGEST:]) + subject


def _subject(text: str) -> str:
    """The text without dates, promises at its head and verbs of reaching at its tail."""
    text = _DATE.sub("", text[-_WINDOW:], count=1).strip("、 ")
    verb = growth_verb(text)
    if verb:
        text = _GROWTH_TAIL.sub("", text)
    return _trimmed(_trimmed(text, _LEADING), _TRAILING) + verb


def _trimmed(text: str, pattern: re.Pattern[str]) -> str:
    while text and (match := pattern.search(text)) and match[0]:
        text = text[: match.start()] + text[match.end() :]
    return text


def distributed(name: str, count: int) -> list[str]:
    """One name for each of ``count`` enumerated figures: 初中、高中毕业班团学比 becomes two."""
    items = _items(name)
    if len(items) != count or count < 2:
        return [name] * count
    size = _shared_size(items)
    prefix, suffix = items[0][:-size], items[-1][size:]
    heads = [items[0][-size:], *items[1:-1], items[-1][:size]]
    return [prefix + head + suffix for head in heads]


def _shared_size(items: list[str]) -> int:
    """Characters of the last item that stand in line with the others, the rest of it being shared."""
    first, last = items[0], items[-1]
    if len(items) > 2:
        return max(1, min(len(items[1]), len(first), len(last)))
    alike = (size for size in (2, 3, 4, 1) if len(first) >= size < len(last) and first[-1] == last[size - 1])
    return next(alike, max(1, min(len(first), len(last))))


def _items(name: str) -> list[str]:
    """Split at 、 outside quotations."""
    seen = without_quoted(plain(name), brackets=True)
    cuts = [-1, *(i for i, character in enumerate(seen) if character == "、"), len(name)]
    return [name[a + 1 : b] for a, b in pairwise(cuts)]
