"""The evidence that came with a return, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from planner_desktop.domain.evidence_check import EvidenceCheck, EvidenceState
from planner_desktop.ui.translation import QT_TR_NOOP, tr

SENTENCES = {
    EvidenceState.MATCHING: QT_TR_NOOP("Evidence {number}, “{name}”, is the file that the return names."),
    EvidenceState.CHANGED: QT_TR_NOOP(
        "Evidence {number}, “{name}”, was changed or exchanged after the return was signed; ask for it again."
    ),
    EvidenceState.MISSING: QT_TR_NOOP("Evidence {number}, “{name}”, is missing in the package; ask for it."),
    EvidenceState.EXTRA: QT_TR_NOOP("“{name}” lies in the package and is not named by the return."),
}


def evidence_sentence(check: EvidenceCheck) -> str:
    """One sentence for one file."""
    return tr(SENTENCES[check.state], number=check.number, name=check.name)


def evidence_sum(checks: Sequence[EvidenceCheck]) -> str:
    """One sentence for all files of a package."""
    counts = Counter(check.state for check in checks)
    named = len(checks) - counts[EvidenceState.EXTRA]
    return tr(
        "Evidence in the package: {matching} of {named} match, {changed} changed, {missing} missing, {extra} not named",
        named=named,
        **{str(state): counts[state] for state in EvidenceState},
    )
