"""Two offices that exchange files and one telephone call, by the command line alone; every step a process of its own."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from planner_desktop import paths
from planner_desktop.documents.keys import SigningKey
from planner_desktop.documents.return_files import ReturnFiles
from planner_desktop.domain import edits
from planner_desktop.domain.progress import Office
from planner_desktop.wiring import Wiring
from support.sample_return import sample_ledger, sample_return
from support.trust_desk import CITY, COUNTY, PROVINCE, directory

PASSPHRASE = "示例口令一二三四"


class Desk:
    """An office's profile, worked at from the command line."""

    def __init__(self, folder: Path, unit: str) -> None:
        self.folder, self.unit = folder / unit, unit
        self.secret = folder / "口令.txt"
        self.secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        wiring = Wiring(paths.Profile(self.folder))
        wiring.open_store()
        wiring.workspace.apply(edits.set_office(wiring.workspace.progress, Office(unit, sample=True)))
        wiring.workspace.close()
        wiring.cabinet.create(unit, wiring.directory.by_code[unit].office_name, PASSPHRASE)
        self.key = wiring.cabinet.open(PASSPHRASE)

    def run(self, *arguments: object, expected: int = 0) -> Any:
        """The JSON a call prints, or the sentence it refuses with."""
        command = [
            sys.executable,
            "-m",
            "planner_desktop",
            "--profile",
            str(self.folder),
            *map(str, arguments),
            "--json",
        ]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
        assert done.returncode == expected, done.stdout + done.stderr
        return json.loads(done.stdout) if done.stdout else done.stderr

    def issue(self, verb: str, file: Path) -> Any:
        return self.run("trust", verb, "--out", file, "--passphrase-file", self.secret)


def signed_return(key: SigningKey) -> bytes:
    """The county's return as a PDF, signed now: the receiver's clock is this machine's."""
    files, at = ReturnFiles(), datetime.now(UTC)
    payload = files.payload(sample_return(unit_code=COUNTY, unit_name=directory().by_code[COUNTY].name))
    ledger = sample_ledger(files.read_payload(payload), hashlib.sha256(payload).hexdigest())
    return files.sign_pdf(files.draw_pdf(ledger), key, payload, "00" * 32, ledger, at)


@pytest.fixture
def city(tmp_path: Path) -> Desk:
    return Desk(tmp_path, CITY)


def test_a_county_enrols_is_pinned_believed_and_revoked(tmp_path: Path, city: Desk) -> None:
    county, enrolment = Desk(tmp_path, COUNTY), tmp_path / "登记 表.pdf"
    spoken = county.issue("enrol", enrolment)["code"]

    shown = city.run("trust", "show", enrolment)
    assert (shown["standing"], shown["unit"], shown["code"]) == ("new", COUNTY, spoken)
    wrong = spoken[:-1] + ("0" if spoken[-1] != "0" else "1")
    assert "6" in city.run("trust", "pin", enrolment, "--code", wrong, expected=1)
    assert city.run("trust", "list") == {"pins": []}

    received = tmp_path / "回报.pdf"
    received.write_bytes(signed_return(county.key))
    [unknown] = city.run("verify", received, expected=1)
    assert (unknown["intact"], unknown["valid"], unknown["trusted"]) == (True, True, False)

    pinned = city.run("trust", "pin", enrolment, "--code", spoken.replace(" ", ""))
    assert (pinned["status"], pinned["unit"], pinned["confirmed"]) == ("pinned", COUNTY, "telephone")
    [known] = city.run("verify", received)
    assert known["trusted"]

    revoked = city.run("trust", "revoke", pinned["fingerprint"])
    assert revoked["status"] == "revoked"
    [refused] = city.run("verify", received, expected=1)
    assert refused["findings"][0]["code"] == "certificate.revoked"
    [listed] = city.run("trust", "list")["pins"]
    assert (listed["fingerprint"], listed["code"]) == (pinned["fingerprint"], spoken)


def test_a_provinces_roster_is_looked_at_and_then_taken_over(tmp_path: Path, city: Desk) -> None:
    province, county = Desk(tmp_path, PROVINCE), Desk(tmp_path, COUNTY)
    enrolment, roster = tmp_path / "登记.pdf", tmp_path / "名册.pdf"
    spoken = county.issue("enrol", enrolment)["code"]
    province.run("trust", "pin", enrolment, "--code", spoken)
    province.issue("roster", roster)

    shown = city.run("trust", "load", roster, expected=1)
    assert [(each["unit"], each["action"]) for each in shown["changes"]] == [(COUNTY, "pin")]
    assert not shown["vouched"]
    city.run("trust", "load", roster, "--yes", expected=1)
    assert city.run("trust", "list") == {"pins": []}
    assert city.run("trust", "load", roster, "--yes", "--code", shown["code"])["loaded"] == 1
    [pin] = city.run("trust", "list")["pins"]
    assert (pin["unit"], pin["status"], pin["confirmed"]) == (COUNTY, "pinned", "roster")


def test_a_new_key_is_vouched_for_by_the_former_and_held_meanwhile(tmp_path: Path, city: Desk) -> None:
    county, enrolment = Desk(tmp_path, COUNTY), tmp_path / "登记.pdf"
    spoken = county.issue("enrol", enrolment)["code"]
    city.run("trust", "pin", enrolment, "--code", spoken)
    wiring = Wiring(paths.Profile(county.folder))
    wiring.cabinet.set_aside()
    wiring.cabinet.create(COUNTY, "示例", PASSPHRASE)
    [former] = county.folder.glob("*.old")
    change = tmp_path / "更换.pdf"
    secrets = ("--passphrase-file", county.secret, "--former-passphrase-file", county.secret)
    county.run("trust", "enrol", "--out", change, "--former", former, *secrets)
    assert city.run("trust", "show", change)["standing"] == "change_signed"
    assert city.run("trust", "hold", change)["status"] == "held"
    city.run("trust", "pin", change, expected=1)
    assert city.run("trust", "pin", change, "--confirmed")["confirmed"] == "former_key"
    assert [pin["status"] for pin in city.run("trust", "list")["pins"]] == ["pinned", "revoked"]


def test_nothing_is_decided_while_another_holds_the_profile(tmp_path: Path, city: Desk) -> None:
    enrolment = tmp_path / "登记.pdf"
    spoken = city.issue("enrol", enrolment)["code"]
    with Wiring(paths.Profile(city.folder)).lock():
        city.run("trust", "pin", enrolment, "--code", spoken, expected=1)
        assert city.run("trust", "list") == {"pins": []}
