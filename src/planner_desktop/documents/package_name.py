"""The name that a return's files bear outside the program; an import never trusts it."""

from __future__ import annotations

from planner_desktop.documents.paper_words import PERIOD_KINDS, RETURN_TYPES
from planner_desktop.domain.ledger import Ledger
from planner_desktop.domain.returns import file_stem


def package_name(ledger: Ledger) -> str:
    """The stem of PDF, workbook and e-mail: 140106_迎泽区_2020Q2_季报_首报_R0_20200628_A7K3."""
    sealed = ledger.sealed
    return file_stem(
        sealed.unit_code,
        sealed.unit_name,
        PERIOD_KINDS[sealed.period.kind],
        RETURN_TYPES[sealed.type],
        sealed,
        ledger.code,
    )
