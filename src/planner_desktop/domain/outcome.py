"""What each received file is worth beside the others that came in with it: good, altered, unknown, twice, out of date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from planner_desktop.domain.evidence_check import EvidenceState
from planner_desktop.domain.period import Period
from planner_desktop.domain.verdict import FileVerdict


class Outcome(StrEnum):
    """One word for a received file."""

    GOOD = "good"
    OTHER_EVIDENCE = "other_evidence"
    """A good return in a package whose evidence is not what the return names: exchanged, or left out."""
    ALTERED = "altered"
    """Signed once, and changed since."""
    UNSIGNED = "unsigned"
    UNKNOWN_KEY = "unknown_key"
    """Whole, but its certificate is not enrolled here."""
    HELD = "held"
    """Whole, but its certificate is put off."""
    REFUSED = "refused"
    """Whole or not, but against a rule: revoked key, another unit's key, dangerous content."""
    DUPLICATE = "duplicate"
    """The same bytes came before."""
    SUPERSEDED = "superseded"
    """Good, but a later revision of it is here."""
    ENROLMENT = "enrolment"
    """A unit presents its key, and nothing is decided about it yet."""
    ENROLLED = "enrolled"
    """A unit presents a key that is pinned already."""
    ROSTER = "roster"
    NO_RETURN = "no_return"
    UNREADABLE = "unreadable"
    """Could not even be read from the disk."""


class Pile(StrEnum):
    """Where a person looks for it."""

    GOOD = "good"
    TO_DO = "to_do"
    SET_ASIDE = "set_aside"
    """Nothing to do: it adds nothing to what is here."""


PILES: dict[Outcome, Pile] = {
    **dict.fromkeys(Outcome, Pile.TO_DO),
    Outcome.GOOD: Pile.GOOD,
    Outcome.DUPLICATE: Pile.SET_ASIDE,
    Outcome.SUPERSEDED: Pile.SET_ASIDE,
    Outcome.ENROLLED: Pile.SET_ASIDE,
    Outcome.NO_RETURN: Pile.SET_ASIDE,
}

_AMISS = {EvidenceState.CHANGED, EvidenceState.MISSING}
_SOUND = {Outcome.GOOD, Outcome.OTHER_EVIDENCE}
_UNSIGNED = {"pdf.unsigned", "xlsx.unsigned"}
_FIRST = {
    "certificate.not_pinned": Outcome.UNKNOWN_KEY,
    "certificate.held": Outcome.HELD,
    "payload.is_enrolment": Outcome.ENROLMENT,
    "payload.is_roster": Outcome.ROSTER,
}
"""What the first finding makes of a file that is whole."""


@dataclass(frozen=True, slots=True)
class Arrived:
    """What an outcome is told from."""

    sha256: str
    """Of the whole file; empty when it could not be read."""
    verdict: FileVerdict
    enrolled: bool = False
    """Whether it presents a key that is pinned already."""


@dataclass(frozen=True, slots=True)
class Known:
    """A return that is known to be sound: of which unit and period, and its revision."""

    unit_code: str
    period: Period
    revision: int


def outcome_alone(arrived: Arrived) -> Outcome:
    """What a file is by itself."""
    verdict = arrived.verdict
    codes = [found.code for found in verdict.findings]
    if not arrived.sha256:
        return Outcome.UNREADABLE
    if arrived.enrolled:
        return Outcome.ENROLLED
    if verdict.accepted:
        return Outcome.OTHER_EVIDENCE if any(check.state in _AMISS for check in verdict.evidence) else Outcome.GOOD
    if not verdict.kind:
        return Outcome.NO_RETURN
    if not verdict.intact:
        return _broken(codes)
    return _FIRST.get(codes[0] if codes else "", Outcome.REFUSED)


def _broken(codes: Sequence[str]) -> Outcome:
    """What was not opened at all is not called altered: nobody looked."""
    if any(code.startswith("vetting.") for code in codes):
        return Outcome.REFUSED
    # What names changes besides was a return once and lost its signature when it was saved again.
    return Outcome.UNSIGNED if len(codes) == 1 and codes[0] in _UNSIGNED else Outcome.ALTERED


def outcomes(arrived: Sequence[Arrived], known: Iterable[Known] = ()) -> tuple[Outcome, ...]:
    """What the files are, in the order they came in; ``known`` are returns that came in before."""
    latest = _latest(arrived, known)
    seen: set[str] = set()
    found: list[Outcome] = []
    for file in arrived:
        alone = outcome_alone(file)
        if file.sha256 and file.sha256 in seen:
            alone = Outcome.DUPLICATE
        elif alone in _SOUND and _is_superseded(file.verdict, latest):
            alone = Outcome.SUPERSEDED
        seen.add(file.sha256)
        found.append(alone)
    return tuple(found)


def _latest(arrived: Iterable[Arrived], known: Iterable[Known]) -> dict[tuple[str, Period], int]:
    latest: dict[tuple[str, Period], int] = {}
    received = (known_return(file.verdict) for file in arrived if file.verdict.accepted)
    for each in (*known, *received):
        if each is not None:
            place = (each.unit_code, each.period)
            latest[place] = max(each.revision, latest.get(place, 0))
    return latest


def known_return(verdict: FileVerdict) -> Known | None:
    """The return a verdict is about; None for a file that is none."""
    if verdict.unit_code is None or verdict.period is None or verdict.revision is None:
        return None
    return Known(verdict.unit_code, verdict.period, verdict.revision)


def _is_superseded(verdict: FileVerdict, latest: dict[tuple[str, Period], int]) -> bool:
    about = known_return(verdict)
    return about is not None and latest[about.unit_code, about.period] > about.revision
