"""A signed PDF is accepted here and by programs that know nothing of us."""

from __future__ import annotations

import asyncio
import io
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.pdf_signature import verify_pdf
from planner_desktop.domain.identity import SignatureStatus
from support.signed_samples import (
    NOW,
    PAYLOAD,
    SEAL_BOX,
    SIGNED_AT,
    UNIT_CODE,
    UNIT_NAME,
    pins,
    rsa_key,
    sign_sample_pdf,
    signed_pdf,
    signing_key,
    unsigned_pdf,
)


def codes(status: SignatureStatus) -> list[str]:
    return [finding.code for finding in status.findings]


def test_sound_pdf_gets_three_times_yes_and_gives_its_payload() -> None:
    verified = verify_pdf(signed_pdf(), pins(), now=NOW)
    assert verified.status == SignatureStatus(
        intact=True,
        valid=True,
        trusted=True,
        fingerprint=signing_key().fingerprint,
        signer=UNIT_NAME,
        unit_code=UNIT_CODE,
        signed_at=SIGNED_AT,
    )
    assert verified.payload == PAYLOAD
    assert verified.certificate == signing_key().certificate_der


def test_pdf_signed_with_an_rsa_key_is_accepted() -> None:
    verified = verify_pdf(sign_sample_pdf(unsigned_pdf(), rsa_key()), pins(rsa_key()), now=NOW)
    assert (verified.status.intact, verified.status.valid, verified.status.trusted) == (True, True, True)


def test_unknown_certificate_is_intact_and_valid_but_not_trusted() -> None:
    verified = verify_pdf(signed_pdf(), {}, now=NOW)
    status = verified.status
    assert (status.intact, status.valid, status.trusted) == (True, True, False)
    assert codes(status) == ["certificate.not_pinned"]


def test_pins_may_be_a_mapping_from_fingerprint_to_unit() -> None:
    assert verify_pdf(signed_pdf(), {signing_key().fingerprint: UNIT_CODE}, now=NOW).status.trusted


def test_expired_certificate_is_not_valid_but_the_payload_can_still_be_shown() -> None:
    verified = verify_pdf(signed_pdf(), pins(), now=NOW + timedelta(days=4 * 365))
    assert (verified.status.intact, verified.status.valid, verified.status.trusted) == (True, False, True)
    assert codes(verified.status) == ["certificate.expired"]
    assert verified.payload == PAYLOAD


def test_claimed_time_outside_the_certificate_is_not_valid() -> None:
    before = sign_sample_pdf(unsigned_pdf(), signed_at=SIGNED_AT - timedelta(days=400))
    assert codes(verify_pdf(before, pins(), now=NOW).status) == ["certificate.not_yet_valid"]
    after = sign_sample_pdf(unsigned_pdf(), signed_at=SIGNED_AT + timedelta(days=4 * 365))
    assert codes(verify_pdf(after, pins(), now=NOW).status) == ["certificate.expired"]


def test_time_zone_of_the_signer_is_kept() -> None:
    china = timezone(timedelta(hours=8))
    signed = sign_sample_pdf(unsigned_pdf(), signed_at=datetime(2020, 6, 28, 18, 15, tzinfo=china))
    claimed = verify_pdf(signed, pins(), now=NOW).status.signed_at
    assert claimed is not None
    assert claimed == SIGNED_AT
    assert claimed.utcoffset() == timedelta(hours=8)


def test_signature_is_one_update_behind_the_report_and_certifies_it() -> None:
    reader = PdfFileReader(io.BytesIO(signed_pdf()))
    assert signed_pdf().startswith(unsigned_pdf())
    assert reader.xrefs.total_revisions == 2
    (signature,) = reader.embedded_signatures
    assert signature.docmdp_level is MDPPerm.NO_CHANGES


def test_field_covers_the_seal_zone_and_draws_nothing_there() -> None:
    field = PdfFileReader(io.BytesIO(signed_pdf())).root["/AcroForm"]["/Fields"][0]
    assert tuple(float(corner) for corner in field["/Rect"]) == SEAL_BOX
    assert field["/AP"]["/N"].data == b""


@pytest.mark.parametrize("made", [signing_key, rsa_key], ids=["ecdsa", "rsa"])
def test_pyhanko_alone_finds_the_signature_sound(made: Callable[[], SigningKey]) -> None:
    signer = made()
    root = x509.Certificate.load(signer.certificate_der)
    (signature,) = PdfFileReader(io.BytesIO(sign_sample_pdf(unsigned_pdf(), signer))).embedded_signatures
    status = asyncio.run(
        async_validate_pdf_signature(
            signature,
            ValidationContext(trust_roots=[root], allow_fetching=False, moment=NOW),
            key_usage_settings=KeyUsageConstraints(key_usage={"non_repudiation"}),
        )
    )
    assert status.bottom_line


def test_pdfsig_calls_the_signature_valid_over_the_total_document(tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed_pdf())
    said = subprocess.run(["pdfsig", "signed.pdf"], cwd=tmp_path, capture_output=True, text=True, check=False).stdout
    assert "Signature is Valid" in said
    assert "Total document signed" in said
    assert said.count("Signature #") == 1


def test_qpdf_finds_the_file_clean(tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed_pdf())
    said = subprocess.run(["qpdf", "--check", "signed.pdf"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert said.returncode == 0, said.stdout + said.stderr


def test_attachment_is_found_by_other_programs(tmp_path: Path) -> None:
    (tmp_path / "signed.pdf").write_bytes(signed_pdf())
    subprocess.run(["pdfdetach", "-saveall", "signed.pdf"], cwd=tmp_path, check=True)
    assert (tmp_path / "return.json").read_bytes() == PAYLOAD


def test_unsigned_pdf_says_so() -> None:
    status = verify_pdf(unsigned_pdf(), pins(), now=NOW).status
    assert (status.intact, status.valid, status.trusted) == (False, False, False)
    assert codes(status) == ["pdf.unsigned"]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"\0" * 5000, b"%PDF-1.7\nstartxref\n5\n%%EOF\n"])
def test_bytes_that_are_no_pdf_are_refused_without_an_exception(data: bytes) -> None:
    status = verify_pdf(data, pins(), now=datetime.now(UTC)).status
    assert not (status.intact or status.valid or status.trusted)
    assert status.findings
