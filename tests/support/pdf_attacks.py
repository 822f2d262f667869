"""Attacks on signed PDFs, each made in code from the sound sample: who tries what, and the finding that stops it.

The families follow what is known of the field: incremental saving, signature wrapping and universal forgery (Mladenov
and others, 2019), shadow documents (Rohlmann and others, 2021), attacks on certification (EAA and SSA, 2021).
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from asn1crypto import keys, x509
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter, copy_into_new_writer
from pyhanko.sign import fields, signers
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas

from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.pdf_signature import cms
from planner_desktop.documents.pdf_signature.signing import sign_pdf
from support.pdf_forging import (
    SCRIPT,
    Change,
    add_annotation,
    add_attachment,
    container,
    dictionary,
    numbers,
    replace_page,
    replace_payload,
    resigned,
    root_entry,
    updated,
    with_container,
)
from support.signed_samples import (
    PAYLOAD,
    SEAL_BOX,
    SIGNED_AT,
    sign_sample_pdf,
    signed_pdf,
    signing_key,
    unsigned_pdf,
)


@dataclass(frozen=True, slots=True)
class Attack:
    """One file that must not be accepted."""

    family: str
    make: Callable[[], bytes]
    code: str
    """A finding that must be among those given."""


def impostor() -> SigningKey:
    """Another key that calls itself by the same name."""
    key = signing_key("另一把钥匙（示例）")
    return SigningKey(key.private_key, key.certificate)


TABLE = int(re.findall(rb"startxref\n(\d+)", unsigned_pdf())[-1])
"""Where the report's own table of objects begins."""


# Incremental saving: something is written behind the signed revision.


def behind(change: Change) -> Callable[[], bytes]:
    return lambda: updated(signed_pdf(), change)


def rotate_page(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page[pdf_name("/Rotate")] = generic.NumberObject(180)
    writer.update_container(page)


def crop_page(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page[pdf_name("/CropBox")] = generic.ArrayObject(map(generic.NumberObject, (0, 0, 10, 10)))
    writer.update_container(page)


def add_page(writer: IncrementalPdfFileWriter) -> None:
    pages = writer.root["/Pages"]
    page = dictionary(
        Type=pdf_name("/Page"),
        Parent=writer.root.raw_get("/Pages"),
        MediaBox=generic.ArrayObject(map(generic.NumberObject, (0, 0, 600, 800))),
        Contents=writer.add_object(generic.StreamObject(stream_data=b"BT (98) Tj ET")),
    )
    pages["/Kids"].append(writer.add_object(page))
    pages[pdf_name("/Count")] = generic.NumberObject(3)
    writer.update_container(pages["/Kids"])
    writer.update_container(pages)


def remove_page(writer: IncrementalPdfFileWriter) -> None:
    pages = writer.root["/Pages"]
    pages[pdf_name("/Kids")] = generic.ArrayObject([pages["/Kids"].raw_get(1)])
    pages[pdf_name("/Count")] = generic.NumberObject(1)
    writer.update_container(pages)


def replace_font(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    shifted = dictionary(
        Type=pdf_name("/Font"),
        Subtype=pdf_name("/Type1"),
        BaseFont=pdf_name("/Helvetica"),
        Encoding=dictionary(Differences=generic.ArrayObject([generic.NumberObject(54), pdf_name("/nine")])),
    )
    page["/Resources"][pdf_name("/Font")] = dictionary(F1=writer.add_object(shifted))
    writer.update_container(page)


def draw_seal(writer: IncrementalPdfFileWriter) -> None:
    """Evil annotation: the signature's own field gets an appearance."""
    field = writer.root["/AcroForm"]["/Fields"][0]
    field[pdf_name("/AP")] = dictionary(
        N=writer.add_object(generic.StreamObject(dictionary(Subtype=pdf_name("/Form")), stream_data=b"BT (98) Tj ET"))
    )
    writer.update_container(field)


def add_field(kind: str, **entries: Any) -> Change:
    """Another field in the form, drawn over the page."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        form = writer.root["/AcroForm"] if "/AcroForm" in writer.root else dictionary(Fields=generic.ArrayObject())
        field = dictionary(FT=pdf_name(kind), T=generic.pdf_string("more"), **entries)
        form["/Fields"].append(writer.add_object(field))
        writer.root[pdf_name("/AcroForm")] = form
        writer.update_root()

    return change


def metadata(writer: IncrementalPdfFileWriter) -> None:
    stream = generic.StreamObject(
        dictionary(Type=pdf_name("/Metadata"), Subtype=pdf_name("/XML")), stream_data=b"<x:xmpmeta/>"
    )
    writer.root[pdf_name("/Metadata")] = writer.add_object(stream)
    writer.update_root()


def sneaky_signature() -> bytes:
    """Sneaky signature: another party signs again behind the certified file."""
    stranger = container(foreign_signature())
    second = dictionary(
        Type=pdf_name("/Sig"),
        Filter=pdf_name("/Adobe.PPKLite"),
        SubFilter=pdf_name("/ETSI.CAdES.detached"),
        Contents=generic.ByteStringObject(stranger.to_der()),
        ByteRange=generic.ArrayObject(map(generic.NumberObject, (0, 100, 200, 300))),
    )
    return updated(signed_pdf(), add_field("/Sig", V=second))


def approved(pdf: bytes, key: SigningKey, field: str, *, certify: bool = False) -> bytes:
    """Signed by an ordinary program: pyHanko's own signer, no certification unless asked for."""
    certificate = x509.Certificate.load(key.certificate_der)
    private = key.private_key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    signer = signers.SimpleSigner(
        signing_cert=certificate,
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )
    about = signers.PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        certify=certify,
        docmdp_permissions=fields.MDPPerm.NO_CHANGES,
        subfilter=fields.SigSeedSubFilter.PADES,
    )
    output = io.BytesIO()
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
    signers.PdfSigner(about, signer).sign_pdf(writer, output=output)
    return output.getvalue()


def unsigned_update_by_hand() -> bytes:
    """The newest revision is a bare table that points a signed object elsewhere."""
    data = signed_pdf()
    evil = b"9 0 obj\n<< /Length 13 >>\nstream\nBT (98) Tj ET\nendstream\nendobj\n"
    previous = int(re.findall(rb"startxref\n(\d+)", data)[-1])
    table = b"xref\n9 1\n%010d 00000 n \ntrailer\n<< /Root 5 0 R /Size 22 /Prev %d >>\n" % (len(data), previous)
    return data + evil + table + b"startxref\n%d\n%%%%EOF\n" % (len(data) + len(evil))


# Signature wrapping: the signed bytes are moved, others put in their place.


def wrapped(byte_range: Callable[[int, int, int, int], bytes]) -> bytes:
    """The second signed part stands at the end; the gap between holds objects of the forger's own."""
    data = signed_pdf()
    start, end = numbers(data)
    rest = data[end:]
    evil = b"\n9 0 obj\n<< /Length 13 >>\nstream\nBT (98) Tj ET\nendstream\nendobj\n"
    text = byte_range(start, end, end + len(evil), len(rest))
    found = re.search(rb"\[0 \d+ \d+ \d+\] *", data)
    assert found is not None
    fixed = data.replace(found[0], text.ljust(len(found[0])), 1)
    return fixed[:end] + evil + fixed[end:]


def wrapped_with_second_object() -> bytes:
    """The signature dictionary is there twice: the signed one, and one whose range skips the forger's objects."""
    data = signed_pdf()
    at = data.index(b"20 0 obj")
    copy = data[at : data.index(b"endobj", at) + 7]
    previous = int(re.findall(rb"startxref\n(\d+)", data)[-1])
    table = b"xref\n20 1\n%010d 00000 n \ntrailer\n<< /Root 5 0 R /Size 22 /Prev %d >>\n" % (len(data), previous)
    return data + copy + table + b"startxref\n%d\n%%%%EOF\n" % (len(data) + len(copy))


# Universal forgery: ByteRange and Contents take shapes that a lax verifier calls nothing to verify.


def range_of(text: bytes) -> Callable[[], bytes]:
    def make() -> bytes:
        found = re.search(rb"/ByteRange \[0 \d+ \d+ \d+\] *", signed_pdf())
        assert found is not None
        return signed_pdf().replace(found[0], text.ljust(len(found[0])), 1)

    return make


def contents_of(text: bytes) -> Callable[[], bytes]:
    def make() -> bytes:
        start, end = numbers(signed_pdf())
        return signed_pdf()[:start] + text.ljust(end - start) + signed_pdf()[end:]

    return make


def contents_left_out() -> bytes:
    return signed_pdf().replace(b"/Contents <3", b"/C0ntents <3", 1)


# Shadow documents: prepared before signing, to show something else afterwards or to another reader.


def prepared(change: Callable[[Any], None]) -> Callable[[], bytes]:
    """The report is drawn with it, in one revision like any other, and signed."""

    def make() -> bytes:
        writer = rewritten()
        change(writer)
        output = io.BytesIO()
        writer.write(output)
        return sign_sample_pdf(output.getvalue())

    return make


def rewritten() -> PdfFileWriter:
    """The report, to be written by another program."""
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(unsigned_pdf())))
    assert isinstance(writer, PdfFileWriter)
    writer.stream_xrefs = False
    return writer


def hide(writer: IncrementalPdfFileWriter) -> None:
    """An optional layer lies over the text."""
    group = writer.add_object(dictionary(Type=pdf_name("/OCG"), Name=generic.pdf_string("cover")))
    properties = dictionary(OCGs=generic.ArrayObject([group]), D=dictionary(OFF=generic.ArrayObject([group])))
    writer.root[pdf_name("/OCProperties")] = properties
    writer.update_root()


def replace_by_field(writer: IncrementalPdfFileWriter) -> None:
    """A form field whose appearance says one thing and whose value another."""
    look = generic.StreamObject(dictionary(Subtype=pdf_name("/Form")), stream_data=b"BT (62) Tj ET")
    add_field(
        "/Tx",
        V=generic.pdf_string("98"),
        Subtype=pdf_name("/Widget"),
        Rect=generic.ArrayObject(map(generic.NumberObject, (90, 690, 300, 715))),
        AP=dictionary(N=writer.add_object(look)),
    )(writer)


def hide_and_replace(writer: IncrementalPdfFileWriter) -> None:
    """A second page tree lies ready; one small change later the catalogue shows it."""
    other = writer.add_object(
        dictionary(Type=pdf_name("/Pages"), Kids=generic.ArrayObject(), Count=generic.NumberObject(0))
    )
    writer.root[pdf_name("/PieceInfo")] = dictionary(Pages=other)
    writer.update_root()


def switch_to_prepared() -> bytes:
    """The second half of it: an update turns the catalogue to what lay ready."""
    signed = prepared(hide_and_replace)()

    def turn(writer: IncrementalPdfFileWriter) -> None:
        writer.root[pdf_name("/Pages")] = writer.root["/PieceInfo"].raw_get("/Pages")
        writer.update_root()

    return updated(signed, turn)


def replaced_stream(writer: IncrementalPdfFileWriter) -> None:
    """An image with an alternate for printing."""
    picture = generic.StreamObject(
        dictionary(Subtype=pdf_name("/Image"), Alternates=generic.ArrayObject()), stream_data=b""
    )
    writer.root[pdf_name("/ViewerPreferences")] = dictionary(X=writer.add_object(picture))
    writer.update_root()


def on_page(name: str, value: Any) -> Change:
    def change(writer: IncrementalPdfFileWriter) -> None:
        page = writer.root["/Pages"]["/Kids"][0]
        page[pdf_name(name)] = value
        writer.update_container(page)

    return change


def external_content(writer: IncrementalPdfFileWriter) -> None:
    """The page's text comes from a file beside this one."""
    stream = generic.StreamObject(dictionary(FFilter=pdf_name("/FlateDecode")), stream_data=b"")
    page = writer.root["/Pages"]["/Kids"][0]
    page[pdf_name("/Contents")] = writer.add_object(stream)
    writer.update_container(page)


# Certification: stripped, weakened, made by somebody else.


def exchanged(old: bytes, new: bytes) -> Callable[[], bytes]:
    """One thing for another of the same length, properly signed again with the pinned key."""

    def make() -> bytes:
        assert len(old) == len(new)
        assert old in signed_pdf()
        return resigned(signed_pdf().replace(old, new))

    return make


def second_contents() -> bytes:
    """The dictionary names its value twice: one reader takes the first, another the last."""
    found = re.search(rb"(/ByteRange \[0 \d+ \d+ \d+\])( {20,})", signed_pdf())
    assert found is not None
    data = signed_pdf().replace(found[0], found[1] + b" /Contents <00>".ljust(len(found[2])), 1)
    return resigned(data)


def form_of(**entries: Any) -> Change:
    """A form with one field, which is no signature."""
    return lambda writer: root_entry(
        "/AcroForm", dictionary(Fields=generic.ArrayObject([writer.add_object(dictionary(**entries))]))
    )(writer)


def without_certification() -> bytes:
    """Signed by the pinned key as an approval; the container is put into our form."""
    writer = IncrementalPdfFileWriter(io.BytesIO(unsigned_pdf()))
    add_attachment(writer)
    output = io.BytesIO()
    writer.write(output)
    return resigned(approved(output.getvalue(), signing_key(), "Seal"))


def by_another_program() -> bytes:
    return approved(unsigned_pdf(), signing_key(), "Seal", certify=True)


def foreign_signature() -> bytes:
    return resigned(signed_pdf(), impostor())


def pinned_certificate_strange_signature() -> bytes:
    sound = container(signed_pdf())
    value = impostor().sign(cms.attributes_to_sign(sound.certificate, sound.digest))
    return with_container(signed_pdf(), cms.Container(sound.certificate, sound.digest, value).to_der())


def signature_of_another_file() -> bytes:
    """A sound container, taken from another file of the same unit."""
    other = sign_sample_pdf(unsigned_pdf(3))
    return with_container(signed_pdf(), container(other).to_der())


def two_signatures_before() -> bytes:
    return sign_sample_pdf(approved(unsigned_pdf(), impostor(), "Before"))


# The container of the file: references, encryption, padding, bytes around it.


def hybrid() -> bytes:
    """The last table also names a cross-reference stream, which other readers prefer."""
    return resigned(with_trailer(b"/Prev %d" % TABLE, b"/XRefStm 9"))


def with_trailer(old: bytes, new: bytes) -> bytes:
    data = signed_pdf()
    at = data.rindex(old)
    return data[:at] + new + data[at + len(old) :]


def cross_reference_stream() -> bytes:
    """Objects and references packed into streams, then signed."""
    writer = rewritten()
    writer.stream_xrefs = True
    output = io.BytesIO()
    writer.write(output)
    return sign_sample_pdf(output.getvalue())


def encrypted() -> bytes:
    writer = copy_into_new_writer(PdfFileReader(io.BytesIO(unsigned_pdf())))
    writer.encrypt(owner_pass="owner", user_pass="")
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def padded() -> bytes:
    return with_container(signed_pdf(), container(signed_pdf()).to_der(), b"\0\0hidden")


def polyglot() -> bytes:
    """A sound PDF behind the head of a picture."""
    return b"GIF89a\n" + signed_pdf()


def drawn_with(draw: Callable[[Canvas], None]) -> Callable[[], bytes]:
    """What reportlab itself can put into a page."""

    def make() -> bytes:
        buffer = io.BytesIO()
        canvas = Canvas(buffer, invariant=1)
        canvas.drawString(100, 700, "62 of 100")
        draw(canvas)
        canvas.showPage()
        canvas.save()
        return sign_sample_pdf(buffer.getvalue())

    return make


def at_another_time() -> bytes:
    """Signed with a clock turned back before the certificate began."""
    return sign_pdf(
        unsigned_pdf(),
        signing_key(),
        payload=PAYLOAD,
        seal_page=-1,
        seal_box=SEAL_BOX,
        reason="",
        location="",
        signed_at=SIGNED_AT - timedelta(days=900),
    )


SAVING, WRAPPING, FORGERY, SHADOW, CERTIFIED, FILE = (
    "incremental saving",
    "signature wrapping",
    "universal forgery",
    "shadow document",
    "certification",
    "file",
)
PDF_ATTACKS: dict[str, Attack] = {
    "annotation over the text": Attack(SAVING, behind(add_annotation), "pdf.byte_range"),
    "other page content": Attack(SAVING, behind(replace_page), "pdf.byte_range"),
    "page turned upside down": Attack(SAVING, behind(rotate_page), "pdf.byte_range"),
    "page cropped to nothing": Attack(SAVING, behind(crop_page), "pdf.byte_range"),
    "page added": Attack(SAVING, behind(add_page), "pdf.byte_range"),
    "page removed": Attack(SAVING, behind(remove_page), "pdf.byte_range"),
    "font that shows other digits": Attack(SAVING, behind(replace_font), "pdf.byte_range"),
    "script on opening": Attack(SAVING, behind(root_entry("/OpenAction", SCRIPT)), "pdf.byte_range"),
    "field in the form": Attack(SAVING, behind(add_field("/Tx", V=generic.pdf_string("98"))), "pdf.several_signatures"),
    "other metadata": Attack(SAVING, behind(metadata), "pdf.byte_range"),
    "validation data": Attack(
        SAVING, behind(root_entry("/DSS", dictionary(Certs=generic.ArrayObject()))), "pdf.byte_range"
    ),
    "other payload": Attack(SAVING, behind(replace_payload), "pdf.byte_range"),
    "second payload": Attack(SAVING, behind(add_attachment), "pdf.byte_range"),
    "table written by hand": Attack(SAVING, unsigned_update_by_hand, "pdf.byte_range"),
    "form emptied": Attack(
        SAVING, behind(root_entry("/AcroForm", dictionary(Fields=generic.ArrayObject()))), "pdf.unsigned"
    ),
    "objects in a gap of the range": Attack(
        WRAPPING, lambda: wrapped(lambda a, _b, c, d: b"[0 %d %d %d]" % (a, c, d)), "pdf.unreadable"
    ),
    "objects in the gap, range unchanged": Attack(
        WRAPPING, lambda: wrapped(lambda a, b, _c, d: b"[0 %d %d %d]" % (a, b, d)), "pdf.unreadable"
    ),
    "signature dictionary twice": Attack(WRAPPING, wrapped_with_second_object, "pdf.byte_range"),
    "no range": Attack(FORGERY, range_of(b""), "pdf.unreadable"),
    "range null": Attack(FORGERY, range_of(b"/ByteRange null"), "pdf.unreadable"),
    "range empty": Attack(FORGERY, range_of(b"/ByteRange []"), "pdf.byte_range"),
    "range of zeros": Attack(FORGERY, range_of(b"/ByteRange [0 0 0 0]"), "pdf.byte_range"),
    "range of one part": Attack(FORGERY, range_of(b"/ByteRange [0 %d]" % len(signed_pdf())), "pdf.byte_range"),
    "range that overlaps": Attack(
        FORGERY, range_of(b"/ByteRange [0 9000 100 %d]" % (len(signed_pdf()) - 100)), "pdf.byte_range"
    ),
    "range below zero": Attack(FORGERY, range_of(b"/ByteRange [0 -1 1 %d]" % len(signed_pdf())), "pdf.byte_range"),
    "range of words": Attack(FORGERY, range_of(b"/ByteRange [(a) (b) (c) (d)]"), "pdf.unreadable"),
    "no contents": Attack(FORGERY, contents_left_out, "pdf.unreadable"),
    "contents null": Attack(FORGERY, contents_of(b"null"), "pdf.unreadable"),
    "contents empty": Attack(FORGERY, contents_of(b"<>"), "pdf.byte_range"),
    "contents of one zero": Attack(FORGERY, contents_of(b"<00>"), "pdf.byte_range"),
    "contents as text": Attack(FORGERY, contents_of(b"(signed)"), "pdf.byte_range"),
    "hidden by a layer": Attack(SHADOW, prepared(hide), "pdf.active_content"),
    "replaced by a field": Attack(SHADOW, prepared(replace_by_field), "pdf.several_signatures"),
    "second page tree lies ready": Attack(SHADOW, prepared(hide_and_replace), "pdf.catalogue"),
    "catalogue turned to what lay ready": Attack(SHADOW, switch_to_prepared, "pdf.byte_range"),
    "alternate image for printing": Attack(SHADOW, prepared(replaced_stream), "pdf.active_content"),
    "text from another file": Attack(SHADOW, prepared(external_content), "pdf.active_content"),
    "script prepared": Attack(SHADOW, prepared(root_entry("/OpenAction", SCRIPT)), "pdf.active_content"),
    "action on a page": Attack(SHADOW, prepared(on_page("/AA", dictionary(O=SCRIPT))), "pdf.active_content"),
    "link drawn with the report": Attack(
        SHADOW, drawn_with(lambda canvas: canvas.linkURL("http://example.invalid/", (0, 0, 9, 9))), "pdf.annotation"
    ),
    "field drawn with the report": Attack(
        SHADOW, drawn_with(lambda canvas: canvas.acroForm.textfield(name="a", value="98")), "pdf.several_signatures"
    ),
    "attachment prepared": Attack(SHADOW, prepared(add_attachment), "pdf.attachments"),
    "note prepared over the text": Attack(SHADOW, prepared(add_annotation), "pdf.annotation"),
    "earlier revision prepared": Attack(
        SHADOW,
        lambda: sign_sample_pdf(updated(unsigned_pdf(), root_entry("/Lang", generic.pdf_string("zh")))),
        "pdf.revisions",
    ),
    "seal drawn afterwards (EAA)": Attack(CERTIFIED, behind(draw_seal), "pdf.byte_range"),
    "signed again by another (SSA)": Attack(CERTIFIED, sneaky_signature, "pdf.several_signatures"),
    "certification stripped": Attack(CERTIFIED, behind(root_entry("/Perms", dictionary())), "pdf.byte_range"),
    "certification stripped and signed": Attack(
        CERTIFIED, exchanged(b"/DocMDP 20 0 R", b"/DocMDQ 20 0 R"), "pdf.not_certified"
    ),
    "certification that allows forms": Attack(CERTIFIED, exchanged(b"/P 1\n", b"/P 2\n"), "pdf.not_certified"),
    "certification that allows notes": Attack(CERTIFIED, exchanged(b"/P 1\n", b"/P 3\n"), "pdf.not_certified"),
    "signed without certification": Attack(CERTIFIED, without_certification, "pdf.unreadable"),
    "signature that no field refers to": Attack(
        CERTIFIED,
        prepared(root_entry("/ViewerPreferences", dictionary(X=dictionary(ByteRange=generic.ArrayObject())))),
        "pdf.several_signatures",
    ),
    "signature with a second value": Attack(CERTIFIED, second_contents, "pdf.unreadable"),
    "time without a zone": Attack(CERTIFIED, exchanged(b"101500Z)", b"101500) "), "pdf.signature_kind"),
    "certified by another program": Attack(CERTIFIED, by_another_program, "pdf.container"),
    "other kind of signature": Attack(
        CERTIFIED, exchanged(b"/ETSI.CAdES.detached", b"/adbe.pkcs7.detached"), "pdf.signature_kind"
    ),
    "form not locked": Attack(CERTIFIED, exchanged(b"/SigFlags 3", b"/SigFlags 1"), "pdf.form"),
    "seal drawn before signing": Attack(CERTIFIED, exchanged(b"/N 19 0 R", b"/N 09 0 R"), "pdf.seal_drawn"),
    "attachment without a name of its own": Attack(
        CERTIFIED, exchanged(b"/AFRelationship /Data", b"/AFRelationship /Info"), "pdf.attachments"
    ),
    "signed by a same-named key": Attack(CERTIFIED, foreign_signature, "certificate.not_pinned"),
    "pinned certificate, strange signature": Attack(
        CERTIFIED, pinned_certificate_strange_signature, "pdf.signature_wrong"
    ),
    "signature of another file": Attack(CERTIFIED, signature_of_another_file, "pdf.changed"),
    "signed by two": Attack(CERTIFIED, two_signatures_before, "pdf.several_signatures"),
    "signed before the certificate began": Attack(CERTIFIED, at_another_time, "certificate.not_yet_valid"),
    "hybrid cross-reference": Attack(FILE, hybrid, "pdf.unreadable"),
    "cross-reference stream": Attack(FILE, cross_reference_stream, "pdf.cross_references"),
    "encrypted": Attack(FILE, encrypted, "pdf.encrypted"),
    "bytes in the padding": Attack(FILE, padded, "pdf.padding"),
    "picture before the file": Attack(FILE, polyglot, "pdf.leading_bytes"),
    "bytes after the end": Attack(FILE, lambda: signed_pdf() + b"% 98\n", "pdf.trailing_bytes"),
    "end repeated": Attack(
        FILE, lambda: signed_pdf() + signed_pdf()[signed_pdf().rindex(b"startxref") :], "pdf.byte_range"
    ),
    "cut short": Attack(FILE, lambda: signed_pdf()[:-7], "pdf.trailing_bytes"),
    "digit of a page": Attack(
        FILE, lambda: signed_pdf().replace(b"/Title (untitled)", b"/Title (Untitled)"), "pdf.changed"
    ),
    "comment in a gap of objects": Attack(
        FILE, lambda: signed_pdf().replace(b"endobj\n6 0 obj", b"endobj%6 0 obj"), "pdf.changed"
    ),
    "no signature": Attack(FILE, unsigned_pdf, "pdf.unsigned"),
    "field that is no signature": Attack(
        FILE, lambda: updated(unsigned_pdf(), form_of(FT=pdf_name("/Tx"), V=generic.pdf_string("62"))), "pdf.unsigned"
    ),
    "field with nothing in it": Attack(
        FILE, lambda: updated(unsigned_pdf(), form_of(FT=pdf_name("/Sig"))), "pdf.unsigned"
    ),
}
