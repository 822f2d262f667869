"""The forger's tools: parts exchanged and zipped as we zip, and a proper signature over any package."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Mapping

from openpyxl.comments import Comment

from planner_desktop.documents import zip_container
from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.xlsx_signature import manifest
from planner_desktop.documents.xlsx_signature.package import CONTENT_TYPES, read_content_types
from planner_desktop.documents.xlsx_signature.signing import signed_order
from support.signed_samples import SIGNED_AT, saved, signed_xlsx, signing_key, unsigned_xlsx, workbook

SHEET = "xl/worksheets/sheet1.xml"
Parts = dict[str, bytes]


def parts_of(data: bytes) -> Parts:
    return {entry.name: zip_container.unpack(entry) for entry in zip_container.read(data)}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """A package as well-formed as ours, whatever is in it."""
    names = [*signed_order(dict(parts)), manifest.SIGNATURE]
    return zip_container.compose(
        [
            zip_container.pack(name, parts[name], method=0 if name == manifest.SIGNATURE else 8)
            for name in names
            if name in parts
        ]
    )


def changed(part: str, old: bytes, new: bytes) -> bytes:
    parts = parts_of(signed_xlsx())
    assert old in parts[part]
    return zipped(parts | {part: parts[part].replace(old, new, 1)})


def signed_as_they_are(parts: Parts, read_as: Parts | None = None, key: SigningKey | None = None) -> bytes:
    """What somebody with the key and a program of their own can make: nothing is put into our form first.

    ``read_as`` are the parts as that program understands them, where ours would refuse to read them.
    """
    understood = read_as or parts
    before = [zip_container.pack(name, parts[name]) for name in signed_order(parts)]
    digest = hashlib.sha256(b"".join(map(zip_container.local_record, before))).hexdigest()
    key = key or signing_key()
    statement = manifest.Statement(key.certificate, SIGNED_AT, "", digest)
    fragments = manifest.build(understood, read_content_types(understood[CONTENT_TYPES]), statement)
    signature = manifest.assemble(fragments, key.sign(fragments.to_sign), key.certificate)
    return zip_container.compose([*before, zip_container.pack(manifest.SIGNATURE, signature, method=0)])


def rewritten(write: Callable[[zipfile.ZipFile, Parts], None]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        write(archive, parts_of(signed_xlsx()))
    return buffer.getvalue()


def with_formula() -> bytes:
    book = workbook()
    book["进展情况"]["A1"] = '=HYPERLINK("http://example.invalid/","62")'
    return saved(book)


def with_link() -> bytes:
    book = workbook()
    book["进展情况"]["A1"].hyperlink = "http://example.invalid/"
    return saved(book)


def with_comment() -> bytes:
    book = workbook()
    book["进展情况"]["A1"].comment = Comment("示例", "示例")
    return saved(book)


def with_macros() -> bytes:
    parts = parts_of(unsigned_xlsx()) | {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0"}
    kind = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    parts[CONTENT_TYPES] = parts[CONTENT_TYPES].replace(b"<Default ", kind + b"<Default ", 1)
    return zipped(parts)


def with_dangling_relationship() -> bytes:
    parts = parts_of(unsigned_xlsx())
    rels = "xl/_rels/workbook.xml.rels"
    more = b'<Relationship Id="rIdX" Type="t" Target="nowhere.xml"/></Relationships>'
    return zipped(parts | {rels: parts[rels].replace(b"</Relationships>", more)})
