"""The people: what is refused beside which field, and who holds two parts."""

from __future__ import annotations

from typing import Any

from planner_desktop.ui.people import LONGEST, combined, problems

PEOPLE = {"preparer": "示例甲", "reviewer": "示例乙", "approver": "示例丙", "telephone": "0351-0000000"}


def nothing_missing(_text: str) -> tuple[str, ...]:
    return ()


def wrong(**changes: Any) -> dict[str, str]:
    return problems(PEOPLE | changes, nothing_missing)


def test_four_plain_values_are_taken() -> None:
    assert wrong() == {}


def test_each_bad_value_is_named_beside_its_own_field() -> None:
    found = wrong(preparer=" ", reviewer="示" * (LONGEST + 1), approver="示例\x00", telephone="没有")
    assert list(found) == ["preparer", "reviewer", "approver", "telephone"]


def test_a_character_that_cannot_be_printed_is_refused_by_name() -> None:
    found = problems(PEOPLE | {"approver": "示例☃"}, lambda text: tuple(c for c in text if c == "☃"))
    assert list(found) == ["approver"]
    assert "☃" in found["approver"]


def test_who_holds_two_parts_is_said() -> None:
    assert combined(PEOPLE) == ""
    assert "示例甲 兼任填报人和审核人" in combined(PEOPLE | {"reviewer": " 示例甲 "})
    assert "示例甲 兼任填报人和签发人" in combined(PEOPLE | {"approver": "示例甲"})
    assert "示例甲 一人兼任" in combined(PEOPLE | {"reviewer": "示例甲", "approver": "示例甲"})


def test_empty_fields_are_nobody() -> None:
    assert combined(dict.fromkeys(PEOPLE, "")) == ""
