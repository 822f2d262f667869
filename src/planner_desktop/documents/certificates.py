"""A unit's certificate: made by the unit itself, described, and judged at a moment."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.x509.oid import NameOID

from planner_desktop.documents import signature_values
from planner_desktop.domain.identity import Identity, Refusal

NAME_LIMIT = 64
"""Characters of a unit's name: the upper bound of X.520."""
_COMMON_NAME_BYTES = 64
"""Many programs apply that bound to the bytes of a common name, which is 21 Chinese characters."""
LIFETIME = timedelta(days=3 * 365 + 31)
"""Three years, leap day and a month to hand over to the next key."""
CLOCK_SLACK = timedelta(days=1)
"""A new certificate is valid from the day before, because office clocks differ."""


def self_made(
    unit_code: str, unit_name: str, private_key: signature_values.PrivateKey, *, now: datetime
) -> x509.Certificate:
    """A self-signed certificate that names the unit; ``now`` carries a time zone."""
    name = _subject_name(unit_code, unit_name)
    start = now.astimezone(UTC).replace(microsecond=0) - CLOCK_SLACK
    public_key = private_key.public_key()
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public_key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(start + CLOCK_SLACK + LIFETIME)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_SIGNING_ONLY, critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public_key), critical=False)
        .sign(private_key, hashes.SHA256())
    )


def _subject_name(unit_code: str, unit_name: str) -> x509.Name:
    """Country, code and name; a name too long for the common name stands whole as the organisation's."""
    common = unit_name.encode()[:_COMMON_NAME_BYTES].decode(errors="ignore")
    attributes = [(NameOID.COUNTRY_NAME, "CN"), (NameOID.SERIAL_NUMBER, unit_code), (NameOID.COMMON_NAME, common)]
    if common != unit_name:
        attributes.insert(1, (NameOID.ORGANIZATION_NAME, unit_name))
    return x509.Name([x509.NameAttribute(oid, value) for oid, value in attributes])


_SIGNING_ONLY = x509.KeyUsage(
    digital_signature=True,
    content_commitment=True,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=False,
    crl_sign=False,
    encipher_only=False,
    decipher_only=False,
)


def to_der(certificate: x509.Certificate) -> bytes:
    """The certificate's bytes, the ones that are pinned."""
    return certificate.public_bytes(serialization.Encoding.DER)


def fingerprint(der: bytes) -> str:
    """SHA-256 of a certificate's DER as lower-case hex."""
    return hashlib.sha256(der).hexdigest()


def describe(der: bytes) -> Identity:
    """The public facts of a certificate; raises ``ValueError`` when the bytes are none."""
    try:
        return _described(x509.load_der_x509_certificate(der), der)
    except ValueError:
        raise
    except Exception as error:  # hostile input: the parser has exceptions of its own besides ValueError
        raise ValueError("no certificate") from error


def _described(certificate: x509.Certificate, der: bytes) -> Identity:
    return Identity(
        unit_code=_subject(certificate, NameOID.SERIAL_NUMBER),
        unit_name=_unit_name(certificate),
        fingerprint=fingerprint(der),
        not_before=certificate.not_valid_before_utc.date(),
        not_after=certificate.not_valid_after_utc.date(),
    )


def _unit_name(certificate: x509.Certificate) -> str:
    """The common name, or the organisation's where it goes on from there."""
    common = _subject(certificate, NameOID.COMMON_NAME)
    organisation = _subject(certificate, NameOID.ORGANIZATION_NAME)
    return organisation if common and organisation.startswith(common) else common


def _subject(certificate: x509.Certificate, oid: x509.ObjectIdentifier) -> str:
    """The subject's attribute; empty unless there is exactly one, fit to be shown as it is."""
    values = [attribute.value for attribute in certificate.subject.get_attributes_for_oid(oid)]
    if len(values) != 1 or not isinstance(values[0], str):
        return ""
    # Somebody else's certificate may hold marks that turn the reading direction, or a page of text.
    return values[0] if values[0].isprintable() and len(values[0]) <= NAME_LIMIT else ""


def judge(certificate: x509.Certificate, *, claimed: datetime, now: datetime) -> tuple[Refusal, ...]:
    """What stands against a signature of this certificate: its key, its purpose, its dates at both moments.

    pyHanko does not look at the dates of a certificate that is itself the trust anchor, so they are checked here.
    """
    found: list[Refusal] = []
    if not signature_values.is_public_key(certificate.public_key()):
        found.append(Refusal("certificate.weak_key"))
    if not _may_sign(certificate):
        found.append(Refusal("certificate.wrong_usage"))
    first, last = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if min(claimed, now) < first:
        found.append(Refusal("certificate.not_yet_valid", (("not_before", first.date().isoformat()),)))
    if max(claimed, now) > last:
        found.append(Refusal("certificate.expired", (("not_after", last.date().isoformat()),)))
    return tuple(found)


def _may_sign(certificate: x509.Certificate) -> bool:
    """Whether the key usage allows signing documents; an outside certificate without key usage does."""
    try:
        usage = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return True
    return usage.digital_signature or usage.content_commitment
