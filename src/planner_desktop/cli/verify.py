"""``verify FILE…``: a verdict a file, offline, without the program's database when pins are given."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from planner_desktop.cli.exit_codes import DONE, REFUSED
from planner_desktop.domain.coverage import visible
from planner_desktop.domain.verdict import FileVerdict
from planner_desktop.errors import UserError
from planner_desktop.services.incoming import Received, unreadable
from planner_desktop.ui.messages import refusal_sentence, verdict_sentence
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
                print(f"  · {refusal_sentence(finding)}")
    return DONE if all(verdict.accepted for verdict in verdicts) else REFUSED


def verdicts_on(files: Sequence[Path], pins: Sequence[str], wiring: Wiring) -> list[FileVerdict]:
    """A verdict for each file, in order, also for those that cannot be read."""
    trusted = wiring.kept_trust().also_pinning(pins)
    disk, unread, received = DiskFiles(), dict[int, FileVerdict](), dict[int, Received]()
    for at, file in enumerate(files):
        try:
            received[at] = Received(str(file), disk.read(file))
        except UserError as problem:
            unread[at] = unreadable(str(file), problem)
    seen = dict(zip(received, wiring.incoming.verify(list(received.values()), trusted), strict=True))
    return [unread.get(at) or seen[at] for at in range(len(files))]


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
        "findings": [{"code": found.code, "details": dict(found.details)} for found in verdict.findings],
    }
