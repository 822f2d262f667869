"""Sign a PDF: payload, signature field and certification in one incremental update."""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false
# The libraries that take the file apart do not type what they find in it.

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import embed, generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import cms_embedder
from pyhanko.sign.signers.pdf_byterange import SignatureObject

from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.pdf_signature import cms

FIELD_NAME = "Seal"
"""Name of the one signature field."""
PAYLOAD_TYPE = "application/json"

_DIGEST = "sha256"
_SPARE = 512
"""Bytes of the container reserved beyond certificate, names and signature value."""


def sign_pdf(
    pdf: bytes,
    key: SigningKey,
    *,
    payload: bytes,
    payload_name: str = "return.json",
    seal_page: int,
    seal_box: tuple[float, float, float, float],
    reason: str,
    location: str,
    signed_at: datetime,
) -> bytes:
    """The PDF with the payload attached, certified against any change.

    ``seal_page`` counts from 0, or from -1 backwards; ``seal_box`` is left, bottom, right, top in points. The field covers the
    seal zone and draws nothing there: the zone is for a stamp. ``signed_at`` carries a time zone.
    """
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    _attach(writer, payload, payload_name)
    box: Any = seal_box
    field = SigFieldSpec(FIELD_NAME, on_page=seal_page, box=box)
    embedding: Any = cms_embedder.PdfCMSEmbedder(field).write_cms(FIELD_NAME, writer)
    _draw_nothing(writer, next(embedding), seal_box)
    signature = SignatureObject(
        timestamp=signed_at,
        subfilter=SigSeedSubFilter.PADES,
        location=location,
        reason=reason,
        bytes_reserved=2 * _room(key),
    )
    locked = cms_embedder.SigMDPSetup(md_algorithm=_DIGEST, certify=True, docmdp_perms=MDPPerm.NO_CHANGES)
    embedding.send(cms_embedder.SigObjSetup(sig_placeholder=signature, mdp_setup=locked))
    prepared, output = embedding.send(cms_embedder.SigIOSetup(md_algorithm=_DIGEST))
    embedding.send(_container(key, prepared.document_digest))
    return output.getvalue()


def _attach(writer: IncrementalPdfFileWriter, payload: bytes, name: str) -> None:
    """The payload as the document's associated file (ISO 32000-2, 14.13)."""
    content = embed.EmbeddedFileObject.from_file_data(
        writer, payload, mime_type=PAYLOAD_TYPE, params=embed.EmbeddedFileParams(embed_checksum=False)
    )
    specification = embed.FileSpec(name, file_name=name, embedded_data=content, af_relationship=pdf_name("/Data"))
    embed.embed_file(writer, specification)


def _draw_nothing(writer: IncrementalPdfFileWriter, field: Any, box: tuple[float, float, float, float]) -> None:
    """An empty appearance: without one, some viewers paint a frame or a label of their own into the seal zone."""
    left, bottom, right, top = box
    corners = (0, 0, right - left, top - bottom)
    empty = generic.StreamObject(
        {
            pdf_name("/Type"): pdf_name("/XObject"),
            pdf_name("/Subtype"): pdf_name("/Form"),
            pdf_name("/BBox"): generic.ArrayObject(generic.FloatObject(str(corner)) for corner in corners),
        },
        stream_data=b"",
    )
    appearance = generic.DictionaryObject({pdf_name("/N"): writer.add_object(empty)})
    field.get_object()[pdf_name("/AP")] = appearance


def _room(key: SigningKey) -> int:
    """Bytes to reserve: the certificate, its issuer's name again, and the signature value all fit."""
    return 2 * len(key.certificate_der) + _SPARE * 2


def _container(key: SigningKey, digest: bytes) -> bytes:
    signature = key.sign(cms.attributes_to_sign(key.certificate, digest))
    return cms.Container(key.certificate, digest, signature).to_der()
