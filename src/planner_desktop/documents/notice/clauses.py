"""A wording cut into clauses, with the due date and the sentence each stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner_desktop.documents.notice.dates import LABEL, is_label, read_span
from planner_desktop.documents.notice.spans import BLANK, plain, without_quoted

_SENTENCE_END = "。；;！？"
_SENTENCE_WINDOW = 300
"""Characters of a sentence kept with each of its clauses."""
_ONLY_DATE = re.compile(rf"[到至截自从力争]*{BLANK}+")
_NO_DUE_BEFORE = re.compile(r"[比较与同自从和及以在]$|相比$|对照$|截止$")
_NO_DUE_AFTER = re.compile(r"[之以]?[后来]|起|的|版|代|度(?!末|底)|基础")


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause; ``seen`` is the printed text with plain digits and quoted titles and dates blanked, same length."""

    text: str
    seen: str
    sentence: str
    """The sentence so far: from the last full stop or semicolon to the clause's end."""
    before: str
    """The printed clause before it, or empty; one that is only a date does not count."""
    due: date | None
    """The due date printed in this sentence at or before the clause."""


def clauses(text: str, years: tuple[int, int]) -> Iterator[Clause]:
    """The clauses in printed order."""
    plain_text = plain(text)
    shown = without_quoted(plain_text)
    seen = LABEL.sub(lambda match: BLANK * len(match[0]) if is_label(match) else match[0], shown)
    before = ""
    for sentence_start, sentence_end in _pieces(shown, _SENTENCE_END):
        due: date | None = None
        for start, end in _pieces(shown, "，,：" + _SENTENCE_END, sentence_start, sentence_end):
            due = _due_in(shown[start:end], years) or due
            clause = text[start:end]
            yield Clause(clause, seen[start:end], text[max(sentence_start, end - _SENTENCE_WINDOW) : end], before, due)
            before = before if _ONLY_DATE.fullmatch(seen, start, end) else clause


def _pieces(text: str, ends: str, start: int = 0, stop: int | None = None) -> Iterator[tuple[int, int]]:
    """Offsets of the pieces between the given punctuation, without it; a comma within 1,200 is none."""
    stop = len(text) if stop is None else stop
    for match in re.finditer(rf"(?:[^{ends}]|(?<=\d),(?=\d{{3}}))+", text[start:stop]):
        yield start + match.start(), start + match.end()


def _due_in(clause: str, years: tuple[int, int]) -> date | None:
    """The last date of a clause that can be a due date: not a base (比2019年), not out of the plan."""
    due: date | None = None
    for match in LABEL.finditer(clause):
        if not is_label(match) or match["from"] or match["tail"] in ("起", "开始"):
            continue
        if _NO_DUE_BEFORE.search(clause[: match.start()]) or _NO_DUE_AFTER.match(clause, match.end()):
            continue
        end = read_span(match[0], years).end
        if years[0] <= end.year <= years[1]:
            due = end
    return due
