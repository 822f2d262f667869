"""The quantified targets of a wording as indicators, with what a person should confirm about them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from planner_desktop.documents.notice.clauses import Clause, clauses
from planner_desktop.documents.notice.figures import Figure, doubts, figures
from planner_desktop.documents.notice.naming import distributed, growth_verb, name_of
from planner_desktop.domain.plan import IndicatorKind, Scope

_LEVEL = r"国家级|省市级|省级|地市级|市级|区县级|县区级|县级|镇街级?|乡镇级?|乡级|街道|村级|校级|院系级?"
_OWN_LEVEL = re.compile(
    rf"({_LEVEL})(?:团委|团组织|团工委|共青团|团干部|层面|少工委|青联|学联)?"
    r"(?:联系|管理|每年|每季度|分别|建成|建立|建设|新建|新增|打造|培养|培育|举办|开展|组织|各|共|不|至少|超过|达到?|要|力争|约)*$"
)
_LINKS = ("和", "及", "或")
_LEVEL_WINDOW = 40
_LEVEL_LIST = re.compile(r"(?:[省市县乡村镇校](?:级)?[、和]){1,4}[省市县乡村镇校](?=级|[一二三四五]级|分别|团|各)")
_EACH = re.compile(
    r"每[一]?个?(?=[省市县区乡镇村校院所支企单街社团班])|每(?:家|名|所|个)|各(?=市|县|区|地|乡|镇|村|校|高校|学校|支部|单位|街道)"
)
_PROVINCE = re.compile(r"全省|全区(?!县)|全自治区|省内|全市(?!级)")
_RECURRING = re.compile(r"每年|每季度|每月|每学期|年均|逐年|每半年|每学年|每周")


@dataclass(frozen=True, slots=True)
class Target:
    """One figure to reach, not yet tied to a task."""

    name: str
    kind: IndicatorKind
    figure: Figure
    level: str
    scope: Scope
    due: date | None
    """Printed with the figure; None where its step's end counts."""
    recurring: bool
    quote: str


def read_targets(text: str, years: tuple[int, int]) -> tuple[Target, ...]:
    """The targets of one wording in printed order."""
    return tuple(target for clause in clauses(text, years) for target in _of_clause(clause))


def read_doubts(text: str, years: tuple[int, int]) -> Iterator[tuple[str, str, str]]:
    """Code, words and clause of each quantity that a person has to judge."""
    for clause in clauses(text, years):
        for doubt in doubts(clause.seen):
            yield doubt.code, doubt.words, clause.text


def _of_clause(clause: Clause) -> Iterator[Target]:
    found = figures(clause.seen)
    if not found:
        return
    befores, afters = _split(clause, found)
    names = _names(clause, found, befores, afters)
    levels = _levels(clause, found, befores)
    scope = _scope(clause)
    recurring = _RECURRING.search(clause.text) is not None
    for figure, before, name, level in zip(found, befores, names, levels, strict=True):
        yield Target(
            name=name,
            kind=_kind(figure, before),
            figure=figure,
            level=level,
            scope=Scope.EACH if level else scope,
            due=clause.due,
            recurring=recurring,
            quote=clause.text.strip(),
        )


def _split(clause: Clause, found: Sequence[Figure]) -> tuple[list[str], list[str]]:
    """The words before and after each figure; what stands between two is divided at its last 、."""
    befores = [clause.text[: found[0].start]]
    afters: list[str] = []
    for one, other in pairwise(found):
        if one.start == other.start:
            befores.append(befores[-1])
            afters.append("")
            continue
        after, mark, before = clause.text[one.end : other.start].rpartition("、")
        befores.append(before if mark or before not in _LINKS else "")
        afters.append(after)
    return [before.strip("、 ") for before in befores], [*afters, clause.text[found[-1].end :]]


def _names(clause: Clause, found: Sequence[Figure], befores: Sequence[str], afters: Sequence[str]) -> list[str]:
    """Names run by run: figures with nothing between them share the words around them."""
    names: list[str] = []
    for start, stop in _runs(found, befores, afters):
        before, after = _own_item(clause, found[start], befores[start], afters[stop - 1])
        previous = "" if names and re.fullmatch(_LEVEL, before) else clause.before
        name = name_of(before, after, previous)
        distinct = len({figure.start for figure in found[start:stop]})
        names += distributed(name, stop - start) if distinct == stop - start else [name] * (stop - start)
    return _with_shared_subject(names)


def _own_item(clause: Clause, figure: Figure, before: str, after: str) -> tuple[str, str]:
    """Before and after of a figure that begins an item of an enumeration (…、90%以上团员入库、…): that item alone."""
    if clause.text[: figure.start].endswith("、") and after:
        return "", after.split("、", 1)[0]
    return before, after


def _runs(found: Sequence[Figure], befores: Sequence[str], afters: Sequence[str]) -> Iterator[tuple[int, int]]:
    start = 0
    for index in range(1, len(found) + 1):
        if index == len(found) or befores[index] or afters[index - 1]:
            if index < len(found) and _twin(found, index):
                continue
            yield start, index
            start = index


def _twin(found: Sequence[Figure], index: int) -> bool:
    return found[index].start == found[index - 1].start


def _with_shared_subject(names: list[str]) -> list[str]:
    """A figure that names only its level (市级70家) takes the subject of the first (省级团委联系管理100家)."""
    first = re.sub(rf"^(?:全省)?(?:{_LEVEL})?(?:团委|团组织)?", "", names[0])
    return [names[0], *(n + first if re.fullmatch(_LEVEL, n) else n for n in names[1:])]


def _levels(clause: Clause, found: Sequence[Figure], befores: Sequence[str]) -> list[str]:
    own = [match[1] if (match := _OWN_LEVEL.search(before[-_LEVEL_WINDOW:])) else "" for before in befores]
    listed = _LEVEL_LIST.search(clause.text)
    if listed and not any(own):
        levels = [part.removesuffix("级") for part in re.split("[、和]", listed[0])]
        if len(levels) == len(found):
            return [f"{level}级" for level in levels]
    return own


def _kind(figure: Figure, before: str) -> IndicatorKind:
    if figure.unit.endswith("百分点"):
        return IndicatorKind.GROWTH
    if figure.unit not in ("%", "‰"):
        return IndicatorKind.COUNT
    return IndicatorKind.GROWTH if growth_verb(before) else IndicatorKind.RATIO


def _scope(clause: Clause) -> Scope:
    if _EACH.search(clause.text):
        return Scope.EACH
    return Scope.PROVINCE if _PROVINCE.search(clause.sentence) else Scope.UNSPECIFIED
