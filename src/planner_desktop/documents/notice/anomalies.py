"""What a person has to confirm in a notice: doubts of its form, its dates, its figures and its departments."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise

from planner_desktop.documents.notice.building import Built, TaskReading
from planner_desktop.documents.notice.dates import Reading
from planner_desktop.documents.notice.departments import similar_names
from planner_desktop.documents.notice.indicators import read_doubts, read_targets
from planner_desktop.documents.notice.joining import Body
from planner_desktop.documents.notice.spans import numeral, plain, without_quoted
from planner_desktop.documents.notice.structure import Heading, Outline, TaskDraft
from planner_desktop.domain.plan import Anomaly, Comparator, Indicator, Milestone, Plan, Task

DOCUMENT = "document"
"""Where an anomaly concerns the notice as a whole."""
_READING_CODES = {
    Reading.BEFORE: "label_before",
    Reading.AFTER: "label_after",
    Reading.OPEN: "label_open",
    Reading.BACKWARDS: "label_backwards",
}
_SEAMS_SHOWN = 20
_ALIKE = 0.5
"""Share of common character pairs from which two names may mean the same figure."""
_SAME = 0.8
_LOOSE_MONTH = re.compile(r"(?<![\d年—\-至到])(?:1[0-2]|[1-9])月(?:\d{1,2}日|份|底|末)?")


def find_anomalies(body: Body, outline: Outline, heading: Heading, built: Built) -> tuple[Anomaly, ...]:
    """All anomalies, document first, then in printed order by concern."""
    plan = built.plan
    return (
        *_of_heading(heading, built),
        *_of_text(body, outline, plan),
        *_of_ordinals(plan),
        *_of_emptiness(plan),
        *(anomaly for reading in built.readings for anomaly in _of_steps(reading, plan.years)),
        *(anomaly for reading in built.readings for anomaly in _of_targets(reading, plan.years)),
        *_of_objectives(plan),
        *_of_same_figures(plan),
        *_of_departments(plan),
    )


def _anomaly(code: str, where: str, **details: object) -> Anomaly:
    return Anomaly(code, where, tuple((key, str(value)) for key, value in details.items()))


def _of_heading(heading: Heading, built: Built) -> Iterator[Anomaly]:
    if not heading.number:
        yield _anomaly("number_missing", DOCUMENT)
    if not heading.title:
        yield _anomaly("title_missing", DOCUMENT)
    if heading.own_title and _bare(heading.own_title) != _bare(heading.title):
        yield _anomaly("title_differs", DOCUMENT, title=heading.title, other=heading.own_title)
    if not built.years_printed:
        yield _anomaly("years_derived", DOCUMENT, first=built.plan.years[0], last=built.plan.years[1])


def _bare(title: str) -> str:
    return re.sub(r"[\s（）()年—–\-]", "", plain(title))


def _of_text(body: Body, outline: Outline, plan: Plan) -> Iterator[Anomaly]:
    ids = {id(draft): task.id for draft, task in zip(outline.tasks, plan.tasks, strict=True)}

    def place(task: TaskDraft | None) -> str:
        return ids[id(task)] if task else DOCUMENT

    for paragraph, task in outline.seams:
        seams = "；".join(paragraph.seams[:_SEAMS_SHOWN])
        yield _anomaly("paragraph_rejoined", place(task), count=len(paragraph.seams), seams=seams)
    for paragraph, task in outline.strays:
        yield _anomaly("stray_text", place(task), text=paragraph.text)
    if body.page_marks:
        marks = "；".join(body.page_marks[:_SEAMS_SHOWN])
        yield _anomaly("page_marks_left_out", DOCUMENT, count=len(body.page_marks), marks=marks)


def _of_ordinals(plan: Plan) -> Iterator[Anomaly]:
    yield from _sequence("programme", [(p.ordinal, numeral(p.ordinal), p.id, p.title) for p in plan.programmes])
    for group in _section_groups(plan):
        yield from _sequence("section", group)
    numbers = [(str(t.number), t.number, t.id, t.text[:20]) for t in plan.tasks]
    yield from _sequence("task", numbers)


_Numbered = tuple[str, int | None, str, str]
"""Printed ordinal, its value, id, title."""


def _section_groups(plan: Plan) -> Iterator[list[_Numbered]]:
    """Sections numbered on through the plan are one group; numbering that restarts with a programme begins another."""
    group: list[_Numbered] = []
    for programme in plan.programmes:
        own: list[_Numbered] = [
            (s.printed_ordinal, numeral(s.printed_ordinal), s.id, s.title) for s in programme.sections
        ]
        if group and own and own[0][1] == 1:
            yield group
            group = []
        group = [*group, *own]
    yield group


def _sequence(what: str, items: Sequence[_Numbered]) -> Iterator[Anomaly]:
    """Ordinals printed twice, left out or out of order."""
    first: dict[int, str] = {}
    highest = 0
    for printed, value, place, title in items:
        if value is None or not printed:
            continue
        if value in first:
            yield _anomaly(f"{what}_ordinal_repeated", place, ordinal=printed, title=title, first=first[value])
        elif value < highest:
            yield _anomaly(f"{what}_ordinal_backwards", place, ordinal=printed, title=title)
        elif value > highest + 1:
            missing = str(highest + 1) if value == highest + 2 else f"{highest + 1}–{value - 1}"
            yield _anomaly(f"{what}_ordinal_missing", place, missing=missing, ordinal=printed, title=title)
        first.setdefault(value, title)
        highest = max(highest, value)


def _of_emptiness(plan: Plan) -> Iterator[Anomaly]:
    for programme in plan.programmes:
        if not programme.tasks:
            yield _anomaly("programme_without_tasks", programme.id, title=programme.title)
        for section in programme.sections:
            if not section.tasks:
                yield _anomaly("section_without_tasks", section.id, title=section.title)
    for task in plan.tasks:
        if not task.departments:
            yield _anomaly("task_without_departments", task.id, task=task.number)
        if not task.milestones:
            yield _anomaly("task_without_steps", task.id, task=task.number)
        elif not any(step.label for step in task.milestones):
            yield _anomaly("task_without_date", task.id, task=task.number, text=task.milestones[0].text[:40])


def _of_steps(reading: TaskReading, years: tuple[int, int]) -> Iterator[Anomaly]:
    task = reading.task
    for step, milestone in zip(reading.steps, task.milestones, strict=True):
        about = {"task": task.number, "label": milestone.label}
        if step.span and step.span.reading in _READING_CODES:
            code = _READING_CODES[step.span.reading]
            yield _anomaly(code, milestone.id, **about, start=step.span.start, end=step.span.end)
        if step.span and (step.span.start.year < years[0] or step.span.end.year > years[1]):
            yield _anomaly("date_outside_plan", milestone.id, **about)
        if step.mid_sentence:
            yield _anomaly("label_mid_sentence", milestone.id, **about, lead=step.mid_sentence)
        for printed in step.dates_inside:
            yield _anomaly("date_inside_step", milestone.id, **about, date=printed)
        for month in _LOOSE_MONTH.findall(without_quoted(plain(milestone.text))):
            yield _anomaly("date_without_year", milestone.id, **about, date=month)
        if milestone.label and not milestone.text:
            yield _anomaly("step_without_text", milestone.id, **about)
    yield from _of_lead(task)
    yield from _of_periods(task)


def _of_lead(task: Task) -> Iterator[Anomaly]:
    steps = task.milestones
    if len(steps) > 1 and not steps[0].label:
        yield _anomaly("text_before_first_date", steps[0].id, task=task.number, text=steps[0].text[:40])


def _of_periods(task: Task) -> Iterator[Anomaly]:
    """Labels printed twice, periods that overlap, and periods printed after later ones."""
    dated = [step for step in task.milestones if step.start and step.end]
    for one, other in combinations(dated, 2):
        about = {"task": task.number, "first": one.label, "second": other.label}
        if one.label == other.label:
            yield _anomaly("label_repeated", other.id, **about)
        elif _overlap(one, other):
            yield _anomaly("periods_overlap", other.id, **about)
    for one, other in pairwise(dated):
        if one.start and other.start and other.start < one.start:
            about = {"task": task.number, "first": one.label, "second": other.label}
            yield _anomaly("periods_backwards", other.id, **about)


def _overlap(one: Milestone, other: Milestone) -> bool:
    assert one.start and one.end and other.start and other.end
    return one.start <= other.end and other.start <= one.end


def _of_targets(reading: TaskReading, years: tuple[int, int]) -> Iterator[Anomaly]:
    task = reading.task
    by_id = {step.id: step for step in task.milestones}
    for indicator, target in zip(reading.indicators, reading.targets, strict=True):
        about = {"task": task.number, "quote": indicator.quote, "value": indicator.value + indicator.unit}
        if indicator.unit == "%" and _beyond_all(indicator) and indicator.kind != "growth":
            yield _anomaly("more_than_all", indicator.id, **about)
        if not target.figure.bound_printed:
            yield _anomaly("bound_not_printed", indicator.id, **about)
        if target.figure.is_range and indicator.comparator is Comparator.AT_LEAST:
            yield _anomaly("figure_is_range", indicator.id, **about)
        if target.figure.strictly_below:
            yield _anomaly("strictly_below", indicator.id, **about)
        step = by_id.get(indicator.milestone_id or "")
        if step and step.end and indicator.due and indicator.due > step.end:
            yield _anomaly("due_after_step", indicator.id, **about, label=step.label, due=indicator.due)
    for place, text in [(task.id, task.text), *((step.id, step.text) for step in task.milestones)]:
        for code, words, clause in read_doubts(text, years):
            yield _anomaly(code, place, task=task.number, words=words, quote=clause)


def _beyond_all(indicator: Indicator) -> bool:
    """100%以上, or any share above the whole."""
    value = float(indicator.value)
    above = "以上" in indicator.quote.split(indicator.value, 1)[-1][:4]
    return value > 100 or (value == 100 and (above or indicator.comparator is Comparator.MORE_THAN))


def _of_objectives(plan: Plan) -> Iterator[Anomaly]:
    for programme in plan.programmes:
        for target in read_targets(programme.objective, plan.years):
            yield _anomaly("figure_outside_tasks", programme.id, programme=programme.title, quote=target.quote)


def _of_same_figures(plan: Plan) -> Iterator[Anomaly]:
    """One figure printed at two places, and one target with two values for the same day."""
    pairs = {indicator.id: _pairs(indicator.name) for indicator in plan.indicators}
    numbers = {task.id: task.number for task in plan.tasks}
    for one, other in combinations(plan.indicators, 2):
        if one.unit != other.unit or (one.value != other.value and one.due != other.due):
            continue
        if one.task_id == other.task_id and one.milestone_id == other.milestone_id:
            continue
        alike = _likeness(pairs[one.id], pairs[other.id])
        about = {"task": numbers[one.task_id], "other": numbers[other.task_id], "quote": one.quote}
        if one.value == other.value and alike >= _ALIKE:
            yield _anomaly("figure_repeated", other.id, **about, other_quote=other.quote)
        elif one.value != other.value and alike >= _SAME and one.level == other.level:
            yield _anomaly("figures_conflict", other.id, **about, other_quote=other.quote)


def _pairs(name: str) -> frozenset[str]:
    han = re.sub(r"[^\u3400-\u9fffA-Za-z]", "", name.replace("全省", ""))
    return frozenset(a + b for a, b in pairwise(han))


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def _of_departments(plan: Plan) -> Iterator[Anomaly]:
    tasks: dict[str, list[int]] = {}
    for task in plan.tasks:
        for name in task.departments:
            tasks.setdefault(name, []).append(task.number)
    for shorter, longer in similar_names(tasks):
        yield _anomaly(
            "departments_alike",
            DOCUMENT,
            one=shorter,
            other=longer,
            one_tasks=_listed(tasks[shorter]),
            other_tasks=_listed(tasks[longer]),
        )


def _listed(numbers: Iterable[int]) -> str:
    shown = [str(number) for number in numbers]
    return "、".join(shown[:6]) + ("…" if len(shown) > 6 else "")
