"""Stories of an office, through the real window and store: each test reads as somebody lived it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from planner_desktop.domain import edits
from planner_desktop.domain.period import Period
from planner_desktop.domain.progress import Status
from planner_desktop.domain.returns import ReturnState, ReturnType
from support.hands import PATIENCE
from support.second_notice import NOTICE
from support.story_office import PASSPHRASE, StoryOffice

STEP = "t42.m2"
"""Task 42 in 2020, with a provincial rate."""
Q1, Q2, HALF = (Period.parse(name) for name in ("2020Q1", "2020Q2", "2020H1"))


@pytest.fixture
def office_of(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., StoryOffice]]:
    made: list[StoryOffice] = []

    def make(period: str, today: date, **more: object) -> StoryOffice:
        made.append(StoryOffice(qtbot, tmp_path, period=period, today=today, **more))  # pyright: ignore[reportArgumentType]
        return made[0]

    yield make
    for office in made:
        office.close()


def test_the_first_quarter_is_filled_in_sealed_and_exported(office_of: Callable[..., StoryOffice]) -> None:
    office = office_of("2020Q1", date(2020, 3, 25))
    hands = office.hands
    office.go_to(STEP)
    hands.choose("状态", "正常推进")
    hands.write("进展情况", "示例：已建台账")
    hands.write("经办人", "示例丁")
    hands.key("Ctrl+S")
    entry = office.workspace.progress.entry(STEP, Q1)
    assert entry is not None
    assert (entry.status, entry.narrative, entry.handler) == (
        Status.ON_TRACK,
        "示例：已建台账",
        "示例丁",
    )
    office.fill_the_rest()

    hands.key("Ctrl+Return")
    assert hands.sees("没有错误")
    record = office.sign()

    assert (record.type, record.revision, record.state) == (ReturnType.FIRST, 0, ReturnState.ISSUED)
    for made in (office.paper(record), office.workbook(record)):
        assert "示例：已建台账" in made
        assert record.check_code in made


def test_the_second_quarter_stands_on_the_first(office_of: Callable[..., StoryOffice]) -> None:
    office = office_of("2020Q2", date(2020, 6, 25))
    hands, workspace = office.hands, office.workspace
    workspace.apply(
        edits.set_entry(workspace.progress, STEP, Q1, status=Status.BEHIND, narrative="一季度示例", problems="缺人")
    )
    workspace.apply(edits.set_reading(workspace.progress, "t42.i2", Q1, numerator="45", denominator="100"))
    office.go_to(STEP)
    assert hands.sees("上期 2020年第1季度", "一季度示例", "历史 1 期 ›")
    assert hands.sees("45", "● 本单位")

    hands.click("沿用本步骤的上期内容")

    entry = workspace.progress.entry(STEP, Q2)
    assert entry is not None
    assert (entry.narrative, entry.problems, entry.status) == ("一季度示例", "缺人", None)
    hands.key("Ctrl+Z")
    assert workspace.progress.entry(STEP, Q2) is None


def test_after_sealing_a_change_is_seen_and_becomes_revision_one(office_of: Callable[..., StoryOffice]) -> None:
    office = office_of("2020Q2", date(2020, 6, 25))
    hands = office.hands
    office.fill_the_rest()
    hands.key("Ctrl+Return")
    first = office.sign()

    hands.turn_to("填报")
    office.go_to(STEP)
    hands.write("进展情况", "更正后的进展（示例）。")
    hands.key("Ctrl+S")
    hands.turn_to("回报")
    hands.waits_for("签发后有 1 处改动")
    assert "示例：2020Q2推进情况。" in hands.struck_out()
    assert any("更正后的进展（示例）。" in row for row in hands.table())

    hands.click("另出修订 1…")
    record = office.sign()

    assert (record.type, record.revision) == (ReturnType.CORRECTION, 1)
    assert office.wiring.documents.read_payload(record.payload).replaces == first.digest
    assert "更正后的进展（示例）。" in office.paper(record)
    assert "更正后的进展（示例）。" not in office.paper(first)
    hands.turn_to("回报")
    hands.choose("要对照的回报（原来）", hands.choices("要对照的回报（原来）", "首报"))
    assert "示例：2020Q2推进情况。" in hands.struck_out()
    assert any("更正后的进展（示例）。" in row for row in hands.table())


def test_a_quarter_in_which_nothing_happened_is_a_nil_return(office_of: Callable[..., StoryOffice]) -> None:
    office = office_of("2020Q1", date(2020, 3, 25))
    hands = office.hands

    hands.command("零报告…")
    office.answer_warnings(Q1)
    office.window.check()
    hands.waits_for("没有错误")
    record = office.sign()

    assert record.type is ReturnType.NIL
    for made in (office.paper(record), office.workbook(record)):
        assert "零报告" in made
        assert "本期无进展" in made


def test_an_office_of_two_says_who_holds_two_parts(office_of: Callable[..., StoryOffice]) -> None:
    office = office_of("2020Q1", date(2020, 3, 25), people=("示例甲", "示例甲", "示例乙"))
    hands = office.hands
    office.fill_the_rest()
    hands.key("Ctrl+Return")
    assert hands.sees("示例甲 兼任填报人和审核人")
    record = office.sign()

    for made in (office.paper(record), office.workbook(record)):
        assert "兼任" in made or "由一人" in made, made[-400:]


def test_what_was_signed_and_never_sent_is_withdrawn(office_of: Callable[..., StoryOffice]) -> None:
    office = office_of("2020Q1", date(2020, 3, 25))
    hands = office.hands
    office.fill_the_rest()
    hands.key("Ctrl+Return")
    office.folder.rmdir()  # the stick the files were to go to is pulled out
    hands.write("口令", PASSPHRASE)
    hands.key("Return")
    office.qtbot.waitUntil(lambda: office.sealed and not office.signing, timeout=PATIENCE)
    assert office.latest.state is ReturnState.SEALED

    hands.turn_to("回报")
    hands.click("撤回…")

    assert office.workspace.returns_of(Q1) == ()
    assert office.workspace.progress.at(Q1).entries
    office.folder.mkdir()
    hands.turn_to("填报")
    hands.key("Ctrl+Return")
    record = office.sign()
    assert (record.type, record.revision, record.sequence) == (ReturnType.FIRST, 0, 1)


def test_a_half_year_after_two_quarters_is_put_together_from_them(office_of: Callable[..., StoryOffice]) -> None:
    office = office_of("2020Q1", date(2020, 6, 25))
    hands = office.hands
    office.fill_the_rest(Q1)
    office.fill_the_rest(Q2)

    hands.choose("报告期类型", "半年报")
    assert hands.sees("可以由第1、2季度汇总") or hands.sees("汇入")
    hands.click("汇入")

    half, quarter = office.workspace.progress.at(HALF), office.workspace.progress.at(Q2)
    assert half.entries.keys() == quarter.entries.keys()
    assert all("2020Q1" in each.narrative and "2020Q2" in each.narrative for each in half.entries.values())
    hands.key("Ctrl+Z")
    assert not office.workspace.progress.at(HALF).entries


def test_a_supplement_is_loaded_filled_in_and_returned(office_of: Callable[..., StoryOffice]) -> None:
    office = office_of("2020Q2", date(2020, 6, 25))
    hands, workspace = office.hands, office.workspace
    office.answers.paths = [NOTICE]
    before = len(workspace.plan.tasks)

    hands.command("装入补充文件…")
    hands.waits_for("装入")
    hands.click("已对照原件核对")
    hands.click("装入")

    brought = [task for task in workspace.plan.tasks if task.id.startswith("sup-")]
    assert len(workspace.plan.tasks) == before + len(brought) > before
    step = brought[0].milestones[0]
    office.go_to(step.id)
    hands.choose("状态", "正常推进")
    hands.write("进展情况", "示例：调查过半")
    hands.write("规模以上企业建团率 已完成", "45")
    hands.write("规模以上企业建团率 应完成", "100")
    hands.key("Ctrl+S")
    office.fill_the_rest()
    hands.key("Ctrl+Return")
    record = office.sign()
    for made in (office.paper(record), office.workbook(record)):
        assert "示例：调查过半" in made


def test_what_a_supplement_brought_is_taken_back_by_undo(office_of: Callable[..., StoryOffice]) -> None:
    office = office_of("2020Q2", date(2020, 6, 25))
    office.answers.paths = [NOTICE]
    before = office.workspace.plan.tasks
    office.hands.command("装入补充文件…")
    office.hands.waits_for("装入")
    office.hands.click("已对照原件核对")
    office.hands.click("装入")
    assert office.workspace.plan.tasks != before

    office.hands.key("Ctrl+Z")
    assert office.workspace.plan.tasks == before
