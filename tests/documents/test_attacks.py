"""Attacks made in code, each refused for the reason it should be, in this process and through the child."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from planner_desktop.documents.isolation.isolated_files import IsolatedFiles
from planner_desktop.documents.pdf_signature import verify_pdf
from planner_desktop.documents.vetting import sniff, vet
from planner_desktop.documents.xlsx_signature import verify_xlsx
from planner_desktop.domain.identity import SignatureStatus
from planner_desktop.errors import UserError
from support.pdf_attacks import PDF_ATTACKS, Attack
from support.signed_samples import NOW, pins
from support.signer_attacks import PDF_BY_SIGNER, XLSX_BY_SIGNER, odd_pins
from support.vetting_attacks import VETTING_ATTACKS
from support.xlsx_attacks import XLSX_ATTACKS, encrypting_key

PINS = pins() | pins(encrypting_key()) | odd_pins()
ALL = {
    f"{kind}: {name}": attack
    for kind, attacks in (
        ("PDF", PDF_ATTACKS),
        ("PDF by a signer", PDF_BY_SIGNER),
        ("XLSX", XLSX_ATTACKS),
        ("XLSX by a signer", XLSX_BY_SIGNER),
        ("vetting", VETTING_ATTACKS),
    )
    for name, attack in attacks.items()
}


def assert_refused(status: SignatureStatus, attack: Attack) -> None:
    assert attack.code in [finding.code for finding in status.findings]
    assert not (status.intact and status.valid and status.trusted)


@pytest.mark.parametrize("attack", [*PDF_ATTACKS.values(), *PDF_BY_SIGNER.values()], ids=[*PDF_ATTACKS, *PDF_BY_SIGNER])
def test_attacked_pdf_is_refused_by_its_verifier(attack: Attack) -> None:
    assert_refused(verify_pdf(attack.make(), PINS, now=NOW).status, attack)


@pytest.mark.parametrize(
    "attack", [*XLSX_ATTACKS.values(), *XLSX_BY_SIGNER.values()], ids=[*XLSX_ATTACKS, *XLSX_BY_SIGNER]
)
def test_attacked_workbook_is_refused_by_its_verifier(attack: Attack) -> None:
    assert_refused(verify_xlsx(attack.make(), PINS, now=NOW).status, attack)


@pytest.mark.parametrize("attack", VETTING_ATTACKS.values(), ids=VETTING_ATTACKS.keys())
def test_file_beyond_the_limits_is_refused_by_vetting(attack: Attack) -> None:
    data = attack.make()
    kind = sniff(data)
    assert kind is not None
    with pytest.raises(UserError) as caught:
        vet(data, kind)
    assert caught.value.code == attack.code


@pytest.mark.parametrize("attack", ALL.values(), ids=ALL.keys())
def test_nothing_is_accepted_through_the_child_and_none_breaks_it(isolated: IsolatedFiles, attack: Attack) -> None:
    opened = isolated.open(attack.make(), PINS, NOW)
    status = opened.status
    assert status.findings
    assert not (status.intact and status.valid and status.trusted)
    assert not any(finding.code.startswith("vetting.worker") for finding in status.findings)


@pytest.mark.parametrize(
    ("attacks", "least", "families"),
    [
        (PDF_ATTACKS, 40, 6),
        (PDF_BY_SIGNER, 18, 3),
        (XLSX_ATTACKS, 26, 7),
        (XLSX_BY_SIGNER, 15, 3),
        (VETTING_ATTACKS, 26, 5),
    ],
)
def test_the_suites_do_not_shrink(attacks: Mapping[str, Attack], least: int, families: int) -> None:
    made = Counter(attack.family for attack in attacks.values())
    assert len(attacks) >= least
    assert len(made) == families
    assert len({attack.make() for attack in attacks.values()}) == len(attacks)
