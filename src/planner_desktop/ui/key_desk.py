"""What the dialogs about keys work with, besides the widgets."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from planner_desktop.domain.enrolment import Enrolment, EnrolmentOffer, Standing
from planner_desktop.domain.trust import Pin
from planner_desktop.errors import UserError
from planner_desktop.services.ports import Files, KeyCabinet, SigningKey
from planner_desktop.services.rosters import Rosters
from planner_desktop.services.trust import Trust, current_pin
from planner_desktop.services.workspace import Workspace
from planner_desktop.ui.key_panel import KeyTools
from planner_desktop.ui.prompter import Prompter


@dataclass(frozen=True, slots=True)
class KeyDesk:
    """Trust, rosters and the unit's own key, with the ways to ask and to write files."""

    workspace: Workspace
    trust: Callable[[], Trust]
    """Made at first use: what reads enrolments is heavy."""
    rosters: Callable[[], Rosters]
    key_tools: KeyTools
    files: Files
    prompter: Prompter
    folder: Callable[[], Path]
    """Where files are offered to be written first."""
    open_folder: Callable[[Path], object]

    @property
    def cabinet(self) -> KeyCabinet:
        """The unit's key file."""
        return self.key_tools.cabinet

    def enrolment(self, passphrase: str, former_passphrase: str = "") -> bytes:
        """This unit's enrolment as a signed PDF, vouched for by the key put away last if its passphrase is given.

        For a worker thread. Raises ``key.*`` and ``enrolment.*``; what concerns the former key as ``key.former_*``.
        """
        key = self.cabinet.open(passphrase)
        return self.trust().enrol(key, self._former(former_passphrase) if former_passphrase else None)

    def _former(self, passphrase: str) -> SigningKey:
        try:
            return self.cabinet.open_set_aside(self.cabinet.set_aside_keys()[0], passphrase)
        except UserError as problem:
            if problem.code != "key.wrong_passphrase":
                raise
            raise UserError("key.former_wrong_passphrase") from problem

    def roster(self, passphrase: str) -> bytes:
        """This unit's roster as a signed PDF; for a worker thread. Raises ``key.*`` and ``enrolment.*``."""
        return self.rosters().issue(self.cabinet.open(passphrase))


def held_offer(trust: Trust, pin: Pin) -> EnrolmentOffer | None:
    """A key that was put off, as it was offered; None for one that is kept without its certificate."""
    if not pin.certificate:
        return None
    certificate = base64.b64decode(pin.certificate)
    current = current_pin(trust.workspace, pin.unit_code)
    standing = Standing.CHANGE_UNPROVEN if current else Standing.NEW
    enrolment = Enrolment(pin.unit_code, pin.unit_name, certificate, pin.since)
    return EnrolmentOffer(enrolment, trust.papers.describe(certificate), pin.unit_name, standing, current)
