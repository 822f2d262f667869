"""Verify a received workbook by reconstruction: rebuild zip, content types, relationships and signature, and compare."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from planner_desktop.documents import certificates, signature_values, zip_container
from planner_desktop.documents.refusals import RECEIVED_LIMIT, RefusedError, demand
from planner_desktop.documents.xlsx_signature import manifest
from planner_desktop.documents.xlsx_signature.package import (
    CONTENT_TYPES,
    RELATIONSHIPS_TYPE,
    ROOT_RELATIONSHIPS,
    ContentTypes,
    Parts,
    extension,
    is_relationships,
    read_content_types,
    read_relationships,
    write_relationships,
)
from planner_desktop.documents.xlsx_signature.signing import signed_order
from planner_desktop.domain.identity import Refusal, SignatureStatus

_PICTURE, _PICTURE_MARK = "image/png", b"\x89PNG\r\n"
_ALLOWED_TYPES = {
    "application/xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    "application/vnd.openxmlformats-officedocument.drawing+xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    "application/vnd.openxmlformats-officedocument.theme+xml",
    _PICTURE,
    RELATIONSHIPS_TYPE,
    manifest.ORIGIN_TYPE,
    manifest.SIGNATURE_TYPE,
}
"""Kinds of parts in a return: no macros, no embedded objects, no links to other workbooks, no queries."""
_FORMULA = re.compile(
    rb"<(?:[^<>\s/!?:]+:)?(?:f|formula[12]?|cfRule|dataValidation|hyperlink|ddeLink|oleLink)[ \t\r\n/>]"
)
"""A return has text and numbers only; a formula could fetch, start or show something else."""
_NAME = re.compile(rb"definedName[ \t\r\n/>]")
_PLAIN_NAME = re.compile(
    rb'<definedName name="_xlnm\.Print_(?:Titles|Area)" localSheetId="\d+">[^<>(|\[]*</(?=definedName>)'
)
"""Names stand for what is printed, and compute nothing; each is counted with the one that closes it."""


@dataclass(frozen=True, slots=True)
class VerifiedXlsx:
    """What verification found out about one workbook."""

    status: SignatureStatus
    package: bytes | None
    """The workbook zipped anew from the verified parts, given as soon as they are intact; the only form to load."""
    certificate: bytes | None = None
    """DER of the certificate found in the signature, for enrolment."""


def verify_xlsx(data: bytes, pins: Collection[str], *, now: datetime) -> VerifiedXlsx:
    """Judge a received workbook; ``pins`` are SHA-256 fingerprints in lower-case hex, ``now`` carries a time zone.

    Never raises on account of the file: whatever a parser trips over is a refusal.
    """
    inspection = _Inspection(pins, now)
    try:
        inspection.run(data)
    except RefusedError as refused:
        inspection.refuse(refused.refusal)
    except Exception:  # hostile input: every failure of a parser has the same meaning
        inspection.refuse(Refusal("xlsx.unreadable"))
    return VerifiedXlsx(inspection.status, inspection.package, inspection.certificate)


class _Inspection:
    """One run over one file; its fields are always what is known so far."""

    def __init__(self, pins: Collection[str], now: datetime) -> None:
        self._pins = pins
        self._now = now
        self.status = SignatureStatus(intact=False, valid=False, trusted=False)
        self.package: bytes | None = None
        self.certificate: bytes | None = None

    def refuse(self, *refusals: Refusal) -> None:
        """Take back ``valid`` and say why."""
        self.status = replace(self.status, valid=False, findings=(*self.status.findings, *refusals))

    def run(self, data: bytes) -> None:
        """Container, signature, reconstruction, acceptance, trust: each only when the one before holds."""
        demand(len(data) <= RECEIVED_LIMIT, "xlsx.too_large")
        entries = zip_container.read(data)
        demand(any(entry.name == manifest.SIGNATURE for entry in entries), "xlsx.unsigned")
        parts = {entry.name: zip_container.unpack(entry) for entry in entries}
        statement, signature = manifest.extract(parts[manifest.SIGNATURE])
        self._note_signer(statement)
        _check_container(data, entries, parts, statement)
        types = _canonical_types(parts)
        _check_relationships_form(parts)
        fragments = manifest.build(parts, types, statement)
        key = statement.certificate.public_key()
        demand(signature_values.is_signature(key, signature, fragments.to_sign), "xlsx.signature_wrong")
        self._note_trust()
        rebuilt = manifest.assemble(fragments, signature, statement.certificate)
        demand(rebuilt == parts[manifest.SIGNATURE], "xlsx.signature_form")
        self.status = replace(self.status, intact=True)
        self._accept(parts, types, statement)
        self.package = zip_container.compose(
            [zip_container.pack(entry.name, parts[entry.name], method=zip_container.STORED) for entry in entries]
        )

    def _note_signer(self, statement: manifest.Statement) -> None:
        self.certificate = certificates.to_der(statement.certificate)
        identity = certificates.describe(self.certificate)
        self.status = replace(
            self.status,
            fingerprint=identity.fingerprint,
            signer=identity.unit_name,
            unit_code=identity.unit_code,
            signed_at=statement.signed_at,
        )

    def _note_trust(self) -> None:
        """Only after the signature was found to be this certificate's: anybody can copy a certificate into a file."""
        trusted = self.status.fingerprint in self._pins
        self.status = replace(self.status, trusted=trusted)
        if not trusted:
            self.refuse(Refusal("certificate.not_pinned"))

    def _accept(self, parts: Parts, types: ContentTypes, statement: manifest.Statement) -> None:
        against = (
            *_content_findings(parts, types),
            *certificates.judge(statement.certificate, claimed=statement.signed_at, now=self._now),
        )
        self.status = replace(self.status, valid=not against, findings=(*self.status.findings, *against))


def _check_container(
    data: bytes, entries: tuple[zip_container.Entry, ...], parts: dict[str, bytes], statement: manifest.Statement
) -> None:
    """Every byte of the zip: those before the signature by digest, the rest by writing them again."""
    names = [entry.name for entry in entries]
    demand(names == [*signed_order(parts), manifest.SIGNATURE], "xlsx.part_order")
    demand(entries[-1].method == zip_container.STORED, "xlsx.container")
    demand(zip_container.compose(entries) == data, "xlsx.container")
    prefix = sum(len(zip_container.local_record(entry)) for entry in entries[:-1])
    demand(hashlib.sha256(memoryview(data)[:prefix]).hexdigest() == statement.container, "xlsx.changed")


def _canonical_types(parts: Parts) -> ContentTypes:
    """The content types, which no digest of the manifest covers: each used, none missing, written as we write them."""
    types = read_content_types(parts[CONTENT_TYPES])
    demand(types == types.only_for(parts), "xlsx.content_types", part=CONTENT_TYPES)
    demand(types.to_xml() == parts[CONTENT_TYPES], "xlsx.content_types", part=CONTENT_TYPES)
    return types


def _check_relationships_form(parts: Parts) -> None:
    """Relationships as we write them, and one way only to the signature."""
    demand(parts[manifest.ORIGIN] == b"", "xlsx.signature_form")
    demand(parts[manifest.ORIGIN_RELATIONSHIPS] == manifest.ORIGIN_RELATIONSHIPS_XML, "xlsx.signature_form")
    for name in filter(is_relationships, parts):
        found = read_relationships(parts[name], name)
        demand(write_relationships(found) == parts[name], "xlsx.relationships", part=name)
        origins = [each for each in found if each.type == manifest.ORIGIN_RELATIONSHIP.type]
        expected = [manifest.ORIGIN_RELATIONSHIP] if name == ROOT_RELATIONSHIPS else []
        demand(origins == expected, "xlsx.relationships", part=name)


def _content_findings(parts: Parts, types: ContentTypes) -> tuple[Refusal, ...]:
    """What a return may not contain even when signed."""
    found: list[Refusal] = []
    for name in parts:
        if name != CONTENT_TYPES and types.of(name) not in _ALLOWED_TYPES:
            found.append(Refusal("xlsx.active_content", (("part", name),)))
        if not _is_as_named(name, types.of(name) if name != CONTENT_TYPES else "", parts[name]):
            found.append(Refusal("xlsx.active_content", (("part", name),)))
        if extension(name) == "xml" and _computes(parts[name]):
            found.append(Refusal("xlsx.formula", (("part", name),)))
        if is_relationships(name) and not _stays_inside(parts, name):
            found.append(Refusal("xlsx.relationships", (("part", name),)))
    return tuple(found)


def _is_as_named(name: str, kind: str, content: bytes) -> bool:
    """Whether vetting has looked at the part as what an office program takes it for; some ask neither name nor kind."""
    if kind == _PICTURE:
        return content.startswith(_PICTURE_MARK)
    return name == manifest.ORIGIN or extension(name) in ("xml", "rels")


def _computes(content: bytes) -> bool:
    return _FORMULA.search(content) is not None or len(_NAME.findall(content)) != 2 * len(_PLAIN_NAME.findall(content))


def _stays_inside(parts: Parts, name: str) -> bool:
    """Whether every relationship leads to a part of this package."""
    return all(
        found.mode == "Internal" and found.part(name) in parts for found in read_relationships(parts[name], name)
    )
