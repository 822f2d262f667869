"""The change log of a profile: who changed what from what to what, and when; to be filtered and exported."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from typing import Protocol

from planner_desktop.domain.history import HistoryFilter, HistoryLine, LoggedAction, history_lines

BATCH = 500
"""Actions read at once: in between, others get at the store, and the reader can be stopped."""
Report = Callable[[str, float], None]
"""Told how far the reading is, from 0 to 1; raises ``Cancelled`` to stop it."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A CSV cell that begins so would be reckoned with by a spreadsheet; an apostrophe before it keeps it a text."""
COLUMNS = ("at", "who", "label", "place", "period", "field", "old", "new")
"""The columns of an export, in order."""


class AuditLog(Protocol):
    """Where the actions come from."""

    @property
    def generation(self) -> int:
        """How many actions were written: the sequence of the last one."""
        ...

    def logged_actions(self, after: int = 0, limit: int | None = None) -> Sequence[LoggedAction]:
        """The actions written after a sequence, the oldest first; at most ``limit`` of them."""
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

    def lines(self, wanted: HistoryFilter | None = None, report: Report | None = None) -> tuple[HistoryLine, ...]:
        """The lines asked for, the latest first; a long log is best read off the window's thread."""
        asked = wanted or HistoryFilter()
        told = (replace(line, at=line.at.astimezone(self.zone)) for line in history_lines(self._actions(report)))
        return tuple(reversed([line for line in told if asked.wants(line)]))

    def _actions(self, report: Report | None) -> Iterator[LoggedAction]:
        """Every action, read batch by batch."""
        read, total = 0, self.log.generation
        while batch := self.log.logged_actions(read, BATCH):
            yield from batch
            read = batch[-1].sequence
            if report is not None:
                report("history.read", min(read / max(total, 1), 1.0))


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
