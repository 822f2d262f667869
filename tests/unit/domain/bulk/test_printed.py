"""A row of a printed return goes back to the fields it was made of."""

from __future__ import annotations

from planner_desktop.domain.bulk.columns import Column
from planner_desktop.domain.bulk.printed import taken_apart


def apart(**cells: str) -> dict[str, str]:
    """What a row says, by the name of the column."""
    found = taken_apart({Column(name): text for name, text in cells.items()})
    return {column.value: text for column, text in found.items() if text}


def test_what_says_that_there_is_nothing_is_empty() -> None:
    assert apart(narrative="—", problems="无", next_steps="—", figures="—") == {}


def test_the_reason_and_the_support_go_back_to_their_fields() -> None:
    assert apart(narrative="示例。\n不适用原因：无此类学校", next_steps="继续。\n需协调支持：经费") == {
        "narrative": "示例。",
        "reason": "无此类学校",
        "next_steps": "继续。",
        "support_needed": "经费",
    }
    assert apart(next_steps="需协调支持：经费\n和人") == {"support_needed": "经费\n和人"}


def test_remarks_are_no_part_of_the_narrative_and_name_the_handler() -> None:
    row = apart(narrative="示例。\n第二行。\n佐证2份　经办人：示例甲\n说明：已核对\n★批注（进展情况）：好")
    assert row == {"narrative": "示例。\n第二行。", "handler": "示例甲"}
    assert apart(narrative="经办人：示例乙") == {"handler": "示例乙"}


def test_the_words_for_no_progress_belong_to_the_status() -> None:
    assert apart(status="○ 本期无进展", narrative="本期无进展。") == {"status": "○ 本期无进展"}
    assert apart(status="● 正常推进", narrative="本期无进展。")["narrative"] == "本期无进展。"
    assert apart(status="没有这个词", narrative="本期无进展。")["narrative"] == "本期无进展。"
