"""What opening a ``.p12`` costs, told from the outside: each file says how often its passphrase is to be hashed.

Two thousand rounds are common and a million is much; a file that asks for four billion would hang the program for an hour.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from asn1crypto import pkcs12  # pyright: ignore[reportMissingTypeStubs]

_ASN1: Any = pkcs12
"""The parser describes its structures at run time, so that there are no types to check."""

MOST_ROUNDS = 2_500_000
"""Of all places in a file together: about a second."""
_MAC_DIGESTS = {"sha1", "sha224", "sha256", "sha384", "sha512"}
"""Others would bring a derivation of their own with parameters of its own."""


def is_affordable(data: bytes) -> bool:
    """Whether the file can be read as PKCS #12 and asks for no more than any authority's does.

    Kinds of derivation other than PBKDF2 and PKCS #12's own are refused, because their cost cannot be told here.
    """
    try:
        rounds = list(_rounds(data))
    except Exception:  # hostile input: the parser has exceptions of many kinds
        return False
    return min(rounds, default=1) > 0 and sum(rounds) <= MOST_ROUNDS


def _rounds(data: bytes) -> Iterator[int]:
    """The number of every place that derives something from the passphrase and lies open."""
    file = _ASN1.Pfx.load(data)
    if file["mac_data"].native is not None:
        if file["mac_data"]["mac"]["digest_algorithm"]["algorithm"].native not in _MAC_DIGESTS:
            raise ValueError("another kind of MAC")
        yield file["mac_data"]["iterations"].native
    for info in file.authenticated_safe:
        if info["content_type"].native == "encrypted_data":
            yield info["content"]["encrypted_content_info"]["content_encryption_algorithm"].kdf_iterations
        else:
            yield from _rounds_of_bags(info["content"].native)


def _rounds_of_bags(content: bytes) -> Iterator[int]:
    for bag in _ASN1.SafeContents.load(content):
        if bag["bag_id"].native == "pkcs8_shrouded_key_bag":
            yield bag["bag_value"]["encryption_algorithm"].kdf_iterations
        elif bag["bag_id"].native == "safe_contents":
            raise ValueError("bags within bags")
