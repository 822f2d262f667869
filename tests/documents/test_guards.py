"""Every guard of the verifiers is needed: with it taken out, an attack that was made for it gets another verdict.

So each guard has an attack by name, and a guard that stops being needed, or whose attack stops reaching it, fails here.
"""

from __future__ import annotations

import importlib
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from planner_desktop.documents import return_files
from planner_desktop.errors import UserError
from support.mutants import Guard, guards, without
from support.pdf_attacks import PDF_ATTACKS
from support.signed_samples import NOW, pins, signed_pdf, signed_xlsx
from support.signer_attacks import PDF_BY_SIGNER, XLSX_BY_SIGNER, odd_pins
from support.vetting_attacks import VETTING_ATTACKS
from support.xlsx_attacks import XLSX_ATTACKS, encrypting_key

PINS = pins() | pins(encrypting_key()) | odd_pins()
ELSEWHERE = {
    ("certificates", "judge", "certificate.weak_key"): "test_certificate_is_judged_by_key_purpose_and_dates",
    ("certificates", "describe", "ValueError"): "test_key_file_with_a_certificate_of_no_known_version_is_damaged",
    ("pdf_signature.coverage", "read_container", "pdf.byte_range"): (
        "test_gap_that_is_not_the_signatures_own_value_is_refused"
    ),
    ("xlsx_signature.package", "read_content_types", "xlsx.content_types"): "test_odd_content_types_are_refused",
    ("xlsx_signature.package", "read_relationships", "xlsx.relationships"): "test_odd_relationships_are_refused",
}
"""Guards of functions that no file gets to, because another guard stands before or behind; and the test of the function."""

Outcome = tuple[tuple[str, ...], ...]


@cache
def attacks() -> dict[str, tuple[str, bytes]]:
    """Kind and bytes of each attack."""
    made = {name: ("pdf", attack.make()) for name, attack in {**PDF_ATTACKS, **PDF_BY_SIGNER}.items()}
    made |= {f"workbook: {name}": ("xlsx", each.make()) for name, each in {**XLSX_ATTACKS, **XLSX_BY_SIGNER}.items()}
    for name, attack in VETTING_ATTACKS.items():
        data = attack.make()
        made[f"vetting: {name}"] = ("pdf" if data.startswith(b"%PDF") else "xlsx", data)
    return made


@cache
def originals() -> dict[str, Outcome]:
    """What the verifiers, whole, say of each attack."""
    return {name: outcome(return_files, kind, data) for name, (kind, data) in attacks().items()}


def outcome(files: ModuleType, kind: str, data: bytes) -> Outcome:
    """The findings of the three doors a file can come through: all of it, vetting alone, the signature alone."""
    package = files.__name__.rpartition(".")[0]
    opened = files.ReturnFiles().open(data, PINS, NOW)
    verifying = importlib.import_module(f"{package}.{kind}_signature.verifying")
    verified = getattr(verifying, f"verify_{kind}")(data, PINS, now=NOW)
    try:
        importlib.import_module(f"{package}.vetting").vet(data, kind)
    except UserError as refused:
        vetted = (refused.code,)
    else:
        vetted = ()
    return _codes(opened.status), vetted, _codes(verified.status)


def _codes(status: object) -> tuple[str, ...]:
    findings = status.findings  # type: ignore[attr-defined]
    return tuple(finding.code for finding in findings)


@contextmanager
def not_for_ever() -> Iterator[None]:
    """Without its guard a loop may have no end; that is another outcome, too."""
    if sys.platform == "win32":
        yield
        return

    def late(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, 5)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def reaching(guard: Guard) -> list[str]:
    """Attacks that the guard may be what refuses."""
    if guard.code == "ValueError":
        return list(attacks())
    return [name for name, said in originals().items() if any(guard.code in codes for codes in said)]


def noticed(guard: Guard, files: ModuleType, name: str) -> bool:
    """Whether the attack's verdict depends on the guard."""
    try:
        with not_for_ever():
            return outcome(files, *attacks()[name]) != originals()[name]
    # A parser that a guard no longer protects may raise anything.
    except Exception:
        return True


@pytest.mark.parametrize("guard", guards(), ids=str)
def test_without_the_guard_an_attack_gets_another_verdict(guard: Guard) -> None:
    with without(guard) as files:
        # Else the rest would prove nothing: a copy that is broken refuses everything.
        assert outcome(files, "pdf", signed_pdf())[1:] == outcome(files, "xlsx", signed_xlsx())[1:] == ((), ())
        if any(noticed(guard, files, name) for name in reaching(guard)):
            return
    assert (guard.module, guard.function, guard.code) in ELSEWHERE, f"no attack notices that {guard} is gone"


FINAL = [
    guard
    for guard in guards()
    if guard.function in ("RULES", "judge")
    and (guard.module, guard.function, guard.code) not in ELSEWHERE
    # A cross-reference stream is an object as well, and as such refused by another rule.
    and guard.code != "pdf.cross_references"
]


@pytest.mark.parametrize("guard", FINAL, ids=str)
def test_without_the_rule_its_attack_is_accepted(guard: Guard) -> None:
    """These judge a file that is signed properly: each alone is what stands between it and acceptance."""
    with without(guard) as files:
        said = [outcome(files, *attacks()[name])[2] for name in reaching(guard)]
    assert () in said


@pytest.mark.parametrize("name", ELSEWHERE.values())
def test_the_tests_of_the_other_guards_are_there(name: str) -> None:
    texts = (path.read_text("utf-8") for path in Path(__file__).parent.rglob("test_*.py"))
    assert any(f"def {name}(" in text for text in texts)
