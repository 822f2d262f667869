"""A check code read off paper (核验纸面): which known return it belongs to, or where it was mistyped."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from planner_desktop.domain.check_code import ALPHABET, QR_PREFIX, normal_form
from planner_desktop.domain.period import Period
from planner_desktop.domain.returns import ReturnType

LETTERS = 16
_BETWEEN = set(" -–—\t\n\r")
_ALSO_READ = "ILO"
"""Letters the code does not use and a person writes for 1 and 0."""
NEARLY = 2
"""Letters that may differ for a code to be named as the one probably meant."""


@dataclass(frozen=True, slots=True)
class PaperReturn:
    """A return whose check code is known here."""

    code: str
    unit_code: str
    unit_name: str
    period: Period
    type: ReturnType
    revision: int
    day: str
    """When it was sealed or came in, ISO 8601; empty when unknown."""
    own: bool
    """Sealed here, not received."""


@dataclass(frozen=True, slots=True)
class Slip:
    """Where a typed text stops being a code."""

    at: int
    """Place in the typed text, from 0; its length when letters are missing."""
    character: str
    """The one that does not belong there; empty when letters are missing or too many."""
    letters: int
    """How many letters were typed."""


@dataclass(frozen=True, slots=True)
class PaperAnswer:
    """What is known of a typed code; exactly one of the three is there, or none when the code is unknown."""

    code: str = ""
    """In its printed form; empty when it is none."""
    slip: Slip | None = None
    found: PaperReturn | None = None
    later: PaperReturn | None = None
    """The latest revision of what was found, where that is not the latest itself."""
    nearly: PaperReturn | None = None
    """The known return whose code differs in a letter or two."""
    differs: tuple[int, ...] = ()
    """Letters of the code in which ``nearly`` differs, from 0."""


def look_up(typed: str, known: Iterable[PaperReturn]) -> PaperAnswer:
    """Say what a typed code, or the text of the QR code, belongs to."""
    plain = unicodedata.normalize("NFKC", typed)
    code = normal_form("".join("" if each in _BETWEEN else each for each in plain))
    if code is None:
        return PaperAnswer(slip=_slip(typed))
    returns = list(known)
    found = next((each for each in returns if each.code == code), None)
    if found is None:
        near, differs = _nearest(code, returns)
        return PaperAnswer(code, nearly=near, differs=differs)
    last = max(
        (each for each in returns if (each.unit_code, each.period) == (found.unit_code, found.period)),
        key=lambda each: each.revision,
    )
    return PaperAnswer(code, found=found, later=last if last.revision > found.revision else None)


def _slip(typed: str) -> Slip:
    start = len(typed) - len(typed.lstrip())
    if unicodedata.normalize("NFKC", typed[start : start + len(QR_PREFIX)]).upper() == QR_PREFIX:
        start += len(QR_PREFIX)
    letters = 0
    for at in range(start, len(typed)):
        for each in unicodedata.normalize("NFKC", typed[at]).upper():
            if each in _BETWEEN or each.isspace():
                continue
            if each not in ALPHABET and each not in _ALSO_READ:
                return Slip(at, typed[at], letters)
            letters += 1
    return Slip(len(typed), "", letters)


def _nearest(code: str, known: Iterable[PaperReturn]) -> tuple[PaperReturn | None, tuple[int, ...]]:
    apart = [(_apart(code, each.code), each) for each in known]
    near = [(differs, each) for differs, each in apart if len(differs) <= NEARLY]
    if not near:
        return None, ()
    differs, each = min(near, key=lambda pair: len(pair[0]))
    return each, differs


def _apart(one: str, other: str) -> tuple[int, ...]:
    pairs = zip(one.replace("-", ""), other.replace("-", ""), strict=True)
    return tuple(at for at, (left, right) in enumerate(pairs) if left != right)
