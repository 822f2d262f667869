"""What stands in the cells of one ledger row, in words: the same in PDF and Excel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planner_desktop.documents.paper_words import (
    EVIDENCE,
    EXPLAINED,
    FIELD_WORDS,
    HANDLER,
    NO_PROGRESS,
    NONE_REPORTED,
    NOTED,
    NOTHING,
    PROVINCE,
    REASON,
    RED_BEFORE,
    SHAPES,
    STARRED,
    STATUS_SHAPES,
    STATUS_WORDS,
    SUPPORT_NEEDED,
    note_words,
    period_words,
)
from planner_desktop.domain.ledger import Figure, PaperLight, StepRow
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import IndicatorKind, Scope
from planner_desktop.domain.progress import Entry, Status
from planner_desktop.domain.schedule import Attainment, Light

CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class Words:
    """A cell's text; ``faint`` when it only says that there is nothing."""

    text: str
    faint: bool = False


@dataclass(frozen=True, slots=True)
class FigureWords:
    """One indicator's cells; empty strings where nothing is known."""

    mark: str
    """① and so on where a row has several indicators, else empty."""
    target: str
    """≥60%."""
    scope: str
    """全省 where the target is no unit's own, else empty."""
    actual: str
    """47.8% for a rate, 26家 for a count."""
    parts: str
    """1163/2433 for a rate, else empty."""
    rate: str
    """Completion of the target: 79.7%."""


@dataclass(frozen=True, slots=True)
class RowWords:
    """The cells of one milestone."""

    narrative: Words
    problems: Words
    next_steps: Words
    support: str
    """What is asked of the superior office, empty when nothing is."""
    remark: str
    """Printed small under the narrative: handler and files, words that answer warnings, notes; empty without any."""
    shape: str
    """The light's, or that of a status that has none for a reason of its own."""
    status: str
    note: str
    figures: tuple[FigureWords, ...]


def row_words(row: StepRow) -> RowWords:
    """All cells of a row."""
    entry = row.entry
    settled = entry is None and row.verdict.light is Light.DONE
    status = STATUS_WORDS[Status.DONE if settled else row.status]
    return RowWords(
        narrative=_narrative(entry),
        problems=_problems(entry),
        next_steps=_or_nothing(entry.next_steps if entry else ""),
        support=entry.support_needed if entry else "",
        remark="\n".join(filter(None, ("　".join(_remarks(row)), *_words_beside(row)))),
        shape=STATUS_SHAPES.get(status, SHAPES[row.light]),
        status=status,
        note=note_words(row.verdict),
        figures=tuple(figure_words(figure, mark) for figure, mark in zip(row.figures, _marks(row), strict=True)),
    )


def figure_words(figure: Figure, mark: str = "") -> FigureWords:
    """One indicator's cells."""
    sign = "+" if figure.indicator.kind is IndicatorKind.GROWTH and figure.actual and figure.actual > 0 else ""
    rate = figure.actual_rate_text
    return FigureWords(
        mark=mark,
        target=figure.target_text,
        scope=PROVINCE if figure.indicator.scope is Scope.PROVINCE else "",
        actual=sign + rate if rate else figure.actual_text,
        parts=figure.actual_text if rate else "",
        rate=figure.rate_text,
    )


def figure_verdict(figure: Figure, period: Period) -> tuple[PaperLight, str]:
    """Light and word of an indicator held against its target at the end of a period."""
    if not figure.binding:
        return PaperLight.NONE, "参照"
    if figure.attainment is Attainment.UNKNOWN:
        return PaperLight.NONE, "未填"
    if figure.attainment is Attainment.REACHED:
        return PaperLight.GREEN, "达标"
    if figure.indicator.due is not None and figure.indicator.due < period.end:
        return PaperLight.RED, "逾期"
    return PaperLight.AMBER, "接近" if figure.attainment is Attainment.CLOSE else "差距大"


def with_support(words: RowWords) -> str:
    """Next steps and the support asked for, as one text."""
    if not words.support:
        return words.next_steps.text
    asked = SUPPORT_NEEDED + words.support
    return asked if words.next_steps.faint else f"{words.next_steps.text}\n{asked}"


def _narrative(entry: Entry | None) -> Words:
    if entry is None:
        return Words(NOTHING, faint=True)
    if entry.status is Status.NOT_APPLICABLE and entry.reason:
        return Words("\n".join(filter(None, (entry.narrative, REASON + entry.reason))))
    if entry.status is Status.NO_PROGRESS and not entry.narrative:
        return Words(NO_PROGRESS)
    return _or_nothing(entry.narrative)


def _problems(entry: Entry | None) -> Words:
    if entry is None or (entry.status in (None, Status.NOT_APPLICABLE) and not entry.problems):
        return Words(NOTHING, faint=True)
    return Words(entry.problems) if entry.problems else Words(NONE_REPORTED, faint=True)


def _or_nothing(text: str) -> Words:
    return Words(text) if text else Words(NOTHING, faint=True)


def _remarks(row: StepRow) -> Iterator[str]:
    if row.evidence:
        yield EVIDENCE.format(numbers="、".join(map(str, row.evidence)))
    if row.entry and row.entry.handler:
        yield HANDLER + row.entry.handler


def _words_beside(row: StepRow) -> Iterator[str]:
    """A line for each word that answers a warning, for each note or star, and for a past of red lights."""
    if row.verdict.light is Light.CAUGHT_UP:
        yield RED_BEFORE.format(periods="、".join(map(period_words, row.verdict.red)))
    for text in dict.fromkeys(explanation.text for explanation in row.explanations):
        yield EXPLAINED + text
    for mark in row.marks:
        about = NOTED.format(field=_field_word(row, mark.field)) + mark.note
        yield STARRED + about if mark.starred else about


def _field_word(row: StepRow, field: str) -> str:
    """A field by its word, an indicator by its name."""
    names = {f"reading:{figure.indicator.id}": figure.indicator.name for figure in row.figures}
    return names.get(field) or FIELD_WORDS.get(field, field)


def _marks(row: StepRow) -> tuple[str, ...]:
    several = len(row.figures) > 1
    return tuple((CIRCLED[n] if n < len(CIRCLED) else f"({n + 1})") if several else "" for n in range(len(row.figures)))
