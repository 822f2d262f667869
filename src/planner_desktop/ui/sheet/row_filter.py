"""What rows of the table are filtered by, as a value: the same words, states, years and departments as the tree's."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from planner_desktop.ui.translation import QT_TR_NOOP


class RowState(StrEnum):
    """Which rows are wanted by where they stand."""

    ALL = "all"
    UNFILLED = "unfilled"
    AT_RISK = "at_risk"
    OVERDUE = "overdue"
    FOUND = "found"
    """Those the checks find something in."""


STATE_WORDS: dict[RowState, str] = {
    RowState.ALL: QT_TR_NOOP("All"),
    RowState.UNFILLED: QT_TR_NOOP("Not filled in"),
    RowState.AT_RISK: QT_TR_NOOP("At risk"),
    RowState.OVERDUE: QT_TR_NOOP("Overdue"),
    RowState.FOUND: QT_TR_NOOP("With findings"),
}


@dataclass(frozen=True, slots=True)
class RowFilter:
    """What is asked for; nothing asked lets everything through."""

    text: str = ""
    state: RowState = RowState.ALL
    year: int | None = None
    department: str | None = None
