"""Canonical JSON and the SHA-256 values that records, audit log and files are known by."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

Value = str | int | bytes | None
"""What a column holds."""
Json = str | int | None | Sequence["Json"] | Mapping[str, "Json"]
"""What is written as JSON here: no floats, whose digits depend on the writer."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical(value: Json) -> str:
    """The one spelling of a value: sorted names, no spaces, characters as they are."""
    return _ENCODER.encode(value)


def sha256(data: bytes) -> str:
    """SHA-256, 64 lower-case hex digits."""
    return hashlib.sha256(data).hexdigest()


def as_json(value: Value) -> str | int | None:
    """A column's value as JSON has it; bytes are named by their hash, so that the log does not keep them twice."""
    return f"sha256:{sha256(value)}" if isinstance(value, bytes) else value


def record_digest(kind: str, fields: Mapping[str, Json]) -> str:
    """What a record's row is checked against when it is read."""
    return sha256(canonical([kind, fields]).encode())
