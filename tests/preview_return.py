"""Draw a sample return (示例数据) to PDF and PNG, to be looked at.

    python tests/preview_return.py DIR [--period 2020Q2] [--test-plan] [--dpi 90]

Without ``--test-plan`` the shipped plan is reported for a county with sample progress; with it, the small plan of the
tests, which has every case that paper must show. Needs pdftoppm (poppler-utils).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from planner_desktop.documents.catalogue import load_catalogue
from planner_desktop.documents.pdf.rendering import render_return
from planner_desktop.domain.check_code import check_code
from planner_desktop.domain.ledger import Ledger, build_ledger
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Progress
from planner_desktop.domain.returns import Return, ReturnType, SignOff
from planner_desktop.services.sample import Phrases, sample_changes
from support.sample_return import sample_ledger

ROOT = Path(__file__).resolve().parents[1]


def shipped_ledger(period: Period) -> Ledger:
    """The shipped plan, reported by a county with the sample progress of ``demo``."""
    resources = ROOT / "resources"
    plan = load_catalogue((resources / "plans" / "plan-2019-15.json").read_bytes())
    phrases = Phrases.of(json.loads((resources / "sample" / "progress.json").read_bytes()))
    progress = Progress()
    for each in (period.previous.previous, period.previous, period):
        progress = progress.with_changes(sample_changes(plan, progress, each, phrases))
    held = progress.at(period)
    sealed = Return(
        plan_number=plan.number,
        plan_digest=plan.digest,
        unit_code="140106",
        unit_name="迎泽区",
        period=period,
        type=ReturnType.FIRST,
        revision=0,
        sequence=1,
        replaces=None,
        receipt=None,
        entries=tuple(held.entries.values()),
        readings=tuple(held.readings.values()),
        evidence=tuple(held.evidence.values()),
        settled=tuple(progress.settled_before(period)),
        sign_off=SignOff(**phrases.office, day=date(period.end.year, period.end.month, 28)),
        audit_head="0" * 64,
        sample=True,
    )
    names = {"office_name": "共青团太原市迎泽区委", "formal_name": "共青团太原市迎泽区委员会"}
    return build_ledger(plan, sealed, **names, recipient_name="共青团太原市委", code=check_code("7f" * 32))


def main() -> int:
    """Write return.pdf and one PNG a page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--period", default="2020Q2")
    parser.add_argument("--test-plan", action="store_true")
    parser.add_argument("--dpi", type=int, default=90)
    args = parser.parse_args()
    ledger = sample_ledger() if args.test_plan else shipped_ledger(Period.parse(args.period))
    drawn = render_return(ledger)
    args.folder.mkdir(parents=True, exist_ok=True)
    path = args.folder / "return.pdf"
    path.write_bytes(drawn.pdf)
    subprocess.run(["pdftoppm", "-r", str(args.dpi), "-png", path, args.folder / "page"], check=True)
    print(
        f"{path}: {drawn.pages} pages, {len(drawn.pdf):,} bytes; seal on page {drawn.seal_page + 1} at {drawn.seal_box}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
