"""What somebody with a pinned key and a program of his own could sign, and containers and keys of odd kinds.

Everything here is properly signed or nearly so: what refuses it is a rule about content, the one form of the signature, or
the kind of the key.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import cache
from typing import Any

import openpyxl
from asn1crypto import cms as asn1_cms
from asn1crypto import core
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.name import _ASN1Type  # pyright: ignore[reportPrivateUsage]
from cryptography.x509.oid import NameOID
from openpyxl.formatting.rule import FormulaRule
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from pyhanko.pdf_utils import embed, generic
from pyhanko.pdf_utils.generic import pdf_name

from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.pdf_signature import cms
from planner_desktop.documents.pdf_signature.signing import sign_pdf
from planner_desktop.documents.xlsx_signature import manifest, sign_xlsx
from planner_desktop.documents.xlsx_signature.package import CONTENT_TYPES
from support.pdf_attacks import Attack, prepared
from support.pdf_forging import Change, container, dictionary, root_entry, with_container
from support.signed_samples import (
    NOW,
    PAYLOAD,
    SEAL_BOX,
    SIGNED_AT,
    UNIT_NAME,
    pins,
    rsa_key,
    saved,
    sign_sample_pdf,
    signed_pdf,
    signing_key,
    unsigned_pdf,
    unsigned_xlsx,
    workbook,
)
from support.xlsx_forging import SHEET, changed, parts_of, zipped

WORKBOOK = "xl/workbook.xml"
WORKBOOK_RELATIONSHIPS = "xl/_rels/workbook.xml.rels"
SHEET_TYPE = b"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
PNG = b"\x89PNG\r\n\x1a\n"


# Keys and signature values


def self_signed(private_key: Any, code: str = "140106") -> SigningKey:
    """A certificate that our own program would not make."""
    # A number in other than plain digits has no place in the type that the standard gives it, so another type is taken.
    kind = None if code.isascii() else _ASN1Type.UTF8String
    names = [x509.NameAttribute(NameOID.COMMON_NAME, UNIT_NAME), x509.NameAttribute(NameOID.SERIAL_NUMBER, code, kind)]
    certificate = (
        x509.CertificateBuilder()
        .subject_name(x509.Name(names))
        .issuer_name(x509.Name(names))
        .public_key(private_key.public_key())
        .serial_number(7)
        .not_valid_before(NOW - timedelta(days=90))
        .not_valid_after(NOW + timedelta(days=90))
        .sign(private_key, hashes.SHA256())
    )
    return SigningKey(private_key, certificate)


class LargerCurve:
    """Signs as ``SigningKey`` does, with a key that it would not take."""

    def __init__(self) -> None:
        made = self_signed(ec.generate_private_key(ec.SECP384R1()))
        self.private_key, self.certificate = made.private_key, made.certificate
        self.certificate_der, self.fingerprint = made.certificate_der, made.fingerprint

    def sign(self, message: bytes) -> bytes:
        return self.private_key.sign(message, ec.ECDSA(hashes.SHA256()))  # type: ignore[union-attr,call-arg,arg-type]


@cache
def larger_curve() -> Any:
    return LargerCurve()


@cache
def short_rsa() -> SigningKey:
    return self_signed(rsa.generate_private_key(65537, 1024))


def odd_pins() -> frozenset[str]:
    """A receiver who pinned even these."""
    return pins(larger_curve()) | pins(short_rsa()) | pins(rsa_key())


def rsa_value_plus_modulus() -> bytes:
    """The same number once more around the modulus: another value of the same length, where there is room."""
    for attempt in range(40):
        data = sign_sample_pdf(unsigned_pdf(), rsa_key(), signed_at=SIGNED_AT + timedelta(seconds=attempt))
        sound = container(data)
        modulus = rsa_key().private_key.public_key().public_numbers().n  # type: ignore[union-attr]
        value = int.from_bytes(sound.signature, "big") + modulus
        if value < 2 ** (8 * len(sound.signature)):
            other = value.to_bytes(len(sound.signature), "big")
            return with_container(data, cms.Container(sound.certificate, sound.digest, other).to_der())
    raise AssertionError("no value leaves room")


def rsa_value_with_zeros() -> bytes:
    data = sign_sample_pdf(unsigned_pdf(), rsa_key())
    sound = container(data)
    return with_container(data, cms.Container(sound.certificate, sound.digest, b"\0" + sound.signature).to_der())


# The container in other encodings, which say the same to a lenient reader


def of_indefinite_length() -> bytes:
    der = container(signed_pdf()).to_der()
    return with_container(signed_pdf(), b"\x30\x80" + der[4:] + b"\0\0")


def of_longer_length() -> bytes:
    der = container(signed_pdf()).to_der()
    return with_container(signed_pdf(), b"\x30\x83\0" + der[2:])


def reworked(change: Callable[[Any], None]) -> Callable[[], bytes]:
    """The container with something in it exchanged."""

    def make() -> bytes:
        info = asn1_cms.ContentInfo.load(container(signed_pdf()).to_der())
        change(info["content"])
        return with_container(signed_pdf(), info.dump(force=True))

    return make


def other_digest(signed: Any) -> None:
    signed["digest_algorithms"][0]["algorithm"] = "sha1"
    signed["signer_infos"][0]["digest_algorithm"]["algorithm"] = "sha1"


def other_algorithm(signed: Any) -> None:
    signed["signer_infos"][0]["signature_algorithm"]["algorithm"] = "sha512_ecdsa"


def second_signer(signed: Any) -> None:
    signed["signer_infos"].append(signed["signer_infos"][0].copy())


def content_inside(signed: Any) -> None:
    signed["encap_content_info"]["content"] = core.OctetString(b"62 of 100")


def revocation_list(signed: Any) -> None:
    signed["crls"] = asn1_cms.RevocationInfoChoices([])


# PDFs that show something else elsewhere


def page_text_from(entries: dict[str, Any]) -> Change:
    """The first page's text comes from a stream with these entries."""

    def change(writer: Any) -> None:
        page = writer.root["/Pages"]["/Kids"][0]
        page[pdf_name("/Contents")] = writer.add_object(generic.StreamObject(dictionary(**entries), stream_data=b""))
        writer.update_container(page)

    return change


def drawn_object(**entries: Any) -> Change:
    """A drawing with these entries, hung where it harms nobody."""

    def change(writer: Any) -> None:
        stream = generic.StreamObject(dictionary(Subtype=pdf_name("/Form"), **entries), stream_data=b"")
        root_entry("/ViewerPreferences", dictionary(X=writer.add_object(stream)))(writer)

    return change


def object_stream(writer: Any) -> None:
    """A packed object lies ready for a reader that searches the whole file."""
    stream = generic.StreamObject(
        dictionary(Type=pdf_name("/ObjStm"), N=generic.NumberObject(1), First=generic.NumberObject(4)),
        stream_data=b"9 0 << /Length 0 >>",
    )
    root_entry("/ViewerPreferences", dictionary(X=writer.add_object(stream)))(writer)


def attachments_with_equal_names(writer: Any) -> None:
    """Two files whose names are one name to some programs: composed and decomposed."""
    for name in ("caf\u00e9.json", "cafe\u0301.json"):
        content = embed.EmbeddedFileObject.from_file_data(writer, b"{}", mime_type="application/json")
        embed.embed_file(writer, embed.FileSpec(name, file_name=name, embedded_data=content))


def with_name(name: str) -> bytes:
    """The payload under a name that a program would open in its own way."""
    return sign_pdf(
        unsigned_pdf(),
        signing_key(),
        payload=PAYLOAD,
        payload_name=name,
        seal_page=-1,
        seal_box=SEAL_BOX,
        reason="",
        location="",
        signed_at=SIGNED_AT,
    )


# Workbooks that compute, fetch, or are read as something else


def built(change: Callable[[openpyxl.Workbook], None]) -> Callable[[], bytes]:
    """A workbook with something in it that a return has not, signed in our form."""

    def make() -> bytes:
        book = workbook()
        change(book)
        return sign_xlsx(saved(book), signing_key(), signed_at=SIGNED_AT)

    return make


def rule_that_computes(book: openpyxl.Workbook) -> None:
    book["进展情况"].conditional_formatting.add("A1:A9", FormulaRule(formula=["$B$1>62"]))


def list_that_computes(book: openpyxl.Workbook) -> None:
    check = DataValidation(type="custom", formula1="=LEN(A1)>2")
    check.add("A1")
    book["进展情况"].add_data_validation(check)


def name_that_computes(book: openpyxl.Workbook) -> None:
    book.defined_names["total"] = DefinedName("total", attr_text="SUM(进展情况!$A$1:$A$9)")


def name_that_runs(book: openpyxl.Workbook) -> None:
    book.defined_names["_xlnm.Print_Area"] = DefinedName("_xlnm.Print_Area", attr_text="cmd|'/c calc'!A1")


def signed_with(part: str, old: bytes, new: bytes) -> Callable[[], bytes]:
    """The pinned key signs the sound parts with one of them changed, in our form."""

    def make() -> bytes:
        parts = parts_of(unsigned_xlsx())
        assert old in parts[part]
        odd = zipped(parts | {part: parts[part].replace(old, new, 1)})
        return sign_xlsx(odd, signing_key(), signed_at=SIGNED_AT)

    return make


def formula_under_a_prefix() -> bytes:
    """A formula in the sheet's own namespace, under a prefix of letters that a search may not think of."""
    return _with_sheet(lambda sheet: sheet.replace(b"<sheetData>", b"<sheetData>" + _PREFIXED, 1))


_MAIN = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PREFIXED = b'<row r="99"><c r="A99"><x-1:f xmlns:x-1="' + _MAIN + b'">1+1</x-1:f><v>98</v></c></row>'


def _with_sheet(change: Callable[[bytes], bytes]) -> bytes:
    parts = parts_of(unsigned_xlsx())
    return sign_xlsx(zipped(parts | {SHEET: change(parts[SHEET])}), signing_key(), signed_at=SIGNED_AT)


def _moved(name: str, content: Callable[[bytes], bytes], kind: bytes = SHEET_TYPE) -> bytes:
    """The first sheet under another name, which its relationship and its content type lead to."""
    parts = parts_of(unsigned_xlsx())
    sheet = parts.pop(SHEET)
    file = name.rpartition("/")[2].encode()
    relationships = parts[WORKBOOK_RELATIONSHIPS].replace(b"sheet1.xml", file, 1)
    types = parts[CONTENT_TYPES].replace(
        b'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="' + SHEET_TYPE + b'"',
        b'<Override PartName="/' + name.encode() + b'" ContentType="' + kind + b'"',
        1,
    )
    moved = {**parts, WORKBOOK_RELATIONSHIPS: relationships, CONTENT_TYPES: types, name: content(sheet)}
    return sign_xlsx(zipped(moved), signing_key(), signed_at=SIGNED_AT)


def sheet_under_another_ending() -> bytes:
    return _moved("xl/worksheets/sheet1.bin", lambda sheet: sheet)


def sheet_as_a_picture() -> bytes:
    return _moved("xl/worksheets/sheet1.png", lambda sheet: sheet, b"image/png")


def target(new: bytes) -> Callable[[], bytes]:
    """The first sheet's relationship leads somewhere else."""
    return signed_with(WORKBOOK_RELATIONSHIPS, b'Target="/xl/worksheets/sheet1.xml"', b'Target="' + new + b'"')


ENCODING, KEYS, ELSEWHERE, COMPUTING, READING = (
    "encoding of the container",
    "kind of key",
    "shown from elsewhere",
    "workbook that computes",
    "workbook read as something else",
)
PDF_BY_SIGNER: dict[str, Attack] = {
    "container of indefinite length": Attack(ENCODING, of_indefinite_length, "pdf.container"),
    "container of a longer length": Attack(ENCODING, of_longer_length, "pdf.padding"),
    "container of another digest": Attack(ENCODING, reworked(other_digest), "pdf.container"),
    "signature of another digest": Attack(ENCODING, reworked(other_algorithm), "pdf.container"),
    "two signers in one container": Attack(ENCODING, reworked(second_signer), "pdf.container"),
    "content in the container": Attack(ENCODING, reworked(content_inside), "pdf.container"),
    "revocation list in the container": Attack(ENCODING, reworked(revocation_list), "pdf.container"),
    "RSA value and once the modulus": Attack(KEYS, rsa_value_plus_modulus, "pdf.signature_wrong"),
    "RSA value with zeros before it": Attack(KEYS, rsa_value_with_zeros, "pdf.signature_wrong"),
    "key on a larger curve": Attack(
        KEYS, lambda: sign_sample_pdf(unsigned_pdf(), larger_curve()), "pdf.signature_wrong"
    ),
    "RSA key of 1,024 bits": Attack(KEYS, lambda: sign_sample_pdf(unsigned_pdf(), short_rsa()), "pdf.signature_wrong"),
    "text from a file beside": Attack(
        ELSEWHERE, prepared(page_text_from({"F": generic.pdf_string("other.txt")})), "pdf.active_content"
    ),
    "drawing in PostScript": Attack(ELSEWHERE, prepared(drawn_object(Subtype2=pdf_name("/PS"))), "pdf.active_content"),
    "drawing that a printer replaces": Attack(
        ELSEWHERE, prepared(drawn_object(OPI=dictionary())), "pdf.active_content"
    ),
    "packed objects lying ready": Attack(ELSEWHERE, prepared(object_stream), "pdf.active_content"),
    "two attachments of one name": Attack(ELSEWHERE, prepared(attachments_with_equal_names), "pdf.attachments"),
    "attachment named as a program": Attack(ELSEWHERE, lambda: with_name("return.exe"), "pdf.attachments"),
    "attachment with a name that breaks off": Attack(
        ELSEWHERE, lambda: with_name("return.exe\0.json"), "pdf.attachments"
    ),
}
XLSX_BY_SIGNER: dict[str, Attack] = {
    "RSA key of 1,024 bits": Attack(
        KEYS, lambda: sign_xlsx(unsigned_xlsx(), short_rsa(), signed_at=SIGNED_AT), "xlsx.signature_wrong"
    ),
    "formula under an odd prefix": Attack(COMPUTING, formula_under_a_prefix, "xlsx.formula"),
    "format that computes": Attack(COMPUTING, built(rule_that_computes), "xlsx.formula"),
    "check that computes": Attack(COMPUTING, built(list_that_computes), "xlsx.formula"),
    "name that computes": Attack(COMPUTING, built(name_that_computes), "xlsx.formula"),
    "print area that starts a program": Attack(COMPUTING, built(name_that_runs), "xlsx.formula"),
    "sheet under another ending": Attack(READING, sheet_under_another_ending, "xlsx.active_content"),
    "sheet that says it is a picture": Attack(READING, sheet_as_a_picture, "xlsx.active_content"),
    "target outside the package": Attack(READING, target(b"/../sheet1.xml"), "xlsx.relationships"),
    "target on a server": Attack(READING, target(b"//server/share/sheet1.xml"), "xlsx.relationships"),
    "target of a scheme": Attack(READING, target(b"file:///xl/worksheets/sheet1.xml"), "xlsx.relationships"),
    "target with a fragment": Attack(READING, target(b"worksheets/sheet1.xml#a"), "xlsx.relationships"),
    "target with an escape": Attack(READING, target(b"worksheets/sheet%31.xml"), "xlsx.relationships"),
    "target in capitals": Attack(READING, target(b"worksheets/Sheet1.xml"), "xlsx.relationships"),
    "digest of the manifest by SHA-1": Attack(
        READING,
        lambda: changed(manifest.SIGNATURE, b"xmldsig-more#ecdsa-sha256", b"xmldsig-more#ecdsa-sha1"),
        "xlsx.signature_form",
    ),
}
