"""What can go wrong, sorted by who has to act."""

from __future__ import annotations


class PlannerError(Exception):
    """Anything this program raises on purpose."""


class UserError(PlannerError):
    """The user can put it right: ``code`` selects the sentence shown, ``details`` fill its gaps."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(f"{code} {details}" if details else code)
        self.code = code
        self.details = details


class Cancelled(PlannerError):
    """The user backed out: unwind, say nothing."""
