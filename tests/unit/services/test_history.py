"""The change log as it is shown and exported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

import pytest

from planner_desktop.domain.history import HistoryFilter, HistoryLine, LoggedAction, LoggedChange
from planner_desktop.errors import Cancelled
from planner_desktop.services.history import BATCH, History, to_csv, to_workbook

CHINA = timezone(timedelta(hours=8))
KEYS = {"milestone_id": "t1.m1", "period": "2020Q2"}


@dataclass(frozen=True)
class Log:
    held: tuple[LoggedAction, ...]

    @property
    def generation(self) -> int:
        return len(self.held)

    def logged_actions(self, after: int = 0, limit: int | None = None) -> Sequence[LoggedAction]:
        return [action for action in self.held if action.sequence > after][:limit]


def typed(number: int, text: str) -> LoggedAction:
    change = LoggedChange(("entry", "t1.m1", "2020Q2"), None, {**KEYS, "narrative": text})
    return LoggedAction(number, datetime(2020, 6, 28, 20, 0, tzinfo=UTC), "edit.entry", (change,))


HISTORY = History(Log((typed(1, "一"), typed(2, "=1+1"))), CHINA)


def words(line: HistoryLine) -> Sequence[str]:
    return (line.at.isoformat(), line.field, line.new)


def test_the_latest_stands_first_in_the_time_of_the_place() -> None:
    lines = HISTORY.lines()
    assert [line.sequence for line in lines] == [2, 1]
    assert lines[0].at.isoformat() == "2020-06-29T04:00:00+08:00"
    assert [line.sequence for line in HISTORY.lines(HistoryFilter(text="一"))] == [1]


def test_a_long_log_is_read_batch_by_batch_and_can_be_stopped() -> None:
    history = History(Log(tuple(typed(number, f"第{number}条") for number in range(1, 2 * BATCH + 2))), CHINA)
    told: list[float] = []
    lines = history.lines(report=lambda _step, share: told.append(share))
    assert (len(lines), lines[0].new) == (2 * BATCH + 1, f"第{2 * BATCH + 1}条")
    assert told == sorted(told) and len(told) == 3 and told[-1] == 1.0

    def stop(_step: str, _share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        history.lines(report=stop)


def test_a_csv_opens_as_text_and_holds_no_formula() -> None:
    data = to_csv(HISTORY.lines(), ("时间", "字段", "新值"), words)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").split("\r\n")[:2] == [
        "时间,字段,新值",
        "2020-06-29T04:00:00+08:00,narrative,'=1+1",
    ]


def test_a_workbook_is_made_of_the_same_cells() -> None:
    made: list[object] = []

    def table(title: str, titles: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
        made.extend((title, titles, rows))
        return b"xlsx"

    assert to_workbook(HISTORY.lines(), "修改记录", ("时间",), lambda line: [line.new], table) == b"xlsx"
    assert made == ["修改记录", ("时间",), [["=1+1"], ["一"]]]
