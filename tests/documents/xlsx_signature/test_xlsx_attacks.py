"""What office software calls valid is refused here: packages changed without the key, and odd ones signed with it."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable

import openpyxl
import pytest
from cryptography.hazmat.primitives.asymmetric import utils

from planner_desktop.documents import signature_values, zip_container
from planner_desktop.documents.signature_values import _P256_ORDER  # pyright: ignore[reportPrivateUsage]
from planner_desktop.documents.xlsx_signature import manifest, sign_xlsx, verify_xlsx
from planner_desktop.documents.xlsx_signature.package import CONTENT_TYPES, ROOT_RELATIONSHIPS
from planner_desktop.domain.identity import SignatureStatus
from support.signed_samples import NOW, SIGNED_AT, pins, saved, signed_xlsx, signing_key, unsigned_xlsx
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


def status_of(data: bytes) -> SignatureStatus:
    return verify_xlsx(data, pins(), now=NOW).status


def codes(data: bytes) -> list[str]:
    return [finding.code for finding in status_of(data).findings]


def test_zipping_the_sound_parts_again_gives_the_sound_file() -> None:
    assert zipped(parts_of(signed_xlsx())) == signed_xlsx()


IN_A_PART: dict[str, tuple[str, bytes, bytes]] = {
    "changed cell": (SHEET, b" 3-2<", b" 3-9<"),
    "added blank": (SHEET, b"</sheetData>", b" </sheetData>"),
    "changed hidden payload": ("xl/worksheets/sheet3.xml", b"140106", b"140107"),
    "changed properties": ("docProps/core.xml", b"openpyxl", b"0penpyxl"),
    "changed content type": (CONTENT_TYPES, b"sheet.main+xml", b"template.main+xml"),
    "added default type": (CONTENT_TYPES, b"<Default ", b'<Default Extension="bin" ContentType="x/y"/><Default '),
    "external relationship": (
        "xl/_rels/workbook.xml.rels",
        b"</Relationships>",
        b'<Relationship Id="x" Type="t" Target="http://example.invalid/" TargetMode="External"/></Relationships>',
    ),
    "blank in the relationships": (ROOT_RELATIONSHIPS, b"</Relationships>", b"\n</Relationships>"),
    "blank in the signature": (manifest.SIGNATURE, b"<KeyInfo>", b" <KeyInfo>"),
    "comment in the signature": (manifest.SIGNATURE, b"<KeyInfo>", b"<!-- --><KeyInfo>"),
    "second object in the signature": (manifest.SIGNATURE, b"</Signature>", b"<Object></Object></Signature>"),
    "other transform": (manifest.SIGNATURE, b"RelationshipTransform", b"RelationshipTransf0rm"),
    "part left out of the manifest": (manifest.SIGNATURE, b'<Reference URI="/docProps/app.xml', b'<Reference URI="/x'),
    "other time": (manifest.SIGNATURE, b"<xd:SigningTime>2020-06-28", b"<xd:SigningTime>2020-06-27"),
    "second signature named": (
        "_xmlsignatures/_rels/origin.sigs.rels",
        b"</Relationships>",
        b'<Relationship Id="rId2" Type="t" Target="sig2.xml"/></Relationships>',
    ),
    "origin with content": (manifest.ORIGIN, b"", b"x"),
}


@pytest.mark.parametrize(("part", "old", "new"), IN_A_PART.values(), ids=IN_A_PART.keys())
def test_changed_part_is_refused(part: str, old: bytes, new: bytes) -> None:
    status = status_of(changed(part, old, new))
    assert (status.intact, status.valid) == (False, False)


EXTRA: dict[str, Parts] = {
    "unsigned part": {"xl/worksheets/sheet9.xml": b"<worksheet/>"},
    "unsigned image": {"xl/media/image1.png": b"\x89PNG"},
    "macros": {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"},
    "second signature": {"_xmlsignatures/sig2.xml": b"<Signature/>"},
    "relationships of a sheet": {"xl/worksheets/_rels/sheet1.xml.rels": b"<Relationships/>"},
}


@pytest.mark.parametrize("extra", EXTRA.values(), ids=EXTRA.keys())
def test_added_part_is_refused(extra: Parts) -> None:
    status = status_of(zipped(parts_of(signed_xlsx()) | extra))
    assert (status.intact, status.valid) == (False, False)


@pytest.mark.parametrize("name", sorted(set(parts_of(signed_xlsx()))))
def test_removed_part_is_refused(name: str) -> None:
    parts = parts_of(signed_xlsx())
    del parts[name]
    if name == CONTENT_TYPES:
        parts["xl/a.xml"] = b""
        data = zip_container.compose([zip_container.pack(each, parts[each]) for each in sorted(parts)])
    else:
        data = zipped(parts)
    assert not status_of(data).intact


def test_signing_the_sound_parts_as_they_are_gives_a_sound_file() -> None:
    assert codes(signed_as_they_are(parts_of(signed_xlsx()))) == []


IN_ANOTHER_FORM: dict[str, tuple[str, bytes, bytes, str]] = {
    "blank in the content types": (CONTENT_TYPES, b"</Types>", b" </Types>", "xlsx.content_types"),
    "content type that nothing needs": (
        CONTENT_TYPES,
        b"<Default ",
        b'<Default Extension="bin" ContentType="a/b"/><Default ',
        "xlsx.content_types",
    ),
    "blank in the relationships": (
        "xl/_rels/workbook.xml.rels",
        b"</Relationships>",
        b" </Relationships>",
        "xlsx.relationships",
    ),
    "way to another signature": (
        "xl/_rels/workbook.xml.rels",
        b"</Relationships>",
        manifest.ORIGIN_RELATIONSHIP.to_xml().replace("rIdSigOrigin", "rIdZ").encode() + b"</Relationships>",
        "xlsx.relationships",
    ),
    "origin with content": (manifest.ORIGIN, b"", b"x", "xlsx.signature_form"),
    "origin that leads elsewhere": (
        manifest.ORIGIN_RELATIONSHIPS,
        b'Target="sig1.xml"',
        b'Target="sig2.xml"',
        "xlsx.signature_form",
    ),
}


@pytest.mark.parametrize(("part", "old", "new", "code"), IN_ANOTHER_FORM.values(), ids=IN_ANOTHER_FORM.keys())
def test_properly_signed_package_in_another_form_is_refused(part: str, old: bytes, new: bytes, code: str) -> None:
    parts = parts_of(signed_xlsx())
    status = status_of(signed_as_they_are(parts | {part: parts[part].replace(old, new, 1)}))
    assert status.intact is False
    assert [finding.code for finding in status.findings] == [code]


def test_same_parts_with_relationships_in_another_order_are_refused() -> None:
    parts = parts_of(signed_xlsx())
    head, *rows = parts[ROOT_RELATIONSHIPS].split(b"<Relationship ")
    last = rows[-1].removesuffix(b"</Relationships>")
    turned = head + b"".join(b"<Relationship " + row for row in [last, *rows[:-1]]) + b"</Relationships>"
    assert turned != parts[ROOT_RELATIONSHIPS]
    assert codes(signed_as_they_are(parts | {ROOT_RELATIONSHIPS: turned})) == ["xlsx.relationships"]


def test_sheet_packed_in_another_way_is_refused_though_its_content_is_signed() -> None:
    parts = parts_of(signed_xlsx())
    entries = list(zip_container.read(signed_xlsx()))
    at = next(number for number, entry in enumerate(entries) if entry.name == SHEET)
    entries[at] = zip_container.pack(SHEET, parts[SHEET], method=zip_container.STORED)
    assert codes(zip_container.compose(entries)) == ["xlsx.changed"]


def test_bytes_before_the_zip_are_refused() -> None:
    assert not status_of(b"MZ\x90\0" + signed_xlsx()).intact


def test_bytes_after_the_zip_are_refused() -> None:
    assert codes(signed_xlsx() + b"\0") == ["vetting.no_plain_zip"]


def test_comment_of_the_zip_is_refused() -> None:
    assert codes(signed_xlsx()[:-2] + b"\x02\0hi") == ["vetting.no_plain_zip"]


def test_same_parts_zipped_by_another_program_are_refused() -> None:
    def write(archive: zipfile.ZipFile, parts: Parts) -> None:
        for name, data in parts.items():
            archive.writestr(name, data)

    assert codes(rewritten(write)) == ["xlsx.container"]


@pytest.mark.parametrize("twin", [SHEET, SHEET.upper(), "xl/Worksheets/sheet1.xml"])
def test_same_name_twice_is_refused(twin: str) -> None:
    entries = zip_container.read(signed_xlsx())
    forged = zip_container.pack(twin, b"<worksheet/>")
    assert codes(zip_container.compose([*entries[:-1], forged, entries[-1]])) == ["vetting.same_name_twice"]


def test_directory_that_tells_another_size_than_the_part_is_refused() -> None:
    data = signed_xlsx()
    at = data.index(b"PK\1\2") + 24
    assert not status_of(data[:at] + b"\xff" + data[at + 1 :]).intact


def test_signature_moved_to_the_front_is_refused() -> None:
    entries = zip_container.read(signed_xlsx())
    assert codes(zip_container.compose([entries[-1], *entries[:-1]])) == ["xlsx.part_order"]


def test_packed_signature_part_is_refused() -> None:
    entries = zip_container.read(signed_xlsx())
    packed = zip_container.pack(manifest.SIGNATURE, zip_container.unpack(entries[-1]))
    assert codes(zip_container.compose([*entries[:-1], packed])) == ["xlsx.container"]


def test_certificate_exchanged_for_another_is_refused() -> None:
    other = signing_key("另一把钥匙（示例）").certificate_der
    own = base64.b64encode(signing_key().certificate_der)
    status = status_of(changed(manifest.SIGNATURE, own, base64.b64encode(other)))
    assert (status.intact, status.valid, status.trusted) == (False, False, False)


def test_certificate_of_a_pinned_unit_put_into_a_strangers_signature_is_not_trusted() -> None:
    stranger = signing_key("另一把钥匙（示例）")
    parts = parts_of(sign_xlsx(unsigned_xlsx(), stranger, signed_at=SIGNED_AT))
    old, new = (base64.b64encode(key.certificate_der) for key in (stranger, signing_key()))
    parts[manifest.SIGNATURE] = parts[manifest.SIGNATURE].replace(old, new)
    status = status_of(zipped(parts))
    assert (status.intact, status.valid, status.trusted) == (False, False, False)


def test_signature_by_a_stranger_under_the_same_name_is_not_trusted() -> None:
    stranger = signing_key("另一把钥匙（示例）")
    status = status_of(sign_xlsx(unsigned_xlsx(), stranger, signed_at=SIGNED_AT))
    assert (status.intact, status.valid, status.trusted) == (True, True, False)


def test_the_mirrored_ecdsa_value_is_refused() -> None:
    key = signing_key().certificate.public_key()
    _, value = manifest.extract(parts_of(signed_xlsx())[manifest.SIGNATURE])
    r, s = utils.decode_dss_signature(value)
    mirrored = utils.encode_dss_signature(r, _P256_ORDER - s)
    old, new = (base64.b64encode(signature_values.to_xml(key, each)) for each in (value, mirrored))
    assert codes(changed(manifest.SIGNATURE, old, new)) == ["xlsx.signature_wrong"]


def test_signature_stripped_says_unsigned() -> None:
    parts = {name: data for name, data in parts_of(signed_xlsx()).items() if name not in manifest.SIGNATURE_PARTS}
    assert codes(zipped(parts)) == ["xlsx.unsigned"]


def test_document_type_in_content_types_is_refused() -> None:
    data = changed(CONTENT_TYPES, b"<Types", b'<!DOCTYPE t [<!ENTITY x "y">]><Types')
    assert not status_of(data).intact


ODD: dict[str, tuple[Callable[[], bytes], str]] = {
    "formula": (with_formula, "xlsx.formula"),
    "link": (with_link, "xlsx.formula"),
    "external relationship": (with_link, "xlsx.relationships"),
    "comment boxes": (with_comment, "xlsx.active_content"),
    "macros": (with_macros, "xlsx.active_content"),
    "dangling relationship": (with_dangling_relationship, "xlsx.relationships"),
}


@pytest.mark.parametrize(("make", "code"), ODD.values(), ids=ODD.keys())
def test_properly_signed_workbook_with_odd_content_is_intact_but_not_valid(
    make: Callable[[], bytes], code: str
) -> None:
    signed = sign_xlsx(make(), signing_key(), signed_at=SIGNED_AT)
    status = status_of(signed)
    assert (status.intact, status.valid, status.trusted) == (True, False, True)
    assert code in codes(signed)


def test_edit_in_a_spreadsheet_program_is_refused() -> None:
    book = openpyxl.load_workbook(io.BytesIO(signed_xlsx()))
    book["进展情况"]["B3"] = "示例 98"
    assert not status_of(saved(book)).intact


def test_file_beyond_the_size_limit_is_refused_at_once() -> None:
    assert codes(b"PK\3\4" + b"\0" * (20 * 1024 * 1024)) == ["xlsx.too_large"]
