"""Key files, and what authorities hand out as ``.p12``."""

from __future__ import annotations

import random
from collections.abc import Iterable
from datetime import timedelta

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import NoEncryption, PrivateFormat, pkcs12

from fuzzing.pkcs12_mac import content_of, with_content
from fuzzing.reshaping import below_checksum
from fuzzing.target import Alter, Target
from planner_desktop.documents import key_file
from planner_desktop.documents.key_file import KeyCost
from planner_desktop.documents.keys import create_key, describe_key, import_p12
from support.signed_samples import NOW, PASSPHRASE, UNIT_CODE, UNIT_NAME, rsa_key, signing_key

CHEAPEST = KeyCost(n=2**14)


def _key_files() -> Iterable[bytes]:
    yield create_key(UNIT_CODE, UNIT_NAME, PASSPHRASE, now=NOW - timedelta(days=30), cost=CHEAPEST)
    yield key_file.seal(b"no PKCS #12", rsa_key().certificate_der, PASSPHRASE, cost=CHEAPEST)


def _describe(data: bytes) -> str:
    identity = describe_key(data)
    return f"a key of {bool(identity.unit_code)} {bool(identity.unit_name)}"


def _p12s() -> Iterable[bytes]:
    secret = (
        PrivateFormat.PKCS12.encryption_builder().kdf_rounds(1).hmac_hash(hashes.SHA256()).build(PASSPHRASE.encode())
    )
    for key in (signing_key(), rsa_key()):
        for protection in (NoEncryption(), secret):
            made = pkcs12.serialize_key_and_certificates(b"seed", key.private_key, key.certificate, None, protection)
            yield with_content(content_of(made), PASSPHRASE)


def _below_mac(data: bytes, alter: Alter, longest: int, chance: random.Random) -> bytes:
    """Change what the MAC covers and compute it anew, as somebody does who hands over the passphrase as well."""
    content = content_of(data) if chance.random() < 0.8 else b""
    return with_content(alter(content, longest), PASSPHRASE) if content else alter(data, longest)


def _import(data: bytes) -> str:
    """Both as protected and as open files come."""
    import_p12(data, PASSPHRASE, PASSPHRASE, cost=CHEAPEST)
    return "a key"


TARGETS = (
    Target("key-file", _describe, _key_files, below_checksum, longest=8 * 1024),
    Target("p12", _import, _p12s, _below_mac, longest=8 * 1024),
)
