"""The paragraph of dated steps, cut at its date labels without losing a character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from planner_desktop.documents.notice.dates import LABEL, Reading, Span, is_label, read_span
from planner_desktop.documents.notice.spans import plain, without_quoted

_SEPARATOR = re.compile(r"\s*[，,：:]\s*|\s*")
_STRONG = "。；;！？：:"
_WEAK = "，,"
_WINDOW = 16
"""Characters looked at before a date to find the punctuation it stands after."""
_LEAD_WINDOW = 200
_CLOSING = "”’）)》 \u3000"
_BY = re.compile(r"(?:到|至|截至|截止到?|力争到?)$")
_BY_LENGTH = 3
_NOT_A_DATE = re.compile(r"[的版代度]|[之以]?后(?![续备勤])|[以之][前来]")
"""What follows a year that only describes something: 2020年的…, 2019年版, 2017年以后新发展团员, 2020年度计划."""


@dataclass(frozen=True, slots=True)
class Step:
    """One dated step; label + separator + text over all steps is the printed paragraph."""

    label: str
    """As printed; empty where wording stands before the first label or no date is printed at all."""
    separator: str
    text: str
    span: Span | None
    mid_sentence: str = ""
    """The clause before a label that stands after a comma; it may belong to this step rather than the last."""
    dates_inside: tuple[str, ...] = ()
    """Dates within the wording that were taken for due dates rather than labels."""


@dataclass(frozen=True, slots=True)
class _Label:
    start: int
    end: int
    printed: str
    span: Span
    mid_sentence: bool
    by: bool = False
    """Begins with 到: a label only where the paragraph's first one does, else a due date."""


def read_steps(paragraph: str, years: tuple[int, int]) -> tuple[Step, ...]:
    """The steps in printed order; a paragraph without a date is one step with an empty label."""
    labels, inside = _labels(paragraph, years)
    if not labels:
        return (Step("", "", paragraph, None),) if paragraph else ()
    ends = [label.start for label in labels[1:]] + [len(paragraph)]
    steps = [_step(paragraph, label, end, inside) for label, end in zip(labels, ends, strict=True)]
    for index, (previous, label) in enumerate(pairwise(labels), 1):
        steps[index] = replace(steps[index], mid_sentence=_mid_sentence_lead(paragraph, previous, label))
    lead = paragraph[: labels[0].start]
    if lead:
        steps.insert(0, Step("", "", lead, None))
    return tuple(steps)


def _step(paragraph: str, label: _Label, end: int, inside: Sequence[tuple[int, str]]) -> Step:
    rest = paragraph[label.end : end]
    separator = _SEPARATOR.match(rest)
    assert separator is not None
    step = Step(label.printed, separator[0], rest[separator.end() :], label.span)
    return replace(step, dates_inside=tuple(date for position, date in inside if label.end <= position < end))


def _mid_sentence_lead(paragraph: str, previous: _Label, label: _Label) -> str:
    """The clause that leads up to a label after a comma; a sentence that began with the last label has none."""
    if not label.mid_sentence:
        return ""
    wording = paragraph[max(previous.end, label.start - _LEAD_WINDOW) : label.start]
    sentences = re.split("[。；;！？]", wording)
    return sentences[-1] if len(sentences) > 1 else ""


def _labels(paragraph: str, years: tuple[int, int]) -> tuple[list[_Label], list[tuple[int, str]]]:
    """The labels, and the dates (with their position) that stand where a label may but continue the step."""
    found: list[_Label] = []
    inside: list[tuple[int, str]] = []
    for label in _candidates(paragraph, years):
        if label.by and found and not found[0].by:
            if not label.span.within(found[-1].span):
                inside.append((label.start, label.printed))
        elif label.mid_sentence and found and not _moves_on(label.span, found[-1].span):
            inside.append((label.start, label.printed))
        else:
            found.append(label)
    return found, inside


def _moves_on(span: Span, current: Span) -> bool:
    """Whether a date after a comma leaves the running step (2019年部署，2020年落实) or is a due date within it."""
    return span.end > current.end and not span.within(current)


def _candidates(paragraph: str, years: tuple[int, int]) -> Iterator[_Label]:
    seen = plain(without_quoted(paragraph, brackets=True))
    readable = plain(paragraph)
    position = 0
    while match := LABEL.search(seen, position):
        position = match.end()
        match = LABEL.match(readable, match.start()) or match
        label = _accepted(readable, match, years)
        if label is not None:
            printed = paragraph[label.start : label.end]
            yield replace(label, printed=printed)
            position = max(position, label.end)


def _accepted(readable: str, match: re.Match[str], years: tuple[int, int]) -> _Label | None:
    by = _BY.search(readable, max(0, match.start() - _BY_LENGTH), match.start())
    start = by.start() if by else match.start()
    place = _place(readable, start)
    if not is_label(match) or place == "" or not _closed(readable, match):
        return None
    span = read_span(match[0], years)
    if by and not match["dash"]:
        span = Span(min(date(years[0], 1, 1), span.end), span.end, Reading.BY)
    followed = readable[match.end() : match.end() + 1] in tuple("，,：:")
    in_plan = span.start.year <= years[1] and span.end.year >= years[0]
    if not in_plan and not (place in _STRONG and followed):
        return None
    if by and place in _WEAK:
        return None
    return _Label(start, match.end(), match[0], span, place in _WEAK, by=by is not None)


def _place(readable: str, start: int) -> str:
    """The punctuation a date stands after: a full stop at the paragraph's beginning, empty within a clause."""
    window = readable[max(0, start - _WINDOW) : start]
    before = window.rstrip(_CLOSING)
    if not before:
        return "。" if start == len(window) else ""
    mark = before[-1]
    plain_comma = mark in _WEAK and before == window.rstrip()
    return mark if mark in _STRONG or plain_comma else ""


def _closed(readable: str, match: re.Match[str]) -> bool:
    """Whether the date ends here, rather than describing what follows it."""
    if match["from"] and not match["tail"]:
        return False
    return _NOT_A_DATE.match(readable, match.end()) is None
