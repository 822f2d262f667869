"""Signature values: one message and one key give one accepted form, so that no byte of a value can be altered.

ECDSA alone is malleable: from (r, s) anybody can make (r, n - s), and a lenient reader takes the same numbers in more
than one encoding. Here s is always the smaller of the two, and only the shortest DER is read.
"""

from __future__ import annotations

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa, utils

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
PublicKey = ec.EllipticCurvePublicKey | rsa.RSAPublicKey

RSA_BITS = range(2048, 4097)
"""Accepted RSA modulus lengths; longer ones only cost a receiver time."""

_P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_P256_BYTES = 32
_DIGEST = hashes.SHA256()


def is_private_key(key: object) -> bool:
    """Whether the key is of a kind this program signs with: ECDSA P-256, or RSA of 2,048 to 4,096 bits."""
    return isinstance(key, PrivateKey) and is_public_key(key.public_key())


def is_public_key(key: object) -> bool:
    """Whether signatures under the key are accepted."""
    if isinstance(key, ec.EllipticCurvePublicKey):
        return isinstance(key.curve, ec.SECP256R1)
    return isinstance(key, rsa.RSAPublicKey) and key.key_size in RSA_BITS


def sign(key: PrivateKey, message: bytes) -> bytes:
    """The SHA-256 signature of a message: canonical DER for ECDSA, PKCS #1 v1.5 for RSA."""
    if isinstance(key, rsa.RSAPrivateKey):
        return key.sign(message, padding.PKCS1v15(), _DIGEST)
    r, s = utils.decode_dss_signature(key.sign(message, ec.ECDSA(_DIGEST)))
    return utils.encode_dss_signature(r, min(s, _P256_ORDER - s))


def is_signature(key: object, signature: bytes, message: bytes) -> bool:
    """Whether the value is the canonical signature of the message under the key."""
    try:
        if isinstance(key, rsa.RSAPublicKey) and is_public_key(key):
            key.verify(signature, message, padding.PKCS1v15(), _DIGEST)
            return True
        if isinstance(key, ec.EllipticCurvePublicKey) and is_public_key(key) and _is_canonical(signature):
            key.verify(signature, message, ec.ECDSA(_DIGEST))
            return True
    except InvalidSignature:
        return False
    return False


def _is_canonical(signature: bytes) -> bool:
    """Shortest DER with the smaller s."""
    try:
        r, s = utils.decode_dss_signature(signature)
    except ValueError:
        return False
    return 0 < s <= _P256_ORDER // 2 and utils.encode_dss_signature(r, s) == signature


def to_xml(key: object, signature: bytes) -> bytes:
    """XML Signature writes an ECDSA value as r and s of fixed width, one after the other (XMLDSIG core 1.1, 6.4.3)."""
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return signature
    r, s = utils.decode_dss_signature(signature)
    return r.to_bytes(_P256_BYTES, "big") + s.to_bytes(_P256_BYTES, "big")


def from_xml(key: object, value: bytes) -> bytes:
    """The other way; raises ``ValueError`` on a wrong length."""
    if not isinstance(key, ec.EllipticCurvePublicKey):
        return value
    if len(value) != 2 * _P256_BYTES:
        raise ValueError("an ECDSA P-256 value has 64 bytes")
    r, s = value[:_P256_BYTES], value[_P256_BYTES:]
    return utils.encode_dss_signature(int.from_bytes(r, "big"), int.from_bytes(s, "big"))
