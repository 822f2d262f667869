"""Sign a workbook: put its package into canonical form, and add the signature that Excel and LibreOffice show."""

from __future__ import annotations

import hashlib
from datetime import datetime

from planner_desktop.documents import zip_container
from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.xlsx_signature import manifest
from planner_desktop.documents.xlsx_signature.package import (
    CONTENT_TYPES,
    RELATIONSHIPS_TYPE,
    ROOT_RELATIONSHIPS,
    ContentTypes,
    is_relationships,
    read_content_types,
    read_relationships,
    write_relationships,
)


def sign_xlsx(xlsx: bytes, key: SigningKey, *, signed_at: datetime, comment: str = "") -> bytes:
    """The workbook with its package signature.

    ``signed_at`` carries a time zone; ``comment`` is what Excel shows as the purpose, one printable line of at most
    ``manifest.COMMENT_LIMIT`` characters (else ``ValueError``, as for a workbook already signed).
    """
    if not comment.isprintable() or len(comment) > manifest.COMMENT_LIMIT:
        raise ValueError("the comment has to be one short printable line")
    parts = {entry.name: zip_container.unpack(entry) for entry in zip_container.read(xlsx)}
    if manifest.SIGNATURE_PARTS & set(parts):
        raise ValueError("the workbook is signed already")
    types = _prepare(parts)
    before = [zip_container.pack(name, parts[name]) for name in signed_order(parts)]
    prefix = b"".join(zip_container.local_record(entry) for entry in before)
    statement = manifest.Statement(key.certificate, signed_at, comment, hashlib.sha256(prefix).hexdigest())
    fragments = manifest.build(parts, types, statement)
    signature = manifest.assemble(fragments, key.sign(fragments.to_sign), key.certificate)
    # Stored, so that the one part after the digest has no choice of packing.
    last = zip_container.pack(manifest.SIGNATURE, signature, method=zip_container.STORED)
    return zip_container.compose([*before, last])


def signed_order(parts: dict[str, bytes]) -> list[str]:
    """The order of all parts but the signature, which is the last."""
    return [CONTENT_TYPES, *sorted(set(parts) - {CONTENT_TYPES, manifest.SIGNATURE})]


def _prepare(parts: dict[str, bytes]) -> ContentTypes:
    """Add the way to the signature, and write content types and relationships canonically."""
    root = read_relationships(parts[ROOT_RELATIONSHIPS], ROOT_RELATIONSHIPS)
    parts[ROOT_RELATIONSHIPS] = write_relationships([*root, manifest.ORIGIN_RELATIONSHIP])
    parts[manifest.ORIGIN] = b""
    parts[manifest.ORIGIN_RELATIONSHIPS] = manifest.ORIGIN_RELATIONSHIPS_XML
    for name in filter(is_relationships, list(parts)):
        parts[name] = write_relationships(read_relationships(parts[name], name))
    given = read_content_types(parts[CONTENT_TYPES])
    types = ContentTypes(
        {**given.defaults, "rels": RELATIONSHIPS_TYPE, "sigs": manifest.ORIGIN_TYPE},
        {**given.overrides, f"/{manifest.SIGNATURE}": manifest.SIGNATURE_TYPE},
    ).only_for([*parts, manifest.SIGNATURE])
    parts[CONTENT_TYPES] = types.to_xml()
    return types
