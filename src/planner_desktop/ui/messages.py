"""From codes to sentences: what domain, services, store and documents report, said to a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from planner_desktop.domain.period import Period, PeriodKind
from planner_desktop.ui.translation import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from planner_desktop.domain.identity import Refusal
    from planner_desktop.domain.plan import Anomaly
    from planner_desktop.domain.verdict import FileVerdict
    from planner_desktop.errors import UserError

FIELD_WORDS = {
    "status": QT_TR_NOOP("Status"),
    "reason": QT_TR_NOOP("Reason"),
    "narrative": QT_TR_NOOP("Progress"),
    "problems": QT_TR_NOOP("Problems"),
    "next_steps": QT_TR_NOOP("Next steps"),
    "support_needed": QT_TR_NOOP("Support needed"),
    "handler": QT_TR_NOOP("Handler"),
    "evidence": QT_TR_NOOP("Evidence"),
    "explanation": QT_TR_NOOP("Word"),
    "note": QT_TR_NOOP("Note"),
    "remark": QT_TR_NOOP("Remark"),
    "value": QT_TR_NOOP("Actual value"),
    "numerator": QT_TR_NOOP("Numerator"),
    "denominator": QT_TR_NOOP("Denominator"),
    "preparer": QT_TR_NOOP("Preparer"),
    "reviewer": QT_TR_NOOP("Reviewer"),
    "approver": QT_TR_NOOP("Approver"),
    "telephone": QT_TR_NOOP("Telephone"),
    "day": QT_TR_NOOP("Date"),
}
"""The fields that a detail named ``field`` may name."""

PERIOD_WORDS = {
    PeriodKind.MONTH: QT_TR_NOOP("{year}, month {index}"),
    PeriodKind.QUARTER: QT_TR_NOOP("{year} Q{index}"),
    PeriodKind.HALF_YEAR: QT_TR_NOOP("{year}, half-year {index}"),
    PeriodKind.YEAR: QT_TR_NOOP("{year}"),
}


def period_title(period: Period) -> str:
    """A period as people write it: 2020年第2季度."""
    if period.kind is PeriodKind.HALF_YEAR:
        return tr("{year} H1", year=period.year) if period.index == 1 else tr("{year} H2", year=period.year)
    return tr(PERIOD_WORDS[period.kind], year=period.year, index=period.index)


def sentence(code: str, details: Mapping[str, object] | None = None) -> str:
    """The sentence for a code; a code without one (a test finds those) is shown with its details, never hidden."""
    from planner_desktop.ui.sentences import SENTENCES  # hundreds of them, and a start may need none

    source = SENTENCES.get(code)
    if source is None:
        told = "; ".join(f"{name} {value}" for name, value in (details or {}).items())
        return f"{code} ({told})" if told else code
    return tr(source, **_in_words(details or {})) if details else tr(source)


def _in_words(details: Mapping[str, object]) -> dict[str, object]:
    """Details as a person reads them: field names and periods in words, and nothing hidden in what strangers wrote."""
    from planner_desktop.domain.coverage import visible  # a start may need none of it

    worded = {name: visible(value) if isinstance(value, str) else value for name, value in details.items()}
    field = str(details.get("field", ""))
    if field in FIELD_WORDS:
        worded["field"] = tr(FIELD_WORDS[field])
    if isinstance(details.get("period"), str):
        worded["period"] = period_title(Period.parse(str(details["period"])))
    return worded


def error_sentence(problem: UserError) -> str:
    """What a person reads of an error they can act on."""
    return sentence(problem.code, problem.details)


def refusal_sentence(refusal: Refusal) -> str:
    """What stands against a received file."""
    return sentence(refusal.code, dict(refusal.details))


def anomaly_sentence(anomaly: Anomaly) -> str:
    """What in a notice a person has to confirm."""
    code = anomaly.code if anomaly.code.startswith("anomaly.") else f"anomaly.{anomaly.code}"
    return sentence(code, {"where": anomaly.where, **dict(anomaly.details)})


def verdict_sentence(verdict: FileVerdict) -> str:
    """One sentence for a received file: what is wrong and what to do, or that all is well."""
    if verdict.findings:
        return refusal_sentence(verdict.findings[0])
    if not verdict.accepted:
        return sentence(
            "verdict.unknown_key", {"signer": verdict.signer or "", "fingerprint": verdict.fingerprint or ""}
        )
    details = {
        "unit": verdict.unit_name or "",
        "period": verdict.period.name if verdict.period else "",
        "revision": verdict.revision,
        "code": verdict.check_code or "",
    }
    return sentence("verdict.accepted", details)
