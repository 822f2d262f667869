"""The people who answer for the figures: their fields, declared once for the first run and the signature."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from planner_desktop.domain.coverage import demand_printable
from planner_desktop.domain.edits import tidy_text
from planner_desktop.errors import UserError
from planner_desktop.ui.messages import FIELD_WORDS, error_sentence
from planner_desktop.ui.translation import QT_TR_NOOP, tr

NAMES = ("preparer", "reviewer", "approver")
PEOPLE = (*NAMES, "telephone")
"""Keys as in ``Office`` and ``SignOff``."""
LONGEST = 40
"""Characters in one of these fields: what the sign-off block has room for."""
FEWEST_DIGITS = 5

Missing = Callable[[str], Sequence[str]]
"""Gives the characters of a text that no bundled font can print."""

TOGETHER = {
    ("preparer", "reviewer"): QT_TR_NOOP("{name} prepares and reviews"),
    ("reviewer", "approver"): QT_TR_NOOP("{name} reviews and approves"),
    ("preparer", "approver"): QT_TR_NOOP("{name} prepares and approves"),
    NAMES: QT_TR_NOOP("{name} prepares, reviews and approves"),
}
"""Said when one person holds several parts."""


def problems(values: Mapping[str, str], missing: Missing) -> dict[str, str]:
    """A sentence for each field that cannot be taken as it is, by its key."""
    return dict(_problems(values, missing))


def _problems(values: Mapping[str, str], missing: Missing) -> Iterator[tuple[str, str]]:
    for key in PEOPLE:
        try:
            _check(key, values[key], missing)
        except UserError as problem:
            yield key, error_sentence(problem)


def _check(key: str, typed: str, missing: Missing) -> None:
    text = tidy_text(typed, key).strip()
    if not text:
        raise UserError("people.missing", field=key)
    if len(text) > LONGEST:
        raise UserError("people.too_long", field=key, length=len(text), limit=LONGEST)
    demand_printable(text, key, missing(text))
    if key == "telephone" and sum(character.isdigit() for character in text) < FEWEST_DIGITS:
        raise UserError("people.no_telephone", field=key, text=text)


def combined(values: Mapping[str, str]) -> str:
    """Who holds which parts together, or empty when everyone holds one."""
    names = {key: values[key].strip() for key in NAMES}
    for keys, source in reversed(TOGETHER.items()):
        held = {names[key] for key in keys}
        if len(held) == 1 and held != {""}:
            return tr("{who}; the sign-off block says so.", who=tr(source, name=names[keys[0]]))
    return ""


def word(key: str) -> str:
    """What a field is called."""
    return tr(FIELD_WORDS[key])
