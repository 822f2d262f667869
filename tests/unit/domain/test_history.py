"""The change log: old, new, who and when of each field, and the lines asked for."""

from datetime import UTC, date, datetime

from planner_desktop.domain.history import HistoryFilter, HistoryLine, LoggedAction, LoggedChange, history_lines

AT = datetime(2020, 6, 28, 4, 0, tzinfo=UTC)
ENTRY = ("entry", "t1.m1", "2020Q2")
KEYS = {"milestone_id": "t1.m1", "period": "2020Q2"}


def action(number: int, *changes: LoggedChange, label: str = "edit.entry") -> LoggedAction:
    return LoggedAction(number, AT, label, changes)


ACTIONS = (
    action(1, LoggedChange(("office",), None, {"unit_code": "140106", "preparer": "示例甲"})),
    action(2, LoggedChange(ENTRY, None, {**KEYS, "status": "behind", "narrative": "一"})),
    action(3, LoggedChange(ENTRY, {**KEYS, "status": "behind", "narrative": "一"}, {**KEYS, "narrative": "二"})),
    action(4, LoggedChange(("office",), {"preparer": "示例甲"}, {"preparer": "示例乙"})),
    action(5, LoggedChange(ENTRY, {**KEYS, "narrative": "二"}, None)),
    action(6, LoggedChange(("evidence", "t1.m1", "2020Q2", "ab"), None, {**KEYS, "sha256": "ab", "name": "示例.pdf"})),
)


def lines(wanted: HistoryFilter | None = None) -> list[HistoryLine]:
    asked = wanted or HistoryFilter()
    return [line for line in history_lines(ACTIONS) if asked.wants(line)]


def test_each_field_that_changed_is_a_line_with_old_and_new() -> None:
    told = [
        (line.sequence, line.field, line.old, line.new) for line in lines(HistoryFilter(kinds=frozenset({"entry"})))
    ]
    assert told == [
        (2, "status", "", "behind"),
        (2, "narrative", "", "一"),
        (3, "status", "behind", ""),
        (3, "narrative", "一", "二"),
        (5, "narrative", "二", ""),
    ]


def test_who_is_the_preparer_of_the_time() -> None:
    assert {line.sequence: line.who for line in lines()} == {n: "示例甲" if n < 4 else "示例乙" for n in range(1, 7)}


def test_a_file_is_one_line_under_its_name() -> None:
    assert [(line.kind, line.field, line.new) for line in lines() if line.sequence == 6] == [
        ("evidence", "name", "示例.pdf")
    ]


def test_lines_are_asked_for_by_day_kind_period_place_and_text() -> None:
    assert {line.sequence for line in lines(HistoryFilter(text="二"))} == {3, 5}
    assert {line.sequence for line in lines(HistoryFilter(text="示例乙"))} == {4, 5, 6}
    assert {line.sequence for line in lines(HistoryFilter(owners=frozenset({"t1.m1"})))} == {2, 3, 5, 6}
    assert lines(HistoryFilter(periods=frozenset({"2020Q1"}))) == []
    assert lines(HistoryFilter(first=date(2020, 6, 29))) == lines(HistoryFilter(last=date(2020, 6, 27))) == []
    assert lines(HistoryFilter(first=date(2020, 6, 28), last=date(2020, 6, 28))) == lines()
