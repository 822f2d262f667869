"""What the three answers are on attacked workbooks; the attacks themselves stand in ``support/xlsx_attacks.py``."""

from __future__ import annotations

import base64
from collections.abc import Callable

import pytest

from planner_desktop.documents import zip_container
from planner_desktop.documents.xlsx_signature import manifest, sign_xlsx, verify_xlsx
from planner_desktop.documents.xlsx_signature.package import CONTENT_TYPES
from planner_desktop.domain.identity import SignatureStatus
from support.signed_samples import NOW, SIGNED_AT, pins, signed_xlsx, signing_key, unsigned_xlsx
from support.xlsx_forging import (
    changed,
    parts_of,
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


def test_directory_that_tells_another_size_than_the_part_is_refused() -> None:
    data = signed_xlsx()
    at = data.index(b"PK\1\2") + 24
    assert not status_of(data[:at] + b"\xff" + data[at + 1 :]).intact


def test_certificate_exchanged_for_another_is_refused() -> None:
    other = signing_key("另一把钥匙（示例）").certificate_der
    own = base64.b64encode(signing_key().certificate_der)
    status = status_of(changed(manifest.SIGNATURE, own, base64.b64encode(other)))
    assert (status.intact, status.valid, status.trusted) == (False, False, False)


def test_signature_by_a_stranger_under_the_same_name_is_not_trusted() -> None:
    stranger = signing_key("另一把钥匙（示例）")
    status = status_of(sign_xlsx(unsigned_xlsx(), stranger, signed_at=SIGNED_AT))
    assert (status.intact, status.valid, status.trusted) == (True, True, False)


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


def test_file_beyond_the_size_limit_is_refused_at_once() -> None:
    assert codes(b"PK\3\4" + b"\0" * (20 * 1024 * 1024)) == ["xlsx.too_large"]
