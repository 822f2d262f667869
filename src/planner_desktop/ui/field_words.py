"""The fields of the entries and of the sign-off, as people call them."""

from __future__ import annotations

from planner_desktop.ui.translation import QT_TR_NOOP

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
