"""What the three answers are on attacked PDFs, and odd containers; more attacks stand in ``support/pdf_attacks.py``."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from asn1crypto import cms as asn1_cms
from cryptography.hazmat.primitives.asymmetric import utils
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.pdf_signature import cms, coverage, verify_pdf
from planner_desktop.documents.refusals import RefusedError
from planner_desktop.documents.signature_values import _P256_ORDER  # pyright: ignore[reportPrivateUsage]
from planner_desktop.domain.identity import SignatureStatus
from support.pdf_forging import (
    SCRIPT,
    add_annotation,
    add_attachment,
    container,
    dictionary,
    numbers,
    resigned,
    root_entry,
    updated,
    with_container,
)
from support.signed_samples import NOW, pins, sign_sample_pdf, signed_pdf, signing_key, unsigned_pdf


def status_of(data: bytes, key: SigningKey | None = None) -> SignatureStatus:
    return verify_pdf(data, pins(key), now=NOW).status


def codes(data: bytes) -> list[str]:
    return [finding.code for finding in status_of(data).findings]


def replaced(old: bytes, new: bytes) -> bytes:
    """The sound file with one thing exchanged for another of the same length, so that all offsets still hold."""
    assert len(old) == len(new)
    assert signed_pdf().count(old) >= 1
    return signed_pdf().replace(old, new)


def test_resigning_the_sound_file_gives_a_sound_file() -> None:
    assert codes(resigned(signed_pdf())) == []


@pytest.mark.parametrize("tail", [b"\n", b"\0", b"% note\n", b"\n%%EOF\n"])
def test_bytes_after_the_end_are_refused(tail: bytes) -> None:
    assert codes(signed_pdf() + tail) == ["pdf.trailing_bytes"]


def test_comment_behind_the_end_is_refused_even_when_signed() -> None:
    data = signed_pdf()
    longer = data + b"%hid\n"
    rest = len(data) - numbers(data)[1]
    longer = longer.replace(b" %d]" % rest, b" %d]" % (rest + 5), 1)
    assert codes(resigned(longer)) == ["pdf.trailing_bytes"]


def test_unsigned_attribute_in_the_container_is_refused() -> None:
    info = asn1_cms.ContentInfo.load(container(signed_pdf()).to_der())
    signer = info["content"]["signer_infos"][0]
    signer["unsigned_attrs"] = asn1_cms.CMSAttributes([{"type": "content_type", "values": ["data"]}])
    assert codes(with_container(signed_pdf(), info.dump(force=True))) == ["pdf.container"]


def test_second_certificate_in_the_container_is_refused() -> None:
    info = asn1_cms.ContentInfo.load(container(signed_pdf()).to_der())
    certificates = info["content"]["certificates"]
    certificates.append(asn1_cms.CertificateChoices(name="certificate", value=certificates[0].chosen))
    assert codes(with_container(signed_pdf(), info.dump(force=True))) == ["pdf.container"]


def test_the_mirrored_ecdsa_value_is_refused() -> None:
    sound = container(signed_pdf())
    r, s = utils.decode_dss_signature(sound.signature)
    mirrored = utils.encode_dss_signature(r, _P256_ORDER - s)
    der = cms.Container(sound.certificate, sound.digest, mirrored).to_der()
    assert codes(with_container(signed_pdf(), der)) == ["pdf.signature_wrong"]


def test_another_key_under_the_same_name_is_not_trusted() -> None:
    impostor = SigningKey(signing_key("另一把钥匙（示例）").private_key, signing_key("另一把钥匙（示例）").certificate)
    status = status_of(resigned(signed_pdf(), impostor))
    assert (status.intact, status.valid, status.trusted) == (True, True, False)


def test_pinned_certificate_beside_a_strange_signature_is_not_trusted() -> None:
    sound = container(signed_pdf())
    stranger = signing_key("另一把钥匙（示例）")
    value = stranger.sign(cms.attributes_to_sign(sound.certificate, sound.digest))
    forged = with_container(signed_pdf(), cms.Container(sound.certificate, sound.digest, value).to_der())
    status = status_of(forged)
    assert (status.intact, status.valid, status.trusted) == (False, False, False)
    assert codes(forged) == ["pdf.signature_wrong"]


def test_changed_page_is_named_as_change_of_a_trusted_signer() -> None:
    status = status_of(signed_pdf().replace(b"/Title (untitled)", b"/Title (Untitled)", 1))
    assert (status.intact, status.valid, status.trusted) == (False, False, True)
    assert [finding.code for finding in status.findings] == ["pdf.changed"]


def test_byte_range_that_skips_more_than_the_container_is_refused() -> None:
    start, end = numbers(signed_pdf())
    rest = len(signed_pdf()) - end
    wider = replaced(b"[0 %d %d %d]" % (start, end, rest), b"[0 %d %d %d]" % (start, end + 9, rest - 9))
    assert codes(wider) == ["pdf.byte_range"]


def test_byte_range_that_ends_early_is_refused() -> None:
    start, end = numbers(signed_pdf())
    rest = len(signed_pdf()) - end
    shorter = replaced(b"[0 %d %d %d]" % (start, end, rest), b"[0 %d %d %d]" % (start, end, rest - 1))
    assert codes(resigned(shorter)) == ["pdf.byte_range"]


def test_gap_that_is_not_the_signatures_own_value_is_refused() -> None:
    start, end = numbers(signed_pdf())
    byte_range = (0, start, end, len(signed_pdf()) - end)
    own = bytes.fromhex(signed_pdf()[start + 1 : end - 1].decode())
    assert coverage.read_container(signed_pdf(), byte_range, own)
    with pytest.raises(RefusedError, match=r"pdf\.byte_range"):
        coverage.read_container(signed_pdf(), byte_range, own[:-1] + b"\1")


@pytest.mark.parametrize("reserved", [b"", b"0", b"00000000", b"3082FFFF00", b"30820004" + b"00" * 4, b"3003020101"])
def test_gap_without_a_container_is_refused(reserved: bytes) -> None:
    start, end = numbers(signed_pdf())
    written = reserved.ljust(end - start - 2, b"0")
    assert codes(signed_pdf()[: start + 1] + written + signed_pdf()[end - 1 :]) in (["pdf.container"], ["pdf.padding"])


EXCHANGES: dict[str, tuple[bytes, bytes, str]] = {
    "permissions name no certification": (b"/DocMDP 2", b"/DocMDQ 2", "pdf.not_certified"),
    "forms may be filled": (b"/P 1\n", b"/P 2\n", "pdf.not_certified"),
    "another version of the rule": (b"/V /1.2", b"/V /1.1", "pdf.not_certified"),
    "another kind of signature": (b"/ETSI.CAdES.detached", b"/adbe.pkcs7.detached", "pdf.signature_kind"),
    "form not locked": (b"/SigFlags 3", b"/SigFlags 1", "pdf.form"),
    "seal drawn over the page": (b"/N 19 0 R", b"/N 09 0 R", "pdf.seal_drawn"),
    "attachment of another relation": (b"/AFRelationship /Data", b"/AFRelationship /Info", "pdf.attachments"),
}


@pytest.mark.parametrize(("old", "new", "code"), EXCHANGES.values(), ids=EXCHANGES.keys())
def test_properly_signed_file_that_breaks_one_rule_is_intact_but_not_valid(old: bytes, new: bytes, code: str) -> None:
    data = resigned(replaced(old, new))
    status = status_of(data)
    assert (status.intact, status.valid, status.trusted) == (True, False, True)
    assert code in codes(data)


BEFORE_SIGNING: dict[str, tuple[Callable[[IncrementalPdfFileWriter], None], str]] = {
    "script on opening": (root_entry("/OpenAction", SCRIPT), "pdf.active_content"),
    "hidden layers": (root_entry("/OCProperties", dictionary(OCGs=generic.ArrayObject())), "pdf.active_content"),
    "action somewhere": (
        root_entry("/PieceInfo", dictionary(X=dictionary(S=pdf_name("/Launch")))),
        "pdf.active_content",
    ),
    "second attachment": (add_attachment, "pdf.attachments"),
    "annotation over the text": (add_annotation, "pdf.annotation"),
    "unknown entry": (root_entry("/PieceInfo", dictionary()), "pdf.catalogue"),
    "earlier revision": (root_entry("/Lang", generic.pdf_string("zh-CN")), "pdf.revisions"),
}


@pytest.mark.parametrize(("change", "code"), BEFORE_SIGNING.values(), ids=BEFORE_SIGNING.keys())
def test_document_prepared_before_signing_is_intact_but_not_valid(change: Callable[..., None], code: str) -> None:
    data = sign_sample_pdf(updated(unsigned_pdf(), change))
    status = status_of(data)
    assert (status.intact, status.valid) == (True, False)
    assert code in codes(data)


def indirect_action(writer: IncrementalPdfFileWriter) -> None:
    """The kind of action stands in an object of its own, where a careless look misses it."""
    kind = writer.add_object(pdf_name("/Launch"))
    writer.root[pdf_name("/ViewerPreferences")] = dictionary(X=dictionary(S=kind))
    writer.update_root()


def test_action_behind_a_reference_is_seen() -> None:
    assert "pdf.active_content" in codes(sign_sample_pdf(updated(unsigned_pdf(), indirect_action)))


def test_name_written_with_escapes_is_seen() -> None:
    data = resigned(replaced(b"/Creator (anonymous)\n", b"/#4f#43#50#72operties"))
    assert status_of(data).valid is False


def by_qpdf(folder: Path, *options: str) -> bytes:
    (folder / "in.pdf").write_bytes(unsigned_pdf())
    subprocess.run(["qpdf", *options, "in.pdf", "out.pdf"], cwd=folder, check=True)
    return (folder / "out.pdf").read_bytes()


def test_cross_reference_streams_are_refused(tmp_path: Path) -> None:
    data = sign_sample_pdf(by_qpdf(tmp_path, "--object-streams=generate"))
    assert status_of(data).intact
    assert "pdf.cross_references" in codes(data)


def test_encrypted_file_is_refused(tmp_path: Path) -> None:
    assert codes(by_qpdf(tmp_path, "--encrypt", "", "owner", "256", "--")) == ["pdf.encrypted"]


def test_file_beyond_the_size_limit_is_refused_at_once() -> None:
    assert codes(b"%PDF-1.4\n" + b"\0" * (20 * 1024 * 1024)) == ["pdf.too_large"]
