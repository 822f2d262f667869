"""The key file: a PKCS #12 wrapped in AES-256-GCM under scrypt, with the certificate in clear.

PKCS #12 protects its content with 2,048 hash rounds at most places, which a stolen file does not survive; the wrapping does.
Layout: magic, length of the header (4 bytes, big-endian), header (JSON), sealed content, SHA-256 of everything before
it. The checksum tells a damaged file from a wrong passphrase; the header is authenticated by the seal.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Any, cast

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from planner_desktop.errors import UserError

PASSPHRASE_MINIMUM = 8
"""Characters."""
FILE_LIMIT = 256 * 1024
"""Bytes; a key file has two or three thousand."""

_MAGIC = b"planner-desktop key\n"
_VERSION = 1
_LENGTH_BYTES = 4
_CHECKSUM_BYTES = 32
_SALT_BYTES = 16
_NONCE_BYTES = 12
_HEADER_FIELDS = {"certificate", "n", "nonce", "p", "r", "salt", "version"}


@dataclass(frozen=True, slots=True)
class KeyCost:
    """How dear one guess at the passphrase is; memory is 128 · n · r bytes."""

    n: int = 2**17
    r: int = 8
    p: int = 1

    def is_sane(self) -> bool:
        """Neither too cheap to protect nor so dear that opening the file would hang the PC."""
        return self.n in _SANE_N and self.r == 8 and self.p in (1, 2, 4)


_SANE_N = {2**power for power in range(14, 20)}
STANDARD_COST = KeyCost()


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A key file taken apart; nothing in it is secret without the passphrase."""

    certificate: bytes
    """DER."""
    cost: KeyCost
    salt: bytes
    nonce: bytes
    sealed: bytes
    authenticated: bytes
    """Magic, length and header exactly as read."""


def seal(content: bytes, certificate: bytes, passphrase: str, *, cost: KeyCost = STANDARD_COST) -> bytes:
    """Wrap a PKCS #12; raises ``UserError`` ``key.passphrase_too_short``."""
    secret = passphrase_bytes(passphrase)
    if len(secret.decode()) < PASSPHRASE_MINIMUM:
        raise UserError("key.passphrase_too_short", minimum=PASSPHRASE_MINIMUM)
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    header = {
        "certificate": base64.b64encode(certificate).decode(),
        "n": cost.n,
        "nonce": nonce.hex(),
        "p": cost.p,
        "r": cost.r,
        "salt": salt.hex(),
        "version": _VERSION,
    }
    encoded = json.dumps(header, sort_keys=True, separators=(",", ":")).encode()
    start = _MAGIC + len(encoded).to_bytes(_LENGTH_BYTES, "big") + encoded
    body = start + AESGCM(_derive(secret, salt, cost)).encrypt(nonce, content, start)
    return body + hashlib.sha256(body).digest()


def read(data: bytes) -> KeyFile:
    """Take a key file apart without the passphrase.

    Raises ``UserError``: ``key.not_a_key_file``, ``key.damaged``, ``key.newer_version`` or ``key.absurd_parameters``; all of
    them before any work is spent on the passphrase.
    """
    if len(data) > FILE_LIMIT or not data.startswith(_MAGIC):
        raise UserError("key.not_a_key_file")
    body, checksum = data[:-_CHECKSUM_BYTES], data[-_CHECKSUM_BYTES:]
    if hashlib.sha256(body).digest() != checksum:
        raise UserError("key.damaged")
    start = len(_MAGIC) + _LENGTH_BYTES
    end = start + int.from_bytes(body[len(_MAGIC) : start], "big")
    header = _header(body[start:end])
    try:
        return KeyFile(
            certificate=base64.b64decode(header["certificate"], validate=True),
            cost=_cost(header),
            salt=bytes.fromhex(header["salt"]),
            nonce=bytes.fromhex(header["nonce"]),
            sealed=body[end:],
            authenticated=body[:end],
        )
    except (TypeError, ValueError) as error:
        raise UserError("key.damaged") from error


def _header(encoded: bytes) -> dict[str, Any]:
    """The header's fields, all present and none else."""
    try:
        header: object = json.loads(encoded)
    except (ValueError, RecursionError) as error:
        raise UserError("key.damaged") from error
    if not isinstance(header, dict):
        raise UserError("key.damaged")
    fields = cast("dict[str, Any]", header)
    version: object = fields.get("version")
    if isinstance(version, int) and version > _VERSION:
        raise UserError("key.newer_version")
    if set(fields) != _HEADER_FIELDS:
        raise UserError("key.damaged")
    return fields


def _cost(header: dict[str, Any]) -> KeyCost:
    """The parameters, bounded before any of them costs time or memory."""
    numbers: list[object] = [header[name] for name in ("n", "r", "p")]
    if any(type(number) is not int for number in numbers):
        raise UserError("key.damaged")
    cost = KeyCost(header["n"], header["r"], header["p"])
    if not cost.is_sane():
        raise UserError("key.absurd_parameters")
    return cost


def unseal(file: KeyFile, passphrase: str) -> bytes:
    """The PKCS #12 inside; raises ``UserError`` ``key.wrong_passphrase``, or ``key.damaged`` on a broken nonce or salt."""
    if len(file.nonce) != _NONCE_BYTES or len(file.salt) != _SALT_BYTES:
        raise UserError("key.damaged")
    key = _derive(passphrase_bytes(passphrase), file.salt, file.cost)
    try:
        return AESGCM(key).decrypt(file.nonce, file.sealed, file.authenticated)
    except InvalidTag as error:
        raise UserError("key.wrong_passphrase") from error


def passphrase_bytes(passphrase: str) -> bytes:
    """NFC, because the same passphrase arrives composed or decomposed from different keyboards."""
    try:
        return unicodedata.normalize("NFC", passphrase).encode()
    except UnicodeEncodeError as error:
        raise UserError("key.passphrase_unusable") from error


def _derive(secret: bytes, salt: bytes, cost: KeyCost) -> bytes:
    """32 bytes from the passphrase."""
    return Scrypt(salt=salt, length=32, n=cost.n, r=cost.r, p=cost.p).derive(secret)
