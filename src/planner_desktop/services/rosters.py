"""Rosters: all decisions about certificates as one signed list, and another's list taken over entry by entry."""

from __future__ import annotations

import base64
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.enrolment import Roster, RosterAction, RosterChange, RosterEntry, RosterOffer
from planner_desktop.domain.identity import Identity, Refusal
from planner_desktop.domain.telephone_code import demand_same
from planner_desktop.domain.trust import Confirmation, Pin, PinStatus, TrustBook
from planner_desktop.domain.units import Unit
from planner_desktop.errors import UserError
from planner_desktop.services.ports import Documents, SigningKey, TrustPapers
from planner_desktop.services.trust import (
    as_pinned,
    as_revoked,
    current_pin,
    name_notes,
    new_pin,
    opened,
    own_unit,
    pinning,
)
from planner_desktop.services.workspace import Workspace

Decision = tuple[RosterAction, Pin | None, Refusal | None]


@dataclass(frozen=True, slots=True)
class Rosters:
    """Issues this office's roster and takes over those of others; threads as in ``Trust``."""

    workspace: Workspace
    documents: Documents[Any, Any]
    papers: TrustPapers[Any]
    now: Callable[[], datetime]

    def issue(self, key: SigningKey) -> bytes:
        """Everything pinned or revoked here as a signed PDF; what is held, or kept without its certificate, is not in it.

        Raises ``enrolment.no_unit`` or ``key.other_unit``.
        """
        unit, sample = own_unit(self.workspace)
        if key.identity.unit_code and key.identity.unit_code != unit.code:
            raise UserError("key.other_unit", key=key.identity.unit_name, unit=unit.office_name)
        entries = tuple(
            RosterEntry(pin.unit_code, pin.unit_name, base64.b64decode(pin.certificate), pin.status)
            for pin in self.workspace.pins.values()
            if pin.certificate and pin.status is not PinStatus.HELD
        )
        pdf = self.papers.roster_pdf(unit, entries, key, self.now(), sample)
        opened(self.documents, pdf, TrustBook.pinning({key.identity.fingerprint: ""}), self.now())
        return pdf

    def receive(self, data: bytes) -> RosterOffer:
        """What a received roster would change here; nothing has changed yet.

        Raises as ``Trust.receive`` does for a file that is not sound, ``certificate.revoked`` or ``certificate.replaced`` for
        an issuer who no longer counts, and ``enrolment.other_certificate``, ``enrolment.unknown_unit`` or
        ``enrolment.other_unit`` for one who is not whom he says.
        """
        status, payload = opened(self.documents, data, self.workspace.trust, self.now())
        roster = self.papers.read_roster(payload)
        if self.papers.describe(roster.certificate).fingerprint != status.fingerprint:
            raise UserError("enrolment.other_certificate", signer=status.signer or "")
        return self._offer(roster)

    def _offer(self, roster: Roster) -> RosterOffer:
        issuer, unit = self.papers.describe(roster.certificate), self._unit(roster.unit_code)
        if unit is None:
            raise UserError("enrolment.unknown_unit", unit_code=roster.unit_code, name=roster.unit_name)
        pin = self.workspace.pins.get(issuer.fingerprint)
        if {issuer.unit_code, pin.unit_code if pin else ""} - {"", unit.code}:
            raise UserError("enrolment.other_unit", unit_code=issuer.unit_code, unit=unit.office_name)
        if pin and pin.status is PinStatus.REVOKED:
            against = self.workspace.trust.against(issuer.fingerprint, None)
            assert against is not None  # a revoked certificate always has something against it
            raise UserError(against.code, **dict(against.details))
        vouched = pin is not None and pin.is_pinned and self._is_superior(unit)
        changes = tuple(self._change(entry, unit) for entry in roster.entries)
        return RosterOffer(roster, issuer, unit.office_name, vouched, changes)

    def load(self, offer: RosterOffer, chosen: Collection[str] | None = None, typed_code: str | None = None) -> int:
        """Carry out the changes of the ``chosen`` fingerprints (None: all that act) as one action; gives how many.

        Calling this is the confirmation. Where no pinned superior signed, it takes the issuer's thirty digits too: raises
        ``roster.code_needed`` and ``code.*``.
        """
        # Decided anew: since the offer was made, another decision may have been taken.
        offer = self._offer(offer.roster)
        if typed_code is not None:
            demand_same(typed_code, offer.issuer.fingerprint)
        elif not offer.vouched:
            raise UserError("roster.code_needed", unit=offer.issuer_name)
        acting = [each for each in offer.changes if each.acts and (chosen is None or each.fingerprint in chosen)]
        changes = tuple(change for each in acting for change in self._carried_out(each))
        self.workspace.apply(ChangeSet("trust.load_roster", changes))
        return len(acting)

    def _carried_out(self, change: RosterChange) -> Iterable[Change]:
        known, now = self.workspace.pins.get(change.fingerprint), self.now()
        if change.action is RosterAction.REVOKE:
            assert known is not None  # only what is known here is revoked
            return (Change(known, as_revoked(known, now)),)
        identity = self.papers.describe(change.entry.certificate)
        pin = new_pin(change.entry.unit_code, change.unit_name, identity, change.entry.certificate)
        return pinning(self.workspace, as_pinned(pin, Confirmation.ROSTER, now), now)

    def _change(self, entry: RosterEntry, issuer: Unit) -> RosterChange:
        identity = self.papers.describe(entry.certificate)
        unit = self._unit(entry.unit_code)
        action, current, problem = self._decide(entry, identity, unit, issuer)
        name = unit.office_name if unit else entry.unit_name
        last = identity.not_after.isoformat()
        notes = name_notes(unit, entry.unit_name, identity.unit_name) if unit else ()
        return RosterChange(entry, identity.fingerprint, last, action, name, current, problem, notes)

    def _decide(self, entry: RosterEntry, identity: Identity, unit: Unit | None, issuer: Unit) -> Decision:
        known = self.workspace.pins.get(identity.fingerprint)
        problem = self._problem(entry, identity, unit, issuer, known)
        if problem:
            return RosterAction.REFUSE, known, problem
        if entry.status is PinStatus.REVOKED:
            acts = known is not None and known.status is not PinStatus.REVOKED
            return (RosterAction.REVOKE if acts else RosterAction.NOTHING), known, None
        if known and known.is_pinned:
            return RosterAction.NOTHING, known, None
        current = current_pin(self.workspace, entry.unit_code)
        return (RosterAction.CHANGE if current else RosterAction.PIN), current, None

    def _problem(
        self, entry: RosterEntry, identity: Identity, unit: Unit | None, issuer: Unit, known: Pin | None
    ) -> Refusal | None:
        """Why an entry cannot be taken over, whoever confirms it."""
        if unit is None:
            return Refusal("roster.unknown_unit", (("unit_code", entry.unit_code),))
        if issuer not in self._upwards(unit):
            return Refusal("roster.not_below", (("issuer", issuer.office_name), ("unit", unit.office_name)))
        if {identity.unit_code, known.unit_code if known else ""} - {"", unit.code}:
            return Refusal("roster.other_unit", (("unit", unit.office_name),))
        if entry.status is PinStatus.PINNED and known and known.status is PinStatus.REVOKED:
            return Refusal("roster.revoked_here", (("unit", unit.office_name),))
        if entry.status is PinStatus.PINNED and identity.not_after < self.now().date():
            return Refusal("certificate.expired", (("not_after", identity.not_after.isoformat()),))
        return None

    def _unit(self, code: str) -> Unit | None:
        return self.workspace.directory.by_code.get(code)

    def _upwards(self, unit: Unit) -> list[Unit]:
        """A unit and all it reports to."""
        found: list[Unit] = []
        step: Unit | None = unit
        while step is not None:
            found.append(step)
            step = self.workspace.directory.parent_of(step)
        return found

    def _is_superior(self, unit: Unit) -> bool:
        own = self.workspace.unit
        return own is not None and unit != own and unit in self._upwards(own)
