"""Names, numbers and texts stay where they belong: in the store, its backups and the exports one chose."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

CANARIES = tuple(f"金丝雀{number}号" for number in range(1, 17)) + tuple(
    f"0351-80010{number:02}" for number in range(4)
)
OFFICE = """
import logging, sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from planner_desktop import paths
from planner_desktop.app.log_file import keep_log
from planner_desktop.cli import demo
from planner_desktop.domain import edits
from planner_desktop.domain.changes import Change, ChangeSet
from planner_desktop.domain.progress import EvidenceLink
from planner_desktop.domain.returns import SignOff
from planner_desktop.errors import UserError
from planner_desktop.services.incoming import Received
from planner_desktop.services.sample import fill_with_sample
from planner_desktop.settings import Settings
from planner_desktop.ui.bug_report import BugCatcher
from planner_desktop.wiring import DiskFiles, Wiring

folder, canaries = Path(sys.argv[1]), sys.argv[2:]
words, numbers = canaries[:16], canaries[16:]
wiring = Wiring(paths.Profile(folder / "profile"))
exports = folder / "exports"
exports.mkdir()
with wiring.lock("here"):
    keep_log(wiring.profile.log)
    shown = []
    catch = BugCatcher(shown.append, shown.append)
    wiring.keep_settings(Settings(export_folder=str(exports), period=demo.PERIOD.name))
    wiring.open_store()
    fill_with_sample(wiring.workspace, demo.UNIT, demo.PERIOD, wiring.phrases)
    office = wiring.workspace.progress.office
    people = dict(zip(("preparer", "reviewer", "approver"), words)) | {"telephone": numbers[0]}
    wiring.workspace.apply(edits.set_office(wiring.workspace.progress, replace(office, **people)))
    fields = ("narrative", "problems", "next_steps", "support_needed", "handler")
    steps = [key for key, entry in wiring.workspace.progress.at(demo.PERIOD).entries.items() if entry.narrative]
    for number, milestone in enumerate(steps[:2]):
        told = dict(zip(fields, words[3 + 5 * number:]))
        told["narrative"] += "，电话" + numbers[1 + number] + "，已开展。"
        wiring.workspace.apply(edits.set_entry(wiring.workspace.progress, milestone, demo.PERIOD, **told))
    try:
        edits.set_entry(wiring.workspace.progress, steps[0], demo.PERIOD, narrative=words[13] + chr(7))
    except UserError as refusal:
        catch(type(refusal), refusal, refusal.__traceback__)
    try:
        raise ValueError(f"{words[14]} {numbers[3]}")
    except ValueError as bug:
        catch(type(bug), bug, bug.__traceback__)
    wiring.cabinet.create(demo.UNIT, wiring.directory.by_code[demo.UNIT].office_name, demo.PASSPHRASE)
    key = wiring.cabinet.open(demo.PASSPHRASE)
    sign_off = SignOff(*words[:3], numbers[0], date.today())
    record = wiring.outgoing.seal(demo.PERIOD, sign_off)
    produced = wiring.outgoing.produce(wiring.outgoing.ledger(record), record, key, exports)
    wiring.outgoing.register(produced)
    wiring.incoming.verify([Received(words[15] + ".pdf", b"%PDF-1.7 " + words[15].encode())], None or demo.TrustBook())
    wiring.back_up()
    wiring.workspace.close()
wiring.close()
print("done", [text for text in shown if any(each in text for each in words[14:15] + numbers)])
"""
ALLOWED = (
    "profile/planner.sqlite3",
    "profile/planner.sqlite3-journal",
    "profile/backups/",
    "profile/quarantine/",
    "exports/",
)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """An office after its quarter: everything it wrote lies under one folder, temporary files and home included."""
    base = tmp_path / "all"
    for name in ("home", "tmp", "office"):
        (base / name).mkdir(parents=True)
    (base / "home" / "cache").mkdir()
    home = {"HOME": str(base / "home"), "XDG_CACHE_HOME": str(base / "home" / "cache"), "TMPDIR": str(base / "tmp")}
    command = [sys.executable, "-P", "-c", OFFICE, str(base / "office"), *CANARIES]
    done = subprocess.run(command, env=os.environ | home, cwd=base / "tmp", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "done []\n"
    assert not [each for each in CANARIES if each in done.stdout + done.stderr]
    return base


def found_in(path: Path) -> list[str]:
    """The canaries in a file's bytes, in whatever encoding a program might write."""
    data = path.read_bytes()
    encodings = ("utf-8", "utf-16-le", "utf-16-be", "gbk", "unicode_escape")
    return [each for each in CANARIES if any(each.encode(encoding) in data for encoding in encodings)]


def test_no_name_number_or_text_is_found_outside_store_backups_and_exports(office: Path) -> None:
    home = office / "office"
    seen = {path: found_in(path) for path in office.rglob("*") if path.is_file()}
    kept = {
        path for path in seen if path.is_relative_to(home) and path.relative_to(home).as_posix().startswith(ALLOWED)
    }
    assert {path.name: found for path, found in seen.items() if found and path not in kept} == {}
    assert not [path.name for path in seen if path not in kept and any(each in path.name for each in CANARIES)]
    # The search does find them: in the store they all are, except those that were refused or never typed.
    assert set(seen[home / "profile" / "planner.sqlite3"]) >= set(CANARIES[:13]) | set(CANARIES[16:19])
    assert (home / "profile" / "planner.log").stat().st_size > 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps a user's folder private by itself")
def test_everything_in_the_profile_is_its_owners_alone(office: Path) -> None:
    profile = office / "office" / "profile"
    modes = {path.relative_to(profile).as_posix(): stat.S_IMODE(path.stat().st_mode) for path in profile.rglob("*")}
    assert {name: oct(mode) for name, mode in modes.items() if mode & 0o077} == {}
