"""Enrolments and rosters on paper: what a person reads, what independent programs say, and that nothing is lost."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from planner_desktop import paths
from planner_desktop.documents import certificates
from planner_desktop.documents.directory import load_directory
from planner_desktop.documents.return_files import ReturnFiles
from planner_desktop.documents.trust_papers import TrustPapers
from planner_desktop.domain.enrolment import RosterEntry
from planner_desktop.domain.telephone_code import telephone_code
from planner_desktop.domain.trust import PinStatus
from planner_desktop.domain.units import Unit
from planner_desktop.errors import UserError
from support.signed_samples import NOW, SIGNED_AT, signing_key

PAPERS = TrustPapers()


@cache
def units() -> tuple[Unit, ...]:
    return load_directory((paths.resources() / "units" / "units.tsv").read_bytes()).units


def unit(code: str = "140106") -> Unit:
    return next(each for each in units() if each.code == code)


def enrolment(former: str = "") -> bytes:
    vouching = signing_key(former) if former else None
    return PAPERS.enrolment_pdf(unit(), signing_key(), vouching, SIGNED_AT, sample=True)


@cache
def certificate(code: str, number: int) -> bytes:
    """A certificate of its own for each entry; one private key for all, since only the papers matter here."""
    private = signing_key().private_key
    return certificates.to_der(certificates.self_made(code, f"示例{number}", private, now=NOW))


def roster(count: int) -> tuple[bytes, tuple[RosterEntry, ...]]:
    entries = tuple(
        RosterEntry(each.code, each.office_name, certificate(each.code, number), list(PinStatus)[number % 9 // 8 * 2])
        for number, each in enumerate(units()[:count])
    )
    return PAPERS.roster_pdf(unit("140000"), entries, signing_key(), SIGNED_AT, sample=False), entries


def text_of(data: bytes, folder: Path, order: str = "-layout") -> str:
    path = folder / "letter.pdf"
    path.write_bytes(data)
    done = subprocess.run(["pdftotext", order, path, "-"], capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize(
    "data", [enrolment(), enrolment("旧钥匙（示例）"), roster(3)[0]], ids=["first", "change", "roster"]
)
def test_each_is_accepted_by_the_rule_for_every_signed_pdf(data: bytes) -> None:
    opened = ReturnFiles().open(data, [signing_key().fingerprint], NOW)
    assert (opened.status.intact, opened.status.valid, opened.status.trusted) == (True, True, True)
    assert opened.payload is not None


def test_independent_programs_find_signature_and_file_in_order(tmp_path: Path) -> None:
    for name, data in (("enrolment", enrolment()), ("roster", roster(40)[0])):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(data)
        said = subprocess.run(["pdfsig", path], capture_output=True, text=True, check=False).stdout
        assert "Signature is Valid" in said and "Total document signed" in said
        assert subprocess.run(["qpdf", "--check", path], capture_output=True, check=False).returncode == 0


def test_a_person_reads_whose_key_it_is_and_the_code_in_groups(tmp_path: Path) -> None:
    text = text_of(enrolment(), tmp_path, "-raw")
    for words in ("签名钥匙登记表", unit().office_name, "140106", "打电话", "示例数据"):
        assert words in text
    assert telephone_code(signing_key().fingerprint) in " ".join(text.split())
    assert [f"第{number}组" in text for number in range(1, 7)] == [True] * 6
    assert signing_key().fingerprint in "".join(text.split())


def test_a_change_shows_the_former_keys_code_too(tmp_path: Path) -> None:
    text = text_of(enrolment("旧钥匙（示例）"), tmp_path)
    assert telephone_code(signing_key("旧钥匙（示例）").fingerprint) in text
    assert "原钥匙已签名证明" in text


@pytest.mark.parametrize("count", [0, 1, 20, 21, 22, 23, 24, 25, 26, 27, 28, 60, 61, 62, 63, 64, 65, 129])
def test_every_entry_of_a_roster_of_any_length_stands_once_on_its_paper(tmp_path: Path, count: int) -> None:
    data, entries = roster(count)
    text = text_of(data, tmp_path)
    for entry in entries:
        assert text.count(telephone_code(certificates.fingerprint(entry.certificate))) == 1
        assert entry.unit_name in text
    pages = [page for page in text.split("\f") if page.strip()]
    assert f"共{len(pages)}页" in pages[-1]
    assert "（单位公章）" in pages[-1]
    assert not entries or any(
        telephone_code(certificates.fingerprint(entry.certificate)) in pages[-1] for entry in entries
    )


def test_a_roster_says_whose_it_is_and_gives_the_issuers_code(tmp_path: Path) -> None:
    text = text_of(roster(5)[0], tmp_path)
    assert "签名钥匙登记名册" in text and unit("140000").office_name in text
    assert telephone_code(signing_key().fingerprint) in text


def test_a_name_no_font_can_draw_is_refused_by_name() -> None:
    with pytest.raises(UserError) as caught:
        PAPERS.enrolment_pdf(
            replace(unit(), city="", name="示\U0001f511县"), signing_key(), None, SIGNED_AT, sample=False
        )
    assert (caught.value.code, caught.value.details["character"]) == ("text.missing_glyph", "\U0001f511")


def test_the_same_enrolment_is_drawn_in_the_same_bytes() -> None:
    one, other = enrolment(), enrolment()
    # The signature is random, the page under it is not.
    assert one[: one.index(b"%%EOF")] == other[: other.index(b"%%EOF")]
