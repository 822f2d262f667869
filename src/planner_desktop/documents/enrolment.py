"""The enrolment's payload: a unit's certificate, and the former key's word for it where there is one."""

from __future__ import annotations

import base64
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Literal

from cryptography import x509
from pydantic import AfterValidator, Field

from planner_desktop.documents import certificates, payloads, signature_values
from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.payloads import Part, Sha256, UnitPart, nfc
from planner_desktop.domain.enrolment import Enrolment, KeyChange

SCHEMA = 1
LARGEST = 64 * 1024
"""Bytes; one with a large RSA certificate has a tenth of it."""
_MOST_BASE64 = 24_000
_CHANGE = b"planner-desktop key change\n"
"""Begins what a former key signs, so that the signature can never be taken for one of a PDF or a workbook."""


def _is_base64(text: str) -> str:
    base64.b64decode(text, validate=True)
    return text


def _is_certificate(text: str) -> str:
    try:
        certificates.describe(base64.b64decode(text, validate=True))
    except Exception as error:  # hostile input: the parser has exceptions of its own besides ValueError
        raise ValueError("no certificate") from error
    return text


def _is_moment(text: str) -> str:
    if datetime.fromisoformat(text).tzinfo is None:
        raise ValueError("a time without a zone")
    return text


Base64 = Annotated[str, Field(max_length=_MOST_BASE64), AfterValidator(_is_base64)]
Certificate = Annotated[str, Field(max_length=_MOST_BASE64), AfterValidator(_is_certificate)]
"""DER in base64 that a certificate can be read from."""
Moment = Annotated[str, Field(max_length=40), AfterValidator(_is_moment)]
"""ISO 8601 with offset."""


class _Change(Part):
    fingerprint: Sha256
    signature: Base64


class _Enrolment(Part):
    """The payload's structure, version 1."""

    format: Literal["planner-desktop/enrolment"]
    schema_: Annotated[Literal[1], Field(alias="schema")]
    unit: UnitPart
    certificate: Certificate
    made_at: Moment
    replaces: _Change | None
    sample: bool


def to_payload(enrolment: Enrolment) -> bytes:
    """The canonical JSON of an enrolment; raises ``ValueError`` for one that could not be read back."""
    payload = _canonical(enrolment)
    _Enrolment.model_validate_json(payload)
    return payload


def from_payload(data: bytes) -> Enrolment:
    """Read a payload of unknown origin; raises ``payload.*`` as a return's does."""
    read = payloads.read(_Enrolment, data, kind=payloads.ENROLMENT, known=SCHEMA, largest=LARGEST)
    change = read.replaces
    enrolment = Enrolment(
        read.unit.code,
        read.unit.name,
        base64.b64decode(read.certificate),
        read.made_at,
        KeyChange(change.fingerprint, base64.b64decode(change.signature)) if change else None,
        read.sample,
    )
    payloads.demand_canonical(data, _canonical(enrolment))
    return enrolment


def vouched(enrolment: Enrolment, former: SigningKey) -> Enrolment:
    """The same with the former key's signature for it."""
    unsigned = replace(enrolment, replaces=KeyChange(former.fingerprint, b""))
    return replace(enrolment, replaces=KeyChange(former.fingerprint, former.sign(_statement(unsigned))))


def is_vouched(enrolment: Enrolment, former: bytes) -> bool:
    """Whether the certificate named as the former one (DER) is the one given and its key signed this enrolment."""
    change = enrolment.replaces
    if change is None or change.fingerprint != certificates.fingerprint(former):
        return False
    key = x509.load_der_x509_certificate(former).public_key()
    return signature_values.is_signature(key, change.signature, _statement(enrolment))


def _statement(enrolment: Enrolment) -> bytes:
    """What the former key signs: everything the enrolment says, but its own signature."""
    change = enrolment.replaces
    assert change is not None  # a statement is only made of a change
    return _CHANGE + _canonical(replace(enrolment, replaces=KeyChange(change.fingerprint, b"")))


def _canonical(enrolment: Enrolment) -> bytes:
    change = enrolment.replaces
    return payloads.canonical(
        {
            "format": payloads.ENROLMENT,
            "schema": SCHEMA,
            "unit": {"code": enrolment.unit_code, "name": nfc(enrolment.unit_name)},
            "certificate": base64.b64encode(enrolment.certificate).decode("ascii"),
            "made_at": enrolment.made_at,
            "replaces": change
            and {
                "fingerprint": change.fingerprint,
                "signature": base64.b64encode(change.signature).decode("ascii"),
            },
            "sample": enrolment.sample,
        }
    )
