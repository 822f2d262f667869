"""Enrolments and rosters as signed PDFs, and what their payloads say; the libraries behind are loaded when first used."""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import TYPE_CHECKING

from planner_desktop.domain.check_code import check_code
from planner_desktop.domain.enrolment import Enrolment, Roster, RosterEntry
from planner_desktop.domain.identity import Identity
from planner_desktop.domain.trust import moment
from planner_desktop.domain.units import Unit

if TYPE_CHECKING:
    from planner_desktop.documents.keys import SigningKey
    from planner_desktop.documents.pdf.rendering import RenderedPdf


class TrustPapers:
    """Makes and reads what units exchange about their keys; pure functions of what is handed in."""

    def enrolment_pdf(
        self, unit: Unit, key: SigningKey, former: SigningKey | None, at: datetime, sample: bool
    ) -> bytes:
        """The enrolment signed by its own key, and vouched for by the ``former`` one where there is one."""
        from planner_desktop.documents import enrolment as payload_of
        from planner_desktop.documents.letter_words import ENROLMENT_REASON
        from planner_desktop.documents.pdf.enrolment_page import render_enrolment

        plain = Enrolment(unit.code, unit.office_name, key.certificate_der, moment(at), sample=sample)
        whole = payload_of.vouched(plain, former) if former else plain
        payload = payload_of.to_payload(whole)
        drawn = render_enrolment(whole, key.identity, _check_code(payload))
        return _signed(drawn, key, payload, "enrolment.json", ENROLMENT_REASON, whole.unit_name, at)

    def roster_pdf(
        self, unit: Unit, entries: tuple[RosterEntry, ...], key: SigningKey, at: datetime, sample: bool
    ) -> bytes:
        """The roster signed by its issuer's key."""
        from planner_desktop.documents import roster as payload_of
        from planner_desktop.documents.letter_words import ROSTER_REASON
        from planner_desktop.documents.pdf.roster_pages import render_roster

        roster = Roster(unit.code, unit.office_name, key.certificate_der, moment(at), entries, sample)
        payload = payload_of.to_payload(roster)
        drawn = render_roster(roster, key.identity, _check_code(payload))
        return _signed(drawn, key, payload, "roster.json", ROSTER_REASON, roster.unit_name, at)

    def read_enrolment(self, payload: bytes) -> Enrolment:
        """An enrolment's payload as a value; raises ``payload.*``."""
        from planner_desktop.documents import enrolment

        return enrolment.from_payload(payload)

    def read_roster(self, payload: bytes) -> Roster:
        """A roster's payload as a value; raises ``payload.*``."""
        from planner_desktop.documents import roster

        return roster.from_payload(payload)

    def describe(self, certificate: bytes) -> Identity:
        """The facts of a certificate (DER) out of a payload that was read."""
        from planner_desktop.documents import certificates

        return certificates.describe(certificate)

    def is_vouched(self, enrolment: Enrolment, former: bytes) -> bool:
        """Whether the key of the certificate (DER) it names as the former one signed the enrolment."""
        from planner_desktop.documents import enrolment as payload_of

        return payload_of.is_vouched(enrolment, former)


def _check_code(payload: bytes) -> str:
    return check_code(hashlib.sha256(payload).hexdigest())


def _signed(
    drawn: RenderedPdf, key: SigningKey, payload: bytes, name: str, reason: str, place: str, at: datetime
) -> bytes:
    from planner_desktop.documents.pdf_signature.signing import sign_pdf

    return sign_pdf(
        drawn.pdf,
        key,
        payload=payload,
        payload_name=name,
        seal_page=drawn.seal_page,
        seal_box=drawn.seal_box,
        reason=reason,
        location=place,
        signed_at=at,
    )
