"""Findings: what a rule found, how grave it is and where, with codes and no prose."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Details = tuple[tuple[str, str], ...]
"""What fills the gaps of a finding's sentence."""


class Severity(StrEnum):
    """What a finding asks of the cadre."""

    ERROR = "error"
    """Blocks sealing."""
    WARNING = "warning"
    """Asks for a word, which is kept and travels with the return."""
    HINT = "hint"
    """Only tells."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a rule found (检查意见): code, severity and the very field it is about."""

    code: str
    severity: Severity
    task_id: str
    milestone_id: str
    field: str = ""
    """A field of the entry, or ``reading:ID`` of an indicator."""
    details: Details = ()

    @property
    def place(self) -> tuple[str, str, str]:
        """What the word that answers it is kept under."""
        return self.milestone_id, self.code, self.field
