"""A unit's signing key: made, kept in a key file, opened with its passphrase, or taken over from a ``.p12``."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12

from planner_desktop.documents import certificates, key_file, signature_values
from planner_desktop.documents.key_file import STANDARD_COST, KeyCost
from planner_desktop.domain.identity import Identity
from planner_desktop.errors import UserError

_FRIENDLY_NAME = b"planner-desktop"
_DER_SEQUENCE = b"\x30"


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An opened key with its certificate; lives in memory only, and its text form shows no secret."""

    private_key: signature_values.PrivateKey = field(repr=False)
    certificate: x509.Certificate

    @property
    def certificate_der(self) -> bytes:
        """The certificate's DER."""
        return certificates.to_der(self.certificate)

    @property
    def identity(self) -> Identity:
        """Whose key it is."""
        return certificates.describe(self.certificate_der)

    @property
    def fingerprint(self) -> str:
        """What a receiver pins."""
        return certificates.fingerprint(self.certificate_der)

    def sign(self, message: bytes) -> bytes:
        """The canonical SHA-256 signature of a message."""
        return signature_values.sign(self.private_key, message)


def create_key(
    unit_code: str, unit_name: str, passphrase: str, *, now: datetime, cost: KeyCost = STANDARD_COST
) -> bytes:
    """A new ECDSA P-256 key with its self-made certificate, as the bytes of a key file.

    Raises ``UserError`` ``key.passphrase_too_short``, ``key.passphrase_unusable`` or ``key.name_unusable``.
    """
    if not unit_name.strip() or not unit_name.isprintable() or len(unit_name) > certificates.NAME_LIMIT:
        raise UserError("key.name_unusable", name=unit_name, limit=certificates.NAME_LIMIT)
    private_key = ec.generate_private_key(ec.SECP256R1())
    certificate = certificates.self_made(unit_code, unit_name, private_key, now=now)
    return _wrap(SigningKey(private_key, certificate), passphrase, cost)


def open_key(data: bytes, passphrase: str) -> SigningKey:
    """The key inside a key file; takes about half a second and 128 MiB.

    Raises ``UserError``: ``key.wrong_passphrase`` when the file is sound, else the codes of ``key_file.read``.
    """
    file = key_file.read(data)
    key = _from_pkcs12(key_file.unseal(file, passphrase), None)
    if key.certificate_der != file.certificate:
        raise UserError("key.damaged")
    return key


def describe_key(data: bytes) -> Identity:
    """Whose key file it is, told without the passphrase; raises as ``key_file.read``."""
    try:
        return certificates.describe(key_file.read(data).certificate)
    except ValueError as error:
        raise UserError("key.damaged") from error


def change_passphrase(data: bytes, old: str, new: str, *, cost: KeyCost = STANDARD_COST) -> bytes:
    """The same key and certificate under another passphrase, sealed with fresh salt."""
    return _wrap(open_key(data, old), new, cost)


def import_p12(data: bytes, p12_passphrase: str, passphrase: str, *, cost: KeyCost = STANDARD_COST) -> bytes:
    """Take over the key of an outside authority's ``.p12`` or ``.pfx`` into a key file.

    Raises ``UserError``: ``key.p12_unreadable`` when the file is none or asks for absurd rounds,
    ``key.p12_wrong_passphrase``, ``key.p12_without_key``,
    ``key.unsuitable`` for kinds other than ECDSA P-256 and RSA of 2,048 to 4,096 bits.
    """
    from planner_desktop.documents import p12_cost  # it loads a parser that only an import needs

    if len(data) > key_file.FILE_LIMIT or not _looks_like_p12(data) or not p12_cost.is_affordable(data):
        raise UserError("key.p12_unreadable")
    try:
        key = _from_pkcs12(data, key_file.passphrase_bytes(p12_passphrase))
    except ValueError as error:
        # The file's frame is sound, and the library does not tell a wrong passphrase from what it hides.
        raise UserError("key.p12_wrong_passphrase") from error
    return _wrap(key, passphrase, cost)


def _looks_like_p12(data: bytes) -> bool:
    """One DER sequence whose length is that of the file."""
    if data[:1] != _DER_SEQUENCE or len(data) < 4 or data[1] not in (0x81, 0x82, 0x83):
        return False
    octets = data[1] & 0x7F
    return len(data) == 2 + octets + int.from_bytes(data[2 : 2 + octets], "big")


def _from_pkcs12(data: bytes, passphrase: bytes | None) -> SigningKey:
    """The key and its own certificate; certificates of authorities above it are not needed, trust is by pin."""
    private_key, certificate, _ = pkcs12.load_key_and_certificates(data, passphrase)
    if private_key is None or certificate is None:
        raise UserError("key.p12_without_key")
    if not isinstance(private_key, signature_values.PrivateKey) or not signature_values.is_private_key(private_key):
        raise UserError("key.unsuitable")
    if _public_bytes(private_key.public_key()) != _public_bytes(certificate.public_key()):
        raise UserError("key.p12_without_key")
    return SigningKey(private_key, certificate)


def _public_bytes(key: object) -> bytes:
    """Comparable form of a public key."""
    return key.public_bytes(  # type: ignore[attr-defined]
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def _wrap(key: SigningKey, passphrase: str, cost: KeyCost) -> bytes:
    """The key file; the PKCS #12 inside needs no protection of its own."""
    content = pkcs12.serialize_key_and_certificates(
        _FRIENDLY_NAME, key.private_key, key.certificate, None, serialization.NoEncryption()
    )
    return key_file.seal(content, key.certificate_der, passphrase, cost=cost)
