"""What a printed date label says (2019年下半年—2020年, 2020年“六一”前) and the days it stands for."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from planner_desktop.documents.notice.spans import plain


class Reading(StrEnum):
    """How a label's days were found; all but ``EXACT`` and ``BY`` ask a person to confirm."""

    EXACT = "exact"
    BY = "by"
    """The label names the last day or the period that ends with it (年底, 6月底前)."""
    BEFORE = "before"
    """``2020年之前``: read as before the year begins."""
    AFTER = "after"
    """``2020年后``: read as from the year's first day to the plan's end."""
    OPEN = "open"
    """``2019年起``: no end is printed, the plan's end is taken."""
    BACKWARDS = "backwards"
    """The range ends before it begins; its two ends were exchanged."""


@dataclass(frozen=True, slots=True)
class Span:
    """The days a label stands for, both inclusive."""

    start: date
    end: date
    reading: Reading

    def within(self, other: Span) -> bool:
        """Whether it lies wholly within the other."""
        return other.start <= self.start and self.end <= other.end


_FESTIVALS: dict[str, tuple[int, int]] = {
    "元旦": (1, 1),
    "三八": (3, 8),
    "五一": (5, 1),
    "五四": (5, 4),
    "六一": (6, 1),
    "七一": (7, 1),
    "八一": (8, 1),
    "十一": (10, 1),
    "国庆": (10, 1),
    "国庆节": (10, 1),
    "建队日": (10, 13),
    "一二·九": (12, 9),
}
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}

_YEAR = r"(?:19|20)\d\d"
_DASH = r"(?:[—–―\-~]{1,2}|起?至|到)"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_EDGE = r"底(?![层数线子座])|末(?!端)|初(?![步中级心期衷高])"
_FEAST = "|".join(sorted(_FESTIVALS, key=len, reverse=True))
_PART = (
    r"(?:上半年|下半年|第?[一二三四1-4]季度"
    rf"|年?(?:{_EDGE})|年?中(?=[，,]|$)"
    rf"|{_MONTH}月(?:(?:3[01]|[12]\d|0?[1-9])日|份?(?:{_EDGE}|[上中下]旬)?)"
    rf"|{_MONTH}(?=\s*{_DASH}\s*{_MONTH}月)"
    rf"|“?(?:{_FEAST})”?(?:儿童节|青年节|建党节|国庆节|劳动节)?(?=[之以]?前(?!后)))"
)
_TAIL = r"(?:[之以]?前(?![期往沿后瞻进列])|(?:[之以]?后|以来|起|开始|期?间)(?=[，,]|$)|起(?![草步到来用点源]))"
LABEL = re.compile(
    rf"(?P<from>[自从])?(?P<year>{_YEAR})(?P<mark>年)?(?P<part>{_PART})?"
    rf"(?:\s*(?P<dash>{_DASH}|[、和](?={_YEAR}年))\s*(?:(?P<year2>{_YEAR})年(?P<part2>{_PART})?|(?P<part3>{_PART})))?"
    rf"(?:年?度(?=[，,：:]|$))?(?P<tail>{_TAIL})?"
)
"""A date as printed; ``mark`` or ``year2`` must be there, see :func:`is_label`."""

_MONTH_OF = re.compile(r"(\d{1,2})(?:月(?:(\d{1,2})日|份?(.*))?)?$")


def is_label(match: re.Match[str]) -> bool:
    """Whether the matched digits are a date and not any four figures."""
    return bool(match["mark"] or match["year2"])


def read_span(label: str, years: tuple[int, int]) -> Span:
    """The days of a label; open ends are those of the plan's ``years``."""
    match = LABEL.match(plain(label))
    assert match is not None and is_label(match)
    first = _point(int(match["year"]), match["part"] or "")
    if match["dash"]:
        last = _point(int(match["year2"] or match["year"]), match["part2"] or match["part3"] or "")
        return _ordered(first[0], last[1])
    return _with_tail(match, first, years)


def _ordered(start: date, end: date) -> Span:
    if start <= end:
        return Span(start, end, Reading.EXACT)
    return Span(end.replace(month=1, day=1), start.replace(month=12, day=31), Reading.BACKWARDS)


def _with_tail(match: re.Match[str], point: tuple[date, date], years: tuple[int, int]) -> Span:
    tail, part = match["tail"] or "", match["part"] or ""
    start, end = point
    plan_end = max(date(years[1], 12, 31), end)
    if tail.endswith("前"):
        return _before(match, point, years)
    if tail.endswith(("后", "以来")):
        return Span(start, plan_end, Reading.AFTER)
    if tail in ("起", "开始"):
        return Span(start, plan_end, Reading.OPEN)
    return Span(start, end, Reading.BY if part.endswith(("底", "末")) else Reading.EXACT)


def _before(match: re.Match[str], point: tuple[date, date], years: tuple[int, int]) -> Span:
    """底前 and a named day include that day; a whole year or month is over before it begins."""
    part = match["part"] or ""
    start, end = point
    year_start = date(end.year, 1, 1)
    if part.endswith(("底", "末", "日", "旬")) or start == end:
        return Span(year_start, end, Reading.BY)
    eve = start - timedelta(days=1)
    if eve < date(years[0], 1, 1):
        return Span(year_start, end, Reading.BEFORE)
    return Span(min(date(years[0], 1, 1), eve) if not part else min(year_start, eve), eve, Reading.BEFORE)


def _point(year: int, part: str) -> tuple[date, date]:
    """First and last day of a year or of its named part."""
    bare = part.strip("“”")
    for festival, (month, day) in _FESTIVALS.items():
        if part and bare.startswith(festival) and not bare.endswith(("月", "季度")):
            return date(year, month, day), date(year, month, day)
    if "半年" in part:
        return (date(year, 1, 1), date(year, 6, 30)) if part[0] == "上" else (date(year, 7, 1), date(year, 12, 31))
    if part.endswith("季度"):
        last = _QUARTERS[part[-3]] * 3
        return date(year, last - 2, 1), _month_end(year, last)
    if month := _MONTH_OF.match(part):
        return _month_point(year, int(month[1]), month[2], month[3] or "")
    ends = {"初": date(year, 3, 31), "中": date(year, 6, 30)}
    return date(year, 1, 1), ends.get(part[-1:], date(year, 12, 31))


def _month_point(year: int, month: int, day: str | None, edge: str) -> tuple[date, date]:
    end = _month_end(year, month)
    if day:
        exact = date(year, month, min(int(day), end.day))
        return exact, exact
    thirds = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, end.day), "初": (1, 10)}
    first, last = thirds.get(edge, (1, end.day))
    return date(year, month, first), date(year, month, last)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
