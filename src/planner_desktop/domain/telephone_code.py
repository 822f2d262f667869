"""The thirty digits that two people compare over the telephone before a certificate is trusted.

They are the certificate's SHA-256 as a number, modulo 10³⁰: 99.6 bits, evenly spread but for one part in 10⁴⁷. Whoever wants
to slip in another certificate has to find one with the same digits, which takes 10³⁰ tries, not the 10¹⁵ of a
collision: one of the two certificates is the office's own. Digits are read aloud in any dialect; hexadecimal is not.
"""

from __future__ import annotations

import unicodedata

from planner_desktop.errors import UserError

DIGITS = 30
GROUP = 5
_BETWEEN = set(" \t\n\r-—–.,、，。:：")
"""What people put between groups, besides every kind of space."""


def telephone_code(fingerprint: str) -> str:
    """The code of a certificate, from its SHA-256 (hex), in six groups of five digits."""
    digits = f"{int(fingerprint, 16) % 10**DIGITS:0{DIGITS}}"
    return " ".join(_groups(digits))


def _groups(digits: str) -> list[str]:
    return [digits[at : at + GROUP] for at in range(0, DIGITS, GROUP)]


def read_code(typed: str) -> str:
    """The digits of a code as somebody typed it; full-width digits, spaces and marks between groups do not matter.

    Raises ``code.no_digits`` with the first ``character`` that does not belong there, or ``code.incomplete`` with the number
    of ``digits``.
    """
    plain = unicodedata.normalize("NFKC", typed)
    digits = [character for character in plain if character not in _BETWEEN and not character.isspace()]
    for character in digits:
        if character not in "0123456789":
            raise UserError("code.no_digits", character=character)
    if len(digits) != DIGITS:
        raise UserError("code.incomplete", digits=len(digits), needed=DIGITS)
    return "".join(digits)


def demand_same(typed: str, fingerprint: str) -> None:
    """Raise ``code.differs``, naming the first ``group`` from 1 that differs, unless the typed code is this certificate's.

    The code is no secret, it stands on the enrolment's page; so naming the group helps nobody but who misheard it.
    """
    read = _groups(read_code(typed))
    for number, (heard, shown) in enumerate(zip(read, telephone_code(fingerprint).split(), strict=True), 1):
        if heard != shown:
            raise UserError("code.differs", group=number, heard=heard, shown=shown)
