"""Signing and verifying a return against pyHanko by itself: same key, same options, same attachment."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from io import BytesIO

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives import serialization
from measuring import Bench, Row, by_turns, paired_row, series, timed
from profiles import NOW, Issue, sealed_return
from pyhanko.pdf_utils import embed
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from planner_desktop.documents import envelope, paper_words
from planner_desktop.documents.pdf.rendering import RenderedPdf, render_return
from planner_desktop.documents.return_files import ReturnFiles

ROUNDS = 12
FIELD, ATTACHMENT = "Seal", "return.json"


def rows(bench: Bench) -> Iterator[Row]:
    """The PDF together and apart, then the workbook, for which there is no library to compare with."""
    issue = sealed_return(bench.work / "signing")
    ours = Ours(issue, render_return(issue.ledger))
    floor = Alone(issue, ours.drawn)
    rounds, bare = bench.rounds(ROUNDS), "pyHanko alone"
    pairs = by_turns(rounds, lambda: timed(ours.both), lambda: timed(floor.both))
    yield paired_row(pairs, "pdf.both", "Sign and verify the PDF", bare, 1.3)
    pairs = by_turns(rounds, lambda: timed(ours.sign), lambda: timed(floor.sign))
    yield paired_row(pairs, "pdf.sign", "– sign only", bare)
    signed, bare_signed = ours.sign(), floor.sign()
    pairs = by_turns(
        rounds, lambda: timed(lambda: ours.verify(signed)), lambda: timed(lambda: floor.verify(bare_signed))
    )
    yield paired_row(pairs, "pdf.verify", "– vet, verify and read the payload only", bare)
    workbook = ours.files.draw_xlsx(issue.ledger, issue.record.payload)
    signed_workbook = ours.sign_workbook(workbook)
    yield series(rounds, lambda: ours.sign_workbook(workbook), "xlsx.sign", "Sign the workbook")
    yield series(rounds, lambda: ours.verify(signed_workbook), "xlsx.verify", "Vet, verify and read the workbook")


class Ours:
    """What an export does after drawing, and what a receiver does."""

    def __init__(self, issue: Issue, drawn: RenderedPdf) -> None:
        self._issue, self.drawn, self.files = issue, drawn, ReturnFiles()
        self._pins = [issue.key.fingerprint]

    def both(self) -> None:
        """Sign and verify."""
        self.verify(self.sign())

    def sign(self) -> bytes:
        """Sign the drawn PDF with its payload attached."""
        issue = self._issue
        return self.files.sign_pdf(self.drawn, issue.key, issue.record.payload, "0" * 64, issue.ledger, NOW)

    def verify(self, signed: bytes) -> None:
        """Verify as the receiver does."""
        opened = self.files.open(signed, self._pins, NOW)
        assert opened.status.valid and opened.status.trusted and opened.payload == self._issue.record.payload

    def sign_workbook(self, workbook: bytes) -> bytes:
        """Sign the drawn workbook."""
        return self.files.sign_xlsx(workbook, self._issue.key, self._issue.ledger, NOW)


class Alone:
    """pyHanko's own signer and validator, as its documentation uses them."""

    def __init__(self, issue: Issue, drawn: RenderedPdf) -> None:
        self._pdf, self._reason, self._location = drawn.pdf, paper_words.SIGNING_REASON, issue.ledger.office_name
        self._payload = envelope.bind_workbook(issue.record.payload, hashlib.sha256(b"").hexdigest())
        self._field = SigFieldSpec(FIELD, on_page=drawn.seal_page, box=drawn.seal_box)  # pyright: ignore
        self._certificate = asn1_x509.Certificate.load(issue.key.certificate_der)
        key = issue.key.private_key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        self._signer = SimpleSigner(
            self._certificate, asn1_keys.PrivateKeyInfo.load(key), SimpleCertificateStore(), embed_roots=True
        )

    def both(self) -> None:
        """Sign and verify."""
        self.verify(self.sign())

    def sign(self) -> bytes:
        """Attach the payload, certify the PDF against any change and sign."""
        writer = IncrementalPdfFileWriter(BytesIO(self._pdf))
        content = embed.EmbeddedFileObject.from_file_data(writer, self._payload, mime_type="application/json")
        held = embed.FileSpec(
            ATTACHMENT, file_name=ATTACHMENT, embedded_data=content, af_relationship=pdf_name("/Data")
        )
        embed.embed_file(writer, held)
        options = PdfSignatureMetadata(
            field_name=FIELD,
            md_algorithm="sha256",
            subfilter=SigSeedSubFilter.PADES,
            reason=self._reason,
            location=self._location,
            certify=True,
            docmdp_permissions=MDPPerm.NO_CHANGES,
        )
        signed = PdfSigner(options, self._signer, new_field_spec=self._field).sign_pdf(writer)
        return signed.getvalue()

    def verify(self, signed: bytes) -> None:
        """Validate the signature with the certificate as trust anchor."""
        reader = PdfFileReader(BytesIO(signed))
        context = ValidationContext(trust_roots=[self._certificate], allow_fetching=False, moment=NOW)
        status = validate_pdf_signature(reader.embedded_signatures[0], context)
        assert status.intact and status.valid and status.trusted
