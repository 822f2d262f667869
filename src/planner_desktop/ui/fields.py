"""How a form is declared: one value for each field."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class FieldKind(StrEnum):
    """What is typed into a field."""

    TEXT = "text"
    """Several lines."""
    LINE = "line"
    NUMBER = "number"
    """Right-aligned figure; kept as typed, the edit judges it."""
    DATE = "date"
    """A day as ``2020-06-30``; kept as typed."""
    CHOICE = "choice"
    SECRET = "secret"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form; texts are English sources marked with ``QT_TR_NOOP``."""

    key: str
    label: str
    kind: FieldKind = FieldKind.LINE
    rows: int = 1
    """Lines of a text field."""
    required: bool = False
    limit: int | None = None
    """Characters wished for: counted beside the label, never cut."""
    placeholder: str = ""
    hint: str = ""
    """Stands behind the field where labels are left of it, above it otherwise."""
    links: tuple[tuple[str, str], ...] = ()
    """Actions in the field's title: key and text; they come out of ``Form.link``."""
    choices: tuple[tuple[str, str], ...] = ()
    """Of a choice: value and text."""
    beside: bool = False
    """Stands beside the field before it as long as there is room."""
    width: int | None = None
    """Fixed width in pixels at 100 %."""
