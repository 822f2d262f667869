"""How hard a passphrase is to guess, in words: only a short one is refused, the rest is advice."""

from __future__ import annotations

import unicodedata
from enum import StrEnum
from itertools import pairwise

from planner_desktop.ui.lights import ERROR, GOOD, HINT, WARNING, Sign
from planner_desktop.ui.note_line import Note
from planner_desktop.ui.translation import QT_TR_NOOP, tr

MINIMUM = 8
"""Characters; the key file itself refuses fewer."""
LONG = 12
"""Characters from which a passphrase of several kinds of characters is good."""


class Strength(StrEnum):
    """From refused to good."""

    TOO_SHORT = "too_short"
    GUESSABLE = "guessable"
    FAIR = "fair"
    GOOD = "good"


NOTES: dict[Strength, tuple[Sign, str]] = {
    Strength.TOO_SHORT: (ERROR, QT_TR_NOOP("Too short: {count} more characters")),
    Strength.GUESSABLE: (WARNING, QT_TR_NOOP("Easy to guess: digits only, repeated or in sequence")),
    Strength.FAIR: (HINT, QT_TR_NOOP("Fair; longer would be better")),
    Strength.GOOD: (GOOD, QT_TR_NOOP("Good: long and mixed")),
}
"""How each is shown."""


def strength(passphrase: str) -> Strength:
    """Judge a passphrase by its length, its kinds of characters and how much of it repeats or counts on."""
    text = unicodedata.normalize("NFC", passphrase)
    if len(text) < MINIMUM:
        return Strength.TOO_SHORT
    if len(set(text)) < 5 or _counting(text) > len(text) // 2 or (text.isdigit() and len(text) < LONG):
        return Strength.GUESSABLE
    mixed = len({_kind(character) for character in text}) > 1 or any(not character.isascii() for character in text)
    return Strength.GOOD if mixed and len(text) >= LONG else Strength.FAIR


def strength_note(passphrase: str) -> Note:
    """The strength as a note below the field."""
    sign, source = NOTES[found := strength(passphrase)]
    short = MINIMUM - len(unicodedata.normalize("NFC", passphrase))
    return Note(sign, tr(source, count=short) if found is Strength.TOO_SHORT else tr(source))


def _kind(character: str) -> str:
    """Digits, small letters, capitals, or the first letter of the Unicode category."""
    category = unicodedata.category(character)
    return category if category in ("Nd", "Ll", "Lu") else category[0]


def _counting(text: str) -> int:
    """How many characters follow the one before them by -1, 0 or 1: 1234, aaaa, dcba."""
    return sum(abs(ord(after) - ord(before)) <= 1 for before, after in pairwise(text))
