"""The MAC over the content of a ``.p12`` (RFC 7292, appendix B), so that changed content is not refused for its MAC alone."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from asn1crypto import pkcs12

_ASN1: Any = pkcs12
_BLOCK = 64
"""Bytes that SHA-256 takes at a time."""
_SALT = b"8 bytes."


def content_of(data: bytes) -> bytes:
    """What the MAC covers; empty where the frame is broken."""
    try:
        return _ASN1.Pfx.load(data)["auth_safe"]["content"].native
    except Exception:  # no frame any more: whatever is wrong with it, it can only be changed as it is
        return b""


def with_content(content: bytes, passphrase: str) -> bytes:
    """A file of this content under a MAC of one round."""
    auth_safe = {"content_type": "data", "content": content}
    digest = {"digest_algorithm": {"algorithm": "sha256"}, "digest": _mac(content, passphrase)}
    return _ASN1.Pfx(
        {"version": "v3", "auth_safe": auth_safe, "mac_data": {"mac": digest, "mac_salt": _SALT, "iterations": 1}}
    ).dump()


def _mac(content: bytes, passphrase: str) -> bytes:
    word = (passphrase + "\0").encode("utf-16-be")
    key = hashlib.sha256(b"\3" * _BLOCK + _filled(_SALT) + _filled(word)).digest()
    return hmac.digest(key, content, "sha256")


def _filled(part: bytes) -> bytes:
    """Repeated up to whole blocks."""
    length = -(-len(part) // _BLOCK) * _BLOCK
    return (part * (length // len(part) + 1))[:length]
