"""The forger's tools: updates behind a signed PDF, another container in its gap, and a proper signature over anything."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Callable
from typing import Any

from pyhanko.pdf_utils import embed, generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.pdf_signature import cms
from support.signed_samples import signing_key

Change = Callable[[IncrementalPdfFileWriter], None]


def dictionary(**entries: Any) -> generic.DictionaryObject:
    return generic.DictionaryObject({pdf_name(f"/{name}"): value for name, value in entries.items()})


def updated(data: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """The file with one more revision behind it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(data), strict=False)
    change(writer)
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue()


def root_entry(name: str, value: Any) -> Callable[[IncrementalPdfFileWriter], None]:
    def change(writer: IncrementalPdfFileWriter) -> None:
        writer.root[pdf_name(name)] = value
        writer.update_root()

    return change


def add_annotation(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    note = dictionary(
        Type=pdf_name("/Annot"),
        Subtype=pdf_name("/FreeText"),
        Rect=generic.ArrayObject(generic.NumberObject(corner) for corner in (90, 690, 300, 715)),
        Contents=generic.pdf_string("98 of 100"),
    )
    page[pdf_name("/Annots")] = generic.ArrayObject([writer.add_object(note)])
    writer.update_container(page)


def add_attachment(writer: IncrementalPdfFileWriter) -> None:
    content = embed.EmbeddedFileObject.from_file_data(writer, b"{}", mime_type="application/json")
    embed.embed_file(writer, embed.FileSpec("other.json", file_name="other.json", embedded_data=content))


def replace_page(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page[pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=b"BT (98) Tj ET"))
    writer.update_container(page)


def replace_payload(writer: IncrementalPdfFileWriter) -> None:
    specification = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]
    content = embed.EmbeddedFileObject.from_file_data(writer, b'{"forged":true}')
    specification[pdf_name("/EF")] = dictionary(F=content.ef_stream_ref, UF=content.ef_stream_ref)
    writer.update_container(specification)


SCRIPT = dictionary(S=pdf_name("/JavaScript"), JS=generic.pdf_string("app.alert(1)"))


def numbers(data: bytes) -> tuple[int, int]:
    """Start and end of the gap."""
    found = re.search(rb"/ByteRange \[0 (\d+) (\d+) \d+\]", data)
    assert found is not None
    return int(found[1]), int(found[2])


def with_container(data: bytes, der: bytes, padding: bytes = b"") -> bytes:
    """The file with another signature container in its gap."""
    start, end = numbers(data)
    written = (der + padding).hex().upper().encode().ljust(end - start - 2, b"0")
    return data[: start + 1] + written + data[end - 1 :]


def container(data: bytes) -> cms.Container:
    start, end = numbers(data)
    reserved = bytes.fromhex(data[start + 1 : end - 1].decode())
    return cms.read(reserved[: 4 + int.from_bytes(reserved[2:4], "big")])


def resigned(data: bytes, key: SigningKey | None = None) -> bytes:
    """What somebody who has the key can make of a file: any content, properly signed."""
    key = key or signing_key()
    start, end = numbers(data)
    digest = hashlib.sha256(data[:start] + data[end:]).digest()
    value = key.sign(cms.attributes_to_sign(key.certificate, digest))
    return with_container(data, cms.Container(key.certificate, digest, value).to_der())
