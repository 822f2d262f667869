"""A signed workbook is accepted here, shown as valid by LibreOffice, and loads as it was made."""

from __future__ import annotations

import io
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from subprocess import run

import openpyxl
import pytest
from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]

from planner_desktop.documents import zip_container
from planner_desktop.documents.xlsx_signature import manifest, sign_xlsx, verify_xlsx
from planner_desktop.documents.xlsx_signature.package import CONTENT_TYPES, read_content_types
from planner_desktop.domain.identity import SignatureStatus
from support import libreoffice
from support.signed_samples import (
    NOW,
    PAYLOAD,
    SIGNED_AT,
    UNIT_CODE,
    UNIT_NAME,
    pins,
    rsa_key,
    signed_xlsx,
    signing_key,
    unsigned_xlsx,
)


def codes(status: SignatureStatus) -> list[str]:
    return [finding.code for finding in status.findings]


def test_sound_workbook_gets_three_times_yes() -> None:
    verified = verify_xlsx(signed_xlsx(), pins(), now=NOW)
    assert verified.status == SignatureStatus(
        intact=True,
        valid=True,
        trusted=True,
        fingerprint=signing_key().fingerprint,
        signer=UNIT_NAME,
        unit_code=UNIT_CODE,
        signed_at=SIGNED_AT,
    )
    assert verified.certificate == signing_key().certificate_der


def test_verified_package_loads_with_its_hidden_payload() -> None:
    package = verify_xlsx(signed_xlsx(), pins(), now=NOW).package
    assert package is not None
    book = openpyxl.load_workbook(io.BytesIO(package))
    assert book.sheetnames == ["进展情况", "指标", "payload"]
    assert book["payload"]["A1"].value == PAYLOAD.decode()
    assert book["payload"].sheet_state == "veryHidden"


def test_signing_changes_no_sheet() -> None:
    def sheets(data: bytes) -> dict[str, bytes]:
        return {
            e.name: zip_container.unpack(e) for e in zip_container.read(data) if e.name.startswith("xl/worksheets/")
        }

    assert sheets(signed_xlsx()) == sheets(unsigned_xlsx())


def test_workbook_signed_with_an_rsa_key_is_accepted() -> None:
    signed = sign_xlsx(unsigned_xlsx(), rsa_key(), signed_at=SIGNED_AT)
    status = verify_xlsx(signed, pins(rsa_key()), now=NOW).status
    assert (status.intact, status.valid, status.trusted) == (True, True, True)


def test_unknown_certificate_is_intact_and_valid_but_not_trusted() -> None:
    status = verify_xlsx(signed_xlsx(), frozenset(), now=NOW).status
    assert (status.intact, status.valid, status.trusted) == (True, True, False)
    assert codes(status) == ["certificate.not_pinned"]


def test_expired_certificate_is_not_valid_but_the_content_can_still_be_shown() -> None:
    verified = verify_xlsx(signed_xlsx(), pins(), now=NOW + timedelta(days=4 * 365))
    assert codes(verified.status) == ["certificate.expired"]
    assert verified.package is not None


def test_unsigned_workbook_says_so() -> None:
    assert codes(verify_xlsx(unsigned_xlsx(), pins(), now=NOW).status) == ["xlsx.unsigned"]


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"PK\5\6" + b"\0" * 18, b"\xff" * 4000])
def test_bytes_that_are_no_zip_are_refused_without_an_exception(data: bytes) -> None:
    status = verify_xlsx(data, pins(), now=NOW).status
    assert not (status.intact or status.valid or status.trusted)
    assert status.findings


def test_workbook_is_not_signed_twice() -> None:
    with pytest.raises(ValueError, match="signed already"):
        sign_xlsx(signed_xlsx(), signing_key(), signed_at=SIGNED_AT)


@pytest.mark.parametrize("comment", ["two\nlines", "x" * 161, "\x00"])
def test_comment_that_excel_could_not_show_is_a_mistake_of_the_caller(comment: str) -> None:
    with pytest.raises(ValueError, match="comment"):
        sign_xlsx(unsigned_xlsx(), signing_key(), signed_at=SIGNED_AT, comment=comment)


def test_comment_with_markup_survives() -> None:
    signed = sign_xlsx(unsigned_xlsx(), signing_key(), signed_at=SIGNED_AT, comment='<a> & "b" [SHA-256 x]')
    assert verify_xlsx(signed, pins(), now=NOW).status.valid


def test_same_time_in_another_zone_is_the_same_claim() -> None:
    china = datetime(2020, 6, 28, 18, 15, tzinfo=timezone(timedelta(hours=8)))
    signed = sign_xlsx(unsigned_xlsx(), signing_key(), signed_at=china)
    assert verify_xlsx(signed, pins(), now=NOW).status.signed_at == SIGNED_AT


def test_fragments_are_written_as_canonical_xml_gives_them() -> None:
    parts = {entry.name: zip_container.unpack(entry) for entry in zip_container.read(signed_xlsx())}
    statement, _ = manifest.extract(parts[manifest.SIGNATURE])
    fragments = manifest.build(parts, read_content_types(parts[CONTENT_TYPES]), statement)
    for text in (fragments.package, fragments.office, fragments.properties, fragments.signed_info):
        assert etree.tostring(etree.fromstring(text), method="c14n").decode() == text


def test_libreoffice_shows_the_signature_as_valid_and_a_changed_cell_as_not(tmp_path: Path) -> None:
    signed_by_rsa = sign_xlsx(unsigned_xlsx(), rsa_key(), signed_at=SIGNED_AT, comment="示例 <&>")
    entries = [
        zip_container.pack(e.name, zip_container.unpack(e).replace(b" 3-2<", b" 3-9<"))
        for e in zip_container.read(signed_xlsx())
    ]
    files = {"ecdsa.xlsx": signed_xlsx(), "rsa.xlsx": signed_by_rsa, "changed.xlsx": zip_container.compose(entries)}
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    shown = libreoffice.signatures(tmp_path / "profile", [tmp_path / name for name in files])
    valid = {Path(path).name: [each["valid"] for each in found] for path, found in shown.items()}
    assert valid == {"ecdsa.xlsx": [True], "rsa.xlsx": [True], "changed.xlsx": [False]}
    (signature,) = shown[str(tmp_path / "ecdsa.xlsx")]
    assert UNIT_NAME in signature["subject"]
    assert signature["date"] == 20200628


def test_keys_and_workbooks_do_not_load_pyhanko() -> None:
    code = (
        "import sys; import planner_desktop.documents.keys, planner_desktop.documents.xlsx_signature, "
        "planner_desktop.documents.vetting; "
        "sys.exit(any(name.partition('.')[0] in ('pyhanko', 'openpyxl', 'asn1crypto') for name in sys.modules))"
    )
    assert run([sys.executable, "-c", code], check=False).returncode == 0
