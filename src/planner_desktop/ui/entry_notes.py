"""What is said beside the fields of a step: findings with their words, remarks, refusals, and what is special about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from planner_desktop.domain.annotations import Remark
from planner_desktop.domain.checks import explanation_of
from planner_desktop.domain.finding import Finding, Severity
from planner_desktop.domain.period import Period
from planner_desktop.domain.plan import Milestone
from planner_desktop.domain.progress import PeriodProgress
from planner_desktop.errors import UserError
from planner_desktop.ui.lights import ERROR, HINT, PENDING, WARNING, Sign
from planner_desktop.ui.messages import error_sentence, sentence
from planner_desktop.ui.note_line import Note
from planner_desktop.ui.translation import tr

SEVERITY_SIGNS: dict[Severity, Sign] = {Severity.ERROR: ERROR, Severity.WARNING: WARNING, Severity.HINT: HINT}
SAID_OTHERWISE = frozenset({"check.not_filled", "check.remark_open"})
"""Findings that the light beside the status, or the remark itself, says already."""
STILL_MISSING = frozenset(
    {
        "check.behind_without_next_step",
        "check.behind_without_problem",
        "check.done_without_evidence",
        "check.done_without_figure",
        "check.figure_missing",
        "check.handler_missing",
        "check.narrative_missing",
        "check.reason_missing",
        "check.text_without_status",
    }
)
"""Findings of something that nobody has had the time to enter yet: said quietly until the field was left."""
SAID_BY_THE_TAG = frozenset({"reason", "narrative", "problems"})
"""Fields whose title says 必填 while something is missing there."""


class Calm:
    """Knows which fields of the step in view may be found fault with: those that were left, and all once asked."""

    def __init__(self) -> None:
        self._left: set[str] = set()
        self._asked = False

    def begin(self, findings: Iterable[Finding]) -> None:
        """Look at another step: what was missing there before is no news."""
        self._left = {finding.field for finding in findings}
        self._asked = False

    def leave(self, field: str) -> None:
        """The cursor was in a field and left it."""
        self._left.add(field)

    def ask(self) -> None:
        """The user wants to see all that is missing."""
        self._asked = True

    def holds_for(self, finding: Finding) -> bool:
        """Whether a finding is to be said quietly, or not at all."""
        return finding.code in STILL_MISSING and not self._asked and finding.field not in self._left


def notes_by_field(
    findings: Iterable[Finding], held: PeriodProgress, remarks: Iterable[Remark], calm: Calm
) -> dict[str, list[Note]]:
    """What is to be said of a step, by the field it is about."""
    notes: dict[str, list[Note]] = {}
    for remark in remarks:
        if not remark.done:
            notes.setdefault(remark.field, []).append(_remark_note(remark))
    for finding in findings:
        quiet = calm.holds_for(finding)
        if finding.code not in SAID_OTHERWISE and not (quiet and finding.field in SAID_BY_THE_TAG):
            notes.setdefault(finding.field, []).append(_finding_note(finding, held, quiet))
    return notes


def _remark_note(remark: Remark) -> Note:
    said = tr("Remark of {author}: {text}", author=remark.author, text=remark.text)
    return Note(PENDING, said if remark.author else remark.text, tr("Mark as done"), remark)


def _finding_note(finding: Finding, held: PeriodProgress, quiet: bool) -> Note:
    """A warning carries the word it was answered with, or the way to write one."""
    said = sentence(finding.code, dict(finding.details))
    sign = HINT if quiet else SEVERITY_SIGNS[finding.severity]
    if finding.severity is not Severity.WARNING:
        return Note(sign, said)
    word = explanation_of(finding, held)
    if word is None:
        return Note(sign, said, tr("Explain…"), finding)
    return Note(HINT, tr("{finding} Explained: {word}", finding=said, word=word.text), tr("Change…"), finding)


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
