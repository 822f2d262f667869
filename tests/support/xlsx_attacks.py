"""Attacks on signed workbooks, each made in code from the sound sample: who tries what, and the finding that stops it.

The families follow what is known of the field: content injection and masking, signature wrapping, universal forgery,
legacy wrapping and malicious repair (Rohlmann and others, 2023), and the traps of zip and XML readers.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable
from datetime import timedelta
from functools import cache

import openpyxl
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import utils
from cryptography.x509.oid import NameOID

from planner_desktop.documents import signature_values, zip_container
from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.xlsx_signature import manifest, sign_xlsx
from planner_desktop.documents.xlsx_signature.package import CONTENT_TYPES, ROOT_RELATIONSHIPS
from support.pdf_attacks import Attack, impostor
from support.signed_samples import NOW, SIGNED_AT, UNIT_NAME, saved, signed_xlsx, signing_key, unsigned_xlsx
from support.xlsx_forging import (
    SHEET,
    Parts,
    changed,
    parts_of,
    rewritten,
    signed_as_they_are,
    with_comment,
    with_dangling_relationship,
    with_formula,
    with_link,
    with_macros,
    zipped,
)

P256_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
WORKBOOK_RELATIONSHIPS = "xl/_rels/workbook.xml.rels"


def exchanged(part: str, old: bytes, new: bytes) -> Callable[[], bytes]:
    """One part changed, everything else and the zip as they were."""
    return lambda: changed(part, old, new)


def with_parts(extra: Parts) -> Callable[[], bytes]:
    return lambda: zipped(parts_of(signed_xlsx()) | extra)


def signed_with(part: str, old: bytes, new: bytes) -> Callable[[], bytes]:
    """The pinned key signs a package that is not in our form."""

    def make() -> bytes:
        parts = parts_of(signed_xlsx())
        assert old in parts[part]
        return signed_as_they_are(parts | {part: parts[part].replace(old, new, 1)})

    return make


def signed(make: Callable[[], bytes]) -> Callable[[], bytes]:
    """The pinned key signs a workbook with odd content in our form."""
    return lambda: sign_xlsx(make(), signing_key(), signed_at=SIGNED_AT)


def twin(name: str) -> Callable[[], bytes]:
    """A second part under a name that some reader takes for the first one's."""

    def make() -> bytes:
        entries = zip_container.read(signed_xlsx())
        forged = zip_container.pack(name, b"<worksheet/>")
        return zip_container.compose([*entries[:-1], forged, entries[-1]])

    return make


def from_signature(old: bytes, new: bytes) -> Callable[[], bytes]:
    return exchanged(manifest.SIGNATURE, old, new)


def without(names: frozenset[str]) -> Callable[[], bytes]:
    return lambda: zipped({name: data for name, data in parts_of(signed_xlsx()).items() if name not in names})


def masked() -> bytes:
    """The workbook points at a sheet of the forger's; the signed one stays where it was."""
    parts = parts_of(signed_xlsx())
    turned = parts[WORKBOOK_RELATIONSHIPS].replace(b"sheet1.xml", b"sheet9.xml")
    forged = parts[SHEET].replace(b" 3-2<", b" 3-9<")
    return zipped(parts | {WORKBOOK_RELATIONSHIPS: turned, "xl/worksheets/sheet9.xml": forged})


def wrapped_object() -> bytes:
    """The signed object moves into a wrapper, and another one takes its id."""
    part = parts_of(signed_xlsx())[manifest.SIGNATURE]
    start = part.index(b'<Object Id="idPackageObject"')
    end = part.index(b"</Object>", start) + len(b"</Object>")
    signed_object = part[start:end]
    fake = signed_object.replace(b"<DigestValue>", b"<DigestValue>A", 1)
    moved = part[:start] + fake + b"<Object>" + signed_object + b"</Object>" + part[end:]
    return zipped(parts_of(signed_xlsx()) | {manifest.SIGNATURE: moved})


def signed_info_twice() -> bytes:
    part = parts_of(signed_xlsx())[manifest.SIGNATURE]
    start, end = part.index(b"<SignedInfo>"), part.index(b"</SignedInfo>") + len(b"</SignedInfo>")
    return zipped(parts_of(signed_xlsx()) | {manifest.SIGNATURE: part[:end] + part[start:end] + part[end:]})


def empty_manifest() -> bytes:
    """Universal forgery: nothing is listed, so nothing can be wrong."""
    part = parts_of(signed_xlsx())[manifest.SIGNATURE]
    start, end = part.index(b"<Manifest>"), part.index(b"</Manifest>")
    return zipped(parts_of(signed_xlsx()) | {manifest.SIGNATURE: part[: start + 10] + part[end:]})


def signature_only() -> bytes:
    """The signature part of a sound file in a workbook of the forger's own."""
    forged = saved_with("98 of 100")
    own = {name: data for name, data in parts_of(signed_xlsx()).items() if name in manifest.SIGNATURE_PARTS}
    return zipped(parts_of(forged) | own)


def saved_with(text: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(unsigned_xlsx()))
    book.worksheets[0]["B3"] = text
    return saved(book)


def edited() -> bytes:
    """Opened, changed and saved by an office program, which drops the signature."""
    book = openpyxl.load_workbook(io.BytesIO(signed_xlsx()))
    book.worksheets[0]["B3"] = "示例 98"
    return saved(book)


def legacy() -> bytes:
    """A file in the old binary format with the sound package inside."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + signed_xlsx()


def zipped_by(write: Callable[[zipfile.ZipFile, Parts], None]) -> Callable[[], bytes]:
    return lambda: rewritten(write)


def plainly(archive: zipfile.ZipFile, parts: Parts) -> None:
    for name, data in parts.items():
        archive.writestr(name, data)


def in_a_folder(archive: zipfile.ZipFile, parts: Parts) -> None:
    archive.writestr("xl/", b"")
    plainly(archive, parts)


def with_comment_behind(archive: zipfile.ZipFile, parts: Parts) -> None:
    plainly(archive, parts)
    archive.comment = b"98 of 100"


def repaired() -> bytes:
    """The directory is damaged; a program that repairs finds the forger's part first."""
    forged = zip_container.local_record(zip_container.pack(SHEET, b"<worksheet/>"))
    return forged + signed_xlsx()[:-22]


def local_header_lies() -> bytes:
    """A reader of local headers and a reader of the directory see different names."""
    data = bytearray(signed_xlsx())
    at = data.index(SHEET.encode())
    data[at + len(SHEET) - 5] ^= 1
    return bytes(data)


def time_in_the_directory() -> bytes:
    """The directory stands behind what is digested, so every byte of it has to be written anew and compared."""
    data = bytearray(signed_xlsx())
    data[data.index(b"PK\1\2") + 12] ^= 1
    return bytes(data)


def by(key: Callable[[], SigningKey]) -> Callable[[], bytes]:
    return lambda: sign_xlsx(unsigned_xlsx(), key(), signed_at=SIGNED_AT)


def certificate_in_strange_signature() -> bytes:
    parts = parts_of(by(impostor)())
    old, new = (base64.b64encode(key.certificate_der) for key in (impostor(), signing_key()))
    return zipped(parts | {manifest.SIGNATURE: parts[manifest.SIGNATURE].replace(old, new)})


def mirrored() -> bytes:
    key = signing_key().certificate.public_key()
    _, value = manifest.extract(parts_of(signed_xlsx())[manifest.SIGNATURE])
    r, s = utils.decode_dss_signature(value)
    other = utils.encode_dss_signature(r, P256_ORDER - s)
    old, new = (base64.b64encode(signature_values.to_xml(key, each)) for each in (value, other))
    return changed(manifest.SIGNATURE, old, new)


def moved_to_the_front() -> bytes:
    entries = zip_container.read(signed_xlsx())
    return zip_container.compose([entries[-1], *entries[:-1]])


def packed_otherwise() -> bytes:
    parts = parts_of(signed_xlsx())
    entries = [
        zip_container.pack(entry.name, parts[entry.name], method=0) if entry.name == SHEET else entry
        for entry in zip_container.read(signed_xlsx())
    ]
    return zip_container.compose(entries)


def packed_signature() -> bytes:
    entries = zip_container.read(signed_xlsx())
    return zip_container.compose(
        [*entries[:-1], zip_container.pack(manifest.SIGNATURE, zip_container.unpack(entries[-1]))]
    )


def relationships_turned() -> bytes:
    """The same relationships in another order, properly signed."""
    parts = parts_of(signed_xlsx())
    head, *rows = parts[ROOT_RELATIONSHIPS].split(b"<Relationship ")
    last = rows[-1].removesuffix(b"</Relationships>")
    turned = head + b"".join(b"<Relationship " + row for row in [last, *rows[:-1]]) + b"</Relationships>"
    return signed_as_they_are(parts | {ROOT_RELATIONSHIPS: turned})


def before_the_certificate() -> bytes:
    return sign_xlsx(unsigned_xlsx(), signing_key(), signed_at=SIGNED_AT - timedelta(days=900))


def after_the_certificate() -> bytes:
    return sign_xlsx(unsigned_xlsx(), signing_key(), signed_at=SIGNED_AT + timedelta(days=9 * 365))


def with_another_usage() -> bytes:
    return sign_xlsx(unsigned_xlsx(), encrypting_key(), signed_at=SIGNED_AT)


@cache
def encrypting_key() -> SigningKey:
    """A pinned certificate whose key is for encryption only."""
    private = signing_key().private_key
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, UNIT_NAME)])
    usage = dict.fromkeys(("digital_signature", "content_commitment", "data_encipherment", "key_agreement"), False)
    usage |= dict.fromkeys(("key_cert_sign", "crl_sign", "encipher_only", "decipher_only"), False)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(private.public_key())
        .serial_number(1)
        .not_valid_before(NOW - timedelta(days=90))
        .not_valid_after(NOW + timedelta(days=90))
        .add_extension(x509.KeyUsage(key_encipherment=True, **usage), critical=True)
        .sign(private, hashes.SHA256())
    )
    return SigningKey(private, certificate)


DTD = b'<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


def misread(part: str, old: bytes, new: bytes) -> Callable[[], bytes]:
    """A part that ours refuses to read, signed by a program that takes it for the sound one."""

    def make() -> bytes:
        parts = parts_of(signed_xlsx())
        assert old in parts[part]
        return signed_as_they_are(parts | {part: parts[part].replace(old, new, 1)}, parts)

    return make


def without_a_type() -> bytes:
    """No content type for relationships, and none that is not needed."""
    parts = parts_of(signed_xlsx())
    types = re.sub(rb'<Default Extension="rels"[^>]*>', b"", parts[CONTENT_TYPES])
    return signed_as_they_are(parts | {CONTENT_TYPES: types}, parts)


OUTSIDE = b'<Relationship Id="x" Type="t" Target="http://example.invalid/" TargetMode="External"/></Relationships>'
ANOTHER = manifest.ORIGIN_RELATIONSHIP.to_xml().replace("rIdSigOrigin", "rIdZ").encode() + b"</Relationships>"
MORE_TYPES = b'<Default Extension="bin" ContentType="a/b"/><Default '
INJECTED, TYPES, SIGNATURE, WRAPPED, ZIP, CONTENT, TRUST = (
    "content injection",
    "content types and relationships",
    "signature part",
    "signature wrapping and stripping",
    "zip",
    "odd content, properly signed",
    "trust",
)
XLSX_ATTACKS: dict[str, Attack] = {
    "changed cell": Attack(INJECTED, exchanged(SHEET, b" 3-2<", b" 3-9<"), "xlsx.changed"),
    "changed hidden payload": Attack(
        INJECTED, exchanged("xl/worksheets/sheet3.xml", b"140106", b"140107"), "xlsx.changed"
    ),
    "changed properties": Attack(INJECTED, exchanged("docProps/core.xml", b"openpyxl", b"0penpyxl"), "xlsx.changed"),
    "blank in the sheet": Attack(INJECTED, exchanged(SHEET, b"</sheetData>", b" </sheetData>"), "xlsx.changed"),
    "unsigned sheet": Attack(INJECTED, with_parts({"xl/worksheets/sheet9.xml": b"<worksheet/>"}), "xlsx.changed"),
    "unsigned image": Attack(INJECTED, with_parts({"xl/media/image1.png": b"\x89PNG"}), "xlsx.changed"),
    "unsigned macros": Attack(INJECTED, with_parts({"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}), "xlsx.changed"),
    "sheet exchanged by the workbook": Attack(INJECTED, masked, "xlsx.changed"),
    "edited and saved": Attack(INJECTED, edited, "xlsx.unsigned"),
    "changed content type": Attack(
        TYPES, exchanged(CONTENT_TYPES, b"sheet.main+xml", b"template.main+xml"), "xlsx.changed"
    ),
    "content type that nothing needs": Attack(
        TYPES, signed_with(CONTENT_TYPES, b"<Default ", MORE_TYPES), "xlsx.content_types"
    ),
    "blank in the content types": Attack(
        TYPES, signed_with(CONTENT_TYPES, b"</Types>", b" </Types>"), "xlsx.content_types"
    ),
    "external relationship": Attack(
        TYPES, exchanged(WORKBOOK_RELATIONSHIPS, b"</Relationships>", OUTSIDE), "xlsx.changed"
    ),
    "external relationship, signed": Attack(
        TYPES, signed_with(WORKBOOK_RELATIONSHIPS, b"</Relationships>", OUTSIDE), "xlsx.relationships"
    ),
    "blank in the relationships": Attack(
        TYPES, signed_with(ROOT_RELATIONSHIPS, b"</Relationships>", b" </Relationships>"), "xlsx.relationships"
    ),
    "relationships in another order": Attack(TYPES, relationships_turned, "xlsx.relationships"),
    "way to another signature": Attack(
        TYPES, signed_with(WORKBOOK_RELATIONSHIPS, b"</Relationships>", ANOTHER), "xlsx.relationships"
    ),
    "relationships of a sheet": Attack(
        TYPES, with_parts({"xl/worksheets/_rels/sheet1.xml.rels": b"<Relationships/>"}), "xlsx.changed"
    ),
    "entity in the content types": Attack(TYPES, exchanged(CONTENT_TYPES, b"<Types", DTD + b"<Types"), "xlsx.changed"),
    "entity in the content types, signed": Attack(
        TYPES, misread(CONTENT_TYPES, b"<Types", DTD + b"<Types"), "xlsx.unreadable_part"
    ),
    "content types that are no XML": Attack(
        TYPES, misread(CONTENT_TYPES, b"</Types>", b"</Typos>"), "xlsx.unreadable_part"
    ),
    "content types with something deeper": Attack(
        TYPES, misread(CONTENT_TYPES, b"</Types>", b"<a><b/></a></Types>"), "xlsx.unreadable_part"
    ),
    "content types under another name": Attack(
        TYPES,
        misread(CONTENT_TYPES, b"package/2006/content-types", b"package/2007/content-types"),
        "xlsx.unreadable_part",
    ),
    "content types of a third sort": Attack(
        TYPES,
        misread(CONTENT_TYPES, b"</Types>", b'<Other Extension="a" ContentType="b"/></Types>'),
        "xlsx.content_types",
    ),
    "content type told twice": Attack(
        TYPES,
        misread(CONTENT_TYPES, b"<Default ", b'<Default Extension="xml" ContentType="a/b"/><Default '),
        "xlsx.content_types",
    ),
    "part without a content type": Attack(
        TYPES, misread(CONTENT_TYPES, b'<Default Extension="rels"', b'<Default Extension="slre"'), "xlsx.content_types"
    ),
    "relationship under another name": Attack(
        TYPES, misread(ROOT_RELATIONSHIPS, b"</Relationships>", b"<Relation/></Relationships>"), "xlsx.relationships"
    ),
    "relationship with an unknown attribute": Attack(
        TYPES, misread(ROOT_RELATIONSHIPS, b"<Relationship ", b'<Relationship more="" '), "xlsx.relationships"
    ),
    "two relationships of one id": Attack(
        TYPES,
        misread(
            ROOT_RELATIONSHIPS,
            b'<Relationship Id="rId2"',
            b'<Relationship Id="rId1" Type="t" Target="a"/><Relationship Id="rId2"',
        ),
        "xlsx.relationships",
    ),
    "content type left out": Attack(TYPES, without_a_type, "xlsx.content_types"),
    "relationship spelled with references": Attack(
        TYPES, misread(ROOT_RELATIONSHIPS, b'Target="', b'Target="&#38;'), "xlsx.unreadable_part"
    ),
    "other transform": Attack(
        SIGNATURE, from_signature(b"RelationshipTransform", b"RelationshipTransf0rm"), "xlsx.signature_form"
    ),
    "transform that drops everything": Attack(
        SIGNATURE, from_signature(b"REC-xml-c14n-20010315", b"REC-xslt-19991116....."), "xlsx.signature_form"
    ),
    "part left out of the manifest": Attack(
        SIGNATURE, from_signature(b'<Reference URI="/docProps/app.xml', b'<Reference URI="/x'), "xlsx.signature_form"
    ),
    "manifest of nothing": Attack(SIGNATURE, empty_manifest, "xlsx.signature_form"),
    "other time": Attack(
        SIGNATURE, from_signature(b"<xd:SigningTime>2020-06-28", b"<xd:SigningTime>2020-06-27"), "xlsx.signature_wrong"
    ),
    "other comment": Attack(SIGNATURE, from_signature("首报".encode(), "零报".encode()), "xlsx.signature_wrong"),
    "weaker digest": Attack(
        SIGNATURE, from_signature(b"2001/04/xmlenc#sha256", b"2000/09/xmldsig#sha1."), "xlsx.signature_form"
    ),
    "blank in the signature": Attack(SIGNATURE, from_signature(b"<KeyInfo>", b" <KeyInfo>"), "xlsx.signature_form"),
    "comment in the signature": Attack(
        SIGNATURE, from_signature(b"<KeyInfo>", b"<!-- --><KeyInfo>"), "xlsx.signature_form"
    ),
    "entity in the signature": Attack(
        SIGNATURE, from_signature(b"<Signature ", DTD + b"<Signature "), "xlsx.signature_form"
    ),
    "two times": Attack(
        SIGNATURE,
        from_signature(b"</Signature>", b"<xd:SigningTime>2020-06-28T10:15:00Z</xd:SigningTime></Signature>"),
        "xlsx.unreadable",
    ),
    "mirrored signature value": Attack(SIGNATURE, mirrored, "xlsx.signature_wrong"),
    "origin with content": Attack(SIGNATURE, signed_with(manifest.ORIGIN, b"", b"x"), "xlsx.signature_form"),
    "origin that leads elsewhere": Attack(
        SIGNATURE,
        signed_with(manifest.ORIGIN_RELATIONSHIPS, b'Target="sig1.xml"', b'Target="sig2.xml"'),
        "xlsx.signature_form",
    ),
    "signed object in a wrapper": Attack(WRAPPED, wrapped_object, "xlsx.signature_form"),
    "signed information twice": Attack(WRAPPED, signed_info_twice, "xlsx.signature_form"),
    "second object": Attack(
        WRAPPED, from_signature(b"</Signature>", b"<Object></Object></Signature>"), "xlsx.signature_form"
    ),
    "second signature": Attack(WRAPPED, with_parts({"_xmlsignatures/sig2.xml": b"<Signature/>"}), "xlsx.changed"),
    "second signature named": Attack(
        WRAPPED,
        exchanged(
            manifest.ORIGIN_RELATIONSHIPS,
            b"</Relationships>",
            b'<Relationship Id="rId2" Type="t" Target="sig2.xml"/></Relationships>',
        ),
        "xlsx.changed",
    ),
    "signature of another workbook": Attack(WRAPPED, signature_only, "xlsx.changed"),
    "signature stripped": Attack(WRAPPED, without(manifest.SIGNATURE_PARTS), "xlsx.unsigned"),
    "signature part stripped": Attack(WRAPPED, without(frozenset({manifest.SIGNATURE})), "xlsx.unsigned"),
    "old binary format around it": Attack(WRAPPED, legacy, "vetting.no_plain_zip"),
    "same name twice": Attack(ZIP, twin(SHEET), "vetting.same_name_twice"),
    "same name in capitals": Attack(ZIP, twin(SHEET.upper()), "vetting.same_name_twice"),
    "same folder in capitals": Attack(ZIP, twin("xl/Worksheets/sheet1.xml"), "vetting.same_name_twice"),
    "name that leads out": Attack(ZIP, twin("../sheet1.xml"), "vetting.bad_name"),
    "name with a backslash": Attack(ZIP, twin("xl\\worksheets\\sheet1.xml"), "vetting.bad_name"),
    "name with an escape": Attack(ZIP, twin("xl/worksheets/sheet%31.xml"), "vetting.bad_name"),
    "bytes before": Attack(ZIP, lambda: b"MZ\x90\0" + signed_xlsx(), "vetting.no_plain_zip"),
    "bytes behind": Attack(ZIP, lambda: signed_xlsx() + b"\0", "vetting.no_plain_zip"),
    "comment behind": Attack(ZIP, lambda: signed_xlsx()[:-2] + b"\2\0hi", "vetting.no_plain_zip"),
    "comment and directory by another program": Attack(ZIP, zipped_by(with_comment_behind), "vetting.no_plain_zip"),
    "zipped by another program": Attack(ZIP, zipped_by(plainly), "xlsx.container"),
    "folder as a part": Attack(ZIP, zipped_by(in_a_folder), "vetting.bad_name"),
    "directory to be repaired": Attack(ZIP, repaired, "vetting.no_plain_zip"),
    "time in the directory": Attack(ZIP, time_in_the_directory, "xlsx.container"),
    "two names for one part": Attack(ZIP, local_header_lies, "vetting.two_truths"),
    "signature first": Attack(ZIP, moved_to_the_front, "xlsx.part_order"),
    "sheet packed otherwise": Attack(ZIP, packed_otherwise, "xlsx.changed"),
    "signature packed": Attack(ZIP, packed_signature, "xlsx.container"),
    "formula": Attack(CONTENT, signed(with_formula), "xlsx.formula"),
    "link": Attack(CONTENT, signed(with_link), "xlsx.relationships"),
    "comment boxes": Attack(CONTENT, signed(with_comment), "xlsx.active_content"),
    "macros": Attack(CONTENT, signed(with_macros), "xlsx.active_content"),
    "dangling relationship": Attack(CONTENT, signed(with_dangling_relationship), "xlsx.relationships"),
    "signed by a same-named key": Attack(TRUST, by(impostor), "certificate.not_pinned"),
    "pinned certificate, strange signature": Attack(TRUST, certificate_in_strange_signature, "xlsx.signature_wrong"),
    "signed after the certificate ended": Attack(TRUST, after_the_certificate, "certificate.expired"),
    "signed with a key that may not sign": Attack(TRUST, with_another_usage, "certificate.wrong_usage"),
    "signed before the certificate began": Attack(TRUST, before_the_certificate, "certificate.not_yet_valid"),
}
