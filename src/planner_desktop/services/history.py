"""The change log of a profile: who changed what from what to what, and when; to be filtered and exported."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Protocol

from planner_desktop.domain.history import HistoryFilter, HistoryLine, LoggedAction, history_lines

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A CSV cell that begins so would be reckoned with by a spreadsheet; an apostrophe before it keeps it a text."""
COLUMNS = ("at", "who", "label", "place", "period", "field", "old", "new")
"""The columns of an export, in order."""


class AuditLog(Protocol):
    """Where the actions come from."""

    def logged_actions(self) -> Sequence[LoggedAction]:
        """Every action written so far, the oldest first."""
        ...


Words = Callable[[HistoryLine], Sequence[str]]
"""A line as cells in the order of ``COLUMNS``, in the language of the screen."""
Table = Callable[[str, Sequence[str], Sequence[Sequence[str]]], bytes]
"""Makes a workbook of a title, column titles and rows."""


@dataclass(frozen=True, slots=True)
class History:
    """Reads one store's log."""

    log: AuditLog
    zone: tzinfo | None = None
    """That times are told in; None for that of this PC."""

    def lines(self, wanted: HistoryFilter | None = None) -> tuple[HistoryLine, ...]:
        """The lines asked for, the latest first."""
        asked = wanted or HistoryFilter()
        told = (replace(line, at=line.at.astimezone(self.zone)) for line in history_lines(self.log.logged_actions()))
        return tuple(reversed([line for line in told if asked.wants(line)]))


def to_csv(lines: Iterable[HistoryLine], titles: Sequence[str], words: Words) -> bytes:
    """Lines as CSV that Excel and WPS open by themselves: UTF-8 with its mark, CRLF, no cell a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(titles)
    writer.writerows([_harmless(cell) for cell in words(line)] for line in lines)
    return out.getvalue().encode("utf-8-sig")


def to_workbook(lines: Iterable[HistoryLine], title: str, titles: Sequence[str], words: Words, table: Table) -> bytes:
    """Lines as a workbook of text cells."""
    return table(title, titles, [list(words(line)) for line in lines])


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text
