"""A row of a printed return, taken apart again: what paper puts together in one cell goes back to its fields."""

from __future__ import annotations

import re
from collections.abc import Mapping

from planner_desktop.domain.bulk.columns import Column, read_status
from planner_desktop.domain.progress import Status
from planner_desktop.errors import UserError

NOTHING, NONE_REPORTED, NO_PROGRESS = "—", "无", "本期无进展。"
REASON, SUPPORT, HANDLER = "不适用原因：", "需协调支持：", "经办人："
RETURN_HAS = frozenset({Column.STATUS, Column.RATE, Column.FIGURES, Column.NARRATIVE})
"""Columns that together are met in a return alone."""
_REMARK = re.compile(r"(?m)^(?:佐证\d+(?:份|(?:、\d+)*(?:\u3000|$))|经办人：|曾逾期的报告期：|说明：|★?批注（)")


def taken_apart(cells: Mapping[Column, str]) -> dict[Column, str]:
    """A return's row as it was entered; what says that there is nothing is empty."""
    said = {column: "" if text.strip() == NOTHING else text for column, text in cells.items()}
    narrative, remark = _parted(said.get(Column.NARRATIVE, ""))
    narrative, reason = _split(narrative, REASON)
    next_steps, support = _split(said.get(Column.NEXT_STEPS, ""), SUPPORT)
    if _means_no_progress(said.get(Column.STATUS, "")) and narrative == NO_PROGRESS:
        narrative = ""
    said |= {Column.NARRATIVE: narrative, Column.NEXT_STEPS: next_steps}
    said[Column.PROBLEMS] = "" if said.get(Column.PROBLEMS) == NONE_REPORTED else said.get(Column.PROBLEMS, "")
    found = {Column.REASON: reason, Column.SUPPORT: support, Column.HANDLER: _handler(remark)}
    return said | {column: text for column, text in found.items() if text}


def _parted(narrative: str) -> tuple[str, str]:
    """A narrative and the remarks printed under it."""
    found = _REMARK.search(narrative)
    if found is None:
        return narrative, ""
    return narrative[: found.start()].rstrip("\n"), narrative[found.start() :]


def _split(text: str, mark: str) -> tuple[str, str]:
    """A text and what follows a mark at the beginning of a line."""
    before, found, after = f"\n{text}".rpartition(f"\n{mark}")
    return (before.removeprefix("\n"), after) if found else (text, "")


def _handler(remark: str) -> str:
    line = remark.partition("\n")[0]
    return line.partition(HANDLER)[2] if HANDLER in line else ""


def _means_no_progress(status: str) -> bool:
    try:
        return read_status(status) is Status.NO_PROGRESS
    except UserError:
        return False
