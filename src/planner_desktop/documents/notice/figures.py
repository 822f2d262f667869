"""Quantities in a clause: which numbers are targets, with value, unit and comparator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from planner_desktop.documents.notice.spans import numeral
from planner_desktop.domain.plan import Comparator

_UNITS = (
    *("个百分点", "百分点", "人次", "场次", "件次", "万元", "亿元", "平方米", "公里", "小时", "学时", "课时", "分钟"),
    *"%‰名人家个场次件项所支处期门份篇部套元户对村校条组队站堂节册批轮座间台辆棵亩类种天分位例幅款集首辈",
)
_COUNT_UNITS = frozenset(
    ("人次", "场次", "件次", *"名人家个场次件项所支处期门份篇部套元户对条组队站堂节册批座间台辆棵亩例幅款集首")
)
"""Units that make a number a target even where no bound is printed; time, kinds and marks need one."""
_NEVER_UNITS = ("周年", "岁", "年", "月", "日", "号", "强", "版", "届", "级", "+", "个月", "个季度", "个年")
"""What follows numbers that are no targets: 建团100周年, 18岁, 500强, 1.0版本, 10万+."""
_NO_COUNT_AFTER = re.compile(r"个?(?:方面|阶段|环节|层面|维度|领域|步骤|部分|关键|重点|统一|结合|主要)")
_ATTRIBUTE_AFTER = re.compile(r"(?:及)?以[上下]的?(?:非公|企业|单位|学校|村|社区|园区|组织|支部|机关|规模)")
_BASE_BEFORE = re.compile(r"(?:由|从|比|较|每|原有?|现有|已有|目前|□的)$")

_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d{1,6})?"
_FIGURE = re.compile(
    rf"(?<![\d.A-Za-z第前—\-])(?:(?P<low>{_NUMBER})(?P<lowscale>[十百千万亿]{{0,2}})(?P<lowunit>%)?\s*(?:[—–\-~]{{1,2}}|至|到)\s*)?"
    rf"(?P<number>{_NUMBER})(?P<scale>[十百千万亿]{{0,2}})\s*余?(?P<unit>{'|'.join(map(re.escape, _UNITS))})?(?P<plus>\+)?"
)
_WORDED_PERCENT = re.compile(
    r"百分之(?P<worded>[一二三四五六七八九十百零]{1,5})(?:点(?P<point>[零一二三四五六七八九]{1,3}))?"
)
_IN_WORDS = re.compile(
    r"[一二三四五六七八九]分之[一二两三四五六七八九]|半数|一半|过半|翻[一两]番|[一二两三四五六七八九]成(?=以上|左右|的)"
)

_SUFFIXES: tuple[tuple[str, Comparator], ...] = (
    (r"(?:左右|上下)", Comparator.ABOUT),
    (r"(?:以下|以内|之内|内(?![部容涵设]))", Comparator.AT_MOST),
    (r"(?:及以上|以上)", Comparator.AT_LEAST),
)
_PREFIXES: tuple[tuple[str, Comparator], ...] = (
    (
        r"(?:不超过|不高于|不大于|不多于|至多|最多|控制到|控制在|压缩到|压减至|(?<!不)低于|(?<!不)少于)",
        Comparator.AT_MOST,
    ),
    (
        r"(?:不少于|不低于|不小于|至少|最少|起码|达到|达|提高到|提高至|提升到|提升至|增加到|增加至|扩大到|扩大至)",
        Comparator.AT_LEAST,
    ),
    (r"(?:超过|突破|超|高于|大于|多于)", Comparator.MORE_THAN),
    (r"(?:(?<![节预制集])约|(?<![附最])近)", Comparator.ABOUT),
    (r"(?:降低到|降低至|降到|降至|下降到|下降至|减少到|减少至)", Comparator.AT_MOST),
)
_PREFIX_FILLER = r"(?:每年|分别|全省|平均)?\s*$"
_STRICT_BELOW = re.compile(r"(?<!不)(?:低于|少于)" + _PREFIX_FILLER)
_AT_LEAST_DOING = re.compile("(?:至少|不少于)[\u4e00-\u9fff]{1,4}$")
"""至少开展1次: the bound holds, but the verb belongs to the name."""
_PREFIX_WINDOW = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """One target figure; offsets are those of its clause and span its bound words too."""

    start: int
    end: int
    value: str
    unit: str
    comparator: Comparator
    bound_printed: bool
    bound_follows: bool = False
    """The bound stands after the number, where it can hold for those enumerated before it too."""
    is_range: bool = False
    strictly_below: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """A quantity left to a person: ``code`` of an anomaly, and the words."""

    code: str
    words: str


def figures(seen: str) -> tuple[Figure, ...]:
    """The target figures of a clause (see :class:`Clause.seen`) in printed order."""
    found = [figure for match in _matches(seen) for figure in _read(seen, match)]
    return tuple(_with_shared_bounds(seen, found))


def doubts(seen: str) -> Iterator[Doubt]:
    """Quantities that are not read as targets although they may be."""
    for match in _IN_WORDS.finditer(seen):
        yield Doubt("figure_in_words", match[0])
    for match in _FIGURE.finditer(seen):
        if match["unit"] in _COUNT_UNITS and _ATTRIBUTE_AFTER.match(seen, match.end()):
            yield Doubt("figure_describes", match[0])


def _matches(seen: str) -> list[re.Match[str]]:
    both = [*_FIGURE.finditer(seen), *_WORDED_PERCENT.finditer(seen)]
    return sorted(both, key=lambda match: match.start())


def _read(seen: str, match: re.Match[str]) -> Iterator[Figure]:
    worded = "worded" in match.groupdict()
    unit = "%" if worded else match["unit"] or ""
    suffix = _suffix(seen, match.end())
    prefix = _prefix(seen, match.start())
    if not worded and not _is_target(seen, match, bounded=bool(suffix or prefix)):
        return
    comparator = _comparator(suffix, prefix)
    end = match.end() + (suffix[1] if suffix else 0)
    start = match.start() - (prefix[1] if prefix else 0)
    figure = Figure(start, end, "", unit, comparator or Comparator.AT_LEAST, comparator is not None, suffix is not None)
    figure = replace(figure, strictly_below=_STRICT_BELOW.search(_before(seen, match)) is not None)
    if worded:
        yield replace(figure, value=_worded_value(match))
    elif match["low"]:
        low = _value(match["low"], match["lowscale"] or match["scale"])
        high = _value(match["number"], match["scale"])
        yield replace(figure, value=low, comparator=Comparator.AT_LEAST, bound_printed=True, is_range=True)
        yield replace(figure, value=high, comparator=Comparator.AT_MOST, bound_printed=True, is_range=True)
    else:
        yield replace(figure, value=_value(match["number"], match["scale"]))


def _is_target(seen: str, match: re.Match[str], *, bounded: bool) -> bool:
    rest = seen[match.end("scale") :].lstrip()
    if match["plus"] or rest.startswith(_NEVER_UNITS) or _BASE_BEFORE.search(_before(seen, match)):
        return False
    unit = match["unit"] or ""
    if unit in ("%", "‰") or unit.endswith("百分点"):
        return True
    if _NO_COUNT_AFTER.match(rest) or _ATTRIBUTE_AFTER.match(seen, match.end()):
        return False
    if unit in _COUNT_UNITS:
        return True
    return bounded and (not rest or not rest[0].isascii())


def _before(seen: str, match: re.Match[str]) -> str:
    return seen[max(0, match.start() - _PREFIX_WINDOW) : match.start()]


def _suffix(seen: str, end: int) -> tuple[Comparator, int] | None:
    for pattern, comparator in _SUFFIXES:
        if match := re.compile(pattern).match(seen, end):
            return comparator, len(match[0])
    return None


def _prefix(seen: str, start: int) -> tuple[Comparator, int] | None:
    window = seen[max(0, start - _PREFIX_WINDOW) : start]
    for pattern, comparator in _PREFIXES:
        if match := re.search(pattern + _PREFIX_FILLER, window):
            return comparator, len(window) - match.start()
    if _AT_LEAST_DOING.search(window):
        return Comparator.AT_LEAST, 0
    return None


def _comparator(suffix: tuple[Comparator, int] | None, prefix: tuple[Comparator, int] | None) -> Comparator | None:
    """The word after the number decides (达到3%以内, 控制在80%以上), but 超过…以上 stays more than."""
    if suffix and not (prefix and prefix[0] is Comparator.MORE_THAN and suffix[0] is Comparator.AT_LEAST):
        return suffix[0]
    return prefix[0] if prefix else None


def _with_shared_bounds(seen: str, found: list[Figure]) -> Iterator[Figure]:
    """In 20%、40%左右 the last bound holds for all; in 达到省级100家、市级70家 the first one does."""
    later = _later_bounds(seen, found)
    leading = _leading_bound(seen[: found[0].start]) if found else None
    earlier: dict[str, Comparator] = {}
    for figure, following in zip(found, later, strict=True):
        own = figure.comparator if figure.bound_printed else None
        comparator = own if figure.bound_follows else following or own or earlier.get(figure.unit) or leading
        yield replace(figure, comparator=comparator or Comparator.AT_LEAST, bound_printed=comparator is not None)
        if own:
            earlier[figure.unit] = own


def _later_bounds(seen: str, found: list[Figure]) -> list[Comparator | None]:
    """For each figure the bound after the last number of its enumeration (nothing but 、 between the numbers)."""
    bounds: list[Comparator | None] = [None] * len(found)
    for index in range(len(found) - 2, -1, -1):
        following = found[index + 1]
        if seen[found[index].end : following.start] in ("、", "和"):
            bounds[index] = following.comparator if following.bound_follows else bounds[index + 1]
    return bounds


def _leading_bound(before: str) -> Comparator | None:
    """A bound at the clause's beginning that governs the whole enumeration (达到省级…100家)."""
    for pattern, comparator in _PREFIXES:
        if re.match(r"(?:力争|确保|实现|分别|基本)?" + pattern, before):
            return comparator
    return None


def _value(number: str, scale: str) -> str:
    value = Decimal(number.replace(",", ""))
    for character in scale:
        value *= _SCALES[character]
    return _digits(value)


def _worded_value(match: re.Match[str]) -> str:
    whole = str(numeral(match["worded"]) or 0)
    point = "".join(str(numeral(character)) for character in match["point"] or "")
    return f"{whole}.{point}" if point else whole


def _digits(value: Decimal) -> str:
    """Plain decimal digits without exponent or trailing zeros."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
