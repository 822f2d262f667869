"""``verify FILE…``: a verdict a file, offline, without the program's database when pins are given."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from planner_desktop.cli.exit_codes import DONE, REFUSED
from planner_desktop.domain.coverage import visible
from planner_desktop.domain.evidence_check import EvidenceState
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError
from planner_desktop.services.incoming import Received, unreadable
from planner_desktop.ui.change_words import finding_sentence
from planner_desktop.ui.evidence_words import evidence_sentence
from planner_desktop.ui.messages import verdict_sentence
from planner_desktop.wiring import DiskFiles, Wiring


def verify(files: Sequence[Path], pins: Sequence[str], wiring: Wiring, *, as_json: bool) -> int:
    """Print what each file is; done only when every one is intact, valid and trusted."""
    verdicts = verdicts_on(files, pins, wiring)
    if as_json:
        print(json.dumps([as_row(verdict) for verdict in verdicts], ensure_ascii=False, indent=2))
    else:
        for verdict in verdicts:
            # A name may hold what a terminal takes for an order.
            print(f"{'✔' if verdict.accepted else '✘'} {visible(verdict.name)}\n  {verdict_sentence(verdict)}")
            for finding in verdict.findings[1:]:
                print(f"  · {finding_sentence(finding)}")
            for check in verdict.evidence:
                print(f"  · {evidence_sentence(check)}")
    return DONE if all(verdict.accepted and _whole(verdict) for verdict in verdicts) else REFUSED


def _whole(verdict: FileVerdict) -> bool:
    """Whether all the evidence that came with a return is what it names, and no more."""
    return all(check.state is EvidenceState.MATCHING for check in verdict.evidence)


def verdicts_on(files: Sequence[Path], pins: Sequence[str], wiring: Wiring) -> list[FileVerdict]:
    """A verdict for each file, in order, also for those that cannot be read; for a package one for each return in it."""
    trusted = wiring.kept_trust().also_pinning(pins)
    found = [each for file in files for each in _read(file, wiring)]
    received = [each for each in found if isinstance(each, Received)]
    seen = iter(wiring.incoming.verify(received, trusted))
    return [next(seen) if isinstance(each, Received) else each for each in found]


def _read(file: Path, wiring: Wiring) -> Sequence[Received | FileVerdict]:
    """A file, the returns in a package, or why it cannot be read."""
    try:
        return wiring.incoming.opened_up(Received(str(file), DiskFiles().read(file)))
    except UserError as problem:
        return (unreadable(str(file), problem),)


def as_row(verdict: FileVerdict) -> dict[str, Any]:
    """A verdict for machines."""
    return {
        "file": verdict.name,
        "intact": verdict.intact,
        "valid": verdict.valid,
        "trusted": verdict.trusted,
        "signer": verdict.signer,
        "unit": verdict.unit_code,
        "period": verdict.period.name if verdict.period else None,
        "revision": verdict.revision,
        "check_code": verdict.check_code,
        "sentence": verdict_sentence(verdict),
        "unit_name": verdict.unit_name,
        "fingerprint": verdict.fingerprint,
        "type": verdict.type,
        "sequence": verdict.sequence,
        "sample": verdict.sample,
        "workbook_sha256": verdict.workbook_sha256,
        "evidence": [{"number": each.number, "name": each.name, "state": each.state} for each in verdict.evidence],
        "findings": [{"code": found.code, "details": dict(found.details)} for found in verdict.findings],
    }
