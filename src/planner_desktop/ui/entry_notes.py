"""What is said beside the fields of a step: findings, refusals, and what is special about the step in a period."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone
from planner_desktop.errors import UserError
from planner_desktop.ui.lights import ERROR, HINT, WARNING, Sign
from planner_desktop.ui.messages import error_sentence, sentence
from planner_desktop.ui.note_line import Note
from planner_desktop.ui.translation import tr

SEVERITY_SIGNS: dict[Severity, Sign] = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.HINT: HINT}
SAID_BY_THE_LIGHT = frozenset({"check.not_filled"})
"""Findings that the light beside the status says already."""


def notes_by_field(findings: Iterable[Finding]) -> dict[str, list[Note]]:
    """The findings of a step as notes, by the field they are about."""
    notes: dict[str, list[Note]] = {}
    for finding in findings:
        if finding.code not in SAID_BY_THE_LIGHT:
            note = Note(SEVERITY_SIGNS[finding.severity], sentence(finding.code, dict(finding.details)))
            notes.setdefault(finding.field, []).append(note)
    return notes


def about_step(step: Milestone, period: Period, settled: Collection[str]) -> list[Note]:
    """Why a step may stay empty in a period, if it may."""
    if step.start is not None and step.start > period.end:
        return [Note(HINT, tr("This step begins on {date}; it may stay empty this period.", date=step.start))]
    if step.id in settled:
        return [Note(HINT, tr("Reported done in an earlier period; it may stay empty this period."))]
    return []


def said_of(word: str, problem: UserError) -> str:
    """An error's sentence with the field named as it stands on the screen."""
    return error_sentence(UserError(problem.code, **{**problem.details, "field": word}))
