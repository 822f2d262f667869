"""The roster's payload: the certificates a unit has pinned or revoked, for others to take over."""

from __future__ import annotations

import base64
from typing import Annotated, Literal

from pydantic import Field, model_validator

from planner_desktop.documents import certificates, payloads
from planner_desktop.documents.enrolment import Certificate, Moment
from planner_desktop.documents.payloads import Part, UnitPart, nfc, refuse_repeats
from planner_desktop.domain.enrolment import Roster, RosterEntry
from planner_desktop.domain.trust import PinStatus

SCHEMA = 1
LARGEST = 8 * 1024 * 1024
MOST_ENTRIES = 5_000
"""Certificates; the largest province has some two hundred offices, each with a few over the years."""


class _Entry(Part):
    unit: UnitPart
    certificate: Certificate
    status: Literal["pinned", "revoked"]


class _Roster(Part):
    """The payload's structure, version 1."""

    format: Literal["planner-desktop/roster"]
    schema_: Annotated[Literal[1], Field(alias="schema")]
    unit: UnitPart
    certificate: Certificate
    made_at: Moment
    entries: Annotated[list[_Entry], Field(max_length=MOST_ENTRIES)]
    sample: bool

    @model_validator(mode="after")
    def _each_once(self) -> _Roster:
        """No certificate twice, and no unit with two that are pinned."""
        refuse_repeats("certificates", (entry.certificate for entry in self.entries))
        refuse_repeats("pinned", (entry.unit.code for entry in self.entries if entry.status == "pinned"))
        return self


def to_payload(roster: Roster) -> bytes:
    """The canonical JSON of a roster; raises ``ValueError`` for one that could not be read back."""
    payload = _canonical(roster)
    _Roster.model_validate_json(payload)
    return payload


def from_payload(data: bytes) -> Roster:
    """Read a payload of unknown origin; raises ``payload.*`` as a return's does."""
    read = payloads.read(_Roster, data, kind=payloads.ROSTER, known=SCHEMA, largest=LARGEST)
    entries = tuple(
        RosterEntry(each.unit.code, each.unit.name, base64.b64decode(each.certificate), PinStatus(each.status))
        for each in read.entries
    )
    roster = Roster(
        read.unit.code, read.unit.name, base64.b64decode(read.certificate), read.made_at, entries, read.sample
    )
    payloads.demand_canonical(data, _canonical(roster))
    return roster


def _order(entry: RosterEntry) -> tuple[str, str, str]:
    return entry.unit_code, entry.status.value, certificates.fingerprint(entry.certificate)


def _canonical(roster: Roster) -> bytes:
    return payloads.canonical(
        {
            "format": payloads.ROSTER,
            "schema": SCHEMA,
            "unit": {"code": roster.unit_code, "name": nfc(roster.unit_name)},
            "certificate": base64.b64encode(roster.certificate).decode("ascii"),
            "made_at": roster.made_at,
            "entries": [
                {
                    "unit": {"code": entry.unit_code, "name": nfc(entry.unit_name)},
                    "certificate": base64.b64encode(entry.certificate).decode("ascii"),
                    "status": entry.status.value,
                }
                for entry in sorted(roster.entries, key=_order)
            ],
            "sample": roster.sample,
        }
    )
