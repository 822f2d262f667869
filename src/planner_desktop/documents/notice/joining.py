"""Lines to paragraphs: page-break splits repaired, headings left alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from planner_desktop.documents.notice.spans import numeral, plain
from planner_desktop.errors import UserError


class Kind(StrEnum):
    """What a paragraph is in the form of the notice."""

    PROGRAMME = "programme"
    OBJECTIVE = "objective"
    SECTION = "section"
    TASK = "task"
    STEPS = "steps"
    DEPARTMENTS = "departments"
    STRAY = "stray"
    """Text at a place where the form has none."""


@dataclass(slots=True)
class Paragraph:
    """One whole paragraph; ``ordinal`` is its printed number, ``seams`` show where it was put together again."""

    kind: Kind
    ordinal: str
    text: str
    seams: list[str] = field(default_factory=list[str])


@dataclass(frozen=True, slots=True)
class Body:
    """The notice without its letter: paragraphs, and page numbers that stood between them."""

    preamble: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    page_marks: tuple[str, ...]


_KEYWORDS: dict[Kind, tuple[str, ...]] = {
    Kind.OBJECTIVE: ("主要目标", "总体目标", "工作目标", "目标任务"),
    Kind.STEPS: ("推进步骤", "实施步骤", "工作步骤", "推进安排", "进度安排"),
    Kind.DEPARTMENTS: ("责任部门", "责任单位", "牵头部门", "负责部门", "责任部室"),
}
_NUMERAL = "[零一二三四五六七八九十百]{1,5}"
_HEADS: dict[Kind, re.Pattern[str]] = {
    Kind.PROGRAMME: re.compile(rf"({_NUMERAL})\s*[、.]\s*(?=\S)"),
    Kind.SECTION: re.compile(rf"[（(]\s*({_NUMERAL})\s*[）)]\s*[、.]?\s*(?=\S)"),
    Kind.TASK: re.compile(r"(\d{1,4})\s*[.、]\s*(?=\D|(?:19|20)\d\d年)"),
    **{kind: re.compile(rf"(?:{'|'.join(words)})\s*[：:]\s*") for kind, words in _KEYWORDS.items()},
}
_ALL_KEYWORDS = tuple(f"{word}：" for words in _KEYWORDS.values() for word in words)
_KEYWORD_INSIDE = re.compile(
    rf"(?<=[。；！])\s*(?=(?:{'|'.join((*_KEYWORDS[Kind.STEPS], *_KEYWORDS[Kind.DEPARTMENTS]))})\s*[：:])"
)
_PAGE_MARK = re.compile(r"[—–\-－·\s]*\d{1,3}[—–\-－·\s]*|第\s*\d{1,3}\s*页(?:\s*[，,/]?\s*共\s*\d{1,3}\s*页)?")
_AMOUNT_REST = re.compile(r"\d{0,3}[年月日号%％.．万亿名人家个场次]")
_ORDINAL_ALONE = re.compile(rf"[（(]{_NUMERAL}[）)][、.]?|{_NUMERAL}[、.]|\d{{1,4}}[.、]")
"""A number whose heading or task stands on the next line."""
_ORDINAL_BEGUN = re.compile(rf"[（(](?:{_NUMERAL})?|{_NUMERAL}|\d{{1,3}}")
_ORDINAL_REST = re.compile(rf"(?:{_NUMERAL})?[）)]|(?:{_NUMERAL})?、|\d{{0,3}}[.、](?!\d)")
_SENTENCE_END = re.compile(r"[。；！？…：][”’）)》]*$")
PARAGRAPH_LIMIT = 20_000
"""Characters of one paragraph; the longest of a real notice has 700."""
_HEADING_LIMIT = 60
"""Characters a heading has at most."""
_HEADING_REST_LIMIT = 40
"""Characters of a second line that may still belong to a heading."""
_OFFICE_ENDS = ("部", "室", "处", "办", "中心", "委", "组", "会", "局", "院", "社", "站", "科", "厅", "团", "队", "校")
_OFFICE_REST_LIMIT = 3
"""Characters of a second line that belong to a department even where its name could end (改革办|公室)."""
_SEAM = 8
"""Characters shown on either side of a repaired split."""


def join_lines(lines: Sequence[str], name: str) -> Body:
    """The notice's paragraphs, from the first programme heading on; ``name`` is the file's, for messages."""
    tidy = _with_whole_heads([part for line in lines for part in _KEYWORD_INSIDE.split(line) if part])
    first = _body_start(tidy)
    marks = _page_marks(tidy, first)
    joiner = _Joiner(name, last_departments=_last_departments(tidy))
    for index, line in enumerate(tidy[first:], first):
        if index not in marks:
            joiner.take(index, line)
    return Body(tuple(tidy[:first]), tuple(joiner.paragraphs), tuple(tidy[index] for index in sorted(marks)))


def _with_whole_heads(lines: list[str]) -> list[str]:
    """Put a keyword or number together that a page break cut (责任|部门：, 1|2.), for nothing is recognised without it."""
    whole: list[str] = []
    for line in lines:
        before = whole[-1] if whole else ""
        if before and (_is_cut_keyword(before, line) or _is_cut_ordinal(plain(before), plain(line))):
            whole[-1] = before + line
        else:
            whole.append(line)
    return whole


def _is_cut_keyword(before: str, line: str) -> bool:
    joined = before[: len(_ALL_KEYWORDS[0])] + line[: len(_ALL_KEYWORDS[0])].replace(":", "：")
    return any(word.startswith(before) and joined.startswith(word) for word in _ALL_KEYWORDS)


def _is_cut_ordinal(before: str, line: str) -> bool:
    if _ORDINAL_ALONE.fullmatch(before):
        return True
    return _ORDINAL_BEGUN.fullmatch(before) is not None and _ORDINAL_REST.match(line) is not None


def _page_marks(lines: list[str], first: int) -> set[int]:
    """Indexes of page numbers; digits between the halves of a cut year or amount are none."""
    return {
        index
        for index in range(first, len(lines))
        if _PAGE_MARK.fullmatch(lines[index])
        and not (index and plain(lines[index - 1])[-1].isdigit())
        and not (index + 1 < len(lines) and _AMOUNT_REST.match(lines[index + 1]))
    }


def _last_departments(lines: list[str]) -> int:
    """Index of the last line of departments: only a signature or another letter can follow its paragraph."""
    head = _HEADS[Kind.DEPARTMENTS]
    return max((index for index, line in enumerate(lines) if head.match(line)), default=-1)


def _body_start(lines: list[str]) -> int:
    """Index of the last heading 一、 before the first steps; the letter and a table of contents may hold others."""
    steps = next((i for i, line in enumerate(lines) if _HEADS[Kind.STEPS].match(plain(line))), len(lines))
    heads = [i for i, line in enumerate(lines[:steps]) if _looks_like_heading(Kind.PROGRAMME, line)]
    first = [i for i in heads if line_ordinal(lines[i]) == 1]
    return (first or heads or [len(lines)])[-1]


def line_ordinal(line: str) -> int | None:
    """The value of a programme heading's ordinal."""
    head = _HEADS[Kind.PROGRAMME].match(line)
    return numeral(head[1]) if head else None


def _looks_like_heading(kind: Kind, line: str) -> bool:
    if len(line) > _HEADING_LIMIT or _SENTENCE_END.search(line) or "。" in line or line.endswith("，"):
        return False
    return _HEADS[kind].match(plain(line)) is not None


class _Joiner:
    """Takes lines one by one and decides whether each begins a paragraph or continues the last."""

    def __init__(self, name: str, last_departments: int) -> None:
        self._name = name
        self._last_departments = last_departments
        self._index = 0
        self.paragraphs: list[Paragraph] = []
        self._number = 0

    def take(self, index: int, line: str) -> None:
        """Add the line of this index."""
        self._index = index
        kind = self._kind_begun_by(line)
        if kind is not None:
            self._begin(kind, line)
        elif self._continues(line):
            self._extend(line)
        else:
            self.paragraphs.append(Paragraph(Kind.STRAY, "", line))

    @property
    def _last(self) -> Paragraph:
        return self.paragraphs[-1]

    def _begin(self, kind: Kind, line: str) -> None:
        head = _HEADS[kind].match(plain(line))
        assert head is not None
        ordinal = head[1] if head.re.groups else ""
        if kind is Kind.TASK:
            self._number = int(ordinal)
        self.paragraphs.append(Paragraph(kind, ordinal, ""))
        self._extend(line[head.end() :])

    def _extend(self, line: str) -> None:
        last = self._last
        if last.text and not self._is_complete():
            last.seams.append(f"{last.text[-_SEAM:]}|{line[:_SEAM]}")
        last.text += line
        if len(last.text) > PARAGRAPH_LIMIT:
            raise UserError("notice.too_long", name=self._name, limit=PARAGRAPH_LIMIT)

    def _kind_begun_by(self, line: str) -> Kind | None:
        for kind in _KEYWORDS:
            if _HEADS[kind].match(line):
                return kind
        if self._begins_task(line):
            return Kind.TASK
        for kind in (Kind.SECTION, Kind.PROGRAMME):
            if _looks_like_heading(kind, line) and self._a_heading_may_stand_here():
                return kind
        return None

    def _begins_task(self, line: str) -> bool:
        """Whether a numbered line is a task and not a cut sentence (…上线|1.0版本) or a list within the steps."""
        head = _HEADS[Kind.TASK].match(plain(line))
        if head is None or not self.paragraphs:
            return False
        if self._last.kind in (Kind.TASK, Kind.STEPS):
            return int(head[1]) == self._number + 1 and self._is_complete()
        return True

    def _a_heading_may_stand_here(self) -> bool:
        if not self.paragraphs or self._last.kind in (Kind.DEPARTMENTS, Kind.PROGRAMME, Kind.SECTION, Kind.STRAY):
            return True
        return self._is_complete()

    def _is_complete(self) -> bool:
        return _SENTENCE_END.search(self._last.text[-_SEAM:]) is not None

    def _continues(self, line: str) -> bool:
        if not self.paragraphs:
            return False
        kind = self._last.kind
        if kind in (Kind.PROGRAMME, Kind.SECTION):
            return len(line) <= _HEADING_REST_LIMIT and _SENTENCE_END.search(line) is None
        if kind is Kind.DEPARTMENTS:
            return self._continues_departments(line)
        return kind is not Kind.STRAY

    def _continues_departments(self, line: str) -> bool:
        """Whether a department's name was cut; a signature or date below the last task is none of it."""
        if _SENTENCE_END.search(line) or len(line) > _HEADING_LIMIT:
            return False
        if self._index < self._last_departments:
            return True
        listed = self._last.text
        open_name = not listed.endswith(_OFFICE_ENDS) or line.startswith("、") or len(line) <= _OFFICE_REST_LIMIT
        return open_name or _names(listed + line) <= self._known_departments()

    def _known_departments(self) -> set[str]:
        """The names printed for the tasks before this one."""
        texts = (p.text for p in self.paragraphs[:-1] if p.kind is Kind.DEPARTMENTS)
        return {name for text in texts for name in _names(text)}


def _names(departments: str) -> set[str]:
    return set(re.split("[、，]", departments))
