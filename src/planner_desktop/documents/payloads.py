"""What every payload of ours has in common: strict parts, one canonical form (RFC 8785), and a member that names its kind.

A payload is accepted when, and only when, writing what was read gives the same bytes again; so duplicate keys, other
number forms, other orders and other spellings are refused without a rule for each.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Annotated, TypeVar

import rfc8785
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from planner_desktop.domain.edits import LONGEST_TEXT, tidy_text
from planner_desktop.errors import UserError

RETURN = "planner-desktop/return"
ENROLMENT = "planner-desktop/enrolment"
ROSTER = "planner-desktop/roster"
"""The kinds of document, each the ``format`` of its payload."""
_TOLD_APART = {RETURN: "payload.is_return", ENROLMENT: "payload.is_enrolment", ROSTER: "payload.is_roster"}
"""What is said when one of them was to be read as another."""
LETTERS = frozenset({ENROLMENT, ROSTER})
"""Those that are a PDF alone, without a workbook."""

M = TypeVar("M", bound=BaseModel)


def unless_refused(check: Callable[[str], str]) -> Callable[[str], str]:
    """A check for pydantic from one that raises ``UserError`` or gives the tidied text, which has to be the same."""

    def checked(text: str) -> str:
        try:
            tidied = check(text)
        except UserError as refusal:
            raise ValueError(refusal.code) from refusal
        if tidied != text:
            raise ValueError("not as it is kept")
        return text

    return checked


Text = Annotated[
    str, Field(max_length=LONGEST_TEXT), AfterValidator(unless_refused(lambda text: tidy_text(text, "payload")))
]
"""Free text as a form would have kept it."""
Name = Annotated[Text, Field(min_length=1, max_length=1_000)]
"""An id, a number of a document or the name of a unit or file."""
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Part(BaseModel):
    """A part of a payload: every member known and none converted."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class UnitPart(Part):
    """A unit, by its code; the name is for people."""

    code: Annotated[str, Field(pattern=r"^[0-9A-Za-z]{1,20}$")]
    name: Name


class _Format(BaseModel):
    """The member that says what kind of document it is."""

    model_config = ConfigDict(extra="ignore", strict=True)
    format: str


class _Head(_Format):
    """The two members that say whether the rest can be understood."""

    schema_: Annotated[int, Field(alias="schema", ge=1)]


def format_of(data: bytes) -> str:
    """The kind a payload says it is; empty where it says nothing."""
    try:
        return _Format.model_validate_json(data).format
    except ValidationError:
        return ""


def read(model: type[M], data: bytes, *, kind: str, known: int, largest: int) -> M:
    """A payload's parts, not yet known to be canonical.

    Raises ``payload.unreadable`` (``where``: the member at fault, or empty), ``payload.is_return``, ``payload.is_enrolment`` or
    ``payload.is_roster`` for another of our documents, or ``payload.newer`` (``schema``, ``known``).
    """
    if len(data) > largest:
        raise UserError("payload.unreadable", where="")
    try:
        head = _Head.model_validate_json(data)
        if head.format != kind:
            raise UserError(_TOLD_APART.get(head.format, "payload.unreadable"), where="format")
        if head.schema_ > known:
            raise UserError("payload.newer", schema=head.schema_, known=known)
        return model.model_validate_json(data)
    except ValidationError as problem:
        raise UserError("payload.unreadable", where=_where(problem)) from problem


def canonical(members: Mapping[str, object]) -> bytes:
    """The one form of a payload."""
    return rfc8785.dumps(members)  # pyright: ignore[reportArgumentType]


def demand_canonical(data: bytes, again: bytes) -> None:
    """Raise ``payload.not_canonical`` unless writing what was read gives the same bytes."""
    if data != again:
        raise UserError("payload.not_canonical")


def refuse_repeats(where: str, keys: Iterable[Hashable]) -> None:
    """Raise ``ValueError`` when something is given twice."""
    seen: set[Hashable] = set()
    for key in keys:
        if key in seen:
            raise ValueError(f"repeated in {where}")
        seen.add(key)


def nfc(text: str) -> str:
    """Names of files come decomposed from some systems; forms have composed everything else already."""
    return unicodedata.normalize("NFC", text)


def _where(problem: ValidationError) -> str:
    """The first member at fault, as a path: ``entries.3.status``."""
    return ".".join(str(step) for step in problem.errors(include_input=False, include_url=False)[0]["loc"])
