"""Trust: enrolments made and received, and every decision about a certificate, each one action in the audit log."""

from __future__ import annotations

import base64
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.enrolment import Enrolment, EnrolmentOffer, Standing
from planner_desktop.domain.identity import Identity, Refusal, SignatureStatus
from planner_desktop.domain.telephone_code import demand_same
from planner_desktop.domain.trust import Arrival, Confirmation, Pin, PinStatus, TrustBook, moment
from planner_desktop.domain.units import Unit
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError
from planner_desktop.services.incoming import NOT_PINNED
from planner_desktop.services.ports import Documents, SigningKey, TrustPapers
from planner_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Trust:
    """What an office decides about its own key's enrolment and about the keys of others.

    ``receive`` waits for the file's vetting, ``enrol`` draws and signs: neither is for the thread that paints. The
    decisions (``pin``, ``hold``, ``forget``, ``revoke``, ``note_arrivals``) write to the workspace and belong to its thread.
    """

    workspace: Workspace
    documents: Documents[Any, Any]
    papers: TrustPapers[Any]
    now: Callable[[], datetime]

    @property
    def book(self) -> TrustBook:
        """Everything decided so far; hand it to ``Incoming.verify``."""
        return self.workspace.trust

    def enrol(self, key: SigningKey, former: SigningKey | None = None) -> bytes:
        """The enrolment of this unit's key as a signed PDF; a ``former`` key still good vouches for the new one.

        Raises ``enrolment.no_unit``, ``key.other_unit``, ``key.expired``, ``enrolment.same_key`` or ``text.missing_glyph``.
        """
        unit, sample = own_unit(self.workspace)
        today = self.now().date()
        for each in (key, former) if former else (key,):
            _demand_usable(each.identity, unit, today)
        if former and former.identity.fingerprint == key.identity.fingerprint:
            raise UserError("enrolment.same_key")
        pdf = self.papers.enrolment_pdf(unit, key, former, self.now(), sample)
        opened(self.documents, pdf, TrustBook.pinning({key.identity.fingerprint: ""}), self.now())
        return pdf

    def receive(self, data: bytes) -> EnrolmentOffer:
        """What a received enrolment offers, once it is sound in itself; nothing is trusted or kept by this.

        Raises the codes of ``pdf.*``, ``certificate.*``, ``payload.*`` and ``vetting.*`` for a file that is not sound, and
        ``enrolment.not_one``, ``enrolment.other_certificate``, ``enrolment.unknown_unit``, ``enrolment.other_unit``,
        ``enrolment.pinned_for_other`` or ``enrolment.change_forged``.
        """
        status, payload = opened(self.documents, data, self.book, self.now())
        enrolment = self.papers.read_enrolment(payload)
        if self.papers.describe(enrolment.certificate).fingerprint != status.fingerprint:
            raise UserError("enrolment.other_certificate", signer=status.signer or "")
        return self._offer(enrolment)

    def _offer(self, enrolment: Enrolment) -> EnrolmentOffer:
        """How the certificate stands now to what was decided."""
        identity = self.papers.describe(enrolment.certificate)
        unit = self.workspace.directory.by_code.get(enrolment.unit_code)
        if unit is None:
            raise UserError("enrolment.unknown_unit", unit_code=enrolment.unit_code, name=enrolment.unit_name)
        if identity.unit_code not in ("", unit.code):
            raise UserError("enrolment.other_unit", unit_code=identity.unit_code, unit=unit.office_name)
        known = self.workspace.pins.get(identity.fingerprint)
        if known and known.is_pinned and known.unit_code != unit.code:
            raise UserError("enrolment.pinned_for_other", unit=known.unit_name)
        current = current_pin(self.workspace, unit.code)
        standing, notes = self._standing(enrolment, known, current)
        named = (*notes, *name_notes(unit, enrolment.unit_name, identity.unit_name))
        return EnrolmentOffer(enrolment, identity, unit.office_name, standing, current, named)

    def _standing(
        self, enrolment: Enrolment, known: Pin | None, current: Pin | None
    ) -> tuple[Standing, tuple[Refusal, ...]]:
        if known and known.status is PinStatus.REVOKED:
            return Standing.REVOKED, ()
        if known and known.is_pinned:
            return Standing.KNOWN, ()
        doubt = self._doubt(enrolment, current)
        notes = (doubt,) if doubt else ()
        if current is None:
            return Standing.NEW, notes
        signed = enrolment.replaces is not None and doubt is None
        return (Standing.CHANGE_SIGNED if signed else Standing.CHANGE_UNPROVEN), notes

    def _doubt(self, enrolment: Enrolment, current: Pin | None) -> Refusal | None:
        """Why the former key's word counts for nothing; None also where no former key is named.

        Raises ``enrolment.change_forged``: a signature that is not the pinned key's own comes from no honest program.
        """
        change = enrolment.replaces
        if change is None:
            return None
        former = self.workspace.pins.get(change.fingerprint)
        if former and former.status is PinStatus.REVOKED:
            return Refusal("enrolment.former_revoked", (("since", (former.revoked_at or "")[:10]),))
        if former is None or former != current or not former.certificate:
            return Refusal("enrolment.former_unknown")
        if former.is_expired(self.now().date()):
            return Refusal("enrolment.former_expired", (("not_after", former.not_after),))
        if not self.papers.is_vouched(enrolment, base64.b64decode(former.certificate)):
            raise UserError("enrolment.change_forged", unit=former.unit_name)
        return None

    def pin(self, offer: EnrolmentOffer, typed_code: str | None = None, *, confirmed: bool = False) -> Pin:
        """Trust the offered certificate for its unit from now on; the unit's former one no longer counts.

        A new key, or one the former key does not prove, takes the thirty digits as heard over the telephone; ``confirmed``
        is enough only for a change that the unit's pinned key signed. Raises ``enrolment.revoked_key``,
        ``enrolment.code_needed``, ``enrolment.not_confirmed``, ``certificate.expired`` and ``code.*``.
        """
        # Decided anew: since the offer was made, another decision may have been taken.
        offer = self._offer(offer.enrolment)
        if offer.standing is Standing.REVOKED:
            raise UserError("enrolment.revoked_key", unit=offer.unit_name)
        if offer.standing is Standing.KNOWN and offer.current:
            return offer.current
        demand_in_date(offer.identity, self.now().date())
        if typed_code is not None:
            demand_same(typed_code, offer.identity.fingerprint)
        elif offer.needs_code:
            raise UserError("enrolment.code_needed", unit=offer.unit_name)
        elif not confirmed:
            raise UserError("enrolment.not_confirmed", unit=offer.unit_name)
        how = Confirmation.TELEPHONE if typed_code is not None else Confirmation.FORMER_KEY
        pin = new_pin(offer.enrolment.unit_code, offer.unit_name, offer.identity, offer.enrolment.certificate)
        pinned = as_pinned(pin, how, self.now())
        self.workspace.apply(ChangeSet("trust.pin", pinning(self.workspace, pinned, self.now())))
        return pinned

    def hold(self, offer: EnrolmentOffer) -> Pin:
        """Keep an offered certificate for a later decision; one that was decided upon stays as it is."""
        known = self.workspace.pins.get(offer.identity.fingerprint)
        if known:
            return known
        pin = new_pin(offer.enrolment.unit_code, offer.unit_name, offer.identity, offer.enrolment.certificate)
        held = replace(pin, status=PinStatus.HELD, since=moment(self.now()))
        self.workspace.apply(ChangeSet("trust.hold", (Change(None, held),)))
        return held

    def forget(self, fingerprint: str) -> None:
        """Drop a held certificate; raises ``pin.not_held`` for any other: what was trusted is revoked, never forgotten."""
        known = self._known(fingerprint)
        if known.status is not PinStatus.HELD:
            raise UserError("pin.not_held", unit=known.unit_name)
        self.workspace.apply(ChangeSet("trust.forget", (Change(known, None),)))

    def revoke(self, fingerprint: str, arrived: datetime | None = None) -> Pin:
        """Let a certificate count no more for whatever came or comes in from the moment the word of it ``arrived``.

        That is now unless said otherwise. Raises ``pin.unknown``, ``pin.already_revoked`` or ``pin.revoked_in_future``.
        """
        known, now = self._known(fingerprint), self.now()
        if known.status is PinStatus.REVOKED:
            raise UserError("pin.already_revoked", unit=known.unit_name, since=(known.revoked_at or "")[:10])
        if arrived is not None and arrived > now:
            raise UserError("pin.revoked_in_future", day=arrived.date().isoformat())
        revoked = as_revoked(known, now, arrived)
        self.workspace.apply(ChangeSet("trust.revoke", (Change(known, revoked),)))
        return revoked

    def _known(self, fingerprint: str) -> Pin:
        known = self.workspace.pins.get(fingerprint)
        if known is None:
            raise UserError("pin.unknown", fingerprint=fingerprint)
        return known

    def note_arrivals(self, digests: Sequence[str], verdicts: Sequence[FileVerdict]) -> int:
        """Keep when sound files first came in, so that a later revocation leaves them alone; gives how many were new.

        ``digests`` are the SHA-256 of the whole files, taken where they were read: hashing is not for this thread. Nothing is kept of a file whose key is revoked already: else a PC's clock set back would bring it to life.
        """
        arrivals: dict[str, Arrival] = {}
        at = moment(self.now())
        for digest, verdict in zip(digests, verdicts, strict=True):
            if digest not in self.workspace.arrivals and self._is_worth_keeping(verdict):
                arrivals[digest] = Arrival(digest, verdict.fingerprint or "", at)
        changes = tuple(Change(None, arrival) for arrival in arrivals.values())
        self.workspace.apply(ChangeSet("trust.arrival", changes))
        return len(changes)

    def _is_worth_keeping(self, verdict: FileVerdict) -> bool:
        pin = self.workspace.pins.get(verdict.fingerprint or "")
        revoked = pin is not None and pin.status is PinStatus.REVOKED
        return verdict.intact and verdict.valid and verdict.fingerprint is not None and not revoked


def own_unit(workspace: Workspace) -> tuple[Unit, bool]:
    """The profile's unit, and whether it is sample data; raises ``enrolment.no_unit``."""
    unit, office = workspace.unit, workspace.progress.office
    if unit is None or office is None:
        raise UserError("enrolment.no_unit")
    return unit, office.sample


def opened(
    documents: Documents[Any, Any], data: bytes, book: TrustBook, now: datetime
) -> tuple[SignatureStatus, bytes]:
    """Status and payload of a document whose signature holds, whoever made it; raises what stands against it."""
    found = documents.open(data, book.signers, now)
    status = found.status
    for against in status.findings:
        if against.code != NOT_PINNED:
            raise UserError(against.code, **dict(against.details))
    if found.payload is None or not (status.intact and status.valid):
        raise UserError("enrolment.not_one")
    return status, found.payload


def _demand_usable(identity: Identity, unit: Unit, today: date) -> None:
    if identity.unit_code and identity.unit_code != unit.code:
        raise UserError("key.other_unit", key=identity.unit_name, unit=unit.office_name)
    if identity.not_after < today:
        raise UserError("key.expired", day=identity.not_after.isoformat())


def demand_in_date(identity: Identity, today: date) -> None:
    """Raise ``certificate.expired`` when the last day is over."""
    if identity.not_after < today:
        raise UserError("certificate.expired", not_after=identity.not_after.isoformat())


def name_notes(unit: Unit, *claimed: str) -> tuple[Refusal, ...]:
    """Names that are not the directory's: the code decides, but a person should see that they differ."""
    return tuple(
        Refusal("enrolment.other_name", (("claimed", name), ("unit", unit.office_name)))
        for name in dict.fromkeys(claimed)
        if name and name not in (unit.office_name, unit.formal_name)
    )


def current_pin(workspace: Workspace, unit_code: str) -> Pin | None:
    """The certificate a unit is pinned with."""
    return next((pin for pin in workspace.pins.values() if pin.unit_code == unit_code and pin.is_pinned), None)


def new_pin(unit_code: str, unit_name: str, identity: Identity, certificate: bytes) -> Pin:
    """A certificate about which nothing is decided yet."""
    return Pin(
        identity.fingerprint,
        unit_code,
        unit_name,
        pinned_at="",
        not_after=identity.not_after.isoformat(),
        certificate=base64.b64encode(certificate).decode("ascii"),
    )


def as_pinned(pin: Pin, how: Confirmation, now: datetime) -> Pin:
    """The same, trusted from now on."""
    at = moment(now)
    return replace(pin, status=PinStatus.PINNED, pinned_at=at, since=at, confirmed=how)


def as_revoked(pin: Pin, now: datetime, arrived: datetime | None = None, replaced_by: str = "") -> Pin:
    """The same, no longer counting from a moment on."""
    return replace(
        pin,
        status=PinStatus.REVOKED,
        since=moment(now),
        revoked_at=moment(arrived or now),
        replaced_by=replaced_by,
    )


def pinning(workspace: Workspace, pinned: Pin, now: datetime) -> tuple[Change, ...]:
    """What pinning changes: the certificate itself, and the unit's former one, which is replaced by it."""
    former = [
        pin
        for pin in workspace.pins.values()
        if pin.is_pinned and pin.unit_code == pinned.unit_code and pin.fingerprint != pinned.fingerprint
    ]
    return (
        Change(workspace.pins.get(pinned.fingerprint), pinned),
        *(Change(pin, as_revoked(pin, now, replaced_by=pinned.fingerprint)) for pin in former),
    )
