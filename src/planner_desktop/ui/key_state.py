"""Whether the signing key on this PC can sign for a unit today, and why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from planner_desktop.domain.identity import Identity
from planner_desktop.domain.units import Unit
from planner_desktop.errors import UserError
from planner_desktop.services.ports import KeyCabinet
from planner_desktop.ui.messages import error_sentence


@dataclass(frozen=True, slots=True)
class KeyState:
    """The key as it stands."""

    identity: Identity | None
    """None while there is no key, or none that can be read."""
    problem: str = ""
    """A sentence: why it cannot be used."""

    @property
    def usable(self) -> bool:
        """Whether one can sign with it."""
        return self.identity is not None and not self.problem


def key_state(cabinet: KeyCabinet, unit: Unit | None, today: date) -> KeyState:
    """Look at the key file; the passphrase is not needed for that."""
    if not cabinet.present():
        return KeyState(None)
    try:
        identity = cabinet.describe()
    except UserError as problem:
        return KeyState(None, error_sentence(problem))
    try:
        _suits(identity, unit, today)
    except UserError as problem:
        return KeyState(identity, error_sentence(problem))
    return KeyState(identity)


def _suits(identity: Identity, unit: Unit | None, today: date) -> None:
    if unit is not None and identity.unit_code and identity.unit_code != unit.code:
        raise UserError("key.other_unit", key=identity.unit_name, unit=unit.office_name)
    if today < identity.not_before:
        raise UserError("key.not_yet_valid", day=identity.not_before.isoformat())
    if today > identity.not_after:
        raise UserError("key.expired", day=identity.not_after.isoformat())
