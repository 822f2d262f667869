"""How a verifier stops: one exception that carries the finding."""

from __future__ import annotations

from planner_desktop.domain.identity import Refusal

RECEIVED_LIMIT = 20 * 1024 * 1024
"""Bytes of a received file; more does not go through as an e-mail attachment anyway."""


class RefusedError(Exception):
    """A received file breaks a rule; caught by the verifier that raised it and turned into its findings."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.refusal = Refusal(code, tuple(details.items()))


def demand(condition: bool, code: str, **details: str) -> None:
    """Refuse unless the condition holds."""
    if not condition:
        raise RefusedError(code, **details)
